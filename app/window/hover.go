//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts"
)

// pointer is where the mouse is in a chart.
type pointer struct {
	at     fyne.Position
	inside bool
}

// MouseIn is called when the pointer enters the chart.
func (c *chartView) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved shows the card of the mark under the pointer.
func (c *chartView) MouseMoved(e *desktop.MouseEvent) {
	c.pointer = pointer{e.Position, true}
	if c.dragging() {
		return
	}
	m, ok := c.hit(e.Position)
	if !ok {
		c.leave()
		return
	}
	if m.ID != c.current {
		c.showCard(m, e.Position.X)
	}
}

// MouseOut hides the card.
func (c *chartView) MouseOut() {
	c.pointer.inside = false
	c.leave()
}

// hit returns the mark that a position means.
func (c *chartView) hit(at fyne.Position) (charts.Mark, bool) {
	if c.frame.figure == nil {
		return charts.Mark{}, false
	}
	i := c.frame.figure.Hit(float64(at.X), float64(at.Y), reach)
	if i < 0 {
		return charts.Mark{}, false
	}
	return c.frame.figure.Marks[i], true
}

// showCard shows what a mark is, and outlines it. The card stands beside x.
func (c *chartView) showCard(m charts.Mark, x float32) {
	c.current = m.ID
	frameRect(c.outline, m.Reach.Grow(2), true)
	origin := c.kit.app.Driver().AbsolutePositionForObject(c)
	c.cards.show(m.Card, m.Reach, origin, x)
}

// renewCard keeps the card on its mark when the picture has changed, and hides it when
// the mark is gone.
func (c *chartView) renewCard() {
	if c.current == "" {
		return
	}
	if m, ok := c.mark(c.current); ok && !c.dragging() {
		x := float32(m.Reach.X + m.Reach.W/2)
		if c.pointer.inside {
			x = c.pointer.at.X
		}
		c.showCard(m, x)
		return
	}
	c.leave()
}

// leave hides card and outline.
func (c *chartView) leave() {
	if c.current == "" {
		return
	}
	c.current = ""
	c.outline.Hide()
	c.cards.hide()
}
