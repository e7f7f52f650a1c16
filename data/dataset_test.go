package data

import (
	"strings"
	"testing"
)

// minimal is a dataset without faults, to which a test adds what it is about.
const minimal = `format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}
bodies: [{id: ex, name: Example, short: EX}]
states: [{id: ARM}, {id: BLR}]
memberships:
  - {state: ARM, body: ex, from: 2000-01-01, sources: [s]}
  - {state: BLR, body: ex, from: 2001-05, sources: [s]}
sources: [{id: s, title: A source}]
`

// mustRead reads a dataset that has no faults.
func mustRead(t testing.TB, file string) *Dataset {
	t.Helper()
	ds, faults, err := Read(strings.NewReader(file))
	if err != nil {
		t.Fatalf("Read:\n%v", err)
	}
	if len(faults) > 0 {
		t.Fatalf("Read warns:\n%v", faults)
	}
	return ds
}

// day returns a day from how it is written.
func day(t testing.TB, s string) Day {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil || d.Precision() != ToDay {
		t.Fatalf("%s is not a day: %v", s, err)
	}
	return d.First()
}
