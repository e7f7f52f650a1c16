package data

import (
	_ "embed"
	"slices"
)

//go:generate go test -run ^TestSchemaIsMadeFromTheTypes$ . -update

//go:embed schema.json
var schemaJSON []byte

// Schema returns the JSON Schema (2020-12) of the file format, with which an editor
// completes and explains the words while a person writes. It is made from the types of
// this package ("go generate" writes it) and cannot say all that [Read] checks.
func Schema() []byte {
	return slices.Clone(schemaJSON)
}
