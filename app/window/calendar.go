//go:build cgo

package window

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/state"
	"treatyline/data"
)

// The measures of the calendar, in logical pixels.
const (
	daySide      = 36 // width of a day
	dayHeight    = 30
	weekdayRow   = 22
	calendarHead = 34
	daysOfWeek   = 7
	weeks        = 6 // that a month can touch
	eventDot     = 3.5
)

// calendar shows a month. A day is chosen by a press, or with the arrow keys and Enter.
// Days with events have a dot; those outside the data cannot be chosen.
type calendar struct {
	widget.BaseWidget
	kit    *kit
	state  *state.State
	choose func(data.Day)
	leave  func() // Esc
	events map[data.Day]bool

	day     data.Day // that is marked; its month is shown
	hovered int      // the cell, or -1
	turning calendarTurn
	focused bool
	objects []fyne.CanvasObject
}

// calendarTurn is one of the buttons that show another month, by the months that it is
// away; 0 is none.
type calendarTurn int

var (
	_ fyne.Tappable      = (*calendar)(nil)
	_ fyne.Focusable     = (*calendar)(nil)
	_ desktop.Hoverable  = (*calendar)(nil)
	_ desktop.Cursorable = (*calendar)(nil)
)

func newCalendar(k *kit, s *state.State, choose func(data.Day), leave func()) *calendar {
	c := &calendar{kit: k, state: s, choose: choose, leave: leave, day: s.Now().AsOf, hovered: -1, events: map[data.Day]bool{}}
	for _, e := range s.Data().Events {
		c.events[e.Date.First()] = true
	}
	c.ExtendBaseWidget(c)
	c.compose()
	return c
}

// show marks a day and shows its month.
func (c *calendar) show(day data.Day) {
	day = min(max(day, c.state.First()), c.state.Data().AsOf())
	if day != c.day {
		c.day = day
		c.renew()
	}
}

// months shows another month, with the same day of it marked or its last.
func (c *calendar) months(by int) {
	y, m, d := c.day.Civil()
	first, next := data.DayOf(y, m+by, 1), data.DayOf(y, m+by+1, 1)
	c.show(min(first+data.Day(d)-1, next-1))
}

// corner is the day in the first cell: the Monday on which the month begins, or before.
func (c *calendar) corner() data.Day {
	y, m, _ := c.day.Civil()
	first := data.DayOf(y, m, 1)
	return first - first%daysOfWeek // 1 January of year 1 was a Monday
}

func (c *calendar) renew() {
	c.compose()
	c.Refresh()
}

func (c *calendar) compose() {
	c.objects = nil
	c.composeHead()
	k := c.kit
	for i := range daysOfWeek {
		c.center(k.words.Say("weekday."+strconv.Itoa(i+1)), k.style.small, k.color.muted, fyne.NewPos(float32(i)*daySide, calendarHead), fyne.NewSize(daySide, weekdayRow))
	}
	for i := range weeks * daysOfWeek {
		c.composeDay(i)
	}
	if c.focused {
		ring := outline(k, 1.5)
		ring.Show()
		at := c.place(int(c.day - c.corner()))
		ring.Move(at.AddXY(1, -1))
		ring.Resize(fyne.NewSize(daySide-2, dayHeight+2))
		c.objects = append(c.objects, ring)
	}
}

// composeHead shows month and year between the buttons that change them.
func (c *calendar) composeHead() {
	k := c.kit
	y, m, _ := c.day.Civil()
	c.center(k.words.LongDate(data.Date{Year: y, Month: m}), k.style.strong, k.color.ink, fyne.NewPos(2*daySide, 0), fyne.NewSize(3*daySide, calendarHead-4))
	for i, by := range turns() {
		if by == 0 {
			continue
		}
		at := fyne.NewPos(float32(i)*daySide, 0)
		ink := k.theme.Ink
		if !c.turns(by) {
			ink = k.theme.Grid
		} else if by == c.turning {
			ground := canvas.NewRectangle(k.color.wash)
			ground.CornerRadius = 5
			ground.Move(at.AddXY(4, 1))
			ground.Resize(fyne.NewSize(daySide-8, calendarHead-8))
			c.objects = append(c.objects, ground)
		}
		face := onIcon()
		if by == 12 || by == -12 {
			face = farIcon()
		}
		if by < 0 {
			face = mirrored(face)
		}
		view := face.view(&ink)
		view.Move(at.AddXY((daySide-iconSize)/2, (calendarHead-4-iconSize)/2))
		view.Resize(fyne.NewSize(iconSize, iconSize))
		c.objects = append(c.objects, view)
	}
}

