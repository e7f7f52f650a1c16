package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"treatyline/data/phrase"
)

// Severity is how bad a fault is.
type Severity uint8

// The severities. A file with an Error is refused; a Warning changes nothing.
const (
	Error Severity = iota
	Warning
)

// String returns the word that a fault is printed with.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Fault is something wrong in a file, at a place in it.
type Fault struct {
	Line, Column int // both from 1; columns are counted in characters
	Severity     Severity
	Message      phrase.Phrase // what is wrong
	Hint         phrase.Phrase // how to mend it; may be zero
}

// Equal reports whether two faults are the same.
func (f Fault) Equal(g Fault) bool {
	return f.Line == g.Line && f.Column == g.Column && f.Severity == g.Severity && f.Message.Equal(g.Message) && f.Hint.Equal(g.Hint)
}

// String writes the fault as "LINE:COLUMN: error: message; hint".
func (f Fault) String() string {
	return fmt.Sprintf("%d:%d: %s: %s", f.Line, f.Column, f.Severity, f.Message.And(f.Hint))
}

// Faults are the faults of one file, in its order.
type Faults []Fault

// Error lists the faults, one on a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// HasErrors reports whether a fault is an [Error].
func (fs Faults) HasErrors() bool {
	return slices.ContainsFunc(fs, func(f Fault) bool { return f.Severity == Error })
}

// inFileOrder compares two faults by place, then errors before warnings, then by text.
func inFileOrder(a, b Fault) int {
	if byPlace := cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Severity, b.Severity)); byPlace != 0 {
		return byPlace
	}
	return strings.Compare(a.Message.String(), b.Message.String())
}
