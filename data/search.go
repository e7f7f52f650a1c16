package data

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"treatyline/assets"
)

// Fold brings text into the form that searching compares: without case and without
// marks over or under the letters, so that «Ё» is found as «е» and "Türkiye" as
// "turkiye".
func Fold(s string) string {
	unmarked := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == '’':
			return '\''
		}
		return r
	}, norm.NFKD.String(s))
	return cases.Fold().String(unmarked)
}

// Occurrences returns where the words of a query stand in a text, however they are
// written there: beginnings and ends in bytes, in order, none touching the next.
func Occurrences(text, query string) [][2]int {
	folded, origins := foldWithOrigins(text)
	var found [][2]int
	for _, word := range strings.Fields(Fold(query)) {
		for from := 0; ; {
			i := strings.Index(folded[from:], word)
			if i < 0 {
				break
			}
			from += i + len(word)
			end := from
			for origins[end] == origins[end-1] { // not in the middle of a letter such as ß
				end++
			}
			found = append(found, [2]int{origins[from-len(word)], origins[end]})
		}
	}
	slices.SortFunc(found, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var joined [][2]int
	for _, f := range found {
		if last := len(joined) - 1; last >= 0 && f[0] <= joined[last][1] {
			joined[last][1] = max(joined[last][1], f[1])
			continue
		}
		joined = append(joined, f)
	}
	return joined
}

// foldWithOrigins folds a text, and says for every byte of the result, and for its end,
// where in the text it comes from. A letter and the marks that follow it stay together.
func foldWithOrigins(text string) (string, []int) {
	var folded strings.Builder
	var origins []int
	for at, r := range text {
		f := Fold(string(r))
		folded.WriteString(f)
		for range len(f) {
			origins = append(origins, at)
		}
	}
	return folded.String(), append(origins, len(text))
}

// foldAll folds a text in all its languages, each on a line of its own so that no
// word runs from one into the next. They are in order, so that what is read twice is equal.
func foldAll(texts ...Text) string {
	var b strings.Builder
	for _, t := range texts {
		for _, language := range slices.Sorted(maps.Keys(t)) {
			b.WriteString(t[language])
			b.WriteByte('\n')
		}
	}
	return Fold(b.String())
}

// index holds the folded texts of a dataset that searching looks at.
type index struct {
	events                      []string          // titles and texts, in the order of the dataset
	categories, states, sources map[string]string // names and titles, by id
}

func newIndex(ds *Dataset) *index {
	x := &index{
		categories: make(map[string]string),
		states:     make(map[string]string),
		sources:    make(map[string]string),
	}
	for _, e := range ds.Events {
		x.events = append(x.events, foldAll(e.Title, e.Text))
	}
	for _, c := range ds.Categories {
		x.categories[c.ID] = foldAll(c.Name)
	}
	for _, s := range ds.States {
		x.states[s.ID] = foldAll(s.Name, countryNames(s.ID))
	}
	for _, s := range ds.Sources {
		x.sources[s.ID] = foldAll(s.Title)
	}
	return x
}

// countryNames returns the names of a country in the languages that the program speaks.
func countryNames(id string) Text {
	names := make(Text)
	for _, lang := range []string{"en", "ru"} {
		if name, ok := assets.CountryName(id, lang); ok {
			names[lang] = name
		}
	}
	return names
}

// search finds one word. The names that events point to are looked at once, not
// anew for each event.
type search struct {
	word                        string
	categories, states, sources map[string]bool // the ids of those whose names have the word
}

// searches returns the searches for each word of a query.
func (x *index) searches(query string) []search {
	var searches []search
	for _, word := range strings.Fields(Fold(query)) {
		searches = append(searches, search{
			word:       word,
			categories: naming(x.categories, word),
			states:     naming(x.states, word),
			sources:    naming(x.sources, word),
		})
	}
	return searches
}

// naming returns the ids whose names have a word.
func naming(names map[string]string, word string) map[string]bool {
	ids := make(map[string]bool)
	for id, name := range names {
		if strings.Contains(name, word) {
			ids[id] = true
		}
	}
	return ids
}

// finds reports whether the word occurs in an event, whose folded text is given, or in
// a name that it points to.
func (s search) finds(e *Event, folded string) bool {
	return s.categories[e.Category] ||
		slices.ContainsFunc(e.States, func(id string) bool { return s.states[id] }) ||
		slices.ContainsFunc(e.Sources, func(c Citation) bool { return s.sources[c.Source] }) ||
		strings.Contains(folded, s.word)
}
