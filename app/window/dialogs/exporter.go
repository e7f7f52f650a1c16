//go:build cgo

package dialogs

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/export"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/data/phrase"
)

// exporter leads from the dialog of export to the files.
type exporter struct {
	Host
	dialog *exportDialog
	over   *widgets.Overlay
}

// NewExporter is one export from a window.
func NewExporter(h Host) *exporter { return &exporter{Host: h} }

// Open shows the dialog.
func (e *exporter) Open(chosen []charts.Chart) {
	e.dialog = newExportDialog(e.Kit, e.State, widgets.NewSaver(e.Kit, e.Window), e.Version, chosen, e.confirm, e.Stage.Lift)
	e.dialog.preview.work.Start, e.dialog.preview.weigh.Start = e.Start, e.Start
	e.over = widgets.NewOverlay(e.Kit)
	e.over.Content, e.over.Fit, e.over.First, e.over.Keys = e.dialog, e.dialog.fit, e.dialog.charts, e.dialog.keys
	e.Stage.Lay(e.over)
	e.dialog.renew()
}

// again shows the dialog as it was left.
func (e *exporter) again() { e.Stage.Lay(e.over) }

// confirm asks before files are written over.
func (e *exporter) confirm(p placed) {
	paths, err := p.paths()
	if err != nil {
		e.fail(err)
		return
	}
	var there []string
	for _, path := range paths {
		if _, err := os.Lstat(path); err == nil {
			there = append(there, filepath.Base(path))
		}
	}
	if len(there) == 0 {
		e.write(p, len(paths))
		return
	}
	w := e.Kit.Words
	e.Stage.Notify(e.Kit, widgets.Notice{
		Title:   w.Count("window.export.replace", len(there)),
		Text:    w.Count("window.export.replace.text", len(there), "Folder", p.folder, "Files", w.List(there)),
		Buttons: []widgets.NoticeButton{{Label: w.Say("window.cancel"), Do: e.again}, {Label: w.Say("window.export.replace.yes"), Do: func() { e.write(p, len(paths)) }}},
		Escape:  e.again,
	})
}

// write exports in the background, says how far that is, and what came of it.
func (e *exporter) write(p placed, files int) {
	w := e.Kit.Words
	bar := widget.NewProgressBar()
	bar.Max = float64(max(files, 1))
	bar.TextFormatter = func() string {
		return w.Say("page", "N", fmt.Sprint(int(bar.Value)), "Of", fmt.Sprint(files))
	}
	stop := make(chan struct{})
	stopped := false
	cancel := func() {
		if !stopped {
			stopped = true
			close(stop)
		}
	}
	over := e.Stage.Notify(e.Kit, widgets.Notice{
		Title: w.Say("window.export.busy"), More: bar, Escape: cancel,
		Buttons: []widgets.NoticeButton{{Label: w.Say("window.cancel"), Do: cancel}},
	})
	e.Start(func() {
		done, err := p.write(stop, func(string) { fyne.Do(func() { bar.SetValue(bar.Value + 1) }) })
		fyne.Do(func() {
			if e.Stage.Shown() == over {
				e.Stage.Lift()
			}
			switch {
			case errors.Is(err, export.ErrStopped):
				e.tell(w.Say("window.export.stopped"), p.folder, done)
			case err != nil:
				e.fail(err)
			default:
				e.tell(w.Say("window.export.title"), p.folder, done)
			}
		})
	})
}

// tell says how many files were written where.
func (e *exporter) tell(title, folder string, done export.Result) {
	w := e.Kit.Words
	said := []string{w.Count("window.export.done", len(done.Files), "Folder", folder)}
	for _, skipped := range done.Skipped {
		said = append(said, e.Kit.Failure(skipped))
	}
	e.Stage.Notify(e.Kit, widgets.Notice{Title: title, Text: strings.Join(said, "\n"), Buttons: []widgets.NoticeButton{
		{Label: w.Say("window.export.open"), Do: func() { e.openFolder(folder) }},
		{Label: w.Say("window.done"), Do: func() {}},
	}})
}

// openFolder shows a folder in the desktop's file manager.
func (e *exporter) openFolder(folder string) {
	if err := e.Kit.App.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(folder)}); err != nil {
		e.fail(phrase.Errorf("%s: %w", folder, err))
	}
}

// fail says in a sentence what went wrong. The dialog is there again after it.
func (e *exporter) fail(err error) {
	w := e.Kit.Words
	e.Stage.Notify(e.Kit, widgets.Notice{Title: w.Say("window.export.failed"), Text: e.Kit.Failure(err), Escape: e.again,
		Buttons: []widgets.NoticeButton{{Label: w.Say("window.done"), Do: e.again}}})
}
