package data

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"treatyline/data/phrase"
)

// Day is a day of the proleptic Gregorian calendar, in days since 0001-01-01, which
// is Day 0. The last one that a file can name is 9999-12-31.
type Day int32

// unixEpoch is the Day of 1970-01-01.
const unixEpoch = 719162

const secondsPerDay = 24 * 60 * 60

// DayOf returns the day of a civil date of the years from 1 on. Months and days past
// their range run on into the next month or year, as they do in [time.Date].
func DayOf(year, month, day int) Day {
	months := 12*year + month - 1
	year, month = months/12, months%12+1
	before := year - 1 // years before this one
	days := 365*before + before/4 - before/100 + before/400 + daysBefore[month-1]
	if month > 2 && leap(year) {
		days++
	}
	return Day(days + day - 1)
}

// daysBefore are the days of a common year before each of its months.
var daysBefore = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// Civil returns the year, the month (1 to 12) and the day of the month (1 to 31).
func (d Day) Civil() (year, month, day int) {
	t := time.Unix((int64(d)-unixEpoch)*secondsPerDay, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// Date returns d as a date that is known exactly and to the day.
func (d Day) Date() Date {
	year, month, day := d.Civil()
	return Date{Year: year, Month: month, Day: day}
}

// String writes the day as 2008-03-28.
func (d Day) String() string {
	return d.Date().String()
}

// Precision says how much of a date is known.
type Precision uint8

// The precisions, from the coarsest on.
const (
	ToYear Precision = iota
	ToMonth
	ToDay
)

// Qualifier says how far a date can be trusted.
type Qualifier uint8

// The qualifiers. In a file they are written after the date: nothing, ~, ? and %.
const (
	Exact Qualifier = iota
	Approximate
	Uncertain
	ApproximateUncertain
)

// qualifierMarks holds how a file writes the qualifiers other than Exact, in their order.
const qualifierMarks = "~?%"

// Date is a day, a month or a year, exactly or nearly. The zero Date is an absent one.
type Date struct {
	Year      int // 1 to 9999
	Month     int // 1 to 12, or 0 if only the year is known
	Day       int // 1 to 31, or 0 if only the month or the year is known
	Qualifier Qualifier
}

// DateError says of a text that it is no date, and why.
type DateError struct {
	Text string
	Err  error // what is wrong
}

// Error begins with the text.
func (e *DateError) Error() string { return e.Phrase().String() }

// Phrase is the error for readers of any language.
func (e *DateError) Phrase() phrase.Phrase {
	return phrase.Of("%s: %s", cmp.Or(printable(e.Text), `""`), e.Err)
}

// Unwrap returns what is wrong.
func (e *DateError) Unwrap() error { return e.Err }

// ParseDate reads a date as a file writes it: 2008, 2008-03 or 2008-03-28, each
// with an optional ~, ? or % after it. The error is a [*DateError].
func ParseDate(s string) (Date, error) {
	d, err := parseDate(s)
	if err != nil {
		return Date{}, &DateError{s, err}
	}
	return d, nil
}

func parseDate(s string) (Date, error) {
	var d Date
	if s != "" {
		if i := strings.IndexByte(qualifierMarks, s[len(s)-1]); i >= 0 {
			d.Qualifier = Qualifier(i + 1)
			s = s[:len(s)-1]
		}
	}

	parts := strings.Split(s, "-")
	parted := len(parts) <= 3 && digits(parts[0], 4)
	for _, part := range parts[1:] {
		parted = parted && digits(part, 2)
	}
	switch {
	case !parted && beforeChrist().MatchString(s):
		return Date{}, errYears
	case !parted:
		return Date{}, errNotADate
	}

	d.Year, _ = strconv.Atoi(parts[0])
	if d.Year == 0 {
		return Date{}, errYears
	}
	if len(parts) > 1 {
		d.Month, _ = strconv.Atoi(parts[1])
		if d.Month < 1 || d.Month > 12 {
			return Date{}, phrase.Errorf("the months run from 01 to 12")
		}
	}
	if len(parts) > 2 {
		d.Day, _ = strconv.Atoi(parts[2])
		if last := lastOfMonth(d.Year, d.Month); d.Day < 1 || d.Day > last {
			return Date{}, phrase.Errorf("%s %d has %d days", time.Month(d.Month), d.Year, last)
		}
	}
	return d, nil
}

var (
	errNotADate = phrase.Errorf("not a date such as 2008, 2008-03, 2008-03-28 or 2008-03~")
	errYears    = phrase.Errorf("years before 0001, those before Christ, are not supported")
)

// digits reports whether s is n decimal digits and nothing else.
func digits(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "0123456789") == ""
}

// lastOfMonth returns the number of days of a month.
func lastOfMonth(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	default:
		return 31
	}
}

// IsZero reports whether the date is absent.
func (d Date) IsZero() bool {
	return d == Date{}
}

// Precision says how much of the date is known.
func (d Date) Precision() Precision {
	switch {
	case d.Month == 0:
		return ToYear
	case d.Day == 0:
		return ToMonth
	default:
		return ToDay
	}
}

// First returns the first day that the date can mean: that of the year or of the
// month where no more is known. An absent date has none; First returns 0 for it.
func (d Date) First() Day {
	if d.IsZero() {
		return 0
	}
	return DayOf(d.Year, max(d.Month, 1), max(d.Day, 1))
}

// Last returns the last day that the date can mean: that of the year or of the
// month where no more is known. An absent date has none; Last returns 0 for it.
func (d Date) Last() Day {
	if d.IsZero() {
		return 0
	}
	switch d.Precision() {
	case ToYear:
		return DayOf(d.Year, 12, 31)
	case ToMonth:
		return DayOf(d.Year, d.Month, lastOfMonth(d.Year, d.Month))
	default:
		return DayOf(d.Year, d.Month, d.Day)
	}
}

// Doubtful reports whether an edge at this date is drawn soft: only the year is
// known, or the date is approximate or uncertain.
func (d Date) Doubtful() bool {
	return !d.IsZero() && (d.Precision() == ToYear || d.Qualifier != Exact)
}

// String writes the date as [ParseDate] reads it; an absent date is empty.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	s := padded(make([]byte, 0, len("2008-03-28~")), d.Year, 1000)
	if d.Month != 0 {
		s = padded(append(s, '-'), d.Month, 10)
	}
	if d.Day != 0 {
		s = padded(append(s, '-'), d.Day, 10)
	}
	if d.Qualifier != Exact {
		s = append(s, qualifierMarks[d.Qualifier-1])
	}
	return string(s)
}

// padded appends a number, with zeros before it if it is less than a power of ten.
func padded(s []byte, n, power int) []byte {
	for ; n < power && power > 1; power /= 10 {
		s = append(s, '0')
	}
	return strconv.AppendInt(s, int64(n), 10)
}

// Compare returns the order of two dates in a list, as [cmp.Compare] does: a year
// stands before its months, a month before its days, an exact date before a
// doubtful one. An absent date comes first.
func (d Date) Compare(e Date) int {
	return cmp.Or(
		cmp.Compare(d.Year, e.Year),
		cmp.Compare(d.Month, e.Month),
		cmp.Compare(d.Day, e.Day),
		cmp.Compare(d.Qualifier, e.Qualifier),
	)
}
