package deck

import (
	"cmp"
	"slices"
	"strings"

	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/text"
)

// mostTables is how many slides a table goes over.
const mostTables = 4

// mostCellLines is how many lines a cell has; the speaker has all of it.
const mostCellLines = 4

// grid is a table with its measures.
type grid struct {
	report.Table
	size    float64 // of the letters
	columns []float64
	heads   bool
}

// table adds the slides of a table, each with its heading. One without rows is left out;
// its notes stand with the others.
func (b *builder) table(t report.Table) {
	if len(t.Rows) == 0 {
		return
	}
	g := b.measured(t)
	h := b.head(b.numbered(t.Title, 10, 10), "")
	under := b.foot(t.Notes, nil, 80)
	top := h.top - 8
	page := contentBottom - under.height - top - g.headHeight()
	heights := make([]float64, len(t.Rows))
	for i, row := range t.Rows {
		heights[i] = g.rowHeight(row.Cells)
	}
	starts := paged(heights, page, func(i int) bool { return !t.Rows[i].Begin && g.grouped() || t.Rows[i].Total })
	notes := t.Notes
	shown := len(t.Rows)
	if len(starts) > mostTables {
		shown = starts[mostTables]
		starts = starts[:mostTables]
		notes = append([]string{b.words.Count("deck.rest.rows", len(t.Rows)-shown)}, notes...)
		under = b.foot(notes, nil, 80)
	}
	for n, start := range starts {
		end := shown
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		b.tableSlide(g, start, end, under, notes, n+1, len(starts))
	}
}

// grouped reports whether rows belong together: the first of each group says so.
func (g grid) grouped() bool {
	for _, row := range g.Rows {
		if row.Begin {
			return true
		}
	}
	return false
}

