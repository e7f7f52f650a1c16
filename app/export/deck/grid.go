package deck

import (
	"slices"
	"strings"

	"treatyline/app/export/columns"
	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/text"
)

// grid is a table with its measures.
type grid struct {
	report.Table
	size    float64 // of the letters
	columns []float64
	heads   bool                 // the columns have names
	grouped bool                 // rows belong together: the first of each group says so
	most    int                  // slides; 0 is the usual
	links   []string             // where the last cells of the rows lead to, or nil
	spoken  [][]charts.Reference // of the rows, for the speaker, besides those in their cells
	cited   []charts.Reference   // for all of the table
	about   string               // for the speaker
}

// mostCellLines is how many lines a cell has; the speaker has all of it.
const mostCellLines = 4

// filled is a table without the columns that have nothing in them.
func filled(t report.Table) report.Table {
	var columns []int
	for i := range t.Columns {
		if slices.ContainsFunc(t.Rows, func(r report.Row) bool { return r.Cells[i].Text != "" || len(r.Cells[i].References) > 0 }) {
			columns = append(columns, i)
		}
	}
	kept := report.Table{Title: t.Title, Notes: t.Notes}
	for _, i := range columns {
		kept.Columns = append(kept.Columns, t.Columns[i])
	}
	for _, row := range t.Rows {
		of := row.Cells
		row.Cells = make([]report.Cell, len(columns))
		for n, i := range columns {
			row.Cells[n] = of[i]
			row.Cells[n].Text = t.Columns[i].Held(of[i].Text)
		}
		kept.Rows = append(kept.Rows, row)
	}
	return kept
}

// setSize gives the letters a size, and the columns their widths.
func (g *grid) setSize(size float64) {
	g.size = size
	g.columns = g.widths()
}

// broken is the part of the rows that take more than one line.
func (g grid) broken() float64 {
	n := 0
	for _, row := range g.Rows {
		if g.rowHeight(row.Cells) > 1.5*g.size*lineHeight+2*pptx.CellMarginY {
			n++
		}
	}
	return float64(n) / float64(len(g.Rows))
}

// widths gives every column what it needs, as far as there is room, and what is left over.
func (g grid) widths() []float64 {
	const air = 2*pptx.CellMarginX + 1
	needs := columns.Needs{Least: make([]float64, len(g.Columns))}
	heads := make([]float64, len(g.Columns))
	for i, c := range g.Columns {
		heads[i] = bold(g.size).Width(c.Name)/slack + air
		needs.Least[i] = g.longestWord(i)/slack + air
	}
	needs.Rows = append(needs.Rows, heads)
	for _, row := range g.Rows {
		cells := make([]float64, len(g.Columns))
		for i, c := range g.Columns {
			cells[i] = g.cellWidth(i, row)/slack + air
			if c.Numeric {
				needs.Least[i] = max(needs.Least[i], cells[i])
			}
		}
		needs.Rows = append(needs.Rows, cells)
	}
	return g.spread(needs.Divide(width))
}

// mostAir is how much wider than its content a column is made, in points.
const mostAir = 40.0

// spread gives columns some air, and what is left over to the last one, or to the first
// where numbers come last, which then stand together.
func (g grid) spread(columns []float64, over float64) []float64 {
	air := min(over/float64(len(columns)), mostAir)
	for i := range columns {
		columns[i] += air
	}
	rest := len(columns) - 1
	if g.Columns[rest].Numeric {
		rest = 0
	}
	columns[rest] += over - air*float64(len(columns))
	return columns
}

// longestWord is how wide the longest word of a column is.
func (g grid) longestWord(column int) float64 {
	longest := text.Unbroken(g.Columns[column].Name, bold(g.size))
	for _, row := range g.Rows {
		longest = max(longest, text.Unbroken(row.Cells[column].Text, bold(g.size)))
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
	switch marks := cited(c.References); {
	case marks != "" && c.Text == "":
		w += regular(g.size).Width(marks)
	case marks != "":
		w += regular(g.markSize()).Width(" " + marks)
	}
	return w
}

// markSize is that of references after a text.
func (g grid) markSize() float64 { return max(10, g.size-2) }

// style is how the cells of a column are measured.
func (g grid) style(column int) text.Style {
	if column == 0 {
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
	return clip(g.said(c), g.style(column), g.inner(column), mostCellLines)
}

func (g grid) rowHeight(cells []report.Cell) float64 {
	most := 1
	for i, c := range cells {
		most = max(most, g.lines(i, c))
	}
	return float64(most)*g.size*lineHeight + 2*pptx.CellMarginY
}

// lines is how many lines a cell takes, of which the references after a text are smaller.
func (g grid) lines(column int, c report.Cell) int {
	said, marks := g.clipped(column, c), cited(c.References)
	if marks == "" || c.Text == "" || said != held(g.said(c)) {
		return len(lines(said, g.style(column), g.inner(column)))
	}
	broken := lines(c.Text, g.style(column), g.inner(column))
	n, used := len(broken), g.style(column).Width(broken[len(broken)-1])
	for _, word := range text.Words(marks) {
		w := regular(g.markSize()).Width(" " + word)
		if used += w; used > g.inner(column)*slack {
			n, used = n+1, w
		}
	}
	return n
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
		if text == held(g.said(c)) {
			text, marks = held(c.Text), cited(c.References)
		}
		r := pptx.Run{Text: text, Bold: i == 0 && row.Begin}
		if row.Aside {
			r.Tone = pptx.Muted
		}
		cells[i] = g.cell(i, r)
		p := &cells[i].Paragraphs[0]
		switch {
		case marks == "":
		case text == "": // as large as the text beside it, to stand on its line
			p.Runs[0].Text, p.Runs[0].Tone = marks, pptx.Muted
		default:
			p.Runs = append(p.Runs, pptx.Run{Text: " " + marks, Size: g.markSize(), Tone: pptx.Muted})
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
