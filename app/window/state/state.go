// Package state is what the window shows and how that changes: the day, the filters, the
// selection, the readings of the charts, and the way back through what was done. It knows
// no window: what shows it is told of every change, and asks what is so now. It draws
// nothing, lays out nothing, and reads and keeps no file.
package state

import (
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// State is what the window shows. Only its set methods change it, on the interface's
// goroutine; they tell the views, which follow.
type State struct {
	data   *data.Dataset
	first  data.Day // the earliest day that can be looked at
	now    Moment
	events []data.Event   // those that match the filters and the search, in order of date
	places map[string]int // of the events by identity; made when it is asked for
	views  []Follower
	dress  func() // makes the views anew in the moment's theme and language

	emphasis charts.Emphasis // what stands out because it is selected
	history  history
}

// Moment is everything that can change: the view of every chart, and what is selected
// in it. Moments can be compared.
type Moment struct {
	AsOf       data.Day
	From, To   data.Day // the stretch of time; 0 is no bound
	States     IDs      // only these, if there are any
	Without    IDs      // all but these
	Categories IDs      // of events, only these, if there are any
	Search     string
	Selected   IDs // marks, by their identities
	Metric     charts.Metric
	Per1000    bool           // people of the population
	Forces     charts.Reading // empty for the chart's own
	Strength   charts.Reading
	Edition    string
	Series     string
	Sort       charts.Sort
	Offices    bool
	Theme      string // light, dark, or system
	Contrast   bool   // high
	Lang       string
}

// Follower is a view of the state. It is told what was and asks the state for what is.
type Follower interface {
	Follow(before Moment)
}

// New shows a dataset as it is shown first, to no view yet.
func New(d *data.Dataset) *State {
	s := &State{data: d, first: charts.Begin(d), dress: func() {},
		now: Moment{AsOf: d.AsOf(), Metric: charts.Total, Theme: theme.Light().Name, Lang: "en"}}
	s.find()
	return s
}

// Data is the dataset that is shown.
func (s *State) Data() *data.Dataset { return s.data }

// Now is what is shown of it.
func (s *State) Now() Moment { return s.now }

// First is the earliest day that can be looked at; the last is the data's as-of date.
func (s *State) First() data.Day { return s.first }

// Events are those that match the filters and the search, in order of date. They are not
// to be changed.
func (s *State) Events() []data.Event { return s.events }

// Emphasis is what stands out because it is selected.
func (s *State) Emphasis() charts.Emphasis { return s.emphasis }

// Watch adds a view. It is not told of what is already so.
func (s *State) Watch(f Follower) { s.views = append(s.views, f) }

// Unwatch lets all views go.
func (s *State) Unwatch() { s.views = nil }

// OnDress says what makes the views anew when the theme, the contrast or the language is
// another: they are not told of that change.
func (s *State) OnDress(do func()) { s.dress = do }

// Begin sets the theme, the contrast and the language before there is a view.
func (s *State) Begin(theme string, contrast bool, lang string) {
	s.now.Theme, s.now.Contrast, s.now.Lang = theme, contrast, lang
}

// set changes the state. A change can be taken back.
func (s *State) set(next Moment) {
	next.AsOf = min(max(next.AsOf, s.first), s.data.AsOf())
	next.From, next.To = s.within(s.days(next))
	next.Selected = s.surviving(next)
	if next != s.now {
		s.history.record(s.now, next)
		s.become(next)
	}
}

// Change changes some of the state.
func (s *State) Change(some func(*Moment)) {
	next := s.now
	some(&next)
	s.set(next)
}

// become shows another moment.
func (s *State) become(next Moment) {
	before := s.now
	s.now = next
	if next.Query() != before.Query() {
		s.find()
	}
	if next.Selected != before.Selected {
		s.emphasis = charts.NewEmphasis(s.data, next.Selected.All())
	}
	if next.Theme != before.Theme || next.Contrast != before.Contrast || next.Lang != before.Lang {
		s.dress() // all views are new
		return
	}
	for _, v := range s.views {
		v.Follow(before)
	}
}

// Query is the part of the moment that decides which events are shown.
func (m Moment) Query() Moment {
	return Moment{From: m.From, To: m.To, States: m.States, Without: m.Without, Categories: m.Categories, Search: m.Search}
}

// find finds the events of the moment.
func (s *State) find() {
	s.events = s.data.Find(s.View(charts.Events, theme.Theme{}).Query())
	s.places = nil
}

// Place is where an event stands among those that are shown, or -1.
func (s *State) Place(id string) int {
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

// SetAsOf looks at another day; one outside the data becomes the nearest inside. A
// stretch of time that does not hold the day moves to it.
func (s *State) SetAsOf(d data.Day) {
	s.Change(func(m *Moment) { s.LookAt(m, d) })
}

// SetSearch shows only the events that match.
func (s *State) SetSearch(query string) { s.Change(func(m *Moment) { m.Search = query }) }

// LetGo drops the selection, or else the search.
func (s *State) LetGo() {
	s.Change(func(m *Moment) {
		if m.Selected != "" {
			m.Selected = ""
			return
		}
		m.Search = ""
	})
}

// SetMetric counts something else of the forces.
func (s *State) SetMetric(metric charts.Metric, per1000 bool) {
	s.Change(func(m *Moment) { m.Metric, m.Per1000 = metric, per1000 })
}

// SetReading draws the amounts of a chart in another way.
func (s *State) SetReading(c charts.Chart, r charts.Reading) {
	s.Change(func(m *Moment) { m.setReading(c, r) })
}

func (m *Moment) setReading(c charts.Chart, r charts.Reading) {
	switch c {
	case charts.Forces:
		m.Forces = r
	case charts.Strength:
		m.Strength = r
	}
}

// Event returns the event with an identity, if it is among those that are shown.
func (s *State) Event(id string) (data.Event, bool) {
	if i := s.Place(id); i >= 0 {
		return s.events[i], true
	}
	return data.Event{}, false
}

// Reached is how many of the events that are shown begin on the as-of date or before.
func (s *State) Reached() int { return reached(s.events, s.now.AsOf) }

// reached is how many of some events begin on a day or before.
func reached(events []data.Event, on data.Day) int {
	n, _ := slices.BinarySearchFunc(events, on+1, func(e data.Event, d data.Day) int { return int(e.Date.First() - d) })
	return n
}

// Step moves the as-of date to the next day on which an event begins, or with -1 to
// the one before, in the stretch of time that is shown or beyond it. Without one it
// stays.
func (s *State) Step(by int) {
	events := s.events
	if s.Zoomed() {
		q := s.View(charts.Events, theme.Theme{}).Query()
		q.From, q.To = 0, 0
		events = s.data.Find(q)
	}
	n := reached(events, s.now.AsOf)
	if by > 0 {
		if n < len(events) && events[n].Date.First() <= s.data.AsOf() {
			s.SetAsOf(events[n].Date.First())
		}
		return
	}
	for n--; n >= 0; n-- {
		if day := events[n].Date.First(); day < s.now.AsOf {
			s.SetAsOf(day)
			return
		}
	}
}

// Leap moves the as-of date by years.
func (s *State) Leap(years int) { s.SetAsOf(YearsOn(s.now.AsOf, years)) }

// YearsOn is the same day some years later or, of 29 February, the day before.
func YearsOn(day data.Day, years int) data.Day {
	y, m, d := day.Civil()
	y = min(max(y+years, 1), 9999)
	later := data.DayOf(y, m, d)
	if _, month, _ := later.Civil(); month != m {
		later = data.DayOf(y, m+1, 1) - 1
	}
	return later
}

// SystemTheme is the theme that the desktop asks for.
const SystemTheme = "system"

// Themes are those that the window can be shown in.
func Themes() []string { return []string{theme.Light().Name, theme.Dark().Name, SystemTheme} }
