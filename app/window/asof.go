//go:build cgo

package window

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/data"
)

// grab is what the mouse has taken hold of.
type grab struct {
	hold   grip
	offset float64             // of the pointer from the date's line
	from   pressed             // where the plot was taken
	click  *desktop.MouseEvent // the press, which is a click unless it is dragged
	moved  bool
}

// grip is the kind of thing that is held.
type grip uint8

const (
	nothing grip = iota
	theDate
	thePlot
)

// lineReach is how far from the date's line the pointer may be to mean it.
const lineReach = 3

// MouseDown takes hold of the as-of date, by its flag, by its line, or by moving it to
// where the band of the axis was pressed; elsewhere of the plot. A press without a drag
// is a click, but on flag and band.
func (c *chartView) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	c.takeFocus()
	c.grab = grab{}
	x, y := float64(e.Position.X), float64(e.Position.Y)
	axis := c.axis()
	switch {
	case axis == nil:
		c.grab.click = e
	case c.onFlag(x, y):
		c.hold(x - axis.Scale.At(c.state.Now().AsOf))
		if !c.inView(c.state.Now().AsOf) {
			c.state.Change(func(m *state.Moment) { c.state.LookAt(m, m.AsOf) })
			c.grab.offset = 0
		}
	case axis.Band.Contains(x, y):
		c.hold(0)
		c.moveTo(x)
	case c.press.twice(c.kit, e) && c.again(e.Position):
	case c.onLine(x, y):
		c.hold(x - axis.Scale.At(c.state.Now().AsOf))
		c.grab.click = e
	default:
		from, to := c.state.Span()
		c.grab = grab{hold: thePlot, click: e, from: pressed{x, axis.Scale, from, to}}
	}
}

// hold takes the date; until it is let go its changes are one.
func (c *chartView) hold(offset float64) {
	c.state.Hold()
	c.grab = grab{hold: theDate, offset: offset}
}

func (c *chartView) letGo() {
	c.grab = grab{}
	c.state.Release()
}

// Dragged moves the date that is held, or the time under the pointer.
func (c *chartView) Dragged(e *fyne.DragEvent) {
	if c.grab.hold == nothing {
		c.grab.click = nil
		return
	}
	c.grab.moved = true
	c.leave()
	c.pointer = pointer{e.Position, true}
	switch c.grab.hold {
	case theDate:
		c.moveTo(float64(e.Position.X) - c.grab.offset)
	case thePlot:
		c.state.Hold()
		c.panTo(float64(e.Position.X))
	}
}

// DragEnd lets go of what is held.
func (c *chartView) DragEnd() { c.letGo() }

// MouseUp lets go of what is held. Without a drag it was a click.
func (c *chartView) MouseUp(*desktop.MouseEvent) {
	was := c.grab
	c.letGo()
	if was.click != nil && !was.moved {
		c.click(was.click)
	}
}

// dragging reports whether something is held and moved.
func (c *chartView) dragging() bool { return c.grab.hold != nothing && c.grab.moved }

// moveTo looks at the day at a place of the time axis.
func (c *chartView) moveTo(x float64) {
	if axis := c.axis(); axis != nil {
		c.state.SetAsOf(min(axis.Scale.Invert(x), c.lastDay()))
	}
}

func (c *chartView) lastDay() data.Day { return c.state.Data().AsOf() }

// axis is where the picture shows time, or nil.
func (c *chartView) axis() *charts.TimeAxis {
	if c.frame.figure == nil {
		return nil
	}
	return c.frame.figure.Time
}

// inView reports whether the picture shows a day.
func (c *chartView) inView(d data.Day) bool {
	axis := c.axis()
	return axis != nil && d >= axis.Scale.From && d <= axis.Scale.To
}

// onFlag reports whether a place is on the flag of the as-of date.
func (c *chartView) onFlag(x, y float64) bool {
	flag, ok := c.mark("as-of")
	return ok && flag.Reach.Grow(2).Contains(x, y)
}

// onLine reports whether a place is on the line of the as-of date.
func (c *chartView) onLine(x, y float64) bool {
	axis := c.axis()
	if axis == nil || c.chart != charts.Membership || !c.inView(c.state.Now().AsOf) || !axis.Area.Contains(x, y) {
		return false
	}
	return math.Abs(x-axis.Scale.At(c.state.Now().AsOf)) <= lineReach
}

// Cursor says what a press would do.
func (c *chartView) Cursor() desktop.Cursor {
	x, y := float64(c.pointer.at.X), float64(c.pointer.at.Y)
	if m, ok := c.hit(c.pointer.at); ok && m.Subject != "" && c.grab.hold == nothing {
		return desktop.PointerCursor
	}
	if c.grab.hold == theDate || c.grab.hold == nothing && (c.onFlag(x, y) || c.onLine(x, y)) {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}
