package data

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schemaJSON []byte

// Schema returns the JSON Schema (2020-12) of the file format, with which an editor
// completes and explains the words while a person writes. It cannot say all that
// [Read] checks.
func Schema() []byte {
	return slices.Clone(schemaJSON)
}
