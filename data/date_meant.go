package data

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"treatyline/data/phrase"
)

// dateHint says how to mend a date that is none: with the one that was probably meant,
// where only one can be.
func dateHint(key, s string, err error) phrase.Phrase {
	meant, ok := meantDate(s)
	switch {
	case errors.Is(err, errYears):
		return phrase.Of("leave the record out, or tell of that time in a note")
	case ok:
		return phrase.Of("write %s", meant)
	case s != "" && digits(s, len(s)):
		return phrase.Of("write the year with four digits")
	case key == "to" && today().MatchString(s):
		return phrase.Of(`leave "to" out: what has no end still runs`)
	case errors.Is(err, errNotADate):
		return dateForms()
	default:
		return phrase.Of("correct the date")
	}
}

func dateForms() phrase.Phrase {
	return phrase.Of("write a date as 2008, 2008-03 or 2008-03-28; a doubtful one as 2008~ or 2008?")
}

var (
	hyphens = strings.NewReplacer("‐", "-", "‑", "-", "‒", "-", "–", "-", "−", "-")

	yearFirst = pattern(`^(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d.*)?|-(\d))$`)
	dayFirst  = pattern(`^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$`)
	unbroken  = pattern(`^(\d{4})(\d{2})(\d{2})$`)
	yearOnly  = pattern(`^(?i:c\.|ca\.?|circa|about|around)\s*(\d{4})$`)
	today     = pattern(`^(?i:now|today|present|current|ongoing|open|-)$`)

	beforeChrist = pattern(`^-\d|(?i:\b(BCE?|B\.\s*C\.)|до н)`)
)

// Meant returns the date that was probably meant, if it can be told.
func (e *DateError) Meant() (Date, bool) { return meantDate(e.Text) }

// meantDate returns the date that somebody has written in another way than a file does,
// if it can be told.
func meantDate(s string) (Date, bool) {
	s = hyphens.Replace(strings.TrimSpace(s))
	var written string
	if m := yearFirst().FindStringSubmatch(s); m != nil {
		written = m[1] + "-" + pad(m[2]+m[4])
		if m[3] != "" {
			written += "-" + pad(m[3])
		}
	} else if m := dayFirst().FindStringSubmatch(s); m != nil {
		written = m[3] + "-" + pad(m[2]) + "-" + pad(m[1])
	} else if m := unbroken().FindStringSubmatch(s); m != nil {
		written = m[1] + "-" + m[2] + "-" + m[3]
	} else if m := yearOnly().FindStringSubmatch(s); m != nil {
		written = m[1] + "~"
	} else {
		written = spelled(s)
	}
	d, err := parseDate(written)
	return d, err == nil
}

// meantStretch returns the stretch that somebody has written with a dash, or with "to",
// in place of the /, as a file writes it.
func meantStretch(s string) (string, bool) {
	m := dashed().FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	var sides []string
	for _, side := range m[1:] {
		date, err := ParseDate(side)
		if err != nil {
			var ok bool
			if date, ok = meantDate(side); !ok {
				return "", false
			}
		}
		sides = append(sides, date.String())
	}
	return strings.Join(sides, "/"), true
}

// dashed is two dates with a dash between them, which stands apart or is no hyphen.
var dashed = pattern(`^(.+?)(?:\s+(?:[-–—]|to|until)\s+|\s*[–—]\s*)(.+)$`)

// pad writes a month or a day with two digits.
func pad(number string) string {
	return fmt.Sprintf("%02s", number)
}

// spelled reads a date with the English name of a month; it is empty if there is none.
func spelled(s string) string {
	s = strings.ReplaceAll(s, ".", "")
	for _, layout := range []string{"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	for _, layout := range []string{"January 2006", "Jan 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format("2006-01")
		}
	}
	return ""
}
