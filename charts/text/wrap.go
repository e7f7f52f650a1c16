package text

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks a text into lines of at most width points. It breaks at spaces; a
// word that is too long for a line is broken between letters. A no-break space
// holds. Nothing is dropped but the spaces at breaks. An empty text has no lines.
func Wrap(text string, s Style, width float64) []string {
	var lines []string
	line, used := "", 0.0
	space := s.Width(" ")
	for _, word := range wordsOf(text) {
		w := s.Width(word)
		switch {
		case line != "" && used+space+w <= width:
			line, used = line+" "+word, used+space+w
			continue
		case line != "":
			lines = append(lines, line)
		}
		for w > width && utf8.RuneCountInString(word) > 1 {
			head := fitting(word, s, width)
			lines = append(lines, word[:head])
			word = word[head:]
			w = s.Width(word)
		}
		line, used = word, w
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// wordsOf splits a text at its breaking spaces. What must not begin a line stays with the
// word before it: a dash, a dot between entries, a unit.
func wordsOf(text string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }) {
		switch word {
		case "—", "–", "·", "%", "г.", "гг.":
			if len(words) > 0 {
				words[len(words)-1] += " " + word
				continue
			}
		}
		words = append(words, word)
	}
	return words
}

// fitting returns how many bytes of a word fit into width, at least one letter.
func fitting(word string, s Style, width float64) int {
	font, used := Load(s.Weight), 0.0
	for i, r := range word {
		used += font.Advance(r) * s.Size
		if i > 0 && used > width {
			return i
		}
	}
	return len(word)
}

// Widest returns the width of the longest of several texts, in points.
func Widest(texts []string, s Style) float64 {
	widest := 0.0
	for _, t := range texts {
		widest = max(widest, s.Width(t))
	}
	return widest
}
