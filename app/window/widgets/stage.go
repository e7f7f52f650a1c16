//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
)

// Stage lays overlays over a window, one at a time.
type Stage struct {
	canvas fyne.Canvas
	before func() // clears what would lie over an overlay
	over   *Overlay
}

// NewStage has nothing over a canvas yet. Before is called before an overlay is laid.
func NewStage(c fyne.Canvas, before func()) *Stage { return &Stage{canvas: c, before: before} }

// Shown is the overlay over the window, or nil.
func (s *Stage) Shown() *Overlay { return s.over }

// Lay puts an overlay over the window, in place of one that is there.
func (s *Stage) Lay(o *Overlay) {
	s.Lift()
	s.before()
	s.over, o.Close = o, s.Lift
	s.canvas.Overlays().Add(o)
	if o.First == nil {
		o.First = o
	}
	s.canvas.Focus(o.First)
}

// Lift takes the overlay away. What has the keys in it is told that it loses them: a field's
// cursor would blink, and have the window painted, for ever.
func (s *Stage) Lift() {
	if s.over == nil {
		return
	}
	if s.canvas.Overlays().Top() == s.over {
		s.canvas.Unfocus()
	}
	s.canvas.Overlays().Remove(s.over)
	s.over = nil
}
