// Package phrase keeps what is said of something until it is known who reads it: as an
// English format, and what fills it. In English it says itself; what says it in other
// languages looks the format up, and so needs no names for messages. The package knows no
// other language.
package phrase

import "fmt"

// Phrase is a sentence or a part of one. The zero Phrase says nothing.
type Phrase struct {
	Format string // of package fmt; without Args a text as it is
	Args   []any  // those that are words for people are phrases, too
}

// Of returns a phrase.
func Of(format string, args ...any) Phrase { return Phrase{format, args} }

// String says the phrase in English.
func (p Phrase) String() string {
	if len(p.Args) == 0 {
		return p.Format
	}
	return fmt.Sprintf(p.Format, p.Args...)
}

// IsZero reports whether the phrase says nothing.
func (p Phrase) IsZero() bool { return p.Format == "" }

// Equal reports whether two phrases say the same.
func (p Phrase) Equal(q Phrase) bool {
	return p.Format == q.Format && (len(p.Args)+len(q.Args) == 0 || p.String() == q.String())
}

// And returns the phrase and another one, as one.
func (p Phrase) And(other Phrase) Phrase {
	if other.IsZero() {
		return p
	}
	return Of("%s; %s", p, other)
}

// Quoted is a text from elsewhere, which is shown in quotation marks.
type Quoted string

// String puts it into English ones.
func (q Quoted) String() string { return `"` + string(q) + `"` }
