package document

import (
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/text"
)

// The columns of the chronology, in points from the left: the year, the date, the symbol,
// the text.
const (
	dateColumn = 42.0
	whatColumn = 128.0
	symbolGap  = 10.0
)

// chronology lists the events by year. A year is named at its first event and again at the
// top of a page that it goes on on.
func (b *briefing) chronology() {
	c := b.Events
	if c.Title == "" {
		return
	}
	next := 60.0 // for the first event
	if len(c.Counts.Columns) > 0 {
		g := newGrid(b.sheet, c.Counts)
		next = g.kept()
		for _, n := range c.Notes {
			next += height(b.plain(n, noteSize, b.theme.Muted), b.width(), noteSize) + 4
		}
	}
	b.minor(c.Title, next)
	for _, n := range c.Notes {
		b.flow(b.plain(n, noteSize, b.theme.Muted), sideMargin, b.width(), noteSize)
		b.y += 4
	}
	for _, y := range c.Years {
		for i, e := range y.Events {
			b.event(y.Name, e, i == 0)
		}
	}
	b.setTable(c.Counts, func(next float64) { b.need(next) })
}

// event sets one event, in one piece unless it is higher than half a page.
func (b *briefing) event(year string, e report.Event, first bool) {
	width := b.width() - whatColumn
	title := b.bold(e.Title, smallSize+0.5)
	var texts [][]run
	if e.Text != "" {
		texts = append(texts, b.plain(e.Text, smallSize, b.theme.Ink))
	}
	if e.Note != "" {
		texts = append(texts, b.plain(e.Note, smallSize, b.theme.Muted))
	}
	about := e.Category
	if about != "" && e.States != "" {
		about += " · "
	}
	last := append(b.plain(about+e.States, noteSize, b.theme.Muted), b.cite(e.References, noteSize)...)
	total := height(title, width, smallSize+0.5) + height(last, width, noteSize)
	for _, t := range texts {
		total += height(t, width, smallSize)
	}
	b.need(min(total, b.body()/2) + 14)
	top := b.y <= topMargin
	if first && !top {
		b.y += 4
		b.rule(b.y, b.theme.Grid)
	}
	b.y += 4
	line := leading(smallSize + 0.5)
	baseline := b.y + (line+(smallSize+0.5)*0.7)/2
	if first || top {
		if first {
			b.doc.Bookmark(year, 2, b.y)
		}
		b.text(sideMargin, baseline, year, text.Style{Size: minorSize, Weight: text.Bold}, b.theme.Accent)
	}
	start, page := b.y, b.page
	b.flow(b.plain(e.Date, smallSize, b.theme.Muted), sideMargin+dateColumn, whatColumn-dateColumn-symbolGap-8, smallSize)
	dateEnd := b.y
	b.y = start
	b.doc.Path(charts.Symbol(b.theme.Category(e.Index), sideMargin+whatColumn-symbolGap, start+line/2, 3.3, b.theme.Ground))
	b.flow(title, sideMargin+whatColumn, width, smallSize+0.5)
	for _, t := range texts {
		b.flow(t, sideMargin+whatColumn, width, smallSize)
	}
	b.flow(last, sideMargin+whatColumn, width, noteSize)
	if b.page == page {
		b.y = max(b.y, dateEnd)
	}
	b.y += 3
}
