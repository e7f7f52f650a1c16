package charts

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"

	"treatyline/charts/text"
	"treatyline/data"
)

// citations are the sources of a page with their numbers: those of a document that the
// page stands in, or else of the chart alone.
type citations struct {
	numbers Numbering
	shown   map[string]bool // ids of the sources of all that the page shows
	listed  map[string]bool // those that its foot lists
}

// newCitations begins a page whose first sources have numbers already.
func newCitations(numbered []string) citations {
	return citations{NewNumbering(numbered...), map[string]bool{}, map[string]bool{}}
}

// add numbers sources that are new, and has them listed.
func (c *citations) add(cited []data.Citation) {
	c.also(cited)
	for _, ref := range cited {
		c.listed[ref.Source] = true
	}
}

// also numbers the sources of what only cards tell, or other pages list.
func (c *citations) also(cited []data.Citation) {
	c.numbers.Add(cited)
	for _, ref := range cited {
		c.shown[ref.Source] = true
	}
}

// numbered returns the ids of a set in the order of their numbers.
func (c *citations) numbered(set map[string]bool) []string {
	return slices.SortedFunc(maps.Keys(set), func(x, y string) int {
		return cmp.Compare(c.numbers.Number(x), c.numbers.Number(y))
	})
}

// cite numbers sources and returns the reference to print: [1, n. 14; 2].
func (b *builder) cite(cited []data.Citation) string {
	b.cited.add(cited)
	return b.cited.numbers.Cite(cited, b.view.Lang)
}

// Cite returns the numbers of sources as the figure has them: [1, n. 14; 2]. It is empty
// where there are none.
func (f *Figure) Cite(cited []data.Citation) string { return f.numbers.Cite(cited, f.lang) }

// NumberOf returns the number that a source has in the figure, from 1 on; 0 is none.
func (f *Figure) NumberOf(source string) int { return f.numbers.Number(source) }

// sourceLines returns the list of sources in at most the given number of lines: with
// publisher and title where there is room for that, else shorter, and where even that
// is too long, with the count of those that are left out.
func (b *builder) sourceLines(width float64, most int) []string {
	ids := b.cited.numbered(b.cited.listed)
	if len(ids) == 0 || most < 1 {
		return nil
	}
	style := text.Style{Size: b.size.Note}
	for _, name := range []func(data.Source) string{b.sourceName, b.sourceShort} {
		if lines := text.Wrap(b.sourceList(name, ids, len(ids)), style, width); len(lines) <= most {
			return lines
		}
	}
	fitting := func(n int) []string { return text.Wrap(b.sourceList(b.sourceShort, ids, n), style, width) }
	if n := sort.Search(len(ids), func(n int) bool { return n > 0 && len(fitting(n)) > most }) - 1; n > 0 {
		return fitting(n)
	}
	return []string{b.words.Count("source.count", len(ids))}
}

// sourcesCut reports whether the foot of a page lists only the first of its sources.
func (b *builder) sourcesCut() bool {
	if b.page.Panel || b.page.Inset || b.view.Bare {
		return false
	}
	ids, style := b.cited.numbered(b.cited.listed), text.Style{Size: b.size.Note}
	return len(text.Wrap(b.sourceList(b.sourceShort, ids, len(ids)), style, b.page.area().W)) > sourceLines
}

// sourceList lists the first n sources and says how many more there are.
func (b *builder) sourceList(name func(data.Source) string, ids []string, n int) string {
	items := make([]string, 0, n+1)
	for i := 0; i < n; {
		said, alike := name(b.source(ids[i])), i+1
		for alike < n && name(b.source(ids[alike])) == said {
			alike++
		}
		// An entry is kept on one line with its number.
		items = append(items, b.numbersOf(ids[i:alike])+"\u00a0"+said)
		i = alike
	}
	if rest := ids[n:]; len(rest) > 0 {
		items = append(items, b.words.Say("source.more", "Numbers", b.numbersOf(rest)))
	}
	return b.words.Count("source.list", len(ids), "List", strings.Join(items, " · "))
}

func (b *builder) source(id string) data.Source {
	source, _ := b.data.Source(id)
	return source
}

// numbersOf are the numbers of sources as they are printed: [5; 6].
func (b *builder) numbersOf(ids []string) string {
	cited := make([]data.Citation, len(ids))
	for i, id := range ids {
		cited[i].Source = id
	}
	return b.cited.numbers.Cite(cited, b.view.Lang)
}

// sourceName is a source in full: IISS, The Military Balance 2020.
func (b *builder) sourceName(s data.Source) string {
	title := b.naming.Title(s)
	by := s.Author
	if by == "" {
		by = s.Publisher
	}
	if by == "" || strings.HasPrefix(title, by) {
		return title
	}
	return by + ", " + title
}

// sourceShort is a source in few words: its publisher and year.
func (b *builder) sourceShort(s data.Source) string {
	name := s.Author
	if name == "" {
		name = s.Publisher
	}
	if name == "" {
		name = b.naming.Title(s)
	}
	if !s.Date.IsZero() {
		name += " " + strconv.Itoa(s.Date.Year)
	}
	return name
}
