package data

import (
	"fmt"
	"strings"
	"testing"
)

func TestLimits(t *testing.T) {
	const (
		large = "1:1: error: the file is larger than 64 MiB"
		many  = "error: the file holds more than 2,000,000 keys and values"
		deep  = "error: lists and mappings lie more than 100 deep inside each other"
	)
	nested := func(depth int) string {
		return strings.Repeat("[", depth) + strings.Repeat("]", depth)
	}
	for _, tt := range []struct {
		name, file, want string
	}{
		{"punctuation", "[" + strings.Repeat("a,", MaxNodes+1) + "a]", "1:1: " + many},
		{"lines", strings.Repeat("a:\n", MaxNodes), "1333335:1: " + many},
		{"nodes", "[" + strings.Repeat("b:  1,", 3*MaxNodes/5) + "]", many},
		{"alias bomb", aliasBomb(10, 10), "8:13: " + many},
		{"alias bomb that shows late", aliasBomb(21, 2), many},
		{"depth", nested(MaxDepth + 1), "1:101: " + deep},
		{"depth of mappings", strings.Repeat("{a: ", MaxDepth+1) + "1" + strings.Repeat("}", MaxDepth+1), deep},
		{"depth of nothing", strings.Repeat("[", 20000), "1:1: " + deep},
		{"depth through aliases", "- &a " + nested(60) + "\n- " + strings.Repeat("[", 40) + "*a" + strings.Repeat("]", 40), "2:43: " + deep},
		{"a line that nobody has typed", "x: \"" + strings.Repeat("a", longestLine), "1:1: error: not YAML: found unexpected end of stream"},
		{"size", strings.Repeat(" ", MaxBytes+1), large},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ds, faults, err := Read(strings.NewReader(tt.file))
			checkAllOrNothing(t, ds, faults, err)
			if len(faults) != 1 || !strings.Contains(faults[0].String(), tt.want) {
				t.Errorf("%d faults, the first %.200s, want %s", len(faults), faults[0], tt.want)
			}
		})
	}
}

// aliasBomb returns a file of lists, each of which holds the one before it so many times.
func aliasBomb(levels, times int) string {
	var b strings.Builder
	b.WriteString("- &a0 x\n")
	for i := range levels {
		alias := fmt.Sprintf("*a%d, ", i)
		fmt.Fprintf(&b, "- &a%d [%s]\n", i+1, strings.Repeat(alias, times))
	}
	return b.String()
}

func TestWithinTheLimits(t *testing.T) {
	for name, file := range map[string]string{
		"depth":                 "? " + strings.Repeat("[", MaxDepth-1) + strings.Repeat("]", MaxDepth-1) + "\n: 1\n" + minimal,
		"depth through aliases": "? [&a [[]], " + strings.Repeat("[", MaxDepth-4) + "*a" + strings.Repeat("]", MaxDepth-4) + "]\n: 1\n" + minimal,
		"aliases":               "? [&a [1, 2, 3], " + strings.Repeat("*a, ", 1000) + "]\n: 1\n" + minimal,
	} {
		t.Run(name, func(t *testing.T) {
			_, faults, _ := Read(strings.NewReader(file))
			if len(faults) != 1 || faults[0].Message.String() != "a key of the file is a list, not a word" {
				t.Errorf("%v", faults)
			}
		})
	}
}

// endless is a reader that never comes to an end.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return len(p), nil
}

func TestReadingStopsAtTheLimit(t *testing.T) {
	var r endless
	if _, _, err := Read(&r); err == nil || r.read > 2*MaxBytes {
		t.Errorf("%d bytes read, %v", r.read, err)
	}
}
