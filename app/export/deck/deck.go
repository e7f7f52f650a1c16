// Package deck turns a report into a presentation: slides with titles, text and tables
// that can be edited, charts as pictures with their descriptions, and notes for the
// speaker with the sources. It decides what stands on which slide and measures it, so
// that nothing leaves its place; package pptx writes it.
package deck

import (
	"io"
	"strconv"
	"strings"

	"treatyline/app/export"
	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/words"
)

// Write writes a report as a presentation in PPTX, in the view's theme, with its
// provenance among the document's properties.
func Write(w io.Writer, r *report.Report, about export.Provenance) error {
	b := &builder{report: r, words: charts.Words(r.Data, r.View.Lang), look: look(r.View.Theme)}
	b.names = names(b.words)
	if err := b.slides(); err != nil {
		return err
	}
	return pptx.Deck{
		About:  properties(r, about),
		Look:   b.look,
		Lang:   b.words.Say("deck.language"),
		Names:  b.names,
		Footer: b.footer(),
		Slides: b.all,
	}.Write(w)
}

// builder gathers the slides of a deck.
type builder struct {
	report *report.Report
	words  *words.Words
	look   pptx.Look
	names  pptx.Names
	all    []pptx.Slide
}

// slides makes all slides in the order of the report's sections.
func (b *builder) slides() error {
	b.cover()
	for _, section := range b.report.Sections() {
		switch section {
		case report.Facts:
			b.facts()
		case report.Profile:
			b.profile()
		case report.Membership, report.Forces, report.Strength, report.Events:
			if err := b.chart(charts.Chart(section)); err != nil {
				return err
			}
			b.tablesOf(section)
		case report.Limits:
			b.limits()
		case report.Notes:
			b.remarks()
		case report.Sources:
			b.sources()
		}
	}
	return nil
}

// tablesOf adds the native tables that belong to a chart.
func (b *builder) tablesOf(section report.Section) {
	switch section {
	case report.Membership:
		b.table(grid{Table: b.report.Memberships})
	case report.Forces:
		chart, _ := b.report.Chart(charts.Forces) // whose sources are the table's
		b.table(grid{Table: b.report.Forces, cited: chart.References})
	case report.Events:
		b.chronology()
	}
}

// footer says on every slide what it is from, for those that are shown alone.
func (b *builder) footer() string {
	return b.words.Say("deck.footer", "Name", clip(b.report.Short, regular(pptx.FootSize), 400, 1), "Date", b.report.AsOf)
}

// numbered is a title of one of several slides: Key facts (2 of 3).
func (b *builder) numbered(title string, n, of int) string {
	if of == 1 {
		return title
	}
	part := b.words.Say("page", "N", strconv.Itoa(n), "Of", strconv.Itoa(of))
	return b.words.Say("body.name", "Name", title, "Short", strings.ReplaceAll(part, " ", "\u00a0"))
}

// properties are the provenance as the properties of the document. Those that every
// document has stand in their places, the others under their own names, the program's
// first.
func properties(r *report.Report, about export.Provenance) pptx.Properties {
	p := pptx.Properties{Title: about.Title, Subject: r.Title, Description: about.Description, Creator: about.Software, Date: about.Date}
	var others []pptx.Property
	for _, e := range about.Entries() {
		switch e := (pptx.Property{Name: e[0], Value: e[1]}); {
		case e.Name == "Title", e.Name == "Description":
		case export.OwnEntry(e.Name):
			p.Custom = append(p.Custom, e)
		default:
			others = append(others, e)
		}
	}
	p.Custom = append(p.Custom, others...)
	return p
}
