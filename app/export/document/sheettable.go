package document

import (
	"treatyline/app/export/columns"
	"treatyline/app/export/report"
	"treatyline/charts/text"
)

// The measures of a table, in points.
const (
	columnGap = 12.0
	cellPad   = 2.6 // above and under the lines of a row

	// A table that takes less than this part of a page's height is not broken, and one that
	// is broken begins with at least so many rows.
	keptShare = 0.36
	keptRows  = 3
)

// grid is a table while it is set.
type grid struct {
	*sheet
	table  report.Table
	held   bool // dates and durations are not broken
	widths []float64
	xs     []float64
}

func newGrid(s *sheet, t report.Table) grid {
	g := grid{sheet: s, table: t}
	if len(t.Columns) > 0 {
		g.measure()
	}
	return g
}

// setTable sets a table from here on, under a title that is told how much must follow it
// on its page. The table's head stands at the top of every page that it
// reaches, and a row is broken only where it is higher than a page.
func (s *sheet) setTable(t report.Table, title func(next float64)) {
	g := newGrid(s, t)
	if len(t.Columns) > 0 {
		title(g.kept())
		g.head()
		for i := range t.Rows {
			g.row(i)
		}
		s.y += 4
	}
	for _, n := range t.Notes {
		s.flow(s.plain(n, noteSize, s.theme.Muted), sideMargin, s.width(), noteSize)
	}
}

// kept is the height of what stands on the page on which the table begins: all of a small
// table, and of another the head with some rows.
func (g *grid) kept() float64 {
	begin, total := 0.0, g.headHeight()
	for i, r := range g.table.Rows {
		if i == keptRows {
			begin = total
		}
		total += g.rowHeight(r)
	}
	if total += g.notesHeight(); total < g.body()*keptShare || begin == 0 {
		return total
	}
	return begin
}

func (g *grid) notesHeight() float64 {
	total := 4.0
	for _, n := range g.table.Notes {
		total += height(g.plain(n, noteSize, g.theme.Muted), g.width(), noteSize)
	}
	return total
}

// cell is the runs of a cell.
func (g *grid) cell(r report.Row, column int) []run {
	said := r.Cells[column].Text
	if g.held {
		said = g.table.Columns[column].Held(said)
	}
	look := run{said, text.Style{Size: smallSize}, g.theme.Ink, ""}
	if column == 0 || r.Total {
		look.style.Weight = text.Bold
	}
	if r.Aside {
		look.style.Weight, look.color = text.Regular, g.theme.Muted
	}
	return append([]run{look}, g.cite(r.Cells[column].References, noteSize)...)
}

func (g *grid) heading(column int) []run {
	return g.plain(g.table.Columns[column].Name, noteSize, g.theme.Muted)
}

// dearer is how much higher a table may become, so that dates and durations are not broken.
const dearer = 1.25

// measure gives the columns their widths.
func (g *grid) measure() {
	room := g.width() - columnGap*float64(len(g.table.Columns)-1)
	loose := g.needs()
	widths, left := loose.Divide(room)
	g.held = true
	tight := g.needs()
	if whole, rest := tight.Divide(room); float64(tight.Lines(whole)) <= dearer*float64(loose.Lines(widths)) {
		widths, left = whole, rest
	} else {
		g.held = false
	}
	g.widths = widths
	x := sideMargin
	for i := range widths {
		widths[i] += left / float64(len(widths))
		g.xs = append(g.xs, x)
		x += widths[i] + columnGap
	}
}

// needs are what the cells need, of which numbers are not broken.
func (g *grid) needs() columns.Needs {
	n := len(g.table.Columns)
	needs := columns.Needs{Least: make([]float64, n)}
	consider := func(column int, runs []run) float64 {
		line := 0.0
		for i, u := range units(runs) {
			if i > 0 {
				line += u.space
			}
			line += u.width
			needs.Least[column] = max(needs.Least[column], u.width)
		}
		return line
	}
	heads := make([]float64, n)
	for i := range g.table.Columns {
		heads[i] = consider(i, g.heading(i))
	}
	needs.Rows = append(needs.Rows, heads)
	for _, r := range g.table.Rows {
		cells := make([]float64, n)
		for i := range r.Cells {
			cells[i] = consider(i, g.cell(r, i))
			if g.table.Columns[i].Numeric {
				needs.Least[i] = max(needs.Least[i], cells[i])
			}
		}
		needs.Rows = append(needs.Rows, cells)
	}
	return needs
}

