package document

import (
	"io"
	"treatyline/app/export/report"
)

// WritePDF x
func WritePDF(w io.Writer, r *report.Report, paper Paper) error { return nil }
