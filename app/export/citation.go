package export

import (
	"strings"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// Citation returns a source as a line of a list of sources, in a language: author, title,
// publisher, date. Address, day of access and licence are left to who prints it.
func Citation(d *data.Dataset, s data.Source, lang string) string {
	names := charts.Names(d, lang)
	title := names.Named(s.Title, s.ID)
	parts := []string{names.Line(s.Author), title, names.Line(s.Publisher), words.In(lang).Date(s.Date)}
	if strings.HasPrefix(title, parts[0]) {
		parts[0] = "" // the author stands in the title
	}
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, ", ")
}
