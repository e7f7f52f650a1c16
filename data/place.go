package data

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

// place is where something stands in a file, both from 1. The zero place is that of
// something that the file does not have. It is small: a file holds very many.
type place struct {
	line, column int32
}

func at(n *yaml.Node) place {
	return place{int32(n.Line), int32(n.Column)} // no overflow: a file is shorter than MaxBytes
}

// String writes the place as LINE:COLUMN.
func (p place) String() string {
	return fmt.Sprintf("%d:%d", p.line, p.column)
}

// fault returns an error at the place.
func (p place) fault(message, hint phrase.Phrase) Fault {
	return Fault{int(p.line), int(p.column), Error, message, hint}
}

// warning returns a warning at the place.
func (p place) warning(message, hint phrase.Phrase) Fault {
	return Fault{int(p.line), int(p.column), Warning, message, hint}
}

// refusal returns the one fault of a file that is not looked into any further.
func refusal(p place, message, hint phrase.Phrase) *Fault {
	f := p.fault(message, hint)
	return &f
}
