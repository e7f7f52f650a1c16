//go:build cgo

package window

import (
	"cmp"
	"slices"
	"strings"

	"treatyline/data"
)

// cite returns a source as a reader knows it: publisher, title and the place in it.
func (k *kit) cite(d *data.Dataset, c data.Citation) string {
	s, _ := d.Source(c.Source)
	names := k.naming(d)
	said := names.Named(s.Title, s.ID)
	by := cmp.Or(names.Line(s.Author), names.Line(s.Publisher))
	if by != "" {
		said = k.words.Say("window.source", "Publisher", by, "Title", said)
	}
	if c.Ref != "" {
		said = k.words.Say("window.source.place", "Source", said, "Place", c.Ref)
	}
	return said
}

// citations lists sources in a sentence.
func (k *kit) citations(d *data.Dataset, all []data.Citation) string {
	all = bySource(all)
	said := make([]string, len(all))
	for i, c := range all {
		said[i] = k.cite(d, c)
	}
	return k.words.Count("window.sources", len(all), "List", strings.Join(said, "; "))
}

// citation is a source as a line of a list of sources: who published what and when, the
// place in it, where it is and when it was read.
func (k *kit) citation(d *data.Dataset, c data.Citation) string {
	s, _ := d.Source(c.Source)
	parts := []string{k.cite(d, data.Citation{Source: c.Source})}
	if !s.Date.IsZero() {
		parts = append(parts, k.words.Date(s.Date))
	}
	said := strings.Join(parts, ", ")
	if c.Ref != "" {
		said = k.words.Say("window.source.place", "Source", said, "Place", c.Ref)
	}
	if url := webAddress(s.URL); url != "" {
		said += ". " + url
	}
	if !s.Accessed.IsZero() {
		said = k.words.Say("window.source.accessed", "Source", said, "Date", k.words.Date(s.Accessed))
	}
	return said
}

// bySource makes one citation of all that are of the same source, in the order in which the
// sources come, with all places in it.
func bySource(all []data.Citation) []data.Citation {
	var once []data.Citation
	places := map[string][]string{}
	for _, c := range all {
		if _, seen := places[c.Source]; !seen {
			once = append(once, data.Citation{Source: c.Source})
			places[c.Source] = []string{}
		}
		for _, place := range strings.Split(c.Ref, ", ") {
			if place != "" && !slices.Contains(places[c.Source], place) {
				places[c.Source] = append(places[c.Source], place)
			}
		}
	}
	for i, c := range once {
		once[i].Ref = strings.Join(places[c.Source], ", ")
	}
	return once
}
