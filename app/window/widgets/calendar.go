//go:build cgo

package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/data"
)

// The measures of the calendar, in logical pixels.
const (
	DayWidth     = 36 // width of a day
	dayHeight    = 30
	weekdayRow   = 22
	calendarHead = 34
	DaysOfWeek   = 7
	weeks        = 6 // that a month can touch
	eventDot     = 3.5
)

// Calendar shows a month. A day is chosen by a press, or with the arrow keys and Enter.
// Marked days have a dot.
type Calendar struct {
	widget.BaseWidget
	kit    *look.Kit
	first  data.Day // that can be chosen
	last   data.Day
	choose func(data.Day)
	leave  func() // Esc
	marked map[data.Day]bool

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
	_ fyne.Tappable      = (*Calendar)(nil)
	_ fyne.Focusable     = (*Calendar)(nil)
	_ desktop.Hoverable  = (*Calendar)(nil)
	_ desktop.Cursorable = (*Calendar)(nil)
)

// NewCalendar shows the month of a day, from the first that can be chosen to the last.
// Leave is what Esc does.
func NewCalendar(k *look.Kit, first, last, day data.Day, marked map[data.Day]bool, choose func(data.Day), leave func()) *Calendar {
	c := &Calendar{kit: k, first: first, last: last, day: day, marked: marked, choose: choose, leave: leave, hovered: -1}
	c.ExtendBaseWidget(c)
	c.compose()
	return c
}

// ShowDay marks a day and shows its month.
func (c *Calendar) ShowDay(day data.Day) {
	day = min(max(day, c.first), c.last)
	if day != c.day {
		c.day = day
		c.renew()
	}
}

// months shows another month, with the same day of it marked or its last.
func (c *Calendar) months(by int) {
	y, m, d := c.day.Civil()
	first, next := data.DayOf(y, m+by, 1), data.DayOf(y, m+by+1, 1)
	c.ShowDay(min(first+data.Day(d)-1, next-1))
}

// corner is the day in the first cell: the Monday on which the month begins, or before.
func (c *Calendar) corner() data.Day {
	y, m, _ := c.day.Civil()
	first := data.DayOf(y, m, 1)
	return first - first%DaysOfWeek // 1 January of year 1 was a Monday
}

func (c *Calendar) renew() {
	c.compose()
	c.Refresh()
}

func (c *Calendar) compose() {
	c.objects = nil
	c.composeHead()
	k := c.kit
	for i := range DaysOfWeek {
		c.center(k.Words.Say("weekday."+strconv.Itoa(i+1)), k.Style.Small, k.Color.Muted, fyne.NewPos(float32(i)*DayWidth, calendarHead), fyne.NewSize(DayWidth, weekdayRow))
	}
	for i := range weeks * DaysOfWeek {
		c.composeDay(i)
	}
	if c.focused {
		ring := Ring(k, 1.5)
		ring.Show()
		at := c.place(int(c.day - c.corner()))
		ring.Move(at.AddXY(1, -1))
		ring.Resize(fyne.NewSize(DayWidth-2, dayHeight+2))
		c.objects = append(c.objects, ring)
	}
}

// composeHead shows month and year between the buttons that change them.
func (c *Calendar) composeHead() {
	k := c.kit
	y, m, _ := c.day.Civil()
	c.center(k.Words.LongDate(data.Date{Year: y, Month: m}), k.Style.Strong, k.Color.Ink, fyne.NewPos(2*DayWidth, 0), fyne.NewSize(3*DayWidth, calendarHead-4))
	for i, by := range turns() {
		if by == 0 {
			continue
		}
		at := fyne.NewPos(float32(i)*DayWidth, 0)
		ink := k.Theme.Ink
		if !c.turns(by) {
			ink = k.Theme.Grid
		} else if by == c.turning {
			ground := canvas.NewRectangle(k.Color.Wash)
			ground.CornerRadius = 5
			ground.Move(at.AddXY(4, 1))
			ground.Resize(fyne.NewSize(DayWidth-8, calendarHead-8))
			c.objects = append(c.objects, ground)
		}
		face := look.ForwardIcon()
		if by == 12 || by == -12 {
			face = look.FarForwardIcon()
		}
		if by < 0 {
			face = look.Mirrored(face)
		}
		view := face.View(&ink)
		view.Move(at.AddXY((DayWidth-look.IconSize)/2, (calendarHead-4-look.IconSize)/2))
		view.Resize(fyne.NewSize(look.IconSize, look.IconSize))
		c.objects = append(c.objects, view)
	}
}

