package cli

import (
	"fmt"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
	"treatyline/data/phrase"
)

// console is where the command reads and writes, and the language that it speaks there.
type console struct {
	Streams
	words *words.Words
}

// tell writes a message to standard error.
func (c console) tell(p phrase.Phrase) {
	fmt.Fprintf(c.Err, "treatyline: %s\n", printable(c.words.Phrase(p)))
}

// complain writes an error to standard error.
func (c console) complain(err error) { c.tell(phrase.Of("%s", err)) }

// fault is a fault of a file as it is told.
func (c console) fault(name string, f data.Fault) string {
	said := phrase.Of("%s: %s", severity(f.Severity.String()), f.Message.And(f.Hint))
	return fmt.Sprintf("%s:%d:%d: %s", name, f.Line, f.Column, c.words.Phrase(said))
}

// severity is how bad something is, for people.
func severity(word string) phrase.Phrase {
	switch word {
	case "error":
		return phrase.Of("error")
	case "warning":
		return phrase.Of("warning")
	}
	return phrase.Of("note")
}

// spoken is the language that the command is asked to speak, which must be known before the
// arguments are read, as it is in this that one is told what is wrong with them. Of several
// languages it is the first; of a word that is none, English.
func spoken(args []string) string {
	asked := ""
	for i, arg := range args {
		switch value, found := strings.CutPrefix(arg, "--lang="); {
		case arg == "--":
			return asked
		case found:
			asked = value
		case arg == "--lang" && i+1 < len(args):
			asked = args[i+1]
		}
	}
	first, _, _ := strings.Cut(asked, ",")
	return first
}
