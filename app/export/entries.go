package export

import "strings"

// Entries are what a file says of where it comes from, as keywords with their values: those
// of the PNG specification, and the program's own.
func (p Provenance) Entries() [][2]string {
	var all [][2]string
	for _, e := range p.entries() {
		all = append(all, [2]string{e.key, e.value})
	}
	return all
}

// OwnEntry reports whether a keyword is the program's own: by these the program finds the
// way back to what a file shows.
func OwnEntry(keyword string) bool { return strings.HasPrefix(keyword, "treatyline:") }
