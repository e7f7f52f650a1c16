package words

import (
	"fmt"
	"regexp"
)

// onDate puts the English word before a date: on a day, in a month or a year.
func onDate(filling any) string {
	said := fmt.Sprint(filling)
	if aDay.MatchString(said) {
		return "on " + said
	}
	return "in " + said
}

// aDay is an English date that begins with its day, with or without a doubt.
var aDay = regexp.MustCompile(`^(c\.[ \x{a0}])?\d{1,2}[ \x{a0}]\p{L}`)
