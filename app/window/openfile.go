//go:build cgo

package window

import (
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"treatyline/app/export"
	"treatyline/app/window/command"
	"treatyline/app/window/files"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// commands are what can be done with files: in their menu, and in the palette.
func (f *opener) commands() []command.Command {
	all := []command.Command{
		{Phrase: "window.command.open", Menu: command.FileMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyO)}, Do: f.ask},
		{Phrase: "window.command.new", Menu: command.FileMenu, Keys: []command.Chord{command.Held(command.Ctrl, fyne.KeyN)}, Do: f.askNew},
	}
	add := func(within command.Menu, o files.Origin, name func(lang string) string) {
		all = append(all, command.Command{Phrase: "window.command.open-named", Name: name, Menu: command.FileMenu, Within: within,
			Do: func() { f.open(o, nil) }, On: func() bool { return f.shown == o }})
	}
	for _, path := range recent(f.desk.app.Preferences()) {
		add(command.RecentMenu, files.Origin{File: path}, func(string) string { return files.Shortened(files.AtHome(path), files.MostPath) })
	}
	add(command.IncludedMenu, files.Origin{}, files.Origin{}.Name)
	for _, e := range data.Examples() {
		o := files.Origin{Example: e.ID}
		add(command.IncludedMenu, o, o.Name)
	}
	all[len(all)-1].Ends = true
	return append(all, command.Command{Phrase: "window.command.faults", Menu: command.ViewMenu, Keys: []command.Chord{command.Held(command.Ctrl|command.Shift, fyne.KeyM)},
		Do: func() { f.list(!f.listed) }, On: func() bool { return f.listed }})
}

// ask lets the reader choose a file.
func (f *opener) ask() {
	w := f.desk.kit.Words
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			widgets.NewSaver(f.desk.kit, f.desk.window).Fail(err)
		case file != nil:
			file.Close()
			f.open(files.Origin{File: file.URI().Path()}, nil)
		}
	}, f.desk.window)
	d.SetTitleText(w.Say("window.open.title"))
	d.SetConfirmText(w.Say("window.open"))
	d.SetDismissText(w.Say("window.cancel"))
	d.SetView(dialog.ListView)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".yaml", ".yml"})) // our own suffix ends like this, too
	if at, err := storage.ListerForURI(storage.NewFileURI(f.folder())); err == nil {
		d.SetLocation(at)
	}
	d.Show()
	size := f.desk.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(760, size.Width-80), min(520, size.Height-80))) // Fyne panics before it is shown
}

// folder is where the reader's files are, as far as is known: where the last one is that
// was opened.
func (f *opener) folder() string {
	if paths := recent(f.desk.app.Preferences()); len(paths) > 0 {
		return filepath.Dir(paths[0])
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}

// askNew lets the reader choose where a file to begin with is written, and opens it.
func (f *opener) askNew() {
	w := f.desk.kit.Words
	widgets.NewSaver(f.desk.kit, f.desk.window).Ask(w.Say("window.new.title"), w.Say("window.new.name")+files.OwnSuffix, f.create)
}

// create writes a file to begin with, and opens it.
func (f *opener) create(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if err := export.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(data.Starter())
		return err
	}); err != nil {
		return err
	}
	f.open(files.Origin{File: path}, nil)
	return nil
}

// dropped opens what was dropped on the window: a file with data, or a figure, of which
// the view is shown.
func (f *opener) dropped(things []fyne.URI) {
	if len(things) == 0 || f.desk.window.Canvas().Overlays().Top() != nil { // a dialog waits for its answer
		return
	}
	if len(things) > 1 {
		w := f.desk.kit.Words
		f.desk.view.tell(w.Say("window.drop.one"), w.Say("window.drop.first", "File", files.Shortened(things[0].Name(), files.MostName)))
	}
	f.openPath(things[0].Path())
}

// openPath opens a file: a figure that was exported, or an alliance.
func (f *opener) openPath(path string) {
	f.start(func() {
		figure := isFigure(path)
		f.do(func() {
			if figure {
				f.openFigure(path)
			} else {
				f.open(files.Origin{File: path}, nil)
			}
		})
	})
}

// isFigure reports whether a file is of a format in which figures are exported.
func isFigure(path string) bool {
	if !files.IsFile(path) {
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(file, head)
	return export.IsFigure(head[:n])
}
