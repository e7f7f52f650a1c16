//go:build cgo

package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/charts"
	"treatyline/data"
)

func TestADragIsOneChange(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	before := b.state.Now()
	x, y := middle(b.asOf().Reach)
	press(c, x, y)
	for i := range 20 {
		drag(c, x-float64(i)*10, y)
	}
	b.state.Undo()
	if b.state.Now() == before {
		t.Error("a drag is taken back while it lasts")
	}
	c.DragEnd()
	c.MouseUp(nil)
	dragged := b.state.Now()
	if b.state.Undo(); b.state.Now() != before {
		t.Errorf("one step back is %s, want %s", b.state.Now().AsOf, before.AsOf)
	}
	if b.state.Redo(); b.state.Now() != dragged {
		t.Errorf("and forth is %s, want %s", b.state.Now().AsOf, dragged.AsOf)
	}
	b.state.Undo()
	press(c, x, y)
	drag(c, x-50, y)
	drag(c, x, y)
	c.DragEnd()
	b.state.Undo()
	if b.state.Now() != before {
		t.Errorf("after a drag there and back: %s", b.state.Now().AsOf)
	}
}

func TestAPressOnAnEventIsOneChange(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	before := b.state.Now()
	dot := b.find(c, "an event", func(m charts.Mark) bool { return m.Kind == charts.Happening })
	x, y := middle(dot.Reach)
	press(c, x, y)
	drag(c, x+60, y)
	c.DragEnd()
	if b.state.Undo(); b.state.Now() != before {
		t.Errorf("one step back is %+v", b.state.Now())
	}
}

func TestAWordTypedIsOneChange(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	test.Type(b.events.search, "uzbek")
	b.events.search.TypedShortcut(&fyne.ShortcutUndo{})
	if b.state.Now().Search != "" || b.events.search.Text != "" {
		t.Errorf("one step back searches for %q, the field says %q", b.state.Now().Search, b.events.search.Text)
	}
	b.ctrl(fyne.KeyZ, fyne.KeyModifierShift)
	if b.state.Now().Search != "uzbek" || b.events.search.Text != "uzbek" {
		t.Errorf("and forth searches for %q, the field says %q", b.state.Now().Search, b.events.search.Text)
	}
}

func TestTheViewIsCopiedAsText(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	b.state.SetSearch("uzbek")
	b.state.SetReading(charts.Strength, charts.Lines)
	for i, want := range []string{
		"membership?as-of=2008-03-28&search=uzbek",
		"membership?as-of=2008-03-28&search=uzbek",
		"forces?as-of=2008-03-28&search=uzbek",
		"strength?as-of=2008-03-28&search=uzbek&reading=lines",
		"events?as-of=2008-03-28&search=uzbek",
	} {
		b.desk.turn(tabs()[i])
		b.ctrl(fyne.KeyC, fyne.KeyModifierShift)
		got := b.app.Clipboard().Content()
		if got != want {
			t.Errorf("%s: copied %q, want %q", tabs()[i], got, want)
		}
		view, err := charts.ParseView(b.state.Data(), got)
		if err != nil || view.String() != want {
			t.Errorf("it reads as %q, %v", view.String(), err)
		}
		if !b.news.visible {
			t.Error("nothing says that it is copied")
		}
	}
}
