//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts/words"
	"treatyline/data"
)

// The measures of what asks for a date, in logical pixels.
const (
	askPadding = 14
	askGap     = 8
	askLines   = 2 // that say what is understood of what was typed
	askWidth   = widgets.DaysOfWeek * widgets.DayWidth
)

// dateAsker asks for a date: one is typed, in any way that people write dates, or chosen
// in a calendar.
type dateAsker struct {
	kit      *look.Kit
	state    *state.State
	field    *dateField
	said     []*canvas.Text // what is understood
	calendar *widgets.Calendar
	focus    func(fyne.Focusable) // before the first frame the driver knows no canvas of the field
	close    func()
}

// askDate opens what asks for a date, over the date in the foot.
func (d *desk) askDate() {
	o := widgets.NewOverlay(d.kit)
	a := &dateAsker{kit: d.kit, state: d.state, focus: d.window.Canvas().Focus, close: d.stage.Lift}
	a.field = newDateField(a)
	marked := map[data.Day]bool{}
	for _, e := range d.state.Data().Events {
		marked[e.Date.First()] = true
	}
	a.calendar = widgets.NewCalendar(d.kit, d.state.First(), d.state.Data().AsOf(), d.state.Now().AsOf, marked, a.goTo, a.close)
	objects := []fyne.CanvasObject{a.field, a.calendar}
	for range askLines {
		t := d.kit.Text("", d.kit.Style.Small, d.kit.Color.Muted)
		a.said, objects = append(a.said, t), append(objects, t)
	}
	a.say(d.kit.Words.Say("window.date.how"), false)
	content := &fyne.Container{Layout: a, Objects: objects}
	o.Veil.Hide()
	o.Content, o.First = content, a.field
	o.Fit = func(fyne.Size) (fyne.Position, fyne.Size) {
		over, size := d.app.Driver().AbsolutePositionForObject(d.view.foot.date), content.MinSize()
		return fyne.NewPos(over.X, over.Y-size.Height-askGap), size
	}
	d.stage.Lay(o)
	a.field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// goTo looks at a day.
func (a *dateAsker) goTo(day data.Day) {
	a.close()
	a.state.SetAsOf(day)
}

// typed says what is understood of what was typed, and shows it in the calendar.
func (a *dateAsker) typed(said string) {
	if said == "" {
		a.say(a.kit.Words.Say("window.date.how"), false)
		return
	}
	day, fault := a.read(said)
	if fault != "" {
		a.say(fault, true)
		return
	}
	a.calendar.ShowDay(day)
	a.say(a.kit.Words.Say("window.date.to", "Date", a.kit.Words.LongDate(day.Date())), false)
}

// entered goes to the day that was typed, if it is one.
func (a *dateAsker) entered(said string) {
	if day, fault := a.read(said); fault == "" {
		a.goTo(day)
	}
}

// read returns the first day of a date that was typed, or what is wrong with it.
func (a *dateAsker) read(said string) (day data.Day, fault string) {
	w := a.kit.Words
	date, ok := words.ParseDate(said)
	if !ok {
		return 0, w.Say("window.date.unreadable")
	}
	first, last := a.state.First(), a.state.Data().AsOf()
	if day = date.First(); day < first || day > last {
		return 0, w.Say("window.date.outside", "From", w.LongDate(first.Date()), "To", w.LongDate(last.Date()))
	}
	return day, ""
}

// say shows a sentence under the field.
func (a *dateAsker) say(sentence string, fault bool) {
	lines := look.Truncate(look.Wrap(sentence, a.kit.Style.Small, askWidth), askLines, a.kit.Style.Small, askWidth)
	for i, t := range a.said {
		t.Text, t.Color = "", a.kit.Color.Muted
		if i < len(lines) {
			t.Text = lines[i]
		}
		if fault {
			t.Color = a.kit.Color.Fault
		}
		t.Refresh()
	}
}

var _ fyne.Layout = (*dateAsker)(nil)

// Layout places the parts below one another.
func (a *dateAsker) Layout([]fyne.CanvasObject, fyne.Size) {
	y := float32(askPadding)
	field := a.field.MinSize().Height
	widgets.Place(a.field, askPadding, y, askWidth, field)
	y += field + askGap/2
	for _, t := range a.said {
		look.Put(t, askPadding, y)
		y += look.Pitch(a.kit.Style.Small)
	}
	widgets.Place(a.calendar, askPadding, y+askGap, askWidth, a.calendar.MinSize().Height)
}

// MinSize is what the parts need.
func (a *dateAsker) MinSize([]fyne.CanvasObject) fyne.Size {
	height := a.field.MinSize().Height + askGap/2 + askLines*look.Pitch(a.kit.Style.Small) + askGap + a.calendar.MinSize().Height
	return fyne.NewSize(askWidth+2*askPadding, height+2*askPadding)
}

// dateField is what a date is typed into.
type dateField struct {
	widget.Entry
	asker *dateAsker
}

var _ fyne.Focusable = (*dateField)(nil)

func newDateField(a *dateAsker) *dateField {
	f := &dateField{asker: a}
	f.ExtendBaseWidget(f)
	f.Text = a.kit.Words.Date(a.state.Now().AsOf.Date())
	f.OnChanged = a.typed
	f.OnSubmitted = a.entered
	return f
}

// TypedKey closes with Esc, and moves on to the calendar with the arrow down.
func (f *dateField) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		f.asker.close()
	case fyne.KeyDown:
		f.asker.focus(f.asker.calendar)
	default:
		f.Entry.TypedKey(e)
	}
}
