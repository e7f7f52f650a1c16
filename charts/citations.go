package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/text"
	"treatyline/data"
)

// citations numbers the sources of a page in the order in which they appear.
type citations struct{ ids []string }

// add numbers the sources that are new.
func (c *citations) add(cited []data.Citation) {
	for _, ref := range cited {
		if !slices.Contains(c.ids, ref.Source) {
			c.ids = append(c.ids, ref.Source)
		}
	}
}

// cite numbers sources and returns the reference to print: [1, n. 14; 2].
func (b *builder) cite(cited []data.Citation) string {
	if len(cited) == 0 {
		return ""
	}
	b.cited.add(cited)
	parts := make([]string, len(cited))
	for i, ref := range cited {
		parts[i] = strconv.Itoa(slices.Index(b.cited.ids, ref.Source) + 1)
		if ref.Ref != "" {
			parts[i] = b.words.Say("source.place", "Number", parts[i], "Place", ref.Ref)
		}
	}
	return "[" + strings.Join(parts, "; ") + "]"
}

// sourceLines returns the list of sources in at most the given number of lines: with
// publisher and title where there is room for that, else shorter, and where even that
// is too long, with the count of those that are left out.
func (b *builder) sourceLines(width float64, most int) []string {
	if len(b.cited.ids) == 0 || most < 1 {
		return nil
	}
	style := text.Style{Size: b.size.Note}
	for _, name := range []func(data.Source) string{b.sourceName, b.sourceShort} {
		if lines := text.Wrap(b.sourceList(name, len(b.cited.ids)), style, width); len(lines) <= most {
			return lines
		}
	}
	for n := len(b.cited.ids) - 1; n > 0; n-- {
		if lines := text.Wrap(b.sourceList(b.sourceShort, n), style, width); len(lines) <= most {
			return lines
		}
	}
	return []string{b.words.Count("source.count", len(b.cited.ids))}
}

// sourceList lists the first n sources and says how many more there are.
func (b *builder) sourceList(name func(data.Source) string, n int) string {
	items := make([]string, 0, n+1)
	for i, id := range b.cited.ids[:n] {
		source, _ := b.data.Source(id)
		// An entry is kept on one line with its number.
		items = append(items, "["+strconv.Itoa(i+1)+"]\u00a0"+name(source))
	}
	if rest := len(b.cited.ids) - n; rest > 0 {
		items = append(items, b.words.Count("source.more", rest))
	}
	return b.words.Count("source.list", len(b.cited.ids), "List", strings.Join(items, " · "))
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
