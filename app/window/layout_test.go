//go:build cgo

package window

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/widgets"
	"treatyline/data"
)

// sizes are those of windows: from the least, as at 200 % in one of 1440 x 900, to 4K.
var sizes = []fyne.Size{fyne.NewSize(leastWidth, leastHeight), fyne.NewSize(720, 424), fyne.NewSize(860, 520), fyne.NewSize(960, 574), least, usual, fyne.NewSize(3840, 2134)}

// parts are the cards and what is around them, by name, without what is hidden.
func (b *bench) parts() map[string]fyne.CanvasObject {
	all := map[string]fyne.CanvasObject{
		"header": b.header, "membership": b.membership, "forces": b.forces, "strength": b.strength,
		"events": b.events, "event": b.detail, "foot": b.foot,
	}
	for name, part := range all {
		if !part.Visible() {
			delete(all, name)
		}
	}
	return all
}

func overlap(a, b fyne.CanvasObject) bool {
	p, s, q, t := a.Position(), a.Size(), b.Position(), b.Size()
	return p.X < q.X+t.Width && q.X < p.X+s.Width && p.Y < q.Y+t.Height && q.Y < p.Y+s.Height
}

// checkParts reports parts that overlap, leave the window, or are too small to be used.
func (b *bench) checkParts(when string) {
	b.Helper()
	window := b.content.Size()
	parts := b.parts()
	for name, part := range parts {
		p, s := part.Position(), part.Size()
		if p.X < 0 || p.Y < 0 || p.X+s.Width > window.Width+0.5 || p.Y+s.Height > window.Height+0.5 {
			b.Errorf("%s: the %s is at %v, %v", when, name, p, s)
		}
		if name != "header" && name != "foot" && (s.Width < 240 || s.Height < 100) {
			b.Errorf("%s: the %s has %v", when, name, s)
		}
		for other, o := range parts {
			if name < other && overlap(part, o) {
				b.Errorf("%s: %s and %s overlap", when, name, other)
			}
		}
	}
}

// quiet lets the charts be laid out once, and then no more: it is the parts that matter.
func (b *bench) quiet() {
	made := b.made
	b.made = func() {
		made()
		b.drawn.work.Close()
	}
	b.made()
}

func TestPartsKeepTheirRoom(t *testing.T) {
	for _, size := range sizes {
		b := newBench(t, data.CSTO(), size)
		b.quiet()
		for range 2 {
			for _, tab := range tabs() {
				b.desk.turn(tab)
				b.checkParts(named(size) + " " + string(tab) + " " + b.kit.Lang)
				for _, d := range b.dividers.all() {
					if !d.Visible() {
						continue
					}
					for _, at := range []float32{-10_000, 10_000} {
						d.To(at)
						b.checkParts(named(size) + " " + string(tab) + " with a divider at its end")
					}
					d.DoubleTapped(nil)
				}
			}
			b.otherLanguage()
		}
	}
}

func named(s fyne.Size) string { return fmt.Sprint(s) }

func TestDividersMove(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, c := range []struct {
		name string
		tab  tab
		of   func() *widgets.Divider
		room func() float32 // of the part before the divider
	}{
		{"charts", overviewTab, func() *widgets.Divider { return b.dividers.charts }, func() float32 { return b.membership.Size().Height }},
		{"events", overviewTab, func() *widgets.Divider { return b.dividers.events }, func() float32 { return b.membership.Size().Width }},
		{"list", eventsTab, func() *widgets.Divider { return b.dividers.list }, func() float32 { return b.events.Size().Width }},
	} {
		b.desk.turn(c.tab)
		first := c.room()
		d := c.of()
		dragDivider(d, -60)
		if got := c.room(); got < first-61 || got > first-59 {
			t.Errorf("%s: dragged by -60 from %v to %v", c.name, first, got)
		}
		dragged := c.room()
		back, on := fyne.KeyLeft, fyne.KeyRight
		if d.Level {
			back, on = fyne.KeyUp, fyne.KeyDown
		}
		d.TypedKey(&fyne.KeyEvent{Name: on})
		if got := c.room(); got < dragged+widgets.DividerStep-1 || got > dragged+widgets.DividerStep+1 {
			t.Errorf("%s: a key moves it from %v to %v", c.name, dragged, got)
		}
		d.TypedKey(&fyne.KeyEvent{Name: back})
		d.TypedKey(&fyne.KeyEvent{Name: back})
		if got := c.room(); got > dragged {
			t.Errorf("%s: keys move it from %v to %v", c.name, dragged, got)
		}
		test.DoubleTap(d)
		if got := c.room(); got != first {
			t.Errorf("%s: a double click leads to %v, not %v", c.name, got, first)
		}
		dragDivider(d, 80)
		if d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); c.room() != first {
			t.Errorf("%s: Enter leads to %v, not %v", c.name, c.room(), first)
		}
	}
	b.dividers.charts.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if b.state.Now().AsOf != b.state.First() {
		t.Error("a divider swallows keys")
	}
}

func TestAWiderWindowKeepsTheShares(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dragDivider(b.dividers.events, -150)
	share := b.events.Size().Width / b.content.Size().Width
	b.window.Resize(fyne.NewSize(2000, 900))
	if got := b.events.Size().Width / b.content.Size().Width; got < share-0.01 || got > share+0.01 {
		t.Errorf("the events have %v of the width, had %v", got, share)
	}
	b.otherTheme()
	if got := b.events.Size().Width / b.content.Size().Width; got < share-0.01 || got > share+0.01 {
		t.Errorf("in another theme the events have %v of the width, had %v", got, share)
	}
}

func TestTheSearchIsReachedInANarrowWindow(t *testing.T) {
	b := newBench(t, data.CSTO(), fyne.NewSize(720, 424))
	if b.events.Visible() {
		t.Fatal("the events are beside the chart")
	}
	b.ctrl(fyne.KeyF, 0)
	if b.tab != eventsTab || b.window.Canvas().Focused() != fyne.Focusable(b.events.search) {
		t.Errorf("Ctrl+F leads to %s, and %T has the keys", b.tab, b.window.Canvas().Focused())
	}
}
