package state

import "slices"

// KeepOnly shows some states and no others.
func (s *State) KeepOnly(states ...string) {
	s.Change(func(m *Moment) { m.States, m.Without = IDsOf(states...), "" })
}

// LeaveOut shows all states that are shown but one; where that was the only one, all but
// it.
func (s *State) LeaveOut(state string) {
	s.Change(func(m *Moment) {
		m.States = IDsOf(slices.DeleteFunc(m.States.All(), func(id string) bool { return id == state })...)
		if m.States == "" && !m.Without.Has(state) {
			m.Without = m.Without.Toggled(state)
		}
	})
}

// ShowAllStates leaves no state out.
func (s *State) ShowAllStates() { s.Change(func(m *Moment) { m.States, m.Without = "", "" }) }

// LeavesOut reports whether any state is left out.
func (m Moment) LeavesOut() bool { return m.States != "" || m.Without != "" }

// ShownStates are the states that the filter shows.
func (s *State) ShownStates() []string {
	var shown []string
	for _, st := range s.data.States {
		if s.Shows(st.ID) {
			shown = append(shown, st.ID)
		}
	}
	return shown
}

// Shows reports whether the filter shows a state.
func (s *State) Shows(id string) bool {
	return (s.now.States == "" || s.now.States.Has(id)) && !s.now.Without.Has(id)
}

// ShowState shows a state, or leaves it out. Showing all of them is no filter.
func (s *State) ShowState(id string, show bool) {
	if !show && len(s.ShownStates()) == 1 {
		return // one is always shown
	}
	s.Change(func(m *Moment) {
		switch {
		case show == s.Shows(id):
		case show && m.Without.Has(id):
			m.Without = m.Without.Toggled(id)
		case show:
			m.States = m.States.Toggled(id)
		case m.States.Has(id):
			m.States = m.States.Toggled(id)
		default:
			m.Without = m.Without.Toggled(id)
		}
		if len(m.States.All()) == len(s.data.States) {
			m.States = ""
		}
	})
}

// ClearFilters shows everything again.
func (s *State) ClearFilters() {
	s.Change(func(m *Moment) {
		m.States, m.Without, m.Categories, m.Search, m.From, m.To = "", "", "", "", 0, 0
	})
}

// Filtered reports whether something is left out.
func (s *State) Filtered() bool { return s.now.Query() != Moment{} }

// filters is the part of the moment that leaves things out for what they are, not for when
// they were.
func (m Moment) filters() Moment {
	q := m.Query()
	q.From, q.To = 0, 0
	return q
}
