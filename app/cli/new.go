package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"treatyline/app/export"
	"treatyline/data"
)

func newNew(s Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "new FILE",
		Short: "Write a file to begin an alliance with",
		Long: `New writes a small alliance with comments, to be changed into one's own. It never
replaces a file.`,
		Example: "  treatyline new my-alliance.yaml",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("say which file to write: treatyline new FILE")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if args[0] == "-" {
				_, err := s.Out.Write(data.Starter())
				return err
			}
			if _, err := os.Lstat(args[0]); err == nil {
				return fmt.Errorf("%s is there already", args[0])
			}
			err := export.WriteFile(args[0], func(w io.Writer) error {
				_, err := w.Write(data.Starter())
				return err
			})
			if err == nil {
				fmt.Fprintln(s.Out, printable(args[0]))
			}
			return err
		},
	}
}
