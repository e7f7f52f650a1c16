//go:build cgo

package window

import (
	"fyne.io/fyne/v2"

	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// TappedSecondary shows the menu of the mark that was pressed, or of the chart.
func (c *chartView) TappedSecondary(e *fyne.PointEvent) {
	c.takeFocus()
	m, ok := c.hit(e.Position)
	c.openMenu(m, ok, e.AbsolutePosition, func() {})
}

// keyMenu shows the menu of the mark that the keys are on, or of the chart. Then the keys
// go on from there.
func (c *chartView) keyMenu() {
	m, ok := c.mark(c.current)
	at := c.origin(0).AddXY(2*cardGap, 2*cardGap)
	if ok {
		at = c.originOf(m).AddXY(float32(m.Reach.X)+cardGap, float32(m.Reach.Bottom())+2)
	}
	c.openMenu(m, ok, at, func() { c.visit(m, ok) })
}

// openMenu shows a menu, and does something when it has gone. The mark stays outlined
// meanwhile, without its card.
func (c *chartView) openMenu(m charts.Mark, ok bool, at fyne.Position, gone func()) {
	canvas := c.kit.App.Driver().CanvasForObject(c)
	if canvas == nil {
		return
	}
	c.leave()
	menu := c.deeds.groundMenu(c.chart)
	if ok {
		menu = c.deeds.menu(markTarget(m, c.chart))
		c.current = m.ID
		c.ring(m, true)
	}
	c.menu = widgets.PopUp(menu, canvas, at, func() {
		c.menu = nil
		c.leave()
		gone()
	})
}
