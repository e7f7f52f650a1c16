//go:build cgo

package window

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/data"
)

// press presses a label.
func pressChoice(c *widgets.Choices, label string) {
	at, size := c.Spot(slices.Index(c.Labels(), label))
	test.TapAt(c, at.AddXY(size.Width/2, size.Height/2))
}

func TestControlsChangeTheView(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.desk.turn(forcesTab)
	metric, reading := b.forces.tools.metric, b.forces.tools.reading
	if metric.Chosen() != 0 || reading.Labels()[reading.Chosen()] != "Two scales" {
		t.Errorf("at first %d and %d are chosen", metric.Chosen(), reading.Chosen())
	}
	for _, c := range []struct{ press, view string }{
		{"Active", "forces?as-of=2026-01-01&metric=active"},
		{"Paramilitary", "forces?as-of=2026-01-01&metric=paramilitary"},
		{"Per 1,000 people", "forces?as-of=2026-01-01&per-1000=true"},
		{"Total", "forces?as-of=2026-01-01"},
	} {
		pressChoice(metric, c.press)
		if got := b.state.View(charts.Forces, b.kit.Theme).String(); got != c.view {
			t.Errorf("%s: the view is %s, want %s", c.press, got, c.view)
		}
		if metric.Labels()[metric.Chosen()] != c.press {
			t.Errorf("%s is marked, want %s", metric.Labels()[metric.Chosen()], c.press)
		}
	}
	for i, label := range reading.Labels() {
		before := b.forces.chart.frame.figure
		pressChoice(reading, label)
		if b.state.Now().Forces != charts.Readings(charts.Forces)[i] || reading.Chosen() != i || b.forces.chart.frame.figure == before {
			t.Errorf("%s: the reading is %q, marked %d", label, b.state.Now().Forces, reading.Chosen())
		}
	}
	if b.state.Now().Strength != "" {
		t.Error("the other chart is read in another way, too")
	}
	b.desk.turn(strengthTab)
	pressChoice(b.strength.tools.reading, "Lines")
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
						if x := g.Position().X; x < cardInset || x+g.Width() > p.Size().Width-cardInset {
							t.Errorf("%v, %s, %s: controls from %v to %v on a card of %v", size, b.kit.Lang, tab, x, x+g.Width(), p.Size().Width)
						}
						if end := g.Position().Y + g.Size().Height; end > p.scroll.Position().Y {
							t.Errorf("%v, %s, %s: the chart begins at %v, the controls end at %v", size, b.kit.Lang, tab, p.scroll.Position().Y, end)
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
		t.Errorf("at the right end %q is chosen", c.Labels()[c.Chosen()])
	}
	b.otherTheme()
	if f := b.window.Canvas().Focused(); f != fyne.Focusable(b.forces.tools.metric) || b.forces.tools.metric.Chosen() != 4 {
		t.Errorf("in another theme %T has the keys", f)
	}
}
