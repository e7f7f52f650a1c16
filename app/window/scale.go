//go:build cgo

package window

import (
	"math"
	"os"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"treatyline/app/window/command"
	"treatyline/app/window/platform"
)

// scaleKey is the preference that holds the size of everything in the window.
const scaleKey = "window.scale"

// scales are the sizes, as factors of the one at first. Fyne rounds them to tenths.
func scales() []float32 { return []float32{0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.7, 2} }

// magnifier makes everything in the window larger or smaller: texts, controls, charts.
type magnifier struct {
	own    float32 // the scale that the desktop or the reader gave to Fyne
	factor float32 // of it
}

// scaleVariable is where Fyne looks for its scale whenever it calculates it.
const scaleVariable = "FYNE_SCALE"

func newMagnifier(a fyne.App) magnifier {
	m := magnifier{own: a.Settings().Scale(), factor: 1}
	if set, err := strconv.ParseFloat(os.Getenv(scaleVariable), 32); err == nil && set > 0 {
		m.own = float32(set)
	}
	if m.own <= 0 {
		m.own = 1
	}
	if kept := tenths(float32(a.Preferences().Float(scaleKey))); slices.Contains(scales(), kept) {
		m.set(kept)
	}
	return m
}

// set changes the scale for what Fyne calculates from now on.
func (m *magnifier) set(factor float32) {
	m.factor = factor
	os.Setenv(scaleVariable, strconv.FormatFloat(float64(m.own*factor), 'f', 3, 32))
}

// larger is the next larger of the sizes, or the largest.
func (m magnifier) larger() float32 {
	for _, factor := range scales() {
		if factor > m.factor {
			return factor
		}
	}
	return m.factor
}

// smaller is the next smaller of the sizes, or the smallest.
func (m magnifier) smaller() float32 {
	for _, factor := range slices.Backward(scales()) {
		if factor < m.factor {
			return factor
		}
	}
	return m.factor
}

// magnify shows everything in another size, and says which; where the window is too
// small for it, that.
func (d *desk) magnify(factor float32) {
	w := d.kit.Words
	size, before := d.window.Canvas().Size(), d.scale.factor
	fitting := fyne.NewSize(size.Width*before/factor, size.Height*before/factor)
	if factor > before && (fitting.Width < leastWidth || fitting.Height < leastHeight) {
		d.view.tell(w.Say("window.scale.most"), w.Say("window.scale.window"))
		return
	}
	d.app.Preferences().SetFloat(scaleKey, float64(factor))
	d.rescale(factor)
	d.view.tell(w.Say("window.scale", "Percent", w.Percent(float64(factor))), "")
}

// rescale shows everything in another size. The window keeps its own.
func (d *desk) rescale(factor float32) {
	c := d.window.Canvas()
	size, scale, full := c.Size(), c.Scale(), d.window.FullScreen()
	// Fyne rounds up: half a pixel less comes out as what it was.
	sized := func(to float32) fyne.Size { return fyne.NewSize((size.Width*scale-0.5)/to, (size.Height*scale-0.5)/to) }
	if c, ok := c.(interface{ Resize(fyne.Size) }); ok && !full {
		c.Resize(sized(scale / d.scale.factor * factor)) // or Fyne would make the window larger first
	}
	d.scale.set(factor)
	d.dressFyne() // at which Fyne calculates its scale
	if !full {
		d.window.Resize(sized(c.Scale()))
	}
}

// scaleCommands change the size of everything.
func (d *desk) scaleCommands() []command.Command {
	return []command.Command{
		{Phrase: "window.command.larger", Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyPlus), command.Held(command.Ctrl, fyne.KeyEqual), command.Held(command.Ctrl|command.Shift, fyne.KeyEqual)},
			Do: func() { d.magnify(d.scale.larger()) }},
		{Phrase: "window.command.smaller", Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyMinus)}, Do: func() { d.magnify(d.scale.smaller()) }},
		{Phrase: "window.command.usual-size", Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.Key0)}, Do: func() { d.magnify(1) }, Ends: true},
	}
}

// titleBar is about the height that a desktop adds to a window, in the screen's units.
const titleBar = 40

// leastFactor is the smallest that everything gets so that the window fits on a screen.
const leastFactor = 0.4

// fit makes a window smaller that has no room on a screen, and everything in it where it
// could not be small enough. It returns the window's size, in logical pixels.
func (m *magnifier) fit(s platform.Screen, window fyne.Size) fyne.Size {
	for m.factor > leastFactor && (s.Width < leastWidth*m.on(s) || s.Height < leastHeight*m.on(s)) {
		m.set(tenths(m.factor - 0.1))
	}
	width, height := s.Width/m.on(s), s.Height/m.on(s)
	if window.Width > width+1 || window.Height > height+1 {
		return window.Min(fyne.NewSize(width, height-titleBar/m.on(s)))
	}
	return window
}

// on is how many units of a screen a logical pixel will have.
func (m magnifier) on(s platform.Screen) float32 { return tenths(s.Scale * m.own * m.factor) }

// tenths rounds a scale as Fyne does.
func tenths(scale float32) float32 { return float32(math.Round(float64(scale*10)) / 10) }
