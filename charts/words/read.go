package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"treatyline/data"
)

// ReadDate reads a date as a person writes it, in any of the languages: 2008-03-28,
// 28 Mar 2008, March 28, 2008, 28.03.2008, 28 марта 2008 г., 2008-03, Mar 2008, 2008. It
// reports false for what is none. Dates with strokes, as 3/4/2008, are none: they are
// read in two ways.
func ReadDate(said string) (data.Date, bool) {
	var parts []string // numbers, and the names of months
	for _, word := range strings.FieldsFunc(strings.ToLower(said), func(r rune) bool { return strings.ContainsRune(" \u00a0\u202f\t,.-", r) }) {
		if !slices.Contains(yearWords, word) {
			parts = append(parts, word)
		}
	}
	var year, month, day string
	switch at := slices.IndexFunc(parts, func(s string) bool { return monthNamed(s) > 0 }); {
	case at >= 0:
		month = strconv.Itoa(monthNamed(parts[at]))
		parts = slices.Delete(parts, at, at+1)
		if len(parts) == 0 || len(parts) > 2 {
			return data.Date{}, false
		}
		year = parts[len(parts)-1]
		if len(parts) == 2 {
			day = parts[0]
		}
	case len(parts) == 0 || len(parts) > 3:
		return data.Date{}, false
	case len(parts[0]) == 4:
		year, month, day = parts[0], part(parts, 1), part(parts, 2)
	default: // the year comes last
		slices.Reverse(parts)
		year, month, day = parts[0], part(parts, 1), part(parts, 2)
	}
	return dateOf(year, month, day)
}

// part is a part that may be absent.
func part(parts []string, i int) string {
	if i < len(parts) {
		return parts[i]
	}
	return ""
}

// dateOf puts together a year of four digits, and a month and a day of up to two that
// may be absent.
func dateOf(year, month, day string) (data.Date, bool) {
	if len(year) != 4 || len(month) > 2 || len(day) > 2 || month == "" && day != "" {
		return data.Date{}, false
	}
	said := year
	for _, n := range []string{month, day} {
		if n != "" {
			said += fmt.Sprintf("-%02s", n)
		}
	}
	d, err := data.ParseDate(said)
	return d, err == nil && d.Qualifier == data.Exact
}

// yearWords may stand after a year.
var yearWords = []string{"г", "год", "года"}

// monthNamed is the number of a month that is named in any language, short or long, or 0.
// Its first letters are enough.
func monthNamed(name string) int {
	names := monthNames()
	if m, ok := names[name]; ok {
		return m
	}
	found := 0
	for full, m := range names {
		if len([]rune(name)) < 3 || !strings.HasPrefix(full, name) {
			continue
		}
		if found > 0 && found != m {
			return 0
		}
		found = m
	}
	return found
}

var monthNames = sync.OnceValue(func() map[string]int {
	names := map[string]int{}
	for _, lang := range Languages() {
		w := In(lang)
		for m := 1; m <= 12; m++ {
			for _, length := range []string{"short", "long"} {
				for _, name := range []string{w.Month(m, length), w.monthOf(m, length)} {
					names[strings.ToLower(strings.TrimSuffix(name, "."))] = m
				}
			}
		}
	}
	return names
})
