//go:build cgo

package window

import (
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"treatyline/charts"
	"treatyline/data"
)

func (b *bench) exporter() *exporter {
	e := newExporter(b.kit, b.state, b.window, "test")
	e.start = func(f func()) { f() }
	return e
}

func TestExportWritesEveryChart(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.setAsOf(day(t, "2008-03-28"))
	dir := t.TempDir()
	b.exporter().confirm(dir)
	for _, c := range charts.All() {
		f, err := os.Open(filepath.Join(dir, string(c)+".png"))
		if err != nil {
			t.Error(err)
			continue
		}
		defer f.Close()
		config, err := png.DecodeConfig(f)
		if err != nil || config.Width != 1920 || config.Height != 1080 {
			t.Errorf("%s is %dx%d, %v", c, config.Width, config.Height, err)
		}
	}
	if b.app.Preferences().String(lastFolder) != dir {
		t.Error("the folder is not remembered")
	}
	if b.button("Open folder") == nil {
		t.Error("nothing tells that the pictures are written")
	}
}

func TestExportAsksBeforeItWritesOver(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	mine := filepath.Join(dir, "membership.png")
	if err := os.WriteFile(mine, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	e := b.exporter()
	e.confirm(dir)
	if kept, _ := os.ReadFile(mine); string(kept) != "mine" {
		t.Fatal("written over without asking")
	}
	b.button("Cancel").OnTapped()
	if kept, _ := os.ReadFile(mine); string(kept) != "mine" {
		t.Fatal("written over after Cancel")
	}
	e.confirm(dir)
	b.button("Replace").OnTapped()
	if kept, _ := os.ReadFile(mine); string(kept) == "mine" {
		t.Error("not written after Replace")
	}
}

func TestExportSaysWhatWentWrong(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	b.exporter().confirm(filepath.Join(file, "folder"))
	if b.button("Open folder") != nil || b.button("Done") == nil {
		t.Error("a folder that cannot be made is not an error")
	}
}

func TestStanding(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"membership.png", "events-2.png", "events.svg", "my-events.png", "events-x.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	all := (&exporter{charts: charts.All()}).standing(dir)
	if got, want := all, []string{"events-2.png", "membership.png"}; !slices.Equal(got, want) {
		t.Errorf("standing = %v, want %v", got, want)
	}
	if got := (&exporter{charts: []charts.Chart{charts.Membership}}).standing(dir); !slices.Equal(got, []string{"membership.png"}) {
		t.Errorf("of one chart %v", got)
	}
}

// button returns the button of the topmost dialog that says a word.
func (b *bench) button(said string) *widget.Button {
	top := b.window.Canvas().Overlays().Top()
	if top == nil {
		return nil
	}
	for _, o := range test.LaidOutObjects(top) {
		if button, ok := o.(*widget.Button); ok && button.Text == said {
			return button
		}
	}
	return nil
}
