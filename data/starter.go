package data

import _ "embed"

//go:embed starter.yaml
var starterYAML []byte

// Starter returns a commented file to begin a dataset of one's own with. It has no faults.
func Starter() []byte { return starterYAML }
