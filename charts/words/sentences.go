package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"treatyline/data"
)

// Sentence begins a text with a capital letter.
func Sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Either joins words of which one holds: a; a or b; a, b or c.
func (w *Words) Either(items []string) string {
	return w.joined("list.or", items)
}

// List joins words: a; a and b; a, b and c.
func (w *Words) List(items []string) string {
	return w.joined("list.and", items)
}

// joined joins words, the last by a phrase.
func (w *Words) joined(id string, items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return w.Say(id, "Items", strings.Join(items[:last], ", "), "Last", items[last])
}

// Place says after the number or the name of a source which place in it is meant: 1, n. 14;
// 1, p. 5; nothing more where it is the whole source.
func (w *Words) Place(source string, c data.Citation) string {
	if c.Ref == "" {
		return source
	}
	return w.Say("source.at", "Number", source, "Place", w.Ref(c))
}

// Ref is the place in a source, of which mere numbers are said to be notes: n. 14; p. 5.
func (w *Words) Ref(c data.Citation) string {
	if c.Numbered() {
		return w.Say("source.note", "Place", c.Ref)
	}
	return c.Ref
}
