//go:build cgo

package window

import (
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/files"
	"treatyline/charts"
	"treatyline/data"
)

// bench is the overview in a window of Fyne's test driver, drawn at once.
type bench struct {
	testing.TB
	*desk
	*overview
	time clock
}

// clock is a time that a test decides over.
type clock struct{ waiting []func() }

func (c *clock) after(_ time.Duration, do func()) { c.waiting = append(c.waiting, do) }

// pass lets everything happen that was waited for.
func (c *clock) pass() {
	waiting := c.waiting
	c.waiting = nil
	for _, do := range waiting {
		do()
	}
}

func newBench(t testing.TB, d *data.Dataset, size fyne.Size) *bench {
	t.Helper()
	return newBenchOf(t, usualApp(t), Options{Data: d, Version: "test"}, size)
}

// usualApp is an app in light and English, whose reader needs no hint.
func usualApp(t testing.TB) fyne.App {
	t.Helper()
	a := test.NewTempApp(t)
	a.Preferences().SetString(themeKey, "light")
	a.Preferences().SetString(langKey, "en")
	a.Preferences().SetBool(hintKey, true)
	return a
}

// newBenchOf is a bench of an app that may have preferences.
func newBenchOf(t testing.TB, a fyne.App, o Options, size fyne.Size) *bench {
	t.Helper()
	return newBenchOn(t, a, o, size, func(*desk) {})
}

// leavesNothing holds, at the end of a test, that no goroutine runs which did not run before.
// It must be called before what is cleaned up then.
func leavesNothing(t testing.TB) {
	t.Helper()
	before := runtime.NumGoroutine()
	t.Cleanup(func() {
		for end := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				all := make([]byte, 1<<20)
				t.Errorf("%d goroutines run, %d ran before:\n%s", runtime.NumGoroutine(), before, all[:runtime.Stack(all, true)])
				return
			}
		}
	})
}

// newBenchOn is a bench with a desk that is prepared.
func newBenchOn(t testing.TB, a fyne.App, o Options, size fyne.Size, prepare func(*desk)) *bench {
	t.Helper()
	leavesNothing(t)
	b := &bench{TB: t, desk: newDesk(a, o)}
	b.start = func(f func()) { f() }
	prepare(b.desk)
	b.made = func() {
		b.overview = b.view
		b.drawn.work.Start = func(f func()) { f() }
		b.cards.patience.after = b.time.after
		b.silence.after = func(time.Duration, func()) {}
	}
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.Resize(size)
	b.open(w)
	w.Resize(size)
	return b
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

// find returns the mark of a chart that matches.
func (b *bench) find(c *chartView, what string, match func(charts.Mark) bool) charts.Mark {
	b.Helper()
	for _, m := range c.frame.figure.Marks {
		if match(m) {
			return m
		}
	}
	b.Fatalf("the chart has no mark for %s", what)
	return charts.Mark{}
}

// point is the middle of a mark in the window.
func (b *bench) point(c *chartView, m charts.Mark) fyne.Position {
	x, y := middle(m.Reach)
	return b.app.Driver().AbsolutePositionForObject(c).AddXY(float32(x), float32(y))
}

// cardTitle is the title of what was last told, or else of the card that is shown.
func (b *bench) cardTitle() string {
	for _, layer := range []*cardLayer{b.news, b.cards} {
		if layer.visible {
			return layer.texts[0].Text
		}
	}
	return ""
}

// spell is the bar of a state in a body.
func (b *bench) spell(state, body string) charts.Mark {
	b.Helper()
	title := b.state.Data().StateName(state, "en") + " · " + body + " member"
	return b.find(b.membership.chart, title, func(m charts.Mark) bool { return m.Card().Title == title })
}

func (b *bench) asOf() charts.Mark {
	b.Helper()
	return b.find(b.membership.chart, "the as-of date", func(m charts.Mark) bool { return m.Kind == charts.AsOf })
}

// textOf is what a text says, or nothing.
func textOf(o any) string {
	if t, ok := o.(*canvas.Text); ok {
		return t.Text + " "
	}
	return ""
}

// selected reports whether the picture has an outline around something selected.
func (c *chartView) selected() bool {
	return slices.ContainsFunc(c.frame.figure.Marks, func(m charts.Mark) bool { return m.ID == "selected" })
}

// click presses a row and lets it go, with some keys held down.
func (r *eventRow) click(held fyne.KeyModifier) {
	r.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: held})
	r.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	r.Tapped(nil)
}

// click presses a chart and lets it go, with some keys held down.
func (c *chartView) clickAt(x, y float64, held fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: held}
	e.Position = fyne.NewPos(float32(x), float32(y))
	c.MouseDown(e)
	c.MouseUp(e)
}

// write writes a file and fails the test where it cannot.
func write(t *testing.T, path, content string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(content), 0o666))
}

// must fails the test for an error.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// quick is a pace that only hints make quick.
func quick() files.Pace {
	return files.Pace{Settle: 20 * time.Millisecond, Most: 10, Look: time.Hour}
}
