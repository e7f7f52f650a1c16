//go:build cgo

package dialogs

import (
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/widgets"
	"treatyline/charts/theme"
)

// reporter leads from the dialog of reports to the file.
type reporter struct {
	Host
	dialog *reportDialog
	over   *widgets.Overlay
}

// NewReporter is one report from a window.
func NewReporter(h Host) *reporter { return &reporter{Host: h} }

// Open shows the dialog.
func (r *reporter) Open() {
	r.dialog = newReportDialog(r.Kit, widgets.NewSaver(r.Kit, r.Window), r.State.Data().Organisation.ID+"-report", r.confirm, r.Stage.Lift)
	r.over = widgets.NewOverlay(r.Kit)
	r.over.Content, r.over.Fit, r.over.First, r.over.Keys = r.dialog, r.dialog.fit, r.dialog.formats, r.dialog.keys
	r.Stage.Lay(r.over)
}

// again shows the dialog as it was left.
func (r *reporter) again() { r.Stage.Lay(r.over) }

// confirm asks before files are written over.
func (r *reporter) confirm(c reportChoice, path string) {
	look, _ := theme.Named(c.Theme)
	b := briefing{path, r.State.ViewOfAll(look, c.Lang), c.Paper}
	there := b.standing()
	if len(there) == 0 {
		r.write(b)
		return
	}
	w := r.Kit.Words
	r.Stage.Notify(r.Kit, widgets.Notice{
		Title:   w.Count("window.export.replace", len(there)),
		Text:    w.Count("window.export.replace.text", len(there), "Folder", filepath.Dir(path), "Files", w.List(there)),
		Buttons: []widgets.NoticeButton{{Label: w.Say("window.cancel"), Do: r.again}, {Label: w.Say("window.export.replace.yes"), Do: func() { r.write(b) }}},
		Escape:  r.again,
	})
}

// write writes the report in the background, and says what came of it.
func (r *reporter) write(b briefing) {
	w := r.Kit.Words
	stop := make(chan struct{})
	stopped := false
	cancel := func() { // what is still being made comes to nothing
		if !stopped {
			stopped = true
			close(stop)
			r.Stage.Notify(r.Kit, widgets.Notice{Title: w.Say("window.report.stopped"), Buttons: []widgets.NoticeButton{{Label: w.Say("window.done"), Do: func() {}}}})
		}
	}
	bar := widget.NewProgressBarInfinite()
	over := r.Stage.Notify(r.Kit, widgets.Notice{Title: w.Say("window.report.busy"), More: bar, Escape: cancel, Buttons: []widgets.NoticeButton{{Label: w.Say("window.cancel"), Do: cancel}}})
	of := r.State.Data()
	r.Start(func() {
		written, err := b.write(of, r.Version, stop)
		fyne.Do(func() {
			bar.Stop()
			if stopped {
				return
			}
			if r.Stage.Shown() == over {
				r.Stage.Lift()
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
	w := r.Kit.Words
	said := w.Say("window.report.done", "File", path)
	if files > 1 {
		said += " " + w.Count("window.report.beside", files-1)
	}
	r.Stage.Notify(r.Kit, widgets.Notice{
		Title: w.Say("window.report.title"),
		Text:  said,
		Buttons: []widgets.NoticeButton{
			{Label: w.Say("window.export.open"), Do: func() { r.show(filepath.Dir(path)) }},
			{Label: w.Say("window.report.open"), Do: func() { r.show(path) }},
			{Label: w.Say("window.done"), Do: func() {}},
		},
	})
}

// show opens a file or folder with the desktop's program for it.
func (r *reporter) show(path string) {
	if err := r.Kit.App.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		r.fail(err)
	}
}

// fail says in a sentence what went wrong. The dialog is there again after it.
func (r *reporter) fail(err error) {
	w := r.Kit.Words
	r.Stage.Notify(r.Kit, widgets.Notice{Title: w.Say("window.report.failed"), Text: r.Kit.Failure(err), Escape: r.again,
		Buttons: []widgets.NoticeButton{{Label: w.Say("window.done"), Do: r.again}}})
}
