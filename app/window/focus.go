//go:build cgo

package window

import (
	"cmp"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"treatyline/charts"
)

// takeFocus gives the chart the keys when it was pressed. That leaves no ring: the
// mouse shows where one is.
func (c *chartView) takeFocus() {
	if canvas := c.kit.App.Driver().CanvasForObject(c); canvas != nil && !c.focused {
		c.pressed = true
		canvas.Focus(c)
		c.pressed = false
		c.onFocus(false)
	}
}

// FocusGained is called when the chart gets the keys. They go on where they were before.
func (c *chartView) FocusGained() {
	c.focused = true
	c.onFocus(true)
	if m, ok := c.mark(c.place); ok && !c.pressed {
		c.visit(m, true)
	}
}

// FocusLost is called when something else gets the keys. A press on the card is none of
// that.
func (c *chartView) FocusLost() {
	c.focused = false
	c.onFocus(false)
	if !c.cards.face.hovered {
		c.leave()
	}
}

// TypedRune passes letters on.
func (c *chartView) TypedRune(r rune) { c.keys.TypedRune(r) }

// TypedKey moves among the marks; other keys are passed on.
func (c *chartView) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		c.visit(c.beside(1))
	case fyne.KeyLeft:
		c.visit(c.beside(-1))
	case fyne.KeyDown:
		c.visit(c.beyond(1))
	case fyne.KeyUp:
		c.visit(c.beyond(-1))
	case fyne.KeyReturn, fyne.KeyEnter:
		if m, ok := c.mark(c.current); ok {
			c.enter(m)
		}
	case fyne.KeyEscape:
		if c.state.Now().Selected != "" || c.current == "" {
			c.keys.TypedKey(e.Name)
			return
		}
		c.leave()
	default:
		c.keys.TypedKey(e.Name)
	}
}

// visit shows a mark to which the keys have moved.
func (c *chartView) visit(m charts.Mark, ok bool) {
	if !ok {
		return
	}
	c.pointer.inside = false
	c.place = m.ID
	c.onFocus(true)
	c.reveal(int(m.Reach.Y)-12, int(m.Reach.Bottom())+12)
	c.showCard(m, float32(m.Reach.X+min(m.Reach.W, 40)/2))
}

// beside returns the mark n places further in reading order, or the first.
func (c *chartView) beside(n int) (charts.Mark, bool) {
	marks := c.readingOrder()
	if len(marks) == 0 {
		return charts.Mark{}, false
	}
	from := c.current
	if from == "" {
		from = c.place
	}
	i := slices.IndexFunc(marks, func(m charts.Mark) bool { return m.ID == from })
	switch {
	case i < 0:
		return marks[0], true
	case c.current == "":
		n = 0 // back to where the keys were
	}
	return marks[min(max(i+n, 0), len(marks)-1)], true
}

// beyond returns the mark in the next row down, or with -1 up, that is nearest.
func (c *chartView) beyond(way float64) (charts.Mark, bool) {
	now, ok := c.mark(c.current)
	if !ok {
		return c.beside(0)
	}
	x, y := middle(now.Reach)
	var best charts.Mark
	found, least := false, math.Inf(1)
	for _, m := range c.readingOrder() {
		mx, my := middle(m.Reach)
		down := (my - y) * way
		if down < sameRow {
			continue
		}
		// A row further counts for more than any distance along the rows.
		aside := max(m.Reach.X-x, 0, x-m.Reach.Right()) + math.Abs(mx-x)/1000
		if d := down*8 + aside; d < least {
			best, found, least = m, true, d
		}
	}
	return best, found
}

// sameRow is the difference in height below which two marks stand in one row.
const sameRow = 4.0

func middle(r charts.Rect) (x, y float64) { return r.X + r.W/2, r.Y + r.H/2 }

// readingOrder lists the marks that the keys can reach: the as-of date, the counts,
// the rows from left to right, and the events by date.
func (c *chartView) readingOrder() []charts.Mark {
	if c.frame.figure == nil {
		return nil
	}
	var marks []charts.Mark
	for _, m := range c.frame.figure.Marks {
		if m.Reach != (charts.Rect{}) && !m.Passed {
			marks = append(marks, m)
		}
	}
	rank := func(m charts.Mark) int {
		switch m.Kind {
		case charts.AsOf:
			return 0
		case charts.Count:
			return 1
		case charts.Happening:
			return 3
		}
		return 2
	}
	slices.SortStableFunc(marks, func(a, b charts.Mark) int {
		if byRank := cmp.Compare(rank(a), rank(b)); byRank != 0 || rank(a) == 3 {
			return byRank
		}
		ax, ay := middle(a.Reach)
		bx, by := middle(b.Reach)
		if math.Abs(ay-by) >= sameRow {
			return cmp.Compare(ay, by)
		}
		return cmp.Compare(ax, bx)
	})
	return marks
}
