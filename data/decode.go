package data

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// decoder walks the tree of a file and makes records of it. It notes faults and goes
// on, so that one reading finds them all.
type decoder struct {
	faults   Faults
	places   places
	searches int // for words that are nearly others
}

func (d *decoder) fail(p place, message, hint phrase.Phrase) {
	d.faults = append(d.faults, p.fault(message, hint))
}

func (d *decoder) warn(p place, message, hint phrase.Phrase) {
	d.faults = append(d.faults, p.warning(message, hint))
}

// field is one key that a record may have.
type field struct {
	key      string
	required bool
	read     reader
}

// reader reads the value of a key, which it gets so that faults can name it.
type reader func(n *yaml.Node, key string)

func must(key string, read reader) field { return field{key, true, read} }
func may(key string, read reader) field  { return field{key, false, read} }

// into returns a reader that stores what read makes of a value.
func into[T any](to *T, read func(*yaml.Node, string) T) reader {
	return func(n *yaml.Node, key string) { *to = read(n, key) }
}

// listInto returns a reader that stores what read makes of each item of a list.
func listInto[T any](d *decoder, to *[]T, read func(*yaml.Node) T) reader {
	return func(n *yaml.Node, key string) {
		if list := resolve(n); list.Kind == yaml.SequenceNode {
			*to = slices.Grow(*to, len(list.Content))
		}
		d.items(n, key, func(item *yaml.Node) { *to = append(*to, read(item)) })
	}
}

// record reads a mapping whose keys are known. What stands under a word that is nearly a
// key is read as that: it has its fault, and no others come of it.
func (d *decoder) record(n *yaml.Node, what phrase.Phrase, fields ...field) {
	n = resolve(n)
	if n.Kind == yaml.ScalarNode && fields[0].key == "id" && idForm().MatchString(n.Value) {
		d.fail(at(n), phrase.Of("the %s is %s, not a mapping", what, kindOf(n)), phrase.Of("write {id: %s}", n.Value))
		fields[0].read(n, fields[0].key)
		return
	}
	known := make([]string, len(fields))
	for i, f := range fields {
		known[i] = f.key
	}
	given := make(map[string]bool, len(fields))
	ok := d.entries(n, what, func(key, value *yaml.Node) {
		i := slices.Index(known, key.Value)
		if i < 0 {
			near, ok := d.unknown(at(key), phrase.Of("unknown key %s", quoted(key.Value)), key.Value, known)
			if !ok || given[near] || hasKey(n, near) {
				return
			}
			i = slices.Index(known, near)
		}
		given[known[i]] = true
		fields[i].read(value, known[i])
	})
	for _, f := range fields {
		if ok && f.required && !given[f.key] && !hasKey(n, f.key) && !hasKey(n, mergeKey) {
			d.fail(at(n), phrase.Of("the %s has no %q", what, f.key), phrase.Of(`add "%s:"`, f.key))
		}
	}
}

// mergeKey is what YAML has for taking over the keys of another mapping.
const mergeKey = "<<"

func hasKey(mapping *yaml.Node, key string) bool {
	return valueOf(mapping, key) != nil
}

// valueOf returns the value of a key, or nil if there is none.
func valueOf(mapping *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if resolve(mapping.Content[i]).Value == key {
			return resolve(mapping.Content[i+1])
		}
	}
	return nil
}

// maxSuggestions is the number of unknown words for which the nearest known one is looked
// for: a hostile file must not buy a long search for each of its words.
const maxSuggestions = 100

// unknown notes a fault of a word that is not among the known ones, and returns the one that
// is most like it, if any is.
func (d *decoder) unknown(p place, message phrase.Phrase, word string, known []string) (near string, ok bool) {
	hint := phrase.Of("mend the faults before this one first")
	if d.searches < maxSuggestions {
		d.searches++
		hint = knownHere(known)
		if near, ok = Nearest(word, known); !ok {
			near, ok = sameStem(word, known)
		}
		if ok {
			hint = phrase.Of("did you mean %q?", near)
		}
	}
	d.fail(p, message, hint)
	return near, ok
}

