//go:build cgo

package window

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/charts/scale"
	"treatyline/data"
)

// How the time axis is moved by the wheel and the keys.
const (
	zoomStep  = 1.2                    // by a notch of the wheel
	keyZoom   = 1.5                    // by a key
	keyPan    = 0.2                    // of the shown time, by a key
	notchPan  = 3.0                    // logical pixels for each that a notch of the wheel scrolls
	wheelRest = 500 * time.Millisecond // after which a turn of the wheel is a change of its own
)

// pressed is where a drag of the plot began.
type pressed struct {
	x        float64
	scale    scale.Time // of the picture that was pressed
	from, to data.Day   // what was shown
}

// panTo moves the shown time so that what was pressed stays under the pointer.
func (c *chartView) panTo(x float64) {
	if p := c.grab.from; c.state.Zoomed() {
		days := data.Day(math.Round((p.x - x) * daysPerPixel(p.scale)))
		c.state.SetSpan(p.from+days, p.to+days)
	}
}

func daysPerPixel(s scale.Time) float64 { return float64(s.To-s.From) / (s.R1 - s.R0) }

// wheel is the turning of the mouse's wheel over a time axis.
type wheel struct {
	last time.Time
	rest float64 // of a day, that was scrolled but not yet moved
}

// turn zooms with Ctrl held, at the pointer, and moves the time with Shift held or by a
// wheel that turns sidewards. It reports false for a turn that does neither. What
// follows without a rest is one change.
func (w *wheel) turn(k *look.Kit, s *state.State, e *fyne.ScrollEvent, held fyne.KeyModifier, axis scale.Time) bool {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	zooms := held&fyne.KeyModifierShortcutDefault != 0
	if held&fyne.KeyModifierShift != 0 {
		dx += dy
	} else if !zooms && math.Abs(dx) <= math.Abs(dy) {
		return false
	}
	now := k.Clock()
	if now.Sub(w.last) > wheelRest {
		s.Settle()
		w.rest = 0
	}
	w.last = now
	if zooms {
		s.GoOn(state.Zooming, func() { s.Zoom(math.Pow(zoomStep, dy/wheelNotch), axis.Invert(float64(e.Position.X))) })
		return true
	}
	if math.Mod(dx, wheelNotch) == 0 {
		dx *= notchPan
	}
	from, to := s.Span()
	days := w.rest - dx*float64(to-from)/(axis.R1-axis.R0)
	whole := math.Round(days)
	w.rest = days - whole
	s.GoOn(state.Panning, func() { s.Pan(data.Day(whole)) })
	return true
}

// Scrolled turns the wheel over the time axis, or else scrolls the rows.
func (c *chartView) Scrolled(e *fyne.ScrollEvent) {
	if axis := c.axis(); axis != nil && c.wheel.turn(c.kit, c.state, e, c.kit.Held(), axis.Scale) {
		c.leave()
		return
	}
	c.scroll(e)
}

// lastPress is a press that a second one may follow.
type lastPress struct {
	at   fyne.Position
	time time.Time
}

// twice reports whether a press is the second of two at one place.
func (p *lastPress) twice(k *look.Kit, e *desktop.MouseEvent) bool {
	const near = 4
	now, before := k.Clock(), *p
	d := e.Position.Subtract(before.at)
	*p = lastPress{e.Position, now}
	twice := math.Hypot(float64(d.X), float64(d.Y)) <= near && now.Sub(before.time) <= k.App.Driver().DoubleTapDelay()
	if twice {
		*p = lastPress{}
	}
	return twice
}

// frameMark shows the time of the membership, the event or the state at a place. It
// reports false if there is none.
func (c *chartView) frameMark(at fyne.Position) bool {
	m, _ := c.hit(at)
	from, to, ok := c.state.TimeOf(subjects(m))
	if ok {
		c.leave()
		c.state.Frame(from, to)
	}
	return ok
}

// subjects are what a mark stands for whose time can be shown.
func subjects(m charts.Mark) []string {
	switch m.Kind {
	case charts.Spell, charts.Standing, charts.Happening:
		return []string{m.ID}
	case charts.Name:
		return []string{m.Subject}
	}
	return nil
}

// timeCommands are the commands of the date and of the time axis.
func (d *desk) timeCommands() []command.Command {
	s := d.state
	p := d.player
	return []command.Command{
		{Phrase: "window.command.go-to-date", Menu: command.TimeMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyG)}, Do: d.askDate, Ends: true},
		{Phrase: "window.command.play", Menu: command.TimeMenu, Keys: []command.Chord{command.Key(fyne.KeySpace)}, Do: p.toggle},
		{Phrase: "window.command.faster", Menu: command.TimeMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyUp)}, Do: func() { p.faster(1) }},
		{Phrase: "window.command.slower", Menu: command.TimeMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyDown)}, Do: func() { p.faster(-1) }, Ends: true},
		{Phrase: "window.command.zoom-in", Menu: command.TimeMenu, Keys: []command.Chord{command.Letter('+'), command.Letter('=')}, Do: func() { s.ZoomAtDate(keyZoom) }},
		{Phrase: "window.command.zoom-out", Menu: command.TimeMenu, Keys: []command.Chord{command.Letter('-')}, Do: func() { s.ZoomAtDate(1 / keyZoom) }},
		{Phrase: "window.command.zoom-selected", Menu: command.TimeMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyJ)}, Do: s.FrameSelected},
		{Phrase: "window.command.zoom-all", Menu: command.TimeMenu, Keys: []command.Chord{command.Letter('0')}, Do: s.ShowAll},
		{Phrase: "window.command.earlier", Menu: command.TimeMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyLeft)}, Do: func() { s.PanPart(-keyPan) }},
		{Phrase: "window.command.later", Menu: command.TimeMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyRight)}, Do: func() { s.PanPart(keyPan) }},
	}
}
