package words

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"treatyline/assets"
	"treatyline/data"
	"treatyline/data/phrase"
)

// Phrase says what arose as an English phrase: a fault of a file, a message of the command.
// What other languages say in its place stands in translations/messages/LANG.json under the
// English format; one that is not there is said in English, which a test forbids.
func (w *Words) Phrase(p phrase.Phrase) string {
	if w.messages() == nil {
		return p.String()
	}
	return w.form(p, 's')
}

// Error says an error: as its phrase where it has one, and otherwise as its text, if that is
// known.
func (w *Words) Error(err error) string {
	if w.messages() == nil {
		return err.Error()
	}
	switch e := err.(type) {
	case phrase.Error:
		return w.Phrase(e.Phrase())
	case *fs.PathError:
		return w.Phrase(phrase.Of("%s: %s", e.Path, e.Err))
	case *os.LinkError:
		return w.Phrase(phrase.Of("%s: %s", e.New, e.Err))
	case *exec.Error:
		return w.Phrase(phrase.Of("%s: %s", e.Name, e.Err))
	}
	return w.Phrase(outside(err))
}

// outside is an error that does not come from this program. The common ones of the system are
// the same on all systems.
func outside(err error) phrase.Phrase {
	_, system := err.(syscall.Errno)
	for is, said := range map[error]phrase.Phrase{
		fs.ErrNotExist:   phrase.Of("no such file or directory"),
		fs.ErrPermission: phrase.Of("permission denied"),
		fs.ErrExist:      phrase.Of("file exists"),
	} {
		if err == is || system && errors.Is(err, is) {
			return said
		}
	}
	return phrase.Of(err.Error())
}

// message is what another language says in place of an English format: a format of package
// fmt, in which the verbs may stand in another order. Words may have several forms, each
// under the verb that asks for it, and a sentence one for each plural.
type message struct {
	forms map[string]string // by verb, or by plural: one, few, many, other
	of    int               // the number of the argument that decides on the plural, from 1; 0 without plurals
}

// UnmarshalJSON reads a message: a text, or an object of texts.
func (m *message) UnmarshalJSON(text []byte) error {
	var plain string
	if json.Unmarshal(text, &plain) == nil {
		m.forms = map[string]string{"s": plain}
		return nil
	}
	if err := json.Unmarshal(text, &m.forms); err != nil {
		return err
	}
	if number, plurals := m.forms["of"]; plurals {
		m.of, _ = strconv.Atoi(number)
		delete(m.forms, "of")
	}
	return nil
}

// form is a phrase as a verb asks for it.
func (w *Words) form(p phrase.Phrase, verb rune) string {
	format := p.Format
	if m, known := w.messages()[p.Format]; known {
		format = m.forms["s"]
		if form, has := m.forms[string(verb)]; has {
			format = form
		}
		if m.of > 0 {
			format = m.forms[w.plural(p.Args[m.of-1])]
		}
	}
	if len(p.Args) == 0 {
		return format
	}
	args := make([]any, len(p.Args))
	for i, arg := range p.Args {
		args[i] = filling{w, arg}
	}
	return fmt.Sprintf(strings.ReplaceAll(format, "%w", "%s"), args...)
}

// plural is the name of the plural form that a number asks for.
func (w *Words) plural(n any) string {
	names := map[plural.Form]string{plural.One: "one", plural.Few: "few", plural.Many: "many"}
	if name, ok := names[plural.Cardinal.MatchPlural(language.Make(w.lang), n.(int)%1000, 0, 0, 0, 0)]; ok {
		return name
	}
	return "other"
}

// filling is what fills a verb of a phrase. Beside the verbs of package fmt there may be
// such as ask for a form of a word, or %D for a date in words.
type filling struct {
	words *Words
	arg   any
}

// Format is called by package fmt.
func (f filling) Format(s fmt.State, verb rune) {
	said := ""
	switch arg := f.arg.(type) {
	case phrase.Phrase:
		said = f.words.form(arg, verb)
	case phrase.Quoted:
		said = f.words.quote(string(arg))
	case error:
		said = f.words.Error(arg)
	case time.Month:
		said = f.words.Month(int(arg), "long")
	case data.Day:
		said = arg.String()
		if verb == 'D' {
			said = f.words.LongDate(arg.Date())
		}
	default:
		said = fmt.Sprintf(fmt.FormatString(s, verb), arg)
		if n, ok := arg.(float64); ok && verb == 'f' {
			said = f.words.Number(n)
		}
		if verb == 'q' {
			said = f.words.quote(strings.ReplaceAll(said[1:len(said)-1], `\"`, `"`))
		}
	}
	fmt.Fprint(s, said)
}

// quote puts what somebody typed into the language's quotation marks.
func (w *Words) quote(typed string) string {
	return w.form(phrase.Of(`"%s"`, typed), 's')
}

// readMessages reads what is told in a language, and the help of the command, by their English
// formats; nil for English. A broken file is a broken build, so it panics.
func readMessages(lang string) map[string]message {
	if lang == Languages()[0] {
		return nil
	}
	all := map[string]message{}
	for _, about := range []string{"messages", "help"} {
		path := "translations/" + about + "/" + lang + ".json"
		file, err := assets.Translations.ReadFile(path)
		if err != nil {
			panic("words: embedded translations: " + err.Error())
		}
		if err := json.Unmarshal(file, &all); err != nil {
			panic("words: " + path + ": " + err.Error())
		}
	}
	return all
}
