package document

import (
	"testing"

	"treatyline/app/export/report"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
)

func TestNoPageHasTheLastRowOfATableAlone(t *testing.T) {
	table := report.Table{Columns: []report.Column{{Name: "State"}}}
	broken := 0
	for range 100 {
		table.Rows = append(table.Rows, report.Row{Cells: []report.Cell{{Text: "Ruritania"}}})
		s := newSheet(draw.PDFInfo{}, theme.Light(), A4, "")
		s.newPage()
		s.setTable(table, func(float64) {})
		if s.page == 1 {
			continue
		}
		broken++
		g := grid{sheet: s, table: table}
		g.measure()
		if two := g.headHeight() + 2*g.rowHeight(table.Rows[0]); s.y < topMargin+two {
			t.Errorf("%d rows: the last page has less than two", len(table.Rows))
		}
	}
	if broken == 0 {
		t.Error("no table is broken")
	}
}

func TestNoPageHasTheLastSourceAlone(t *testing.T) {
	sources := []report.Source{{Number: 1, Text: "The Gazette"}}
	broken := 0
	for n := 2; n <= 100; n++ {
		sources = append(sources, report.Source{Number: n, Text: "The Gazette"})
		b := briefing{sheet: newSheet(draw.PDFInfo{}, theme.Light(), A4, ""), Report: &report.Report{Sources: sources}}
		b.newPage()
		b.sources()
		if b.page == 1 {
			continue
		}
		broken++
		if b.y < topMargin+2*leading(smallSize) {
			t.Errorf("%d sources: the last page has less than two", n)
		}
	}
	if broken == 0 {
		t.Error("the sources are on one page")
	}
}
