package data

import (
	"bytes"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// What a file may hold. A file beyond one of these limits is refused before its
// content is looked at.
const (
	MaxBytes = 64 << 20  // of the whole file
	MaxNodes = 2_000_000 // keys, values, lists and mappings, with aliases counted as what they stand for
	MaxDepth = 100       // of lists and mappings inside each other
)

// checkBytes refuses what cannot be a dataset before any of it is parsed. It
// returns nil if there is nothing to refuse.
func checkBytes(file []byte) *Fault {
	if len(file) > MaxBytes {
		return refusal(place{1, 1}, phrase.Of("the file is larger than 64 MiB"), phrase.Of("split it"))
	}
	if len(bytes.TrimSpace(file)) == 0 {
		return refusal(place{1, 1}, phrase.Of("the file is empty"), emptyHint())
	}
	if f := checkCharacters(file); f != nil {
		return f
	}
	return checkMarks(file)
}

func emptyHint() phrase.Phrase { return phrase.Of(`"treatyline new FILE" writes one to begin with`) }

// checkCharacters refuses bytes that are not UTF-8 and characters that are not allowed.
// The parser would refuse most of them too, without saying where.
func checkCharacters(file []byte) *Fault {
	p := place{1, 1}
	for i := 0; i < len(file); {
		r, size := utf8.DecodeRune(file[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return refusal(p, phrase.Of("the byte 0x%02X is not UTF-8", file[i]), phrase.Of("save the file as UTF-8"))
		case !allowed(r) && (r != byteOrderMark || i != 0):
			return refusal(p, phrase.Of("the control character %U is not allowed", r), phrase.Of("remove it"))
		case r == '\n', r == '\r' && !bytes.HasPrefix(file[i+1:], []byte("\n")):
			p = place{p.line + 1, 1}
		default:
			p.column++
		}
		i += size
	}
	return nil
}

// byteOrderMark may begin a file, and is a control character elsewhere.
const byteOrderMark = '\uFEFF'

// allowed reports whether a character may stand in a file: YAML's, but for those with
// which the parser begins a line and editors do not, so that places would be others.
func allowed(r rune) bool {
	switch {
	case r < ' ':
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0xA0:
		return r < 0x7F
	default:
		return r != byteOrderMark && r != '\u2028' && r != '\u2029' && r != 0xFFFE && r != 0xFFFF
	}
}

// checkMarks refuses a file with so many marks of YAML that its nodes could fill the
// memory: the parser builds the whole tree, at some 160 bytes for a node, before they
// can be counted. What it takes off is at least the number of nodes that a
// mark can begin. No file within MaxNodes is refused here unless it is mostly marks.
func checkMarks(file []byte) *Fault {
	left := 2 * MaxNodes
	line := int32(1)
	for i, c := range file {
		switch c {
		case '\n':
			line++
			left -= 2 // a key and its missing value
		case ',':
			left -= 2
		case '[', '{':
			left--
		case '-', ':', '?':
			if i+1 < len(file) && file[i+1] <= ' ' {
				left--
			}
		}
		if left < 0 {
			return tooManyNodes(place{line, 1})
		}
	}
	return nil
}

// extent is how many nodes a node stands for, itself included, and how many lists
// and mappings lie inside each other there.
type extent struct {
	nodes, depth int
}

// survey measures a tree with every alias as what it stands for. Each anchor is
// measured once, so a bomb of aliases costs no more than its own length.
type survey struct {
	anchors map[*yaml.Node]extent
	open    map[*yaml.Node]bool // anchors whose own content is being measured
}

// checkTree refuses a document with too many nodes, one that is too deep, and one
// that contains itself. It returns nil if there is nothing to refuse.
func checkTree(document *yaml.Node) *Fault {
	s := survey{anchors: make(map[*yaml.Node]extent), open: make(map[*yaml.Node]bool)}
	_, fault := s.measure(document, 0)
	return fault
}

// measure returns the extent of a node that lies inside depth others.
func (s survey) measure(n *yaml.Node, depth int) (extent, *Fault) {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Anchor != "" {
			s.anchors[n] = extent{nodes: 1}
		}
		return extent{nodes: 1}, nil
	case yaml.AliasNode:
		if s.open[n.Alias] {
			return extent{}, refusal(at(n), phrase.Of("the alias *%s stands inside its own anchor", printable(n.Value)), phrase.Of("write the content out"))
		}
		x := s.anchors[n.Alias] // measured: an anchor stands before its aliases
		if depth+x.depth > MaxDepth+1 {
			return extent{}, tooDeep(at(n))
		}
		return x, nil
	}

	if depth > MaxDepth {
		return extent{}, tooDeep(at(n))
	}
	if n.Anchor != "" {
		s.open[n] = true
		defer delete(s.open, n)
	}
	sum := extent{nodes: 1}
	for _, child := range n.Content {
		x, fault := s.measure(child, depth+1)
		if fault != nil {
			return extent{}, fault
		}
		sum.nodes += x.nodes // no overflow: each is within MaxNodes
		sum.depth = max(sum.depth, x.depth)
		if sum.nodes > MaxNodes {
			return extent{}, tooManyNodes(at(child))
		}
	}
	sum.depth++
	if n.Anchor != "" {
		s.anchors[n] = sum
	}
	return sum, nil
}

func tooManyNodes(p place) *Fault {
	return refusal(p, phrase.Of("the file holds more than 2,000,000 keys and values"), phrase.Of("split it, or use fewer aliases"))
}

func tooDeep(p place) *Fault {
	return refusal(p, phrase.Of("lists and mappings lie more than 100 deep inside each other"), phrase.Of("take some of them out"))
}
