//go:build cgo

package widgets

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
)

// LastFolder is the preference that remembers where files were written last.
const LastFolder = "export.folder"

// Saver asks where a file is to be written, and writes it. Fyne's own dialog empties a
// file before there is anything to put into it.
type Saver struct {
	kit    *look.Kit
	Window fyne.Window
}

// NewSaver asks over a window.
func NewSaver(k *look.Kit, w fyne.Window) Saver { return Saver{kit: k, Window: w} }

// Folder is where files were written last, or the reader's home.
func (s Saver) Folder() string {
	if folder := s.kit.App.Preferences().String(LastFolder); folder != "" {
		if at, err := os.Stat(folder); err == nil && at.IsDir() {
			return folder
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return home
}

// Ask lets the reader choose a name and a folder, asks again before a file is replaced,
// and writes.
func (s Saver) Ask(title, name string, write func(path string) error) {
	w := s.kit.Words
	path := widget.NewEntry()
	path.SetText(filepath.Join(s.Folder(), name))
	browse := widget.NewButton(w.Say("window.save.folder"), func() {
		s.Browse(filepath.Dir(path.Text), func(folder string) { path.SetText(filepath.Join(folder, filepath.Base(path.Text))) })
	})
	label := widget.NewLabel(w.Say("window.save.path"))
	form := container.NewVBox(label, container.NewBorder(nil, nil, nil, browse, path))
	d := dialog.NewCustomConfirm(title, w.Say("window.save"), w.Say("window.cancel"), form, func(yes bool) {
		if yes && path.Text != "" {
			s.confirm(path.Text, func() { s.Write(path.Text, write) })
		}
	}, s.Window)
	d.Resize(fyne.NewSize(min(620, s.Window.Canvas().Size().Width-60), 0))
	d.Show()
	path.OnSubmitted = func(string) { d.Confirm() }
	s.Window.Canvas().Focus(path)
}

// Browse lets the reader choose a folder.
func (s Saver) Browse(from string, chosen func(string)) {
	w := s.kit.Words
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			s.Fail(err)
		case folder != nil:
			chosen(folder.Path())
		}
	}, s.Window)
	d.SetTitleText(w.Say("window.export.choose"))
	d.SetConfirmText(w.Say("window.export.here"))
	d.SetDismissText(w.Say("window.cancel"))
	d.SetView(dialog.ListView)
	if at, err := storage.ListerForURI(storage.NewFileURI(from)); err == nil {
		d.SetLocation(at)
	}
	d.Show()
	size := s.Window.Canvas().Size()
	d.Resize(fyne.NewSize(min(760, size.Width-80), min(520, size.Height-80))) // Fyne panics before it is shown
}

// confirm asks before a file is written over.
func (s Saver) confirm(path string, write func()) {
	if _, err := os.Lstat(path); err != nil {
		write()
		return
	}
	w := s.kit.Words
	d := dialog.NewConfirm(w.Say("window.save.replace"), w.Say("window.save.replace.text", "File", path), func(yes bool) {
		if yes {
			write()
		}
	}, s.Window)
	d.SetConfirmText(w.Say("window.export.replace.yes"))
	d.SetDismissText(w.Say("window.cancel"))
	d.Show()
}

// Write writes to a path, says what went wrong, and remembers the folder.
func (s Saver) Write(path string, write func(path string) error) {
	if err := write(path); err != nil {
		s.Fail(err)
		return
	}
	s.kit.App.Preferences().SetString(LastFolder, filepath.Dir(path))
}

// Fail says in a sentence what went wrong.
func (s Saver) Fail(err error) {
	w := s.kit.Words
	text := widget.NewLabel(s.kit.Failure(err))
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(w.Say("window.save.failed"), w.Say("window.done"), container.NewStack(text), s.Window)
	d.Resize(fyne.NewSize(440, 0))
	d.Show()
}
