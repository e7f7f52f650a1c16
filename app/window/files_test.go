//go:build cgo

package window

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

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
		d.files.pace, d.files.patience = quick, time.Hour
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
	f.files.open(origin{example: "guam"}, nil)
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

	f.files.open(origin{example: "warsaw-pact"}, nil)
	f.settle()
	if f.state.Now().AsOf != f.state.Data().AsOf() {
		t.Errorf("looks at %v, which is not within %v", f.state.Now().AsOf, f.state.Data().AsOf())
	}
	f.files.open(origin{}, nil)
	f.settle()
	if f.state.Data().Organisation.ID != "csto" || f.state.Now().AsOf != f.state.Data().AsOf() {
		t.Errorf("%s on %v", f.state.Data().Organisation.ID, f.state.Now().AsOf)
	}
}

func TestASavedFileIsShown(t *testing.T) {
	for name, save := range map[string]func(path, content string){
		"written":  func(path, content string) { write(t, path, content) },
		"replaced": func(path, content string) { write(t, path+"~", content); must(t, os.Rename(path+"~", path)) },
		"backed up": func(path, content string) {
			must(t, os.Rename(path, path+"~"))
			write(t, path, content)
		},
		"in pieces": func(path, content string) {
			file, err := os.Create(path)
			must(t, err)
			defer file.Close()
			for _, line := range strings.SplitAfter(content, "\n") {
				file.WriteString(line)
				file.Sync()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			f, path := opened(t)
			save(path, pact("2000-12-31", third))
			f.await("the new data", f.events3)
			if f.files.got.failed() || f.banner().Visible() {
				t.Error("something is wrong with it")
			}
		})
	}
}

func (f *filed) banner() *banner     { return f.view.bulletin.banner }
func (f *filed) faults() *faultList  { return f.view.bulletin.list }
func (f *filed) said() (said string) { return f.banner().says.text }

func TestASaveKeepsWhatIsLookedAt(t *testing.T) {
	f, path := opened(t)
	f.desk.turn(membershipTab)
	f.state.SetSpan(day(t, "1955-01-01"), day(t, "1965-01-01"))
	f.state.SetAsOf(day(t, "1960-06-01"))
	f.state.Change(func(m *state.Moment) {
		m.States, m.Search = state.IDsOf("NOR"), "meet"
		m.Selected = state.IDsOf("event/1960-05-01/A meeting", "state/NOR", "spell/NOR/pact/1950-01-01", "event/1961-05-01/Another meeting")
	})
	before := f.state.Now()
	f.window.Canvas().Focus(f.view.events.list)
	write(t, path, strings.Replace(pact("2001-12-31", third), "Another meeting", "A second meeting", 1))
	f.await("the new data", f.events3)
	want := before
	want.Selected = state.IDsOf("event/1960-05-01/A meeting", "state/NOR", "spell/NOR/pact/1950-01-01")
	if f.state.Now() != want {
		t.Errorf("the view is\n%+v, want\n%+v", f.state.Now(), want)
	}
	if f.view.tab != membershipTab || f.window.Canvas().Focused() != fyne.Focusable(f.view.events.list) {
		t.Error("the tab, or what has the keys, is another")
	}
	f.state.Undo()
	if f.state.Now().Search != "" || f.state.Now().AsOf != day(t, "1960-06-01") {
		t.Errorf("what was done before cannot be taken back: %+v", f.state.Now())
	}
}

func TestTheLastDayGoesOnWithTheData(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2005-12-31", ""))
	f.await("the new data", func() bool { return f.state.Data().AsOf() == day(t, "2005-12-31") })
	if f.state.Now().AsOf != day(t, "2005-12-31") {
		t.Errorf("looks at %v", f.state.Now().AsOf)
	}
	f.state.SetAsOf(day(t, "2004-01-01"))
	write(t, path, pact("2003-12-31", ""))
	f.await("the new data", func() bool { return f.state.Data().AsOf() == day(t, "2003-12-31") })
	if f.state.Now().AsOf != day(t, "2003-12-31") {
		t.Errorf("looks at %v", f.state.Now().AsOf)
	}
}

