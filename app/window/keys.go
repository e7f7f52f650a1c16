//go:build cgo

package window

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// keys does what the keyboard asks for, wherever no text is typed.
type keys struct {
	commands []command
	shifted  func() bool // whether a Shift key is held down
}

// attach listens to a canvas while nothing on it has the focus, and to its shortcuts.
func (k *keys) attach(c fyne.Canvas) {
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch over := c.Overlays().Top(); {
		case over == nil:
			k.key(e.Name)
		case e.Name == fyne.KeyEscape:
			c.Overlays().Remove(over) // one of Fyne's own dialogs, in which nothing has the keys
		}
	})
	c.SetOnTypedRune(func(r rune) {
		if c.Overlays().Top() == nil {
			k.rune(r)
		}
	})
	for _, command := range k.commands {
		for _, chord := range command.keys {
			if s := chord.shortcut(); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) {
					if c.Overlays().Top() == nil { // a dialog has the keys
						command.do()
					}
				})
			}
		}
	}
}

// run does the first command one of whose keys matches, and reports whether there is one.
func (k *keys) run(match func(chord) bool) bool {
	for _, command := range k.commands {
		if slices.ContainsFunc(command.keys, match) {
			command.do()
			return true
		}
	}
	return false
}

// shortcut does what keys held together stand for, and reports whether they do.
func (k *keys) shortcut(s fyne.Shortcut) bool {
	return k.run(func(c chord) bool {
		own := c.shortcut()
		return own != nil && own.ShortcutName() == s.ShortcutName()
	})
}

// rune is a letter typed.
func (k *keys) rune(r rune) {
	k.run(func(c chord) bool { return c.rune == unicode.ToLower(r) && r != 0 })
}

// key is a key that types nothing, by itself or with Shift.
func (k *keys) key(name fyne.KeyName) {
	k.run(func(c chord) bool { return c.key == name && (c.plain() || c.held == shift && k.shifted()) })
}

// tip says what the command does that a phrase names, and with which key.
func (k *keys) tip(kit *kit, phrase string) string {
	said := kit.words.Say(phrase)
	i := slices.IndexFunc(k.commands, func(c command) bool { return c.phrase == phrase })
	if i < 0 || len(k.commands[i].keys) == 0 {
		return said
	}
	return kit.words.Say("window.tip", "Command", said, "Keys", k.commands[i].keys[0].in(kit.words))
}

// do does the command that a phrase names.
func (k *keys) do(phrase string) {
	if c, ok := k.find(phrase); ok {
		c.do()
	}
}

// find returns the command that a phrase names.
func (k *keys) find(phrase string) (command, bool) {
	i := slices.IndexFunc(k.commands, func(c command) bool { return c.phrase == phrase })
	if i < 0 {
		return command{}, false
	}
	return k.commands[i], true
}

// all are the commands whose phrases begin alike.
func (k *keys) all(phrase string) []command {
	var all []command
	for _, c := range k.commands {
		if strings.HasPrefix(c.phrase, phrase) {
			all = append(all, c)
		}
	}
	return all
}
