//go:build cgo

package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/charts"
	"treatyline/data"
)

// by is the mark of a chart with an identity.
func (b *bench) by(c *chartView, id string) charts.Mark {
	b.Helper()
	return b.find(c, id, func(m charts.Mark) bool { return m.ID == id })
}

// hit presses the middle of a mark, with some keys held down.
func (b *bench) hit(c *chartView, id string, held fyne.KeyModifier) {
	b.Helper()
	x, y := middle(b.by(c, id).Reach)
	c.clickAt(x, y, held)
}

func TestAPressSelectsWhatAMarkStandsFor(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.change(func(m *moment) { m.offices = true })
	event := charts.EventID(b.state.data.Events[1])
	for _, c := range []struct {
		tab        tab
		mark, want string
	}{
		{membershipTab, "name/UZB", "state/UZB"},
		{membershipTab, "spell/UZB/csto/2006-08-16", "spell/UZB/csto/2006-08-16"},
		{membershipTab, "spell/UZB/csto/2006-08-16/suspended/2012-06-28", "spell/UZB/csto/2006-08-16"},
		{membershipTab, "signed/UZB/cst/1992-05-15", "spell/UZB/cst/1994-04-20"},
		{membershipTab, "holder/secretary-general/BLR/2020-01-01/Stanislav Zas", "holder/secretary-general/BLR/2020-01-01/Stanislav Zas"},
		{membershipTab, "count/1999-04-21", "count/1999-04-21"},
		{membershipTab, event, event},
		{forcesTab, "force/RUS", "state/RUS"},
		{forcesTab, "force/KAZ/zoom", "state/KAZ"},
		{forcesTab, "name/KAZ", "state/KAZ"},
		{strengthTab, "strength/1999/zoom/state/KAZ", "state/KAZ"},
		{strengthTab, "strength/1999/others", "strength/1999"},
		{strengthTab, "strength/state/BLR", "state/BLR"},
	} {
		b.desk.turn(c.tab)
		p := b.panels()[slices.Index([]tab{membershipTab, forcesTab, strengthTab}, c.tab)]
		b.hit(p.chart, c.mark, 0)
		if got := b.state.now.selected; got != idsOf(c.want) {
			t.Errorf("%s selects %q, want %q", c.mark, got, c.want)
		}
		p.chart.press = lastPress{} // it is no double click
		if b.hit(p.chart, c.mark, 0); b.state.now.selected != idsOf(c.want) {
			t.Errorf("a second press on %s lets go of it", c.mark)
		}
	}
	year := b.by(b.strength.chart, "strength/1999").Reach
	b.strength.chart.clickAt(year.X+year.W/2, year.Y+3, 0)
	if b.state.now.selected != "strength/1999" {
		t.Errorf("a press above a column selects %q", b.state.now.selected)
	}
	b.strength.chart.state.setReading(charts.Strength, charts.Lines)
	x, y := middle(b.by(b.strength.chart, "strength/2010/zoom/state/BLR").Reach)
	b.strength.chart.clickAt(x, y+2, 0)
	if b.state.now.selected != "state/BLR" {
		t.Errorf("a press on a line selects %q", b.state.now.selected)
	}
}