func (g *grid) headHeight() float64 {
	lines := 0
	for i := range g.table.Columns {
		lines = max(lines, len(wrap(g.heading(i), g.widths[i])))
	}
	return float64(lines)*leading(noteSize) + cellPad
}

// head sets the headings, flush with the line under them.
func (g *grid) head() {
	bottom := g.y + g.headHeight()
	for i := range g.table.Columns {
		lines := wrap(g.heading(i), g.widths[i])
		y := bottom - cellPad - float64(len(lines))*leading(noteSize)
		g.lines(lines, i, y, noteSize)
	}
	g.rule(bottom, g.theme.Axis)
	g.y = bottom
}

// lines sets the lines of a cell; numbers end at its right.
func (g *grid) lines(lines [][]piece, column int, y, size float64) {
	for _, l := range lines {
		x := g.xs[column]
		if last := l[len(l)-1]; g.table.Columns[column].Numeric {
			x += g.widths[column] - last.x - last.width
		}
		g.set(l, x, y+(leading(size)+size*0.7)/2)
		y += leading(size)
	}
}

func (g *grid) rowHeight(r report.Row) float64 {
	lines := 1
	for i := range r.Cells {
		lines = max(lines, len(wrap(g.cell(r, i), g.widths[i])))
	}
	return float64(lines)*leading(smallSize) + 2*cellPad
}

// row sets a row, and what of it finds no room on a page that it has for itself on the
// next ones.
func (g *grid) row(index int) {
	r := g.table.Rows[index]
	need := g.groupHeight(index) + g.endHeight(index)
	if g.room() < need && g.y > topMargin+g.headHeight() {
		g.newPage()
		g.head()
	}
	if r.Total {
		g.rule(g.y, g.theme.Axis)
	}
	cells := make([][][]piece, len(r.Cells))
	for i := range r.Cells {
		cells[i] = wrap(g.cell(r, i), g.widths[i])
	}
	for first := true; ; first = false {
		if !first {
			g.newPage()
			g.head()
		}
		fit := max(1, int((g.room()-2*cellPad)/leading(smallSize)))
		used, left := 1, false
		for i, lines := range cells {
			n := min(fit, len(lines))
			g.lines(lines[:n], i, g.y+cellPad, smallSize)
			cells[i] = lines[n:]
			used, left = max(used, n), left || n < len(lines)
		}
		g.y += float64(used)*leading(smallSize) + 2*cellPad
		if !left {
			break
		}
	}
	if !g.continues(index) {
		g.rule(g.y, g.theme.Grid)
	}
}

// endHeight is what else a row needs so that no page has the last row alone, or the notes.
func (g *grid) endHeight(index int) float64 {
	switch last := len(g.table.Rows) - 1; {
	case index == last-1 && !g.continues(index):
		return g.rowHeight(g.table.Rows[last]) + g.notesHeight()
	case index >= last-1:
		return g.notesHeight()
	}
	return 0
}

// groupHeight is what a row needs with those that belong to it, where that is not too
// much to be kept together.
func (g *grid) groupHeight(index int) float64 {
	total := g.rowHeight(g.table.Rows[index])
	if !g.table.Rows[index].Begin {
		return total
	}
	group := total
	for ; g.continues(index); index++ {
		group += g.rowHeight(g.table.Rows[index+1])
	}
	if group > g.body()*keptShare {
		return total
	}
	return group
}

// continues reports whether the next row belongs to the group of this one.
func (g *grid) continues(index int) bool {
	grouped := false
	for _, r := range g.table.Rows {
		grouped = grouped || r.Begin
	}
	return grouped && index+1 < len(g.table.Rows) && !g.table.Rows[index+1].Begin
}
