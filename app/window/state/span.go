package state

import (
	"math"
	"strings"

	"treatyline/charts"
	"treatyline/data"
)

// LeastSpan is the shortest stretch of time that can be shown, in days.
const LeastSpan = 14

// Span is the stretch of time that is shown, both days included.
func (s *State) Span() (from, to data.Day) { return s.days(s.now) }

// days is the stretch of time of a moment.
func (s *State) days(m Moment) (from, to data.Day) {
	from, to = m.From, m.To
	if from == 0 {
		from = s.first
	}
	if to == 0 {
		to = s.data.AsOf()
	}
	return from, to
}

// Zoomed reports whether not all of the data's time is shown.
func (s *State) Zoomed() bool { return s.now.From != 0 || s.now.To != 0 }

// SetSpan shows a stretch of time.
func (s *State) SetSpan(from, to data.Day) {
	s.Change(func(m *Moment) { m.From, m.To = from, to })
}

// within moves a stretch of time into the data and makes it no shorter than the least.
// At the ends of the data it has no bounds.
func (s *State) within(from, to data.Day) (data.Day, data.Day) {
	last := s.data.AsOf()
	if to-from < LeastSpan {
		middle := from + (to-from)/2
		from, to = middle-LeastSpan/2, middle+LeastSpan/2
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

// Zoom makes the stretch of time shorter by a factor, or longer with one under 1. A day
// stays where it is.
func (s *State) Zoom(factor float64, at data.Day) {
	from, to := s.Span()
	length := float64(to - from)
	at = min(max(at, from), to)
	factor = min(factor, max(length/LeastSpan, 1))
	before := data.Day(math.Round(float64(at-from) / factor))
	s.SetSpan(at-before, at-before+data.Day(math.Round(length/factor)))
}

// Pan moves the stretch of time by days, as far as the data go.
func (s *State) Pan(days data.Day) {
	from, to := s.Span()
	s.SetSpan(from+days, to+days)
}

// frameMargin is the part of a stretch of time that is shown before it and after it when
// it is framed.
const frameMargin = 0.08

// Frame shows a stretch of time with some time around it.
func (s *State) Frame(from, to data.Day) {
	margin := data.Day(math.Ceil(float64(to-from) * frameMargin))
	// What is short is shown in the middle.
	if short := LeastSpan - (to - from + 2*margin); short > 0 {
		margin += (short + 1) / 2
	}
	a, z := max(from-margin, s.first), min(to+margin, s.data.AsOf())
	s.SetSpan(a, z)
}

// ShowAll shows all of the data's time.
func (s *State) ShowAll() { s.SetSpan(s.first, s.data.AsOf()) }

// aroundShare is the part of the shown time that stands between a day to which it was
// moved and its edge.
const aroundShare = 8

// LookAt looks at a day, and moves the stretch of time to where it holds it.
func (s *State) LookAt(m *Moment, day data.Day) {
	day = min(max(day, s.first), s.data.AsOf())
	m.AsOf = day
	from, to := s.days(*m)
	air := (to - from) / aroundShare
	switch {
	case day < from:
		m.From, m.To = day-air, to-from+day-air
	case day > to:
		m.From, m.To = from-to+day+air, day+air
	}
}

// TimeOf is the stretch of time in which some marks are: memberships, all those of a
// state, events. It reports false if they have none.
func (s *State) TimeOf(marks []string) (from, to data.Day, ok bool) {
	include := func(first, last data.Day) {
		if !ok {
			from, to, ok = first, last, true
		}
		from, to = min(from, first), max(to, last)
	}
	for _, id := range marks {
		for _, m := range s.data.Memberships {
			if id == StatePrefix+m.State || strings.HasPrefix(id+"/", SpellPrefix+m.State+"/"+m.Body+"/"+m.From.String()+"/") {
				include(m.From.First(), s.data.End(m))
			}
		}
		for _, e := range s.data.Events {
			if id == charts.EventID(e) {
				include(e.Date.First(), e.Last())
			}
		}
	}
	return from, to, ok
}

// FrameSelected shows the time of what is selected.
func (s *State) FrameSelected() {
	if from, to, ok := s.TimeOf(s.now.Selected.All()); ok {
		s.Frame(from, to)
	}
}

// ZoomAtDate zooms at the as-of date, or at the middle where that is out of view.
func (s *State) ZoomAtDate(factor float64) {
	from, to := s.Span()
	at := s.now.AsOf
	if at < from || at > to {
		at = from + (to-from)/2
	}
	s.Zoom(factor, at)
}

// PanPart moves the stretch of time by a part of itself.
func (s *State) PanPart(part float64) {
	from, to := s.Span()
	s.Pan(data.Day(math.Round(part * float64(to-from))))
}
