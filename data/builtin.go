package data

import (
	"bytes"
	_ "embed"
	"fmt"
	"sync"
)

//go:embed csto.yaml
var cstoYAML []byte

var csto = sync.OnceValue(func() *Dataset {
	ds, _, err := Read(bytes.NewReader(cstoYAML))
	if err != nil {
		panic(fmt.Sprintf("data: csto.yaml:\n%v", err)) // built in: only a faulty build gets here
	}
	return ds
})

// CSTO returns the built-in dataset, the Collective Security Treaty Organization.
// All calls return the same one.
func CSTO() *Dataset {
	return csto()
}
