//go:build cgo

package window

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/data"
)

// press presses the chip with a label.
func pressChip(t *testing.T, c *widgets.Chips, label string) {
	t.Helper()
	i := slices.IndexFunc(c.All(), func(c widgets.Chip) bool { return c.Label == label })
	if i < 0 {
		t.Fatalf("there is no chip %q among %v", label, c.All())
	}
	at, size := c.Spot(i)
	test.TapAt(c, at.AddXY(size.Width/2, size.Height/2))
}

func TestChipsNarrowEventsAndCharts(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	chips := b.events.filters.chips
	dots := func() (n int) {
		for _, m := range b.membership.chart.frame.figure.Marks {
			if m.Kind == charts.Happening {
				n++
			}
		}
		return n
	}
	all := dots()
	pressChip(t, chips, "Treaty")
	treaty := len(b.state.Events())
	if treaty == 0 || treaty == len(b.state.Data().Events) || dots() >= all || dots() != treaty {
		t.Errorf("%d events, %d dots of %d", treaty, dots(), all)
	}
	if want := fmt.Sprintf("%d of %d", treaty, len(b.state.Data().Events)); b.events.count.Text != want {
		t.Errorf("it says %q, want %q", b.events.count.Text, want)
	}
	pressChip(t, chips, "Disputes")
	if len(b.state.Events()) <= treaty || b.state.Now().Categories != state.IDsOf("treaty", "dispute") {
		t.Errorf("with disputes %d events of %q", len(b.state.Events()), b.state.Now().Categories)
	}
	pressChip(t, chips, "Treaty")
	pressChip(t, chips, "Disputes")
	if b.state.Filtered() || b.events.count.Text != "92" {
		t.Errorf("without chips: %+v", b.state.Now())
	}
	b.window.Canvas().Focus(chips)
	for range len(chips.All()) {
		chips.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	chips.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	chips.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if b.state.Now().Categories != "treaty" || !chips.All()[1].On {
		t.Errorf("by keys: %q", b.state.Now().Categories)
	}
}

func TestStatesAreShownOrLeftOut(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	s := b.state
	s.ShowState("RUS", false)
	if s.Now().Without != "RUS" || b.forces.chart.frame.figure == nil {
		t.Fatalf("left out are %q", s.Now().Without)
	}
	if title := b.forces.chart.frame.figure.Title; strings.Contains(title, "81") {
		t.Errorf("without Russia the title is %q", title)
	}
	s.ShowState("RUS", true)
	if s.Filtered() {
		t.Errorf("shown again: %+v", s.Now())
	}
	s.Change(func(m *state.Moment) { m.States = state.IDsOf("ARM", "UZB") })
	s.ShowState("UZB", false)
	s.ShowState("ARM", false)
	if got := s.ShownStates(); !slices.Equal(got, []string{"ARM"}) {
		t.Errorf("the last one is left out: %v", got)
	}
	if c := b.events.filters.chips.All()[0]; c.Label != "Armenia" || !c.On {
		t.Errorf("the chip says %+v", c)
	}
	for _, st := range s.Data().States {
		s.ShowState(st.ID, true)
	}
	if s.Filtered() {
		t.Errorf("with all states: %+v", s.Now())
	}
}

func TestTheListOfStatesOpens(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	pressChip(t, b.events.filters.chips, "All states")
	if b.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no list opens")
	}
	check := b.window.Canvas().Focused()
	check.TypedRune(' ')
	if shown := b.state.ShownStates(); len(shown) != len(b.state.Data().States)-1 || slices.Contains(shown, "AFG") {
		t.Errorf("without the first: %v", shown)
	}
	b.events.filters.popup.Hide()
}

func TestWhatNothingMatchesIsSaid(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	pressChip(t, b.events.filters.chips, "Treaty")
	b.state.SetSearch("xyzzy")
	for _, want := range []string{"xyzzy", "Treaty"} {
		if !b.events.none.Visible() || !strings.Contains(b.events.none.Text, want) {
			t.Errorf("it says %q, without %q", b.events.none.Text, want)
		}
	}
	test.Tap(b.events.loosen)
	if b.state.Filtered() || b.events.none.Visible() || b.events.loosen.Visible() {
		t.Errorf("the button leaves %+v", b.state.Now())
	}
}

