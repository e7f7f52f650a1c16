//go:build cgo

package window

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"treatyline/app/window/files"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/data"
)

// filed is a bench whose files are read and watched in goroutines, as in the program. What
// these ask the interface for waits until the test looks.
type filed struct {
	*bench
	asked chan func()
}

func newFiled(t *testing.T, file string) *filed {
	t.Helper()
	f := &filed{asked: make(chan func(), 10_000)}
	o := Options{Data: data.CSTO(), Version: "test"}
	if file != "" {
		o.File, o.Data = file, read(t, file)
	}
	f.bench = newBenchOn(t, usualApp(t), o, usual, func(d *desk) {
		d.files.do = func(do func()) { f.asked <- do }
		d.files.pace, d.files.patience = quick(), time.Hour
	})
	return f
}

// read reads a dataset.
func read(t *testing.T, file string) *data.Dataset {
	t.Helper()
	content, err := os.ReadFile(file)
	must(t, err)
	d, _, err := data.Read(bytes.NewReader(content))
	must(t, err)
	return d
}

// await does what the interface is asked for until something is so.
func (f *filed) await(what string, so func() bool) {
	f.Helper()
	end := time.After(30 * time.Second)
	for !so() {
		select {
		case do := <-f.asked:
			do()
		case <-end:
			f.Fatalf("%s: it does not come", what)
		}
	}
}

// settle does what the interface is asked for until nothing is read any more.
func (f *filed) settle() {
	f.Helper()
	f.await("the reading", func() bool { return f.files.await == nil && len(f.asked) == 0 })
}

// pact is an alliance of Norway, as it was on a day, with something put in.
func pact(asOf, more string) string {
	return fmt.Sprintf(`format: 1
organisation: {id: pact, name: The Pact, short: Pact, as_of: %s}
bodies:
  - {id: pact, short: Pact, name: The Pact}
states:
  - {id: NOR}
memberships:
  - {state: NOR, body: pact, from: 1950-01-01, sources: [book]}
sources:
  - {id: book, title: A History of the Pact}
events:
  - {date: 1960-05-01, title: A meeting, states: [NOR], sources: [book]}
  - {date: 1961-05-01, title: Another meeting, states: [NOR], sources: [book]}
%s`, asOf, more)
}

// opened is a bench with a file of the pact.
func opened(t *testing.T) (f *filed, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "pact.treatyline.yaml")
	write(t, path, pact("2000-12-31", ""))
	f = newFiled(t, path)
	f.settle()
	return f, path
}

const (
	third  = "  - {date: 1962-05-01, title: A third meeting, states: [NOR], sources: [book]}\n"
	broken = "  - {date: 1962-13-01, title: A third meeting, stats: [NOR], sources: [book]}\n"
	unsure = "  - {date: 1962-05-01, title: A third meeting, states: [NOR]}\n"
)

func (f *filed) events3() bool { return len(f.state.Data().Events) == 3 }

func TestAnotherAllianceTakesThePlaceOfTheFirst(t *testing.T) {
	f := newFiled(t, "")
	f.state.Change(func(m *state.Moment) {
		m.Theme, m.Lang, m.Search, m.States, m.Selected, m.Metric = "dark", "ru", "узбек", state.IDsOf("UZB"), state.IDsOf("state/UZB"), charts.Active
		m.From = day(t, "2001-01-01")
	})
	f.desk.turn(forcesTab)
	f.state.SetAsOf(day(t, "2006-08-16"))
	f.files.open(files.Origin{Example: "guam"}, nil)
	if f.state.Data() != data.CSTO() {
		t.Fatal("what was shown did not stay")
	}
	f.settle()
	if got := f.state.Data().Organisation.ID; got != "guam" {
		t.Fatalf("%s is shown", got)
	}
	now := f.state.Now()
	if now.AsOf != day(t, "2006-08-16") || now.Theme != "dark" || now.Lang != "ru" || now.Metric != charts.Active || f.view.tab != forcesTab {
		t.Errorf("the view is %+v in the tab %s", now, f.view.tab)
	}
	if now.Search != "" || now.States != "" || now.Selected != "" || now.From != 0 {
		t.Errorf("what belongs to the other alliance has stayed: %+v", now)
	}
	if !strings.Contains(f.window.Title(), "ГУАМ") && !strings.Contains(f.window.Title(), "развитие") {
		t.Errorf("the title is %q", f.window.Title())
	}
	if len(f.state.Events()) != len(f.state.Data().Events) {
		t.Errorf("%d of %d events", len(f.state.Events()), len(f.state.Data().Events))
	}
	f.state.Undo()
	if f.state.Now() != now {
		t.Error("a change of the other alliance can be taken back")
	}

	f.files.open(files.Origin{Example: "warsaw-pact"}, nil)
	f.settle()
	if f.state.Now().AsOf != f.state.Data().AsOf() {
		t.Errorf("looks at %v, which is not within %v", f.state.Now().AsOf, f.state.Data().AsOf())
	}
	f.files.open(files.Origin{}, nil)
	f.settle()
	if f.state.Data().Organisation.ID != "csto" || f.state.Now().AsOf != f.state.Data().AsOf() {
		t.Errorf("%s on %v", f.state.Data().Organisation.ID, f.state.Now().AsOf)
	}
}

