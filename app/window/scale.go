//go:build cgo

package window

import (
	"os"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
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
	w := d.kit.words
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
	d.system.dress(newDress(d.kit)) // at which Fyne calculates its scale
	if !full {
		d.window.Resize(sized(c.Scale()))
	}
}

// scaleCommands change the size of everything.
func (d *desk) scaleCommands() []command {
	return []command{
		{phrase: "window.command.larger", menu: viewMenu, keys: []chord{held(ctrl, fyne.KeyPlus), held(ctrl, fyne.KeyEqual), held(ctrl|shift, fyne.KeyEqual)},
			do: func() { d.magnify(d.scale.larger()) }},
		{phrase: "window.command.smaller", menu: viewMenu, keys: []chord{held(ctrl, fyne.KeyMinus)}, do: func() { d.magnify(d.scale.smaller()) }},
		{phrase: "window.command.usual-size", menu: viewMenu, keys: []chord{held(ctrl, fyne.Key0)}, do: func() { d.magnify(1) }, ends: true},
	}
}
