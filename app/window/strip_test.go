//go:build cgo

package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/app/window/state"
	"treatyline/data"
)

// stripBench is a bench with a strip, under the chart in its tab.
func stripBench(t *testing.T) (*bench, *strip) {
	t.Helper()
	b := newBench(t, data.CSTO(), usual)
	b.desk.turn(membershipTab)
	s := b.membership.strip
	if !b.membership.stripped || s.scale.R1 <= s.scale.R0 {
		t.Fatal("there is no strip")
	}
	return b, s
}

func (s *strip) pressAt(x float64) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(float32(x), stripHeight/2)
	s.MouseDown(e)
}

func (s *strip) dragTo(x float64) {
	e := &fyne.DragEvent{}
	e.Position = fyne.NewPos(float32(x), stripHeight/2)
	s.Dragged(e)
}

func (b *bench) span() [2]string {
	from, to := b.state.Span()
	return [2]string{from.String(), to.String()}
}

func TestAnEdgeOfTheStripShortensTheTime(t *testing.T) {
	b, s := stripBench(t)
	_, right := s.edges()
	s.pressAt(right)
	s.dragTo(right - 10)
	s.dragTo(s.scale.At(day(t, "2012-12-19") + 1))
	s.DragEnd()
	if _, to := b.state.Span(); to < day(t, "2012-11-19") || to > day(t, "2013-01-19") {
		t.Errorf("the right edge was dragged to %s", to)
	}
	left, _ := s.edges()
	s.pressAt(left)
	s.dragTo(s.scale.At(day(t, "2006-08-16")))
	s.DragEnd()
	if from, _ := b.state.Span(); from < day(t, "2006-07-16") || from > day(t, "2006-09-16") {
		t.Errorf("the left edge was dragged to %s", from)
	}
	if axis := b.membership.chart.axis().Scale; axis.From < day(t, "2006-07-16") || axis.To > day(t, "2013-02-01") {
		t.Errorf("the chart shows %s to %s", axis.From, axis.To)
	}
	s.pressAt(left + 100000)
	s.DragEnd()
	left, right = s.edges()
	s.pressAt(left)
	s.dragTo(right + 200)
	s.DragEnd()
	if from, to := b.state.Span(); to-from < state.LeastSpan {
		t.Errorf("the edges can be dragged over one another: %s to %s", from, to)
	}
	b.state.Undo()
	b.state.Undo()
	b.state.Undo()
	b.state.Undo()
	if b.state.Zoomed() {
		t.Errorf("four drags are not four changes: %v remains", b.span())
	}
}

func TestTheThumbIsMovedAndComesToAPress(t *testing.T) {
	b, s := stripBench(t)
	b.state.SetSpan(day(t, "2000-01-01"), day(t, "2005-01-01"))
	from, to := b.state.Span()
	length := to - from
	left, right := s.edges()
	s.pressAt((left + right) / 2)
	s.dragTo((left+right)/2 + 100)
	s.DragEnd()
	moved, until := b.state.Span()
	if until-moved != length || moved <= from {
		t.Errorf("the thumb was moved to %v", b.span())
	}
	s.pressAt(s.scale.At(day(t, "2020-01-01")))
	s.MouseUp(nil)
	from, to = b.state.Span()
	if middle := from + (to-from)/2; to-from != length || middle < day(t, "2019-11-01") || middle > day(t, "2020-03-01") {
		t.Errorf("it came to %v", b.span())
	}
	s.dragTo(10)
	if f, _ := b.state.Span(); f != from {
		t.Error("what was let go of is dragged")
	}
}

func TestTwoPressesOnTheStripShowAll(t *testing.T) {
	b, s := stripBench(t)
	b.state.SetSpan(day(t, "2000-01-01"), day(t, "2005-01-01"))
	for range 2 {
		s.pressAt(s.scale.At(day(t, "2002-06-01")))
		s.MouseUp(nil)
	}
	if b.state.Zoomed() {
		t.Errorf("shown is %v", b.span())
	}
}

func TestTheStripIsUsedByKeys(t *testing.T) {
	b, s := stripBench(t)
	b.window.Canvas().Focus(s)
	if !s.ring.Visible() || !b.cards.visible {
		t.Error("nothing shows that the strip has the keys")
	}
	press := func(key fyne.KeyName) [2]string {
		s.TypedKey(&fyne.KeyEvent{Name: key})
		return b.span()
	}
	all := b.span()
	short := press(fyne.KeyUp)
	if short == all {
		t.Error("up shows no shorter time")
	}
	if earlier := press(fyne.KeyLeft); earlier[0] >= short[0] {
		t.Errorf("left leads from %v to %v", short, earlier)
	}
	if later := press(fyne.KeyRight); later != short {
		t.Errorf("and right to %v", later)
	}
	if long := press(fyne.KeyDown); long[0] > short[0] {
		t.Errorf("down leads from %v to %v", short, long)
	}
	press(fyne.KeyUp)
	if press(fyne.KeyReturn) != all {
		t.Error("Enter does not show all")
	}
	before := b.state.Now().AsOf
	if press(fyne.KeyHome); b.state.Now().AsOf == before {
		t.Error("other keys do not reach the commands")
	}
}

func TestTheWheelOverTheStripMovesTheTime(t *testing.T) {
	b, s := stripBench(t)
	b.state.SetSpan(day(t, "2000-01-01"), day(t, "2005-01-01"))
	before := b.span()
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, wheelNotch)})
	if after := b.span(); after[0] >= before[0] {
		t.Errorf("a notch leads from %v to %v", before, after)
	}
}
