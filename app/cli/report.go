package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/app/export/document"
	"treatyline/app/export/report"
	"treatyline/data/phrase"
)

// reportFlags are what can be asked of a report.
type reportFlags struct {
	viewFlags
	out   string
	paper string
}

func newReport(s console) *cobra.Command {
	var f reportFlags
	cmd := &cobra.Command{
		Use:   "report --out FILE.html|.pdf|.pptx|.md",
		Short: "Write a briefing or a deck",
		Long: `Report writes a briefing from a view: key facts in sentences, the charts, the tables of
memberships and forces, the chronology of the events, the limits of the data, and
numbered sources. The suffix of the file says what it becomes:

  .html   one page that needs nothing else, light and dark, for screens and paper
  .pdf    a document on A4 or Letter, with contents, links and vector charts
  .pptx   a deck of slides
  .md     text, with the charts as PNG files beside it`,
		Example: `  treatyline report --out briefing.pdf
  treatyline report --as-of 2008-03-28 --lang ru --out briefing.html
  treatyline report --states UZB --search uzbek --out uzbekistan.md`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return runReport(s, f) },
	}
	f.add(cmd)
	flags := cmd.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "the `FILE` to write: "+suffixes())
	flags.StringVar(&f.paper, "paper", string(document.A4), "the paper of .pdf, and of .html when it is printed: "+join(document.Papers()))
	choices(cmd, "paper", list(document.Papers()))
	return cmd
}

// suffixes lists what the names of documents end in.
func suffixes() string {
	var all []string
	for _, format := range document.Formats() {
		all = append(all, "."+string(format))
	}
	return strings.Join(all, ", ")
}

func runReport(s console, f reportFlags) error {
	if f.out == "" || f.out == "-" {
		return usagef("say which file the report goes to: --out FILE, whose name ends in %s", suffixes())
	}
	if _, ok := document.FormatOf(f.out); !ok {
		if ext := filepath.Ext(f.out); ext != "" {
			return unknown(phrase.Of("format"), ext[1:], list(document.Formats()))
		}
		return usagef("%s: the name ends in none of %s", f.out, suffixes())
	}
	if !slices.Contains(document.Papers(), document.Paper(f.paper)) {
		return unknown(phrase.Of("paper"), f.paper, list(document.Papers()))
	}
	stop, release := interrupted()
	defer release()
	d, v, err := f.viewUntil(stop, s)
	if err != nil {
		return err
	}
	if info, err := os.Stat(f.out); err == nil && info.IsDir() {
		return phrase.Errorf("cannot write %s: it is a folder", f.out)
	}
	if err := notOverData(f.file, f.out); err != nil {
		return err
	}
	r, err := export.UntilWhole(stop, func() (*report.Report, error) { return report.New(d, v, version), nil })
	if err != nil {
		return err
	}
	written, err := document.Write(f.out, r, document.Paper(f.paper), stop)
	for _, file := range written {
		fmt.Fprintln(s.Out, printable(file))
	}
	return err
}
