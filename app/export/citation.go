package export

import (
	"fmt"
	"io"
	"strings"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// Citation returns a source as a line of a list of sources, in a language: author, title,
// publisher, date. Address, day of access and licence are left to who prints it.
func Citation(d *data.Dataset, s data.Source, lang string) string {
	names := charts.Names(d, lang)
	title := names.Title(s)
	parts := []string{names.Line(s.Author), title, names.Line(s.Publisher), words.In(lang).Date(s.Date)}
	if strings.HasPrefix(title, parts[0]) {
		parts[0] = "" // the author stands in the title
	}
	if title == parts[2] {
		parts[2] = "" // or the publisher in its stead
	}
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, ", ")
}

// WriteCitations writes sources as numbered lines of text, in the order of their ids: the
// citation, the address, when it was read, and the licence.
func WriteCitations(w io.Writer, d *data.Dataset, sources []string, lang string) error {
	var out strings.Builder
	said := words.In(lang)
	for i, id := range sources {
		s, ok := d.Source(id)
		if !ok {
			continue
		}
		line := Citation(d, s, lang)
		if s.URL != "" {
			line += ", " + s.URL
		}
		if !s.Accessed.IsZero() {
			line += ", " + said.Say("report.accessed", "Date", said.Date(s.Accessed))
		}
		if s.Licence != "" {
			line += ", " + s.Licence
		}
		fmt.Fprintf(&out, "[%d] %s\n", i+1, oneLine(line))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// WriteBibTeX writes sources as entries of BibTeX in UTF-8, whose keys are the sources' ids,
// in the order of these. Titles are in a language where they have one, and keep their
// capitals; an author is a name as a whole.
func WriteBibTeX(w io.Writer, d *data.Dataset, sources []string, lang string) error {
	var out strings.Builder
	for i, id := range sources {
		s, ok := d.Source(id)
		if !ok {
			continue
		}
		if i > 0 {
			out.WriteByte('\n')
		}
		fmt.Fprintf(&out, "@misc{%s,\n", s.ID)
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(&out, "  %s = {%s},\n", name, value)
			}
		}
		field("title", whole(s.Title.In(lang)))
		field("author", whole(s.Author))
		field("publisher", latex(s.Publisher))
		if !s.Date.IsZero() {
			field("year", fmt.Sprint(s.Date.Year))
		}
		if s.Date.Month > 0 {
			fmt.Fprintf(&out, "  month = %s,\n", bibMonths()[s.Date.Month-1])
		}
		field("url", bibURL(s.URL))
		if !s.Accessed.IsZero() {
			field("urldate", s.Accessed.String())
		}
		field("note", latex(s.Licence))
		out.WriteString("}\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// bibMonths are the months as BibTeX's styles define them.
func bibMonths() []string {
	return []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
}

// whole is a text within braces, so that BibTeX neither changes its capitals nor takes it
// apart at "and".
func whole(s string) string {
	if s == "" {
		return ""
	}
	return "{" + latex(s) + "}"
}

// latex escapes a text for LaTeX, on one line.
func latex(s string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, `{`, `\textbraceleft{}`, `}`, `\textbraceright{}`, `$`, `\$`, `&`, `\&`, `#`, `\#`, `_`, `\_`, `%`, `\%`,
		`~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`).Replace(oneLine(s))
}

// bibURL is an address in which nothing closes the field. Styles set it as it is, so that
// LaTeX's own signs are not escaped.
func bibURL(address string) string {
	return strings.NewReplacer(`\`, "%5C", "{", "%7B", "}", "%7D", " ", "%20").Replace(oneLine(address))
}
