package data

import (
	"strings"
	"testing"
)

// What is looked at for the mistakes of a file that is not YAML must not be taken for one
// where it is none.
func TestNothingIsWrongWithTheBracketsOfAGoodFile(t *testing.T) {
	files := map[string]string{"the built-in alliance": string(cstoYAML), "a new file": string(Starter()), "a large one": string(largeFile()), "a made up one": `
a: &anchor [b, 'it''s', "c \"d\"", {e: f, "g": h}, # a ] in a comment
  i, [j, {}], []]
k: >- # folded
  see [1, and {2

  and 'that
l:
  - - m: it's [n] and {o}
      p: |
        'q
  - "r: [s": t # '
    'u
     v': w
x: http://example.org/[y]?z=1#2
1: {a: 2008-03-28, b: x?y, c: http://example.org/?a, d: "2008?"}
`}
	for _, e := range Examples() {
		files[e.ID] = string(e.file)
	}
	for name, file := range files {
		lines := strings.Split(file, "\n")
		w := walk{c: complaint{lines: lines, last: len(lines) - 1}}
		if w.run(); w.fault != nil {
			t.Errorf("%s: %s", name, w.fault)
		}
	}
}

// A key that nobody typed is told of as one that somebody did.
func TestAKeyOfAHundredThousandLetters(t *testing.T) {
	_, faults, _ := Read(strings.NewReader("format: 1\n  # a comment\n" + strings.Repeat("x", 100_000) + ": 1\n"))
	if len(faults) != 1 || faults[0].Line != 3 || faults[0].Column != 1 || !strings.HasPrefix(faults[0].Message.String(), "this key has 100000 characters") {
		t.Errorf("%v", faults)
	}
}
