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
