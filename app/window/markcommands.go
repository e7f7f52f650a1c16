//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/app/window/command"
	"treatyline/app/window/widgets"
)

// markCommands are what can be done with the mark under the pointer or the keys, or else
// with what is selected.
func (d *desk) markCommands() []command.Command {
	s := d.state
	with := func(do func(target)) func() {
		return func() {
			if t, ok := d.target(); ok {
				do(t)
				return
			}
			d.view.tell(d.kit.Words.Say("window.mark.none"), d.kit.Words.Say("window.mark.none.how"))
		}
	}
	only := func(do func(state string)) func(target) {
		return func(t target) {
			if len(t.states) == 1 {
				do(t.states[0])
			}
		}
	}
	return []command.Command{
		{Phrase: "window.command.add", Menu: command.SelectionMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyReturn), command.Held(command.Ctrl, fyne.KeyEnter)}, Do: with(func(t target) {
			if t.subject != "" {
				s.Select(t.subject, true)
			}
		})},
		{Phrase: "window.command.go", Menu: command.SelectionMenu, Do: with(func(t target) { s.Visit(t.subject) })},
		{Phrase: "window.command.let-go", Menu: command.SelectionMenu, Keys: []command.Chord{command.Key(fyne.KeyEscape)}, Do: s.LetGo, Ends: true},

		{Phrase: "window.command.copy-fact", Menu: command.SelectionMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyC)}, Do: func() {
			if t, ok := d.target(); ok {
				d.deeds.copyFact(t)
				return
			}
			d.copyPicture() // there is no mark to copy
		}},
		{Phrase: "window.command.copy-citation", Menu: command.SelectionMenu, Do: with(func(t target) { d.deeds.copyCitation(t) })},
		{Phrase: "window.command.open-source", Menu: command.SelectionMenu, Keys: []command.Chord{command.Letter('o'), command.Letter('щ')}, Do: with(d.openSource), Ends: true},

		{Phrase: "window.command.only", Menu: command.SelectionMenu, Do: with(func(t target) {
			if states := s.Now().SelectedStates(); len(states) > 1 {
				s.KeepOnly(states...)
				return
			}
			only(func(state string) { s.KeepOnly(state) })(t)
		})},
		{Phrase: "window.command.without", Menu: command.SelectionMenu, Do: with(only(s.LeaveOut))},
		{Phrase: "window.command.all-states", Menu: command.SelectionMenu, Do: s.ShowAllStates, Ends: true},

		{Phrase: "window.command.menu", Menu: command.SelectionMenu, Keys: []command.Chord{command.Held(command.Shift, fyne.KeyF10), command.Key(desktop.KeyMenu)}, Do: d.markMenu},
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
		d.view.tell(d.kit.Words.Say("window.mark.sourceless"), "")
	case 1:
		sources[0].do()
	default:
		widgets.PopUp(d.deeds.sourceMenu(sources), d.window.Canvas(), d.place(), func() {})
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