// turns are the buttons of the head, by columns: a year, a month back, and on.
func turns() [daysOfWeek]calendarTurn {
	return [daysOfWeek]calendarTurn{0: -12, 1: -1, 5: 1, 6: 12}
}

// turns reports whether a button leads to another month of the data.
func (c *calendar) turns(by calendarTurn) bool {
	y, m, _ := c.day.Civil()
	if by < 0 {
		return data.DayOf(y, m, 1) > c.state.First()
	}
	return data.DayOf(y, m+1, 1) <= c.state.Data().AsOf()
}

// place is where a cell begins.
func (c *calendar) place(i int) fyne.Position {
	return fyne.NewPos(float32(i%daysOfWeek)*daySide, calendarHead+weekdayRow+float32(i/daysOfWeek)*dayHeight)
}

func (c *calendar) composeDay(i int) {
	k, day, at := c.kit, c.corner()+data.Day(i), c.place(i)
	_, month, n := day.Civil()
	if _, shown, _ := c.day.Civil(); month != shown {
		return
	}
	ink, style := k.color.ink, k.style.body
	ground := canvas.NewRectangle(nil)
	ground.CornerRadius = 5
	ground.Move(at.AddXY(3, 1))
	ground.Resize(fyne.NewSize(daySide-6, dayHeight-2))
	dot := canvas.NewCircle(k.color.accent)
	switch {
	case !c.known(day):
		ink = shade(k.theme.Axis)
	case day == c.day:
		ground.FillColor, ink, dot.FillColor, style = k.color.accent, k.color.card, k.color.card, k.style.strong
	case i == c.hovered:
		ground.FillColor = k.color.wash
	}
	c.objects = append(c.objects, ground)
	c.center(strconv.Itoa(n), style, ink, at, fyne.NewSize(daySide, dayHeight-2))
	if c.events[day] && c.known(day) {
		dot.Move(at.AddXY((daySide-eventDot)/2, dayHeight-6.5))
		dot.Resize(fyne.NewSize(eventDot, eventDot))
		c.objects = append(c.objects, dot)
	}
}

// known reports whether the data reach to a day.
func (c *calendar) known(day data.Day) bool {
	return day >= c.state.First() && day <= c.state.Data().AsOf()
}

// cell is the day at a position, or -1.
func (c *calendar) cell(p fyne.Position) int {
	x, y := int(p.X/daySide), int((p.Y-calendarHead-weekdayRow)/dayHeight)
	if p.X < 0 || x >= daysOfWeek || p.Y < calendarHead+weekdayRow || y >= weeks {
		return -1
	}
	i := y*daysOfWeek + x
	_, month, _ := (c.corner() + data.Day(i)).Civil()
	if _, shown, _ := c.day.Civil(); month != shown || !c.known(c.corner()+data.Day(i)) {
		return -1
	}
	return i
}

// button is the button of the head at a position, or 0.
func (c *calendar) button(p fyne.Position) calendarTurn {
	if i := int(p.X / daySide); p.Y < calendarHead && p.X >= 0 && i < daysOfWeek {
		if by := turns()[i]; by != 0 && c.turns(by) {
			return by
		}
	}
	return 0
}

// Tapped chooses a day, or shows another month.
func (c *calendar) Tapped(e *fyne.PointEvent) {
	if by := c.button(e.Position); by != 0 {
		c.months(int(by))
	} else if i := c.cell(e.Position); i >= 0 {
		c.choose(c.corner() + data.Day(i))
	}
}

// CreateRenderer is called by Fyne.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer { return &calendarRenderer{c} }

type calendarRenderer struct{ calendar *calendar }

var _ fyne.WidgetRenderer = (*calendarRenderer)(nil)

func (r *calendarRenderer) Layout(fyne.Size) {}
func (r *calendarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(daysOfWeek*daySide, calendarHead+weekdayRow+weeks*dayHeight)
}
func (r *calendarRenderer) Refresh()                     { canvas.Refresh(r.calendar) }
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.calendar.objects }
func (r *calendarRenderer) Destroy()                     {}
