//go:build cgo

package window

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/data"
)

var (
	usual = fyne.NewSize(1440, 900)
	least = fyne.NewSize(1024, 640)
)

func TestHeaderSumsTheDatasetUp(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	want := fmt.Sprintf("CSTO · 1992–2026 · 9 states, 6 members · %d events", len(data.CSTO().Events))
	if got := b.header.facts.Text; got != want {
		t.Errorf("the header says %q, want %q", got, want)
	}
}

func TestEveryViewFollowsTheDate(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	if title := plain(b.membership.chart.frame.figure.Title); !strings.Contains(title, "28 March 2008") {
		t.Errorf("membership is titled %q", title)
	}
	if d := plain(b.forces.chart.frame.figure.Description()); !strings.Contains(d, "28 March 2008") {
		t.Errorf("forces say %q", d)
	}
	if got := plain(b.foot.count.Text); got != "On 28 March 2008: 7 members" {
		t.Errorf("the foot says %q", got)
	}
	row, ok := b.events.list.rows[b.events.list.current()]
	if !ok {
		t.Fatal("the event of the date is not in view")
	}
	if !row.look.current || row.text.title[0] != "Uzbek parliament ratifies the membership" {
		t.Errorf("the current row is %q, marked %v", row.text.title, row.look.current)
	}
	next, ok := b.events.list.rows[b.events.list.current()+1]
	if !ok || !next.look.ahead {
		t.Error("the event after the date is not in view, or not dimmed")
	}
}

func TestSearchActsOnListAndChartsAndIsCounted(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	all := len(data.CSTO().Events)
	if got := b.events.count.Text; got != fmt.Sprint(all) {
		t.Errorf("without a search the count is %q, want %d", got, all)
	}
	test.Type(b.events.search, "kursk")
	found := len(data.CSTO().Find(data.Query{Search: "kursk"}))
	if want := fmt.Sprintf("%d of %d", found, all); b.events.count.Text != want {
		t.Errorf("the count is %q, want %q", b.events.count.Text, want)
	}
	if n := len(b.events.list.tops) - 1; n != found {
		t.Errorf("the list has %d rows, want %d", n, found)
	}
	dots := 0
	for _, m := range b.membership.chart.frame.figure.Marks {
		if m.Kind == charts.Happening {
			dots++
		}
	}
	if dots != found {
		t.Errorf("the chart has %d events, want %d", dots, found)
	}
	if b.events.none.Visible() {
		t.Error("says that nothing matches")
	}
}

func TestASearchWithoutMatchSaysWhatToDo(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	test.Type(b.events.search, "xyzzy")
	if !b.events.none.Visible() || !strings.Contains(b.events.none.Text, "xyzzy") {
		t.Errorf("shown %v: %q", b.events.none.Visible(), b.events.none.Text)
	}
	if len(b.events.list.rows) != 0 {
		t.Errorf("the list shows %d rows", len(b.events.list.rows))
	}
	b.events.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.state.Now().Search != "" || b.events.none.Visible() {
		t.Error("Esc does not clear the search")
	}
}

func TestEscLetsGoOfTheSelectionThenOfTheSearch(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	test.Type(b.events.search, "uzbek")
	b.state.Visit(charts.EventID(b.state.Events()[0]))
	b.keys.TypedKey(fyne.KeyEscape)
	if b.state.SelectedEvent() != "" || b.state.Now().Search != "uzbek" {
		t.Errorf("after one Esc: %+v", b.state.Now())
	}
	b.keys.TypedKey(fyne.KeyEscape)
	if b.state.Now().Search != "" || b.events.search.Text != "" {
		t.Errorf("after two: %+v, the field says %q", b.state.Now(), b.events.search.Text)
	}
}

func TestCommandsDoNotTakeLettersFromTheSearch(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	before := b.state.Now().AsOf
	test.Type(b.events.search, "a,b.<>")
	if b.events.search.Text != "a,b.<>" || b.state.Now().AsOf != before {
		t.Errorf("typed %q, the date is %s", b.events.search.Text, b.state.Now().AsOf)
	}
}

func TestKeysMoveTheDate(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.window.Canvas()
	for _, s := range []struct {
		do   func()
		want string
	}{
		{func() { c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyHome}) }, "1992-01-01"},
		{func() { c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEnd}) }, data.CSTO().AsOf().String()},
		{func() { b.state.SetAsOf(day(t, "2008-03-28")); c.OnTypedRune()('<') }, "2007-03-28"},
		{func() { c.OnTypedRune()('>') }, "2008-03-28"},
		{func() { c.OnTypedRune()('.') }, "2008-08-26"},
		{func() { b.membership.chart.TypedRune(',') }, "2008-03-28"},
		{func() { b.forces.chart.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome}) }, "1992-01-01"},
	} {
		if s.do(); b.state.Now().AsOf.String() != s.want {
			t.Errorf("the date is %s, want %s", b.state.Now().AsOf, s.want)
		}
	}
}

