package data

import (
	"bytes"
	"testing"
)

func TestTheStarterHasNoFaults(t *testing.T) {
	ds, faults, err := Read(bytes.NewReader(Starter()))
	if err != nil || len(faults) > 0 {
		t.Fatalf("%v %v", faults, err)
	}
	if n := len(ds.Members(ds.AsOf())); n != 2 {
		t.Errorf("the starter has %d members", n)
	}
}
