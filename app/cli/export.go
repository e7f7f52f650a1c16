package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"treatyline/app/export"
	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/words"
	"treatyline/data/phrase"
)

// exportFlags are what can be asked of an export.
type exportFlags struct {
	viewFlags
	out         string
	formats     []string
	sizes       []string
	langs       []string
	scale       float64
	dpi         float64
	pages       string
	allPages    bool // asked for in so many words
	title       string
	credit      string
	bare        bool
	transparent bool
	embedFont   bool
	pack        bool
}

func newExport(s console) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "export [CHART...] --out DIR|FILE|-",
		Short: "Write charts as pictures, documents and tables",
		Long: `Export writes charts: ` + strings.Join(chartNames(), ", ") + `, or all when none is named.
They go to a folder; one chart can go to a file or, with -, to standard output.

PNG and SVG are pictures: of a chart with more than one page, each page is a file with
its number in the name. PDF is one document with all pages, in vectors, with text that can
be searched and copied; its pages have the shape of --size, which --scale and --dpi do not
change. CSV is the data that the chart shows, one table whatever the sizes and pages, after
RFC 4180: commas, points in numbers, dates as 2008-03-28, and with each row its sources. A
byte order mark at its beginning has spreadsheets read every alphabet. Excel with a list
separator other than the comma opens it by Data, From Text/CSV. A CSV file carries no
view, so that every program can read it; --pack writes one beside it.

With --pack everything that is behind the charts goes to a folder of its own or to a ZIP
file: the charts in the formats, their data as CSV, their descriptions, the sources, and
manifest.json with the view, the hash of the data and the SHA-256 of each file.`,
		Example: `  treatyline export --out charts
  treatyline export forces --size square,a4 --out charts
  treatyline export --format pdf,csv --lang en,ru --out charts
  treatyline export membership --out - > membership.png
  treatyline export --pack --format png,pdf --out evidence.zip`,
		Args:              chartArgs,
		ValidArgsFunction: cobra.FixedCompletions(chartNames(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			f.allPages = cmd.Flags().Changed("pages") && f.pages == "all"
			return runExport(s, f, args)
		},
	}
	f.add(cmd, "lang")
	flags := cmd.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "the `PLACE` to write to: a folder, a file or -")
	flags.StringSliceVar(&f.formats, "format", nil, "the file formats: "+join(export.Formats()))
	flags.StringSliceVar(&f.sizes, "size", []string{"slide"}, "the sizes: "+strings.Join(export.SizeNames(), ", ")+", or WxH in pixels")
	flags.StringSliceVar(&f.langs, "lang", nil, "the languages: "+strings.Join(words.Languages(), ", "))
	flags.StringVar(&f.title, "title", "", "a `TITLE` in place of the computed one")
	flags.StringVar(&f.credit, "credit", "", "a `LINE` for the foot of the picture")
	flags.BoolVar(&f.bare, "bare", false, "without title, subtitle, notes and sources")
	flags.BoolVar(&f.transparent, "transparent", false, "without a ground")
	flags.BoolVar(&f.embedFont, "embed-font", false, "put the letters that are used into SVG files")
	flags.Float64Var(&f.scale, "scale", 1, "this many times the pixels of the size, of PNG and SVG")
	flags.Float64Var(&f.dpi, "dpi", 0, "the dots per inch that a PNG states (default those of the size)")
	flags.BoolVar(&f.pack, "pack", false, "an evidence pack: with data, descriptions, sources and a manifest")
	flags.StringVar(&f.pages, "pages", "all", "at most `N` pages of each chart, or all, however many the events take")
	choices(cmd, "format", list(export.Formats()))
	choices(cmd, "size", export.SizeNames())
	choices(cmd, "lang", words.Languages())
	return cmd
}

func chartNames() []string {
	var names []string
	for _, c := range charts.All() {
		names = append(names, string(c))
	}
	return names
}

func chartArgs(_ *cobra.Command, args []string) error {
	for _, a := range args {
		if !isChart(a) {
			return unknown(phrase.Of("chart"), a, chartNames())
		}
	}
	return nil
}

func isChart(word string) bool {
	for _, c := range charts.All() {
		if string(c) == word {
			return true
		}
	}
	return false
}

func runExport(s console, f exportFlags, args []string) error {
	job, err := f.job(args)
	if err != nil {
		return err
	}
	stop, release := interrupted()
	defer release()
	if job.Data, job.View, err = f.viewUntil(stop, s); err != nil {
		return err
	}
	f.complete(&job)
	f.warn(s)
	job.Stop = stop
	for _, chart := range job.Charts {
		if v := job.View; job.Named {
			v.Chart = chart
			if err := v.Check(job.Data); err != nil {
				return inWords(err)
			}
		}
	}
	if f.pack {
		return runPack(s, job, f.out)
	}
	format, file := export.FormatOf(f.out)
	if !file && namesAFile(f.out) {
		if export.IsPackFile(f.out) {
			return usagef("%s is a name for a pack: add --pack", f.out)
		}
		return unknown(phrase.Of("format"), filepath.Ext(f.out)[1:], list(export.Formats()))
	}
	if (file || f.out == "-") && !single(job) {
		return usagef("one chart fits into %s: name one chart, one size, one language and one format, or a folder", f.out)
	}
	if file && len(f.formats) > 0 && job.Formats[0] != format {
		return usagef("%s is not a name for the format %s", f.out, job.Formats[0])
	}
	if err := notOverData(f.file, f.out); err != nil {
		return err
	}
	switch {
	case f.out == "-":
		return toStandardOutput(s, job)
	case file:
		return tell(s)(job.ToFile(f.out))
	}
	return tell(s)(job.ToFolder(f.out))
}

