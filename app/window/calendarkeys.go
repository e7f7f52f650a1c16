//go:build cgo

package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts/text"
)

// center sets a text in the middle of an area.
func (c *calendar) center(said string, style text.Style, ink color.Color, at fyne.Position, area fyne.Size) {
	t := c.kit.text(said, style, ink)
	size := t.MinSize()
	put(t, at.X+(area.Width-size.Width)/2, at.Y+(area.Height-size.Height)/2)
	c.objects = append(c.objects, t)
}

// MouseIn is called when the pointer enters.
func (c *calendar) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved shows what a press would choose.
func (c *calendar) MouseMoved(e *desktop.MouseEvent) {
	c.hover(c.cell(e.Position), c.button(e.Position))
}

// MouseOut is called when the pointer leaves.
func (c *calendar) MouseOut() { c.hover(-1, 0) }

func (c *calendar) hover(cell int, turning calendarTurn) {
	if cell != c.hovered || turning != c.turning {
		c.hovered, c.turning = cell, turning
		c.renew()
	}
}

// Cursor says whether a press chooses.
func (c *calendar) Cursor() desktop.Cursor {
	if c.hovered < 0 && c.turning == 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained rings the marked day.
func (c *calendar) FocusGained() {
	c.focused = true
	c.renew()
}

// FocusLost takes the ring away.
func (c *calendar) FocusLost() {
	c.focused = false
	c.renew()
}

// TypedRune has nothing to do.
func (c *calendar) TypedRune(rune) {}

// TypedKey moves the mark by days, weeks and months, and with Shift by years.
func (c *calendar) TypedKey(e *fyne.KeyEvent) {
	months := 1
	if c.kit.held()&fyne.KeyModifierShift != 0 {
		months = 12
	}
	switch e.Name {
	case fyne.KeyLeft:
		c.show(c.day - 1)
	case fyne.KeyRight:
		c.show(c.day + 1)
	case fyne.KeyUp:
		c.show(c.day - daysOfWeek)
	case fyne.KeyDown:
		c.show(c.day + daysOfWeek)
	case fyne.KeyPageUp:
		c.months(-months)
	case fyne.KeyPageDown:
		c.months(months)
	case fyne.KeyHome:
		c.show(c.state.First())
	case fyne.KeyEnd:
		c.show(c.state.Data().AsOf())
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.choose(c.day)
	case fyne.KeyEscape:
		c.leave()
	}
}
