package data

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// str reads a piece of text that has one language only, without the space around it and
// without what cannot be seen, and with each letter and its marks as one character where
// there is one.
func (d *decoder) str(n *yaml.Node, key string) string {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode {
		d.fail(at(n), phrase.Of("%q is %s, not text", key, kindOf(n)), phrase.Of("write the text alone"))
		return ""
	}
	if n.ShortTag() != "!!str" {
		d.fail(at(n), phrase.Of("%q is %s, not text", key, kindOf(n)), phrase.Of("put it in quotes"))
		return ""
	}
	s, unseen := visible(n.Value)
	s = norm.NFC.String(strings.TrimSpace(s))
	if len(unseen) > 0 {
		d.warn(at(n), phrase.Of("%q holds the invisible character %U, which is left out", key, unseen[0]), phrase.Of("remove it"))
	}
	if s == "" {
		d.fail(at(n), phrase.Of("%q is empty", key), phrase.Of("write it, or leave the key out"))
	}
	if i := strings.IndexFunc(s, unprintable); i >= 0 {
		d.fail(at(n), phrase.Of("%q holds the control character %U", key, []rune(s[i:])[0]), phrase.Of("remove it"))
		return ""
	}
	return s
}

// unprintable reports whether a character may not stand in a text. Line breaks and tabs
// may.
func unprintable(r rune) bool {
	return Steers(r) && r != '\n' && r != '\t'
}

// Steers reports whether a character steers what shows it instead of showing itself: a
// control character, one that begins a line or a paragraph, and those that turn the
// direction of writing round, which makes a text look like another one.
func Steers(r rune) bool {
	return unicode.IsControl(r) || '\u2028' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// line reads a name that is the same in every language. It may be empty, "".
func (d *decoder) line(n *yaml.Node, key string) string {
	if value := resolve(n); value.Kind == yaml.ScalarNode && value.ShortTag() == "!!str" && value.Value == "" {
		return ""
	}
	s := d.str(n, key)
	if !drawable(s) {
		d.warn(at(resolve(n)), phrase.Of("%q has letters or signs that cannot be drawn: only Latin, Cyrillic and Greek can", key), phrase.Of("write it in one of these"))
	}
	return s
}

// text reads a text: plain, or a mapping of languages.
func (d *decoder) text(n *yaml.Node, key string) Text {
	n = resolve(n)
	t := make(Text)
	if n.Kind == yaml.MappingNode {
		d.entries(n, phrase.Of("%s", key), func(language, value *yaml.Node) {
			if !languageCode().MatchString(language.Value) {
				d.fail(at(language), phrase.Of("%s is not a language", quoted(language.Value)), phrase.Of("write a code of two or three small letters, such as en or ru"))
				return
			}
			t[language.Value] = d.str(value, key)
		})
		if len(n.Content) == 0 {
			d.fail(at(n), phrase.Of("%q is empty", key), phrase.Of("write it, or leave the key out"))
		}
	} else {
		t["en"] = d.str(n, key)
	}
	d.checkScript(at(n), t, key)
	return t
}

var languageCode = pattern(`^[a-z]{2,3}$`)

// checkScript warns of a text of which nothing can be drawn: neither its English nor,
// without English, one of its other languages is in a script that there are letters for.
func (d *decoder) checkScript(p place, t Text, key string) {
	if english, ok := t["en"]; ok && drawable(english) {
		return
	}
	for _, s := range t {
		if !drawable(s) {
			d.warn(p, phrase.Of("%q has letters or signs that cannot be drawn, and no English to show instead: only Latin, Cyrillic and Greek can", key), phrase.Of(`add "en:"`))
			return
		}
	}
}

// drawable reports whether there are letters and signs for all of s.
func drawable(s string) bool {
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Common, unicode.Inherited),
			unicode.Is(unicode.Mn, r), // a mark that makes no one character with its letter
			unicode.Is(unicode.So, r) && r >= firstPictograph:
			return false
		}
	}
	return true
}

// firstPictograph is where the signs begin that no font of letters has.
const firstPictograph = '\u2300'
