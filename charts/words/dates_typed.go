package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"treatyline/data"
)

// ParseDate reads a date as people type it, in any of the languages: 2008, March 2008,
// 28.03.2008, 28 Mar 2008, 2008-03-28. Of two numbers the day comes before the month,
// unless it can only be the other way round. It reports false for all that is no date.
func ParseDate(typed string) (data.Date, bool) {
	if strings.ContainsAny(typed, "~?%") {
		return data.Date{}, false // which the format writes, and people do not
	}
	var numbers []string
	month := 0
	for _, part := range parts(data.Fold(typed)) {
		m := namedMonth(part)
		switch {
		case unicode.IsDigit(rune(part[0])):
			numbers = append(numbers, part)
		case m > 0 && month == 0:
			month = m
		case !slices.Contains(aroundDates, part):
			return data.Date{}, false
		}
	}
	year, rest, ok := takeYear(numbers)
	if !ok {
		return data.Date{}, false
	}
	iso := year
	if month > 0 {
		rest = slices.Insert(rest, 0, strconv.Itoa(month))
	} else if len(rest) == 2 && numbers[0] != year && atoi(rest[1]) <= 12 {
		slices.Reverse(rest) // day before month
	}
	for _, n := range rest {
		iso += fmt.Sprintf("-%02d", atoi(n))
	}
	date, err := data.ParseDate(iso)
	return date, err == nil
}

// aroundDates are words that may stand in a date and say nothing, as "of" and «года».
var aroundDates = []string{"st", "nd", "rd", "th", "of", "the", "on", "г", "год", "года", "году"}

// parts cuts a text into numbers and words.
func parts(s string) []string {
	const (
		other = iota
		digit
		letter
	)
	var all []string
	before := other
	for _, r := range s {
		kind := other
		switch {
		case r >= '0' && r <= '9':
			kind = digit
		case unicode.IsLetter(r):
			kind = letter
		}
		switch kind {
		case other:
		case before:
			all[len(all)-1] += string(r)
		default:
			all = append(all, string(r))
		}
		before = kind
	}
	return all
}

// takeYear takes the only number that can be a year from some, written with four digits.
func takeYear(numbers []string) (year string, rest []string, ok bool) {
	for _, n := range numbers {
		switch {
		case len(n) == 4 && year == "":
			year = n
		case len(n) <= 2:
			rest = append(rest, n)
		default:
			return "", nil, false
		}
	}
	return year, rest, year != "" && len(rest) <= 2
}

func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// leastMonth is how many letters of a month must be typed.
const leastMonth = 3

// namedMonth returns the month whose name a folded word begins, or 0.
func namedMonth(word string) int {
	if len([]rune(word)) < leastMonth {
		return 0
	}
	for name, m := range monthNames() {
		if strings.HasPrefix(name, word) {
			return m
		}
	}
	return 0
}

// monthNames are the folded names of the months in every language and case. No two months
// share their first letters.
var monthNames = sync.OnceValue(func() map[string]int {
	names := map[string]int{}
	for _, lang := range Languages() {
		w := In(lang)
		for m := 1; m <= 12; m++ {
			for _, name := range []string{w.Month(m, "short"), w.Month(m, "long"), w.monthOf(m, "short"), w.monthOf(m, "long")} {
				names[strings.TrimSuffix(data.Fold(name), ".")] = m
			}
		}
	}
	return names
})
