package report

import (
	"treatyline/app/export"
)

// profile takes over what the data say of the organisation itself.
func (w *writer) profile() {
	for _, f := range w.Data.Organisation.Facts {
		w.Profile = append(w.Profile, Entry{w.names.Text(f.Label), w.names.Text(f.Value), w.cite(f.Sources)})
	}
}

// sources lists all that was cited, in the order of the numbers.
func (w *writer) sources() {
	w.numbered = w.numbers.Sources()
	for i, id := range w.numbered {
		s, _ := w.Data.Source(id)
		entry := Source{Number: i + 1, ID: id, Text: export.Citation(w.Data, s, w.View.Lang), URL: s.URL, Licence: s.Licence}
		if !s.Accessed.IsZero() {
			entry.Accessed = w.words.Say("report.accessed", "Date", w.words.Date(s.Accessed))
		}
		w.Sources = append(w.Sources, entry)
	}
}
