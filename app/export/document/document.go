// Package document writes reports as documents: HTML, PDF, Markdown and presentations. It
// computes nothing that they say, which is package report's matter.
package document

import (
	"errors"
	"io"
	"path/filepath"
	"strings"

	"treatyline/app/export"
	"treatyline/app/export/deck"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/data"
	"treatyline/data/phrase"
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
	f := &charts.Figure{Title: r.Title + ". " + r.Subtitle, Says: func(data.Day) string { return r.Finding }}
	for _, s := range r.Sources {
		f.Sources = append(f.Sources, s.ID)
	}
	v := r.View
	v.Chart = charts.Report
	return export.About(r.Data, v, f, r.Version)
}

// Format is a form of document.
type Format string

// The formats. Markdown has its pictures beside it.
const (
	HTML Format = "html"
	PDF  Format = "pdf"
	PPTX Format = "pptx"
	MD   Format = "md"
)

// Formats returns the formats in the order in which they are offered.
func Formats() []Format { return []Format{HTML, PDF, PPTX, MD} }

// FormatOf returns the format that a file's name asks for, and false for another name.
func FormatOf(path string) (Format, bool) {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	for _, f := range Formats() {
		if string(f) == ext {
			return f, true
		}
	}
	return "", false
}

// Write writes a report to a file, in the format that its name asks for, and returns what
// was written: the file, and what stands beside it. Each of them is whole or not there.
// Where stop is closed before there is something to write, nothing is written, and the
// error is [export.ErrNothing]; a nil stop never is.
func Write(path string, r *report.Report, paper Paper, stop <-chan struct{}) ([]string, error) {
	format, ok := FormatOf(path)
	if !ok {
		return nil, phrase.Errorf("%s: the name does not end in .html, .pdf, .pptx or .md", path)
	}
	if format == MD {
		return writeMarkdown(path, r, stop)
	}
	write := writers()[format]
	err := export.WriteFileUntil(stop, path, func(w io.Writer) error { return write(w, r, paper) })
	if errors.Is(err, export.ErrStopped) {
		return nil, export.ErrNothing
	}
	if err != nil {
		return nil, err
	}
	return []string{path}, nil
}

// writers are the formats of a single file.
func writers() map[Format]func(io.Writer, *report.Report, Paper) error {
	return map[Format]func(io.Writer, *report.Report, Paper) error{
		HTML: WriteHTML,
		PDF:  WritePDF,
		PPTX: func(w io.Writer, r *report.Report, _ Paper) error { return deck.Write(w, r, about(r)) },
	}
}
