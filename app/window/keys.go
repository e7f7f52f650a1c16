//go:build cgo

package window

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keys are the commands of the keyboard that work wherever no text is typed.
type keys struct {
	state    *state
	search   func() // puts the cursor into the search
	turn     func(tab)
	theme    func() // changes to the other theme
	language func() // changes to the next language
	copy     func() // copies the view as text
}

// attach listens to a canvas while nothing on it has the focus, and to its shortcuts.
func (k *keys) attach(c fyne.Canvas) {
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { k.key(e.Name) })
	c.SetOnTypedRune(func(r rune) { k.rune(r) })
	for _, command := range k.commands() {
		c.AddShortcut(command.keys, func(fyne.Shortcut) {
			if c.Overlays().Top() == nil { // a dialog has the keys
				command.do()
			}
		})
	}
}

// command is something that is done with keys held together.
type command struct {
	keys fyne.Shortcut
	do   func()
}

// commands lists them all.
func (k *keys) commands() []command {
	const ctrl = fyne.KeyModifierShortcutDefault
	with := func(key fyne.KeyName, modifier fyne.KeyModifier, do func()) command {
		return command{&desktop.CustomShortcut{KeyName: key, Modifier: modifier}, do}
	}
	all := []command{
		with(fyne.KeyF, ctrl, func() { k.search() }),
		with(fyne.KeyT, ctrl, func() { k.theme() }),
		{&fyne.ShortcutUndo{}, k.state.undo},
		{&fyne.ShortcutRedo{}, k.state.redo},
		with(fyne.KeyZ, ctrl|fyne.KeyModifierShift, k.state.redo),
		with(fyne.KeyC, ctrl|fyne.KeyModifierShift, func() { k.copy() }),
		with(fyne.KeyL, ctrl, func() { k.language() }),
	}
	for i, t := range tabs() {
		all = append(all, with(fyne.KeyName(strconv.Itoa(i+1)), ctrl, func() { k.turn(t) }))
	}
	return all
}

// shortcut does what keys held together stand for, and reports whether they do.
func (k *keys) shortcut(s fyne.Shortcut) bool {
	for _, command := range k.commands() {
		if command.keys.ShortcutName() == s.ShortcutName() {
			command.do()
			return true
		}
	}
	return false
}

// rune is a letter typed: it is told by what it says, not by the key that it is on.
func (k *keys) rune(r rune) {
	switch r {
	case ',':
		k.state.step(-1)
	case '.':
		k.state.step(1)
	case '<':
		k.state.leap(-1)
	case '>':
		k.state.leap(1)
	}
}

// key is a key that types nothing.
func (k *keys) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyHome:
		k.state.setAsOf(k.state.first)
	case fyne.KeyEnd:
		k.state.setAsOf(k.state.data.AsOf())
	case fyne.KeyEscape:
		k.state.letGo()
	}
}
