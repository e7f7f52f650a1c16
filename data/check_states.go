package data

import (
	"slices"
	"strings"
	"unicode"

	"treatyline/assets"
	"treatyline/data/phrase"
)

// states refuses states that nobody could name, and warns of those that nothing names.
func (c *checker) states() {
	named := make(map[string]bool)
	for _, r := range c.places.references[kindState] {
		named[r.id] = true
	}
	for i, s := range c.ds.States {
		if s.ID == "" {
			continue
		}
		if len(s.Name) == 0 && !assets.IsCountry(s.ID) {
			hint := phrase.Of(`add "name:", or use the code of the country`)
			if code := strings.ToUpper(s.ID); assets.IsCountry(code) {
				hint = phrase.Of("did you mean %q?", code)
			}
			c.fail(c.places.states[i], phrase.Of("the state %s has no name, and its id is not an ISO 3166-1 alpha-3 code", s.ID), hint)
		}
		if !named[s.ID] {
			c.warn(c.places.states[i], phrase.Of("nothing in the file names the state %s", s.ID), phrase.Of("remove it, or add what it belongs to"))
		}
	}
}

// maxAlike is the number of states up to which their names are compared, each with
// every other.
const maxAlike = 500

// alikeStates warns of two states that may be one, written in two ways. Two ISO codes
// without names of their own are two countries, however alike they sound.
func (c *checker) alikeStates() {
	if len(c.ds.States) > maxAlike {
		return
	}
	names := make([][]rune, len(c.ds.States))
	for i, s := range c.ds.States {
		names[i] = []rune(Fold(c.ds.StateName(s.ID, "en")))
	}
	for i, s := range c.ds.States {
		for j, other := range c.ds.States[:i] {
			ownNames := len(s.Name) > 0 || len(other.Name) > 0
			if ownNames && s.ID != other.ID && alike(names[i], names[j]) {
				c.warn(c.places.states[i], phrase.Of("the states %s and %s have nearly the same name", s.ID, other.ID),
					phrase.Of("if they are one, keep the one on line %d", c.places.states[j].line))
				break
			}
		}
	}
}

// alike reports whether two names differ by one letter at most, or two if they are
// long.
func alike(a, b []rune) bool {
	if slices.Equal(a, b) {
		return true
	}
	if abs(len(a)-len(b)) > 2 || len(a) > maxShown || slices.Equal(withoutDigits(a), withoutDigits(b)) {
		return false // what differs in a number only is counted, not misspelt
	}
	n := editDistance(a, b)
	return n == 1 && len(a) >= 5 || n == 2 && len(a) >= 10
}

func withoutDigits(name []rune) []rune {
	return slices.DeleteFunc(slices.Clone(name), unicode.IsDigit)
}
