//go:build cgo

package look

import (
	"cmp"
	"slices"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// Cite returns a source as a reader knows it: publisher, title and the place in it.
func (k *Kit) Cite(d *data.Dataset, c data.Citation) string {
	s, _ := d.Source(c.Source)
	names := k.Naming(d)
	said := names.Title(s)
	by := cmp.Or(names.Line(s.Author), names.Line(s.Publisher))
	if by != "" && by != said {
		said = k.Words.Say("window.source", "Publisher", by, "Title", said)
	}
	return k.place(said, c)
}

// place says after a source which place in it is meant.
func (k *Kit) place(source string, c data.Citation) string {
	if c.Ref == "" {
		return source
	}
	return k.Words.Say("window.source.at", "Source", source, "Place", k.Words.Ref(c))
}

// Citations lists sources in a sentence.
func (k *Kit) Citations(d *data.Dataset, all []data.Citation) string {
	all = BySource(all)
	said := make([]string, len(all))
	for i, c := range all {
		said[i] = k.Cite(d, c)
	}
	return k.Words.Count("window.sources", len(all), "List", strings.Join(said, "; "))
}

// Citation is a source as a line of a list of sources: who published what and when, the
// place in it, where it is and when it was read.
func (k *Kit) Citation(d *data.Dataset, c data.Citation) string {
	s, _ := d.Source(c.Source)
	parts := []string{k.Cite(d, data.Citation{Source: c.Source})}
	if !s.Date.IsZero() {
		parts = append(parts, k.Words.Date(s.Date))
	}
	said := k.place(strings.Join(parts, ", "), c)
	if url := WebAddress(s.URL); url != "" {
		said += ". " + url
	}
	if !s.Accessed.IsZero() {
		said = k.Words.Say("window.source.accessed", "Source", said, "Date", k.Words.Date(s.Accessed))
	}
	return said
}

// BySource makes one citation of all that are of the same source, in the order in which the
// sources come, with all places in it.
func BySource(all []data.Citation) []data.Citation {
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

// Names returns the names of states as a reader looks them up.
func (k *Kit) Names(d *data.Dataset, ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = k.Naming(d).State(id)
	}
	words.Collator(k.Lang).SortStrings(names)
	return names
}
