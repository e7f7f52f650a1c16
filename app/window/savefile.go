//go:build cgo

package window

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"
)

// lastFolder is the preference that remembers where files were written last.
const lastFolder = "export.folder"

// saver asks where a file is to be written, and writes it. Fyne's own dialog empties a
// file before there is anything to put into it.
type saver struct {
	kit    *kit
	window fyne.Window
}

// folder is where files were written last, or the reader's home.
func (s saver) folder() string {
	if folder := s.kit.app.Preferences().String(lastFolder); folder != "" {
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

// ask lets the reader choose a name and a folder, asks again before a file is replaced,
// and writes.
func (s saver) ask(title, name string, write func(path string) error) {
	w := s.kit.words
	path := widget.NewEntry()
	path.SetText(filepath.Join(s.folder(), name))
	browse := widget.NewButton(w.Say("window.save.folder"), func() {
		s.browse(filepath.Dir(path.Text), func(folder string) { path.SetText(filepath.Join(folder, filepath.Base(path.Text))) })
	})
	label := widget.NewLabel(w.Say("window.save.path"))
	form := container.NewVBox(label, container.NewBorder(nil, nil, nil, browse, path))
	d := dialog.NewCustomConfirm(title, w.Say("window.save"), w.Say("window.cancel"), form, func(yes bool) {
		if yes && path.Text != "" {
			s.confirm(path.Text, func() { s.write(path.Text, write) })
		}
	}, s.window)
	d.Resize(fyne.NewSize(min(620, s.window.Canvas().Size().Width-60), 0))
	d.Show()
	path.OnSubmitted = func(string) { d.Confirm() }
	s.window.Canvas().Focus(path)
}

// browse lets the reader choose a folder.
func (s saver) browse(from string, chosen func(string)) {
	w := s.kit.words
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case folder != nil:
			chosen(folder.Path())
		}
	}, s.window)
	d.SetTitleText(w.Say("window.export.choose"))
	d.SetConfirmText(w.Say("window.export.here"))
	d.SetDismissText(w.Say("window.cancel"))
	d.SetView(dialog.ListView)
	if at, err := storage.ListerForURI(storage.NewFileURI(from)); err == nil {
		d.SetLocation(at)
	}
	d.Show()
	size := s.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(760, size.Width-80), min(520, size.Height-80))) // Fyne panics before it is shown
}

// confirm asks before a file is written over.
func (s saver) confirm(path string, write func()) {
	if _, err := os.Lstat(path); err != nil {
		write()
		return
	}
	w := s.kit.words
	d := dialog.NewConfirm(w.Say("window.save.replace"), w.Say("window.save.replace.text", "File", path), func(yes bool) {
		if yes {
			write()
		}
	}, s.window)
	d.SetConfirmText(w.Say("window.export.replace.yes"))
	d.SetDismissText(w.Say("window.cancel"))
	d.Show()
}

func (s saver) write(path string, write func(path string) error) {
	if err := write(path); err != nil {
		s.fail(err)
		return
	}
	s.kit.app.Preferences().SetString(lastFolder, filepath.Dir(path))
}

// fail says in a sentence what went wrong.
func (s saver) fail(err error) {
	w := s.kit.words
	text := widget.NewLabel(s.kit.sentence(err))
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(w.Say("window.save.failed"), w.Say("window.done"), container.NewStack(text), s.window)
	d.Resize(fyne.NewSize(440, 0))
	d.Show()
}
