//go:build cgo

package window

import (
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/data"
)

// The beginnings of the identities of what can be selected, of which the window asks.
const (
	eventPrefix = "event/"
	statePrefix = "state/"
	spellPrefix = "spell/"
)

// pick selects something alone, by its identity, or nothing with an empty one. With add
// the others stay selected, and what was selected no longer is.
func (s *state) pick(id string, add bool) {
	s.change(func(m *moment) {
		switch {
		case !add:
			m.selected = idsOf(id)
		case id != "":
			m.selected = m.selected.toggled(id)
		}
	})
}

// selectedEvent is the identity of the event that was selected last, or empty.
func (s *state) selectedEvent() string { return s.now.selectedEvent() }

func (m moment) selectedEvent() string {
	for _, id := range slices.Backward(m.selected.all()) {
		if strings.HasPrefix(id, eventPrefix) {
			return id
		}
	}
	return ""
}

// selectedStates are the states that are selected themselves.
func (m moment) selectedStates() []string {
	var states []string
	for _, id := range m.selected.all() {
		if state, ok := strings.CutPrefix(id, statePrefix); ok {
			states = append(states, state)
		}
	}
	return states
}

// visit selects something alone and looks at its day, if it has one.
func (s *state) visit(id string) {
	subject, ok := charts.FindSubject(s.data, id)
	if !ok {
		return
	}
	s.change(func(m *moment) {
		m.selected = idsOf(id)
		if day, ok := subject.Day(); ok {
			s.lookAt(m, day)
		}
	})
}

// filters is the part of the moment that leaves things out for what they are, not for when
// they were.
func (m moment) filters() moment {
	q := m.query()
	q.from, q.to = 0, 0
	return q
}

// surviving is what stays selected in the next moment: all but what its filters leave
// out, and what the data do not have.
func (s *state) surviving(next moment) ids {
	if next.selected == "" || next.filters() == s.now.filters() {
		return next.selected
	}
	view := charts.View{States: next.states.all(), Without: next.without.all()}
	query := data.Query{States: view.States, Categories: next.categories.all(), Search: next.search}
	var events []data.Event
	if next.selectedEvent() != "" {
		events = s.data.Find(query)
	}
	var kept []string
	for _, id := range next.selected.all() {
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
	return idsOf(kept...)
}

// concerned is how many of the events that are shown have to do with what is selected.
func (s *state) concerned() int {
	n := 0
	for _, e := range s.events {
		if s.emphasis.Event(charts.EventID(e)) {
			n++
		}
	}
	return n
}
