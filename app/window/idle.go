//go:build cgo

package window

import (
	"time"

	"treatyline/app/window/state"
)

// idleAfter is how long nothing changes until memory is given back: Fyne lets go of what
// it has not shown for a minute.
const idleAfter = 2 * time.Minute

// idle gives memory back to the system when nothing has changed for a while. Go by itself
// keeps much of what the busiest minute took.
type idle struct{ timer *time.Timer }

func newIdle(giveBack func()) *idle { return &idle{time.AfterFunc(idleAfter, giveBack)} }

// Follow begins to wait anew.
func (i *idle) Follow(state.Moment) { i.wait() }

func (i *idle) wait() { i.timer.Reset(idleAfter) }

func (i *idle) close() { i.timer.Stop() }
