//go:build cgo

package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/app/window/platform"
	"treatyline/app/window/state"
)

// idleAfter is how long nothing changes until memory is given back: Fyne lets go of what
// it has not shown for a while.
const idleAfter = 2 * time.Minute

// idle gives memory back to the system when nothing has changed for a while. Go by itself
// keeps much of what the busiest minute took.
type idle struct{ timer *time.Timer }

// newIdle begins with the first wait.
func newIdle(giveBack func()) *idle {
	i := &idle{time.AfterFunc(idleAfter, giveBack)}
	i.timer.Stop()
	return i
}

// Follow begins to wait anew.
func (i *idle) Follow(state.Moment) { i.wait() }

func (i *idle) wait() { i.timer.Reset(idleAfter) }

func (i *idle) close() { i.timer.Stop() }

// cleaned is how long it takes at most until Fyne has let go of what it no longer needs,
// once something is painted.
const cleaned = 15 * time.Second

// giveBack gives memory back to the system. Fyne keeps what it has not shown for a while
// until it paints something anew, so the foot is.
func (d *desk) giveBack() {
	fyne.Do(func() { canvas.Refresh(d.view.foot) })
	time.AfterFunc(cleaned, platform.GiveMemoryBack)
}
