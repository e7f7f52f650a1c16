//go:build cgo

package command

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"treatyline/charts/words"
)

// Keys does what the keyboard asks for, wherever no text is typed.
type Keys struct {
	Commands []Command
	Shifted  func() bool // whether a Shift key is held down
}

// Attach listens to a canvas while nothing on it has the focus, and to its shortcuts.
func (k *Keys) Attach(c fyne.Canvas) {
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch over := c.Overlays().Top(); {
		case over == nil:
			k.TypedKey(e.Name)
		case e.Name == fyne.KeyEscape:
			c.Overlays().Remove(over) // one of Fyne's own dialogs, in which nothing has the keys
		}
	})
	c.SetOnTypedRune(func(r rune) {
		if c.Overlays().Top() == nil {
			k.TypedRune(r)
		}
	})
	for _, command := range k.Commands {
		for _, chord := range command.Keys {
			if s := chord.Shortcut(); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) {
					if c.Overlays().Top() == nil { // a dialog has the keys
						command.Do()
					}
				})
			}
		}
	}
}

// run does the first command one of whose keys matches, and reports whether there is one.
func (k *Keys) run(match func(Chord) bool) bool {
	for _, command := range k.Commands {
		if slices.ContainsFunc(command.Keys, match) {
			command.Do()
			return true
		}
	}
	return false
}

// Shortcut does what keys held together stand for, and reports whether they do.
func (k *Keys) Shortcut(s fyne.Shortcut) bool {
	return k.run(func(c Chord) bool {
		own := c.Shortcut()
		return own != nil && own.ShortcutName() == s.ShortcutName()
	})
}

// TypedRune is a letter typed.
func (k *Keys) TypedRune(r rune) {
	k.run(func(c Chord) bool { return c.rune == unicode.ToLower(r) && r != 0 })
}

// TypedKey is a key that types nothing, by itself or with Shift.
func (k *Keys) TypedKey(name fyne.KeyName) {
	k.run(func(c Chord) bool { return c.key == name && (c.plain() || c.Held == Shift && k.Shifted()) })
}

// Tip says what the command does that a phrase names, and with which key.
func (k *Keys) Tip(w *words.Words, phrase string) string {
	said := w.Say(phrase)
	i := slices.IndexFunc(k.Commands, func(c Command) bool { return c.Phrase == phrase })
	if i < 0 || len(k.Commands[i].Keys) == 0 {
		return said
	}
	return w.Say("window.tip", "Command", said, "Keys", k.Commands[i].Keys[0].In(w))
}

// Do does the command that a phrase names.
func (k *Keys) Do(phrase string) {
	if c, ok := k.Find(phrase); ok {
		c.Do()
	}
}

// Find returns the command that a phrase names.
func (k *Keys) Find(phrase string) (Command, bool) {
	i := slices.IndexFunc(k.Commands, func(c Command) bool { return c.Phrase == phrase })
	if i < 0 {
		return Command{}, false
	}
	return k.Commands[i], true
}

// All are the commands whose phrases begin alike.
func (k *Keys) All(phrase string) []Command {
	var all []Command
	for _, c := range k.Commands {
		if strings.HasPrefix(c.Phrase, phrase) {
			all = append(all, c)
		}
	}
	return all
}
