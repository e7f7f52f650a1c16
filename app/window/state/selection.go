package state

import (
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/data"
)

// The beginnings of the identities of what can be selected, of which the window asks.
const (
	eventPrefix = "event/"
	StatePrefix = "state/"
	SpellPrefix = "spell/"
)

// Select selects something alone, by its identity, or nothing with an empty one. With add
// the others stay selected, and what was selected no longer is.
func (s *State) Select(id string, add bool) {
	s.Change(func(m *Moment) {
		switch {
		case !add:
			m.Selected = IDsOf(id)
		case id != "":
			m.Selected = m.Selected.Toggled(id)
		}
	})
}

// SelectedEvent is the identity of the event that was selected last, or empty.
func (s *State) SelectedEvent() string { return s.now.SelectedEvent() }

// SelectedEvent is the identity of the event that was selected last, or empty.
func (m Moment) SelectedEvent() string {
	for _, id := range slices.Backward(m.Selected.All()) {
		if strings.HasPrefix(id, eventPrefix) {
			return id
		}
	}
	return ""
}

// SelectedStates are the states that are selected themselves.
func (m Moment) SelectedStates() []string {
	var states []string
	for _, id := range m.Selected.All() {
		if state, ok := strings.CutPrefix(id, StatePrefix); ok {
			states = append(states, state)
		}
	}
	return states
}

// Visit selects something alone and looks at its day, if it has one.
func (s *State) Visit(id string) {
	subject, ok := charts.FindSubject(s.data, id)
	if !ok {
		return
	}
	s.Change(func(m *Moment) {
		m.Selected = IDsOf(id)
		if day, ok := subject.Day(); ok {
			s.LookAt(m, day)
		}
	})
}

// surviving is what stays selected in the next moment: all but what its filters leave
// out, and what the data do not have.
func (s *State) surviving(next Moment) IDs {
	if next.Selected == "" || next.filters() == s.now.filters() {
		return next.Selected
	}
	view := charts.View{States: next.States.All(), Without: next.Without.All()}
	query := data.Query{States: view.States, Categories: next.Categories.All(), Search: next.Search}
	var events []data.Event
	if next.SelectedEvent() != "" {
		events = s.data.Find(query)
	}
	var kept []string
	for _, id := range next.Selected.All() {
		subject, ok := charts.FindSubject(s.data, id)
		switch {
		case !ok:
			continue
		case subject.Kind == charts.Happening:
			ok = slices.ContainsFunc(events, func(e data.Event) bool { return charts.EventID(e) == id })
		case subject.Kind == charts.Name, subject.Kind == charts.Spell:
			ok = view.Shows(subject.States[0])
		}
		if ok {
			kept = append(kept, id)
		}
	}
	return IDsOf(kept...)
}

// Concerned is how many of the events that are shown have to do with what is selected.
func (s *State) Concerned() int {
	n := 0
	for _, e := range s.events {
		if s.emphasis.Event(charts.EventID(e)) {
			n++
		}
	}
	return n
}

// GoToState selects a state. Filters that hide it are dropped.
func (s *State) GoToState(id string) {
	s.Change(func(m *Moment) {
		if !s.Shows(id) {
			m.States, m.Without = "", ""
		}
		m.Selected = IDsOf(StatePrefix + id)
	})
}

// GoToEvent selects an event and looks at its day. Filters that hide it are dropped.
func (s *State) GoToEvent(e data.Event) {
	_, shown := s.Event(charts.EventID(e))
	s.Change(func(m *Moment) {
		if !shown {
			m.From, m.To, m.States, m.Without, m.Categories, m.Search = 0, 0, "", "", "", ""
		}
		m.Selected = IDsOf(charts.EventID(e))
		s.LookAt(m, e.Date.First())
	})
}
