package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/data"
	"treatyline/data/phrase"
)

func newCheck(s console) *cobra.Command {
	var format, file string
	cmd := &cobra.Command{
		Use:   "check PATH...",
		Short: "Check data files, and whether exported figures are up to date",
		Long: `Check reads data files and prints what is wrong in them, in the order of each file:

  FILE:LINE:COLUMN: error|warning: what is wrong; how to mend it

Of a figure that was exported it says whether the data that it shows have changed since:

  FILE: error|note: what is to say; how to mend it

A figure is held against the data of --data, and without that against those that are
built in. In a folder, and in all folders below it, every figure is checked; what is no
figure of Treatyline is passed over, and so are folders whose name begins with a dot.

It exits with 1 if there is an error. Warnings and notes change nothing.`,
		Example: `  treatyline check my-alliance.yaml
  treatyline check --format json - < my-alliance.yaml
  treatyline check --data my-alliance.yaml slides/forces.png figures`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("say which files to check: treatyline check FILE")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return unknown(phrase.Of("format"), format, []string{"text", "json"})
			}
			return untilInterrupted(func() error { return runCheck(s, args, file, format == "json") })
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how to print what is found: text or json")
	cmd.Flags().StringVar(&file, "data", "", "`FILE` with the alliance that figures show; - is standard input (default the CSTO)")
	choices(cmd, "format", []string{"text", "json"})
	return cmd
}

// finding is what is said of a file, as it is printed for programs.
type finding struct {
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"` // of a data file
	Column   int    `json:"column,omitempty"`
	Severity string `json:"severity"` // error, warning or note
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// line is the finding for people.
func (c *checker) line(f finding) string {
	said := f.File + ":"
	if f.Line > 0 {
		said += fmt.Sprintf("%d:%d:", f.Line, f.Column)
	}
	said += " " + c.words.Phrase(severity(f.Severity)) + ": " + f.Message
	if f.Hint != "" {
		said += "; " + f.Hint
	}
	return said
}

// checker checks one path after the other.
type checker struct {
	console
	data     *data.Dataset // of --data; nil without
	asJSON   bool
	findings []finding
	failed   bool
}

func runCheck(s console, paths []string, file string, asJSON bool) error {
	c := &checker{console: s, asJSON: asJSON, findings: []finding{}}
	if file != "" {
		var err error
		if c.data, err = load(s, file); err != nil {
			return err
		}
	}
	for _, path := range paths {
		if err := c.path(path); err != nil {
			c.complain(err)
		}
	}
	if asJSON {
		encoder := json.NewEncoder(s.Out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(c.findings); err != nil {
			return err
		}
	}
	if c.failed {
		return errReported
	}
	return nil
}

// complain tells of a path that could not be checked.
func (c *checker) complain(err error) {
	c.failed = true
	c.console.complain(err)
}

// find adds what was found.
func (c *checker) find(f finding) {
	c.failed = c.failed || f.Severity == data.Error.String()
	c.findings = append(c.findings, f)
	if !c.asJSON {
		fmt.Fprintln(c.Out, printable(c.line(f)))
	}
}

// path checks a file or a folder. The error is of one that cannot be read.
func (c *checker) path(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return c.folder(path)
	}
	r, name, err := open(c.console, path)
	if err != nil {
		return err
	}
	defer r.Close()
	file := bufio.NewReaderSize(r, 512)
	head, _ := file.Peek(512) // an error comes again when the file is read
	switch {
	case isCSV(path) && !export.IsFigure(head):
		c.find(finding{File: name, Severity: data.Error.String(), Message: c.words.Error(errCSV)})
		return nil
	case !export.IsFigure(head) && !hasFigureName(path):
		return c.dataFile(file, name)
	case path == "-":
		origin, err := export.ReadOrigin(file)
		return c.figure(name, origin, err)
	}
	origin, err := export.OpenOrigin(path)
	return c.figure(name, origin, err)
}

// dataFile checks a file with an alliance.
func (c *checker) dataFile(r io.Reader, name string) error {
	_, faults, err := data.Read(r)
	if err != nil && !faults.HasErrors() {
		return phrase.Errorf("cannot read %s: %w", name, plain(err))
	}
	for _, f := range faults {
		c.find(finding{name, f.Line, f.Column, f.Severity.String(), c.words.Phrase(f.Message), c.words.Phrase(f.Hint)})
	}
	return nil
}
