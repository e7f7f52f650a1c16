//go:build cgo

package window

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/files"
	"treatyline/app/window/state"
	"treatyline/data"
)

func TestASavedFileIsShown(t *testing.T) {
	for name, save := range map[string]func(path, content string){
		"written": func(path, content string) { write(t, path, content) },
		"replaced": func(path, content string) {
			write(t, path+"~", content)
			must(t, os.Rename(path+"~", path))
		},
		"backed up": func(path, content string) {
			must(t, os.Rename(path, path+"~"))
			write(t, path, content)
		},
		"in pieces": func(path, content string) {
			file, err := os.Create(path)
			must(t, err)
			defer file.Close()
			for _, line := range strings.SplitAfter(content, "\n") {
				_, err := file.WriteString(line)
				must(t, err)
				must(t, file.Sync())
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			f, path := opened(t)
			save(path, pact("2000-12-31", third))
			f.await("the new data", f.events3)
			if f.files.got.Failed() || f.banner().Visible() {
				t.Error("something is wrong with it")
			}
		})
	}
}

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
		f.drawn.work.Start = func(do func()) { draw = do }
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

func TestAFileThatVanishes(t *testing.T) {
	f, path := opened(t)
	good := f.state.Data()
	must(t, os.Remove(path))
	f.await("the loss", func() bool { return f.files.got.Failed() })
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
	f.await("a folder in its place", func() bool { return f.files.got.Err == files.ErrNoFile })
	if want := "pact.treatyline.yaml cannot be read: it is not a file. Shown is its last version without errors."; f.said() != want {
		t.Errorf("it says %q", f.said())
	}
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
	f.files.watch.Close() // the test says when the file has changed
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
	f.files.open(files.Origin{File: path}, nil)
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
	if f.banner().Visible() || f.files.wanted != (files.Origin{}) || f.state.Data() != data.CSTO() {
		t.Error("the reading is not given up")
	}
	f.await("what is left of it", func() bool { return len(f.asked) == 0 })
	if f.state.Data() != data.CSTO() {
		t.Error("it is shown all the same")
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
