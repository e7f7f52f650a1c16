//go:build cgo

package window

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
	"treatyline/charts"
	"treatyline/data/phrase"
)

// export asks what of the tab is to be exported, and where to.
func (d *desk) export() { d.exportChart(d.view.tab.chart()) }

// exportChart opens the dialog of export with one chart chosen.
func (d *desk) exportChart(c charts.Chart) { newExporter(d).open([]charts.Chart{c}) }

// exporter leads from the dialog of export to the files.
type exporter struct {
	desk   *desk
	dialog *exportDialog
	over   *overlay
	start  func(func()) // runs a function in a goroutine; a test runs it at once
}

func newExporter(d *desk) *exporter {
	return &exporter{desk: d, start: d.start}
}

// open shows the dialog.
func (e *exporter) open(chosen []charts.Chart) {
	d := e.desk
	e.dialog = newExportDialog(d.kit, d.state, saver{d.kit, d.window}, d.version, chosen, e.confirm, d.lift)
	e.dialog.preview.work.start, e.dialog.preview.weigh.start = e.start, e.start
	e.over = newOverlay(d.kit)
	e.over.content, e.over.fit, e.over.first, e.over.keys = e.dialog, e.dialog.fit, e.dialog.charts, e.dialog.keys
	d.lay(e.over)
	e.dialog.renew()
}

// again shows the dialog as it was left.
func (e *exporter) again() { e.desk.lay(e.over) }

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
	w := e.desk.kit.words
	e.desk.notify(notice{
		title:   w.Count("window.export.replace", len(there)),
		text:    w.Count("window.export.replace.text", len(there), "Folder", p.folder, "Files", w.List(there)),
		buttons: []noticeButton{{w.Say("window.cancel"), e.again}, {w.Say("window.export.replace.yes"), func() { e.write(p, len(paths)) }}},
		escape:  e.again,
	})
}

// write exports in the background, says how far that is, and what came of it.
func (e *exporter) write(p placed, files int) {
	d, w := e.desk, e.desk.kit.words
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
	over := d.notify(notice{
		title: w.Say("window.export.busy"), more: bar, escape: cancel,
		buttons: []noticeButton{{w.Say("window.cancel"), cancel}},
	})
	e.start(func() {
		done, err := p.write(stop, func(string) { fyne.Do(func() { bar.SetValue(bar.Value + 1) }) })
		fyne.Do(func() {
			if d.over == over {
				d.lift()
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
	d, w := e.desk, e.desk.kit.words
	said := []string{w.Count("window.export.done", len(done.Files), "Folder", folder)}
	for _, skipped := range done.Skipped {
		said = append(said, d.kit.sentence(skipped))
	}
	d.notify(notice{title: title, text: strings.Join(said, "\n"), buttons: []noticeButton{
		{w.Say("window.export.open"), func() { e.openFolder(folder) }},
		{w.Say("window.done"), func() {}},
	}})
}

// openFolder shows a folder in the desktop's file manager.
func (e *exporter) openFolder(folder string) {
	if err := e.desk.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(folder)}); err != nil {
		e.fail(phrase.Errorf("%s: %w", folder, err))
	}
}

// fail says in a sentence what went wrong. The dialog is there again after it.
func (e *exporter) fail(err error) {
	w := e.desk.kit.words
	e.desk.notify(notice{title: w.Say("window.export.failed"), text: e.desk.kit.sentence(err), escape: e.again,
		buttons: []noticeButton{{w.Say("window.done"), e.again}}})
}
