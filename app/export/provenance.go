package export

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"treatyline/charts"
	"treatyline/data"
)

// Provenance is what a file says of where it comes from.
type Provenance struct {
	Title        string
	Description  string
	Sources      []string // as a reader cites them, in the order of the picture's numbers
	Licences     []string // of the sources
	Date         string   // the day up to which the data are true
	View         string   // with which the program shows the picture again
	Organisation string   // the dataset's id
	Data         string   // what [DataHash] gives
	Software     string
}

// About gathers the provenance of a figure.
func About(d *data.Dataset, v charts.View, f *charts.Figure, version string) Provenance {
	return gather(d, v, f, version, DataHash(d, v))
}

// gather does the same where the hash of the view's data is known.
func gather(d *data.Dataset, v charts.View, f *charts.Figure, version, hash string) Provenance {
	p := Provenance{
		Title:        f.Title,
		Description:  f.Description(),
		Date:         d.AsOf().String(),
		View:         v.String(),
		Organisation: d.Organisation.ID,
		Data:         hash,
		Software:     "Treatyline " + version,
	}
	seen := map[string]bool{}
	for _, id := range f.Sources {
		s, ok := d.Source(id)
		if !ok {
			continue
		}
		p.Sources = append(p.Sources, Cite(s))
		if s.Licence != "" && !seen[s.Licence] {
			seen[s.Licence] = true
			p.Licences = append(p.Licences, s.Licence)
		}
	}
	return p
}

// hashVersion stands before the hashes of this way to compute them. It changes whenever
// the same data would otherwise give another hash.
const hashVersion = "1:sha256:"

// DataHash identifies what the pictures of a view show of a dataset. It changes with every
// datum in them and with no other: neither with comments, nor with the order of records
// or keys, nor with how the pictures look. A view without a chart is of all charts.
func DataHash(d *data.Dataset, v charts.View) string {
	sum := sha256.Sum256([]byte(strings.Join(charts.Shown(d, v), "\n")))
	return hashVersion + hex.EncodeToString(sum[:])
}

// Cite returns a source as one line: author, title, publisher, date, address.
func Cite(s data.Source) string {
	var parts []string
	for _, part := range []string{s.Author, s.Title.In("en"), s.Publisher, s.Date.String(), s.URL} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

type textEntry struct{ key, value string }

// entries are the texts of a PNG: the keywords that its specification registers, and
// the program's own.
func (p Provenance) entries() []textEntry {
	all := []textEntry{
		{"Title", p.Title},
		{"Description", p.Description},
		{"Source", strings.Join(p.Sources, "\n")},
		{"Copyright", strings.Join(p.Licences, "; ")},
		{"Creation Time", p.Date},
		{"Software", p.Software},
		{"treatyline:view", p.View},
		{"treatyline:organisation", p.Organisation},
		{"treatyline:data", p.Data},
	}
	var given []textEntry
	for _, e := range all {
		if e.value != "" {
			given = append(given, e)
		}
	}
	return given
}

// Text is one text of a provenance for the head of an HTML page.
type Text struct{ Name, Content string }

// Texts returns a provenance as the texts of an HTML page's head: those that HTML has a
// name for by that, the others by those of Dublin Core or the program's own.
func Texts(p Provenance) []Text {
	var texts []Text
	for _, e := range p.entries() {
		name := strings.Replace(svgElement(e.key), "dc:", "dcterms.", 1)
		switch e.key {
		case "Description":
			name = "description"
		case "Software":
			name = "generator"
		}
		texts = append(texts, Text{name, e.value})
	}
	return texts
}
