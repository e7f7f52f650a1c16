//go:build cgo

package window

import (
	"slices"

	"treatyline/charts"
	"treatyline/data"
)

// state is what the window shows. Only its set methods change it, on the interface's
// goroutine; they tell the views, which follow.
type state struct {
	data   *data.Dataset
	first  data.Day // the earliest day that can be looked at
	now    moment
	events []data.Event // those that match the search, in order of date
	views  []follower
	history
}

// moment is everything that can change.
type moment struct {
	asOf     data.Day
	search   string
	selected string // the identity of an event, or empty
	metric   charts.Metric
	per1000  bool           // people of the population
	forces   charts.Reading // empty for the chart's own
	strength charts.Reading
}

// follower is a view of the state. It is told what was and asks the state for what is.
type follower interface {
	follow(before moment)
}

func newState(d *data.Dataset) *state {
	s := &state{data: d, first: firstDay(d), now: moment{asOf: d.AsOf(), metric: charts.Total}}
	s.events = d.Find(data.Query{})
	return s
}

// firstDay is the first day of the year in which the dataset's history begins, where
// the charts' time axis does.
func firstDay(d *data.Dataset) data.Day {
	first := d.AsOf()
	include := func(date data.Date) {
		if !date.IsZero() {
			first = min(first, date.First())
		}
	}
	include(d.Organisation.Founded)
	for _, m := range d.Memberships {
		include(m.Signed)
		include(m.From)
	}
	for _, e := range d.Events {
		include(e.Date)
	}
	year, _, _ := first.Civil()
	return data.DayOf(year, 1, 1)
}

// watch adds a view. It is not told of what is already so.
func (s *state) watch(f follower) { s.views = append(s.views, f) }

// set changes the state. A change can be taken back.
func (s *state) set(next moment) {
	next.asOf = min(max(next.asOf, s.first), s.data.AsOf())
	if next != s.now {
		s.history.record(s.now, next)
		s.become(next)
	}
}

// become shows another moment.
func (s *state) become(next moment) {
	before := s.now
	s.now = next
	if next.search != before.search {
		s.events = s.data.Find(data.Query{Search: next.search})
	}
	for _, v := range s.views {
		v.follow(before)
	}
}

// setAsOf looks at another day; one outside the data becomes the nearest inside.
func (s *state) setAsOf(d data.Day) {
	next := s.now
	next.asOf = d
	s.set(next)
}

// setSearch shows only the events that match.
func (s *state) setSearch(query string) {
	next := s.now
	next.search = query
	s.set(next)
}

// setSelected selects an event; the empty identity selects none.
func (s *state) setSelected(id string) {
	next := s.now
	next.selected = id
	s.set(next)
}

// letGo drops the selection, or else the search.
func (s *state) letGo() {
	if s.now.selected != "" {
		s.setSelected("")
		return
	}
	s.setSearch("")
}

// setMetric counts something else of the forces.
func (s *state) setMetric(m charts.Metric, per1000 bool) {
	next := s.now
	next.metric, next.per1000 = m, per1000
	s.set(next)
}

// setReading draws the amounts of a chart in another way.
func (s *state) setReading(c charts.Chart, r charts.Reading) {
	next := s.now
	switch c {
	case charts.Forces:
		next.forces = r
	case charts.Strength:
		next.strength = r
	}
	s.set(next)
}

// setEvent selects an event and looks at its day.
func (s *state) setEvent(e data.Event) {
	next := s.now
	next.selected, next.asOf = charts.EventID(e), e.Date.First()
	s.set(next)
}

// event returns the event with an identity, if it is among those that are shown.
func (s *state) event(id string) (data.Event, bool) {
	i := slices.IndexFunc(s.events, func(e data.Event) bool { return charts.EventID(e) == id })
	if i < 0 {
		return data.Event{}, false
	}
	return s.events[i], true
}

// view is the view of a chart that the state asks for.
func (s *state) view(k *kit, c charts.Chart) charts.View {
	v := charts.NewView(s.data, c)
	v.AsOf, v.Search, v.Lang, v.Theme = s.now.asOf, s.now.search, k.lang, k.theme
	switch c {
	case charts.Forces:
		v.Metric, v.Per1000, v.Reading = s.now.metric, s.now.per1000, s.now.forces
	case charts.Strength:
		v.Reading = s.now.strength
	}
	return v
}

// reached is how many of the events that are shown begin on the as-of date or before.
func (s *state) reached() int {
	n, _ := slices.BinarySearchFunc(s.events, s.now.asOf+1, func(e data.Event, d data.Day) int { return int(e.Date.First() - d) })
	return n
}

// step moves the as-of date to the next day on which an event begins, or with -1 to
// the one before. Without one it stays.
func (s *state) step(by int) {
	n := s.reached()
	if by > 0 {
		if n < len(s.events) && s.events[n].Date.First() <= s.data.AsOf() {
			s.setAsOf(s.events[n].Date.First())
		}
		return
	}
	for n--; n >= 0; n-- {
		if day := s.events[n].Date.First(); day < s.now.asOf {
			s.setAsOf(day)
			return
		}
	}
}

// leap moves the as-of date by years, to the same day or, of 29 February, the day before.
func (s *state) leap(years int) {
	y, m, d := s.now.asOf.Civil()
	y = min(max(y+years, 1), 9999)
	day := data.DayOf(y, m, d)
	if _, month, _ := day.Civil(); month != m {
		day = data.DayOf(y, m+1, 1) - 1
	}
	s.setAsOf(day)
}
