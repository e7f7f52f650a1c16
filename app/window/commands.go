//go:build cgo

package window

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/app/window/state"
	"treatyline/charts/words"
)

// menu is one of the menus in which the commands stand.
type menu string

// The menus.
const (
	fileMenu menu = "file"
	editMenu menu = "edit"
	viewMenu menu = "view"
	timeMenu menu = "time"
	helpMenu menu = "help"

	selectionMenu menu = "selection"
	recentMenu    menu = "recent" // inside the one of files
	includedMenu  menu = "included"
)

func menus() []menu { return []menu{fileMenu, editMenu, selectionMenu, viewMenu, timeMenu, helpMenu} }

// command is something that the reader can do. The menus, the list of keys and the
// palette are made from the same commands.
type command struct {
	phrase string                   // says what it does
	name   func(lang string) string // of what it does that to; nil for nothing
	menu   menu
	within menu    // a menu inside that; empty for none
	keys   []chord // the first is shown
	do     func()
	on     func() bool // whether it is so already; nil for what is done, not chosen
	ends   bool        // a line stands under it in its menu
}

// chord is a key, with those that are held down with it, or a letter that is typed: told
// by what it says, not by the key that it is on.
type chord struct {
	key  fyne.KeyName
	held fyne.KeyModifier
	rune rune
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	shift = fyne.KeyModifierShift
)

func single(key fyne.KeyName) chord                      { return chord{key: key} }
func held(held fyne.KeyModifier, key fyne.KeyName) chord { return chord{key: key, held: held} }
func typed(r rune) chord                                 { return chord{rune: r} }
func (c chord) plain() bool                              { return c.held == 0 && c.rune == 0 }

// shortcut is what Fyne calls keys that are held together, or nil for a single one.
func (c chord) shortcut() fyne.Shortcut {
	switch {
	case c.held == 0:
		return nil
	case c.held == ctrl && c.key == fyne.KeyZ:
		return &fyne.ShortcutUndo{}
	case c.held == ctrl && c.key == fyne.KeyY:
		return &fyne.ShortcutRedo{}
	case c.held == ctrl && c.key == fyne.KeyC:
		return &fyne.ShortcutCopy{}
	}
	return &desktop.CustomShortcut{KeyName: c.key, Modifier: c.held}
}

// in is what stands on the keys, or what they are called where that is a word: Ctrl+Shift+Z.
func (c chord) in(w *words.Words) string {
	if c.rune != 0 {
		return strings.ToUpper(string(c.rune))
	}
	var parts []string
	for _, m := range []struct {
		held fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "Cmd"}, {fyne.KeyModifierAlt, "Alt"}, {shift, "Shift"}} {
		if c.held&m.held != 0 {
			parts = append(parts, m.name)
		}
	}
	name := string(c.key)
	switch c.key {
	case fyne.KeyUp:
		name = w.Say("window.key.up")
	case fyne.KeyDown:
		name = w.Say("window.key.down")
	case fyne.KeySpace:
		name = w.Say("window.key.space")
	case fyne.KeyBackspace:
		name = "Backspace"
	case fyne.KeyEscape:
		name = "Esc"
	case fyne.KeyReturn, fyne.KeyEnter: // the second is on the number pad
		name = "Enter"
	case fyne.KeyPageUp:
		name = "PgUp"
	case fyne.KeyPageDown:
		name = "PgDn"
	}
	return strings.Join(append(parts, name), "+")
}

// title says what the command does.
func (c command) title(w *words.Words) string {
	if c.name == nil {
		return w.Say(c.phrase)
	}
	return w.Say(c.phrase, "Name", c.name(w.Lang()))
}

