package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/data"
	"treatyline/data/phrase"
)

func newNew(s console) *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:   "new FILE",
		Short: "Write a file to begin an alliance with",
		Long: `New writes a small alliance with comments, to be changed into one's own, or one of the
examples. It never replaces a file.`,
		Example: `  treatyline new my-alliance.yaml
  treatyline new pact.yaml --from warsaw-pact`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return usagef("say which file to write: treatyline new FILE")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			content, err := beginning(from)
			if err != nil {
				return err
			}
			if args[0] == "-" {
				_, err := io.Copy(s.Out, content)
				return err
			}
			if _, err := os.Lstat(args[0]); err == nil {
				return phrase.Errorf("%s is there already", args[0])
			}
			err = export.WriteFile(args[0], func(w io.Writer) error {
				_, err := io.Copy(w, content)
				return err
			})
			if err == nil {
				fmt.Fprintln(s.Out, printable(args[0]))
			}
			return err
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "the `EXAMPLE` to write: "+strings.Join(exampleIDs(), ", "))
	choices(cmd, "from", exampleIDs())
	return cmd
}

// beginning returns the file to begin with: an example, or without one the starter.
func beginning(example string) (io.Reader, error) {
	if example == "" {
		return bytes.NewReader(data.Starter()), nil
	}
	for _, e := range data.Examples() {
		if e.ID == example {
			return e.Open(), nil
		}
	}
	return nil, unknown(phrase.Of("example"), example, exampleIDs())
}

func exampleIDs() []string {
	var ids []string
	for _, e := range data.Examples() {
		ids = append(ids, e.ID)
	}
	return ids
}
