package data

import (
	"bytes"
	_ "embed"
	"io"
)

var (
	//go:embed guam.yaml
	guamYAML []byte
	//go:embed warsaw-pact.yaml
	warsawPactYAML []byte
)

// Example is a dataset that comes along beside [CSTO], to look at and to begin one's own
// with.
type Example struct {
	ID    string // its word in commands, and the id of its organisation
	Title Text   // the abbreviation of its organisation
	file  []byte
}

// Open returns a reader of the example's file, which [Read] takes and which has no
// faults. Nothing of it is read before.
func (e Example) Open() io.Reader {
	return bytes.NewReader(e.file)
}

// Examples returns the examples, in the order in which to offer them.
func Examples() []Example {
	return []Example{
		{"guam", Text{"en": "GUAM", "ru": "ГУАМ"}, guamYAML},
		{"warsaw-pact", Text{"en": "Warsaw Pact", "ru": "ОВД"}, warsawPactYAML},
	}
}
