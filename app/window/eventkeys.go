//go:build cgo

package window

import (
	"math"

	"fyne.io/fyne/v2"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// takeFocus gives the list the keys when it was pressed.
func (l *eventList) takeFocus() {
	if canvas := l.kit.App.Driver().CanvasForObject(l); canvas != nil {
		canvas.Focus(l)
		l.ring.Hide() // the mouse shows where one is
	}
}

// press selects an event, and reports whether it was selected alone already. Its row stays
// under the pointer, as a second press may follow.
func (l *eventList) press(id string, add bool) bool {
	if !add && state.IDsOf(id) == l.state.Now().Selected {
		return true
	}
	l.still = true
	l.state.Select(id, add)
	l.still = false
	return false
}

// pressed brings the row that was pressed into view, or closes it where it was open
// already.
func (l *eventList) pressed(id string, again bool) {
	if again {
		l.state.Select("", false)
		return
	}
	if i := l.index(id); i >= 0 && len(l.tops) > i+1 {
		l.bring(i, 0)
	}
}

// openMenu shows the menu of an event.
func (l *eventList) openMenu(id string, at fyne.Position) {
	canvas := l.kit.App.Driver().CanvasForObject(l)
	if e, ok := l.state.Event(id); ok && canvas != nil {
		widgets.PopUp(l.deeds.menu(eventTarget(e)), canvas, at, func() {})
	}
}

// keyMenu shows the menu of the selected event.
func (l *eventList) keyMenu() {
	id := l.state.SelectedEvent()
	if i := l.index(id); i >= 0 {
		l.reveal(i)
		at := l.kit.App.Driver().AbsolutePositionForObject(l)
		l.openMenu(id, at.AddXY(rowLeft, l.tops[i]-l.scroll.Offset.Y+rowPadding+2*look.Pitch(l.kit.Style.Small)))
	}
}

// FocusGained rings the list.
func (l *eventList) FocusGained() { l.ring.Show() }

// FocusLost takes the ring away.
func (l *eventList) FocusLost() { l.ring.Hide() }

// TypedRune passes letters on.
func (l *eventList) TypedRune(r rune) { l.keys.TypedRune(r) }

// TypedKey moves the selection, or the list by a page.
func (l *eventList) TypedKey(e *fyne.KeyEvent) {
	page := l.scroll.Size().Height * 0.9
	switch e.Name {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp:
		l.ring.Show()
	}
	switch e.Name {
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyPageDown:
		l.scrollTo(l.scroll.Offset.Y + page)
	case fyne.KeyPageUp:
		l.scrollTo(l.scroll.Offset.Y - page)
	case fyne.KeyReturn, fyne.KeyEnter:
		if id := l.state.SelectedEvent(); id != "" {
			l.state.Visit(id)
		} else {
			l.move(0)
		}
	default:
		l.keys.TypedKey(e.Name)
	}
}

// move selects the next event, or with -1 the one before; without a selection the
// current one.
func (l *eventList) move(by int) {
	if len(l.state.Events()) == 0 {
		return
	}
	i := l.index(l.state.SelectedEvent())
	if i < 0 {
		i = l.current() - min(by, 0)
		by = min(by, 0)
	}
	i = int(math.Min(math.Max(float64(i+by), 0), float64(len(l.state.Events())-1)))
	l.state.Select(charts.EventID(l.state.Events()[i]), false)
}
