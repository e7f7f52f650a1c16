package data

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// decoder walks the tree of a file and makes records of it. It notes faults and goes
// on, so that one reading finds them all.
type decoder struct {
	faults Faults
	places places
}

func (d *decoder) fail(p place, message, hint string) {
	d.faults = append(d.faults, p.fault(message, hint))
}

func (d *decoder) warn(p place, message, hint string) {
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

// record reads a mapping whose keys are known.
func (d *decoder) record(n *yaml.Node, what string, fields ...field) {
	n = resolve(n)
	ok := d.entries(n, what, func(key, value *yaml.Node) {
		for _, f := range fields {
			if f.key == key.Value {
				f.read(value, key.Value)
				return
			}
		}
		known := make([]string, len(fields))
		for i, f := range fields {
			known[i] = f.key
		}
		d.fail(at(key), "unknown key "+quoted(key.Value), d.suggestion(key.Value, known))
	})
	for _, f := range fields {
		if ok && f.required && !hasKey(n, f.key) {
			d.fail(at(n), fmt.Sprintf("the %s has no %q", what, f.key), fmt.Sprintf(`add "%s:"`, f.key))
		}
	}
}

func hasKey(mapping *yaml.Node, key string) bool {
	for i := 0; i < len(mapping.Content); i += 2 {
		if resolve(mapping.Content[i]).Value == key {
			return true
		}
	}
	return false
}

// maxSuggestions is the number of faults up to which the nearest known word is looked
// for: a hostile file must not buy a long search for each of its words.
const maxSuggestions = 100

// suggestion returns the hint for an unknown word: the nearest known one, or all of
// them.
func (d *decoder) suggestion(word string, known []string) string {
	if len(d.faults) >= maxSuggestions {
		return "mend the faults before this one first"
	}
	if near, ok := Nearest(word, known); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "known here: " + strings.Join(known, ", ")
}

// entries calls read for each key of a mapping and its value, in the order of the
// file. It reports false if n is not a mapping.
func (d *decoder) entries(n *yaml.Node, what string, read func(key, value *yaml.Node)) bool {
	n = resolve(n)
	if n.Kind != yaml.MappingNode {
		d.fail(at(n), fmt.Sprintf("the %s is %s, not a mapping", what, kindOf(n)), `write "key: value" lines`)
		return false
	}
	lines := make(map[string]int) // of the keys so far
	for i := 0; i < len(n.Content); i += 2 {
		key, value := resolve(n.Content[i]), resolve(n.Content[i+1])
		if key.Kind != yaml.ScalarNode {
			d.fail(at(key), fmt.Sprintf("a key of the %s is %s, not a word", what, kindOf(key)), "write one word before the colon")
			continue
		}
		if key.ShortTag() == "!!merge" {
			d.fail(at(key), "merge keys (<<) are not read", "write the keys out, or use an alias for a whole value")
			continue
		}
		if line, ok := lines[key.Value]; ok {
			d.fail(at(key), fmt.Sprintf("the key %s stands twice, first on line %d", quoted(key.Value), line), "keep one of them")
			continue
		}
		lines[key.Value] = key.Line
		if value.ShortTag() == "!!null" {
			d.fail(at(key), fmt.Sprintf("the key %s has no value", quoted(key.Value)), "write its value, or leave the key out")
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
		d.fail(at(n), fmt.Sprintf("%q is %s, not a list", key, kindOf(n)), `write "- item" lines, or [item, item]`)
		return
	}
	for _, item := range n.Content {
		item = resolve(item)
		if item.ShortTag() == "!!null" {
			d.fail(at(item), fmt.Sprintf("an item of %q is empty", key), "write it, or remove it")
			continue
		}
		read(item)
	}
}

// resolve returns the node that an alias stands for, or n itself.
func resolve(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// kindOf says what a node is, for a message.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	}
	switch n.ShortTag() {
	case "!!str":
		return "text"
	case "!!int", "!!float":
		return "a number"
	case "!!bool":
		return "true or false"
	case "!!timestamp":
		return "a date"
	case "!!null":
		return "nothing"
	default:
		return "of the type " + printable(n.ShortTag())
	}
}
