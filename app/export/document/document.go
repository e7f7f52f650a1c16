// Package document writes reports as documents: HTML, PDF, Markdown and presentations. It
// computes nothing that they say, which is package report's matter.
package document

import (
	"treatyline/app/export"
	"treatyline/app/export/report"
	"treatyline/charts"
)

// Paper is a size of paper.
type Paper string

// The papers.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)

// Papers returns the papers, the default first.
func Papers() []Paper { return []Paper{A4, Letter} }

// about is the provenance of a report.
func about(r *report.Report) export.Provenance {
	f := &charts.Figure{Title: r.Title + ". " + r.Subtitle, Description: r.Finding}
	for _, s := range r.Sources {
		f.Sources = append(f.Sources, s.ID)
	}
	v := r.View
	v.Chart = "report"
	return export.About(r.Data, v, f, r.Version)
}
