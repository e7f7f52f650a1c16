package document_test

import (
	"bytes"
	"image/png"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"treatyline/app/export/document"
	"treatyline/app/export/report"
)

// A golden is the whole briefing on the built-in data, to be read.
func TestMarkdownGoldens(t *testing.T) {
	for name, r := range reports(t) {
		if name != "csto-en" && name != "csto-ru" && name != "attacks-en" && name != "narrowed" {
			continue
		}
		said, _, err := document.Markdown(r, name)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filepath.Join("testdata", name+".md"), said)
	}
}

// parseMarkdown reads a text as GitHub does.
func parseMarkdown(source []byte) ast.Node {
	return goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
}

// Read by a parser of Markdown, a report has the structure that was meant, and no text of
// the data makes one of its own.
func TestMarkdownHoldsTheReport(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			source, pictures, err := document.Markdown(r, "my brief")
			if err != nil {
				t.Fatal(err)
			}
			var files []string
			for _, p := range pictures {
				config, err := png.DecodeConfig(bytes.NewReader(p.Bytes))
				if err != nil || config.Width != 1920 {
					t.Errorf("%s is %d wide: %v", p.Name, config.Width, err)
				}
				files = append(files, p.Name)
			}
			var headings, images []string
			rows := 0
			err = ast.Walk(parseMarkdown(source), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				if !entering {
					return ast.WalkContinue, nil
				}
				switch n := n.(type) {
				case *ast.Heading:
					headings = append(headings, strings.Repeat("#", n.Level)+" "+shown(n, source))
				case *ast.Image:
					address, err := url.PathUnescape(string(n.Destination))
					if err != nil {
						t.Error(err)
					}
					images = append(images, address)
					if shown(n, source) == "" {
						t.Errorf("%s has no alternative text", address)
					}
				case *ast.RawHTML, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.CodeSpan, *ast.ThematicBreak:
					t.Errorf("there is a %s", n.Kind())
				case *ast.HTMLBlock:
					if n.HTMLBlockType != ast.HTMLBlockType2 {
						t.Errorf("there is a block of HTML: %s", n.Lines().Value(source))
					}
				case *ast.Link:
					t.Errorf("there is a link to %s", n.Destination)
				case *ast.AutoLink:
					if address := string(n.URL(source)); !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") {
						t.Errorf("there is a link to %s", address)
					}
				}
				if n.Kind().String() == "TableRow" {
					rows++
				}
				return ast.WalkContinue, nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if want := markdownHeadings(r); !slices.Equal(headings, want) {
				t.Errorf("the headings are\n%s\nwant\n%s", strings.Join(headings, "\n"), strings.Join(want, "\n"))
			}
			if !slices.Equal(images, files) {
				t.Errorf("the images are %v, the files %v", images, files)
			}
			if want := len(r.Memberships.Rows) + len(r.Forces.Rows) + len(r.Events.Counts.Rows); rows != want {
				t.Errorf("the tables have %d rows, want %d", rows, want)
			}
		})
	}
}

// markdownHeadings are the headings that a report has.
func markdownHeadings(r *report.Report) []string {
	all := []string{"# " + r.Title}
	for _, s := range r.Sections() {
		all = append(all, "## "+r.Heading(s))
		for of, title := range map[report.Section]string{report.Membership: r.Memberships.Title, report.Forces: r.Forces.Title, report.Events: r.Events.Title} {
			if of == s && title != "" {
				all = append(all, "### "+title)
			}
		}
		if s == report.Events {
			for _, y := range r.Events.Years {
				all = append(all, "#### "+y.Name)
			}
		}
	}
	return all
}

// shown is the text of a node as a reader sees it.
func shown(n ast.Node, source []byte) string {
	var out strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *ast.Text:
				out.WriteString(unescaped(string(n.Segment.Value(source))))
			case *ast.String:
				out.WriteString(unescaped(string(n.Value)))
			}
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}

// unescaped takes the backslashes off, as a renderer does.
func unescaped(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		out.WriteByte(s[i])
	}
	return out.String()
}