func TestWhatASearchFindsIsMarked(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.Change(func(m *state.Moment) { m.Lang = "ru" })
	b.state.SetSearch("узбек")
	marks := 0
	for _, r := range b.events.list.rows {
		for i, o := range r.objects {
			if ground, ok := o.(*canvas.Rectangle); ok && ground.FillColor == b.kit.Color.Found {
				marks++
				if next := textOf(r.objects[i+1]) + textOf(r.objects[min(i+2, len(r.objects)-1)]); !strings.Contains(strings.ToLower(next), "узбек") {
					t.Errorf("marked is %q", next)
				}
			}
		}
	}
	if marks == 0 {
		t.Error("nothing is marked")
	}
}

func TestEveryYearHasItsHeadingOnce(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	years := map[int]bool{}
	for i, e := range b.state.Events() {
		if y := b.events.list.year(i); y != 0 {
			if years[y] || y != e.Date.Year {
				t.Errorf("row %d of %d is headed %d", i, e.Date.Year, y)
			}
			years[y] = true
		}
	}
	for _, e := range b.state.Events() {
		if !years[e.Date.Year] {
			t.Errorf("%d has no heading", e.Date.Year)
		}
	}
}

func TestCtrlSelectsSeveralEvents(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	var rows []*eventRow
	for _, i := range slices.Sorted(func(yield func(int) bool) {
		for i := range b.events.list.rows {
			if !yield(i) {
				return
			}
		}
	})[:2] {
		rows = append(rows, b.events.list.rows[i])
	}
	first, second := rows[0].text.id, rows[1].text.id
	rows[0].MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	rows[1].MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShortcutDefault})
	if b.state.Now().Selected != state.IDsOf(first, second) {
		t.Errorf("selected are %q", b.state.Now().Selected.All())
	}
	rows[1].DoubleTapped(nil)
	if e, _ := b.state.Event(second); b.state.Now().AsOf != e.Date.First() || b.state.Now().Selected != state.IDsOf(second) {
		t.Errorf("a double press looks at %s", b.state.Now().AsOf)
	}
}

// manyEvents is a dataset with so many events over seventy years.
func manyEvents(t testing.TB, n int) *data.Dataset {
	t.Helper()
	var b strings.Builder
	b.WriteString("format: 1\norganisation: {id: a, name: A, short: A, as_of: 2020-01-01}\nbodies: [{id: b, short: B, name: B}]\n" +
		"states: [{id: FRA}]\nmemberships: [{state: FRA, body: b, from: 1950-01-01, sources: [s]}]\nsources: [{id: s, title: S}]\nevents:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {date: %04d-%02d-%02d, title: Event number %d has a title that needs two lines in the list, text: What happened at number %d is told at such length that it takes more than a line of the list, states: [FRA], sources: [s]}\n",
			1950+i*70/n, 1+i%12, 1+i%28, i, i)
	}
	d, _, err := data.Read(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	d.PrepareSearch() // as opening a file does
	return d
}

func TestALongListBreaksOnlyTheTextsThatAreSeen(t *testing.T) {
	b := newBench(t, manyEvents(t, 10_000), usual)
	l := b.events.list
	if n := len(l.texts.made); n > 100 {
		t.Errorf("%d texts are made", n)
	}
	for range 30 {
		l.scrolled(-40_000)
	}
	for range 30 {
		l.scrolled(25_000)
	}
	for i, r := range l.rows {
		if want := l.tops[i+1] - l.tops[i]; r.Size().Height != want || r.text.id != charts.EventID(b.state.Events()[i]) {
			t.Errorf("row %d is %v high, want %v", i, r.Size().Height, want)
		}
	}
	b.state.Select(charts.EventID(b.state.Events()[5000]), false)
	row := l.rows[5000]
	if row == nil || !row.look.open || len(row.text.whole) < 2 {
		t.Fatal("the selected event does not open with its whole title")
	}
	if want := row.text.height(b.kit.Style, true); l.tops[5001]-l.tops[5000] < want {
		t.Errorf("it has %v, needs %v", l.tops[5001]-l.tops[5000], want)
	}
}

func BenchmarkSearchInManyEvents(b *testing.B) {
	s := state.New(manyEvents(b, 50_000))
	for i := 0; b.Loop(); i++ {
		s.SetSearch([]string{"number 7", "number 77", "needs"}[i%3])
	}
}

// A keystroke with all that follows it on the interface's goroutine.
func BenchmarkSearchInTheWindow(b *testing.B) {
	w := newBench(b, manyEvents(b, 50_000), usual)
	for i := 0; b.Loop(); i++ {
		w.state.SetSearch([]string{"number 7", "number 77", "needs"}[i%3])
	}
}
