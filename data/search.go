package data

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
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

// searchTexts hold the index of a dataset, once something has been searched for.
type searchTexts struct {
	once  sync.Once
	index *index
}

// PrepareSearch reads through all texts, which [Dataset.Find] does otherwise when it first
// looks for words: in 50,000 events that is a second. It may be called by any goroutine.
func (ds *Dataset) PrepareSearch() { ds.index() }

// index is what words are looked for in.
func (ds *Dataset) index() *index {
	s := ds.search
	if s == nil {
		return newIndex(ds) // the dataset was put together in code, and may still change
	}
	s.once.Do(func() { s.index = newIndex(ds) })
	return s.index
}

// index holds the folded texts of a dataset that searching looks at. It grows with the
// dataset, and no faster: names that many events point to are held once.
type index struct {
	events []string // titles and texts, in the order of the dataset
	pairs  []pairs  // of letters in these
	names  []string // of categories, states and sources
	named  []int32  // the names that events point to, one event after the other
	begins []int32  // where those of an event begin in named; one more than there are events
}

func newIndex(ds *Dataset) *index {
	x := &index{begins: make([]int32, 1, len(ds.Events)+1)}
	categories, states, sources := map[string]int32{}, map[string]int32{}, map[string]int32{}
	add := func(to map[string]int32, id, name string) {
		to[id] = int32(len(x.names))
		x.names = append(x.names, name)
	}
	for _, c := range ds.Categories {
		add(categories, c.ID, foldAll(c.Name))
	}
	for _, s := range ds.States {
		add(states, s.ID, foldAll(s.Name, countryNames(s.ID)))
	}
	for _, s := range ds.Sources {
		add(sources, s.ID, foldAll(s.Title))
	}
	point := func(at map[string]int32, id string) {
		if n, known := at[id]; known {
			x.named = append(x.named, n)
		}
	}
	for _, e := range ds.Events {
		text := foldAll(e.Title, e.Text)
		x.events, x.pairs = append(x.events, text), append(x.pairs, pairsIn(text))
		point(categories, e.Category)
		for _, id := range e.States {
			point(states, id)
		}
		for _, c := range e.Sources {
			point(sources, c.Source)
		}
		x.begins = append(x.begins, int32(len(x.named)))
	}
	return x
}

// countryNames returns the names of a country in the languages that the program speaks.
func countryNames(id string) Text {
	names := make(Text)
	for _, lang := range assets.Languages() {
		if name, ok := assets.CountryName(id, lang); ok {
			names[lang] = name
		}
	}
	return names
}

// search finds one word. The names that events point to are looked at once, not
// anew for each event.
type search struct {
	word  string
	pairs pairs  // of letters in it
	named []bool // by name, whether it has the word; nil if none has
}

// searches returns the searches for each word of a query.
func (x *index) searches(query string) []search {
	var searches []search
	for _, word := range strings.Fields(Fold(query)) {
		s := search{word: word, pairs: pairsIn(word)}
		for i, name := range x.names {
			if strings.Contains(name, word) {
				if s.named == nil {
					s.named = make([]bool, len(x.names))
				}
				s.named[i] = true
			}
		}
		searches = append(searches, s)
	}
	return searches
}

// finds reports whether the word of a search occurs in an event, or in a name that it
// points to.
func (x *index) finds(s *search, event int) bool {
	if s.named != nil {
		for _, name := range x.named[x.begins[event]:x.begins[event+1]] {
			if s.named[name] {
				return true
			}
		}
	}
	return x.pairs[event].have(&s.pairs) && strings.Contains(x.events[event], s.word)
}