// warn says what of the texts in the picture cannot be drawn.
func (f exportFlags) warn(s console) {
	for _, flag := range []struct{ name, said string }{{"--title", f.title}, {"--credit", f.credit}} {
		if !text.Drawable(flag.said) {
			s.tell(phrase.Of("%q has letters or signs that cannot be drawn: only Latin, Cyrillic and Greek can", flag.name))
		}
	}
}

// namesAFile reports whether a path ends as the names of files do, and is no folder.
func namesAFile(path string) bool {
	info, err := os.Stat(path)
	return regexp.MustCompile(`^\.[A-Za-z]{2,5}$`).MatchString(filepath.Ext(path)) && (err != nil || !info.IsDir())
}

// runPack writes an evidence pack to a folder or to a ZIP file.
func runPack(s console, job export.Job, out string) error {
	if out == "-" || namesAFile(out) && !export.IsPackFile(out) {
		return usagef("a pack goes to a folder or to a file whose name ends in .zip, not to %s", out)
	}
	return tell(s)(job.Pack(out))
}

// single reports whether a job is of one file, but for further pages. A table has no size.
func single(job export.Job) bool {
	sizes := len(job.Sizes)
	if job.Formats[0] == export.CSV {
		sizes = 1
	}
	return len(job.Charts) == 1 && sizes == 1 && len(job.Langs) == 1 && len(job.Formats) == 1
}

// job checks the flags before anything is read or written.
func (f exportFlags) job(args []string) (export.Job, error) {
	job := export.Job{Charts: charts.All(), Named: len(args) > 0, Langs: f.langs, Transparent: f.transparent, EmbedFont: f.embedFont, AllPages: f.allPages, Version: version}
	if f.out == "" {
		return job, usagef("say where the charts go: --out DIR, --out FILE.png or --out -")
	}
	for _, format := range f.formats {
		if !slices.Contains(export.Formats(), export.Format(format)) {
			return job, unknown(phrase.Of("format"), format, list(export.Formats()))
		}
		job.Formats = append(job.Formats, export.Format(format))
	}
	for _, lang := range f.langs {
		if !slices.Contains(words.Languages(), lang) {
			return job, unknown(phrase.Of("language"), lang, words.Languages())
		}
	}
	if len(args) > 0 {
		job.Charts = nil
		for _, a := range args {
			job.Charts = append(job.Charts, charts.Chart(a))
		}
	}
	if f.pages != "all" {
		n, err := strconv.Atoi(f.pages)
		if err != nil || n < 1 {
			return job, usagef("--pages %q: write a number from 1 on, or all", f.pages)
		}
		job.Pages = n
	}
	sizes, err := f.parseSizes()
	job.Sizes, job.Charts, job.Formats, job.Langs = once(sizes), once(job.Charts), once(job.Formats), once(job.Langs)
	return job, err
}

// complete fills in what the view and the defaults say.
func (f exportFlags) complete(job *export.Job) {
	job.View.Title, job.View.Credit, job.View.Bare = f.title, f.credit, f.bare
	if job.View.Chart != "" && !job.Named {
		job.Charts, job.Named = []charts.Chart{job.View.Chart}, true
	}
	if len(job.Langs) == 0 {
		job.Langs = []string{job.View.Lang}
	}
	if len(job.Formats) == 0 {
		job.Formats = []export.Format{export.PNG}
		if format, ok := export.FormatOf(f.out); ok {
			job.Formats[0] = format
		}
	}
}

// once drops what is asked for a second time.
func once[T comparable](asked []T) []T {
	var kept []T
	for _, a := range asked {
		if !slices.Contains(kept, a) {
			kept = append(kept, a)
		}
	}
	return kept
}

func (f exportFlags) parseSizes() ([]export.Size, error) {
	if !(f.scale > 0) {
		return nil, usagef("--scale %g: write a number above 0", f.scale)
	}
	if f.dpi != 0 && !(f.dpi >= 1 && f.dpi <= 10000) {
		return nil, usagef("--dpi %g: write a number from 1 to 10000", f.dpi)
	}
	if len(f.sizes) == 0 {
		return nil, usagef("--size: name one of %s, or WxH", strings.Join(export.SizeNames(), ", "))
	}
	var sizes []export.Size
	for _, word := range f.sizes {
		size, err := export.ParseSize(word)
		if errors.Is(err, export.ErrUnknownSize) {
			return nil, unknown(phrase.Of("size"), word, append(export.SizeNames(), "WxH"))
		}
		if err == nil {
			size, err = size.Times(f.scale)
		}
		if err != nil {
			return nil, usagef("--size %s: %s", word, err)
		}
		if f.dpi > 0 {
			size.DPI = f.dpi
		}
		sizes = append(sizes, size)
	}
	return sizes, nil
}

// tell prints what an export wrote and what it left out.
func tell(s console) func(export.Result, error) error {
	return func(done export.Result, err error) error {
		for _, file := range done.Files {
			fmt.Fprintln(s.Out, printable(file))
		}
		for _, skipped := range done.Skipped {
			s.complain(skipped)
		}
		return err
	}
}

// toStandardOutput writes the one file that was asked for.
func toStandardOutput(s console, job export.Job) error {
	if isTerminal(s.Out) && job.Formats[0] != export.CSV {
		return usagef("a picture is not for a terminal: send standard output to a file, or name one with --out")
	}
	files, err := job.To(s.Out)
	if err == nil && files > 1 {
		s.tell(phrase.Of("this is page 1 of %d; --out DIR writes them all", files))
	}
	return err
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
