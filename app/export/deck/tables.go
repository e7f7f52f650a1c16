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

// mostTables is how many slides a table goes over, unless it says otherwise.
const mostTables = 4

// mostCellLines is how many lines a cell has; the speaker has all of it.
const mostCellLines = 4

// grid is a table with its measures.
type grid struct {
	report.Table
	size    float64 // of the letters
	columns []float64
	heads   bool
	most    int                  // slides; 0 is the usual
	links   []string             // where the last cells of the rows lead to, or nil
	spoken  [][]charts.Reference // of the rows, for the speaker, besides those in their cells
	about   string               // for the speaker
}

// table adds the slides of a table, each with its heading. One without rows is left out;
// its notes stand with the others.
func (b *builder) table(g grid) {
	if len(g.Rows) == 0 {
		return
	}
	if g.most == 0 {
		g.most = mostTables
	}
	g.measure()
	t := g.Table
	h := b.head(b.numbered(t.Title, 10, 10), "")
	under := b.foot(t.Notes, nil, 80)
	page := contentBottom - under.height - h.top - g.headHeight()
	heights := make([]float64, len(t.Rows))
	for i, row := range t.Rows {
		heights[i] = g.rowHeight(row.Cells)
	}
	starts := paged(heights, page, func(i int) bool { return !t.Rows[i].Begin && g.grouped() || t.Rows[i].Total })
	notes := t.Notes
	shown := len(t.Rows)
	if len(starts) > g.most {
		shown = starts[g.most]
		starts = starts[:g.most]
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
	t := &pptx.Table{Box: pptx.Box{X: pptx.Margin, Y: h.top, W: width}, Columns: g.columns, Head: g.heads, Alt: b.tableAlt(g, end-start)}
	if g.heads {
		t.Rows = append(t.Rows, pptx.Row{Height: g.headHeight(), Cells: g.head()})
	}
	var references [][]charts.Reference
	s.Notes = append(s.Notes, t.Alt)
	if g.about != "" {
		s.Notes[0] = g.about
	}
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
		if g.links != nil {
			last := t.Rows[len(t.Rows)-1].Cells[len(cells)-1]
			last.Paragraphs[0].Runs[0].Link = g.links[i]
		}
		if g.spoken != nil {
			references = append(references, g.spoken[i])
		}
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

// measure chooses the size of the letters and the widths of the columns: the largest
// letters with which the table needs only one slide, or the smallest.
func (g *grid) measure() {
	for _, c := range g.Columns {
		g.heads = g.heads || c.Name != ""
	}
	for _, g.size = range []float64{16, 15, 14, 13, 12, 11} {
		g.columns = g.widths()
		total := g.headHeight()
		for _, row := range g.Rows {
			total += g.rowHeight(row.Cells)
		}
		if total <= oneSlide {
			break
		}
	}
}

// oneSlide is the height of a table that takes one slide, notes under it.
const oneSlide = 380.0

// usual is the part of a column's cells that stand on one line where there is no room for
// all of them.
const usual = 0.8

// widths gives every column what it needs, and where that is too much, what most of its
// cells need: few take another line. Numbers are not broken.
func (g grid) widths() []float64 {
	wanted, most := make([]float64, len(g.Columns)), make([]float64, len(g.Columns))
	for i, c := range g.Columns {
		cells := []float64{bold(g.size).Width(c.Name)}
		for _, row := range g.Rows {
			if w := g.cellWidth(i, row); w > 0 {
				cells = append(cells, w)
			}
		}
		least := max(cells[0], g.longestWord(i))
		slices.Sort(cells)
		const air = 2*pptx.CellMarginX + 1
		wanted[i] = cells[len(cells)-1]/slack + air
		most[i] = wanted[i]
		if !c.Numeric {
			most[i] = max(cells[int(usual*float64(len(cells)-1))], least)/slack + air
		}
	}
	total := 0.0
	for _, w := range wanted {
		total += w
	}
	if total <= width {
		for i := range wanted {
			wanted[i] += min((width-total)/float64(len(wanted)), 40)
		}
		return wanted
	}
	return shared(most)
}

// longestWord is how wide the longest word of a column is, up to a limit.
func (g grid) longestWord(column int) float64 {
	const most = 160
	longest := 0.0
	for _, row := range g.Rows {
		for _, word := range strings.Fields(row.Cells[column].Text) {
			longest = max(longest, min(most, bold(g.size).Width(word)))
		}
	}
	return longest
}

// cellWidth is how wide a cell is on one line.
func (g grid) cellWidth(column int, row report.Row) float64 {
	c := row.Cells[column]
	style := regular(g.size)
	if row.Total || column == 0 {
		style = bold(g.size)
	}
	w := style.Width(c.Text)
	if marks := cited(c.References); marks != "" {
		w += regular(g.markSize()).Width(" " + marks)
	}
	return w
}

// shared divides the width of a slide: columns that want little have it, and the others
// share the rest, all of it.
func shared(wanted []float64) []float64 {
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wanted[a], wanted[b]) })
	columns, left := slices.Clone(wanted), width
	for n, i := range order {
		columns[i] = min(wanted[i], left/float64(len(order)-n))
		left -= columns[i]
	}
	// What is over goes to the columns with the most to say.
	columns[order[len(order)-1]] += left
	return columns
}

// markSize is that of references.
func (g grid) markSize() float64 { return max(10, g.size-2) }

// style is how a cell is measured.
func (g grid) style(column int, c report.Cell) text.Style {
	switch {
	case c.Text == "":
		return regular(g.markSize())
	case column == 0:
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
	return clip(g.said(c), g.style(column, c), g.inner(column), mostCellLines)
}

func (g grid) rowHeight(cells []report.Cell) float64 {
	tallest := 0.0
	for i, c := range cells {
		tallest = max(tallest, height(g.clipped(i, c), g.style(i, c), g.inner(i)))
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
			p.Runs = append(p.Runs, pptx.Run{Text: marks, Size: g.markSize(), Tone: pptx.Muted})
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
		b.table(grid{Table: t})
	}
}
