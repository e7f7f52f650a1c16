//go:build cgo

package window

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/app/export"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/data"
)

// openTable shows a list in its tab.
func openTable(t *testing.T, list string) *bench {
	b := newBench(t, data.CSTO(), usual)
	b.desk.turn(tableTab)
	b.table.turn(list)
	return b
}

// column is what a column of the table says, from top to bottom.
func (b *bench) column(name string) []string {
	b.Helper()
	m := b.table.grid.model
	i := slices.Index(m.columns, name)
	if i < 0 {
		b.Fatalf("there is no column %s among %v", name, m.columns)
	}
	var said []string
	for _, r := range m.rows {
		said = append(said, m.said(r, i))
	}
	return said
}

// sortBy presses the heading of a column.
func (b *bench) sortBy(name string) {
	b.Helper()
	g := b.table.grid
	i := slices.Index(g.model.columns, name)
	test.TapAt(g.head, fyne.NewPos(g.left(i)+g.widths[i]/2, gridHead/2))
}

func TestEveryListIsATable(t *testing.T) {
	for _, code := range []string{"en", "ru"} {
		b := newBench(t, data.CSTO(), usual)
		b.state.Change(func(m *state.Moment) { m.Lang = code })
		b.desk.turn(tableTab)
		for i, list := range export.Lists() {
			pressChoice(b.table.lists, b.table.lists.Labels()[i])
			want, _ := export.List(b.state.Data(), list, b.state.Unfiltered(b.kit.Lang))
			if got := len(b.table.grid.model.rows); got != len(want.Rows) || got == 0 {
				t.Errorf("%s, %s: %d rows, want %d", code, list, got, len(want.Rows))
			}
			for _, r := range b.table.grid.model.rows {
				for j, cell := range r.cells {
					if known := cell != nil && cell != "" && cell != false; known && b.table.grid.model.said(r, j) == "" {
						if all, ok := cell.([]string); !ok || len(all) > 0 {
							t.Fatalf("%s, %s: %v is not said", code, list, cell)
						}
					}
				}
			}
		}
	}
}

func TestHeadingsSortBothWaysAndBack(t *testing.T) {
	b := openTable(t, "forces")
	asListed := b.column("total")
	b.sortBy("total")
	if said := b.column("total"); said[0] != "16,300" || said[len(said)-1] != "3,454,000" {
		t.Errorf("sorted up: %v", said)
	}
	b.sortBy("total")
	if said := b.column("total"); said[0] != "3,454,000" {
		t.Errorf("sorted down: %v", said)
	}
	b.sortBy("total")
	if said := b.column("total"); !slices.Equal(said, asListed) {
		t.Errorf("a third press leads to %v", said)
	}
}

func TestDatesSortByTimeAndWhatIsUnknownLast(t *testing.T) {
	b := openTable(t, "memberships")
	b.sortBy("signed")
	said := b.column("signed")
	if plain(said[0]) != "15 May 1992" || said[len(said)-1] != "" {
		t.Errorf("up: %v", said)
	}
	b.sortBy("signed")
	if said = b.column("signed"); plain(said[0]) != "23 Jun 2006" || said[len(said)-1] != "" {
		t.Errorf("down: %v", said)
	}
	b.sortBy("name")
	if said = b.column("name"); said[0] != "Afghanistan" {
		t.Errorf("by name: %v", said)
	}
}

func TestTheTableShowsWhatTheViewShows(t *testing.T) {
	b := openTable(t, "memberships")
	b.state.Change(func(m *state.Moment) { m.States = state.IDsOf("UZB") })
	if names := b.column("name"); !slices.Equal(names, []string{"Uzbekistan", "Uzbekistan"}) {
		t.Errorf("of one state: %v", names)
	}
	if got := b.table.count.Text; got != "2 of 19 rows" {
		t.Errorf("it says %q", got)
	}
	b.table.turn("events")
	b.state.SetSearch("ratifies")
	if n := len(b.table.grid.model.rows); n == 0 || n != len(b.state.Events()) {
		t.Errorf("%d events are listed, %d shown", n, len(b.state.Events()))
	}
	b.table.turn("members")
	b.state.Change(func(m *state.Moment) { m.States = "" })
	b.state.SetAsOf(day(t, "2008-03-28"))
	if n := len(b.table.grid.model.rows); n != 7 {
		t.Errorf("%d members in 2008", n)
	}
}

func TestCellsAreCopiedWithTabs(t *testing.T) {
	b := openTable(t, "forces")
	g := b.table.grid
	name, year := slices.Index(g.model.columns, "name"), slices.Index(g.model.columns, "active")
	at := func(row, column int) *desktop.MouseEvent {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		e.Position = fyne.NewPos(g.left(column)+3, float32(row*gridRow)+3)
		return e
	}
	g.body.MouseDown(at(0, name))
	g.body.MouseUp(nil)
	extend := at(1, year)
	extend.Modifier = fyne.KeyModifierShift
	g.body.MouseDown(extend)
	g.TypedShortcut(&fyne.ShortcutCopy{})
	lines := strings.Split(b.app.Clipboard().Content(), "\n")
	if len(lines) != 2 || len(strings.Split(lines[0], "\t")) != year-name+1 || !strings.HasPrefix(lines[0], b.column("name")[0]+"\t") {
		t.Errorf("copied %q", lines)
	}
	g.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := strings.Count(g.copied(), "\n") + 1; got != len(g.model.rows) {
		t.Errorf("all of it are %d lines, want %d", got, len(g.model.rows))
	}
}

