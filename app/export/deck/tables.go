package deck

import (
	"slices"
	"strings"

	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
	"treatyline/charts"
)

// mostTables is how many slides a table goes over, unless it says otherwise.
const mostTables = 4

// table adds the slides of a table, each with its heading. One without rows is left out.
func (b *builder) table(g grid) {
	g.Table = filled(g.Table)
	if len(g.Rows) == 0 {
		return
	}
	if g.most == 0 {
		g.most = mostTables
	}
	g.heads = slices.ContainsFunc(g.Columns, func(c report.Column) bool { return c.Name != "" })
	g.grouped = slices.ContainsFunc(g.Rows, func(r report.Row) bool { return r.Begin })
	under := b.foot(g.Notes, nil, mostUnder)
	b.measure(&g, under)
	starts, notes, shown := b.tablePages(g, under), g.Notes, len(g.Rows)
	if len(starts) > g.most {
		// How many rows are left decides nothing but how wide the number is.
		under = b.foot(b.cut(g, len(g.Rows)), nil, mostUnder)
		starts = b.tablePages(g, under)
		shown = starts[g.most]
		starts = starts[:g.most]
		notes = b.cut(g, len(g.Rows)-shown)
		under = b.foot(notes, nil, mostUnder)
	}
	for n, start := range starts {
		end := shown
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		b.tableSlide(g, start, end, under, notes, n+1, len(starts))
	}
}

// mostBroken is the part of a table's rows that may need a second line.
const mostBroken = 0.5

// measure gives a table the largest letters with which it takes no more slides than with
// the smallest, and few rows a second line; otherwise the smallest.
func (b *builder) measure(g *grid, under foot) {
	sizes := []float64{16, 15, 14, 13, 12, 11}
	least := sizes[len(sizes)-1]
	g.setSize(least)
	few := len(b.tablePages(*g, under))
	for _, size := range sizes {
		if g.setSize(size); g.broken() <= mostBroken && len(b.tablePages(*g, under)) <= few {
			return
		}
	}
}

// mostUnder is how high the notes under a table are at most.
const mostUnder = 80.0

// cut are the notes of a table of which so many rows find no room.
func (b *builder) cut(g grid, rows int) []string {
	return append([]string{b.words.Count("deck.rest.rows", rows)}, g.Notes...)
}

// tablePages returns which row each slide of a table begins with.
func (b *builder) tablePages(g grid, under foot) []int {
	h := b.head(b.numbered(g.Title, 10, 10), "")
	heights := make([]float64, len(g.Rows))
	for i, row := range g.Rows {
		heights[i] = g.rowHeight(row.Cells)
	}
	return paged(heights, contentBottom-under.height-h.top-g.headHeight(), func(i int) bool {
		return g.grouped && !g.Rows[i].Begin || g.Rows[i].Total
	})
}

func (b *builder) tableSlide(g grid, start, end int, under foot, notes []string, n, of int) {
	title := b.numbered(g.Title, n, of)
	h := b.head(title, "")
	s := pptx.Slide{Layout: pptx.TableSlide, Title: h.title, Foot: under.text}
	t := &pptx.Table{Box: pptx.Box{X: pptx.Margin, Y: h.top, W: width}, Columns: g.columns, Head: g.heads, Alt: b.tableAlt(g, end-start)}
	if g.heads {
		t.Rows = append(t.Rows, pptx.Row{Height: g.headHeight(), Cells: g.head()})
	}
	references := [][]charts.Reference{g.cited}
	s.Notes = append(s.Notes, t.Alt)
	if g.about != "" {
		s.Notes[0] = g.about
	}
	for i := start; i < end; i++ {
		row, group := g.Rows[i], g.group(i)
		cells := row.Cells
		if i == start && group != "" {
			// A group that goes on says again whose it is.
			cells = append([]report.Cell{{Text: group}}, cells[1:]...)
		}
		t.Rows = append(t.Rows, pptx.Row{Height: g.rowHeight(cells), Cells: g.cells(row, cells)})
		if g.links != nil {
			last := t.Rows[len(t.Rows)-1].Cells[len(cells)-1]
			last.Paragraphs[0].Runs[0].Link = g.links[i]
		}
		if g.spoken != nil {
			references = append(references, g.spoken[i])
		}
		for c, cell := range cells {
			references = append(references, cell.References)
			if said := g.clipped(c, cell); said != held(g.said(cell)) {
				s.Notes = append(s.Notes, strings.TrimSpace(group+" "+g.said(cell)))
			}
		}
	}
	t.Total = end > start && g.Rows[end-1].Total
	s.Table = t
	s.Notes = append(append(s.Notes, h.cut...), notes...)
	s.Notes = append(s.Notes, b.spoken(references...)...)
	b.all = append(b.all, s)
}

// group is the name of the group that a row belongs to; empty where there are none.
func (g grid) group(i int) string {
	if !g.grouped {
		return ""
	}
	for i > 0 && !g.Rows[i].Begin {
		i--
	}
	return g.Rows[i].Cells[0].Text
}

// tableAlt says what a table shows.
func (b *builder) tableAlt(g grid, rows int) string {
	if !g.heads {
		return b.words.Count("deck.alt.plain", rows, "Title", g.Title)
	}
	var names []string
	for _, c := range g.Columns {
		names = append(names, c.Name)
	}
	return b.words.Count("deck.alt.table", rows, "Title", g.Title, "Columns", strings.Join(names, ", "))
}

// mostChronology is how many slides a chronology takes as a table; a longer one stands in
// the chart alone.
const mostChronology = 3

// chronology is the table of the events, where it is short.
func (b *builder) chronology() {
	c := b.report.Events
	name := func(id string) report.Column { return report.Column{Name: b.words.Say(id)} }
	t := report.Table{Title: c.Title, Notes: c.Notes, Columns: []report.Column{
		name("table.column.year"), name("deck.column.date"), name("deck.column.event"), name("deck.column.sources")}}
	for _, y := range c.Years {
		for i, e := range y.Events {
			year := ""
			if i == 0 {
				year = y.Name
			}
			t.Rows = append(t.Rows, report.Row{Begin: i == 0, Cells: []report.Cell{{Text: year}, {Text: e.Date}, {Text: e.Title}, {References: e.References}}})
		}
	}
	const rowsOfASlide = 18
	if len(t.Rows) <= mostChronology*rowsOfASlide {
		b.table(grid{Table: t})
	}
}
