//go:build cgo

package window

import (
	"strconv"

	"fyne.io/fyne/v2"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
)

// commands lists what can be done, in the order of the menus.
func (d *desk) commands() []command.Command {
	s, next := d.state, nextLanguage(d.kit)
	all := append(d.files.commands(), []command.Command{
		{Phrase: "window.command.export", Menu: command.FileMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyE)}, Do: func() { d.export() }},
		{Phrase: "window.command.report", Menu: command.FileMenu, Keys: []command.Chord{command.Held(command.Ctrl|command.Shift, fyne.KeyE)}, Do: d.report, Ends: true},
		{Phrase: "window.command.quit", Menu: command.FileMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyQ)}, Do: func() { d.window.Close() }},

		{Phrase: "window.command.undo", Menu: command.EditMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyZ)}, Do: s.Undo},
		{Phrase: "window.command.redo", Menu: command.EditMenu, Keys: []command.Chord{command.Held(command.Ctrl|command.Shift, fyne.KeyZ), command.Held(command.Ctrl, fyne.KeyY)}, Do: s.Redo, Ends: true},
		{Phrase: "window.command.copy-picture", Menu: command.EditMenu, Keys: []command.Chord{command.Held(command.Ctrl|fyne.KeyModifierAlt, fyne.KeyC)}, Do: d.copyPicture},
		{Phrase: "window.command.copy-view", Menu: command.EditMenu, Keys: []command.Chord{command.Held(command.Ctrl|command.Shift, fyne.KeyC)}, Do: d.copyView},
		{Phrase: "window.command.paste-view", Menu: command.EditMenu, Keys: []command.Chord{command.Held(command.Ctrl|command.Shift, fyne.KeyV)}, Do: d.pasteView, Ends: true},
		{Phrase: "window.command.palette", Menu: command.EditMenu, Keys: []command.Chord{paletteKeys}, Do: d.openPalette},
		{Phrase: "window.command.search", Menu: command.EditMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyF)}, Do: d.search},
		{Phrase: "window.command.clear-filters", Menu: command.EditMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyBackspace)}, Do: s.ClearFilters},
	}...)
	all = append(all, d.markCommands()...)
	all = append(all, command.Command{Phrase: "window.command.present", Menu: command.ViewMenu, Keys: []command.Chord{command.Key(fyne.KeyF5)}, Do: d.present, Ends: true})
	for i, t := range tabs() {
		all = append(all, command.Command{Phrase: "window.tab." + string(t), Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyName(strconv.Itoa(i+1)))},
			Do: func() { d.turn(t) }, On: func() bool { return d.view.tab == t }, Ends: i == len(tabs())-1})
	}
	all = append(all, command.Command{Phrase: "window.command.theme", Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyT)}, Do: d.otherTheme})
	for _, name := range state.Themes() {
		all = append(all, command.Command{Phrase: "window.command.theme." + name, Menu: command.ViewMenu, Do: func() { d.setTheme(name) },
			On: func() bool { return s.Now().Theme == name }})
	}
	all = append(all, command.Command{Phrase: "window.command.contrast", Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl|command.Shift, fyne.KeyH)}, Do: d.otherContrast,
		On: func() bool { return s.Now().Contrast }, Ends: true})
	all = append(all, d.scaleCommands()...)
	all = append(all,
		command.Command{Phrase: "window.command.language", Name: func(string) string { return look.Endonym(next) }, Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyL)}, Do: d.otherLanguage},

		command.Command{Phrase: "window.command.next-event", Menu: command.TimeMenu, Keys: []command.Chord{command.Letter('.')}, Do: func() { s.Step(1) }},
		command.Command{Phrase: "window.command.previous-event", Menu: command.TimeMenu, Keys: []command.Chord{command.Letter(',')}, Do: func() { s.Step(-1) }},
		command.Command{Phrase: "window.command.next-year", Menu: command.TimeMenu, Keys: []command.Chord{command.Letter('>')}, Do: func() { s.Leap(1) }},
		command.Command{Phrase: "window.command.previous-year", Menu: command.TimeMenu, Keys: []command.Chord{command.Letter('<')}, Do: func() { s.Leap(-1) }},
		command.Command{Phrase: "window.command.first-day", Menu: command.TimeMenu, Keys: []command.Chord{command.Key(fyne.KeyHome)}, Do: func() { s.SetAsOf(s.First()) }},
		command.Command{Phrase: "window.command.last-day", Menu: command.TimeMenu, Keys: []command.Chord{command.Key(fyne.KeyEnd)}, Do: func() { s.SetAsOf(s.Data().AsOf()) }, Ends: true},

		command.Command{Phrase: "window.command.keys", Menu: command.HelpMenu, Keys: helpKeys(), Do: d.showKeys},
		command.Command{Phrase: "window.command.about-data", Menu: command.HelpMenu, Do: d.showAboutData},
		command.Command{Phrase: "window.command.problem", Menu: command.HelpMenu, Do: d.showProblem, Ends: true},
		command.Command{Phrase: "window.command.about", Menu: command.HelpMenu, Do: d.showAbout},
	)
	return append(all, d.timeCommands()...)
}
