package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"treatyline/charts/words"
)

// TestManPages makes the manual page of every command and checks that it tells what the
// command's help tells. With TREATYLINE_MAN it leaves the pages in that folder.
func TestManPages(t *testing.T) {
	folder := os.Getenv("TREATYLINE_MAN")
	if folder == "" {
		folder = t.TempDir()
		t.Setenv("SOURCE_DATE_EPOCH", "0")
	}
	root := newRoot(console{Streams{Out: io.Discard, Err: io.Discard}, words.In("en")})
	if err := doc.GenManTree(root, &doc.GenManHeader{Source: "Treatyline " + version, Manual: "Treatyline"}, folder); err != nil {
		t.Fatal(err)
	}
	eachCommand(root, func(c *cobra.Command) {
		name := strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1"
		page, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(page, []byte(`.TH "`+strings.ToUpper(strings.TrimSuffix(name, ".1"))+`"`)) {
			t.Errorf("%s has another title", name)
		}
		for _, line := range strings.Split(c.Example, "\n") {
			if first, _, _ := strings.Cut(strings.TrimSpace(line), " -"); !bytes.Contains(page, []byte(first)) {
				t.Errorf("%s leaves out the example %q", name, line)
			}
		}
	})
}

// eachCommand calls a function with a command and with all below it that can be called.
func eachCommand(c *cobra.Command, do func(*cobra.Command)) {
	do(c)
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			eachCommand(sub, do)
		}
	}
}
