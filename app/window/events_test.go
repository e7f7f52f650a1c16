//go:build cgo

package window

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/look"
	"treatyline/charts"
	"treatyline/data"
)

// many is a dataset with n events.
func many(n int) *data.Dataset {
	c := data.CSTO()
	d := data.Dataset{Organisation: c.Organisation, Bodies: c.Bodies, States: c.States, Memberships: c.Memberships,
		Categories: c.Categories, Editions: c.Editions, Sources: c.Sources}
	for i := range n {
		d.Events = append(d.Events, data.Event{
			Date:     (data.DayOf(1992, 1, 1) + data.Day(i)).Date(),
			Title:    data.Text{"en": fmt.Sprintf("Event %d with a title that takes a line or two", i)},
			Text:     data.Text{"en": "What happened is told in a sentence or two, which wrap in the list as they have to."},
			Category: "treaty",
			States:   []string{"ARM"},
		})
	}
	return &d
}

func TestOnlyTheRowsThatCanBeSeenExist(t *testing.T) {
	b := newBench(t, many(10_000), usual)
	l := b.events.list
	start := time.Now()
	const steps = 200
	for i := range steps {
		l.scrollTo(float32(i) * 3000)
		if n := len(l.rows) + len(l.spare); n > 30 {
			t.Fatalf("%d rows for a list of %v", n, l.Size())
		}
	}
	if took := time.Since(start) / steps; took > 20*time.Millisecond {
		t.Errorf("a step of scrolling takes %v", took)
	}
	for i, r := range l.rows {
		if r.text.id != charts.EventID(l.state.Events()[i]) {
			t.Errorf("row %d shows %s", i, r.text.id)
		}
	}
}

func TestRowsFollowOneAnother(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	l := b.events.list
	b.state.Select(charts.EventID(b.state.Events()[40]), false)
	for i := range b.state.Events()[1:] {
		top := l.tops[i]
		text := l.texts.of(b.state.Events()[i])
		if l.year(i) != 0 {
			top += yearHeight
		}
		if end := top + text.height(b.kit.Style, i == 40); end != l.tops[i+1] {
			t.Fatalf("row %d ends at %v, the next begins at %v", i, end, l.tops[i+1])
		}
	}
	row := l.rows[40]
	if row == nil {
		t.Fatal("the selected event is not in view")
	}
	for _, o := range row.objects {
		if o.Position().Y+o.Size().Height > row.Size().Height+1 {
			t.Errorf("something ends at %v in a row of %v", o.Position().Y+o.Size().Height, row.Size().Height)
		}
	}
}

