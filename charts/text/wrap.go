package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wrap breaks a text into lines of at most width points. It breaks at spaces; a
// word that is too long for a line is broken after a hyphen, or else between letters.
// A no-break space holds. Nothing is dropped but the spaces at breaks. An empty text has no lines.
func Wrap(text string, s Style, width float64) []string {
	if whole(text) && s.Width(text) <= width-clearly {
		return []string{text}
	}
	var lines []string
	line, used := "", 0.0
	space := s.Width(" ")
	for _, word := range Words(text) {
		w := s.Width(word)
		switch {
		case line != "" && used+space+w <= width:
			line, used = line+" "+word, used+space+w
			continue
		case line != "":
			lines = append(lines, line)
		}
		for w > width {
			head, taken := fitting(word, s, width)
			if head == len(word) {
				break // a single letter
			}
			if at := strings.LastIndexByte(word[:head], ' '); at > 0 && word[head] != ' ' {
				head, taken = at, s.Width(word[:at]) // what holds together gives way before a word does
			} else if at := strings.LastIndexByte(word[:head], '-') + 1; at > 1 {
				head, taken = at, s.Width(word[:at]) // and a hyphen before letters do
			}
			lines = append(lines, strings.TrimRight(word[:head], " ")) // a unit may follow a space
			rest := strings.TrimLeft(word[head:], " ")
			word, w = rest, w-taken-s.Width(word[head:len(word)-len(rest)])
		}
		line, used = word, w
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// clearly is by how much a text must be shorter than a line to be taken for one unbroken, in
// points: word by word its width may be rounded otherwise.
const clearly = 0.01

// whole reports whether a text on one line is as it is: its words have single spaces
// between them.
func whole(text string) bool {
	return text != "" && text[0] != ' ' && text[len(text)-1] != ' ' && !strings.Contains(text, "  ") && !strings.ContainsAny(text, "\n\t\r")
}

// Cut keeps at most so many lines of a broken text, one at least; what is cut is shown by an
// ellipsis, which fits the width too.
func Cut(lines []string, most int, s Style, width float64) []string {
	if most = max(1, most); len(lines) <= most {
		return lines
	}
	last := []rune(lines[most-1])
	for len(last) > 0 && s.Width(string(last)+"…") > width {
		last = last[:len(last)-1]
	}
	return append(lines[:most-1:most-1], strings.TrimRight(string(last), " ")+"…")
}

// Balanced is Wrap with lines as even as their number allows, for titles.
func Balanced(text string, s Style, width float64) []string {
	lines := Wrap(text, s, width)
	if len(lines) < 2 {
		return lines
	}
	lo, hi := min(Unbroken(text, s), width), width
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; len(Wrap(text, s, mid)) > len(lines) {
			lo = mid
		} else {
			hi = mid
		}
	}
	return Wrap(text, s, hi)
}

// Unbroken returns the least width in which Wrap breaks a text at spaces only, in points.
func Unbroken(text string, s Style) float64 { return Widest(Words(text), s) }

// Words splits a text where a line may break: at its breaking spaces. What must not begin a
// line stays with the word before it: a dash, a dot between entries, a unit. What must not
// end one stays with the word after it: the one-letter words of Russian.
func Words(text string) []string {
	var words []string
	hanging := false // the last word
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }) {
		switch word {
		case "—", "–", "·", "%", "г.", "гг.":
			if len(words) > 0 {
				words[len(words)-1] += " " + word
				hanging = false
				continue
			}
		}
		if hanging {
			words[len(words)-1] += " " + word
		} else {
			words = append(words, word)
		}
		hanging = hangs(word)
	}
	return words
}

// hangs reports whether a word is a single Cyrillic letter: a preposition, a conjunction.
func hangs(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.Is(unicode.Cyrillic, r)
}

// fitting returns how many bytes of a word fit into width, at least one letter, and how
// wide they are.
func fitting(word string, s Style, width float64) (bytes int, taken float64) {
	font := Load(s.Weight)
	for i, r := range word {
		advance := font.advance(r) * s.Size
		if i > 0 && !(taken+advance <= width) {
			return i, taken
		}
		taken += advance
	}
	return len(word), taken
}

// Widest returns the width of the longest of several texts, in points.
func Widest(texts []string, s Style) float64 {
	widest := 0.0
	for _, t := range texts {
		widest = max(widest, s.Width(t))
	}
	return widest
}