func TestASaveThatChangesNothingMovesNothing(t *testing.T) {
	f, path := opened(t)
	before := f.view
	write(t, path, "# a comment\n"+pact("2000-12-31", ""))
	f.await("the reading", func() bool { return f.files.await != nil })
	f.settle()
	if f.view != before {
		t.Error("the window was made anew")
	}
}

func TestThePictureStaysUntilTheNextIsThere(t *testing.T) {
	f, path := opened(t)
	shown := f.view.membership.chart.frame.figure
	var draw func()
	f.made = func() {
		f.overview = f.view
		f.drawn.work.start = func(do func()) { draw = do }
	}
	write(t, path, pact("2000-12-31", third))
	f.await("the new data", f.events3)
	if f.view.membership.chart.frame.figure != shown {
		t.Error("the chart is empty in the meantime")
	}
	if draw == nil {
		t.Fatal("the chart is not drawn")
	}
	if draw(); f.view.membership.chart.frame.figure == shown {
		t.Error("the chart is not shown when it is drawn")
	}
}

func TestABrokenFileKeepsWhatIsShown(t *testing.T) {
	f, path := opened(t)
	good := f.state.Data()
	write(t, path, pact("2000-12-31", broken))
	f.await("the faults", func() bool { return f.files.got.failed() })
	if f.state.Data() != good {
		t.Error("what was shown did not stay")
	}
	if got, want := f.said(), "pact.treatyline.yaml has 2 errors. Shown is its last version without errors."; got != want || !f.banner().Visible() {
		t.Errorf("it says %q, want %q", got, want)
	}
	if !f.faults().Visible() || f.faults().title.Text != "2 errors" {
		t.Errorf("the list is there: %t, %q", f.faults().Visible(), f.faults().title.Text)
	}
	texts := f.rowTexts()
	for _, want := range []string{"Error pact.treatyline.yaml:14:12", "1962-13-01: the months run from 01 to 12", "correct the date", "unknown key \"stats\"", "did you mean \"states\"?"} {
		if !strings.Contains(texts, want) {
			t.Errorf("no %q in the list:\n%s", want, texts)
		}
	}
	f.otherTheme()
	if !f.faults().Visible() || !f.banner().Visible() {
		t.Error("another theme hides the faults")
	}
	write(t, path, pact("2000-12-31", third))
	f.await("the data that are mended", f.events3)
	if f.banner().Visible() || f.faults().Visible() {
		t.Errorf("it still says %q", f.said())
	}
}

// rowTexts is what the list of faults says.
func (f *filed) rowTexts() string {
	var said strings.Builder
	for _, o := range f.faults().rows.texts {
		said.WriteString(textOf(o))
	}
	return said.String()
}

func TestAListThatWasClosedStaysClosed(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-12-31", broken))
	f.await("the faults", func() bool { return f.files.got.failed() })
	test.Tap(f.banner().list)
	if f.faults().Visible() {
		t.Fatal("the list does not close")
	}
	write(t, path, pact("2000-12-31", broken+broken))
	f.await("more faults", func() bool { return len(f.files.got.faults) == 4 })
	if f.faults().Visible() || !f.banner().Visible() {
		t.Error("the list comes back, or the strip is gone")
	}
	f.keys.do("window.command.faults")
	if !f.faults().Visible() || f.faults().title.Text != "4 errors" {
		t.Errorf("the command does not open the list: %q", f.faults().title.Text)
	}
}

// besideCount holds that the count of warnings has its own room in the foot.
func (f *filed) besideCount() {
	f.Helper()
	for _, b := range f.view.foot.bar.buttons() {
		if b.Visible() && b.Position().X+b.Size().Width > f.view.bulletin.count.Position().X {
			f.Error("the count lies on the player's buttons")
		}
	}
}