func TestHoverShowsTheCardOfTheMark(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	bar := b.spell("UZB", "CSTO")
	test.MoveMouse(b.window.Canvas(), b.point(c, bar))
	if got := b.cardTitle(); got != "Uzbekistan · CSTO member" {
		t.Errorf("the card is titled %q", got)
	}
	if !c.outline.Visible() {
		t.Error("the mark is not outlined")
	}
	said := ""
	for _, text := range b.cards.texts {
		said += plain(text.Text) + " "
	}
	if !strings.Contains(said, "16 Aug 2006 – 19 Dec 2012") || !strings.Contains(said, "n. 14, 34] Wikipedia, Collective Security Treaty Organization") {
		t.Errorf("the card says %q", said)
	}
	frames := c.frame.surface
	test.MoveMouse(b.window.Canvas(), b.point(c, bar).AddXY(3, 0))
	if c.frame.surface != frames {
		t.Error("the chart was drawn anew")
	}
	test.MoveMouse(b.window.Canvas(), fyne.NewPos(5, 5))
	b.time.pass()
	if b.cardTitle() != "" || c.outline.Visible() {
		t.Error("the card stays when the pointer is gone")
	}
}

func TestCardsStayInsideTheWindow(t *testing.T) {
	for _, size := range []fyne.Size{usual, least} {
		b := newBench(t, data.CSTO(), size)
		for _, p := range []*panel{b.membership, b.forces} {
			for _, m := range p.chart.readingOrder() {
				for _, x := range []float64{m.Reach.X, m.Reach.Right()} {
					p.chart.showCard(m, float32(x))
					g := b.cards.ground
					if g.Position().X < 0 || g.Position().Y < 0 ||
						g.Position().X+g.Size().Width > size.Width || g.Position().Y+g.Size().Height > size.Height {
						t.Errorf("%v: the card of %s is at %v, %v", size, m.ID, g.Position(), g.Size())
					}
				}
			}
		}
	}
}

func TestArrowKeysMoveAmongTheMarks(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	for range len(b.stops()) {
		if b.window.Canvas().FocusNext(); b.window.Canvas().Focused() == fyne.Focusable(c) {
			break
		}
	}
	if b.window.Canvas().Focused() != fyne.Focusable(c) {
		t.Fatal("Tab does not reach the chart")
	}
	if b.membership.card.Line() != b.kit.Color.Accent {
		t.Error("the chart that has the keys is not ringed")
	}
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			c.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(fyne.KeyRight)
	if b.cardTitle() == "" || !c.outline.Visible() {
		t.Fatal("an arrow key shows no card")
	}
	seen := map[string]bool{}
	for range c.readingOrder() {
		seen[c.current] = true
		press(fyne.KeyRight)
	}
	if len(seen) != len(c.readingOrder()) {
		t.Errorf("the arrow keys reach %d of %d marks", len(seen), len(c.readingOrder()))
	}
	c.visit(b.spell("KAZ", "CSTO"), true)
	press(fyne.KeyDown)
	if got := b.cardTitle(); got != "Kyrgyzstan · CSTO member" {
		t.Errorf("under Kazakhstan is %q", got)
	}
	press(fyne.KeyUp)
	if got := b.cardTitle(); got != "Kazakhstan · CSTO member" {
		t.Errorf("above Kyrgyzstan is %q", got)
	}
	press(fyne.KeyEscape)
	if b.cardTitle() != "" || c.outline.Visible() {
		t.Error("Esc does not clear the card")
	}
}

func TestDraggingTheFlagMovesTheDate(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	x, y := middle(b.asOf().Reach)
	line := c.axis().Scale.At(b.state.Now().AsOf)
	target := day(t, "2008-03-28")
	press(c, x, y)
	if b.state.Now().AsOf != data.CSTO().AsOf() {
		t.Errorf("the date jumps to %s when its flag is taken", b.state.Now().AsOf)
	}
	// The middle of a day, so that no rounding matters.
	to := (c.axis().Scale.At(target) + c.axis().Scale.At(target+1)) / 2
	drag(c, to+x-line, y+40)
	if got := b.state.Now().AsOf; got < target-20 || got > target+20 {
		t.Errorf("dragged to %s, want about %s", got, target)
	}
	drag(c, -500, y)
	if got, want := b.state.Now().AsOf, day(t, "1992-01-01"); got != want {
		t.Errorf("dragged out to the left: %s, want %s", got, want)
	}
	drag(c, 5000, y)
	if got, want := b.state.Now().AsOf, data.CSTO().AsOf(); got != want {
		t.Errorf("dragged out to the right: %s, want %s", got, want)
	}
	c.MouseUp(&desktop.MouseEvent{})
	c.DragEnd()
	drag(c, 300, y)
	if b.state.Now().AsOf != data.CSTO().AsOf() {
		t.Error("the date moves after it was let go")
	}
}

func TestAPressOnTheAxisMovesTheDate(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	band := c.axis().Band
	press(c, band.X+band.W/2, band.Bottom()-3)
	c.MouseUp(&desktop.MouseEvent{})
	if year, _, _ := b.state.Now().AsOf.Civil(); year != 2008 && year != 2009 {
		t.Errorf("a press in the middle leads to %s", b.state.Now().AsOf)
	}
	before := b.state.Now().AsOf
	for _, y := range []float64{20, band.Y - 60} { // the title, the plot
		press(c, 60, y)
		c.MouseUp(&desktop.MouseEvent{})
		if b.state.Now().AsOf != before {
			t.Errorf("a press at the height of %v moves the date", y)
		}
	}
}

