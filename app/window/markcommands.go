//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// markCommands are what can be done with the mark under the pointer or the keys, or else
// with what is selected.
func (d *desk) markCommands() []command {
	s := d.state
	with := func(do func(target)) func() {
		return func() {
			if t, ok := d.target(); ok {
				do(t)
				return
			}
			d.view.tell(d.kit.words.Say("window.mark.none"), d.kit.words.Say("window.mark.none.how"))
		}
	}
	only := func(do func(state string)) func(target) {
		return func(t target) {
			if len(t.states) == 1 {
				do(t.states[0])
			}
		}
	}
	return []command{
		{phrase: "window.command.add", menu: selectionMenu, keys: []chord{held(ctrl, fyne.KeyReturn), held(ctrl, fyne.KeyEnter)}, do: with(func(t target) {
			if t.subject != "" {
				s.Select(t.subject, true)
			}
		})},
		{phrase: "window.command.go", menu: selectionMenu, do: with(func(t target) { s.Visit(t.subject) })},
		{phrase: "window.command.let-go", menu: selectionMenu, keys: []chord{single(fyne.KeyEscape)}, do: s.LetGo, ends: true},

		{phrase: "window.command.copy-fact", menu: selectionMenu, keys: []chord{held(ctrl, fyne.KeyC)}, do: func() {
			if t, ok := d.target(); ok {
				d.deeds.copyFact(t)
				return
			}
			d.copyPicture() // there is no mark to copy
		}},
		{phrase: "window.command.copy-citation", menu: selectionMenu, do: with(func(t target) { d.deeds.copyCitation(t) })},
		{phrase: "window.command.open-source", menu: selectionMenu, keys: []chord{typed('o'), typed('щ')}, do: with(d.openSource), ends: true},

		{phrase: "window.command.only", menu: selectionMenu, do: with(func(t target) {
			if states := s.Now().SelectedStates(); len(states) > 1 {
				s.KeepOnly(states...)
				return
			}
			only(func(state string) { s.KeepOnly(state) })(t)
		})},
		{phrase: "window.command.without", menu: selectionMenu, do: with(only(s.LeaveOut))},
		{phrase: "window.command.all-states", menu: selectionMenu, do: s.ShowAllStates, ends: true},

		{phrase: "window.command.menu", menu: selectionMenu, keys: []chord{held(shift, fyne.KeyF10), single(desktop.KeyMenu)}, do: d.markMenu},
	}
}

// target is what a command is about: the mark whose card is shown, an event of the list
// that has the keys, or what is selected.
func (d *desk) target() (target, bool) {
	for _, p := range d.view.panels() {
		if m, ok := p.chart.mark(p.chart.current); ok {
			return markTarget(m, p.chart.chart), true
		}
	}
	if list := d.view.events.list; d.window.Canvas().Focused() == fyne.Focusable(list) {
		if e, ok := d.state.Event(d.state.SelectedEvent()); ok {
			return eventTarget(e), true
		}
	}
	return d.deeds.chosenTarget()
}

// openSource opens the source of a target, or lets the reader choose one of several.
func (d *desk) openSource(t target) {
	switch sources := d.deeds.opening(t); len(sources) {
	case 0:
		d.view.tell(d.kit.words.Say("window.mark.sourceless"), "")
	case 1:
		sources[0].do()
	default:
		popUp(d.deeds.sourceMenu(sources), d.window.Canvas(), d.place(), func() {})
	}
}

// place is where a menu of what a command is about can stand: under the card's mark, or
// in the middle of the window.
func (d *desk) place() fyne.Position {
	for _, p := range d.view.panels() {
		if m, ok := p.chart.mark(p.chart.current); ok {
			return p.chart.originOf(m).AddXY(float32(m.Reach.X), float32(m.Reach.Bottom())+2)
		}
	}
	size := d.window.Canvas().Size()
	return fyne.NewPos(size.Width/3, size.Height/3)
}

// markMenu shows the menu of the mark or the event that the keys are on.
func (d *desk) markMenu() {
	switch f := d.window.Canvas().Focused().(type) {
	case *chartView:
		f.keyMenu()
	case *eventList:
		f.keyMenu()
	default:
		for _, p := range d.view.panels() {
			if p.chart.current != "" {
				p.chart.keyMenu()
				return
			}
		}
	}
}
