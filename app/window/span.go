//go:build cgo

package window

import (
	"math"

	"treatyline/data"
)

// leastSpan is the shortest stretch of time that can be shown, in days.
const leastSpan = 14

// span is the stretch of time that is shown, both days included.
func (s *state) span() (from, to data.Day) { return s.days(s.now) }

// days is the stretch of time of a moment.
func (s *state) days(m moment) (from, to data.Day) {
	from, to = m.from, m.to
	if from == 0 {
		from = s.first
	}
	if to == 0 {
		to = s.data.AsOf()
	}
	return from, to
}

// zoomed reports whether not all of the data's time is shown.
func (s *state) zoomed() bool { return s.now.from != 0 || s.now.to != 0 }

// setSpan shows a stretch of time.
func (s *state) setSpan(from, to data.Day) {
	s.change(func(m *moment) { m.from, m.to = from, to })
}

// within moves a stretch of time into the data and makes it no shorter than the least.
// At the ends of the data it has no bounds.
func (s *state) within(from, to data.Day) (data.Day, data.Day) {
	last := s.data.AsOf()
	if to-from < leastSpan {
		middle := from + (to-from)/2
		from, to = middle-leastSpan/2, middle+leastSpan/2
	}
	if from < s.first {
		from, to = s.first, to+s.first-from
	}
	if to > last {
		from, to = max(s.first, from-(to-last)), last
	}
	if from == s.first {
		from = 0
	}
	if to == last {
		to = 0
	}
	return from, to
}

// zoom makes the stretch of time shorter by a factor, or longer with one under 1. A day
// stays where it is.
func (s *state) zoom(factor float64, at data.Day) {
	from, to := s.span()
	length := float64(to - from)
	at = min(max(at, from), to)
	factor = min(factor, max(length/leastSpan, 1))
	before := data.Day(math.Round(float64(at-from) / factor))
	s.setSpan(at-before, at-before+data.Day(math.Round(length/factor)))
}

// pan moves the stretch of time by days, as far as the data go.
func (s *state) pan(days data.Day) {
	from, to := s.span()
	s.setSpan(from+days, to+days)
}

// frameMargin is the part of a stretch of time that is shown before it and after it when
// it is framed.
const frameMargin = 0.08

// frame shows a stretch of time with some time around it.
func (s *state) frame(from, to data.Day) {
	margin := data.Day(math.Ceil(float64(to-from) * frameMargin))
	// What is short is shown in the middle.
	if short := leastSpan - (to - from + 2*margin); short > 0 {
		margin += (short + 1) / 2
	}
	a, z := max(from-margin, s.first), min(to+margin, s.data.AsOf())
	s.setSpan(a, z)
}

// showAll shows all of the data's time.
func (s *state) showAll() { s.setSpan(s.first, s.data.AsOf()) }

// aroundShare is the part of the shown time that stands between a day to which it was
// moved and its edge.
const aroundShare = 8

// lookAt looks at a day, and moves the stretch of time to where it holds it.
func (s *state) lookAt(m *moment, day data.Day) {
	day = min(max(day, s.first), s.data.AsOf())
	m.asOf = day
	from, to := s.days(*m)
	air := (to - from) / aroundShare
	switch {
	case day < from:
		m.from, m.to = day-air, to-from+day-air
	case day > to:
		m.from, m.to = from-to+day+air, day+air
	}
}
