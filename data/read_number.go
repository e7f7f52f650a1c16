package data

import (
	"strconv"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// MaxValue is the greatest number that a file may give: the sum of as many such numbers
// as a file can hold is still finite.
const MaxValue = 1e300

// endOfExact is the whole number below which each is kept as it is.
const endOfExact = 1 << 53

// number reads a number from 0 to MaxValue. It reports false if there is none.
func (d *decoder) number(n *yaml.Node, key string) (float64, bool) {
	n = resolve(n)
	switch {
	case n.Kind != yaml.ScalarNode:
		d.fail(at(n), phrase.Of("%q is %s, not a number", key, kindOf(n)), numberHint())
		return 0, false
	case !numberForm().MatchString(n.Value):
		hint := numberHint()
		if notKnown().MatchString(n.Value) {
			hint = phrase.Of("leave the key out if the number is not known")
		}
		d.fail(at(n), phrase.Of("%q is %s, not a number", key, printable(n.Value)), hint)
		return 0, false
	case n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		d.fail(at(n), phrase.Of("%q is text, not a number", key), phrase.Of("leave the quotes out"))
		return 0, false
	case n.Value[0] == '-':
		d.fail(at(n), phrase.Of("%q is %s, less than zero", key, printable(n.Value)), phrase.Of("leave the key out if the number is not known"))
		return 0, false
	}
	x, _ := strconv.ParseFloat(n.Value, 64) // past its range it is infinite, and refused here
	if x > MaxValue {
		d.fail(at(n), phrase.Of("%q is %s, too large to be added up", key, printable(n.Value)), phrase.Of("use a larger unit"))
		return 0, false
	}
	if x >= endOfExact {
		d.warn(at(n), phrase.Of("%q is %s, of which no more than 15 digits are kept", key, printable(n.Value)), phrase.Of("use a larger unit"))
	}
	return x, true
}

func numberHint() phrase.Phrase { return phrase.Of("write digits only, such as 1900000 or 2.5") }

// notKnown is what people write in place of a number that they do not know.
var notKnown = pattern(`^(?i:n/?a|n/?k|unknown|not known|tbd|tbc|[-–—?]|\.\.+|…)$`)

// numberForm is what a number looks like. YAML has more forms, such as octal ones,
// in which people and programs read different numbers.
var numberForm = pattern(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

// year reads a year, from 1 to 9999; it is 0 if there is none.
func (d *decoder) year(n *yaml.Node, key string) int {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode || !yearForm().MatchString(n.Value) {
		said := kindOf(n)
		if n.Kind == yaml.ScalarNode {
			said = phrase.Of("%s", printable(n.Value))
		}
		d.fail(at(n), phrase.Of("%q is %s, not a year", key, said), phrase.Of("write a year from 1 to 9999, such as 2020"))
		return 0
	}
	year, _ := strconv.Atoi(n.Value)
	return year
}

var yearForm = pattern(`^[1-9][0-9]{0,3}$`)