func TestAPressOnAnEventSelectsIt(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	dot := b.find(c, "the Kursk report", func(m charts.Mark) bool { return m.Card().Title == "Members take no side over Kursk" })
	x, y := middle(dot.Reach)
	press(c, x, y)
	c.MouseUp(&desktop.MouseEvent{})
	if b.state.SelectedEvent() != dot.ID || b.state.Now().AsOf != b.state.Data().AsOf() {
		t.Errorf("selected %q on %s", b.state.SelectedEvent(), b.state.Now().AsOf)
	}
	if !c.selected() {
		t.Error("the chart does not mark the selected event")
	}
	row := b.events.list.rows[b.events.list.index(dot.ID)]
	if row == nil || !row.look.open {
		t.Fatal("the list does not open the selected event")
	}
	links := 0
	for _, o := range row.objects {
		if l, ok := o.(*widgets.Link); ok && strings.HasPrefix(l.URL(), "https://") {
			links++
		}
	}
	if links == 0 {
		t.Error("the open event has no source to open")
	}
	b.keys.TypedKey(fyne.KeyEscape)
	if b.state.SelectedEvent() != "" || c.selected() || row.look.open {
		t.Error("Esc does not clear the selection")
	}
}

func TestATapOpensAndClosesARow(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	row := b.events.list.rows[b.events.list.current()]
	height := row.Size().Height
	date := b.state.Now().AsOf
	row.click(0)
	if !row.look.open || row.Size().Height <= height || b.state.Now().AsOf != date {
		t.Errorf("open %v, %v high instead of %v, on %s", row.look.open, row.Size().Height, height, b.state.Now().AsOf)
	}
	row.click(0)
	if row.look.open || row.Size().Height != height {
		t.Error("a second tap does not close the row")
	}
}

func TestAPanelScrollsWhatDoesNotFit(t *testing.T) {
	b := newBench(t, data.CSTO(), least)
	c := b.membership.chart
	if c.Size().Height <= b.membership.scroll.Size().Height {
		t.Errorf("the chart is %v high on a card of %v", c.Size().Height, b.membership.scroll.Size().Height)
	}
	b.window.Resize(usual)
	if c.Size().Height != b.membership.scroll.Size().Height {
		t.Errorf("in a large window the chart is %v high on a card of %v", c.Size().Height, b.membership.scroll.Size().Height)
	}
}

func TestAnEmptyDatasetIsSaidToBeEmpty(t *testing.T) {
	d := &data.Dataset{Organisation: data.Organisation{ID: "new", Name: data.Text{"en": "New"}, Short: data.Text{"en": "N"}, AsOf: data.Date{Year: 2020, Month: 1, Day: 1}}}
	b := newBench(t, d, usual)
	for _, c := range []*chartView{b.membership.chart, b.forces.chart} {
		if c.frame.fault == "" || c.message.Text != c.frame.fault || !strings.HasSuffix(c.frame.fault, ".") || strings.HasSuffix(c.frame.fault, "..") {
			t.Errorf("%s without data says %q", c.chart, c.message.Text)
		}
	}
	if !b.events.none.Visible() || b.events.none.Text != "The data hold no events." {
		t.Errorf("the list without events says %q", b.events.none.Text)
	}
	press(b.membership.chart, 300, 200)
	b.keys.TypedRune('.')
	b.keys.TypedRune('<')
	b.events.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.membership.chart.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ height, upper, lower, want float32 }{
		{1000, 300, 200, 620},
		{700, 500, 150, 500},
		{700, 300, 300, 400},
		{400, 600, 200, 300},
	} {
		if got := split(c.height, c.upper, c.lower); got != c.want {
			t.Errorf("split(%v, %v, %v) = %v, want %v", c.height, c.upper, c.lower, got, c.want)
		}
	}
}

func press(c *chartView, x, y float64) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(float32(x), float32(y))
	c.MouseDown(e)
}

func drag(c *chartView, x, y float64) {
	e := &fyne.DragEvent{}
	e.Position = fyne.NewPos(float32(x), float32(y))
	c.Dragged(e)
}

// What had the keys gets them again when the window is made anew, and must be in it then,
// shown or not.
func TestWhatCanHaveTheKeysIsInTheWindow(t *testing.T) {
	for _, size := range []fyne.Size{usual, least} {
		b := newBench(t, data.CSTO(), size)
		in := map[fyne.CanvasObject]bool{}
		var note func(fyne.CanvasObject)
		note = func(o fyne.CanvasObject) {
			in[o] = true
			for _, child := range parts(o) {
				note(child)
			}
		}
		note(b.content)
		for i, stop := range b.stops() {
			if !in[stop.(fyne.CanvasObject)] {
				t.Errorf("%v: stop %d, a %T, is not in the window", size, i, stop)
			}
		}
	}
}

// parts are what something consists of.
func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}
