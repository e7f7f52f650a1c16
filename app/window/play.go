//go:build cgo

package window

import (
	"time"

	"fyne.io/fyne/v2"

	"treatyline/app/window/state"
	"treatyline/data"
)

// frameTime is the time from one step of a play to the next.
const frameTime = time.Second / 60

// yearLength is the mean length of a year, in days.
const yearLength = 365.2425

// speeds are how many years pass in a second while the date plays, the slowest first.
func speeds() []float64 { return []float64{0.5, 1, 2, 4} }

// player moves the date by itself, from where it is to the last day. It stops where
// something else moves the date.
type player struct {
	state   *state.State
	clock   func() time.Time
	moving  func() bool                             // things may move; otherwise the date steps by years
	run     func(step func(), stop <-chan struct{}) // takes steps until it is stopped
	changed func()                                  // it plays, rests, or has another speed

	speed int // of the speeds
	since time.Time
	from  data.Day      // the day that was looked at then
	last  data.Day      // the day that the player came to last
	stop  chan struct{} // closed to stop; nil at rest
	ended chan struct{} // closed when it has stopped
}

func newPlayer(s *state.State, a fyne.App) *player {
	return &player{state: s, clock: time.Now, moving: a.Settings().ShowAnimations, run: func(step func(), stop <-chan struct{}) { steps(fyne.Do, step, stop) }, changed: func() {}, speed: 1}
}

// heed makes the date step by years where the desktop asks for less motion, too.
func (p *player) heed(still func() bool) {
	shown := p.moving
	p.moving = func() bool { return shown() && !still() }
}

// steps takes a step in every frame, posted to the interface's goroutine. A step waits for
// the one before it, so that they never pile up.
func steps(post func(func()), step func(), stop <-chan struct{}) {
	frames := time.NewTicker(frameTime)
	defer frames.Stop()
	for {
		select {
		case <-stop:
			return
		case <-frames.C:
		}
		taken := make(chan struct{})
		post(func() {
			step()
			close(taken)
		})
		select {
		case <-stop:
			return
		case <-taken:
		}
	}
}

// playing reports whether the date plays.
func (p *player) playing() bool { return p.stop != nil }

// toggle plays, or rests.
func (p *player) toggle() {
	if p.playing() {
		p.rest()
		return
	}
	p.state.Settle()
	if p.state.Now().AsOf == p.state.Data().AsOf() {
		p.move(p.state.First())
	}
	p.begin()
	p.stop, p.ended = make(chan struct{}), make(chan struct{})
	go func(stop, ended chan struct{}) {
		defer close(ended)
		p.run(p.step, stop)
	}(p.stop, p.ended)
	p.changed()
}

// begin counts time from now on.
func (p *player) begin() {
	p.since, p.from, p.last = p.clock(), p.state.Now().AsOf, p.state.Now().AsOf
}

// rest stops.
func (p *player) rest() {
	if p.playing() {
		close(p.stop)
		p.stop = nil
		p.changed()
	}
}

// close stops and waits until nothing runs any more.
func (p *player) close() {
	if p.playing() {
		p.rest()
		<-p.ended
	}
}

// step moves the date to where it should be by now.
func (p *player) step() {
	switch {
	case !p.playing():
		return
	case p.state.Now().AsOf != p.last, p.state.Holding():
		p.rest()
		return
	}
	years := p.clock().Sub(p.since).Seconds() * speeds()[p.speed]
	day := state.YearsOn(p.from, int(years))
	if p.moving() {
		day = p.from + data.Day(years*yearLength)
	}
	p.move(day)
	if p.last == p.state.Data().AsOf() {
		p.rest()
	}
}

// move looks at another day. All days of a play are one change.
func (p *player) move(day data.Day) {
	p.state.GoOn(state.Playing, func() { p.state.SetAsOf(day) })
	p.last = p.state.Now().AsOf
}

// faster plays faster, or with -1 slower.
func (p *player) faster(by int) {
	p.speed = min(max(p.speed+by, 0), len(speeds())-1)
	p.begin()
	p.changed()
}

// nextSpeed plays faster, or after the fastest at the slowest.
func (p *player) nextSpeed() {
	p.speed = (p.speed + 1) % len(speeds())
	p.begin()
	p.changed()
}
