//go:build cgo

package dialogs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts/theme"
	"treatyline/data"
)

// bench is an empty window of Fyne's test driver that dialogs lie over.
type bench struct {
	testing.TB
	app    fyne.App
	kit    *look.Kit
	state  *state.State
	window fyne.Window
	stage  *widgets.Stage
}

// usual is the size of a window.
var usual = fyne.NewSize(1440, 900)

func newBench(t testing.TB, d *data.Dataset, size fyne.Size) *bench {
	t.Helper()
	b := &bench{TB: t, app: test.NewTempApp(t), state: state.New(d)}
	b.window = test.NewTempWindow(t, nil)
	b.window.SetPadded(false)
	b.window.Resize(size)
	b.stage = widgets.NewStage(b.window.Canvas(), func() {})
	b.dress("light", "en")
	return b
}

// dress shows the window in a theme and a language.
func (b *bench) dress(name, lang string) {
	b.state.Change(func(m *state.Moment) { m.Theme, m.Lang = name, lang })
	around, _ := theme.Named(name)
	b.kit = look.New(b.app, lang, around)
	b.app.Settings().SetTheme(look.FyneTheme(b.kit))
}

// host is the window as the dialogs know it. What they do is done at once.
func (b *bench) host() Host {
	return Host{Kit: b.kit, State: b.state, Stage: b.stage, Window: b.window, Version: "test", Start: func(f func()) { f() }}
}

func day(t testing.TB, s string) data.Day {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d.First()
}

// plain makes the spaces that hold a text together ordinary ones.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// press presses a button of what lies over the window.
func (b *bench) press(label string) {
	b.Helper()
	for _, o := range b.overWindow() {
		if button, ok := o.(*widgets.DialogButton); ok && button.Text == label {
			test.Tap(button)
			return
		}
	}
	b.Fatalf("there is no button %q over the window", label)
}

// overWindow are the objects over the window.
func (b *bench) overWindow() []fyne.CanvasObject {
	if top := b.window.Canvas().Overlays().Top(); top != nil {
		return test.LaidOutObjects(top)
	}
	return nil
}

// reads are the texts over the window.
func (b *bench) reads() string {
	var said []string
	for _, o := range b.overWindow() {
		switch o := o.(type) {
		case *canvas.Text:
			said = append(said, o.Text)
		case *widget.Label:
			said = append(said, o.Text)
		}
	}
	return plain(strings.Join(said, "\n"))
}

// key sends a key to what has the keys.
func (b *bench) key(name fyne.KeyName) {
	b.Helper()
	f := b.window.Canvas().Focused()
	if f == nil {
		b.Fatal("nothing has the keys")
	}
	f.TypedKey(&fyne.KeyEvent{Name: name})
}

// holds are the names and contents of the files in a folder.
func holds(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = string(content)
	}
	return all
}
