//go:build cgo

package window

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/charts"
	"treatyline/data"
)

// press presses a label.
func (c *choices) press(label string) {
	s := c.spots[slices.Index(c.labels, label)]
	test.TapAt(c, fyne.NewPos(s.left+s.width/2, c.look.height/2))
}

func TestControlsChangeTheView(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.desk.turn(forcesTab)
	metric, reading := b.forces.tools.metric, b.forces.tools.reading
	if metric.chosen != 0 || reading.labels[reading.chosen] != "Two scales" {
		t.Errorf("at first %d and %d are chosen", metric.chosen, reading.chosen)
	}
	for _, c := range []struct{ press, view string }{
		{"Active", "forces?as-of=2026-01-01&metric=active"},
		{"Paramilitary", "forces?as-of=2026-01-01&metric=paramilitary"},
		{"Per 1,000 people", "forces?as-of=2026-01-01&per-1000=true"},
		{"Total", "forces?as-of=2026-01-01"},
	} {
		metric.press(c.press)
		if got := b.state.View(charts.Forces, b.kit.theme).String(); got != c.view {
			t.Errorf("%s: the view is %s, want %s", c.press, got, c.view)
		}
		if metric.labels[metric.chosen] != c.press {
			t.Errorf("%s is marked, want %s", metric.labels[metric.chosen], c.press)
		}
	}
	for i, label := range reading.labels {
		before := b.forces.chart.frame.figure
		reading.press(label)
		if b.state.Now().Forces != charts.Readings(charts.Forces)[i] || reading.chosen != i || b.forces.chart.frame.figure == before {
			t.Errorf("%s: the reading is %q, marked %d", label, b.state.Now().Forces, reading.chosen)
		}
	}
	if b.state.Now().Strength != "" {
		t.Error("the other chart is read in another way, too")
	}
	b.desk.turn(strengthTab)
	b.strength.tools.reading.press("Lines")
	if b.state.Now().Strength != charts.Lines || b.strength.chart.frame.figure.Reading != charts.Lines {
		t.Error("the strength chart shows no lines")
	}
	if b.strength.tools.metric != nil || b.membership.tools != nil {
		t.Error("there are controls without effect")
	}
}

func TestControlsStayInsideTheirCard(t *testing.T) {
	for _, size := range []fyne.Size{usual, least, fyne.NewSize(860, 520)} {
		b := newBench(t, data.CSTO(), size)
		for range 2 {
			b.otherLanguage()
			for _, tab := range []tab{forcesTab, strengthTab} {
				b.desk.turn(tab)
				for _, p := range []*panel{b.forces, b.strength} {
					if !p.Visible() {
						continue
					}
					if !p.handy {
						continue
					}
					for _, g := range p.tools.groups() {
						if x := g.Position().X; x < cardInset || x+g.width() > p.Size().Width-cardInset {
							t.Errorf("%v, %s, %s: controls from %v to %v on a card of %v", size, b.kit.lang, tab, x, x+g.width(), p.Size().Width)
						}
						if end := g.Position().Y + g.Size().Height; end > p.scroll.Position().Y {
							t.Errorf("%v, %s, %s: the chart begins at %v, the controls end at %v", size, b.kit.lang, tab, p.scroll.Position().Y, end)
						}
					}
				}
			}
		}
	}
}

func TestALowOverviewHasItsControlsInAMenu(t *testing.T) {
	b := newBench(t, data.CSTO(), least)
	if b.forces.handy {
		t.Error("the controls take the height that the chart needs")
	}
	b.window.Resize(usual)
	if !b.forces.handy || b.forces.chart.frame.order.h != b.forces.scroll.Size().Height {
		t.Error("in a large window the controls are missing")
	}
}

func TestArrowKeysChooseAmongControls(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.desk.turn(forcesTab)
	c := b.forces.tools.metric
	b.window.Canvas().Focus(c)
	for range 6 {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if !b.state.Now().Per1000 {
		t.Errorf("at the right end %q is chosen", c.labels[c.chosen])
	}
	b.otherTheme()
	if f := b.window.Canvas().Focused(); f != fyne.Focusable(b.forces.tools.metric) || b.forces.tools.metric.chosen != 4 {
		t.Errorf("in another theme %T has the keys", f)
	}
}

func TestExportWritesWhatIsShown(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetReading(charts.Strength, charts.Lines)
	b.state.SetReading(charts.Forces, charts.Log)
	b.state.SetMetric(charts.Active, false)
	b.otherTheme()
	b.otherLanguage()
	c := lastChoice(b.app.Preferences(), b.kit.lang)
	c.Charts = charts.All()
	jobs, err := c.jobs(b.state, "")
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, j := range jobs {
		said = append(said, j.View.String())
	}
	want := []string{
		"membership?as-of=2026-01-01&lang=ru",
		"forces?as-of=2026-01-01&metric=active&reading=log&lang=ru",
		"strength?as-of=2026-01-01&reading=lines&lang=ru",
		"events?as-of=2026-01-01&lang=ru",
	}
	if !slices.Equal(said, want) {
		t.Errorf("the views are\n%s\nwant\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
	dir := t.TempDir()
	done, err := placed{jobs: jobs, folder: dir}.write(nil, nil)
	if err != nil || len(done.Files) < len(charts.All()) {
		t.Errorf("%d files, %v", len(done.Files), err)
	}
	if _, err := os.Stat(filepath.Join(dir, "strength.png")); err != nil {
		t.Error(err)
	}
}