func TestCtrlAddsToTheSelectionAndTakesOutOfIt(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	b.hit(c, "name/UZB", 0)
	b.hit(c, "name/ARM", ctrl)
	b.hit(c, "count/1999-04-21", ctrl)
	b.hit(b.forces.chart, "force/RUS", ctrl)
	if got := b.state.now.selected; got != idsOf("state/UZB", "state/ARM", "count/1999-04-21", "state/RUS") {
		t.Errorf("selected %q", got)
	}
	b.hit(c, "name/ARM", ctrl)
	if got := b.state.now.selected; got != idsOf("state/UZB", "count/1999-04-21", "state/RUS") {
		t.Errorf("after Armenia was taken out: %q", got)
	}
	for range 5 {
		b.state.undo()
	}
	if b.state.now.selected != "" {
		t.Errorf("five steps back: %q", b.state.now.selected)
	}
	b.state.redo()
	b.state.redo()
	if got := b.state.now.selected; got != idsOf("state/UZB", "state/ARM") {
		t.Errorf("two forth: %q", got)
	}
	c.clickAt(5, 5, ctrl)
	if b.state.now.selected == "" {
		t.Error("Ctrl on empty ground clears the selection")
	}
	drag := func() {
		press(c, 5, 5)
		drag(c, 30, 5)
		c.MouseUp(nil)
		c.DragEnd()
	}
	if drag(); b.state.now.selected == "" {
		t.Error("a drag from empty ground clears the selection")
	}
	if c.clickAt(5, 5, 0); b.state.now.selected != "" {
		t.Error("a press on empty ground does not clear the selection")
	}
}

// Whatever is selected stands out everywhere, and what it is is said in words.
func TestTheRestOfEveryViewStepsBack(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.setAsOf(b.state.data.AsOf())
	all := len(b.state.data.Events)
	concerned := 0
	for _, e := range b.state.data.Events {
		if slices.Contains(e.States, "UZB") {
			concerned++
		}
	}
	before := map[*chartView]*charts.Figure{b.membership.chart: b.membership.chart.frame.figure, b.forces.chart: b.forces.chart.frame.figure}
	b.hit(b.membership.chart, "name/UZB", 0)
	if c := b.membership.chart; c.frame.figure == before[c] {
		t.Error("the memberships stay")
	}
	if got, want := plain(b.events.chosen.count.Text), "Selected · "+b.kit.words.Number(float64(concerned))+" of "+b.kit.words.Number(float64(all))+" events"; got != want {
		t.Errorf("the bar counts %q, want %q", got, want)
	}
	if b.events.chosen.names.Text != "Uzbekistan" || !b.events.chosen.Visible() {
		t.Errorf("the bar names %q", b.events.chosen.names.Text)
	}
	seen := map[bool]int{}
	for i, r := range b.events.list.rows {
		aside := !slices.Contains(b.state.events[i].States, "UZB")
		seen[aside]++
		if r.look.aside != aside || r.look.faint() != aside {
			t.Errorf("%q stands aside: %v", r.text.title, r.look.aside)
		}
		for _, o := range r.objects {
			if title, ok := o.(*canvas.Text); ok && slices.Contains(r.text.title, title.Text) && title.TextStyle.Bold == aside {
				t.Errorf("%q is told by its colour alone", title.Text)
			}
		}
	}
	if seen[false] == 0 || seen[true] == 0 {
		t.Errorf("of the rows in view %d stand out and %d do not: the list does not show what is selected", seen[false], seen[true])
	}
	b.hit(b.membership.chart, "name/KAZ", ctrl)
	b.hit(b.membership.chart, "name/KGZ", ctrl)
	b.hit(b.membership.chart, "spell/ARM/csto/2002-10-07", ctrl)
	if got := b.events.chosen.names.Text; !strings.HasPrefix(got, "Uzbekistan, Kazakhstan, Kyrgyzstan") || !strings.HasSuffix(plain(got), " and 1 more") {
		t.Errorf("of four the bar names %q", got)
	}
	bar := b.events.chosen
	test.TapAt(bar, fyne.NewPos(30, 20))
	if b.state.now.selected == "" {
		t.Error("a press on the bar clears the selection")
	}
	test.TapAt(bar, fyne.NewPos(bar.Size().Width-crossRoom/2, bar.Size().Height/2))
	if b.state.now.selected != "" || bar.Visible() || b.events.list.Size().Height+b.events.list.Position().Y < b.events.Size().Height-5 {
		t.Error("the cross does not clear the selection")
	}
	for _, r := range b.events.list.rows {
		if r.look.aside {
			t.Errorf("%q still stands aside", r.text.title)
		}
	}
}

