//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keys are the commands of the keyboard that work wherever no text is typed.
type keys struct {
	state  *state
	search func() // puts the cursor into the search
}

// attach listens to a canvas while nothing on it has the focus, and to its shortcuts.
func (k *keys) attach(c fyne.Canvas) {
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { k.key(e.Name) })
	c.SetOnTypedRune(func(r rune) { k.rune(r) })
	find := &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}
	c.AddShortcut(find, func(fyne.Shortcut) { k.search() })
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
