//go:build cgo

package window

import (
	"time"

	"fyne.io/fyne/v2"
)

// pause does something after a while, unless it is stopped or begins anew.
type pause struct {
	length time.Duration
	after  func(time.Duration, func()) // waits; a test decides when
	turn   int
}

func newPause(length time.Duration) *pause {
	return &pause{length: length, after: func(d time.Duration, do func()) { time.AfterFunc(d, func() { fyne.Do(do) }) }}
}

func (p *pause) start(do func()) {
	p.turn++
	turn := p.turn
	p.after(p.length, func() {
		if p.turn == turn {
			do()
		}
	})
}

func (p *pause) stop() { p.turn++ }
