//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// dialogEntry is a field of a dialog: Esc and Enter are the dialog's.
type dialogEntry struct {
	widget.Entry
	keys *keys
}

func newDialogEntry(keys *keys, changed func(string)) *dialogEntry {
	e := &dialogEntry{keys: keys}
	e.ExtendBaseWidget(e)
	e.OnChanged = changed
	return e
}

// TypedKey passes Esc and Enter on.
func (e *dialogEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		e.keys.key(key.Name)
	default:
		e.Entry.TypedKey(key)
	}
}

// dialogButton is a button of a dialog: Enter presses it, Esc is the dialog's.
type dialogButton struct {
	widget.Button
	keys *keys
}

func newDialogButton(keys *keys, label string, do func()) *dialogButton {
	b := &dialogButton{keys: keys}
	b.ExtendBaseWidget(b)
	b.Text, b.OnTapped = label, do
	return b
}

// TypedKey presses the button, or passes a key on.
func (b *dialogButton) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.OnTapped()
		}
	default:
		b.keys.key(key.Name)
	}
}

// placeButtons places buttons from right to left.
func placeButtons(buttons []*dialogButton, right, y float32) {
	for _, b := range buttons {
		w := max(b.MinSize().Width+16, 96)
		right -= w
		place(b, right, y, w, entryHeight)
		right -= 8
	}
}
