package words

import (
	"strconv"
	"strings"

	"treatyline/data"
)

// Date returns a date as precisely as it is known: 28 Mar 2008, Mar 2008, 2008,
// c. 2008, 28 Mar 2008 (?).
func (w *Words) Date(d data.Date) string { return w.date(d, "short") }

// LongDate is Date with the month written out.
func (w *Words) LongDate(d data.Date) string { return w.date(d, "long") }

func (w *Words) date(d data.Date, length string) string {
	if d.IsZero() {
		return ""
	}
	return w.qualified(d.Qualifier, w.plain(d, length))
}

// plain is a date without its qualifier, which decides about the form of the month alone.
func (w *Words) plain(d data.Date, length string) string {
	id := ":short" // no phrase is called that
	if length == "long" {
		id = ":long"
	}
	date := ((d.Year*13+d.Month)*32+d.Day)*4 + int(d.Qualifier)
	return w.said.recall(id, date, nil, func() string { return w.composed(d, length) })
}

func (w *Words) composed(d data.Date, length string) string {
	year := strconv.Itoa(d.Year)
	switch d.Precision() {
	case data.ToYear:
		return year
	case data.ToMonth:
		return w.Say("date.month."+length, "Month", w.monthAlone(d, length), "Year", year)
	}
	return w.say("date.day."+length, []any{"Day", d.Day, "Month", w.monthOf(d.Month, length), "Year", year})
}

// monthAlone is the month of a date without a day: after the word for "about" in the
// genitive.
func (w *Words) monthAlone(d data.Date, length string) string {
	if d.Qualifier == data.Approximate || d.Qualifier == data.ApproximateUncertain {
		return w.monthOf(d.Month, length)
	}
	return w.Month(d.Month, length)
}

func (w *Words) qualified(q data.Qualifier, date string) string {
	switch q {
	case data.Approximate:
		return w.Say("date.approximate", "Date", date)
	case data.Uncertain:
		return w.Say("date.uncertain", "Date", date)
	case data.ApproximateUncertain:
		return w.Say("date.both", "Date", date)
	}
	return date
}

// heldDayMonth is a date without its year: 28 Mar, Mar, or nothing where only the year is
// known. It is as narrow as can be, and holds together on a line.
func (w *Words) heldDayMonth(d data.Date) string {
	return held(w.qualified(d.Qualifier, w.dayMonth(d)))
}

func (w *Words) dayMonth(d data.Date) string {
	switch d.Precision() {
	case data.ToYear:
		return ""
	case data.ToMonth:
		return tight(w.monthAlone(d, "short"))
	}
	return w.Say("date.daymonth", "Day", d.Day, "Month", tight(w.monthOf(d.Month, "short")))
}

// tight is a month in three letters, as calendars have it.
func tight(month string) string {
	letters := []rune(month)
	return string(letters[:min(3, len(letters))])
}

// held is a text that is not broken at its spaces.
func held(s string) string { return strings.Join(strings.Fields(s), "\u00a0") }

// within is a text as it stands in brackets, which has no brackets of its own for what is
// in doubt: 5 May 2005?
func within(text string) string { return strings.ReplaceAll(text, "\u00a0(?)", "?") }

// Month returns the name of a month, 1 to 12, "short" or "long", as it stands alone.
func (w *Words) Month(m int, length string) string {
	return w.Say("month." + length + "." + strconv.Itoa(m))
}

// monthOf is the name of a month after the number of a day.
func (w *Words) monthOf(m int, length string) string {
	return w.Say("month." + length + ".of." + strconv.Itoa(m))
}

// DayMonthRange returns two dates, or one where the other is absent, for a list under a
// heading with the year of the first: 28 Mar, 6–19 Jan, 6 Jan – 3 Feb, 6 Jan – 3 Feb 2023;
// nothing for one of which only the year is known.
func (w *Words) DayMonthRange(from, to data.Date) string {
	if to.IsZero() {
		return w.heldDayMonth(from)
	}
	if days, ok := daysOfMonth(from, to); ok {
		return held(w.qualified(to.Qualifier, w.Say("date.daymonth", "Day", days, "Month", tight(w.monthOf(to.Month, "short")))))
	}
	first, last := w.heldDayMonth(from), w.heldDayMonth(to)
	if from.Precision() == data.ToYear {
		first = held(w.Date(from))
	}
	if to.Year != from.Year || last == "" {
		last = held(w.qualified(to.Qualifier, w.dayMonth(to)+" "+strconv.Itoa(to.Year)))
	}
	return w.Say("date.range", "From", first, "To", last)
}

// daysOfMonth joins two days of one month: 6–19. It reports false where they are not,
// or the first is in doubt.
func daysOfMonth(from, to data.Date) (string, bool) {
	same := from.Year == to.Year && from.Month == to.Month && from.Precision() == data.ToDay && to.Precision() == data.ToDay
	if !same || from.Qualifier != data.Exact {
		return "", false
	}
	return strconv.Itoa(from.Day) + "–" + strconv.Itoa(to.Day), true
}

// Range returns two dates, or one where the other is absent or the same: 6–19 Jan 2022,
// 6 Jan 2022 – 3 Feb 2023.
func (w *Words) Range(from, to data.Date) string {
	if to.IsZero() || from == to {
		return w.Date(from)
	}
	if days, ok := daysOfMonth(from, to); ok {
		return w.qualified(to.Qualifier, w.Say("date.day.short", "Day", days, "Month", w.monthOf(to.Month, "short"), "Year", strconv.Itoa(to.Year)))
	}
	if from.Precision() == data.ToYear && to.Precision() == data.ToYear {
		return w.Say("date.range.years", "From", w.Date(from), "To", w.Date(to))
	}
	return w.Say("date.range", "From", w.Date(from), "To", w.Date(to))
}

// Duration returns the calendar time from one day to another, both counted: 6 years
// 4 months. Days are said only where there is less than a month.
func (w *Words) Duration(from, to data.Day) string {
	years, months, days := data.Years(from, to)
	switch {
	case years > 0 && months > 0:
		return w.Say("list.pair", "A", w.Count("duration.years", years), "B", w.Count("duration.months", months))
	case years > 0:
		return w.Count("duration.years", years)
	case months > 0:
		return w.Count("duration.months", months)
	}
	return w.Count("duration.days", days)
}
