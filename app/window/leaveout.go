//go:build cgo

package window

import "slices"

// keepOnly shows some states and no others.
func (s *state) keepOnly(states ...string) {
	s.change(func(m *moment) { m.states, m.without = idsOf(states...), "" })
}

// leaveOut shows all states that are shown but one; where that was the only one, all but
// it.
func (s *state) leaveOut(state string) {
	s.change(func(m *moment) {
		m.states = idsOf(slices.DeleteFunc(m.states.all(), func(id string) bool { return id == state })...)
		if m.states == "" && !m.without.has(state) {
			m.without = m.without.toggled(state)
		}
	})
}

// showAllStates leaves no state out.
func (s *state) showAllStates() { s.change(func(m *moment) { m.states, m.without = "", "" }) }

// leavesOut reports whether any state is left out.
func (m moment) leavesOut() bool { return m.states != "" || m.without != "" }