func TestAnEventIsGoneToOnlyWhenItIsAskedForTwice(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	last := b.state.data.AsOf()
	i := slices.IndexFunc(b.state.events, func(e data.Event) bool { return e.Date.String() == "2008-03-28" })
	id, day := charts.EventID(b.state.events[i]), b.state.events[i].Date.First()

	c := b.membership.chart
	c.visit(b.by(c, id), true)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.state.selectedEvent() != id || b.state.now.asOf != last {
		t.Errorf("Enter selects %q and looks at %s", b.state.selectedEvent(), b.state.now.asOf)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.state.selectedEvent() != id || b.state.now.asOf != day {
		t.Errorf("Enter again selects %q and looks at %s", b.state.selectedEvent(), b.state.now.asOf)
	}

	b.state.setAsOf(last)
	b.state.pick("", false)
	b.hit(c, id, 0)
	if b.state.now.asOf != last {
		t.Error("a press goes to the day")
	}
	x, y := middle(b.by(c, id).Reach)
	c.again(fyne.NewPos(float32(x), float32(y)))
	if b.state.selectedEvent() != id || b.state.now.asOf != day {
		t.Error("a double click does not go to the day")
	}

	b.state.setAsOf(last)
	b.state.pick("", false)
	b.events.list.reveal(i)
	row := b.events.list.rows[i]
	row.click(0)
	if b.state.selectedEvent() != id || b.state.now.asOf != last {
		t.Error("a press on the row does not select it alone")
	}
	row = b.events.list.rows[i]
	row.DoubleTapped(nil)
	if b.state.selectedEvent() != id || b.state.now.asOf != day {
		t.Error("a double click on the row does not go to the day")
	}
	b.state.setAsOf(last)
	b.events.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.state.now.asOf != day {
		t.Error("Enter on the selected row does not go to the day")
	}
}

// A row that is pressed stays where it is until no second press can follow, and then is
// all in view.
func TestAPressedRowStaysUnderThePointer(t *testing.T) {
	b := newBench(t, data.CSTO(), least)
	l := b.events.list
	l.scrollTo(l.tops[40] - l.scroll.Size().Height) // it ends where the list does, while closed
	row, offset := l.rows[39], l.scroll.Offset.Y
	row.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if !row.look.open || l.scroll.Offset.Y != offset {
		t.Errorf("open %v, scrolled from %v to %v", row.look.open, offset, l.scroll.Offset.Y)
	}
	row.Tapped(nil)
	if end := l.tops[40] - l.scroll.Offset.Y; end > l.scroll.Size().Height+1 {
		t.Errorf("the open row ends %v below the list", end-l.scroll.Size().Height)
	}
}

func TestRowsAreSelectedTogetherWithCtrl(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	l := b.events.list
	i := l.current()
	l.rows[i].click(0)
	l.rows[i-1].click(ctrl)
	first, second := charts.EventID(b.state.events[i]), charts.EventID(b.state.events[i-1])
	if b.state.now.selected != idsOf(first, second) {
		t.Errorf("selected %q", b.state.now.selected)
	}
	if !l.rows[i].look.chosen || !l.rows[i-1].look.chosen || l.rows[i].look.open || !l.rows[i-1].look.open {
		t.Error("not both are marked, or not the last alone is open")
	}
	l.rows[i-1].click(ctrl)
	if b.state.now.selected != idsOf(first) || !l.rows[i].look.open {
		t.Errorf("taken out: %q", b.state.now.selected)
	}
}

// What a filter leaves out does not stay selected; what is only out of the stretch of time
// does.
func TestWhatIsLeftOutIsNotSelected(t *testing.T) {
	event := func(s *state, title string) string {
		i := slices.IndexFunc(s.data.Events, func(e data.Event) bool { return e.Title.In("en") == title })
		return charts.EventID(s.data.Events[i])
	}
	for name, c := range map[string]struct {
		change func(*state)
		want   func(*state) ids
	}{
		"without a state": {func(s *state) { s.leaveOut("UZB") }, func(s *state) ids { return idsOf(event(s, "Treaty signed in Tashkent"), "count/1999-04-21") }},
		"only another":    {func(s *state) { s.keepOnly("ARM") }, func(s *state) ids { return idsOf(event(s, "Treaty signed in Tashkent"), "count/1999-04-21") }},
		"a search":        {func(s *state) { s.setSearch("kursk") }, func(s *state) ids { return idsOf("state/UZB", "spell/UZB/csto/2006-08-16", "count/1999-04-21") }},
		"a category": {func(s *state) { s.change(func(m *moment) { m.categories = "force" }) },
			func(s *state) ids { return idsOf("state/UZB", "spell/UZB/csto/2006-08-16", "count/1999-04-21") }},
		"another stretch of time": {func(s *state) { s.setSpan(day(t, "2010-01-01"), day(t, "2012-01-01")) }, nil},
		"another day":             {func(s *state) { s.setAsOf(day(t, "2010-01-01")) }, nil},
	} {
		s := newState(data.CSTO())
		for _, id := range []string{"state/UZB", event(s, "Treaty signed in Tashkent"), "spell/UZB/csto/2006-08-16", "count/1999-04-21"} {
			s.pick(id, true)
		}
		before := s.now.selected
		want := before
		if c.change(s); c.want != nil {
			want = c.want(s)
		}
		if s.now.selected != want {
			t.Errorf("%s: selected %q, want %q", name, s.now.selected, want)
		}
		if s.undo(); s.now.selected != before {
			t.Errorf("%s, taken back: %q", name, s.now.selected)
		}
	}
}

// An identity that the data do not have harms nothing.
func TestWhatIsNotThereHarmsNothing(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	figure := b.membership.chart.frame.figure
	for _, id := range []string{"state/XXX", "spell/x", "event/1992/x", "holder/x", "count/1", "strength/x", "x"} {
		b.state.pick(id, true)
		b.state.visit(id)
	}
	if b.events.chosen.Visible() || !b.state.emphasis.IsZero() {
		t.Error("something is said to be selected")
	}
	if len(b.membership.chart.frame.figure.Marks) != len(figure.Marks) {
		t.Error("the chart shows something selected")
	}
	if _, ok := b.deeds.chosenTarget(); ok {
		t.Error("something can be done with it")
	}
	b.keys.do("window.command.copy-fact")
	b.keys.key(fyne.KeyEscape)
}

func TestEscClearsTheSelectionFirst(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	b.window.Canvas().Focus(c)
	c.visit(b.by(c, "name/UZB"), true)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.state.now.selected != "" || b.cardTitle() != "Uzbekistan" {
		t.Errorf("after one Esc %q is selected, the card says %q", b.state.now.selected, b.cardTitle())
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.cardTitle() != "" {
		t.Error("a second Esc does not hide the card")
	}
}

func TestStatesAreLeftOut(t *testing.T) {
	s := newState(data.CSTO())
	check := func(what string, states, without ids) {
		t.Helper()
		if s.now.states != states || s.now.without != without {
			t.Errorf("%s: only %q without %q, want %q and %q", what, s.now.states, s.now.without, states, without)
		}
	}
	s.leaveOut("RUS")
	s.leaveOut("RUS")
	s.leaveOut("BLR")
	check("two left out", "", idsOf("RUS", "BLR"))
	s.keepOnly("ARM", "KAZ")
	check("two kept", idsOf("ARM", "KAZ"), "")
	s.leaveOut("ARM")
	check("one of the two left out", "KAZ", "")
	s.leaveOut("KAZ")
	check("the last left out", "", "KAZ")
	s.showAllStates()
	check("all", "", "")
	if s.now.leavesOut() {
		t.Error("something is left out")
	}
}
