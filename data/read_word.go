package data

import (
	"net/url"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

var idForm = pattern(`^[A-Za-z][A-Za-z0-9-]{0,31}$`)

// id reads an id of a kind; it is empty if there is none.
func (d *decoder) id(n *yaml.Node, what kind) string {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode {
		d.fail(at(n), phrase.Of("the id of %s is %s, not a word", what.one(), kindOf(n)), phrase.Of("write one id"))
		return ""
	}
	if !idForm().MatchString(n.Value) {
		d.fail(at(n), phrase.Of("%s cannot be the id of %s", quoted(n.Value), what.one()), phrase.Of("write a letter, then up to 31 letters, digits and hyphens"))
		return ""
	}
	if n.ShortTag() != "!!str" {
		d.fail(at(n), phrase.Of("the id of %s is %s, not a word", what.one(), kindOf(n)), phrase.Of("put it in quotes"))
		return ""
	}
	return n.Value
}

// oneOf returns the reader of one of a few words.
func oneOf[T ~string](d *decoder, words ...T) func(*yaml.Node, string) T {
	known := make([]string, len(words))
	for i, w := range words {
		known[i] = string(w)
	}
	return func(n *yaml.Node, key string) T {
		n = resolve(n)
		switch {
		case n.Kind != yaml.ScalarNode:
			d.fail(at(n), phrase.Of("%q is %s, not a word", key, kindOf(n)), knownHere(known))
		case !slices.Contains(known, n.Value):
			d.unknown(at(n), phrase.Of("%q has the unknown word %s", key, quoted(n.Value)), n.Value, known)
		default:
			return T(n.Value)
		}
		return ""
	}
}

// boolean reads true or false.
func (d *decoder) boolean(n *yaml.Node, key string) bool {
	n = resolve(n)
	if n.ShortTag() == "!!bool" {
		return strings.EqualFold(n.Value, "true")
	}
	hint := phrase.Of("write true or false, without quotes")
	switch strings.ToLower(n.Value) {
	case "yes", "on", "y":
		hint = phrase.Of("write true")
	case "no", "off", "n":
		hint = phrase.Of("write false")
	}
	d.fail(at(n), phrase.Of("%q is %s, not true or false", key, kindOf(n)), hint)
	return false
}

// link reads the address of a page on the web.
func (d *decoder) link(n *yaml.Node, key string) string {
	s := d.str(n, key)
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		d.fail(at(resolve(n)), phrase.Of("%q is %s, not a link to the web", key, printable(s)), phrase.Of("write an address that begins with https:// or http://"))
		return ""
	}
	return s
}
