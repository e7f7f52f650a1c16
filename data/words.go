package data

import (
	"strconv"

	"treatyline/data/phrase"
)

// maxShown is how many characters of a file's text a message repeats.
const maxShown = 60

// printable returns s as a message may repeat it: cut where it is long, and with
// control characters spelled out, so that a file cannot write to a terminal.
func printable(s string) string {
	n := 0
	for i := range s {
		if n == maxShown {
			s = s[:i] + "…"
			break
		}
		n++
	}
	q := strconv.Quote(s)
	return q[1 : len(q)-1]
}

// quoted returns s in quotation marks, as a message may repeat it.
func quoted(s string) phrase.Quoted {
	return phrase.Quoted(printable(s))
}
