package state

// mostPast is how many changes can be taken back.
const mostPast = 500

// history is what the state was before, and after what was taken back.
type history struct {
	past, future []Moment
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
	Zooming motion = "zooming"
	Panning motion = "panning"
	Playing motion = "playing"
)

// record keeps what was before a change. Letters typed one after the other are one
// change.
func (h *history) record(before, next Moment) {
	by := h.doing
	searched := next
	searched.Search = before.Search
	if searched == before {
		by = typing
	}
	goesOn := by != "" && by == h.did && (by != typing || before.Search != "" && next.Search != "")
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

// Hold makes one change of all that come before the release.
func (s *State) Hold() {
	if !s.history.held {
		s.history.held, s.history.kept = true, false
	}
}

// Holding reports whether changes are held together.
func (s *State) Holding() bool { return s.history.held }

// Forget keeps nothing that could be gone back to.
func (s *State) Forget() { s.history = history{} }

// Release ends the change that was held.
func (s *State) Release() { s.history.held = false }

// GoOn makes changes by a motion: if the same made the last ones too they are one.
func (s *State) GoOn(by motion, change func()) {
	s.history.doing = by
	change()
	s.history.doing = ""
}

// Settle ends a motion; the next change is one of its own.
func (s *State) Settle() { s.history.did = "" }

// Undo takes the last change back.
func (s *State) Undo() { s.travel(&s.history.past, &s.history.future) }

// Redo makes the change again that was taken back last.
func (s *State) Redo() { s.travel(&s.history.future, &s.history.past) }

// travel goes to the last of some moments that is not the present one, from which the
// others lead back.
func (s *State) travel(from, back *[]Moment) {
	if s.history.held {
		return
	}
	s.Settle()
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
