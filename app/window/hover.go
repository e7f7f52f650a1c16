//go:build cgo

package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts"
)

// pointer is where the mouse is in a chart.
type pointer struct {
	at     fyne.Position
	inside bool
}

// cardPatience is how long a card waits for a pointer that is on its way to it.
const cardPatience = 300 * time.Millisecond

// MouseIn is called when the pointer enters the chart.
func (c *chartView) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved shows the card of the mark under the pointer. On the way to a card in which
// there is something to press, other marks do not take its place.
func (c *chartView) MouseMoved(e *desktop.MouseEvent) {
	c.pointer = pointer{e.Position, true}
	if c.dragging() {
		return
	}
	m, ok := c.hit(e.Position)
	switch {
	case ok && m.ID == c.current:
		c.cards.stay(c.inWindow(e.Position))
	case c.current != "" && c.cards.awaits(c.inWindow(e.Position)):
		c.cards.patience.start(c.settle)
	default:
		c.point(m, ok)
	}
}

// MouseOut hides the card, unless the pointer is on its way to it.
func (c *chartView) MouseOut() {
	c.pointer.inside = false
	if c.current == "" || c.menu != nil {
		return
	}
	if c.cards.face.Visible() {
		c.cards.patience.start(c.settle)
		return
	}
	c.leave()
}

// settle shows what the pointer means where it rests, after it was on the way to a card.
func (c *chartView) settle() {
	if c.pointer.inside {
		c.point(c.hit(c.pointer.at))
		return
	}
	c.leave()
}

// point shows the card of a mark, if the pointer means one.
func (c *chartView) point(m charts.Mark, ok bool) {
	switch {
	case !ok:
		c.leave()
	case m.ID != c.current:
		c.showCard(m, c.pointer.at.X)
		c.cards.stay(c.inWindow(c.pointer.at))
	}
}

// hit returns the mark that the pointer means.
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

// origin is where the chart is in the window, for what stands at a height of it: there, or
// where that is pinned.
func (c *chartView) origin(y float32) fyne.Position {
	at := c.kit.App.Driver().AbsolutePositionForObject
	for _, p := range c.pins {
		if p.shows(y) {
			return at(p).SubtractXY(0, p.from)
		}
	}
	return at(c)
}

// inWindow is a place of the chart in the window.
func (c *chartView) inWindow(at fyne.Position) fyne.Position { return c.origin(at.Y).Add(at) }

// originOf is where the chart is in the window, for a mark.
func (c *chartView) originOf(m charts.Mark) fyne.Position {
	_, y := middle(m.Reach)
	return c.origin(float32(y))
}

// showCard shows what a mark is, and outlines it. The card stands beside x.
func (c *chartView) showCard(m charts.Mark, x float32) {
	c.current, c.cardX = m.ID, x
	c.ring(m, true)
	c.cards.showMark(c, m, c.originOf(m), x)
}

// renewCard keeps the card on its mark when the picture has changed, and hides it when
// the mark is gone.
func (c *chartView) renewCard() {
	if c.current == "" {
		return
	}
	m, ok := c.mark(c.current)
	switch {
	case !ok || c.dragging():
		c.leave()
	case c.menu != nil:
		c.ring(m, true)
	default:
		c.showCard(m, min(max(c.cardX, float32(m.Reach.X)), float32(m.Reach.Right())))
	}
}

// ring outlines a mark, or takes the outline away. A name stands on plain ground, close to
// others that a halo would cut.
func (c *chartView) ring(m charts.Mark, visible bool) {
	frameRect(c.halo, m.Reach.Grow(3), visible && m.Kind != charts.Name)
	frameRect(c.outline, m.Reach.Grow(2), visible)
	for _, p := range c.pins {
		p.ring(m, visible)
	}
}

// leave hides card and outline.
func (c *chartView) leave() {
	if c.current == "" {
		return
	}
	c.forget()
	c.cards.hide()
}

// forget takes the outline away: the card is another's.
func (c *chartView) forget() {
	c.current = ""
	c.ring(charts.Mark{}, false)
}