// The warnings of the file with which the window opens are told when it is read again: what
// is shown stays as it is.
func TestWarningsOfTheFirstFileAreCounted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pact.treatyline.yaml")
	write(t, path, pact("2000-12-31", unsure))
	f := newFiled(t, path)
	f.settle()
	if !f.view.bulletin.count.Visible() {
		t.Fatal("no warnings are counted")
	}
	f.besideCount()
}

func TestWarningsAreCounted(t *testing.T) {
	f, path := opened(t)
	if f.view.bulletin.count.Visible() {
		t.Error("no warnings are counted")
	}
	write(t, path, pact("2000-12-31", unsure))
	f.await("the new data", f.events3)
	count := f.view.bulletin.count
	if !count.Visible() || count.text.Text != "1 warning" || f.banner().Visible() || f.faults().Visible() {
		t.Errorf("it says %q, and %q", count.text.Text, f.said())
	}
	f.besideCount()
	test.Tap(count)
	if !f.faults().Visible() || f.faults().title.Text != "1 warning" || !strings.Contains(f.rowTexts(), "Warning pact.treatyline.yaml:14:5") {
		t.Errorf("the list says %q\n%s", f.faults().title.Text, f.rowTexts())
	}
	test.Tap(count)
	if f.faults().Visible() {
		t.Error("a second press does not close the list")
	}
}

func TestAFileThatVanishes(t *testing.T) {
	f, path := opened(t)
	good := f.state.Data()
	must(t, os.Remove(path))
	f.await("the loss", func() bool { return f.files.got.failed() })
	if want := "pact.treatyline.yaml is no longer there. Shown is its last version; once it is back, it is read again."; f.said() != want || f.state.Data() != good {
		t.Errorf("it says %q", f.said())
	}
	write(t, path, pact("2000-12-31", third))
	f.await("the file that is back", f.events3)
	if f.banner().Visible() {
		t.Errorf("it still says %q", f.said())
	}
	must(t, os.Remove(path))
	must(t, os.Mkdir(path, 0o777))
	f.await("a folder in its place", func() bool { return f.files.got.err == errNoFile })
	if want := "pact.treatyline.yaml cannot be read: it is not a file. Shown is its last version without errors."; f.said() != want {
		t.Errorf("it says %q", f.said())
	}
}

func TestNoEmptyListOfFaultsStays(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-13-31", third))
	f.await("the errors", func() bool { return f.files.got.failed() && f.faults().Visible() })
	must(t, os.Remove(path))
	f.await("the loss", func() bool { return len(f.files.got.faults) == 0 })
	if f.faults().Visible() {
		t.Errorf("a list without faults is shown: %q", f.faults().title.Text)
	}
	write(t, path, pact("2000-13-31", third))
	f.await("the errors again", func() bool { return f.faults().Visible() && len(f.files.got.faults) > 0 })
}

func TestAStormOfSavesIsReadInTheEnd(t *testing.T) {
	f, path := opened(t)
	reads := 0
	start := f.files.start
	f.files.start = func(read func()) {
		reads++
		start(read)
	}
	for i := range 200 {
		write(t, path, pact("2000-12-31", strings.Repeat("#\n", i)+third))
	}
	last := fmt.Sprintf("  - {date: 1963-05-01, title: The last of %d, sources: [book]}\n", 200)
	write(t, path, pact("2000-12-31", third+last))
	f.await("the last of them", func() bool { return len(f.state.Data().Events) == 4 })
	if reads > 20 {
		t.Errorf("%d readings of 201 saves", reads)
	}
}

