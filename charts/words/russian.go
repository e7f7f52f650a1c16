package words

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Russian has cases. Names stay in the nominative, as nobody can decline a name from a
// file; phrases are built for that. What this package itself says can be put into the
// genitive, which phrases ask for with {{of .Number}} and {{ofDate .Date}}.

// of puts a spelled number into the genitive. One in figures stays as it is.
func (w *Words) of(filling any) string {
	said := fmt.Sprint(filling)
	for n := range MostSpelled + 1 {
		if id := strconv.Itoa(n); said == w.Say("count."+id) {
			return w.Say("count.of." + id)
		}
	}
	return said
}

// is reports whether a phrase with plurals is said of n.
func is(blanks map[string]any, n int) bool { return blanks["N"] == strconv.Itoa(n) }

// ofDate puts a date into the genitive: the month that it begins with, if it does, and
// the word for "year", which a bare year lacks.
func (w *Words) ofDate(filling any) string {
	said := fmt.Sprint(filling)
	for m := 1; m <= 12; m++ {
		for _, length := range []string{"long", "short"} {
			if rest, ok := strings.CutPrefix(said, w.Month(m, length)+" "); ok {
				return w.monthOf(m, length) + " " + rest
			}
		}
	}
	return w.toDate(said)
}

// toDate puts a date into the accusative, which differs only by the word for "year".
func (w *Words) toDate(filling any) string {
	said := fmt.Sprint(filling)
	if m := bareYear.FindStringSubmatch(said); m != nil && w.lang == "ru" {
		return m[1] + m[2] + "\u00a0г." + m[3]
	}
	return said
}

// bareYear is a date of which only the year is known, with or without a doubt.
var bareYear = regexp.MustCompile(`^(ок\.[ \x{a0}])?(\d+)([ \x{a0}]\(\?\))?$`)

// oneStop lets the point of an abbreviation end a Russian sentence.
func oneStop(said string) string {
	if !strings.Contains(said, "..") {
		return said
	}
	return twoStops.ReplaceAllString(said, "$1$2")
}

var twoStops = regexp.MustCompile(`([ \x{a0}](?:г|тыс)\.)\.([^.]|$)`)
