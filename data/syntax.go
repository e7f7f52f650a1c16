package data

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// syntaxFault makes a fault of what the YAML parser says of a file. The parser names
// no column, and a line only where it is not the first.
func syntaxFault(err error, file []byte) *Fault {
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	if m := unknownAnchor.FindStringSubmatch(message); m != nil {
		alias := "*" + m[1]
		return refusal(placeOf(alias, file), "the alias "+printable(alias)+" has no anchor before it", "write the content out")
	}
	hint := "look around here at indentation, quotes and colons"
	line := 1
	if m := lineAndMessage.FindStringSubmatch(message); m != nil {
		line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	if unexpected.MatchString(message) {
		if err.Error() != "yaml: "+message { // a line was named
			line++
		}
		hint = `look around here for a missing comma, bracket or quote; between { } or [ ] a date with a ? needs quotes: "2008?"`
	}
	return refusal(place{int32(line), 1}, "not YAML: "+printable(message), hint)
}

var (
	unknownAnchor  = regexp.MustCompile(`(?s)^unknown anchor '(.*)' referenced$`)
	lineAndMessage = regexp.MustCompile(`(?s)^line (\d+): (.*)$`)

	// unexpected matches the complaints about the order of tokens. With these the parser
	// counts lines from 0, and names the line on which the unfinished thing begins.
	unexpected = regexp.MustCompile(`^did not find expected (<document start>|<stream-start>|node content|'-' indicator|key|',' or)`)
)

// placeOf returns where a word first stands in a file.
func placeOf(word string, file []byte) place {
	before, _, _ := bytes.Cut(file, []byte(word))
	lastLine := before[bytes.LastIndexByte(before, '\n')+1:]
	return place{int32(bytes.Count(before, []byte("\n")) + 1), int32(utf8.RuneCount(lastLine) + 1)}
}