// TestChangesWhileItIsReadAreReadOnceMore holds a reading up, and lets the file change
// again and again.
func TestChangesWhileItIsReadAreReadOnceMore(t *testing.T) {
	f, path := opened(t)
	f.files.watch.close() // the test says when the file has changed
	f.files.watch = nil
	var waiting []func()
	f.files.start = func(read func()) { waiting = append(waiting, read) }
	f.files.read()
	for range 50 {
		write(t, path, pact("2000-12-31", third))
		f.files.read()
	}
	if len(waiting) != 1 {
		t.Fatalf("%d readings at once", len(waiting))
	}
	write(t, path, pact("2000-12-31", ""))
	waiting[0]()
	f.await("the first", func() bool { return len(waiting) == 2 })
	write(t, path, pact("2000-12-31", third))
	waiting[1]()
	f.await("the second", f.events3)
	if len(waiting) != 2 || f.files.await != nil {
		t.Errorf("%d readings, %t", len(waiting), f.files.await != nil)
	}
}

func TestReadingIsToldOfAndStops(t *testing.T) {
	f := newFiled(t, "")
	path := filepath.Join(t.TempDir(), "large.yaml")
	write(t, path, pact("2000-12-31", strings.Repeat(unsure, 20_000)))
	var waiting func()
	f.files.start = func(read func()) { waiting = read }
	f.files.open(origin{file: path}, nil)
	reading := waiting
	if f.banner().Visible() {
		t.Error("a reading is told of at once")
	}
	f.files.await.long = true
	go reading()
	f.await("word of it", func() bool { return f.banner().says.part > 0.3 })
	if got := f.said(); got != "Reading large.yaml…" || f.banner().bar.Size().Width < 0.3*f.banner().Size().Width {
		t.Errorf("it says %q, the bar is %v of %v", got, f.banner().bar.Size(), f.banner().Size())
	}
	test.Tap(f.banner().stop)
	if f.banner().Visible() || f.files.wanted != (origin{}) || f.state.Data() != data.CSTO() {
		t.Error("the reading is not given up")
	}
	f.await("what is left of it", func() bool { return len(f.asked) == 0 })
	if f.state.Data() != data.CSTO() {
		t.Error("it is shown all the same")
	}
}

func TestAFaultyFileIsNotOpenedUntilItIsMended(t *testing.T) {
	f := newFiled(t, "")
	path := filepath.Join(t.TempDir(), "pact.yaml")
	write(t, path, pact("2000-12-31", broken))
	f.files.open(origin{file: path}, nil)
	f.await("the faults", func() bool { return f.files.got.failed() })
	if want := "pact.yaml has 2 errors and cannot be shown. Still shown: CSTO."; f.said() != want || f.state.Data() != data.CSTO() {
		t.Errorf("it says %q", f.said())
	}
	write(t, path, pact("2000-12-31", third))
	f.await("the file that is mended", f.events3)
	if f.banner().Visible() || f.files.shown.file != path {
		t.Errorf("it still says %q", f.said())
	}

	f.files.open(origin{file: path + "x"}, nil)
	f.await("the refusal", func() bool { return f.files.got.failed() })
	if want := "There is no file pact.yamlx. Still shown: Pact."; f.said() != want {
		t.Errorf("it says %q, want %q", f.said(), want)
	}
	test.Tap(f.banner().stop)
	if f.banner().Visible() || !f.events3() {
		t.Error("the refusal does not go away")
	}
	write(t, path, pact("2000-12-31", ""))
	f.await("a change of what is shown", func() bool { return len(f.state.Data().Events) == 2 })
}

func TestPlacesAreCopied(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-12-31", broken))
	f.await("the faults", func() bool { return f.files.got.failed() })
	rows := f.faults().rows
	test.TapAt(rows, fyne.NewPos(60, rows.tops[1]+5))
	if got, want := f.app.Clipboard().Content(), path+":14:48"; got != want {
		t.Errorf("a press copies %q, want %q", got, want)
	}
	if f.cardTitle() != "The place is copied" {
		t.Errorf("it says %q", f.cardTitle())
	}
	f.window.Canvas().Focus(rows)
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyReturn} {
		rows.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got, want := f.app.Clipboard().Content(), path+":14:12"; got != want {
		t.Errorf("the keys copy %q, want %q", got, want)
	}
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	rows.TypedShortcut(&fyne.ShortcutCopy{})
	if got, want := f.app.Clipboard().Content(), path+":14:48"; got != want {
		t.Errorf("the keys copy %q, want %q", got, want)
	}
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.faults().Visible() {
		t.Error("Esc does not close the list")
	}
}

