package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"treatyline/data"
	"treatyline/data/phrase"
)

// errReported stands for a failure that was already told.
var errReported = errors.New("reported")

// usageError is a mistake in how the command was used.
type usageError struct{ said phrase.Phrase }

func (e usageError) Error() string         { return e.said.String() }
func (e usageError) Phrase() phrase.Phrase { return e.said }

func usagef(format string, args ...any) error { return usageError{phrase.Of(format, args...)} }

// unknown says that a word is not known, with the nearest one that is, or all of them.
func unknown(what phrase.Phrase, word string, known []string) error {
	if near, ok := data.Nearest(word, known); ok {
		return usagef("unknown %s %q: did you mean %q?", what, word, near)
	}
	return usagef("unknown %s %q: known are %s", what, word, strings.Join(known, ", "))
}

// flagError says what is wrong with a flag, with the nearest one that is known.
func flagError(cmd *cobra.Command, err error) error {
	var notExist *pflag.NotExistError
	if !errors.As(err, &notExist) {
		return usagef("%s: see %s --help", flagPhrase(err), cmd.CommandPath())
	}
	var flags []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
	word := "--" + notExist.GetSpecifiedName()
	if near, ok := data.Nearest(word, flags); ok {
		return usagef("unknown flag %s: did you mean %s?", word, near)
	}
	return usagef("unknown flag %s: see %s --help", word, cmd.CommandPath())
}

// flagPhrase is what the library says of a flag, for readers of any language.
func flagPhrase(err error) phrase.Phrase {
	var (
		bare   *pflag.ValueRequiredError
		value  *pflag.InvalidValueError
		syntax *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &bare) && bare.GetSpecifiedShortnames() == "":
		return phrase.Of("flag needs an argument: --%s", bare.GetSpecifiedName())
	case errors.As(err, &bare):
		return phrase.Of("flag needs an argument: %q in -%s", []rune(bare.GetSpecifiedName())[0], bare.GetSpecifiedShortnames())
	case errors.As(err, &value):
		name := "--" + value.GetFlag().Name
		if short := value.GetFlag().Shorthand; short != "" {
			name = "-" + short + ", " + name
		}
		return phrase.Of("invalid argument %q for %q flag", value.GetValue(), name)
	case errors.As(err, &syntax):
		return phrase.Of("bad flag syntax: %s", syntax.GetSpecifiedFlag())
	}
	return phrase.Of("%s", err)
}

// printable makes one line of what is told, a path for example, in which the characters
// that would steer a terminal are shown instead of sent to it.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if data.Steers(r) {
			return '\uFFFD'
		}
		return r
	}, s)
}
