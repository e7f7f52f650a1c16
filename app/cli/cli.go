// Package cli is the command: it reads arguments, asks the other packages, and says in
// the reader's words what came of it. Results go to standard output, messages to
// standard error. It lays nothing out and draws nothing.
package cli

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"treatyline/charts/words"
	"treatyline/data/phrase"
)

// Streams are what the command reads from and writes to.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // something went wrong, or a check found errors
	exitUsage  = 2 // the command was used wrongly
)

// Run runs the command and returns its exit code.
func Run(args []string, s Streams) int {
	out := &watched{to: s.Out}
	if f, isFile := s.Out.(*os.File); !isFile || !term.IsTerminal(int(f.Fd())) {
		s.Out = out
	}
	c := console{s, words.In(spoken(args))}
	root := newRoot(c)
	root.SetArgs(args)
	err := root.Execute()
	if out.failed != nil && (err == nil || errors.Is(err, out.failed) || errors.Is(err, errReported)) {
		err = phrase.Errorf("cannot write the result: %w", plain(out.failed))
	}
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errReported):
		return exitFailed
	}
	c.complain(err)
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// watched remembers that a write failed, for those who print and do not look.
type watched struct {
	to     io.Writer
	failed error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.to.Write(p)
	if err != nil && w.failed == nil {
		w.failed = err
	}
	return n, err
}

func newRoot(s console) *cobra.Command {
	var asked viewFlags
	root := &cobra.Command{
		Use:   "treatyline [FILE]",
		Short: "Show who belonged to an alliance and when, how strong its members are, what happened",
		Long: `Treatyline shows the history of an alliance: who belonged and when, how strong the
members are, and what happened. Without a command it opens its window: as it was left,
on the alliance in FILE or what an exported FILE shows, or on the view that the flags ask
for.`,
		Example: `  treatyline
  treatyline --view "forces?as-of=2008-03-28&reading=log"
  treatyline export --out charts
  treatyline export membership --as-of 2008-03-28 --out membership.png
  treatyline report --out briefing.pdf
  treatyline list members --as-of 1995-01-01
  treatyline check my-alliance.yaml`,
		Args:              rootArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		DisableAutoGenTag: true,
		Version:           version,
		RunE: func(_ *cobra.Command, args []string) error {
			return openWindow(s, &asked, args)
		},
	}
	lang := root.PersistentFlags().String("lang", "", viewHelp("lang"))
	choices(root, "lang", words.Languages())
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return knownLanguage(cmd, *lang) }
	asked.add(root, "lang")
	asked.words["lang"] = lang
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	root.SetFlagErrorFunc(flagError)
	root.SetVersionTemplate("treatyline {{.Version}}\n")
	root.AddCommand(newExport(s), newReport(s), newList(s), newCheck(s), newView(s), newNew(s), newSchema(s), newVersion(s))
	strict(root)
	s.speak(root)
	return root
}

// knownLanguage refuses a language that is not spoken, for the commands that have it for
// their messages alone. Those that show something look at it with the rest of their view.
func knownLanguage(cmd *cobra.Command, lang string) error {
	if lang == "" || cmd.Flags().Lookup("view") != nil || slices.Contains(words.Languages(), lang) {
		return nil
	}
	return unknown(phrase.Of("lang"), lang, words.Languages())
}

// strict makes cobra's own commands refuse words that they do not know, as ours do.
func strict(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Args = func(_ *cobra.Command, args []string) error {
				about, rest, err := root.Find(args)
				if err != nil || len(rest) == 0 {
					return err
				}
				return unknown(phrase.Of("command"), rest[0], commandNames(about))
			}
		case "completion":
			c.Args = func(_ *cobra.Command, args []string) error {
				if len(args) == 0 {
					return nil
				}
				return unknown(phrase.Of("shell"), args[0], commandNames(c))
			}
			c.RunE = func(*cobra.Command, []string) error { return c.Help() }
		}
	}
}

func commandNames(parent *cobra.Command) []string {
	var names []string
	for _, c := range parent.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}

// rootArgs accepts one file, and takes a word that is nearly a command for a mistake.
func rootArgs(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if !strings.ContainsAny(args[0], `./\`) {
		return unknown(phrase.Of("command"), args[0], commandNames(root))
	}
	if len(args) > 1 {
		return usagef("one file can be opened, not %d", len(args))
	}
	return nil
}