func TestKeysMoveAmongCells(t *testing.T) {
	b := openTable(t, "events")
	g := b.table.grid
	b.window.Canvas().Focus(g)
	for range 60 {
		g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if g.lead != (cellAt{60, 1}) || g.scroll.Offset.Y <= 0 {
		t.Errorf("the cell is %v, the table at %v", g.lead, g.scroll.Offset)
	}
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := charts.EventID(b.state.Events()[60]); b.state.SelectedEvent() != want {
		t.Errorf("Enter selects %q, want %q", b.state.SelectedEvent(), want)
	}
	g.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	if g.order != (tableOrder{"title", true}) {
		t.Errorf("Alt and the arrow sort by %v", g.order)
	}
}

// selectedRows are the rows that stand out, of those that can be seen.
func (b *bench) selectedRows() []int {
	var rows []int
	for _, o := range b.table.grid.body.objects {
		if r, ok := o.(*canvas.Rectangle); ok && r.FillColor == b.kit.Color.Wash {
			rows = append(rows, int(r.Position().Y)/gridRow)
		}
	}
	return rows
}

func TestTheTableShowsWhatIsSelected(t *testing.T) {
	b := openTable(t, "memberships")
	b.state.Select("state/KAZ", false)
	states := b.column("state")
	for _, row := range b.selectedRows() {
		if states[row] != "KAZ" {
			t.Errorf("a row of %s stands out", states[row])
		}
	}
	if n := len(b.selectedRows()); n != 2 {
		t.Errorf("%d rows stand out, want the two of Kazakhstan", n)
	}
	b.state.Select("spell/UZB/csto/2006-08-16", false)
	if rows := b.selectedRows(); len(rows) != 1 || states[rows[0]] != "UZB" {
		t.Errorf("the rows %v stand out, want that of one membership", rows)
	}
	b.table.turn("events")
	last := b.state.Events()[len(b.state.Events())-1]
	b.state.Select(charts.EventID(last), false)
	if rows := b.selectedRows(); !slices.Equal(rows, []int{len(b.state.Events()) - 1}) {
		t.Errorf("the rows %v stand out, want that of the last event, which is scrolled to", rows)
	}
}

func TestColumnsAreDraggedWider(t *testing.T) {
	b := openTable(t, "sources")
	g := b.table.grid
	before := slices.Clone(g.widths)
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(g.left(1)-2, 10)
	g.head.MouseDown(e)
	g.head.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: e.Position.AddXY(50, 0)}})
	g.head.DragEnd()
	if g.widths[0] != before[0]+50 || g.widths[1] != before[1] {
		t.Errorf("widths are %v, were %v", g.widths, before)
	}
	test.TapAt(g.head, e.Position.AddXY(50, 0))
	if g.order != (tableOrder{}) {
		t.Error("a press on the end of a column sorts")
	}
}

func TestATableIsSavedAsCSV(t *testing.T) {
	b := openTable(t, "memberships")
	b.state.Change(func(m *state.Moment) { m.States = state.IDsOf("UZB", "GEO") })
	b.sortBy("name")
	b.sortBy("name")
	path := filepath.Join(t.TempDir(), "x.csv")
	for _, c := range []struct {
		rows  export.Table
		first string
		count int
	}{{b.table.shown(), "UZB", 3}, {b.table.everything(), "ARM", 19}} {
		b.table.saver.Write(path, func(path string) error {
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			defer f.Close()
			return c.rows.WriteCSV(f)
		})
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil || len(rows) != c.count+1 || rows[1][0] != c.first {
			t.Errorf("%d rows, the first of %v, %v", len(rows), rows[1], err)
		}
	}
}

// BenchmarkTable measures what a reader of 50,000 events waits for in the table.
func BenchmarkTable(b *testing.B) {
	bench := newBench(b, manyEvents(b, 50_000), usual)
	bench.desk.turn(tableTab)
	bench.table.turn("events")
	b.Run("show", func(b *testing.B) {
		for b.Loop() {
			bench.table.renew()
		}
	})
	for _, column := range []string{"title", "date", "states"} {
		b.Run("sort by "+column, func(b *testing.B) {
			for b.Loop() {
				bench.table.sort(tableOrder{column: column, descending: true})
			}
		})
	}
	bench.table.sort(tableOrder{})
	b.Run("scroll", func(b *testing.B) {
		for b.Loop() {
			bench.table.grid.scroll.ScrollToOffset(fyne.NewPos(0, bench.table.grid.scroll.Offset.Y+500))
			bench.table.grid.fill()
		}
	})
}

func TestNothingOverTheTableOverlaps(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(leastWidth, leastHeight), fyne.NewSize(720, 424), usual} {
		b := newBench(t, data.CSTO(), size)
		for range 2 {
			b.otherLanguage()
			b.desk.turn(tableTab)
			c := b.table
			for _, pair := range [][2]fyne.CanvasObject{{c.lists, c.save}, {c.lists, c.count}, {c.count, c.save}, {c.count, c.grid}, {c.save, c.grid}} {
				if overlap(pair[0], pair[1]) {
					t.Errorf("%v, %s: %T at %v overlaps %T at %v", size, b.kit.Lang, pair[0], pair[0].Position(), pair[1], pair[1].Position())
				}
			}
			if b.kit.Lang == "en" && size == usual && c.cell.Text != b.kit.Words.Say("table.hint") {
				t.Errorf("the hint is %q", c.cell.Text)
			}
		}
	}
}
