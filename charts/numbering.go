package charts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// Numbering gives sources numbers in the order in which they were first cited, beginning
// with 1. Figures of one document share the document's, through [View.Numbered].
type Numbering struct {
	ids []string
	at  map[string]int // numbers by id
}

// NewNumbering returns a numbering of sources in an order, to which more can be added.
func NewNumbering(sources ...string) Numbering {
	n := Numbering{at: make(map[string]int, len(sources))}
	for _, id := range sources {
		n.add(id)
	}
	return n
}

// add numbers a source, unless it has a number.
func (n *Numbering) add(id string) {
	if n.at[id] == 0 {
		n.ids = append(n.ids, id)
		n.at[id] = len(n.ids)
	}
}

// Add numbers the sources that have no number yet. The numbering must come from
// [NewNumbering].
func (n *Numbering) Add(cited []data.Citation) {
	for _, c := range cited {
		n.add(c.Source)
	}
}

// Sources returns the ids of all that have a number, in its order.
func (n Numbering) Sources() []string { return n.ids }

// Number returns the number of a source, from 1 on; 0 if it has none.
func (n Numbering) Number(source string) int { return n.at[source] }

// Reference is one entry of a citation: a source, or several whose numbers follow each
// other.
type Reference struct {
	Number int    // of the source
	Last   int    // of the last source; that of the first where there is one
	Label  string // as it is printed, with the place in the source: 1, n. 14; 5–8
}

// References returns citations in the order of their numbers, in a language. Three or more
// whole sources whose numbers follow each other are one entry. Sources without a number
// are left out.
func (n Numbering) References(cited []data.Citation, lang string) []Reference {
	var all []Reference
	for _, c := range cited {
		r := Reference{Number: n.at[c.Source], Last: n.at[c.Source], Label: strconv.Itoa(n.at[c.Source])}
		if r.Number == 0 {
			continue
		}
		r.Label = words.In(lang).Place(r.Label, c)
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(x, y Reference) int { return cmp.Compare(x.Number, y.Number) })
	return joined(all)
}

// joined makes one entry of three or more plain numbers that follow each other.
func joined(all []Reference) []Reference {
	var kept []Reference
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Number == all[n-1].Number+1 && plain(all[n]) && plain(all[0]) {
			n++
		}
		if n < 3 {
			kept, all = append(kept, all[0]), all[1:]
			continue
		}
		first, last := all[0].Number, all[n-1].Number
		kept = append(kept, Reference{first, last, strconv.Itoa(first) + "–" + strconv.Itoa(last)})
		all = all[n:]
	}
	return kept
}

// plain reports whether a reference is to a whole source.
func plain(r Reference) bool { return r.Label == strconv.Itoa(r.Number) }

// mostUnbroken is how many entries a citation has that is not broken between them.
const mostUnbroken = 3

// Cite returns citations as they are printed: [1, n. 14; 2]. It is empty where none has
// a number. No entry is broken over lines, and a short citation is not at all.
func (n Numbering) Cite(cited []data.Citation, lang string) string {
	var labels []string
	for _, r := range n.References(cited, lang) {
		labels = append(labels, strings.ReplaceAll(r.Label, " ", "\u00a0"))
	}
	switch {
	case len(labels) == 0:
		return ""
	case len(labels) <= mostUnbroken:
		return "[" + strings.Join(labels, ";\u00a0") + "]"
	}
	return "[" + strings.Join(labels, "; ") + "]"
}
