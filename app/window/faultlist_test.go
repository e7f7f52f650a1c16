//go:build cgo

package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/files"
	"treatyline/data"
)

func TestABrokenFileKeepsWhatIsShown(t *testing.T) {
	f, path := opened(t)
	good := f.state.Data()
	write(t, path, pact("2000-12-31", broken))
	f.await("the faults", func() bool { return f.files.got.Failed() })
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

func TestFaultsAreSaidInTheLanguageOfTheWindow(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-12-31", broken))
	f.await("the faults", func() bool { return f.files.got.Failed() })
	english := f.rowTexts()
	f.ctrl(fyne.KeyL, 0)
	russian := f.rowTexts()
	for _, want := range []string{"Ошибка", "1962-13-01: месяцы — от 01 до 12", "исправьте дату", "неизвестный ключ «stats»", "вы имели в виду «states»?"} {
		if !strings.Contains(russian, want) {
			t.Errorf("no %q in the list:\n%s", want, russian)
		}
	}
	f.ctrl(fyne.KeyL, 0)
	if again := f.rowTexts(); again != english {
		t.Errorf("in English again the list says\n%s\nbefore:\n%s", again, english)
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
	f.await("the faults", func() bool { return f.files.got.Failed() })
	test.Tap(f.banner().list)
	if f.faults().Visible() {
		t.Fatal("the list does not close")
	}
	write(t, path, pact("2000-12-31", broken+broken))
	f.await("more faults", func() bool { return len(f.files.got.Faults) == 4 })
	if f.faults().Visible() || !f.banner().Visible() {
		t.Error("the list comes back, or the strip is gone")
	}
	f.keys.Do("window.command.faults")
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

func TestNoEmptyListOfFaultsStays(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-13-31", third))
	f.await("the errors", func() bool { return f.files.got.Failed() && f.faults().Visible() })
	must(t, os.Remove(path))
	f.await("the loss", func() bool { return len(f.files.got.Faults) == 0 })
	if f.faults().Visible() {
		t.Errorf("a list without faults is shown: %q", f.faults().title.Text)
	}
	write(t, path, pact("2000-13-31", third))
	f.await("the errors again", func() bool { return f.faults().Visible() && len(f.files.got.Faults) > 0 })
}

func TestAFaultyFileIsNotOpenedUntilItIsMended(t *testing.T) {
	f := newFiled(t, "")
	path := filepath.Join(t.TempDir(), "pact.yaml")
	write(t, path, pact("2000-12-31", broken))
	f.files.open(files.Origin{File: path}, nil)
	f.await("the faults", func() bool { return f.files.got.Failed() })
	if want := "pact.yaml has 2 errors and cannot be shown. Still shown: CSTO."; f.said() != want || f.state.Data() != data.CSTO() {
		t.Errorf("it says %q", f.said())
	}
	write(t, path, pact("2000-12-31", third))
	f.await("the file that is mended", f.events3)
	if f.banner().Visible() || f.files.shown.File != path {
		t.Errorf("it still says %q", f.said())
	}

	f.files.open(files.Origin{File: path + "x"}, nil)
	f.await("the refusal", func() bool { return f.files.got.Failed() })
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
	f.await("the faults", func() bool { return f.files.got.Failed() })
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

// However many warnings come before it in the file, what keeps it from being shown is listed.
func TestErrorsAreListedFirst(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-12-31", strings.Repeat(unsure, mostFaults)+"  - {}\n"))
	f.await("the faults", func() bool { return f.files.got.Failed() })
	if faults := f.files.got.Faults; faults[0].Severity != data.Warning || len(faults) <= mostFaults {
		t.Fatalf("there are %d faults, the first a %s", len(faults), faults[0].Severity)
	}
	if !strings.HasPrefix(f.rowTexts(), "Error ") {
		t.Errorf("the list begins with %.120q", f.rowTexts())
	}
}

func TestManyFaultsAreCounted(t *testing.T) {
	f, path := opened(t)
	write(t, path, pact("2000-12-31", strings.Repeat("  - {}\n", 300)))
	f.await("the faults", func() bool { return f.files.got.Failed() })
	rows := f.faults().rows
	if n := len(rows.tops); n != mostFaults+1 {
		t.Errorf("%d rows", n-1)
	}
	if !strings.Contains(f.rowTexts(), "more: “treatyline check pact.treatyline.yaml” lists all.") {
		t.Error("it does not say that there are more")
	}
}
