package words

import (
	"slices"
	"strings"
	"unicode"
)

// Abbreviated is a name with what it is called for short, as it is said first: the
// Organization of Exact Data (OED). A name that is or holds the short one stands alone.
func (w *Words) Abbreviated(name, short string) string {
	if holds(name, short) {
		return name
	}
	return w.Say("body.name", "Name", name, "Short", short)
}

// holds reports whether all words of a short name follow each other in a name.
func holds(name, short string) bool {
	all, few := lettered(name), lettered(short)
	for i := 0; i+len(few) <= len(all); i++ {
		if slices.EqualFunc(all[i:i+len(few)], few, strings.EqualFold) {
			return true
		}
	}
	return false
}

// lettered splits a name into its words, which anything but letters and digits divides.
func lettered(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
}