func TestArrowKeysMoveTheSelectionInTheList(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	l := b.events.list
	current := l.current()
	down := &fyne.KeyEvent{Name: fyne.KeyDown}
	l.TypedKey(down)
	l.TypedKey(down)
	if got := l.index(b.state.SelectedEvent()); got != current+1 {
		t.Errorf("row %d is selected, want %d", got, current+1)
	}
	for range len(b.state.Events()) {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	if got := l.index(b.state.SelectedEvent()); got != 0 || l.rows[0] == nil {
		t.Errorf("row %d is selected, want the first, in view", got)
	}
}

func TestAWindowThatChangesItsSizeLeavesNoGapInTheList(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	l := b.events.list
	b.state.SetSearch("uzbek")
	for _, size := range []fyne.Size{least, usual, fyne.NewSize(1100, 800), fyne.NewSize(1400, 1300)} {
		b.window.Resize(size)
		from, to := l.visible(l.scroll.Size().Height)
		if len(l.rows) != to-from || len(l.body.Objects) != to-from {
			t.Errorf("%v: %d rows, %d shown, want %d", size, len(l.rows), len(l.body.Objects), to-from)
		}
		if end := l.scroll.Offset.Y + l.scroll.Size().Height; l.scroll.Offset.Y > 0 && end > l.tops[len(l.tops)-1]+1 {
			t.Errorf("%v: the list shows up to %v, its rows end at %v", size, end, l.tops[len(l.tops)-1])
		}
	}
}

func TestTheWheelScrollsByRows(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	l := b.events.list
	l.scrollTo(0)
	at := b.app.Driver().AbsolutePositionForObject(l).AddXY(100, 100)
	test.Scroll(b.window.Canvas(), at, 0, -wheelNotch)
	if l.scroll.Offset.Y < 60 {
		t.Errorf("a notch scrolls by %v", l.scroll.Offset.Y)
	}
	for range 1000 {
		test.Scroll(b.window.Canvas(), at, 0, -wheelNotch)
	}
	if end := l.tops[len(l.tops)-1]; l.scroll.Offset.Y+l.scroll.Size().Height != end {
		t.Errorf("the list ends at %v, scrolled to %v", end, l.scroll.Offset.Y+l.scroll.Size().Height)
	}
}

func TestATextIsCutAtAWord(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	style := b.kit.Style.Small
	lines := look.Wrap("one two three four five six seven eight nine ten eleven twelve thirteen fourteen", style, 120)
	cut := look.Truncate(lines, 2, style, 120)
	if len(cut) != 2 || style.Width(cut[1]) > 120 || cut[1][len(cut[1])-len("…"):] != "…" {
		t.Errorf("%q becomes %q", lines, cut)
	}
}

// A view that is pasted, or taken back, may change what is listed together with the theme
// or the language, in which everything is made anew.
func TestOtherEventsInAnotherTheme(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, query := range []string{"events?search=uzbek", "events?theme=dark", "events?search=russia", "events?lang=ru"} {
		b.app.Clipboard().SetContent(query)
		b.pasteView()
	}
	for range 4 {
		b.state.Undo()
	}
	if got, all := len(b.state.Events()), len(data.CSTO().Events); got != all {
		t.Errorf("in the end %d events of %d are listed", got, all)
	}
}

// What the first frame leaves out is there in the second, and laid out as if it had always been.
func TestWhatIsHeldComesBack(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.welcome.Show()
	row, shift := b.events.list.top()
	place := b.events.search.Position()
	fill := b.hold()
	b.layOut()
	if n := len(test.WidgetRenderer(b.events).Objects()); n != 0 || b.events.list.Visible() || b.welcome.Visible() {
		t.Errorf("%d parts of the card are painted, list %v, hint %v", n, b.events.list.Visible(), b.welcome.Visible())
	}
	b.events.search.Move(fyne.NewPos(1, 1))
	fill()
	if n := len(test.WidgetRenderer(b.events).Objects()); n < 5 || !b.events.list.Visible() || !b.welcome.Visible() {
		t.Errorf("then %d parts, list %v, hint %v", n, b.events.list.Visible(), b.welcome.Visible())
	}
	if b.events.search.Position() != place {
		t.Errorf("the search is at %v, not at %v", b.events.search.Position(), place)
	}
	if at, by := b.events.list.top(); at != row || by != shift {
		t.Errorf("the list begins at row %d, %g, not at %d, %g", at, by, row, shift)
	}
	b.welcome.dismiss()
	b.hold()()
	if b.welcome.Visible() {
		t.Error("a hint that was taken away is back")
	}
}

// The newest events stay in view in whatever size; what is looked at elsewhere stays at the top.
func TestAListAtItsEndStaysThere(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	l := b.events.list
	for _, less := range []float32{0.6, 120, -80} {
		size := b.window.Canvas().Size()
		b.window.Resize(size.SubtractWidthHeight(0, less))
		if l.scroll.Offset.Y != l.end() {
			t.Errorf("after %g less of height the list is at %g, its end at %g", less, l.scroll.Offset.Y, l.end())
		}
	}
	l.scrollTo(500)
	b.window.Resize(b.window.Canvas().Size().SubtractWidthHeight(0, 100))
	if l.scroll.Offset.Y != 500 {
		t.Errorf("the list moves from 500 to %g", l.scroll.Offset.Y)
	}
}
