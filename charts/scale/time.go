package scale

import "treatyline/data"

// Time maps the days From..To to the range R0..R1. A day is a stretch: it begins at
// At(day) and ends at At(day+1).
type Time struct {
	From, To data.Day
	R0, R1   float64
}

// At returns the position at which a day begins.
func (t Time) At(d data.Day) float64 { return t.linear().At(float64(d)) }

// Invert returns the day at a position, kept inside the domain.
func (t Time) Invert(pos float64) data.Day {
	// Rounding errors must not turn the position where a day begins into the day before.
	d := t.linear().Invert(pos) + 1e-6
	if !(d > float64(t.From)) {
		return t.From
	}
	return data.Day(min(d, float64(t.To)))
}

func (t Time) linear() Linear {
	return Linear{D0: float64(t.From), D1: float64(t.To), R0: t.R0, R1: t.R1}
}

// Unit is the calendar unit in which a time axis counts.
type Unit uint8

// The units, from fine to coarse.
const (
	Days Unit = iota
	Months
	Years
)

// TimeTicks are the ticks of a time axis: every Every-th Unit.
type TimeTicks struct {
	Unit  Unit
	Every int
	At    []data.Day // ascending; each the first day of its unit
}

// Ticks returns at most n ticks, at least one, on whole days, months or years.
func (t Time) Ticks(n int) TimeTicks {
	var ticks TimeTicks
	for _, step := range steps() {
		ticks = TimeTicks{Unit: step.unit, Every: step.every}
		if t.count(step) > n {
			continue
		}
		ticks.At = t.fill(step)
		if len(ticks.At) > 0 && len(ticks.At) <= n {
			return ticks
		}
	}
	return TimeTicks{Unit: Days, Every: 1, At: []data.Day{t.From}}
}

// step is the distance from a tick to the next.
type step struct {
	unit  Unit
	every int
}

// steps are the distances between ticks that a reader counts easily, and that tell the
// parts of a month or a year apart.
func steps() []step {
	all := []step{{Days, 1}, {Days, 2}, {Days, 5}, {Months, 1}, {Months, 2}, {Months, 3},
		{Years, 1}, {Years, 2}, {Years, 4}, {Years, 5}, {Years, 10}, {Years, 20}, {Years, 50}}
	for every := 100; every <= 5000; every *= 10 {
		all = append(all, step{Years, every}, step{Years, 2 * every}, step{Years, 5 * every})
	}
	return all
}

// count estimates the ticks of a step without listing them; there is at most one more.
func (t Time) count(s step) int {
	days := int(t.To-t.From) + 1
	switch s.unit {
	case Days:
		return days / s.every
	case Months:
		return days / (30 * s.every)
	}
	return days / (365 * s.every)
}

// fill lists the ticks of a step.
func (t Time) fill(s step) []data.Day {
	var ticks []data.Day
	year, month, _ := t.From.Civil()
	switch s.unit {
	case Years:
		for y := (year + s.every - 1) / s.every * s.every; y <= 9999; y += s.every {
			if d := data.DayOf(max(y, 1), 1, 1); d > t.To {
				break
			} else if d >= t.From {
				ticks = append(ticks, d)
			}
		}
	case Months:
		for m := (year*12 + month - 1) / s.every * s.every; m < 10000*12; m += s.every {
			if d := data.DayOf(m/12, m%12+1, 1); d > t.To {
				break
			} else if d >= t.From {
				ticks = append(ticks, d)
			}
		}
	case Days:
		for d := t.From; d <= t.To; d++ {
			year, month, day := d.Civil()
			// What stands too near to the next month's 1st has no tick of its own.
			if room := int(data.DayOf(year, month+1, 1) - d); (day-1)%s.every == 0 && 4*room >= 3*s.every {
				ticks = append(ticks, d)
			}
		}
	}
	return ticks
}