func (f *filed) banner() *banner     { return f.view.bulletin.banner }
func (f *filed) faults() *faultList  { return f.view.bulletin.list }
func (f *filed) said() (said string) { return f.banner().says.text }

func TestRecentFiles(t *testing.T) {
	f := newFiled(t, "")
	folder := t.TempDir()
	var paths []string
	for i := range 12 {
		path := filepath.Join(folder, fmt.Sprintf("pact-%d.treatyline.yaml", i))
		write(t, path, pact("2000-12-31", ""))
		paths = append(paths, path)
		f.files.open(files.Origin{File: path}, nil)
		f.settle()
	}
	f.files.open(files.Origin{File: paths[5]}, nil)
	f.settle()
	want := []string{paths[5], paths[11], paths[10], paths[9], paths[8], paths[7], paths[6], paths[4], paths[3], paths[2]}
	if got := recent(f.app.Preferences()); !slices.Equal(got, want) {
		t.Errorf("recent are %v", got)
	}
	must(t, os.Remove(paths[9]))
	f.files.open(files.Origin{}, nil)
	f.await("the loss", func() bool { return !slices.Contains(recent(f.app.Preferences()), paths[9]) })
	f.settle()

	menu := f.inner("Open recent")
	if len(menu.Items) != 9 || !strings.HasSuffix(menu.Items[0].Label, "pact-5.treatyline.yaml") {
		t.Fatalf("the menu has %d files, the first %q", len(menu.Items), menu.Items[0].Label)
	}
	menu.Items[1].Action()
	f.settle()
	if f.files.shown.File != paths[11] || !f.inner("Open recent").Items[0].Checked {
		t.Errorf("%s is shown", f.files.shown.File)
	}
	included := f.inner("Included alliances")
	var names []string
	for _, item := range included.Items {
		names = append(names, item.Label)
	}
	if !slices.Equal(names, []string{"CSTO", "GUAM", "Warsaw Pact"}) {
		t.Errorf("the menu has %v", names)
	}
	included.Items[2].Action()
	f.settle()
	if f.state.Data().Organisation.ID != "warsaw-pact" || !f.inner("Included alliances").Items[2].Checked {
		t.Errorf("%s is shown", f.state.Data().Organisation.ID)
	}
	if found := f.finder().find("guam", 5); len(found) == 0 || found[0].title != "Open GUAM" {
		t.Errorf("the palette finds %v", found)
	}
}

// inner is a menu in the menu of files.
func (f *filed) inner(label string) *fyne.Menu {
	f.Helper()
	for _, item := range f.window.MainMenu().Items[0].Items {
		if item.Label == label {
			return item.ChildMenu
		}
	}
	f.Fatalf("there is no menu %q", label)
	return nil
}

func TestWhatIsDroppedIsOpened(t *testing.T) {
	f := newFiled(t, "")
	path := filepath.Join(t.TempDir(), "pact.yaml")
	write(t, path, pact("2000-12-31", third))
	f.files.dropped([]fyne.URI{storage.NewFileURI(path), storage.NewFileURI(path + "2")})
	if f.cardTitle() != "One file at a time" {
		t.Errorf("it says %q", f.cardTitle())
	}
	f.await("the file", f.events3)
	f.files.dropped([]fyne.URI{storage.NewFileURI(filepath.Dir(path))})
	f.await("the refusal", func() bool { return f.files.got.Failed() })
	if !f.events3() || !strings.Contains(f.said(), "it is not a file") {
		t.Errorf("it says %q", f.said())
	}
}

func TestANewFileIsOpened(t *testing.T) {
	f := newFiled(t, "")
	path := filepath.Join(t.TempDir(), "mine"+files.OwnSuffix)
	must(t, f.files.create(path))
	f.settle()
	if f.files.shown.File != path || f.state.Data().Organisation.ID != "league" || f.view.bulletin.count.Visible() {
		t.Errorf("%+v is shown: %s", f.files.shown, f.state.Data().Organisation.ID)
	}
	if content, _ := os.ReadFile(path); !bytes.Equal(content, data.Starter()) {
		t.Error("the file is another")
	}
	if f.files.create(filepath.Join(path, "no")) == nil {
		t.Error("a file in a file can be written")
	}
}
