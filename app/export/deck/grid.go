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
		return g.spread(wanted, width-total)
	}
	return shared(wanted, most)
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
	switch marks := cited(c.References); {
	case marks != "" && c.Text == "":
		w += regular(g.size).Width(marks)
	case marks != "":
		w += regular(g.markSize()).Width(" " + marks)
	}
	return w
}

// shared divides the width of a slide: every column has what most of its cells need, or
// an equal part of what there is, and then what all of them want, as far as that goes.
func shared(wanted, most []float64) []float64 {
	columns := make([]float64, len(most))
	left := poured(width, columns, most)
	left = poured(left, columns, wanted)
	columns[len(columns)-1] += left
	return columns
}

// poured fills columns up to what they want, beginning with those that lack the least, and
// returns what is left over.
func poured(width float64, columns, wanted []float64) float64 {
	lack := func(i int) float64 { return max(0, wanted[i]-columns[i]) }
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(lack(a), lack(b)) })
	for n, i := range order {
		more := min(lack(i), width/float64(len(order)-n))
		columns[i] += more
		width -= more
	}
	return width
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
	tallest := 0.0
	for i, c := range cells {
		tallest = max(tallest, height(g.clipped(i, c), g.style(i), g.inner(i)))
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
