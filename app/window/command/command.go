//go:build cgo

// Package command is what a reader can do and with which keys: a command has a phrase that
// says what it does, a place in the menus, and its keys. It does nothing by itself and
// lists no command: the window does.
package command

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts/words"
)

// Menu is one of the menus in which the commands stand.
type Menu string

// The menus.
const (
	FileMenu Menu = "file"
	EditMenu Menu = "edit"
	ViewMenu Menu = "view"
	TimeMenu Menu = "time"
	HelpMenu Menu = "help"

	SelectionMenu Menu = "selection"
	RecentMenu    Menu = "recent" // inside the one of files
	IncludedMenu  Menu = "included"
)

// Menus are those of the menu bar, in their order.
func Menus() []Menu { return []Menu{FileMenu, EditMenu, SelectionMenu, ViewMenu, TimeMenu, HelpMenu} }

// Command is something that the reader can do. The menus, the list of keys and the
// palette are made from the same commands.
type Command struct {
	Phrase string                   // says what it does
	Name   func(lang string) string // of what it does that to; nil for nothing
	Menu   Menu
	Within Menu    // a menu inside that; empty for none
	Keys   []Chord // the first is shown
	Do     func()
	On     func() bool // whether it is so already; nil for what is done, not chosen
	Ends   bool        // a line stands under it in its menu
}

// Chord is a key, with those that are held down with it, or a letter that is typed: told
// by what it says, not by the key that it is on.
type Chord struct {
	key  fyne.KeyName
	Held fyne.KeyModifier
	rune rune
}

// Ctrl and Shift are held down with other keys. On a Mac Cmd stands for Ctrl.
const (
	Ctrl  = fyne.KeyModifierShortcutDefault
	Shift = fyne.KeyModifierShift
)

// Key is a key by itself.
func Key(key fyne.KeyName) Chord { return Chord{key: key} }

// Held is a key with others that are held down.
func Held(held fyne.KeyModifier, key fyne.KeyName) Chord { return Chord{key: key, Held: held} }

// Letter is a letter that is typed, whichever key it is on.
func Letter(r rune) Chord { return Chord{rune: r} }

func (c Chord) plain() bool { return c.Held == 0 && c.rune == 0 }

// Shortcut is what Fyne calls keys that are held together, or nil for a single one.
func (c Chord) Shortcut() fyne.Shortcut {
	switch {
	case c.Held == 0:
		return nil
	case c.Held == Ctrl && c.key == fyne.KeyZ:
		return &fyne.ShortcutUndo{}
	case c.Held == Ctrl && c.key == fyne.KeyY:
		return &fyne.ShortcutRedo{}
	case c.Held == Ctrl && c.key == fyne.KeyC:
		return &fyne.ShortcutCopy{}
	}
	return &desktop.CustomShortcut{KeyName: c.key, Modifier: c.Held}
}

// In is what stands on the keys, or what they are called where that is a word: Ctrl+Shift+Z.
func (c Chord) In(w *words.Words) string {
	if c.rune != 0 {
		return strings.ToUpper(string(c.rune))
	}
	var parts []string
	for _, m := range []struct {
		Held fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "Cmd"}, {fyne.KeyModifierAlt, "Alt"}, {Shift, "Shift"}} {
		if c.Held&m.Held != 0 {
			parts = append(parts, m.name)
		}
	}
	name := string(c.key)
	switch c.key {
	case fyne.KeyEscape:
		name = "Esc"
	case fyne.KeyReturn, fyne.KeyEnter: // the second is on the number pad
		name = "Enter"
	case fyne.KeyUp:
		name = w.Say("window.key.up")
	case fyne.KeyDown:
		name = w.Say("window.key.down")
	case fyne.KeySpace:
		name = w.Say("window.key.space")
	case fyne.KeyBackspace:
		name = "Backspace"
	case fyne.KeyPageUp:
		name = "PgUp"
	case fyne.KeyPageDown:
		name = "PgDn"
	}
	return strings.Join(append(parts, name), "+")
}

// Title says what the command does.
func (c Command) Title(w *words.Words) string {
	if c.Name == nil {
		return w.Say(c.Phrase)
	}
	return w.Say(c.Phrase, "Name", c.Name(w.Lang()))
}
