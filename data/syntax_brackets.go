package data

import (
	"strings"
	"unicode/utf8"

	"treatyline/data/phrase"
)

// walk goes through the lines of a file that is not YAML, and stops at the first bracket,
// comma or quotation mark that is wrong. It knows enough of YAML to tell those that stand
// in a text from those that mean something.
type walk struct {
	c     complaint
	line  int // from 0, as is i
	i     int
	open  []bracket
	after token // what stands before i, between brackets
	fault *Fault
}

// bracket is one that is not closed yet.
type bracket struct {
	char    byte
	line, i int
	colon   bool // the entry that is being read has had one
}

// token is what stands before another, between brackets.
type token int

const (
	opening token = iota
	comma
	colon
	value
)

// ofBrackets looks for what is wrong with brackets, commas and quotation marks: from the line
// that the parser names, which is where that begins unless it is the first line of the file.
func (c complaint) ofBrackets() *Fault {
	if !unexpected().MatchString(c.message) {
		return nil
	}
	for _, from := range []int{c.named, 0} {
		w := walk{c: c, line: from}
		if w.run(); w.fault != nil {
			return w.fault
		}
	}
	return nil
}

// run goes through the lines as far as the parser has read.
func (w *walk) run() {
	for w.fault == nil && w.line <= w.c.last {
		if len(w.open) > 0 {
			w.between()
		} else {
			w.outside()
		}
	}
	if w.fault == nil && len(w.open) > 0 {
		w.unclosed(phrase.Of("the end of the file"))
	}
}

func (w *walk) text() string { return w.c.lines[w.line] }

// found notes what is wrong at a byte of the line.
func (w *walk) found(i int, message, hint phrase.Phrase) {
	if w.fault == nil {
		w.fault = w.c.fault(w.line, i, message, hint)
	}
}

func (w *walk) nextLine() {
	w.line++
	w.i = 0
}

// blockText matches the end of a line whose value stands on the lines after it.
var blockText = pattern(`(^|[-:])\s+[|>][-+0-9]*\s*(#.*)?$`)

// beforeValue matches what may stand before a value on its line, outside of brackets: the
// dashes of lists and a key with its colon, and an anchor.
var beforeValue = pattern(`^\s*(-\s+)*([^\s"'\[{#&*!|>%@-][^:#]*:\s+)?(&\S+\s+)?`)

// outside reads a line, or the rest of one, that is not between brackets.
func (w *walk) outside() {
	line := w.text()
	if w.i == 0 {
		if blockText().MatchString(line) {
			w.skipIndented()
			return
		}
		w.i = len(beforeValue().FindString(line))
	}
	if w.i >= len(line) {
		w.nextLine()
		return
	}
	switch line[w.i] {
	case '[', '{':
		w.push()
	case '"', '\'':
		if w.quoted() {
			w.nothingMore(textGoesOn())
		}
	default:
		w.nextLine()
	}
}

// textGoesOn says of what follows a quotation mark that the text had meant it within, and how
// that is written.
func textGoesOn() (message, hint phrase.Phrase) {
	return phrase.Of("the text goes on after its closing quotation mark"), phrase.Of("an apostrophe inside of ' ' is written twice; inside of \" \" a quotation mark has a \\ before it")
}

// skipIndented passes over a text on lines of its own.
func (w *walk) skipIndented() {
	indent := indentOf(w.text())
	for w.nextLine(); w.line < len(w.c.lines) && (isBlank(w.text()) || indentOf(w.text()) > indent); w.nextLine() {
	}
}

func indentOf(line string) int {
	return len(line) - len(strings.TrimLeft(line, " "))
}

// nothingMore refuses what stands on the rest of a line, behind a value: only a comment,
// or the colon of a key, may.
func (w *walk) nothingMore(message, hint phrase.Phrase) {
	if w.line > w.c.last {
		return
	}
	rest := strings.TrimLeft(w.text()[w.i:], " \t")
	at := len(w.text()) - len(rest)
	switch {
	case rest == "" || rest[0] == '#':
		w.nextLine()
	case rest[0] == ':':
		w.i = len(w.text()) - len(strings.TrimLeft(rest[1:], " \t"))
		w.i = max(w.i, 1) // not the begin of a line
	default:
		w.found(at, message, hint)
	}
}

// push opens a bracket.
func (w *walk) push() {
	w.open = append(w.open, bracket{char: w.text()[w.i], line: w.line, i: w.i})
	w.after = opening
	w.i++
}

// quoted passes over a text in quotation marks. It reports false if the text is not closed.
func (w *walk) quoted() bool {
	mark := w.text()[w.i]
	for w.i++; w.line <= w.c.last; w.nextLine() {
		for line := w.text(); w.i < len(line); w.i++ {
			switch {
			case mark == '"' && line[w.i] == '\\':
				w.i++
			case mark == '\'' && strings.HasPrefix(line[w.i:], "''"):
				w.i++
			case line[w.i] == mark:
				w.i++
				return true
			}
		}
	}
	return false
}

