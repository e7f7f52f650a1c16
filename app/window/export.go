//go:build cgo

package window

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/export"
	"treatyline/charts"
)

// lastFolder is the preference that remembers where pictures were written last.
const lastFolder = "export.folder"

// exporter asks for a folder and writes the charts of the state into it.
type exporter struct {
	kit     *kit
	state   *state
	window  fyne.Window
	version string
	charts  []charts.Chart
	start   func(func()) // runs a function in a goroutine; a test runs it at once
}

func newExporter(k *kit, s *state, w fyne.Window, version string) *exporter {
	return &exporter{kit: k, state: s, window: w, version: version, charts: charts.All(), start: func(f func()) { go f() }}
}

// jobs are what is exported: the charts as they are shown, for slides.
func (e *exporter) jobs() []export.Job {
	var jobs []export.Job
	for _, c := range e.charts {
		jobs = append(jobs, export.Job{
			Data:    e.state.data,
			View:    e.state.view(c, e.kit.theme),
			Charts:  []charts.Chart{c},
			Formats: []export.Format{export.PNG},
			Sizes:   export.NamedSizes()[:1],
			Langs:   []string{e.kit.lang},
			Version: e.version,
		})
	}
	return jobs
}

// toFolder does jobs one after the other, up to the first that fails.
func toFolder(jobs []export.Job, folder string) (export.Result, error) {
	var all export.Result
	for _, job := range jobs {
		done, err := job.ToFolder(folder)
		all.Files = append(all.Files, done.Files...)
		all.Skipped = append(all.Skipped, done.Skipped...)
		if err != nil {
			return all, err
		}
	}
	return all, nil
}

// ask lets the reader choose a folder.
func (e *exporter) ask() {
	d := dialog.NewFolderOpen(e.chosen, e.window)
	d.SetTitleText(e.kit.words.Say("window.export.choose"))
	d.SetConfirmText(e.kit.words.Say("window.export.here"))
	d.SetDismissText(e.kit.words.Say("window.cancel"))
	d.SetView(dialog.ListView)
	if folder := e.kit.app.Preferences().String(lastFolder); folder != "" {
		if at, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(at)
		}
	} else if home, err := os.UserHomeDir(); err == nil {
		if at, err := storage.ListerForURI(storage.NewFileURI(home)); err == nil {
			d.SetLocation(at)
		}
	}
	d.Show()
	size := e.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(760, size.Width-80), min(520, size.Height-80))) // Fyne panics before it is shown
}

// chosen goes on with the folder, or stops where none was chosen.
func (e *exporter) chosen(folder fyne.ListableURI, err error) {
	switch {
	case err != nil:
		e.fail(err)
	case folder != nil:
		e.confirm(folder.Path())
	}
}

// confirm asks before pictures are written over.
func (e *exporter) confirm(folder string) {
	there := e.standing(folder)
	if len(there) == 0 {
		e.write(folder)
		return
	}
	w := e.kit.words
	said := w.Count("window.export.replace.text", len(there), "Folder", folder, "Files", w.List(there))
	d := dialog.NewConfirm(w.Count("window.export.replace", len(there)), said, func(yes bool) {
		if yes {
			e.write(folder)
		}
	}, e.window)
	d.SetConfirmText(w.Say("window.export.replace.yes"))
	d.SetDismissText(w.Say("window.cancel"))
	d.Show()
}

// standing returns the names in a folder that an export would write over or remove.
func (e *exporter) standing(folder string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // writing will say what is wrong
	}
	var names []string
	for _, c := range e.charts {
		names = append(names, regexp.QuoteMeta(string(c)))
	}
	picture := regexp.MustCompile(`^(` + strings.Join(names, "|") + `)(-\d+)?\.png$`)
	var there []string
	for _, entry := range entries {
		if picture.MatchString(entry.Name()) {
			there = append(there, entry.Name())
		}
	}
	return there
}

// write exports in the background and says what came of it.
func (e *exporter) write(folder string) {
	e.kit.app.Preferences().SetString(lastFolder, folder)
	bar := widget.NewProgressBarInfinite()
	busy := dialog.NewCustomWithoutButtons(e.kit.words.Say("window.export.busy"), bar, e.window)
	busy.Resize(fyne.NewSize(360, 0))
	busy.Show()
	jobs := e.jobs()
	e.start(func() {
		done, err := toFolder(jobs, folder)
		fyne.Do(func() {
			bar.Stop()
			busy.Hide()
			if err != nil {
				e.fail(err)
				return
			}
			e.tell(folder, done)
		})
	})
}

// tell says how many pictures were written where.
func (e *exporter) tell(folder string, done export.Result) {
	w := e.kit.words
	said := []string{w.Count("window.export.done", len(done.Files), "Folder", folder)}
	for _, skipped := range done.Skipped {
		said = append(said, e.kit.sentence(skipped))
	}
	text := widget.NewLabel(strings.Join(said, "\n"))
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomWithoutButtons(w.Say("window.export.title"), text, e.window)
	open := widget.NewButton(w.Say("window.export.open"), func() {
		d.Hide()
		e.open(folder)
	})
	ok := widget.NewButton(w.Say("window.done"), d.Hide)
	ok.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{open, ok})
	d.Resize(fyne.NewSize(440, 0))
	d.Show()
}

// open shows a folder in the desktop's file manager.
func (e *exporter) open(folder string) {
	if err := e.kit.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(folder)}); err != nil {
		e.fail(fmt.Errorf("%s: %w", folder, err))
	}
}

// fail says in a sentence what went wrong.
func (e *exporter) fail(err error) {
	w := e.kit.words
	text := widget.NewLabel(e.kit.sentence(err))
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(w.Say("window.export.failed"), w.Say("window.done"), container.NewStack(text), e.window)
	d.Resize(fyne.NewSize(440, 0))
	d.Show()
}
