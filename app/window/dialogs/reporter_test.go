//go:build cgo

package dialogs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"treatyline/app/export/document"
	"treatyline/app/export/report"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/data"
)

// reporting opens the dialog of reports, which works at once, for a folder.
func (b *bench) reporting(folder string) *reporter {
	b.Helper()
	b.app.Preferences().SetString(widgets.LastFolder, folder)
	r := NewReporter(b.host())
	r.Start = func(f func()) { f() }
	r.Open()
	return r
}

func TestReportsAreThoseOfTheCommand(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	b.state.SetSearch("exercise")
	dir, want := t.TempDir(), t.TempDir()
	v, err := charts.ParseView(data.CSTO(), "?as-of=2008-03-28&search=exercise&lang=ru")
	if err != nil {
		t.Fatal(err)
	}
	for i, format := range document.Formats() {
		r := b.reporting(dir)
		r.dialog.formats.Press(i)
		r.dialog.langs.Press(1)
		r.dialog.path.SetText(filepath.Join(dir, "briefing."+string(format)))
		b.key(fyne.KeyReturn)
		if _, err := document.Write(filepath.Join(want, "briefing."+string(format)), report.New(data.CSTO(), v, "test"), document.A4, nil); err != nil {
			t.Fatal(err)
		}
		if said := b.reads(); !strings.Contains(said, "The report is written") {
			t.Errorf("%s: it is said: %s", format, said)
		}
		b.key(fyne.KeyEscape)
	}
	got, expected := holds(t, dir), holds(t, want)
	if len(got) != len(expected) || len(got) < 6 {
		t.Errorf("written are %d files, by the command %d", len(got), len(expected))
	}
	for name, content := range expected {
		if got[name] != content {
			t.Errorf("%s is not what the command writes", name)
		}
	}
}

func TestAReportAsksBeforeItReplaces(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	for _, name := range []string{"csto-report.md", "csto-report-forces.png", "csto-report-2008.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("mine"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	r := b.reporting(dir)
	r.dialog.formats.Press(3)
	b.key(fyne.KeyReturn)
	if said := b.reads(); !strings.Contains(said, "csto-report-forces.png and csto-report.md") {
		t.Errorf("it is said: %s", said)
	}
	b.key(fyne.KeyEscape)
	if b.stage.Shown() != r.over || holds(t, dir)["csto-report.md"] != "mine" {
		t.Error("Esc does not lead back to the dialog")
	}
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn)
	if now := holds(t, dir); now["csto-report.md"] == "mine" || now["csto-report-forces.png"] == "mine" || now["csto-report-2008.png"] != "mine" {
		t.Error("Replace replaces something else than it named")
	}
}

func TestACancelledReportLeavesNothing(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	r := b.reporting(dir)
	var work func()
	r.Start = func(f func()) { work = f }
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyEscape)
	if said := b.reads(); !strings.Contains(said, "cancelled") {
		t.Errorf("it is said: %s", said)
	}
	work()
	if got := holds(t, dir); len(got) > 0 {
		t.Errorf("the folder holds %d files", len(got))
	}
}

func TestAReportThatFailsSaysWhy(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	r := b.reporting(t.TempDir())
	r.dialog.path.SetText(filepath.Join(t.TempDir(), "missing", "report.html"))
	b.key(fyne.KeyReturn)
	if said := b.reads(); !strings.Contains(said, "its folder does not exist; make it, or name another") || strings.Contains(said, ".treatyline-") {
		t.Errorf("it is said: %s", said)
	}
	b.key(fyne.KeyEscape)
	if b.stage.Shown() != r.over {
		t.Error("the dialog is not there again")
	}
}
