package data

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"treatyline/data/phrase"
)

// complaint is what the YAML parser says of a file, and the lines that it says it of. The
// parser names no column, and often the line where something begins that goes wrong much
// later: so the lines are looked at for the mistakes that people make.
type complaint struct {
	message string
	lines   []string
	named   int // the line that the parser names, or the first; from 0
	last    int // the last line that the parser has read; from 0
}

// syntaxFault makes a fault of what the parser says of a file, of which it has read so
// many bytes.
func syntaxFault(err error, file []byte, read int) *Fault {
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	if m := unknownAnchor().FindStringSubmatch(message); m != nil {
		alias := "*" + m[1]
		return refusal(placeOf(alias, file), phrase.Of("the alias %s has no anchor before it", printable(alias)), phrase.Of("write the content out, or put a text that begins with * in quotes"))
	}
	c := complaint{message: message, lines: lineBreak().Split(string(file), -1)}
	c.last = min(len(lineBreak().FindAllIndex(file[:max(read-1, 0)], -1)), len(c.lines)-1)
	if m := lineAndMessage().FindStringSubmatch(message); m != nil {
		c.named, _ = strconv.Atoi(m[1])
		c.message = m[2]
		if !unexpected().MatchString(c.message) {
			c.named-- // of those the parser counts lines from 0
		}
		c.named = min(max(c.named, 0), len(c.lines)-1)
	}
	if strings.HasPrefix(c.message, "exceeded max depth") {
		return tooDeep(place{int32(c.named) + 1, 1})
	}
	if fault := c.ofLongKey(); fault != nil {
		return fault
	}
	if c.typed() {
		for _, look := range []func() *Fault{c.ofSlips, c.ofDirectives, c.ofBrackets, c.ofOrder} {
			if fault := look(); fault != nil {
				return fault
			}
		}
	}
	return c.fault(c.named, 0, phrase.Of("not YAML: %s", phrase.Of(printable(c.message))), phrase.Of("look around here at indentation, quotes, brackets and colons"))
}

var (
	unknownAnchor  = pattern(`(?s)^unknown anchor '(.*)' referenced$`)
	lineAndMessage = pattern(`(?s)^line (\d+): (.*)$`)
	lineBreak      = pattern("\r\n|[\r\n\u0085\u2028\u2029]")

	// unexpected matches the complaints about the order of tokens, which name the line on
	// which the unfinished thing begins.
	unexpected = pattern(`^did not find expected (<document start>|<stream-start>|node content|'-' indicator|key|',' or)`)
)

// longestLine is how long the lines are in which people's mistakes are looked for, in bytes.
const longestLine = 1 << 16

// typed reports whether somebody may have typed the lines: a hostile one must not buy a long
// look at it.
func (c complaint) typed() bool {
	return !slices.ContainsFunc(c.lines[:c.last+1], func(line string) bool { return len(line) > longestLine })
}

// place returns where a byte of a line stands; both are counted from 0.
func (c complaint) place(line, i int) place {
	return place{int32(line) + 1, int32(utf8.RuneCountInString(c.lines[line][:i])) + 1}
}

func (c complaint) fault(line, i int, message, hint phrase.Phrase) *Fault {
	return refusal(c.place(line, i), message, hint)
}

// slip is a mistake that one line shows when the parser complains of it, or of the line
// after.
type slip struct {
	complaint string                // how that of the parser begins
	shows     func() *regexp.Regexp // its first group, or all of it, is what is wrong
	message   phrase.Phrase         // %[1]s is the first group
	hint      phrase.Phrase
	above     bool // the line above the one complained of may show it
}

var inQuotes = phrase.Of("put the text in quotes")

// slips are looked for in their order.
var slips = []slip{
	{"found a tab", pattern(`^ *(\t)`), phrase.Of("a tab indents this line"), phrase.Of("indent with spaces"), false},
	{"found character that cannot start any token", pattern(`^ *(\t)`), phrase.Of("a tab indents this line"), phrase.Of("indent with spaces"), false},
	{"found character that cannot start any token", pattern("(?:^|[-:?,{\\[])\\s*([@`%])"), phrase.Of("a text cannot begin with %[1]s"), inQuotes, false},
	{"did not find expected alphabetic or numeric character", pattern(`(?:^|[-:?,{\[])\s*([*&])`), phrase.Of("a text cannot begin with %[1]s"), inQuotes, false},
	{"mapping values are not allowed", pattern("^ *(\u00a0)"), phrase.Of("a no-break space indents this line"), phrase.Of("indent with ordinary spaces"), true},
	{"mapping values are not allowed", pattern(`^ *(-)[^\s-][^:]*:(?:\s|$)`), phrase.Of("a space is missing after the dash"), phrase.Of("write \"- key: value\""), true},
	{"mapping values are not allowed", pattern(`^[ -]*[^\s:#'"\[{][^:#]*:\s+(?:[^\s'"\[{].*?)?(:)(?:\s|$)`), phrase.Of("a second colon stands on this line"), phrase.Of("put the text in quotes, or each key on a line of its own"), false},
	{"mapping values are not allowed", pattern(`^ *([^\s-].*:)(?:\s|$)`), phrase.Of("this line goes on with the text of the line before, and has a colon"), phrase.Of("indent it like the keys around it; a text with a colon needs quotes"), false},
	{"could not find expected ':'", pattern("(\u00a0)"), phrase.Of("a no-break space stands here"), phrase.Of("type an ordinary space"), false},
	{"could not find expected ':'", pattern(`^[ -]*[A-Za-z_]+(:)\S`), phrase.Of("a space is missing after the colon"), phrase.Of(`write "key: value"`), false},
	{"could not find expected ':'", pattern(`^ *(?:- +)?(\S)`), phrase.Of("this line has no key and colon"), phrase.Of(`write "key: value"; a text that runs over lines is indented more than its key`), false},
	{"block sequence entries are not allowed", pattern(`:\s+(-)(?:\s|$)`), phrase.Of("a list begins on the line of its key"), phrase.Of("begin it on the next line; a text that begins with a dash needs quotes"), false},
	{"mapping keys are not allowed", pattern(`:\s+(\?)(?:\s|$)`), phrase.Of("a text cannot begin with %[1]s"), inQuotes, false},
	{"found unknown escape character", pattern(`(\\)[^0abtnvfre "'/\\N_LPxuU\t]`), phrase.Of("the %[1]s and what follows it have no meaning between double quotes"), phrase.Of(`write %[1]s%[1]s for a %[1]s, or use single quotes`), false},
	{"found invalid Unicode character escape code", pattern(`(\\)[xuU]`), phrase.Of("the %[1]s and what follows it are no character"), phrase.Of("write the character itself"), false},
	{"did not find expected hexdecimal number", pattern(`(\\)[xuU]`), phrase.Of("the %[1]s and what follows it are no character"), phrase.Of(`write %[1]s%[1]s for a %[1]s, or use single quotes`), false},
	{"did not find expected comment or line break", pattern(`[-:]\s+([|>])`), phrase.Of("a text begins on the line of its %[1]s"), phrase.Of("begin it on the next line, or put it in quotes without the mark"), false},
	{"found unexpected end of stream", pattern(`(?:^|[-:?,{\[])\s*('(?:[^']|'')*|"(?:[^"\\]|\\.)*\\?)$`), phrase.Of("a quotation mark opens here and is never closed"), phrase.Of("close it; an apostrophe inside of ' ' is written twice"), false},
}

