package cli

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"treatyline/data"
)

func newCheck(s Streams) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "check PATH...",
		Short: "Check data files",
		Long: `Check reads data files and prints what is wrong in them, in the order of each file:

  FILE:LINE:COLUMN: error|warning: what is wrong; how to mend it

It exits with 1 if there is an error. Warnings change nothing.`,
		Example: "  treatyline check my-alliance.yaml\n  treatyline check --format json - < my-alliance.yaml",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("say which files to check: treatyline check FILE")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return unknown("format", format, []string{"text", "json"})
			}
			return runCheck(s, args, format == "json")
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how to print the faults: text or json")
	return cmd
}

// finding is a fault as it is printed for programs.
type finding struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

func runCheck(s Streams, files []string, asJSON bool) error {
	findings := []finding{}
	failed := false
	for _, file := range files {
		faults, name, err := checkFile(s, file)
		if err != nil {
			fmt.Fprintf(s.Err, "treatyline: %s\n", printable(err.Error()))
			failed = true
		}
		failed = failed || faults.HasErrors()
		for _, f := range faults {
			findings = append(findings, finding{name, f.Line, f.Column, f.Severity.String(), f.Message, f.Hint})
			if !asJSON {
				fmt.Fprintf(s.Out, "%s:%s\n", name, printable(f.String()))
			}
		}
	}
	if asJSON {
		encoder := json.NewEncoder(s.Out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(findings); err != nil {
			return err
		}
	}
	if failed {
		return errReported
	}
	return nil
}

func checkFile(s Streams, file string) (data.Faults, string, error) {
	r, name, err := open(s, file)
	if err != nil {
		return nil, name, err
	}
	defer r.Close()
	_, faults, err := data.Read(r)
	if err != nil && !faults.HasErrors() {
		return nil, name, fmt.Errorf("cannot read %s: %w", name, plain(err))
	}
	return faults, name, nil
}
