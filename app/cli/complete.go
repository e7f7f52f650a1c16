package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
)

// choices lets the shell complete the words that a flag knows, also the next one in a list
// with commas.
func choices(cmd *cobra.Command, flag string, known []string) {
	complete := func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		before := begun[:strings.LastIndex(begun, ",")+1]
		var offered []string
		for _, word := range known {
			if !strings.Contains(","+before, ","+word+",") {
				offered = append(offered, before+word)
			}
		}
		return offered, cobra.ShellCompDirectiveNoFileComp
	}
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic("cli: " + err.Error()) // the command has no such flag, or has it twice
	}
}

// viewChoices are the words that a part of a view can be, whatever the data; none for one
// that is free.
func viewChoices(key string) []string {
	switch key {
	case "metric":
		return list(charts.Metrics())
	case "reading":
		return allReadings()
	case "sort":
		return list(charts.Sorts())
	case "show":
		return []string{"offices"}
	case "theme":
		return theme.Names()
	case "lang":
		return words.Languages()
	}
	return nil
}

// allReadings are those of any chart, each once.
func allReadings() []string {
	var all []charts.Reading
	for _, c := range charts.All() {
		all = append(all, charts.Readings(c)...)
	}
	return list(once(all))
}
