package charts

import (
	"cmp"
	"strings"
	"unicode"

	"treatyline/assets"
	"treatyline/charts/text"
	"treatyline/charts/words"
	"treatyline/data"
)

// Naming says what the things of a dataset are called in a language, in letters that the
// embedded fonts have.
type Naming struct {
	data *data.Dataset
	lang string
}

// Words returns the words of a language for what is said of a dataset.
func Words(d *data.Dataset, lang string) *words.Words {
	if len(d.Memberships) == 0 || d.OfCountries() {
		return words.In(lang)
	}
	return words.In(lang).OfParticipants()
}

// Names returns the naming of a dataset in a language.
func Names(d *data.Dataset, lang string) Naming { return Naming{d, lang} }

// State is a state's name; where there are no letters for it, that in English, then that of
// the country, then what is left of it without the others, and its id where that has no
// letters.
func (n Naming) State(id string) string {
	for _, lang := range []string{n.lang, "en"} {
		if name := n.data.StateName(id, lang); text.Drawable(name) {
			return name
		}
	}
	if name, ok := assets.CountryName(id, n.lang); ok {
		return name
	}
	if rest := n.Line(n.data.StateName(id, n.lang)); strings.ContainsFunc(rest, unicode.IsLetter) {
		return rest
	}
	return id
}

// Text is a text in the reader's language; where there are no letters for that, in
// English; and otherwise what is left of it without the others.
func (n Naming) Text(t data.Text) string {
	said := t.In(n.lang)
	if text.Drawable(said) {
		return said
	}
	if english := t["en"]; text.Drawable(english) && english != "" {
		return english
	}
	return n.Line(said)
}

// Line is what can be drawn of a text that has no other language, with single spaces, and
// letters without the marks that are not placed upon them.
func (n Naming) Line(said string) string {
	said = strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			return -1
		}
		return r
	}, said)
	return strings.Join(strings.FieldsFunc(said, func(r rune) bool { return !text.Drawable(string(r)) || r == ' ' }), " ")
}

// Matching says for what words a view has searched. There may be no letters for them.
func (n Naming) Matching(search string) string {
	w := Words(n.data, n.lang)
	if said := n.Line(search); said != "" {
		return w.Say("search.matches", "Search", said)
	}
	return w.Say("search.matches.foreign")
}

// Title is the title of a source. Where there are no letters for it, its author or publisher
// stands for it, and its id only where it has neither.
func (n Naming) Title(s data.Source) string {
	if title := n.Named(s.Title, ""); title != "" {
		return title
	}
	return cmp.Or(n.Line(s.Author), n.Line(s.Publisher), s.ID)
}

// Named is the name of something that has an id, which stands for a name that there are
// no letters for.
func (n Naming) Named(t data.Text, id string) string {
	name := n.Text(t)
	if name == t.In(n.lang) && name != "" || strings.ContainsFunc(name, unicode.IsLetter) {
		return name
	}
	return id
}
