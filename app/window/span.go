//go:build cgo

package window

import "treatyline/data"

// leastSpan is the shortest stretch of time that can be shown, in days.
const leastSpan = 14

// span is the stretch of time that is shown, both days included.
func (s *state) span() (from, to data.Day) {
	from, to = s.now.from, s.now.to
	if from == 0 {
		from = s.first
	}
	if to == 0 || to > s.data.AsOf() {
		to = s.data.AsOf()
	}
	return from, max(from, to)
}

// setSpan shows a stretch of time. It is moved into the data, and not shorter than the
// least; all of the data is no bound.
func (s *state) setSpan(from, to data.Day) {
	if to-from < leastSpan {
		middle := from + (to-from)/2
		from, to = middle-leastSpan/2, middle+leastSpan/2
	}
	if from < s.first {
		from, to = s.first, to+s.first-from
	}
	if last := s.data.AsOf(); to > last {
		from, to = max(s.first, from-(to-last)), last
	}
	s.change(func(m *moment) {
		m.from, m.to = from, to
		if from <= s.first {
			m.from = 0
		}
		if to >= s.data.AsOf() {
			m.to = 0
		}
	})
}

// zoom makes the stretch of time shorter by a factor, or longer with one under 1. A day
// stays where it is.
func (s *state) zoom(factor float64, at data.Day) {
	from, to := s.span()
	at = min(max(at, from), to)
	s.setSpan(at-data.Day(float64(at-from)/factor), at+data.Day(float64(to-at)/factor))
}

// pan moves the stretch of time by days, as far as the data go.
func (s *state) pan(days data.Day) {
	from, to := s.span()
	days = max(min(days, s.data.AsOf()-to), s.first-from)
	if days != 0 {
		s.setSpan(from+days, to+days)
	}
}

// around moves a stretch of time, of the same length, to where it holds a day.
func (s *state) around(from, to, day data.Day) (data.Day, data.Day) {
	switch {
	case from != 0 && day < from:
		if to != 0 {
			to -= from - day
		}
		from = day
	case to != 0 && day > to:
		if from != 0 {
			from += day - to
		}
		to = day
	}
	return from, to
}
