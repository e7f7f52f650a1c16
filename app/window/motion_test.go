//go:build cgo

package window

import (
	"testing"
	"time"

	"treatyline/app/window/state"
	"treatyline/data"
)

func TestTheDatePlaysInYearsWhereTheDesktopAsksForLessMotion(t *testing.T) {
	for _, c := range []struct {
		still bool
		want  string
	}{{false, "2001-08-30"}, {true, "2001-03-01"}} {
		now := time.Now()
		s := state.New(data.CSTO())
		s.SetAsOf(day(t, "2000-03-01"))
		p := &player{state: s, clock: func() time.Time { return now }, moving: func() bool { return true },
			run: func(_ func(), stop <-chan struct{}) { <-stop }, changed: func() {}, speed: 1}
		p.heed(func() bool { return c.still })
		p.toggle()
		now = now.Add(1500 * time.Millisecond)
		p.step()
		if got := s.Now().AsOf; got != day(t, c.want) {
			t.Errorf("still: %v: after a year and a half it is %s, want %s", c.still, got, c.want)
		}
		p.close()
	}
}
