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

	"treatyline/app/window/command"
	"treatyline/app/window/state"
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
	b.state.Change(func(m *state.Moment) { m.Offices = true })
	event := charts.EventID(b.state.Data().Events[1])
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
		if got := b.state.Now().Selected; got != state.IDsOf(c.want) {
			t.Errorf("%s selects %q, want %q", c.mark, got, c.want)
		}
		p.chart.press = lastPress{} // it is no double click
		if b.hit(p.chart, c.mark, 0); b.state.Now().Selected != state.IDsOf(c.want) {
			t.Errorf("a second press on %s lets go of it", c.mark)
		}
	}
	year := b.by(b.strength.chart, "strength/1999").Reach
	b.strength.chart.clickAt(year.X+year.W/2, year.Y+3, 0)
	if b.state.Now().Selected != "strength/1999" {
		t.Errorf("a press above a column selects %q", b.state.Now().Selected)
	}
	b.strength.chart.state.SetReading(charts.Strength, charts.Lines)
	x, y := middle(b.by(b.strength.chart, "strength/2010/zoom/state/BLR").Reach)
	b.strength.chart.clickAt(x, y+2, 0)
	if b.state.Now().Selected != "state/BLR" {
		t.Errorf("a press on a line selects %q", b.state.Now().Selected)
	}
}

func TestCtrlAddsToTheSelectionAndTakesOutOfIt(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	b.hit(c, "name/UZB", 0)
	b.hit(c, "name/ARM", command.Ctrl)
	b.hit(c, "count/1999-04-21", command.Ctrl)
	b.hit(b.forces.chart, "force/RUS", command.Ctrl)
	if got := b.state.Now().Selected; got != state.IDsOf("state/UZB", "state/ARM", "count/1999-04-21", "state/RUS") {
		t.Errorf("selected %q", got)
	}
	b.hit(c, "name/ARM", command.Ctrl)
	if got := b.state.Now().Selected; got != state.IDsOf("state/UZB", "count/1999-04-21", "state/RUS") {
		t.Errorf("after Armenia was taken out: %q", got)
	}
	for range 5 {
		b.state.Undo()
	}
	if b.state.Now().Selected != "" {
		t.Errorf("five steps back: %q", b.state.Now().Selected)
	}
	b.state.Redo()
	b.state.Redo()
	if got := b.state.Now().Selected; got != state.IDsOf("state/UZB", "state/ARM") {
		t.Errorf("two forth: %q", got)
	}
	c.clickAt(5, 5, command.Ctrl)
	if b.state.Now().Selected == "" {
		t.Error("Ctrl on empty ground clears the selection")
	}
	drag := func() {
		press(c, 5, 5)
		drag(c, 30, 5)
		c.MouseUp(nil)
		c.DragEnd()
	}
	if drag(); b.state.Now().Selected == "" {
		t.Error("a drag from empty ground clears the selection")
	}
	if c.clickAt(5, 5, 0); b.state.Now().Selected != "" {
		t.Error("a press on empty ground does not clear the selection")
	}
}

