package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/data"
	"treatyline/data/phrase"
)

// listFlags are what can be asked of a list.
type listFlags struct {
	viewFlags
	format string
}

func newList(s console) *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use:   "list " + strings.Join(export.Lists(), "|"),
		Short: "Print the data as a table",
		Example: `  treatyline list members --as-of 2008-03-28
  treatyline list events --search uzbek --from 2006 --format csv
  treatyline list forces --format json
  treatyline list sources --format bib > alliance.bib`,
		Args:              listArgs,
		ValidArgsFunction: cobra.FixedCompletions(export.Lists(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(_ *cobra.Command, args []string) error {
			return untilInterrupted(func() error { return runList(s, f, args[0]) })
		},
	}
	f.add(cmd)
	cmd.Flags().StringVar(&f.format, "format", "table", "how to print it: table, csv or json; sources also as bib (BibTeX) or text (citations)")
	choices(cmd, "format", []string{"table", "csv", "json", "bib", "text"})
	return cmd
}

func listArgs(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usagef("say what to list: %s", strings.Join(export.Lists(), ", "))
	case len(args) > 1:
		return usagef("one list at a time: %q is a second", args[1])
	case !slices.Contains(export.Lists(), args[0]):
		return unknown(phrase.Of("list"), args[0], export.Lists())
	}
	return nil
}

func runList(s console, f listFlags, name string) error {
	formats := []string{"table", "csv", "json"}
	if name == "sources" {
		formats = append(formats, "bib", "text")
	}
	if !slices.Contains(formats, f.format) {
		return unknown(phrase.Of("format"), f.format, formats)
	}
	d, v, err := f.view(s)
	if err != nil {
		return err
	}
	switch f.format {
	case "bib":
		return export.WriteBibTeX(s.Out, d, sourceIDs(d), v.Lang)
	case "text":
		return export.WriteCitations(s.Out, d, sourceIDs(d), v.Lang)
	}
	table, _ := export.List(d, name, v)
	switch f.format {
	case "csv":
		return table.WriteCSV(s.Out)
	case "json":
		return table.WriteJSON(s.Out)
	}
	return table.WriteText(s.Out)
}

// sourceIDs are the ids of all sources, in the order of the file.
func sourceIDs(d *data.Dataset) []string {
	ids := make([]string, len(d.Sources))
	for i, s := range d.Sources {
		ids[i] = s.ID
	}
	return ids
}
