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
	"treatyline/data"
)

// commands are what can be done with files: in their menu, and in the palette.
func (f *files) commands() []command {
	all := []command{
		{phrase: "window.command.open", menu: fileMenu, keys: []chord{held(ctrl, fyne.KeyO)}, do: f.ask},
		{phrase: "window.command.new", menu: fileMenu, keys: []chord{held(ctrl, fyne.KeyN)}, do: f.askNew},
	}
	add := func(within menu, o origin, name func(lang string) string) {
		all = append(all, command{phrase: "window.command.open-named", name: name, menu: fileMenu, within: within,
			do: func() { f.open(o, nil) }, on: func() bool { return f.shown == o }})
	}
	for _, path := range recent(f.desk.app.Preferences()) {
		add(recentMenu, origin{file: path}, func(string) string { return shortened(atHome(path), mostPath) })
	}
	add(includedMenu, origin{}, origin{}.name)
	for _, e := range data.Examples() {
		o := origin{example: e.ID}
		add(includedMenu, o, o.name)
	}
	all[len(all)-1].ends = true
	return append(all, command{phrase: "window.command.faults", menu: viewMenu, keys: []chord{held(ctrl|shift, fyne.KeyM)},
		do: func() { f.list(!f.listed) }, on: func() bool { return f.listed }})
}

// ask lets the reader choose a file.
func (f *files) ask() {
	w := f.desk.kit.words
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			saver{f.desk.kit, f.desk.window}.fail(err)
		case file != nil:
			file.Close()
			f.open(origin{file: file.URI().Path()}, nil)
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
func (f *files) folder() string {
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
func (f *files) askNew() {
	w := f.desk.kit.words
	saver{f.desk.kit, f.desk.window}.ask(w.Say("window.new.title"), w.Say("window.new.name")+ownSuffix, f.create)
}

// create writes a file to begin with, and opens it.
func (f *files) create(path string) error {
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
	f.open(origin{file: path}, nil)
	return nil
}

// dropped opens what was dropped on the window: a file with data, or a figure, of which
// the view is shown.
func (f *files) dropped(things []fyne.URI) {
	if len(things) == 0 || f.desk.window.Canvas().Overlays().Top() != nil { // a dialog waits for its answer
		return
	}
	if len(things) > 1 {
		w := f.desk.kit.words
		f.desk.view.tell(w.Say("window.drop.one"), w.Say("window.drop.first", "File", shortened(things[0].Name(), mostName)))
	}
	path := things[0].Path()
	f.start(func() {
		figure := isFigure(path)
		f.do(func() {
			if figure {
				f.openFigure(path)
			} else {
				f.open(origin{file: path}, nil)
			}
		})
	})
}

// isFigure reports whether a file is of a format in which figures are exported.
func isFigure(path string) bool {
	if !isFile(path) {
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
