//go:build cgo

package window

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/data"
)

// playStage is a player whose time and frames a test decides over.
type playStage struct {
	*bench
	now time.Time
}

func newPlayStage(t *testing.T) *playStage {
	s := &playStage{bench: newBench(t, data.CSTO(), usual), now: time.Unix(0, 0)}
	s.player.clock = func() time.Time { return s.now }
	s.player.moving = func() bool { return true }
	s.player.run = func(_ func(), stop <-chan struct{}) { <-stop }
	t.Cleanup(s.player.close)
	return s
}

// pass lets time go by, and takes a step.
func (s *playStage) pass(d time.Duration) {
	s.now = s.now.Add(d)
	s.player.step()
}

func (s *playStage) years() float64 { return float64(s.state.Now().AsOf-s.state.First()) / yearLength }

func TestTheDatePlaysAtItsSpeed(t *testing.T) {
	s := newPlayStage(t)
	s.keys.TypedKey(fyne.KeyHome)
	before := s.state.Now()
	s.keys.TypedKey(fyne.KeySpace)
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
	s.keys.TypedKey(fyne.KeySpace)
	if s.player.playing() {
		t.Error("Space does not rest")
	}
	at := s.state.Now().AsOf
	if s.pass(time.Second); s.state.Now().AsOf != at {
		t.Error("at rest the date moves")
	}
	if s.state.Undo(); s.state.Now() != before {
		t.Errorf("one step back is %s, want %s", s.state.Now().AsOf, before.AsOf)
	}
}

func TestPlayingEndsOnTheLastDayAndBeginsAgain(t *testing.T) {
	s := newPlayStage(t)
	s.keys.TypedKey(fyne.KeyHome)
	s.keys.TypedKey(fyne.KeySpace)
	s.pass(time.Hour)
	if s.player.playing() || s.state.Now().AsOf != s.state.Data().AsOf() {
		t.Errorf("after the last day it plays: %t, on %s", s.player.playing(), s.state.Now().AsOf)
	}
	s.keys.TypedKey(fyne.KeySpace)
	if !s.player.playing() || s.state.Now().AsOf != s.state.First() {
		t.Errorf("from the last day it plays: %t, from %s", s.player.playing(), s.state.Now().AsOf)
	}
}

func TestPlayingGivesWay(t *testing.T) {
	for name, other := range map[string]func(*playStage){
		"another date": func(s *playStage) { s.keys.TypedRune('.') },
		"a drag":       func(s *playStage) { s.state.Hold() },
		"undo":         func(s *playStage) { s.state.Undo() },
	} {
		s := newPlayStage(t)
		s.keys.TypedKey(fyne.KeyHome)
		s.keys.TypedKey(fyne.KeySpace)
		s.pass(time.Second)
		other(s)
		at := s.state.Now().AsOf
		if s.pass(time.Second); s.player.playing() || s.state.Now().AsOf != at {
			t.Errorf("%s: it still plays: %t, to %s", name, s.player.playing(), s.state.Now().AsOf)
		}
		s.state.Release()
	}
}

func TestPlayingWithoutMotionStepsByYears(t *testing.T) {
	s := newPlayStage(t)
	s.player.moving = func() bool { return false }
	s.keys.TypedKey(fyne.KeyHome)
	s.keys.TypedKey(fyne.KeySpace)
	s.pass(900 * time.Millisecond)
	if s.state.Now().AsOf != s.state.First() {
		t.Errorf("within the first second the date moves to %s", s.state.Now().AsOf)
	}
	s.pass(200 * time.Millisecond)
	if want := day(t, "1993-01-01"); s.state.Now().AsOf != want {
		t.Errorf("after it the date is %s, want %s", s.state.Now().AsOf, want)
	}
}

func TestThePlayBarShowsWhatGoesOn(t *testing.T) {
	s := newPlayStage(t)
	bar := s.foot.bar
	s.keys.TypedKey(fyne.KeyHome)
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
	before := s.state.Now().AsOf
	bar.next.Tapped(nil)
	if next := s.state.Now().AsOf; next <= before {
		t.Errorf("the next event is on %s", next)
	}
	bar.next.Tapped(nil)
	bar.before.Tapped(nil)
	if s.state.Now().AsOf <= before {
		t.Errorf("there and back leads to %s", s.state.Now().AsOf)
	}
}
