//go:build cgo

package window

import (
	"cmp"
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// state is what the window shows. Only its set methods change it, on the interface's
// goroutine; they tell the views, which follow.
type state struct {
	data   *data.Dataset
	first  data.Day // the earliest day that can be looked at
	now    moment
	events []data.Event   // those that match the filters and the search, in order of date
	places map[string]int // of the events by identity; made when it is asked for
	views  []follower
	dress  func() // makes the views anew in the moment's theme and language

	emphasis charts.Emphasis // what stands out because it is selected
	history
}

// moment is everything that can change: the view of every chart, and what is selected
// in it. Moments can be compared.
type moment struct {
	asOf       data.Day
	from, to   data.Day // the stretch of time; 0 is no bound
	states     ids      // only these, if there are any
	without    ids      // all but these
	categories ids      // of events, only these, if there are any
	search     string
	selected   ids // marks, by their identities
	metric     charts.Metric
	per1000    bool           // people of the population
	forces     charts.Reading // empty for the chart's own
	strength   charts.Reading
	edition    string
	series     string
	sort       charts.Sort
	offices    bool
	theme      string // light, dark, or system
	contrast   bool   // high
	lang       string
}

// follower is a view of the state. It is told what was and asks the state for what is.
type follower interface {
	follow(before moment)
}

func newState(d *data.Dataset) *state {
	s := &state{data: d, first: charts.Begin(d), dress: func() {},
		now: moment{asOf: d.AsOf(), metric: charts.Total, theme: theme.Light().Name, lang: "en"}}
	s.find()
	return s
}

// watch adds a view. It is not told of what is already so.
func (s *state) watch(f follower) { s.views = append(s.views, f) }

// set changes the state. A change can be taken back.
func (s *state) set(next moment) {
	next.asOf = min(max(next.asOf, s.first), s.data.AsOf())
	next.from, next.to = s.within(s.days(next))
	next.selected = s.surviving(next)
	if next != s.now {
		s.history.record(s.now, next)
		s.become(next)
	}
}

// change changes some of the state.
func (s *state) change(some func(*moment)) {
	next := s.now
	some(&next)
	s.set(next)
}

// become shows another moment.
func (s *state) become(next moment) {
	before := s.now
	s.now = next
	if next.query() != before.query() {
		s.find()
	}
	if next.selected != before.selected {
		s.emphasis = charts.NewEmphasis(s.data, next.selected.all())
	}
	if next.theme != before.theme || next.contrast != before.contrast || next.lang != before.lang {
		s.dress() // all views are new
		return
	}
	for _, v := range s.views {
		v.follow(before)
	}
}

// query is the part of the moment that decides which events are shown.
func (m moment) query() moment {
	return moment{from: m.from, to: m.to, states: m.states, without: m.without, categories: m.categories, search: m.search}
}

// find finds the events of the moment.
func (s *state) find() {
	s.events = s.data.Find(s.view(charts.Events, theme.Theme{}).Query())
	s.places = nil
}

// place is where an event stands among those that are shown, or -1.
func (s *state) place(id string) int {
	if !strings.HasPrefix(id, eventPrefix) {
		return -1
	}
	if s.places == nil {
		s.places = make(map[string]int, len(s.events))
		for i, e := range s.events {
			s.places[charts.EventID(e)] = i
		}
	}
	if i, shown := s.places[id]; shown {
		return i
	}
	return -1
}

// setAsOf looks at another day; one outside the data becomes the nearest inside. A
// stretch of time that does not hold the day moves to it.
func (s *state) setAsOf(d data.Day) {
	s.change(func(m *moment) { s.lookAt(m, d) })
}

// setSearch shows only the events that match.
func (s *state) setSearch(query string) { s.change(func(m *moment) { m.search = query }) }

// letGo drops the selection, or else the search.
func (s *state) letGo() {
	s.change(func(m *moment) {
		if m.selected != "" {
			m.selected = ""
			return
		}
		m.search = ""
	})
}

// setMetric counts something else of the forces.
func (s *state) setMetric(metric charts.Metric, per1000 bool) {
	s.change(func(m *moment) { m.metric, m.per1000 = metric, per1000 })
}

// setReading draws the amounts of a chart in another way.
func (s *state) setReading(c charts.Chart, r charts.Reading) {
	s.change(func(m *moment) { m.setReading(c, r) })
}

func (m *moment) setReading(c charts.Chart, r charts.Reading) {
	switch c {
	case charts.Forces:
		m.forces = r
	case charts.Strength:
		m.strength = r
	}
}

// event returns the event with an identity, if it is among those that are shown.
func (s *state) event(id string) (data.Event, bool) {
	if i := s.place(id); i >= 0 {
		return s.events[i], true
	}
	return data.Event{}, false
}

// view is the view of a chart that the moment asks for.
func (s *state) view(c charts.Chart, look theme.Theme) charts.View {
	m := s.now
	v := charts.NewView(s.data, c)
	v.AsOf, v.From, v.To = m.asOf, m.from, m.to
	v.States, v.Without, v.Categories = m.states.all(), m.without.all(), m.categories.all()
	v.Search, v.Sort, v.Offices = m.search, m.sort, m.offices
	v.Lang, v.Theme = m.lang, look
	switch c {
	case charts.Forces:
		v.Metric, v.Per1000, v.Reading, v.Edition = m.metric, m.per1000, m.forces, m.edition
	case charts.Strength:
		v.Reading, v.Series = m.strength, m.series
	}
	return v
}

// show shows a view, in one change. What the view says nothing of stays as it is only
// where it belongs to other charts. A view of no chart is one of all.
func (s *state) show(v charts.View) {
	s.change(func(m *moment) {
		m.asOf, m.from, m.to = v.AsOf, v.From, v.To
		m.states, m.without, m.categories = idsOf(v.States...), idsOf(v.Without...), idsOf(v.Categories...)
		m.search, m.sort, m.offices = v.Search, v.Sort, v.Offices
		m.selected, m.lang = "", cmp.Or(v.Lang, m.lang)
		if v.Theme.Name == theme.Light().Name || v.Theme.Name == theme.Dark().Name {
			m.theme = v.Theme.Name
		}
		for _, c := range charts.All() {
			if v.Chart == c || v.Chart == "" {
				m.showOf(c, v)
			}
		}
	})
}

// showOf takes from a view what belongs to one chart.
func (m *moment) showOf(c charts.Chart, v charts.View) {
	if v.Reading == "" || slices.Contains(charts.Readings(c), v.Reading) {
		m.setReading(c, v.Reading)
	}
	switch c {
	case charts.Forces:
		m.metric, m.per1000, m.edition = v.Metric, v.Per1000, v.Edition
	case charts.Strength:
		m.series = v.Series
	}
}

// reached is how many of the events that are shown begin on the as-of date or before.
func (s *state) reached() int { return reached(s.events, s.now.asOf) }

// reached is how many of some events begin on a day or before.
func reached(events []data.Event, on data.Day) int {
	n, _ := slices.BinarySearchFunc(events, on+1, func(e data.Event, d data.Day) int { return int(e.Date.First() - d) })
	return n
}

// step moves the as-of date to the next day on which an event begins, or with -1 to
// the one before, in the stretch of time that is shown or beyond it. Without one it
// stays.
func (s *state) step(by int) {
	events := s.events
	if s.zoomed() {
		q := s.view(charts.Events, theme.Theme{}).Query()
		q.From, q.To = 0, 0
		events = s.data.Find(q)
	}
	n := reached(events, s.now.asOf)
	if by > 0 {
		if n < len(events) && events[n].Date.First() <= s.data.AsOf() {
			s.setAsOf(events[n].Date.First())
		}
		return
	}
	for n--; n >= 0; n-- {
		if day := events[n].Date.First(); day < s.now.asOf {
			s.setAsOf(day)
			return
		}
	}
}

// leap moves the as-of date by years.
func (s *state) leap(years int) { s.setAsOf(yearsOn(s.now.asOf, years)) }

// yearsOn is the same day some years later or, of 29 February, the day before.
func yearsOn(day data.Day, years int) data.Day {
	y, m, d := day.Civil()
	y = min(max(y+years, 1), 9999)
	later := data.DayOf(y, m, d)
	if _, month, _ := later.Civil(); month != m {
		later = data.DayOf(y, m+1, 1) - 1
	}
	return later
}
