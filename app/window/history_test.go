//go:build cgo

package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/charts"
	"treatyline/data"
)

func TestRedoTakesUndoBack(t *testing.T) {
	s := newState(data.CSTO())
	moments := []moment{s.now}
	for _, change := range []func(){
		func() { s.setAsOf(day(t, "2008-03-28")) },
		func() { s.setSearch("uzbek") },
		func() { s.pick(charts.EventID(s.events[0]), false) },
		func() { s.setMetric(charts.Active, false) },
		func() { s.setReading(charts.Forces, charts.Log) },
		func() { s.setReading(charts.Strength, charts.Lines) },
		func() { s.visit(charts.EventID(s.events[1])) },
	} {
		change()
		moments = append(moments, s.now)
	}
	last := len(moments) - 1
	for i := last - 1; i >= 0; i-- {
		if s.undo(); s.now != moments[i] {
			t.Fatalf("undo to %d: %+v, want %+v", i, s.now, moments[i])
		}
		s.redo()
		if s.now != moments[i+1] {
			t.Fatalf("redo to %d: %+v, want %+v", i+1, s.now, moments[i+1])
		}
		s.undo()
	}
	if len(s.events) != len(s.data.Events) {
		t.Errorf("at the beginning %d events are shown", len(s.events))
	}
	s.undo()
	if s.now != moments[0] {
		t.Error("there is something before the beginning")
	}
	for range moments {
		s.redo()
	}
	if s.now != moments[last] {
		t.Errorf("at the end: %+v", s.now)
	}
	s.undo()
	s.leap(-1)
	branch := s.now
	if s.redo(); s.now != branch {
		t.Error("a change leaves something to do again")
	}
}

func TestADragIsOneChange(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	before := b.state.now
	x, y := middle(b.asOf().Reach)
	press(c, x, y)
	for i := range 20 {
		drag(c, x-float64(i)*10, y)
	}
	b.state.undo()
	if b.state.now == before {
		t.Error("a drag is taken back while it lasts")
	}
	c.DragEnd()
	c.MouseUp(nil)
	dragged := b.state.now
	if b.state.undo(); b.state.now != before {
		t.Errorf("one step back is %s, want %s", b.state.now.asOf, before.asOf)
	}
	if b.state.redo(); b.state.now != dragged {
		t.Errorf("and forth is %s, want %s", b.state.now.asOf, dragged.asOf)
	}
	b.state.undo()
	press(c, x, y)
	drag(c, x-50, y)
	drag(c, x, y)
	c.DragEnd()
	b.state.undo()
	if b.state.now != before {
		t.Errorf("after a drag there and back: %s", b.state.now.asOf)
	}
}

func TestAPressOnAnEventIsOneChange(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	before := b.state.now
	dot := b.find(c, "an event", func(m charts.Mark) bool { return m.Kind == charts.Happening })
	x, y := middle(dot.Reach)
	press(c, x, y)
	drag(c, x+60, y)
	c.DragEnd()
	if b.state.undo(); b.state.now != before {
		t.Errorf("one step back is %+v", b.state.now)
	}
}

func TestAWordTypedIsOneChange(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	test.Type(b.events.search, "uzbek")
	b.events.search.TypedShortcut(&fyne.ShortcutUndo{})
	if b.state.now.search != "" || b.events.search.Text != "" {
		t.Errorf("one step back searches for %q, the field says %q", b.state.now.search, b.events.search.Text)
	}
	b.ctrl(fyne.KeyZ, fyne.KeyModifierShift)
	if b.state.now.search != "uzbek" || b.events.search.Text != "uzbek" {
		t.Errorf("and forth searches for %q, the field says %q", b.state.now.search, b.events.search.Text)
	}
}

func TestTheViewIsCopiedAsText(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.setAsOf(day(t, "2008-03-28"))
	b.state.setSearch("uzbek")
	b.state.setReading(charts.Strength, charts.Lines)
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
		view, err := charts.ParseView(b.state.data, got)
		if err != nil || view.String() != want {
			t.Errorf("it reads as %q, %v", view.String(), err)
		}
		if !b.news.visible {
			t.Error("nothing says that it is copied")
		}
	}
}