// turns are the buttons of the head, by columns: a year, a month back, and on.
func turns() [DaysOfWeek]calendarTurn {
	return [DaysOfWeek]calendarTurn{0: -12, 1: -1, 5: 1, 6: 12}
}

// turns reports whether a button leads to another month of the data.
func (c *Calendar) turns(by calendarTurn) bool {
	y, m, _ := c.day.Civil()
	if by < 0 {
		return data.DayOf(y, m, 1) > c.first
	}
	return data.DayOf(y, m+1, 1) <= c.last
}

// place is where a cell begins.
func (c *Calendar) place(i int) fyne.Position {
	return fyne.NewPos(float32(i%DaysOfWeek)*DayWidth, calendarHead+weekdayRow+float32(i/DaysOfWeek)*dayHeight)
}

func (c *Calendar) composeDay(i int) {
	k, day, at := c.kit, c.corner()+data.Day(i), c.place(i)
	_, month, n := day.Civil()
	if _, shown, _ := c.day.Civil(); month != shown {
		return
	}
	ink, style := k.Color.Ink, k.Style.Body
	ground := canvas.NewRectangle(nil)
	ground.CornerRadius = 5
	ground.Move(at.AddXY(3, 1))
	ground.Resize(fyne.NewSize(DayWidth-6, dayHeight-2))
	dot := canvas.NewCircle(k.Color.Accent)
	switch {
	case !c.known(day):
		ink = look.Shade(k.Theme.Axis)
	case day == c.day:
		ground.FillColor, ink, dot.FillColor, style = k.Color.Accent, k.Color.Card, k.Color.Card, k.Style.Strong
	case i == c.hovered:
		ground.FillColor = k.Color.Wash
	}
	c.objects = append(c.objects, ground)
	c.center(strconv.Itoa(n), style, ink, at, fyne.NewSize(DayWidth, dayHeight-2))
	if c.marked[day] && c.known(day) {
		dot.Move(at.AddXY((DayWidth-eventDot)/2, dayHeight-6.5))
		dot.Resize(fyne.NewSize(eventDot, eventDot))
		c.objects = append(c.objects, dot)
	}
}

// known reports whether the data reach to a day.
func (c *Calendar) known(day data.Day) bool {
	return day >= c.first && day <= c.last
}

// cell is the day at a position, or -1.
func (c *Calendar) cell(p fyne.Position) int {
	x, y := int(p.X/DayWidth), int((p.Y-calendarHead-weekdayRow)/dayHeight)
	if p.X < 0 || x >= DaysOfWeek || p.Y < calendarHead+weekdayRow || y >= weeks {
		return -1
	}
	i := y*DaysOfWeek + x
	_, month, _ := (c.corner() + data.Day(i)).Civil()
	if _, shown, _ := c.day.Civil(); month != shown || !c.known(c.corner()+data.Day(i)) {
		return -1
	}
	return i
}

// button is the button of the head at a position, or 0.
func (c *Calendar) button(p fyne.Position) calendarTurn {
	if i := int(p.X / DayWidth); p.Y < calendarHead && p.X >= 0 && i < DaysOfWeek {
		if by := turns()[i]; by != 0 && c.turns(by) {
			return by
		}
	}
	return 0
}

// Tapped chooses a day, or shows another month.
func (c *Calendar) Tapped(e *fyne.PointEvent) {
	if by := c.button(e.Position); by != 0 {
		c.months(int(by))
	} else if i := c.cell(e.Position); i >= 0 {
		c.choose(c.corner() + data.Day(i))
	}
}

// CreateRenderer is called by Fyne.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer { return &calendarRenderer{c} }

type calendarRenderer struct{ calendar *Calendar }

var _ fyne.WidgetRenderer = (*calendarRenderer)(nil)

func (r *calendarRenderer) Layout(fyne.Size) {}
func (r *calendarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(DaysOfWeek*DayWidth, calendarHead+weekdayRow+weeks*dayHeight)
}
func (r *calendarRenderer) Refresh()                     { canvas.Refresh(r.calendar) }
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.calendar.objects }
func (r *calendarRenderer) Destroy()                     {}
