package words

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Collator returns what sorts names as the readers of a language look them up, and those that
// are numbered by their numbers. It belongs to one goroutine.
func Collator(lang string) *collate.Collator {
	return collate.New(language.Make(lang), collate.Numeric)
}
