package main_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"treatyline/app/cli"
)

// The charts in the README show the data as they are; `make pictures` makes them anew.
func TestThePicturesShowTheDataAsTheyAre(t *testing.T) {
	for _, args := range [][]string{
		{"check", "docs/membership.png"},
		{"check", "--data", "data/warsaw-pact.yaml", "docs/own.png"},
	} {
		var out, failure bytes.Buffer
		if code := cli.Run(args, cli.Streams{In: strings.NewReader(""), Out: &out, Err: &failure}); code != 0 {
			t.Errorf("treatyline %s: %d\n%s%s", strings.Join(args, " "), code, out.String(), failure.String())
		}
	}
}

// What the pages name is there.
func TestThePagesLinkToWhatIsThere(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`)
	pages, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("*/*.md")
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for _, page := range append(pages, more...) {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range link.FindAllSubmatch(text, -1) {
			target := string(found[1])
			if strings.Contains(target, "://") {
				continue
			}
			links++
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), target)); err != nil {
				t.Errorf("%s links to %s, which is not there", page, target)
			}
		}
	}
	if links < 10 {
		t.Errorf("only %d links found", links)
	}
}
