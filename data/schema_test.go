package data

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// object is a mapping of the format, as the schema tells of it.
type object struct {
	Description          string
	Required             []string
	Properties           map[string]json.RawMessage
	AdditionalProperties any
	Enum                 []string
}

func schemaObjects(t *testing.T) map[string]object {
	t.Helper()
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	schema.Defs["file"] = schema.object
	return schema.Defs
}

// TestSchemaHasTheKeysOfTheReader asks the reader for the keys of each record, by an
// unknown one, and for the required ones, by an empty record.
func TestSchemaHasTheKeysOfTheReader(t *testing.T) {
	objects := schemaObjects(t)
	for name, file := range map[string]string{
		"file":         "@",
		"organisation": "organisation: @",
		"fact":         "organisation: {facts: [@]}",
		"body":         "bodies: [@]",
		"state":        "states: [@]",
		"membership":   "memberships: [@]",
		"overlay":      "memberships: [{overlays: [@]}]",
		"category":     "categories: [@]",
		"event":        "events: [@]",
		"edition":      "forces: [@]",
		"force":        "forces: [{values: {ARM: @}}]",
		"series":       "series: [@]",
		"break":        "series: [{breaks: [@]}]",
		"office":       "offices: [@]",
		"holder":       "offices: [{holders: [@]}]",
		"source":       "sources: [@]",
		"citation":     "events: [{sources: [@]}]",
	} {
		t.Run(name, func(t *testing.T) {
			want := objects[name]
			_, faults, _ := Read(strings.NewReader(strings.Replace(file, "@", "{qqqqqqqq: 1}", 1)))
			known, required := []string(nil), []string(nil)
			for _, f := range faults {
				if keys, ok := strings.CutPrefix(f.Hint.String(), "known here: "); ok && f.Message.String() == `unknown key "qqqqqqqq"` {
					known = strings.Split(keys, ", ")
				}
				if key, ok := strings.CutPrefix(f.Message.String(), "the "+name+" has no \""); ok {
					required = append(required, strings.TrimSuffix(key, `"`))
				}
			}
			slices.Sort(known)
			if properties := slices.Sorted(maps.Keys(want.Properties)); !slices.Equal(known, properties) {
				t.Errorf("the reader knows %q, the schema %q", known, properties)
			}
			slices.Sort(required)
			slices.Sort(want.Required)
			if !slices.Equal(required, want.Required) {
				t.Errorf("the reader requires %q, the schema %q", required, want.Required)
			}
			if want.AdditionalProperties != false {
				t.Error("the schema lets unknown keys pass")
			}
		})
	}
}

func TestSchemaHasTheWordsOfTheReader(t *testing.T) {
	objects := schemaObjects(t)
	for _, tt := range []struct{ object, key, file string }{
		{"membership", "status", "memberships: [{status: qqqqqqqqqqq}]"},
		{"membership", "ended", "memberships: [{ended: qqqqqqqqqqq}]"},
		{"overlay", "kind", "memberships: [{overlays: [{kind: qqqqqqqqqqq}]}]"},
	} {
		var property object
		if err := json.Unmarshal(objects[tt.object].Properties[tt.key], &property); err != nil {
			t.Fatal(err)
		}
		_, faults, _ := Read(strings.NewReader(tt.file))
		want := "known here: " + strings.Join(property.Enum, ", ")
		if !slices.ContainsFunc(faults, func(f Fault) bool { return f.Hint.String() == want }) {
			t.Errorf("%s of %s: the schema has %q, the reader says\n%v", tt.key, tt.object, property.Enum, faults)
		}
	}
}

// TestSchemaExplainsEverything holds that each key has a description, by itself or
// through what it refers to, so that an editor has something to show.
func TestSchemaExplainsEverything(t *testing.T) {
	objects := schemaObjects(t)
	for name, o := range objects {
		for key, raw := range o.Properties {
			var property struct {
				Description string
				Ref         string `json:"$ref"`
			}
			if err := json.Unmarshal(raw, &property); err != nil {
				t.Fatal(err)
			}
			if property.Description == "" && objects[strings.TrimPrefix(property.Ref, "#/$defs/")].Description == "" {
				t.Errorf("%s of %s has no description", key, name)
			}
		}
	}
}

func ExampleRead_faults() {
	_, _, err := Read(strings.NewReader(`format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2023-02-30}
bodies: [{id: ex, name: Example, short: EX}]
states: [{id: ARM}]
memberships:
  - {state: ARN, body: ex, from: 2000, sources: [s]}
sources: [{id: s, titel: A source}]
`))
	fmt.Println(err)
	// Output:
	// 2:57: error: 2023-02-30: February 2023 has 28 days; correct the date
	// 4:10: warning: nothing in the file names the state ARM; remove it, or add what it belongs to
	// 6:13: error: unknown state "ARN"; did you mean "ARM"?
	// 7:19: error: unknown key "titel"; did you mean "title"?
}
