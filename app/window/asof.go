//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts"
	"treatyline/data"
)

// grab is what the mouse has taken hold of.
type grab struct {
	held   bool    // the as-of date
	ground bool    // empty ground, as long as the mouse does not move
	offset float64 // of the pointer from the date's line
}

// MouseDown takes hold of the as-of date: by its flag, or by moving it to where the band
// of the axis was pressed. A press elsewhere is a click.
func (c *chartView) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	c.takeFocus()
	x, y := float64(e.Position.X), float64(e.Position.Y)
	axis := c.axis()
	if flag, ok := c.mark("as-of"); ok && axis != nil && flag.Reach.Grow(2).Contains(x, y) {
		c.hold(x - axis.Scale.At(c.state.now.asOf))
		return
	}
	if axis != nil && axis.Band.Contains(x, y) {
		c.hold(0)
		c.moveTo(x)
		return
	}
	c.click(e)
}

// hold takes the date; until it is let go its changes are one.
func (c *chartView) hold(offset float64) {
	c.state.hold()
	c.grab = grab{held: true, offset: offset}
}

func (c *chartView) letGo() {
	c.grab = grab{}
	c.state.release()
}

// Dragged moves the date that is held.
func (c *chartView) Dragged(e *fyne.DragEvent) {
	c.grab.ground = false
	if !c.grab.held {
		return
	}
	c.leave()
	c.pointer = pointer{e.Position, true}
	c.moveTo(float64(e.Position.X) - c.grab.offset)
}

// DragEnd lets go of the date.
func (c *chartView) DragEnd() { c.letGo() }

// MouseUp lets go of the date, or of what is selected where empty ground was pressed.
func (c *chartView) MouseUp(*desktop.MouseEvent) {
	if c.grab.ground {
		c.state.pick("", false)
	}
	c.letGo()
}

// moveTo looks at the day at a place of the time axis.
func (c *chartView) moveTo(x float64) {
	if axis := c.axis(); axis != nil {
		c.state.setAsOf(min(axis.Scale.Invert(x), c.lastDay()))
	}
}

func (c *chartView) lastDay() data.Day { return c.state.data.AsOf() }

// axis is where the picture shows time, or nil.
func (c *chartView) axis() *charts.TimeAxis {
	if c.frame.figure == nil {
		return nil
	}
	return c.frame.figure.Time
}

// Cursor says what a press would do.
func (c *chartView) Cursor() desktop.Cursor {
	x, y := float64(c.pointer.at.X), float64(c.pointer.at.Y)
	if flag, ok := c.mark("as-of"); c.grab.held || ok && flag.Reach.Grow(2).Contains(x, y) {
		return desktop.HResizeCursor
	}
	if m, ok := c.hit(c.pointer.at); ok && m.Subject != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
