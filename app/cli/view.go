package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
	"treatyline/data/phrase"
)

// viewFlags are the flags of every command that shows something.
type viewFlags struct {
	file  string
	query string
	words map[string]*string // by the words of a view
	per   bool
}

// add gives a command the flags of a view; lang is left to commands that write files in
// several languages.
func (f *viewFlags) add(cmd *cobra.Command, without ...string) {
	flags := cmd.Flags()
	flags.StringVar(&f.file, "data", "", "`FILE` with the alliance; - is standard input (default the CSTO)")
	flags.StringVar(&f.query, "view", "", "a view as `QUERY`, such as \"forces?as-of=2008-03-28&reading=log\"; flags change it")
	f.words = map[string]*string{}
	for _, key := range charts.Keys() {
		switch {
		case slices.Contains(without, key):
		case key == "per-1000":
			flags.BoolVar(&f.per, key, false, "forces per 1,000 people of the population")
		default:
			f.words[key] = flags.String(key, "", viewHelp(key))
			if known := viewChoices(key); known != nil {
				choices(cmd, key, known)
			}
		}
	}
}

// readingHelp says which charts have which readings.
func readingHelp() string {
	var charted []string
	for _, c := range charts.All() {
		if readings := charts.Readings(c); len(readings) > 0 {
			charted = append(charted, string(c)+" "+join(readings))
		}
	}
	return strings.Join(charted, "; ")
}

// viewHelp says what a word of a view is for.
func viewHelp(key string) string {
	return map[string]string{
		"as-of":      "the `DATE` to look at, such as 2008-03-28 (default the last day of the data)",
		"from":       "the first `DATE` to show: 2006, 2006-08 or 2006-08-16",
		"to":         "the last `DATE` to show",
		"states":     "only these states, such as `ARM,UZB`",
		"without":    "all but these `STATES`; what is left out is written into the picture",
		"categories": "only events of these `CATEGORIES`",
		"search":     "only events that hold these `WORDS`",
		"metric":     "what of the forces: " + join(charts.Metrics()),
		"reading":    "how amounts are drawn: " + readingHelp(),
		"edition":    "the `EDITION` of the forces (default that of the date)",
		"series":     "the `SERIES` of strength",
		"sort":       "the order of rows: " + join(charts.Sorts()),
		"show":       "further parts: offices",
		"theme":      "the colours: " + strings.Join(theme.Names(), ", "),
		"lang":       "the language: " + strings.Join(words.Languages(), ", "),
	}[key]
}

func list[T ~string](all []T) []string {
	var words []string
	for _, w := range all {
		words = append(words, string(w))
	}
	return words
}

func join[T ~string](all []T) string { return strings.Join(list(all), ", ") }

// view reads the dataset and the view that the flags ask for. The chart is that of
// --view, or empty.
func (f *viewFlags) view(s console) (*data.Dataset, charts.View, error) {
	d, err := load(s, f.file)
	if err != nil {
		return nil, charts.View{}, err
	}
	v := charts.NewView(d, "")
	if f.query != "" {
		if v, err = charts.ParseView(d, f.query); err != nil {
			return nil, v, usagef("--view: %s", err)
		}
	}
	for _, key := range charts.Keys() {
		if word, ok := f.words[key]; ok && *word != "" {
			if err := v.Set(d, key, *word); err != nil {
				return nil, v, inWords(err)
			}
		}
	}
	v.Per1000 = v.Per1000 || f.per
	if err := v.Check(d); err != nil {
		return nil, v, inWords(err)
	}
	return d, v, nil
}

// viewUntil does what view does, unless stop is closed before.
func (f *viewFlags) viewUntil(stop <-chan struct{}, s console) (*data.Dataset, charts.View, error) {
	type shown struct {
		data *data.Dataset
		view charts.View
	}
	what, err := export.UntilWhole(stop, func() (shown, error) {
		d, v, err := f.view(s)
		return shown{d, v}, err
	})
	return what.data, what.view, err
}

// inWords turns a fault of a view into a mistake of the command's use.
func inWords(err error) error {
	var fault *charts.ViewError
	if errors.As(err, &fault) && len(fault.Known) == 0 {
		return usagef("--%s", fault)
	}
	return usagef("%s", err)
}

// load reads a dataset: the built-in one, or that of a file. The faults of a file are
// told on standard error.
func load(s console, file string) (*data.Dataset, error) {
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
			fmt.Fprintln(s.Err, printable(s.fault(name, fault)))
		}
		return nil, errReported
	}
	if err != nil {
		return nil, phrase.Errorf("cannot read %s: %w", name, plain(err))
	}
	return d, nil
}

// notOverData refuses to write over the file that the data are read from.
func notOverData(file, out string) error {
	from, err := os.Stat(file)
	if err != nil {
		return nil // there is none
	}
	if to, err := os.Stat(out); err == nil && os.SameFile(from, to) {
		return phrase.Errorf("cannot write %s: the data are read from it", out)
	}
	return nil
}

// open opens a file, or standard input for "-".
func open(s console, file string) (r io.ReadCloser, name string, err error) {
	if file == "-" {
		return io.NopCloser(s.In), "<stdin>", nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, "", phrase.Errorf("cannot read %s: %w", printable(file), plain(err))
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
