//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/app/window/state"
	"treatyline/charts"
)

// click selects what was pressed and let go without having been moved, with Ctrl in
// addition to what is selected; on empty ground nothing.
func (c *chartView) click(e *desktop.MouseEvent) {
	m, ok := c.hit(e.Position)
	add := e.Modifier&fyne.KeyModifierShortcutDefault != 0
	switch {
	case ok:
		c.choose(m, add)
	case !add:
		c.state.Select("", false)
	}
}

// choose selects what a mark stands for, if that can be selected. With add it is selected
// in addition, or no longer.
func (c *chartView) choose(m charts.Mark, add bool) {
	if m.Subject != "" {
		c.state.Select(m.Subject, add)
	}
}

// enter selects what a mark stands for, and where that is selected already goes to its day.
func (c *chartView) enter(m charts.Mark) {
	if state.IDsOf(m.Subject) == c.state.Now().Selected {
		c.state.Visit(m.Subject)
		return
	}
	c.choose(m, false)
}

// again does what a second press on a mark means: a membership is framed, of all else the
// day is gone to. It reports false on empty ground.
func (c *chartView) again(at fyne.Position) bool {
	m, ok := c.hit(at)
	if m.Kind != charts.Happening && c.frameMark(at) {
		return true
	}
	if !ok || m.Subject == "" {
		return false
	}
	c.state.Visit(m.Subject)
	return true
}