// Whatever is selected stands out everywhere, and what it is is said in words.
func TestTheRestOfEveryViewStepsBack(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(b.state.Data().AsOf())
	all := len(b.state.Data().Events)
	concerned := 0
	for _, e := range b.state.Data().Events {
		if slices.Contains(e.States, "UZB") {
			concerned++
		}
	}
	before := map[*chartView]*charts.Figure{b.membership.chart: b.membership.chart.frame.figure, b.forces.chart: b.forces.chart.frame.figure}
	b.hit(b.membership.chart, "name/UZB", 0)
	if c := b.membership.chart; c.frame.figure == before[c] {
		t.Error("the memberships stay")
	}
	if got, want := plain(b.events.chosen.count.Text), "Selected · "+b.kit.Words.Number(float64(concerned))+" of "+b.kit.Words.Number(float64(all))+" events"; got != want {
		t.Errorf("the bar counts %q, want %q", got, want)
	}
	if b.events.chosen.names.Text != "Uzbekistan" || !b.events.chosen.Visible() {
		t.Errorf("the bar names %q", b.events.chosen.names.Text)
	}
	seen := map[bool]int{}
	for i, r := range b.events.list.rows {
		aside := !slices.Contains(b.state.Events()[i].States, "UZB")
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
	b.hit(b.membership.chart, "name/KAZ", command.Ctrl)
	b.hit(b.membership.chart, "name/KGZ", command.Ctrl)
	b.hit(b.membership.chart, "spell/ARM/csto/2002-10-07", command.Ctrl)
	if got := b.events.chosen.names.Text; !strings.HasPrefix(got, "Uzbekistan, Kazakhstan, Kyrgyzstan") || !strings.HasSuffix(plain(got), " and 1 more") {
		t.Errorf("of four the bar names %q", got)
	}
	bar := b.events.chosen
	test.TapAt(bar, fyne.NewPos(30, 20))
	if b.state.Now().Selected == "" {
		t.Error("a press on the bar clears the selection")
	}
	test.TapAt(bar, fyne.NewPos(bar.Size().Width-crossRoom/2, bar.Size().Height/2))
	if b.state.Now().Selected != "" || bar.Visible() || b.events.list.Size().Height+b.events.list.Position().Y < b.events.Size().Height-5 {
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
	last := b.state.Data().AsOf()
	i := slices.IndexFunc(b.state.Events(), func(e data.Event) bool { return e.Date.String() == "2008-03-28" })
	id, day := charts.EventID(b.state.Events()[i]), b.state.Events()[i].Date.First()

	c := b.membership.chart
	c.visit(b.by(c, id), true)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.state.SelectedEvent() != id || b.state.Now().AsOf != last {
		t.Errorf("Enter selects %q and looks at %s", b.state.SelectedEvent(), b.state.Now().AsOf)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.state.SelectedEvent() != id || b.state.Now().AsOf != day {
		t.Errorf("Enter again selects %q and looks at %s", b.state.SelectedEvent(), b.state.Now().AsOf)
	}

	b.state.SetAsOf(last)
	b.state.Select("", false)
	b.hit(c, id, 0)
	if b.state.Now().AsOf != last {
		t.Error("a press goes to the day")
	}
	x, y := middle(b.by(c, id).Reach)
	c.again(fyne.NewPos(float32(x), float32(y)))
	if b.state.SelectedEvent() != id || b.state.Now().AsOf != day {
		t.Error("a double click does not go to the day")
	}

	b.state.SetAsOf(last)
	b.state.Select("", false)
	b.events.list.reveal(i)
	row := b.events.list.rows[i]
	row.click(0)
	if b.state.SelectedEvent() != id || b.state.Now().AsOf != last {
		t.Error("a press on the row does not select it alone")
	}
	row = b.events.list.rows[i]
	row.DoubleTapped(nil)
	if b.state.SelectedEvent() != id || b.state.Now().AsOf != day {
		t.Error("a double click on the row does not go to the day")
	}
	b.state.SetAsOf(last)
	b.events.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.state.Now().AsOf != day {
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
	l.rows[i-1].click(command.Ctrl)
	first, second := charts.EventID(b.state.Events()[i]), charts.EventID(b.state.Events()[i-1])
	if b.state.Now().Selected != state.IDsOf(first, second) {
		t.Errorf("selected %q", b.state.Now().Selected)
	}
	if !l.rows[i].look.chosen || !l.rows[i-1].look.chosen || l.rows[i].look.open || !l.rows[i-1].look.open {
		t.Error("not both are marked, or not the last alone is open")
	}
	l.rows[i-1].click(command.Ctrl)
	if b.state.Now().Selected != state.IDsOf(first) || !l.rows[i].look.open {
		t.Errorf("taken out: %q", b.state.Now().Selected)
	}
}

// An identity that the data do not have harms nothing.
func TestWhatIsNotThereHarmsNothing(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	figure := b.membership.chart.frame.figure
	for _, id := range []string{"state/XXX", "spell/x", "event/1992/x", "holder/x", "count/1", "strength/x", "x"} {
		b.state.Select(id, true)
		b.state.Visit(id)
	}
	if b.events.chosen.Visible() || !b.state.Emphasis().IsZero() {
		t.Error("something is said to be selected")
	}
	if len(b.membership.chart.frame.figure.Marks) != len(figure.Marks) {
		t.Error("the chart shows something selected")
	}
	if _, ok := b.deeds.chosenTarget(); ok {
		t.Error("something can be done with it")
	}
	b.keys.Do("window.command.copy-fact")
	b.keys.TypedKey(fyne.KeyEscape)
}

func TestEscClearsTheSelectionFirst(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	b.window.Canvas().Focus(c)
	c.visit(b.by(c, "name/UZB"), true)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.state.Now().Selected != "" || b.cardTitle() != "Uzbekistan" {
		t.Errorf("after one Esc %q is selected, the card says %q", b.state.Now().Selected, b.cardTitle())
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.cardTitle() != "" {
		t.Error("a second Esc does not hide the card")
	}
}