// commands lists what can be done, in the order of the menus.
func (d *desk) commands() []command {
	s := d.state
	all := append(d.files.commands(), []command{
		{phrase: "window.command.export", menu: fileMenu, keys: []chord{held(ctrl, fyne.KeyE)}, do: func() { d.export() }},
		{phrase: "window.command.report", menu: fileMenu, keys: []chord{held(ctrl|shift, fyne.KeyE)}, do: d.report, ends: true},
		{phrase: "window.command.quit", menu: fileMenu, keys: []chord{held(ctrl, fyne.KeyQ)}, do: func() { d.window.Close() }},

		{phrase: "window.command.undo", menu: editMenu, keys: []chord{held(ctrl, fyne.KeyZ)}, do: s.Undo},
		{phrase: "window.command.redo", menu: editMenu, keys: []chord{held(ctrl|shift, fyne.KeyZ), held(ctrl, fyne.KeyY)}, do: s.Redo, ends: true},
		{phrase: "window.command.copy-picture", menu: editMenu, keys: []chord{held(ctrl|fyne.KeyModifierAlt, fyne.KeyC)}, do: d.copyPicture},
		{phrase: "window.command.copy-view", menu: editMenu, keys: []chord{held(ctrl|shift, fyne.KeyC)}, do: d.copyView},
		{phrase: "window.command.paste-view", menu: editMenu, keys: []chord{held(ctrl|shift, fyne.KeyV)}, do: d.pasteView, ends: true},
		{phrase: "window.command.palette", menu: editMenu, keys: []chord{paletteKeys}, do: d.openPalette},
		{phrase: "window.command.search", menu: editMenu, keys: []chord{held(ctrl, fyne.KeyF)}, do: d.search},
		{phrase: "window.command.clear-filters", menu: editMenu, keys: []chord{held(ctrl, fyne.KeyBackspace)}, do: s.ClearFilters},
	}...)
	all = append(all, d.markCommands()...)
	all = append(all, command{phrase: "window.command.present", menu: viewMenu, keys: []chord{single(fyne.KeyF5)}, do: d.present, ends: true})
	for i, t := range tabs() {
		all = append(all, command{phrase: "window.tab." + string(t), menu: viewMenu, keys: []chord{held(ctrl, fyne.KeyName(strconv.Itoa(i+1)))},
			do: func() { d.turn(t) }, on: func() bool { return d.view.tab == t }, ends: i == len(tabs())-1})
	}
	all = append(all, command{phrase: "window.command.theme", menu: viewMenu, keys: []chord{held(ctrl, fyne.KeyT)}, do: d.otherTheme})
	for _, name := range state.Themes() {
		all = append(all, command{phrase: "window.command.theme." + name, menu: viewMenu, do: func() { d.setTheme(name) },
			on: func() bool { return s.Now().Theme == name }})
	}
	all = append(all, command{phrase: "window.command.contrast", menu: viewMenu, keys: []chord{held(ctrl|shift, fyne.KeyH)}, do: d.otherContrast,
		on: func() bool { return s.Now().Contrast }, ends: true})
	all = append(all, d.scaleCommands()...)
	all = append(all,
		command{phrase: "window.command.language", name: func(string) string { return speaks(d.kit.nextLanguage()) }, menu: viewMenu, keys: []chord{held(ctrl, fyne.KeyL)}, do: d.otherLanguage},

		command{phrase: "window.command.next-event", menu: timeMenu, keys: []chord{typed('.')}, do: func() { s.Step(1) }},
		command{phrase: "window.command.previous-event", menu: timeMenu, keys: []chord{typed(',')}, do: func() { s.Step(-1) }},
		command{phrase: "window.command.next-year", menu: timeMenu, keys: []chord{typed('>')}, do: func() { s.Leap(1) }},
		command{phrase: "window.command.previous-year", menu: timeMenu, keys: []chord{typed('<')}, do: func() { s.Leap(-1) }},
		command{phrase: "window.command.first-day", menu: timeMenu, keys: []chord{single(fyne.KeyHome)}, do: func() { s.SetAsOf(s.First()) }},
		command{phrase: "window.command.last-day", menu: timeMenu, keys: []chord{single(fyne.KeyEnd)}, do: func() { s.SetAsOf(s.Data().AsOf()) }, ends: true},

		command{phrase: "window.command.keys", menu: helpMenu, keys: helpKeys(), do: d.showKeys},
		command{phrase: "window.command.about-data", menu: helpMenu, do: d.showAboutData},
		command{phrase: "window.command.problem", menu: helpMenu, do: d.showProblem, ends: true},
		command{phrase: "window.command.about", menu: helpMenu, do: d.showAbout},
	)
	return append(all, d.timeCommands()...)
}
