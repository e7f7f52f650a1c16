//go:build cgo

package window

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/data"
)

// stage is a player whose time and frames a test decides over.
type stage struct {
	*bench
	now time.Time
}

func newStage(t *testing.T) *stage {
	s := &stage{bench: newBench(t, data.CSTO(), usual), now: time.Unix(0, 0)}
	s.player.clock = func() time.Time { return s.now }
	s.player.moving = func() bool { return true }
	s.player.run = func(_ func(), stop <-chan struct{}) { <-stop }
	t.Cleanup(s.player.close)
	return s
}

// pass lets time go by, and takes a step.
func (s *stage) pass(d time.Duration) {
	s.now = s.now.Add(d)
	s.player.step()
}

func (s *stage) years() float64 { return float64(s.state.now.asOf-s.state.first) / yearLength }

func TestTheDatePlaysAtItsSpeed(t *testing.T) {
	s := newStage(t)
	s.keys.key(fyne.KeyHome)
	before := s.state.now
	s.keys.key(fyne.KeySpace)
	if !s.player.playing() {
		t.Fatal("Space does not play")
	}
	for range 4 {
		s.pass(500 * time.Millisecond)
	}
	if y := s.years(); y < 1.99 || y > 2.01 {
		t.Errorf("in 2 seconds %v years passed, want 2", y)
	}
	s.player.faster(1)
	s.pass(time.Second)
	if y := s.years(); y < 3.99 || y > 4.01 {
		t.Errorf("a second at twice the speed comes to year %v, want 4", y)
	}
	s.keys.key(fyne.KeySpace)
	if s.player.playing() {
		t.Error("Space does not rest")
	}
	at := s.state.now.asOf
	if s.pass(time.Second); s.state.now.asOf != at {
		t.Error("at rest the date moves")
	}
	if s.state.undo(); s.state.now != before {
		t.Errorf("one step back is %s, want %s", s.state.now.asOf, before.asOf)
	}
}

func TestPlayingEndsOnTheLastDayAndBeginsAgain(t *testing.T) {
	s := newStage(t)
	s.keys.key(fyne.KeyHome)
	s.keys.key(fyne.KeySpace)
	s.pass(time.Hour)
	if s.player.playing() || s.state.now.asOf != s.state.data.AsOf() {
		t.Errorf("after the last day it plays: %t, on %s", s.player.playing(), s.state.now.asOf)
	}
	s.keys.key(fyne.KeySpace)
	if !s.player.playing() || s.state.now.asOf != s.state.first {
		t.Errorf("from the last day it plays: %t, from %s", s.player.playing(), s.state.now.asOf)
	}
}

func TestPlayingGivesWay(t *testing.T) {
	for name, other := range map[string]func(*stage){
		"another date": func(s *stage) { s.keys.rune('.') },
		"a drag":       func(s *stage) { s.state.hold() },
		"undo":         func(s *stage) { s.state.undo() },
	} {
		s := newStage(t)
		s.keys.key(fyne.KeyHome)
		s.keys.key(fyne.KeySpace)
		s.pass(time.Second)
		other(s)
		at := s.state.now.asOf
		if s.pass(time.Second); s.player.playing() || s.state.now.asOf != at {
			t.Errorf("%s: it still plays: %t, to %s", name, s.player.playing(), s.state.now.asOf)
		}
		s.state.release()
	}
}

func TestPlayingWithoutMotionStepsByYears(t *testing.T) {
	s := newStage(t)
	s.player.moving = func() bool { return false }
	s.keys.key(fyne.KeyHome)
	s.keys.key(fyne.KeySpace)
	s.pass(900 * time.Millisecond)
	if s.state.now.asOf != s.state.first {
		t.Errorf("within the first second the date moves to %s", s.state.now.asOf)
	}
	s.pass(200 * time.Millisecond)
	if want := day(t, "1993-01-01"); s.state.now.asOf != want {
		t.Errorf("after it the date is %s, want %s", s.state.now.asOf, want)
	}
}

func TestThePlayBarShowsWhatGoesOn(t *testing.T) {
	s := newStage(t)
	bar := s.foot.bar
	s.keys.key(fyne.KeyHome)
	resting, rate := len(bar.face), bar.rate.Text
	bar.play.Tapped(nil)
	if !s.player.playing() || len(bar.face) == resting {
		t.Error("the button does not show that it plays")
	}
	bar.play.Tapped(nil)
	if s.player.playing() || len(bar.face) != resting {
		t.Error("the button does not show that it rests")
	}
	said := map[string]bool{rate: true}
	for range len(speeds()) - 1 {
		bar.speed.Tapped(nil)
		said[bar.rate.Text] = true
	}
	if bar.speed.Tapped(nil); len(said) != len(speeds()) || bar.rate.Text != rate {
		t.Errorf("the speeds are called %v, and the last leads to %s", said, bar.rate.Text)
	}
	before := s.state.now.asOf
	bar.next.Tapped(nil)
	if next := s.state.now.asOf; next <= before {
		t.Errorf("the next event is on %s", next)
	}
	bar.next.Tapped(nil)
	bar.before.Tapped(nil)
	if s.state.now.asOf <= before {
		t.Errorf("there and back leads to %s", s.state.now.asOf)
	}
}
