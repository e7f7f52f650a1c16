package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"treatyline/charts/words"
	"treatyline/data/phrase"
)

// speak lets a command, and all below it, be explained in the language of the console. Their
// English texts stand where the commands are made, the others in translations/help.
func (c console) speak(cmd *cobra.Command) {
	if c.words.Lang() == words.Languages()[0] {
		return
	}
	cmd.SetUsageFunc(c.usage)
	cmd.InitDefaultHelpFlag()
	cmd.InitDefaultVersionFlag()
	cmd.Use, cmd.Short, cmd.Long = c.explain(cmd.Use), c.explain(cmd.Short), c.paragraphs(cmd.Long)
	cmd.Flags().VisitAll(c.speakFlag)
	cmd.PersistentFlags().VisitAll(c.speakFlag)
	for _, sub := range cmd.Commands() {
		c.speak(sub)
	}
}

// explain translates one text. Those that name a command in the library's own way are told
// by how they begin.
func (c console) explain(text string) string {
	if name, ok := strings.CutPrefix(text, "help for "); ok {
		return c.words.Phrase(phrase.Of("help for %s", name))
	}
	if name, ok := strings.CutPrefix(text, "version for "); ok {
		return c.words.Phrase(phrase.Of("version for %s", name))
	}
	return c.words.Phrase(phrase.Of(text))
}

// speakFlag translates what a flag is for. A flag may be seen from several commands.
func (c console) speakFlag(f *pflag.Flag) { f.Usage = c.explain(f.Usage) }

// helpWidth is how wide the lines of a paragraph are at most, in characters.
const helpWidth = 88

// paragraphs translates a longer text. An indented line stands for itself.
func (c console) paragraphs(text string) string {
	var said []string
	for _, p := range paragraphs(text) {
		indent := p[:len(p)-len(strings.TrimLeft(p, " \t"))]
		told := indent + c.explain(p[len(indent):])
		if indent == "" {
			told = wrap(told, helpWidth)
		}
		said = append(said, told)
	}
	return strings.Join(said, "\n")
}

// paragraphs takes a text apart: into paragraphs of one line each, indented lines and empty
// ones.
func paragraphs(text string) []string {
	var all []string
	joins := false
	for _, line := range strings.Split(text, "\n") {
		alone := strings.TrimSpace(line) == "" || strings.TrimLeft(line, " \t") != line
		if joins && !alone {
			all[len(all)-1] += " " + line
		} else {
			all = append(all, line)
		}
		joins = !alone
	}
	return all
}

// wrap breaks a paragraph into lines.
func wrap(paragraph string, width int) string {
	var said strings.Builder
	column := 0
	for _, word := range strings.Fields(paragraph) {
		length := utf8.RuneCountInString(word)
		switch {
		case column == 0:
		case column+1+length > width:
			said.WriteByte('\n')
			column = 0
		default:
			said.WriteByte(' ')
			column++
		}
		said.WriteString(word)
		column += length
	}
	return said.String()
}

// usage tells how a command is used, as the library does in English.
func (c console) usage(cmd *cobra.Command) error {
	said := new(strings.Builder)
	section := func(heading phrase.Phrase) { fmt.Fprintf(said, "\n%s\n", c.words.Phrase(heading)) }
	said.WriteString(c.words.Phrase(phrase.Of("Usage:")) + "\n")
	lines := strings.NewReplacer("[flags]", c.words.Phrase(phrase.Of("[flags]")))
	if cmd.Runnable() {
		said.WriteString("  " + lines.Replace(cmd.UseLine()) + "\n")
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(said, "  %s %s\n", cmd.CommandPath(), c.words.Phrase(phrase.Of("[command]")))
	}
	if cmd.HasExample() {
		section(phrase.Of("Examples:"))
		said.WriteString(cmd.Example + "\n")
	}
	if cmd.HasAvailableSubCommands() {
		section(phrase.Of("Available Commands:"))
		table := tabwriter.NewWriter(said, 0, 0, 1, ' ', 0)
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				fmt.Fprintf(table, "  %s\t%s\n", sub.Name(), sub.Short)
			}
		}
		table.Flush()
	}
	if flags := cmd.LocalFlags(); flags.HasAvailableFlags() {
		section(phrase.Of("Flags:"))
		c.flags(said, flags)
	}
	if flags := cmd.InheritedFlags(); flags.HasAvailableFlags() {
		section(phrase.Of("Global Flags:"))
		c.flags(said, flags)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(said, "\n%s\n", c.words.Phrase(phrase.Of("Use \"%s [command] --help\" for more information about a command.", cmd.CommandPath())))
	}
	_, err := cmd.OutOrStderr().Write([]byte(said.String()))
	return err
}

// flags lists flags with what they are for, and what they are without being given.
func (c console) flags(said *strings.Builder, flags *pflag.FlagSet) {
	table := tabwriter.NewWriter(said, 0, 0, 3, ' ', 0)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		short := "      "
		if f.Shorthand != "" {
			short = "  -" + f.Shorthand + ", "
		}
		name, usage := pflag.UnquoteUsage(f)
		line := strings.TrimRight(short+"--"+f.Name+" "+name, " ")
		if value := strings.Trim(f.DefValue, "[]"); value != "" && value != "0" && value != "false" {
			usage += " " + c.words.Phrase(phrase.Of("(default %s)", value))
		}
		fmt.Fprintf(table, "%s\t%s\n", line, usage)
	})
	table.Flush()
}
