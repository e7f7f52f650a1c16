package data

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

// compiled returns the schema as another's validator understands it, which also holds it
// against the schema of schemas.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asJSON returns a file as an editor sees it that checks YAML with a schema: dates are text.
func asJSON(t *testing.T, file []byte) any {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(file, &document); err != nil {
		t.Fatal(err)
	}
	return jsonValue(t, document.Content[0])
}

func jsonValue(t *testing.T, n *yaml.Node) any {
	t.Helper()
	switch n.Kind {
	case yaml.MappingNode:
		object := make(map[string]any)
		for i := 0; i < len(n.Content); i += 2 {
			object[n.Content[i].Value] = jsonValue(t, n.Content[i+1])
		}
		return object
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			list[i] = jsonValue(t, item)
		}
		return list
	}
	switch n.ShortTag() {
	case "!!int", "!!float":
		return json.Number(n.Value)
	case "!!bool":
		return n.Value == "true"
	default:
		return n.Value
	}
}

func TestSchemaAcceptsWhatIsBuiltIn(t *testing.T) {
	schema := compiled(t)
	files := map[string][]byte{"csto.yaml": cstoYAML, "guam.yaml": guamYAML, "warsaw-pact.yaml": warsawPactYAML, "starter.yaml": starterYAML}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := schema.Validate(asJSON(t, files[name])); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	schema := compiled(t)
	const file = `format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-12-31}
bodies: [{id: ex, name: Example, short: EX}]
states: [{id: ARM}]
memberships: [{state: ARM, body: ex, from: 2000, sources: [s]}]
sources: [{id: s, title: A source}]
`
	if err := schema.Validate(asJSON(t, []byte(file))); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, old, new string }{
		{"a later format", "format: 1", "format: 2"},
		{"no format", "format: 1\n", ""},
		{"no sources", "sources: [{id: s, title: A source}]\n", ""},
		{"an unknown key", "short: EX, as_of", "shrot: EX, as_of"},
		{"an unknown key at the top", "states:", "sates:"},
		{"a missing key", ", as_of: 2020-12-31", ""},
		{"an id with a space", "{id: ARM}", `{id: "A RM"}`},
		{"an id of 33 letters", "{id: ARM}", "{id: " + strings.Repeat("A", 33) + "}"},
		{"a number for a name", "name: Example, short: EX, as", "name: 5, short: EX, as"},
		{"an empty text", "title: A source", `title: ""`},
		{"a text in no language", "title: A source", "title: {}"},
		{"a text in a long language", "title: A source", "title: {english: A source}"},
		{"a month 13", "from: 2000", "from: 2000-13"},
		{"a day 32", "from: 2000", "from: 2000-01-32"},
		{"a year 0", "from: 2000", `from: "0000"`},
		{"a date with a slash", "from: 2000", "from: 2000/2001"},
		{"a doubtful as_of", "as_of: 2020-12-31", "as_of: 2020-12-31~"},
		{"an as_of without a day", "as_of: 2020-12-31", "as_of: 2020-12"},
		{"an unknown status", "from: 2000", "status: guest, from: 2000"},
		{"an unknown ending", "from: 2000", "from: 2000, to: 2001, ended: badly"},
		{"an overlay without a start", "from: 2000", "from: 2000, overlays: [{kind: frozen}]"},
		{"a word for a boolean", "bodies: [{id: ex,", `bodies: [{id: ex, counts: "no",`},
		{"a list where a mapping belongs", "organisation: {id: ex, name: Example, short: EX, as_of: 2020-12-31}", "organisation: []"},
		{"a number less than zero", "sources: [{", "forces: [{id: f, name: F, year: 2000, values: {ARM: {active: -1}}}]\nsources: [{"},
		{"a number in words", "sources: [{", "forces: [{id: f, name: F, year: 2000, values: {ARM: {active: many}}}]\nsources: [{"},
		{"a year in words", "sources: [{", "series: [{id: f, name: F, unit: u, values: {ARM: {last: 1}}}]\nsources: [{"},
		{"a holder that nobody is", "sources: [{", "offices: [{id: o, name: O, holders: [{from: 2000}]}]\nsources: [{"},
		{"a link that is not one", "title: A source", "title: A source, url: 'javascript:alert(1)'"},
		{"a citation without an id", "sources: [s]", "sources: [{ref: '1'}]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			broken := strings.Replace(file, tt.old, tt.new, 1)
			if broken == file {
				t.Fatalf("%q is not in the file", tt.old)
			}
			if schema.Validate(asJSON(t, []byte(broken))) == nil {
				t.Error("the schema accepts it")
			}
			if _, faults, _ := Read(strings.NewReader(broken)); !faults.HasErrors() {
				t.Error("the reader accepts it")
			}
		})
	}
}