// between reads one thing between brackets.
func (w *walk) between() {
	line := w.text()
	if w.i == 0 && w.outdented() {
		w.unclosed(phrase.Of("line %d", w.line+1))
		return
	}
	for w.i < len(line) && (line[w.i] == ' ' || line[w.i] == '\t') {
		w.i++
	}
	if w.i >= len(line) || line[w.i] == '#' {
		w.nextLine()
		return
	}
	innermost := &w.open[len(w.open)-1]
	switch c := line[w.i]; c {
	case ',':
		if w.after == opening || w.after == comma {
			w.found(w.i, phrase.Of("a comma stands here with nothing before it"), phrase.Of("remove it, or write what is missing"))
		}
		w.after, innermost.colon = comma, false
		w.i++
	case ']', '}':
		w.pop(c)
	case '[', '{':
		w.needComma(w.i)
		w.push()
	case '"', '\'':
		w.needComma(w.i)
		if w.quoted() && w.i < len(w.text()) && strings.IndexByte(" \t,:[]{}", w.text()[w.i]) < 0 {
			message, hint := textGoesOn()
			w.found(w.i, message, hint)
		}
		w.after = value
	case ':':
		w.colon(w.i)
		w.i++
	default:
		w.plain()
	}
}

// keyLine matches a line that begins an item of a list or has a key.
var keyLine = pattern(`^\s*(-\s|[A-Za-z_]+:(\s|$))`)

// outdented reports whether a line begins that belongs outside of the brackets.
func (w *walk) outdented() bool {
	first := w.open[0]
	return w.line > first.line && keyLine().MatchString(w.text()) && indentOf(w.text()) <= indentOf(w.c.lines[first.line])
}

// unclosed says of the innermost bracket that it is not closed.
func (w *walk) unclosed(before phrase.Phrase) {
	b := w.open[len(w.open)-1]
	w.fault = w.c.fault(b.line, b.i, phrase.Of("the %c that opens here is not closed before %s", b.char, before), phrase.Of("add a %c", closing(b.char)))
}

func closing(bracket byte) byte {
	if bracket == '[' {
		return ']'
	}
	return '}'
}

// pop closes a bracket.
func (w *walk) pop(c byte) {
	b := w.open[len(w.open)-1]
	if c != closing(b.char) {
		w.found(w.i, phrase.Of("a %c stands where the %c of %s is still open", c, b.char, w.c.place(b.line, b.i)), phrase.Of("add a %c before it", closing(b.char)))
		return
	}
	w.open = w.open[:len(w.open)-1]
	w.after = value
	w.i++
	if len(w.open) == 0 {
		w.nothingMore(phrase.Of("something stands here after the closing bracket"), phrase.Of("remove it, or look whether a bracket is missing before or closes too early"))
	}
}

// needComma refuses a value right after another.
func (w *walk) needComma(i int) {
	if w.after == value {
		w.found(i, phrase.Of("a comma is missing before this"), phrase.Of("add it"))
	}
}

// colon notes the colon of an entry, at a byte before which there is its key. A second one
// tells of a comma that is missing.
func (w *walk) colon(key int) {
	b := &w.open[len(w.open)-1]
	if b.colon && b.char == '{' {
		w.found(key, phrase.Of("a comma is missing before this"), phrase.Of("add it; a text with a colon needs quotes"))
	}
	b.colon = true
	w.after = colon
}

// plain passes over words without quotation marks, and over the colon after them.
func (w *walk) plain() {
	w.needComma(w.i)
	line := w.text()
	lastWord := w.i
	for ; w.i < len(line); w.i++ {
		next := byte(' ')
		if w.i+1 < len(line) {
			next = line[w.i+1]
		}
		ends := strings.IndexByte(" \t,[]{}", next) >= 0
		switch c := line[w.i]; {
		case c == '?' && ends:
			w.found(w.i, phrase.Of("a ? stands here between brackets, without quotation marks"), phrase.Of(`write a date with a ? as "2008?"`))
			return
		case c == ':' && ends:
			w.colon(lastWord)
			w.i++
			return
		case strings.IndexByte(",[]{}", c) >= 0:
			w.after = value
			return
		case c == ' ' && next == '#':
			w.after = value
			return
		case c == ' ' && next != ' ':
			lastWord = w.i + 1
		case c >= utf8.RuneSelf:
			_, size := utf8.DecodeRuneInString(line[w.i:])
			w.i += size - 1
		}
	}
	// The words may go on in the next line.
}
