package cli

import (
	"github.com/spf13/cobra"

	"treatyline/data"
)

func newSchema(s console) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of data files",
		Long: `Schema prints the JSON Schema (2020-12) of data files. An editor that is given it
completes words and marks mistakes as one types.`,
		Example: "  treatyline schema > schema.json",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := s.Out.Write(data.Schema())
			return err
		},
	}
}
