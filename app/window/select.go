//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts"
)

// click selects what was pressed, with Ctrl in addition to what is selected. A press on
// empty ground selects nothing, once it is let go without having been moved.
func (c *chartView) click(e *desktop.MouseEvent) {
	m, ok := c.hit(e.Position)
	add := e.Modifier&fyne.KeyModifierShortcutDefault != 0
	c.grab.ground = !ok && !add
	if ok {
		c.choose(m, add)
	}
}

// choose selects what a mark stands for, if that can be selected. With add it is selected
// in addition, or no longer.
func (c *chartView) choose(m charts.Mark, add bool) {
	if m.Subject != "" {
		c.state.pick(m.Subject, add)
	}
}

// enter selects what a mark stands for, and where that is selected already goes to its day.
func (c *chartView) enter(m charts.Mark) {
	if idsOf(m.Subject) == c.state.now.selected {
		c.state.visit(m.Subject)
		return
	}
	c.choose(m, false)
}

// DoubleTapped goes to the day of what was pressed twice.
func (c *chartView) DoubleTapped(e *fyne.PointEvent) {
	if m, ok := c.hit(e.Position); ok && m.Subject != "" {
		c.state.visit(m.Subject)
	}
}
