//go:build cgo

package window

import (
	"strings"

	"treatyline/data"
)

// cite returns a source as a reader knows it: publisher, title and the place in it.
func (k *kit) cite(d *data.Dataset, c data.Citation) string {
	s, _ := d.Source(c.Source)
	said := s.Title.In(k.lang)
	by := s.Author
	if by == "" {
		by = s.Publisher
	}
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

// bySource gathers citations of one source, in the order in which the sources come.
func bySource(all []data.Citation) [][]data.Citation {
	var groups [][]data.Citation
	at := map[string]int{}
	for _, c := range all {
		i, ok := at[c.Source]
		if !ok {
			i = len(groups)
			at[c.Source], groups = i, append(groups, nil)
		}
		groups[i] = append(groups[i], c)
	}
	return groups
}
