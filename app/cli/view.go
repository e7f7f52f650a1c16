package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"treatyline/charts"
	"treatyline/data"
)

// viewFlags are the flags of every command that shows something.
type viewFlags struct {
	file   string
	asOf   string
	search string
}

func (f *viewFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.file, "data", "", "`FILE` with the alliance; - is standard input (default the CSTO)")
	flags.StringVar(&f.asOf, "as-of", "", "the `DATE` to look at, such as 2008-03-28 (default the last day of the data)")
	flags.StringVar(&f.search, "search", "", "only the events that hold these words")
}

// view reads the dataset and the view that the flags ask for.
func (f *viewFlags) view(s Streams) (*data.Dataset, charts.View, error) {
	d, err := load(s, f.file)
	if err != nil {
		return nil, charts.View{}, err
	}
	v := charts.NewView(d, charts.Membership)
	v.Search = f.search
	if f.asOf != "" {
		date, err := parseDate("--as-of", f.asOf)
		if err != nil {
			return nil, v, err
		}
		if date.Precision() != data.ToDay {
			return nil, v, usagef("--as-of %s: write the whole day, such as %s", f.asOf, date.Last())
		}
		if v.AsOf = date.First(); v.AsOf > d.AsOf() {
			return nil, v, usagef("--as-of %s: the data end on %s", f.asOf, d.AsOf())
		}
	}
	return d, v, nil
}

// parseDate reads a date of a flag.
func parseDate(flag, word string) (data.Date, error) {
	date, err := data.ParseDate(word)
	if err != nil {
		return date, usagef("%s: %s", flag, err)
	}
	if date.Qualifier != data.Exact {
		return date, usagef("%s %s: write the date without ~, ? or %%", flag, word)
	}
	return date, nil
}

// load reads a dataset: the built-in one, or that of a file. The faults of a file are
// told on standard error.
func load(s Streams, file string) (*data.Dataset, error) {
	if file == "" {
		return data.CSTO(), nil
	}
	r, name, err := open(s, file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	d, faults, err := data.Read(r)
	if faults.HasErrors() {
		for _, fault := range faults {
			fmt.Fprintf(s.Err, "%s:%s\n", name, printable(fault.String()))
		}
		return nil, errReported
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", name, plain(err))
	}
	return d, nil
}

// open opens a file, or standard input for "-".
func open(s Streams, file string) (r io.ReadCloser, name string, err error) {
	if file == "-" {
		return io.NopCloser(s.In), "<stdin>", nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, "", fmt.Errorf("cannot read %s: %w", printable(file), plain(err))
	}
	return f, printable(file), nil
}

// plain strips the path from an error that names it again.
func plain(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
