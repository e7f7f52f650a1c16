//go:build cgo

package window

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
)

// searchField is what the events are searched with. It acts on every letter.
type searchField struct {
	widget.Entry
	state *state.State
	leave func() // gives the focus away
	keys  *command.Keys
}

var (
	_ fyne.Focusable = (*searchField)(nil)
	_ state.Follower = (*searchField)(nil)
)

func newSearchField(k *look.Kit, s *state.State, keys *command.Keys) *searchField {
	f := &searchField{state: s, keys: keys, leave: func() {}}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = k.Words.Say("window.search")
	f.Text = s.Now().Search
	f.CursorColumn = utf8.RuneCountInString(f.Text)
	f.OnChanged = s.SetSearch
	s.Watch(f)
	return f
}

// Follow says what is searched for, where that was changed elsewhere.
func (f *searchField) Follow(state.Moment) {
	if f.Text != f.state.Now().Search {
		f.SetText(f.state.Now().Search)
	}
}

// TypedShortcut does what the window's shortcuts do, and what a field's do.
func (f *searchField) TypedShortcut(s fyne.Shortcut) {
	if _, copies := s.(*fyne.ShortcutCopy); copies || !f.keys.Shortcut(s) {
		f.Entry.TypedShortcut(s)
	}
}

// TypedKey clears the field with Esc, and leaves it.
func (f *searchField) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeyEscape {
		f.Entry.TypedKey(e)
		return
	}
	f.SetText("")
	f.leave()
}
