//go:build cgo

package window

// mostPast is how many changes can be taken back.
const mostPast = 500

// history is what the state was before, and after what was taken back.
type history struct {
	past, future []moment
	held         bool // the changes until the release are one
	kept         bool // the past has what was before them
	typing       bool // the last change was to the search alone
}

// record keeps what was before a change. Letters typed one after the other are one
// change.
func (h *history) record(before, next moment) {
	searched := next
	searched.search = before.search
	typed := searched == before
	goesOn := h.held && h.kept || typed && h.typing && before.search != "" && next.search != ""
	h.typing, h.kept, h.future = typed, true, nil
	if goesOn {
		return
	}
	h.past = append(h.past, before)
	if len(h.past) > mostPast {
		h.past = h.past[1:]
	}
}

// hold makes one change of all that come before the release.
func (s *state) hold() {
	if !s.history.held {
		s.history.held, s.history.kept = true, false
	}
}

// release ends the change that was held.
func (s *state) release() { s.history.held = false }

// undo takes the last change back.
func (s *state) undo() { s.travel(&s.history.past, &s.history.future) }

// redo makes the change again that was taken back last.
func (s *state) redo() { s.travel(&s.history.future, &s.history.past) }

// travel goes to the last of some moments that is not the present one, from which the
// others lead back.
func (s *state) travel(from, back *[]moment) {
	if s.history.held {
		return
	}
	s.history.typing = false
	for len(*from) > 0 {
		last := len(*from) - 1
		to := (*from)[last]
		*from = (*from)[:last]
		if to != s.now {
			*back = append(*back, s.now)
			s.become(to)
			return
		}
	}
}
