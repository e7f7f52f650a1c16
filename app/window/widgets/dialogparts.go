//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
)

// DialogEntry is a field of a dialog: Esc and Enter are the dialog's.
type DialogEntry struct {
	widget.Entry
	keys *command.Keys
}

// NewDialogEntry is an empty field in a dialog with keys of its own.
func NewDialogEntry(keys *command.Keys, changed func(string)) *DialogEntry {
	e := &DialogEntry{keys: keys}
	e.ExtendBaseWidget(e)
	e.OnChanged = changed
	return e
}

// TypedKey passes Esc and Enter on.
func (e *DialogEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		e.keys.TypedKey(key.Name)
	default:
		e.Entry.TypedKey(key)
	}
}

// DialogButton is a button of a dialog: Enter presses it, Esc is the dialog's.
type DialogButton struct {
	widget.Button
	keys *command.Keys
}

// NewDialogButton is a button in a dialog with keys of its own.
func NewDialogButton(keys *command.Keys, label string, do func()) *DialogButton {
	b := &DialogButton{keys: keys}
	b.ExtendBaseWidget(b)
	b.Text, b.OnTapped = label, do
	return b
}

// TypedKey presses the button, or passes a key on.
func (b *DialogButton) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.OnTapped()
		}
	default:
		b.keys.TypedKey(key.Name)
	}
}

// PlaceButtons places buttons from right to left.
func PlaceButtons(buttons []*DialogButton, right, y float32) {
	for _, b := range buttons {
		w := max(b.MinSize().Width+16, 96)
		right -= w
		Place(b, right, y, w, EntryHeight)
		right -= 8
	}
}