func knownHere(words []string) phrase.Phrase {
	return phrase.Of("known here: %s", strings.Join(words, ", "))
}

// entries calls read for each key of a mapping and its value, in the order of the
// file. It reports false if n is not a mapping.
func (d *decoder) entries(n *yaml.Node, what phrase.Phrase, read func(key, value *yaml.Node)) bool {
	n = resolve(n)
	if n.Kind != yaml.MappingNode {
		d.fail(at(n), phrase.Of("the %s is %s, not a mapping", what, kindOf(n)), phrase.Of(`write "key: value" lines`))
		return false
	}
	lines := make(map[string]int) // of the keys so far
	for i := 0; i < len(n.Content); i += 2 {
		key, value := resolve(n.Content[i]), resolve(n.Content[i+1])
		if key.Kind != yaml.ScalarNode {
			d.fail(at(key), phrase.Of("a key of the %s is %s, not a word", what, kindOf(key)), phrase.Of("write one word before the colon"))
			continue
		}
		if key.ShortTag() == "!!merge" {
			d.fail(at(key), phrase.Of("merge keys (<<) are not read"), phrase.Of("write the keys out, or use an alias for a whole value"))
			continue
		}
		if line, ok := lines[key.Value]; ok {
			d.fail(at(key), phrase.Of("the key %s stands twice, first on line %d", quoted(key.Value), line), phrase.Of("keep one of them"))
			continue
		}
		lines[key.Value] = key.Line
		if value.ShortTag() == "!!null" {
			d.fail(at(key), phrase.Of("the key %s has no value", quoted(key.Value)), valueHint(n, key, value))
			continue
		}
		read(key, value)
	}
	return true
}

// items calls read for each item of a list.
func (d *decoder) items(n *yaml.Node, key string, read func(*yaml.Node)) {
	n = resolve(n)
	if n.Kind != yaml.SequenceNode {
		d.fail(at(n), phrase.Of("%q is %s, not a list", key, kindOf(n)), phrase.Of(`write "- item" lines, or [item, item]`))
		if n.Kind == yaml.MappingNode {
			read(n) // so that what it declares is known
		}
		return
	}
	for _, item := range n.Content {
		item = resolve(item)
		if item.ShortTag() == "!!null" {
			d.fail(at(item), phrase.Of("an item of %q is empty", key), phrase.Of("write it, or remove it"))
			continue
		}
		read(item)
	}
}

// valueHint says how to mend a key without a value, which may have lost it to a mark that
// means something in YAML.
func valueHint(mapping, key, value *yaml.Node) phrase.Phrase {
	hint := phrase.Of("write its value, or leave the key out")
	switch {
	case value.Value != "": // null, or ~
	case value.Anchor != "":
		hint = hint.And(phrase.Of("a text that begins with & needs quotes"))
	case key.LineComment+value.LineComment != "":
		hint = hint.And(phrase.Of("a text that begins with # needs quotes"))
	case mapping.Style&yaml.FlowStyle == 0:
	case strings.Contains(key.Value, ":"):
		hint = phrase.Of("write a space after the colon")
	default:
		hint = hint.And(phrase.Of("a number has no commas, and a text or an address with a comma needs quotes"))
	}
	return hint
}

// resolve returns the node that an alias stands for, or n itself.
func resolve(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// kindOf says what a node is, for a message.
func kindOf(n *yaml.Node) phrase.Phrase {
	switch n.Kind {
	case yaml.MappingNode:
		return phrase.Of("a mapping")
	case yaml.SequenceNode:
		return phrase.Of("a list")
	}
	switch n.ShortTag() {
	case "!!str":
		return phrase.Of("text")
	case "!!int", "!!float":
		return phrase.Of("a number")
	case "!!bool":
		return phrase.Of("true or false")
	case "!!timestamp":
		return phrase.Of("a date")
	case "!!null":
		return phrase.Of("nothing")
	default:
		return phrase.Of("of the type %s", printable(n.ShortTag()))
	}
}
