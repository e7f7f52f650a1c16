//go:build cgo

package window

// mostPast is how many changes can be taken back.
const mostPast = 500

// history is what the state was before, and after what was taken back.
type history struct {
	past, future []moment
	held         bool   // the changes until the release are one
	kept         bool   // the past has what was before them
	did          motion // that made the last change
	doing        motion // that is being made
}

// motion is what makes changes that belong together, such as turns of a wheel. Those of
// one motion that follow each other are one change.
type motion string

// The motions. Typing is found by itself: a change of the search alone.
const (
	typing  motion = "typing"
	zooming motion = "zooming"
	panning motion = "panning"
	playing motion = "playing"
)

// record keeps what was before a change. Letters typed one after the other are one
// change.
func (h *history) record(before, next moment) {
	by := h.doing
	searched := next
	searched.search = before.search
	if searched == before {
		by = typing
	}
	goesOn := by != "" && by == h.did && (by != typing || before.search != "" && next.search != "")
	goesOn = goesOn || h.held && h.kept
	h.did, h.kept, h.future = by, true, nil
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

// goOn makes changes by a motion: if the same made the last ones too they are one.
func (s *state) goOn(by motion, change func()) {
	s.history.doing = by
	change()
	s.history.doing = ""
}

// settle ends a motion; the next change is one of its own.
func (s *state) settle() { s.history.did = "" }

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
	s.settle()
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
