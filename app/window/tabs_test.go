//go:build cgo

package window

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/command"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/data"
)

// ctrl presses a key together with Ctrl, as Fyne tells the window of it.
func (b *bench) ctrl(key fyne.KeyName, and fyne.KeyModifier) {
	s := command.Held(command.Ctrl|and, key).Shortcut()
	if f, ok := b.window.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	b.keys.Shortcut(s)
}

func TestEveryTabShowsTheSameDate(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	for i, want := range tabs() {
		b.ctrl(fyne.KeyName(fmt.Sprint(i+1)), 0)
		if b.tab != want || b.header.tabs.Chosen() != i {
			t.Fatalf("the tab is %s, want %s; the header shows %d", b.tab, want, b.header.tabs.Chosen())
		}
		for _, p := range b.panels() {
			if !p.Visible() {
				continue
			}
			if asOf := p.chart.frame.order.now.AsOf; data.Day(asOf) != day(t, "2008-03-28") {
				t.Errorf("%s: %s shows %s", want, p.chart.chart, data.Day(asOf))
			}
			if p.chart.frame.order.w != p.chart.viewport.Width || p.chart.viewport != p.scroll.Size() {
				t.Errorf("%s: %s is laid out for %v in %v", want, p.chart.chart, p.chart.frame.order.w, p.scroll.Size())
			}
		}
	}
	if got := b.detail.shown; got != charts.EventID(b.state.Events()[b.state.Reached()-1]) {
		t.Errorf("the page shows %s", got)
	}
}

func TestAChartOutOfSightIsNotLaidOut(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	if b.strength.chart.frame.figure != nil {
		t.Error("the strength chart was laid out before it was shown")
	}
	b.desk.turn(membershipTab)
	forces, membership := b.forces.chart.frame.figure, b.membership.chart.frame.figure
	b.state.SetAsOf(day(t, "2008-03-28"))
	if b.forces.chart.frame.figure != forces {
		t.Error("the forces chart was laid out out of sight")
	}
	if b.membership.chart.frame.figure == membership {
		t.Error("the membership chart was not laid out")
	}
	b.desk.turn(overviewTab)
	if b.forces.chart.frame.figure == forces {
		t.Error("the forces chart does not catch up")
	}
}

func TestTheArrowKeysTurnTheTabs(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.window.Canvas().FocusNext()
	if b.window.Canvas().Focused() != fyne.Focusable(b.header.tabs) {
		t.Fatal("Tab does not reach the tabs first")
	}
	b.header.tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	for _, want := range append(tabs()[1:], tableTab) {
		if b.header.tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}); b.tab != want {
			t.Errorf("the tab is %s, want %s", b.tab, want)
		}
	}
	at, _ := b.header.tabs.Spot(2)
	test.TapAt(b.header.tabs, at.AddXY(5, 20))
	if b.tab != forcesTab {
		t.Errorf("a press leads to %s", b.tab)
	}
}

func TestTabsTurnWhileSearching(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	test.Type(b.events.search, "uzbek")
	b.ctrl(fyne.Key4, 0)
	if b.tab != strengthTab || b.events.search.Text != "uzbek" {
		t.Errorf("the tab is %s, the search %q", b.tab, b.events.search.Text)
	}
}

func TestATabTakesTheKeysFromAChartThatItHides(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.window.Canvas().Focus(b.forces.chart)
	b.desk.turn(membershipTab)
	if f := b.window.Canvas().Focused(); f != nil {
		t.Errorf("%T has the keys", f)
	}
}

func TestTheEventsTabShowsTheSelectedEventAtLength(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.desk.turn(eventsTab)
	e := b.state.Events()[40]
	b.state.Select(charts.EventID(e), false)
	row := b.events.list.rows[40]
	if row == nil || row.look.open || !row.look.chosen {
		t.Fatal("the selected row is not in view, or open")
	}
	said, links := "", 0
	for _, o := range b.detail.body.Objects {
		switch o := o.(type) {
		case *widgets.Link:
			links++
		case interface{ MinSize() fyne.Size }:
			said += textOf(o)
		}
	}
	if !strings.Contains(plain(said), strings.Fields(e.Title["en"])[0]) || links != len(e.Sources) {
		t.Errorf("the page says %q with %d sources", said, links)
	}
	b.desk.turn(overviewTab)
	if row := b.events.list.rows[40]; row == nil || !row.look.open {
		t.Error("in the overview the row is not open")
	}
}

func TestHeaderPartsKeepApart(t *testing.T) {
	for _, size := range []fyne.Size{usual, least, fyne.NewSize(1024, 900), fyne.NewSize(860, 520)} {
		b := newBench(t, data.CSTO(), size)
		h := b.header
		if end := h.namesEnd(); end > h.tabs.Position().X {
			t.Errorf("%v: the names end at %v, the tabs begin at %v", size, end, h.tabs.Position().X)
		}
		if end := h.tabs.Position().X + h.tabs.Size().Width; end > h.export.Position().X {
			t.Errorf("%v: the tabs end at %v, the button begins at %v", size, end, h.export.Position().X)
		}
	}
}
