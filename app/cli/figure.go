package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/data/phrase"
)

func newView(s console) *cobra.Command {
	return &cobra.Command{
		Use:   "view FIGURE",
		Short: "Print the view that an exported file shows",
		Long: `View prints the view that a file shows which was exported. Every command takes it as
--view and shows the same again. With - the file comes from standard input.`,
		Example: `  treatyline view forces.png
  treatyline export --view "$(treatyline view forces.png)" --out forces.svg`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("say which file's view to print: treatyline view FIGURE")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return untilInterrupted(func() error {
				origin, err := openOrigin(s, args[0])
				if err != nil {
					return err
				}
				_, err = fmt.Fprintln(s.Out, origin.View)
				return err
			})
		},
	}
}

// openOrigin reads where a file comes from, or standard input for "-".
func openOrigin(s console, file string) (origin export.Origin, err error) {
	name := printable(file)
	if file == "-" {
		name = "<stdin>"
		origin, err = export.ReadOrigin(s.In)
	} else {
		origin, err = export.OpenOrigin(file)
	}
	switch {
	case errors.Is(err, export.ErrForeign) && isCSV(file):
		return origin, phrase.Errorf("%s: %w", name, errCSV)
	case errors.Is(err, export.ErrForeign), errors.Is(err, export.ErrDamaged):
		return origin, phrase.Errorf("%s: %w", name, err)
	case err != nil:
		return origin, phrase.Errorf("cannot read %s: %w", name, err)
	}
	return origin, nil
}

// errCSV is returned for a table, where a view is looked for.
var errCSV = phrase.Errorf("a CSV file carries no view, so that every program can read it; treatyline export --pack writes the view beside it")

// isCSV reports whether a file's name is that of a table.
func isCSV(path string) bool { return strings.EqualFold(filepath.Ext(path), ".csv") }