func TestManyFaultsAreCounted(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-12-31", strings.Repeat("  - {}\n", 300)))
	f.await("the faults", func() bool { return f.files.got.failed() })
	rows := f.faults().rows
	if n := len(rows.tops); n != mostFaults+1 {
		t.Errorf("%d rows", n-1)
	}
	if !strings.Contains(f.rowTexts(), "more: “treatyline check pact.treatyline.yaml” lists all.") {
		t.Error("it does not say that there are more")
	}
}

func TestRecentFiles(t *testing.T) {
	f := newFiled(t, "")
	folder := t.TempDir()
	var paths []string
	for i := range 12 {
		path := filepath.Join(folder, fmt.Sprintf("pact-%d.treatyline.yaml", i))
		write(t, path, pact("2000-12-31", ""))
		paths = append(paths, path)
		f.files.open(origin{file: path}, nil)
		f.settle()
	}
	f.files.open(origin{file: paths[5]}, nil)
	f.settle()
	want := []string{paths[5], paths[11], paths[10], paths[9], paths[8], paths[7], paths[6], paths[4], paths[3], paths[2]}
	if got := recent(f.app.Preferences()); !slices.Equal(got, want) {
		t.Errorf("recent are %v", got)
	}
	must(t, os.Remove(paths[9]))
	f.files.open(origin{}, nil)
	f.await("the loss", func() bool { return !slices.Contains(recent(f.app.Preferences()), paths[9]) })
	f.settle()

	menu := f.inner("Open recent")
	if len(menu.Items) != 9 || !strings.HasSuffix(menu.Items[0].Label, "pact-5.treatyline.yaml") {
		t.Fatalf("the menu has %d files, the first %q", len(menu.Items), menu.Items[0].Label)
	}
	menu.Items[1].Action()
	f.settle()
	if f.files.shown.file != paths[11] || !f.inner("Open recent").Items[0].Checked {
		t.Errorf("%s is shown", f.files.shown.file)
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
	f.await("the refusal", func() bool { return f.files.got.failed() })
	if !f.events3() || !strings.Contains(f.said(), "it is not a file") {
		t.Errorf("it says %q", f.said())
	}
}

func TestANewFileIsOpened(t *testing.T) {
	f := newFiled(t, "")
	path := filepath.Join(t.TempDir(), "mine"+ownSuffix)
	must(t, f.files.create(path))
	f.settle()
	if f.files.shown.file != path || f.state.Data().Organisation.ID != "league" || f.view.bulletin.count.Visible() {
		t.Errorf("%+v is shown: %s", f.files.shown, f.state.Data().Organisation.ID)
	}
	if content, _ := os.ReadFile(path); !bytes.Equal(content, data.Starter()) {
		t.Error("the file is another")
	}
	if f.files.create(filepath.Join(path, "no")) == nil {
		t.Error("a file in a file can be written")
	}
}

func TestNothingWorksAfterTheWindowIsClosed(t *testing.T) {
	before := runtime.NumGoroutine()
	var f *filed
	var shown *data.Dataset
	t.Run("open", func(t *testing.T) { // which closes the window at its end
		var path string
		f, path = opened(t)
		write(t, path, pact("2000-12-31", strings.Repeat(unsure, 20_000)))
		f.await("a reading", func() bool { return f.files.await != nil })
		shown = f.state.Data()
	})
	for end := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > before; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}
	for len(f.asked) > 0 {
		(<-f.asked)()
	}
	if f.state.Data() != shown {
		t.Error("data came after the end")
	}
}
