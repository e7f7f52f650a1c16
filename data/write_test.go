package data

import (
	"bytes"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// written writes a dataset as a file, from the tags of the types. What is read of that file
// must be the same dataset.
func written(t testing.TB, ds *Dataset) []byte {
	t.Helper()
	root := entry("format", scalar(strconv.Itoa(Format)))
	root.Content = append(root.Content, record(reflect.ValueOf(*ds)).Content...)
	file, err := yaml.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func scalar(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }

func quote(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: s, Style: yaml.DoubleQuotedStyle}
}

func entry(key string, value *yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{quote(key), value}}
}

// record writes the fields of a struct that have a key and a value.
func record(v reflect.Value) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for i := range v.NumField() {
		key, required, _ := strings.Cut(v.Type().Field(i).Tag.Get("key"), ",")
		field := v.Field(i)
		if key == "" || field.IsZero() && required == "" && key != "counts" {
			continue
		}
		value := valueNode(field)
		if until := v.FieldByName("Until"); key == "date" && until.IsValid() && !until.IsZero() {
			value.Value += "/" + until.Interface().(Date).String()
		}
		if value != nil {
			n.Content = append(n.Content, quote(key), value)
		}
	}
	return n
}

func valueNode(v reflect.Value) *yaml.Node {
	switch x := v.Interface().(type) {
	case Date:
		return quote(x.String())
	case Amount:
		switch {
		case x.Known:
			return scalar(strconv.FormatFloat(x.N, 'g', -1, 64))
		case x.None:
			return scalar("none")
		}
		return nil
	case Text:
		n := &yaml.Node{Kind: yaml.MappingNode}
		for lang, s := range x {
			n.Content = append(n.Content, quote(lang), quote(s))
		}
		return n
	case []Force, []StateValues:
		return byState(v)
	}
	switch v.Kind() {
	case reflect.Struct:
		return record(v)
	case reflect.Slice:
		n := &yaml.Node{Kind: yaml.SequenceNode}
		for i := range v.Len() {
			n.Content = append(n.Content, valueNode(v.Index(i)))
		}
		return n
	case reflect.Bool:
		return scalar(strconv.FormatBool(v.Bool()))
	case reflect.Int:
		return scalar(strconv.FormatInt(v.Int(), 10))
	default:
		return quote(v.String())
	}
}

// byState writes a table by the ids of states.
func byState(v reflect.Value) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for i := range v.Len() {
		switch x := v.Index(i).Interface().(type) {
		case Force:
			n.Content = append(n.Content, quote(x.State), record(v.Index(i)))
		case StateValues:
			years := &yaml.Node{Kind: yaml.MappingNode}
			for _, y := range x.Values {
				years.Content = append(years.Content, scalar(strconv.Itoa(y.Year)), scalar(strconv.FormatFloat(y.Value, 'g', -1, 64)))
			}
			n.Content = append(n.Content, quote(x.State), years)
		}
	}
	return n
}

// checkWritten holds that what is written of a dataset is read as the same.
func checkWritten(t *testing.T, ds *Dataset) {
	t.Helper()
	file := written(t, ds)
	again, _, err := Read(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("what was written is refused: %v\n%s", err, file)
	}
	if !reflect.DeepEqual(ds, again) {
		t.Fatalf("what was written is read as another dataset:\n%s", file)
	}
}

func TestWhatIsWrittenIsReadAsTheSame(t *testing.T) {
	files := map[string][]byte{"the built-in alliance": cstoYAML, "a new file": Starter(), "every field": []byte(everyField)}
	for _, e := range Examples() {
		files[e.ID] = e.file
	}
	for name, file := range files {
		t.Run(name, func(t *testing.T) { checkWritten(t, mustRead(t, string(file))) })
	}
}