func (b *builder) tableSlide(g grid, start, end int, under foot, notes []string, n, of int) {
	title := b.numbered(g.Title, n, of)
	h := b.head(title, "")
	s := pptx.Slide{Layout: pptx.TableSlide, Title: h.title, Foot: under.text}
	t := &pptx.Table{Box: pptx.Box{X: pptx.Margin, Y: h.top - 8, W: width}, Columns: g.columns, Head: g.heads, Alt: b.tableAlt(g, end-start)}
	if g.heads {
		t.Rows = append(t.Rows, pptx.Row{Height: g.headHeight(), Cells: g.head()})
	}
	var references [][]charts.Reference
	s.Notes = append(s.Notes, t.Alt)
	group := ""
	for i := start; i < end; i++ {
		row := g.Rows[i]
		if row.Begin {
			group = row.Cells[0].Text
		}
		cells := row.Cells
		if i == start && !row.Begin && g.grouped() {
			// A group that goes on says again whose it is.
			cells = append([]report.Cell{{Text: b.groupOf(g, i)}}, cells[1:]...)
		}
		t.Rows = append(t.Rows, pptx.Row{Height: g.rowHeight(cells), Cells: g.cells(row, cells)})
		for c, cell := range cells {
			references = append(references, cell.References)
			if said := g.clipped(c, cell); said != g.said(cell) {
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

// groupOf is the name of the group that a row belongs to.
func (b *builder) groupOf(g grid, i int) string {
	for ; i > 0 && !g.Rows[i].Begin; i-- {
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

// measured chooses the size of the letters and the widths of the columns. A table of few
// rows has larger letters.
func (b *builder) measured(t report.Table) grid {
	g := grid{Table: t}
	for _, c := range t.Columns {
		g.heads = g.heads || c.Name != ""
	}
	for _, g.size = range []float64{14, 13, 12, 11} {
		g.columns = g.widths()
		total := g.headHeight()
		for i := range t.Rows {
			total += g.rowHeight(t.Rows[i].Cells)
		}
		if total <= 360 {
			break
		}
	}
	return g
}

// widths gives every column what it needs, and the wide ones what is left over of that.
func (g grid) widths() []float64 {
	wanted := make([]float64, len(g.Columns))
	measure := func(i int, s string, style text.Style) {
		wanted[i] = max(wanted[i], style.Width(s)/slack+2*pptx.CellMarginX+1)
	}
	for i, c := range g.Columns {
		measure(i, c.Name, bold(g.size))
		for _, row := range g.Rows {
			style := regular(g.size)
			if row.Total || row.Begin && i == 0 {
				style = bold(g.size)
			}
			measure(i, g.said(row.Cells[i]), style)
		}
	}
	return shared(wanted)
}

// shared divides the width of a slide. Where all columns find room they have some air;
// otherwise those that want little have it, and the others share the rest.
func shared(wanted []float64) []float64 {
	total := 0.0
	for _, w := range wanted {
		total += w
	}
	columns := slices.Clone(wanted)
	if total <= width {
		for i := range columns {
			columns[i] += min((width-total)/float64(len(columns)), 40)
		}
		return columns
	}
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wanted[a], wanted[b]) })
	left := width
	for n, i := range order {
		columns[i] = min(wanted[i], left/float64(len(order)-n))
		left -= columns[i]
	}
	return columns
}

func (g grid) style(row report.Row) text.Style {
	if row.Total {
		return bold(g.size)
	}
	return regular(g.size)
}

// said is the text of a cell with its references.
func (g grid) said(c report.Cell) string {
	return strings.TrimSpace(c.Text + " " + cited(c.References))
}

func (g grid) inner(column int) float64 { return g.columns[column] - 2*pptx.CellMarginX }

// clipped is what a cell shows.
func (g grid) clipped(column int, c report.Cell) string {
	return clip(g.said(c), bold(g.size), g.inner(column), mostCellLines)
}

func (g grid) rowHeight(cells []report.Cell) float64 {
	tallest := 0.0
	for i, c := range cells {
		tallest = max(tallest, height(g.clipped(i, c), g.style(report.Row{}), g.inner(i)))
	}
	return tallest + 2*pptx.CellMarginY
}

func (g grid) headHeight() float64 {
	if !g.heads {
		return 0
	}
	tallest := 0.0
	for i, c := range g.Columns {
		tallest = max(tallest, height(clip(c.Name, bold(g.size), g.inner(i), 2), bold(g.size), g.inner(i)))
	}
	return tallest + 2*pptx.CellMarginY
}

func (g grid) head() []pptx.Cell {
	cells := make([]pptx.Cell, len(g.Columns))
	for i, c := range g.Columns {
		cells[i] = g.cell(i, pptx.Run{Text: clip(c.Name, bold(g.size), g.inner(i), 2)})
	}
	return cells
}

func (g grid) cells(row report.Row, of []report.Cell) []pptx.Cell {
	cells := make([]pptx.Cell, len(of))
	for i, c := range of {
		text, marks := g.clipped(i, c), ""
		if text == g.said(c) {
			text, marks = c.Text, cited(c.References)
		}
		r := pptx.Run{Text: text, Bold: i == 0 && row.Begin}
		if row.Aside {
			r.Tone = pptx.Muted
		}
		cells[i] = g.cell(i, r)
		if marks != "" {
			if text != "" {
				marks = " " + marks
			}
			p := &cells[i].Paragraphs[0]
			p.Runs = append(p.Runs, pptx.Run{Text: marks, Size: max(10, g.size-2), Tone: pptx.Muted})
		}
	}
	return cells
}

func (g grid) cell(column int, r pptx.Run) pptx.Cell {
	r.Size = g.size
	p := pptx.Paragraph{Runs: []pptx.Run{r}}
	if g.Columns[column].Numeric {
		p.Align = pptx.Right
	}
	return pptx.Cell{Paragraphs: []pptx.Paragraph{p}}
}

// mostChronology is how many slides a chronology takes as a table; a longer one stands in
// the chart alone.
const mostChronology = 3

// chronology is the table of the events, where it is short.
func (b *builder) chronology() {
	c := b.report.Events
	name := func(id string) report.Column { return report.Column{Name: b.words.Say(id)} }
	t := report.Table{Title: c.Title, Notes: c.Notes, Columns: []report.Column{
		name("report.column.year"), name("deck.column.date"), name("deck.column.event"), name("report.column.sources")}}
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
		b.table(t)
	}
}