// ofSlips looks for a slip from the line above the one that the parser names through the
// last one that it has read.
func (c complaint) ofSlips() *Fault {
	for line := max(c.named-1, 0); line <= c.last; line++ {
		for _, s := range slips {
			if !strings.HasPrefix(c.message, s.complaint) || line < c.named && !s.above {
				continue
			}
			if m := s.shows().FindStringSubmatchIndex(c.lines[line]); m != nil {
				shown := c.lines[line][m[2]:m[3]]
				return c.fault(line, m[2], filled(s.message, shown), filled(s.hint, shown))
			}
		}
	}
	return nil
}

// filled puts what a slip shows into its message.
func filled(message phrase.Phrase, shown string) phrase.Phrase {
	if strings.Contains(message.Format, "%[1]s") {
		message.Args = []any{shown}
	}
	return message
}

// longestKey is how many characters a key can have that is written without "? ".
const longestKey = 1024

// blockKey matches a line that begins with a key, flowKey a key between brackets.
var (
	blockKey = pattern(`^ *(?:- +)*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#{\[].*?):(?:\s|$)`)
	flowKey  = pattern(`[{,] *("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'{}\[\],][^{}\[\],]*?):(?:\s|$)`)
)

// ofLongKey looks for a key that the parser does not take for one because of its length, on
// lines of any.
func (c complaint) ofLongKey() *Fault {
	key := blockKey
	switch {
	case strings.HasPrefix(c.message, "did not find expected ',' or"):
		key = flowKey
	case c.message != "could not find expected ':'" && !strings.HasPrefix(c.message, "mapping values are not allowed"):
		return nil
	}
	for line := max(c.named-1, 0); line <= c.last; line++ {
		for _, m := range key().FindAllStringSubmatchIndex(c.lines[line], -1) {
			if n := utf8.RuneCountInString(c.lines[line][m[2]:m[3]]); n > longestKey {
				return c.fault(line, m[2], phrase.Of("this key has %d characters, and a key can have 1,024 at most", n), phrase.Of("shorten it; a text that has a colon needs quotes"))
			}
		}
	}
	return nil
}

// ofDirectives looks for a line that tells the parser what it does not know.
func (c complaint) ofDirectives() *Fault {
	if !strings.Contains(c.message, "directive") && c.message != "found incompatible YAML document" {
		return nil
	}
	for i, line := range c.lines {
		if strings.HasPrefix(line, "%") {
			return c.fault(i, 0, phrase.Of("a line that begins with % is an instruction to programs, and not read"), phrase.Of("remove it"))
		}
	}
	return nil
}

// ofOrder says of a line that it belongs to nothing before it. It is for those complaints
// that nothing else explains.
func (c complaint) ofOrder() *Fault {
	if !unexpected().MatchString(c.message) {
		return nil
	}
	line, hint := c.last, phrase.Of("indent it like the keys, or the dashes, that it belongs with")
	if strings.HasSuffix(c.message, "<document start>") {
		line, hint = c.named, phrase.Of("indent it like the first key of the file, and remove what ends the file before it")
	}
	for line > c.named && isBlank(c.lines[line]) {
		line--
	}
	return c.fault(line, indentOf(c.lines[line]), phrase.Of("this line does not fit those above it"), hint)
}

// isBlank reports whether a line holds nothing but a comment.
func isBlank(line string) bool {
	text := strings.TrimSpace(line)
	return text == "" || text[0] == '#'
}

// placeOf returns where a word first stands in a file.
func placeOf(word string, file []byte) place {
	before, _, _ := bytes.Cut(file, []byte(word))
	lastLine := before[bytes.LastIndexByte(before, '\n')+1:]
	return place{int32(bytes.Count(before, []byte("\n")) + 1), int32(utf8.RuneCount(lastLine) + 1)}
}
