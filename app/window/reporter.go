//go:build cgo

package window

import (
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"treatyline/charts/theme"
)

// report asks what a report of the state becomes, and writes it.
func (d *desk) report() { newReporter(d).open() }

// reporter leads from the dialog of reports to the file.
type reporter struct {
	desk   *desk
	dialog *reportDialog
	over   *overlay
	start  func(func()) // runs a function in a goroutine; a test runs it at once
}

func newReporter(d *desk) *reporter {
	return &reporter{desk: d, start: d.start}
}

// open shows the dialog.
func (r *reporter) open() {
	d := r.desk
	r.dialog = newReportDialog(d.kit, saver{d.kit, d.window}, d.state.Data().Organisation.ID+"-report", r.confirm, d.lift)
	r.over = newOverlay(d.kit)
	r.over.content, r.over.fit, r.over.first, r.over.keys = r.dialog, r.dialog.fit, r.dialog.formats, r.dialog.keys
	d.lay(r.over)
}

// again shows the dialog as it was left.
func (r *reporter) again() { r.desk.lay(r.over) }

// confirm asks before files are written over.
func (r *reporter) confirm(c reportChoice, path string) {
	look, _ := theme.Named(c.Theme)
	b := briefing{path, r.desk.state.ViewOfAll(look, c.Lang), c.Paper}
	there := b.standing()
	if len(there) == 0 {
		r.write(b)
		return
	}
	w := r.desk.kit.words
	r.desk.notify(notice{
		title:   w.Count("window.export.replace", len(there)),
		text:    w.Count("window.export.replace.text", len(there), "Folder", filepath.Dir(path), "Files", w.List(there)),
		buttons: []noticeButton{{w.Say("window.cancel"), r.again}, {w.Say("window.export.replace.yes"), func() { r.write(b) }}},
		escape:  r.again,
	})
}

// write writes the report in the background, and says what came of it.
func (r *reporter) write(b briefing) {
	d, w := r.desk, r.desk.kit.words
	stop := make(chan struct{})
	stopped := false
	cancel := func() { // what is still being made comes to nothing
		if !stopped {
			stopped = true
			close(stop)
			d.notify(notice{title: w.Say("window.report.stopped"), buttons: []noticeButton{{w.Say("window.done"), func() {}}}})
		}
	}
	bar := widget.NewProgressBarInfinite()
	over := d.notify(notice{title: w.Say("window.report.busy"), more: bar, escape: cancel, buttons: []noticeButton{{w.Say("window.cancel"), cancel}}})
	of := d.state.Data()
	r.start(func() {
		written, err := b.write(of, d.version, stop)
		fyne.Do(func() {
			bar.Stop()
			if stopped {
				return
			}
			if d.over == over {
				d.lift()
			}
			if err != nil {
				r.fail(err)
				return
			}
			r.tell(b.path, len(written))
		})
	})
}

// tell says where the report is.
func (r *reporter) tell(path string, files int) {
	d, w := r.desk, r.desk.kit.words
	said := w.Say("window.report.done", "File", path)
	if files > 1 {
		said += " " + w.Count("window.report.beside", files-1)
	}
	d.notify(notice{
		title: w.Say("window.report.title"),
		text:  said,
		buttons: []noticeButton{
			{w.Say("window.export.open"), func() { r.show(filepath.Dir(path)) }},
			{w.Say("window.report.open"), func() { r.show(path) }},
			{w.Say("window.done"), func() {}},
		},
	})
}

// show opens a file or folder with the desktop's program for it.
func (r *reporter) show(path string) {
	if err := r.desk.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		r.fail(err)
	}
}

// fail says in a sentence what went wrong. The dialog is there again after it.
func (r *reporter) fail(err error) {
	w := r.desk.kit.words
	r.desk.notify(notice{title: w.Say("window.report.failed"), text: r.desk.kit.sentence(err), escape: r.again,
		buttons: []noticeButton{{w.Say("window.done"), r.again}}})
}
