//go:build cgo

package widgets

import "fyne.io/fyne/v2/driver/desktop"

// keyFocus is whether the keys are on a widget, which embeds it.
type keyFocus struct {
	focused  bool
	attended func() // is called when that has changed
}

// FocusGained is called when the keys come.
func (k *keyFocus) FocusGained() { k.focus(true) }

// FocusLost is called when the keys go.
func (k *keyFocus) FocusLost() { k.focus(false) }

func (k *keyFocus) focus(on bool) {
	k.focused = on
	k.attended()
}

// attention is whether the keys and the pointer are on a widget, which embeds it.
type attention struct {
	keyFocus
	hovered bool
}

// MouseIn is called when the pointer comes.
func (a *attention) MouseIn(*desktop.MouseEvent) { a.hover(true) }

// MouseMoved is called when the pointer moves on the widget.
func (a *attention) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called when the pointer goes.
func (a *attention) MouseOut() { a.hover(false) }

func (a *attention) hover(on bool) {
	a.hovered = on
	a.attended()
}
