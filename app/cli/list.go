package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/data"
)

// listFlags are what can be asked of a list.
type listFlags struct {
	viewFlags
	from, to           string
	states, categories []string
	format             string
}

func newList(s Streams) *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use:   "list " + strings.Join(export.Lists(), "|"),
		Short: "Print the data as a table",
		Example: `  treatyline list members --as-of 2008-03-28
  treatyline list events --search uzbek --from 2006 --format csv
  treatyline list forces --format json`,
		Args:              listArgs,
		ValidArgsFunction: cobra.FixedCompletions(export.Lists(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(_ *cobra.Command, args []string) error {
			return runList(s, f, args[0])
		},
	}
	f.viewFlags.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", "only events from this `DATE` on: 2006, 2006-08 or 2006-08-16")
	flags.StringVar(&f.to, "to", "", "only events up to this `DATE`")
	flags.StringSliceVar(&f.states, "states", nil, "only rows that concern these states, such as ARM,UZB")
	flags.StringSliceVar(&f.categories, "categories", nil, "only events of these categories")
	flags.StringVar(&f.format, "format", "table", "how to print it: table, csv or json")
	return cmd
}

func listArgs(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usagef("say what to list: %s", strings.Join(export.Lists(), ", "))
	case len(args) > 1:
		return usagef("one list at a time: %q is a second", args[1])
	case !slices.Contains(export.Lists(), args[0]):
		return unknown("list", args[0], export.Lists())
	}
	return nil
}

func runList(s Streams, f listFlags, name string) error {
	if !slices.Contains([]string{"table", "csv", "json"}, f.format) {
		return unknown("format", f.format, []string{"table", "csv", "json"})
	}
	d, v, err := f.view(s)
	if err != nil {
		return err
	}
	query, err := f.query(d)
	if err != nil {
		return err
	}
	table, _ := export.List(d, name, v.AsOf, query, v.Lang)
	switch f.format {
	case "csv":
		return table.WriteCSV(s.Out)
	case "json":
		return table.WriteJSON(s.Out)
	}
	return table.WriteText(s.Out)
}

// query checks the filters against the data.
func (f listFlags) query(d *data.Dataset) (data.Query, error) {
	q := data.Query{States: f.states, Categories: f.categories, Search: f.search}
	var states, categories []string
	for _, s := range d.States {
		states = append(states, s.ID)
	}
	for _, c := range d.Categories {
		categories = append(categories, c.ID)
	}
	for _, id := range f.states {
		if !slices.Contains(states, id) {
			return q, unknown("state", id, states)
		}
	}
	for _, id := range f.categories {
		if !slices.Contains(categories, id) {
			return q, unknown("category", id, categories)
		}
	}
	if f.from != "" {
		from, err := parseDate("--from", f.from)
		if err != nil {
			return q, err
		}
		q.From = from.First()
	}
	if f.to != "" {
		to, err := parseDate("--to", f.to)
		if err != nil {
			return q, err
		}
		q.To = to.Last()
	}
	if f.from != "" && f.to != "" && q.To < q.From {
		return q, usagef("--from %s is after --to %s", f.from, f.to)
	}
	return q, nil
}
