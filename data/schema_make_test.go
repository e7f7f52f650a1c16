package data

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write schema.json anew")

// TestSchemaIsMadeFromTheTypes makes the schema from the types of a dataset, their tags,
// and the words of schemaWords, and holds schema.json against it.
func TestSchemaIsMadeFromTheTypes(t *testing.T) {
	made := makeSchema(t)
	if *update {
		if err := os.WriteFile("schema.json", made, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(made, Schema()) {
		t.Error("schema.json is not what the types say: run go generate ./data, and look at what changed")
	}
}

func makeSchema(t *testing.T) []byte {
	t.Helper()
	m := schemaMaker{t: t, words: schemaWords(), used: make(map[string]bool)}
	file := m.record(reflect.TypeFor[Dataset](), "file")
	format := m.explain("file.format", mapping{{"const", Format}})
	for i, member := range file {
		switch member.key {
		case "required":
			file[i].value = append([]string{"format"}, member.value.([]string)...)
		case "properties":
			file[i].value = append(mapping{{"format", format}}, member.value.(mapping)...)
		}
	}
	schema := mapping{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Treatyline dataset, format 1"}}
	schema = append(schema, file...)
	schema = append(schema, member{"$defs", append(m.defs, m.forms()...)})

	for key := range m.words {
		if !m.used[key] {
			t.Errorf("schemaWords explains %s, which is not in the schema", key)
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(schema); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// schemaMaker makes the definitions of records, each once.
type schemaMaker struct {
	t     *testing.T
	words map[string]words
	used  map[string]bool // the keys of words, and the records that are defined
	defs  mapping
}

// words is what the schema says of a key beyond its type.
type words struct {
	text     string
	examples []any
	standard any // the value of a key that is left out, if it has one
}

// record returns the schema of a mapping whose keys are the fields of a type.
func (m *schemaMaker) record(of reflect.Type, name string) mapping {
	var required []string
	var properties mapping
	for i := range of.NumField() {
		field := of.Field(i)
		key, rule, _ := strings.Cut(field.Tag.Get("key"), ",")
		if key == "" {
			continue
		}
		if rule == "required" {
			required = append(required, key)
		}
		value := m.value(field.Type, field.Tag.Get("form"))
		switch {
		case key == "note": // the same in every record
			value = ref("note")
		case field.Type != reflect.TypeFor[[]Citation](): // and so are citations
			value = m.explain(name+"."+key, value)
		}
		properties = append(properties, member{key, value})
	}
	schema := m.explain(name, mapping{{"type", "object"}})
	if required != nil {
		schema = append(schema, member{"required", required})
	}
	if name == "holder" {
		schema = append(schema, member{"anyOf", []mapping{{{"required", []string{"name"}}}, {{"required", []string{"state"}}}}})
	}
	return append(schema, member{"additionalProperties", false}, member{"properties", properties})
}

// explain puts the words on a key, or a definition, before its schema.
func (m *schemaMaker) explain(key string, schema mapping) mapping {
	m.used[key] = true
	w, ok := m.words[key]
	if !ok {
		m.t.Errorf("schemaWords does not explain %s", key)
	}
	said := mapping{{"description", w.text}}
	if w.examples != nil {
		said = append(said, member{"examples", w.examples})
	}
	if w.standard != nil {
		said = append(said, member{"default", w.standard})
	}
	return append(said, schema...)
}

// value returns the schema of a value of a type, in a form where the type leaves it open.
func (m *schemaMaker) value(of reflect.Type, form string) mapping {
	switch {
	case form == "by-state":
		return mapping{{"type", "object"}, {"propertyNames", ref("id")}, {"additionalProperties", m.value(of.Elem(), "")}}
	case of.Kind() == reflect.Slice && of != reflect.TypeFor[[]Citation]():
		return mapping{{"type", "array"}, {"items", m.value(of.Elem(), form)}}
	case form != "":
		return ref(form)
	}
	switch of {
	case reflect.TypeFor[bool]():
		return mapping{{"type", "boolean"}}
	case reflect.TypeFor[int]():
		return ref("year")
	case reflect.TypeFor[Status]():
		return mapping{{"enum", statuses()}}
	case reflect.TypeFor[Ending]():
		return mapping{{"enum", endings()}}
	case reflect.TypeFor[OverlayKind]():
		return mapping{{"enum", overlayKinds()}}
	case reflect.TypeFor[Text]():
		return ref("text")
	case reflect.TypeFor[Date]():
		return ref("date")
	case reflect.TypeFor[Amount]():
		return ref("amount")
	case reflect.TypeFor[StateValues]():
		return ref("years")
	case reflect.TypeFor[[]Citation]():
		m.define(of.Elem())
		return ref("citations")
	}
	return m.define(of)
}

// define adds the definition of a record, and returns a reference to it.
func (m *schemaMaker) define(of reflect.Type) mapping {
	name := strings.ToLower(of.Name())
	if of.Kind() != reflect.Struct {
		m.t.Fatalf("no schema is known for the type %s", of)
	}
	if !m.used[name] {
		m.used[name] = true
		m.defs = append(m.defs, member{name, nil}) // before what it refers to
		i := len(m.defs) - 1
		record := m.record(of, name)
		m.defs[i].value = record
	}
	return ref(name)
}

func ref(name string) mapping {
	return mapping{{"$ref", "#/$defs/" + name}}
}

// mapping is a JSON object whose members keep their order.
type mapping []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (m mapping) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, member := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(member.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(member.value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	return append(append([]byte("{"), b.Bytes()...), '}'), nil
}

// forms are the definitions of values that are not records. What the reader checks with a
// pattern is checked with the same one here.
func (m *schemaMaker) forms() mapping {
	const (
		year = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
		day  = year + "-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
		date = year + "(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[" + qualifierMarks + "]?"
	)
	pattern := func(p string) mapping { return mapping{{"type", "string"}, {"pattern", p}} }
	table := func(keys string, values mapping) mapping {
		return mapping{{"type", "object"}, {"propertyNames", mapping{{"pattern", keys}}}, {"additionalProperties", values}}
	}
	forms := mapping{
		{"citations", mapping{{"type", "array"}, {"items", mapping{{"oneOf", []mapping{ref("id"), ref("citation")}}}}}},
		{"id", pattern(idForm().String())},
		{"text", mapping{{"oneOf", []mapping{ref("phrase"), append(mapping{{"minProperties", 1}}, table(languageCode().String(), ref("phrase"))...)}}}},
		{"note", ref("text")},
		{"phrase", pattern(`\S`)},
		{"line", mapping{{"type", "string"}}},
		{"link", pattern("^[Hh][Tt][Tt][Pp][Ss]?://")},
		{"date", mapping{{"oneOf", []mapping{pattern("^" + date + "$"), {{"type", "integer"}, {"minimum", 1}, {"maximum", 9999}}}}}},
		{"stretch", mapping{{"oneOf", []mapping{ref("date"), pattern("^" + date + "/" + date + "$")}}}},
		{"day", pattern("^" + day + "$")},
		{"year", mapping{{"type", "integer"}, {"minimum", 1}, {"maximum", 9999}}},
		{"years", table(yearForm().String(), ref("number"))},
		{"amount", mapping{{"oneOf", []mapping{ref("number"), {{"const", "none"}}}}}},
		{"number", mapping{{"type", "number"}, {"minimum", 0}, {"maximum", MaxValue}}},
	}
	for i, form := range forms {
		forms[i].value = m.explain(form.key, form.value.(mapping))
	}
	return forms
}
