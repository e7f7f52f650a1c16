package data

// Years returns how long it is from one day through another, both included, in
// calendar years, months and days: 2006-08-16 through 2012-12-19 is 6 years,
// 4 months and 4 days. It is zero if the second day is before the first.
func Years(from, to Day) (years, months, days int) {
	if to < from {
		return 0, 0, 0
	}
	end := to + 1
	fromYear, fromMonth, _ := from.Civil()
	endYear, endMonth, _ := end.Civil()
	whole := (endYear-fromYear)*12 + endMonth - fromMonth
	if monthsAfter(from, whole) > end {
		whole--
	}
	return whole / 12, whole % 12, int(end - monthsAfter(from, whole))
}

// monthsAfter returns the same day of the month n months on, or the last of that
// month where it is shorter.
func monthsAfter(d Day, n int) Day {
	year, month, day := d.Civil()
	first := DayOf(year, month+n, 1)
	year, month, _ = first.Civil()
	return DayOf(year, month, min(day, lastOfMonth(year, month)))
}
