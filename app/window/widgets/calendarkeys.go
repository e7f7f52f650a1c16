//go:build cgo

package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/app/window/look"
	"treatyline/charts/text"
)

// center sets a text in the middle of an area.
func (c *Calendar) center(said string, style text.Style, ink color.Color, at fyne.Position, area fyne.Size) {
	t := c.kit.Text(said, style, ink)
	size := t.MinSize()
	look.Put(t, at.X+(area.Width-size.Width)/2, at.Y+(area.Height-size.Height)/2)
	c.objects = append(c.objects, t)
}

// MouseIn is called when the pointer enters.
func (c *Calendar) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved shows what a press would choose.
func (c *Calendar) MouseMoved(e *desktop.MouseEvent) {
	c.hover(c.cell(e.Position), c.button(e.Position))
}

// MouseOut is called when the pointer leaves.
func (c *Calendar) MouseOut() { c.hover(-1, 0) }

func (c *Calendar) hover(cell int, turning calendarTurn) {
	if cell != c.hovered || turning != c.turning {
		c.hovered, c.turning = cell, turning
		c.renew()
	}
}

// Cursor says whether a press chooses.
func (c *Calendar) Cursor() desktop.Cursor {
	if c.hovered < 0 && c.turning == 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained rings the marked day.
func (c *Calendar) FocusGained() {
	c.focused = true
	c.renew()
}

// FocusLost takes the ring away.
func (c *Calendar) FocusLost() {
	c.focused = false
	c.renew()
}

// TypedRune has nothing to do.
func (c *Calendar) TypedRune(rune) {}

// TypedKey moves the mark by days, weeks and months, and with Shift by years.
func (c *Calendar) TypedKey(e *fyne.KeyEvent) {
	months := 1
	if c.kit.Held()&fyne.KeyModifierShift != 0 {
		months = 12
	}
	switch e.Name {
	case fyne.KeyLeft:
		c.ShowDay(c.day - 1)
	case fyne.KeyRight:
		c.ShowDay(c.day + 1)
	case fyne.KeyUp:
		c.ShowDay(c.day - DaysOfWeek)
	case fyne.KeyDown:
		c.ShowDay(c.day + DaysOfWeek)
	case fyne.KeyPageUp:
		c.months(-months)
	case fyne.KeyPageDown:
		c.months(months)
	case fyne.KeyHome:
		c.ShowDay(c.first)
	case fyne.KeyEnd:
		c.ShowDay(c.last)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.choose(c.day)
	case fyne.KeyEscape:
		c.leave()
	}
}
