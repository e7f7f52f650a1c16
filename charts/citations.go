package charts

import (
	"strconv"
	"strings"

	"treatyline/charts/text"
	"treatyline/data"
)

// citations are the sources of a page with their numbers: those of a document that the
// page stands in, or else of the page alone.
type citations struct {
	numbers Numbering
	shown   map[string]bool // ids of those that the page cites
}

// cite begins a page whose first sources have numbers already.
func cite(numbered []string) citations {
	return citations{numbers: NewNumbering(numbered...), shown: map[string]bool{}}
}

// add numbers the sources that are new.
func (c *citations) add(cited []data.Citation) {
	c.numbers.Add(cited)
	for _, ref := range cited {
		c.shown[ref.Source] = true
	}
}

// sources are the ids of what the page cites, in the order of their numbers.
func (c *citations) sources() []string {
	var ids []string
	for _, id := range c.numbers.Sources() {
		if c.shown[id] {
			ids = append(ids, id)
		}
	}
	return ids
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
	ids := b.cited.sources()
	if len(ids) == 0 || most < 1 {
		return nil
	}
	style := text.Style{Size: b.size.Note}
	for _, name := range []func(data.Source) string{b.sourceName, b.sourceShort} {
		if lines := text.Wrap(b.sourceList(name, ids, len(ids)), style, width); len(lines) <= most {
			return lines
		}
	}
	for n := len(ids) - 1; n > 0; n-- {
		if lines := text.Wrap(b.sourceList(b.sourceShort, ids, n), style, width); len(lines) <= most {
			return lines
		}
	}
	return []string{b.words.Count("source.count", len(ids))}
}

// sourceList lists the first n sources and says how many more there are.
func (b *builder) sourceList(name func(data.Source) string, ids []string, n int) string {
	items := make([]string, 0, n+1)
	for _, id := range ids[:n] {
		source, _ := b.data.Source(id)
		// An entry is kept on one line with its number.
		items = append(items, "["+strconv.Itoa(b.cited.numbers.Number(id))+"]\u00a0"+name(source))
	}
	if rest := len(ids) - n; rest > 0 {
		items = append(items, b.words.Count("source.more", rest))
	}
	return b.words.Count("source.list", len(ids), "List", strings.Join(items, " · "))
}

// sourceName is a source in full: IISS, The Military Balance 2020.
func (b *builder) sourceName(s data.Source) string {
	title := b.named(s.Title, s.ID)
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
		name = b.named(s.Title, s.ID)
	}
	if !s.Date.IsZero() {
		name += " " + strconv.Itoa(s.Date.Year)
	}
	return name
}
