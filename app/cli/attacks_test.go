package cli_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"treatyline/app/cli"
	"treatyline/app/export/pptx/pptxtest"
	"treatyline/data"
)

// attacks are texts that try to leave their place in one format or another.
func attacks() []string {
	return []string{
		`</title></svg><script>alert(1)</script>`, `A & "B" 'C' */ } @import url(//evil.example) {`, `<img src=x onerror=alert(1)>`,
		`=HYPERLINK("http://evil.example";"x")`, `+cmd|' /C calc'!A0`, `-1+2`, `@SUM(A1:A9)`, `＝1+1`,
		`[x](javascript:alert(1)) ![i](http://evil.example/i.png)`, "`code` *b* | pipe \\ $x$ <!-- -->", `# Heading`, `1. a list`,
		`) Tj ET (`, `>> endobj <</JavaScript (app.alert(1)) /OpenAction`, `}, title = {evil`, `@book{evil,`, `\input{/etc/passwd} {unbalanced`,
		`]]> <![CDATA[ <?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;`, `{{.Title}} %s %!d(x)`, `../../../etc/passwd`,
		`_x0041_ <a:t>&amp;</a:t>`, `"};alert(1)//`, `<style>*{display:none}</style>`, `--><a href='javascript:alert(1)'>`,
	}
}

// alliance is a dataset with a text in every field that takes one.
func alliance(texts []string) string {
	next := 0
	say := func() string {
		next++
		return strconv.Quote(texts[(next-1)%len(texts)])
	}
	var b strings.Builder
	p := func(format string, fields int) {
		var said []any
		for range fields {
			said = append(said, say())
		}
		fmt.Fprintf(&b, format+"\n", said...)
	}
	p("format: 1\norganisation: {id: x, name: %s, short: %s, kind: %s, founded: 1949, as_of: 2020-01-01, note: %s, facts: [{label: %s, value: %s, sources: [s]}]}", 6)
	p("sources:\n  - {id: s, title: %s, author: %s, publisher: %s, date: 2001-05, url: \"https://example.org/?a=1&b=%%3Cscript%%3E'\\\")\", licence: %s, note: %s}", 5)
	p("  - {id: t, title: %s, author: %s, publisher: %s}", 3)
	p("bodies: [{id: b, short: %s, name: %s}, {id: c, short: %s, name: %s, counts: false}]", 4)
	p("categories: [{id: k, name: %s}, {id: l, name: %s}]", 2)
	p("states: [{id: A, name: %s}, {id: B, name: %s}, {id: C, name: %s}, {id: FRA}]", 3)
	p("memberships:\n  - {state: A, body: b, signed: 1950-01-01, from: 1951-01-01, to: 1990-05-05, ended: withdrawal, note: %s, sources: [s]}", 1)
	p("  - {state: B, body: b, from: 1960, overlays: [{kind: frozen, from: 2001, name: %s, note: %s}], sources: [{id: s, ref: %s}]}", 3)
	p("  - {state: C, body: b, from: 1960-01-01, note: %s, sources: [s, t]}\n  - {state: FRA, body: c, status: observer, from: 1960-01-01, sources: [t]}", 1)
	b.WriteString("events:\n")
	for i := range texts {
		p("  - {date: "+strconv.Itoa(1960+i)+"-01-01, title: %s, text: %s, note: %s, category: k, states: [A, B], sources: [{id: t, ref: %s}]}", 4)
	}
	p("forces:\n  - {id: f, name: %s, year: 2019, note: %s, sources: [s], values: {B: {active: 10, note: %s}, C: {active: 5, reserve: none, paramilitary: 1}}}", 3)
	p("series:\n  - {id: personnel, name: %s, unit: %s, note: %s, breaks: [{states: [B], year: 2001, note: %s}], sources: [s], values: {B: {2000: 5, 2001: 7}, C: {2000: 4, 2001: 3}}}", 4)
	p("offices: [{id: o, name: %s, holders: [{name: %s, state: B, from: 2000, to: 2004, note: %s, sources: [s]}]}]", 3)
	return b.String()
}

// products are the files and the listings that the command makes of a dataset.
func products(t *testing.T, texts []string) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "alliance.yaml")
	if err := os.WriteFile(file, []byte(alliance(texts)), 0o666); err != nil {
		t.Fatal(err)
	}
	made := map[string][]byte{}
	run := func(name string, args ...string) {
		var out, told bytes.Buffer
		if code := cli.Run(append(args, "--data", file), cli.Streams{In: strings.NewReader(""), Out: &out, Err: &told}); code != 0 {
			t.Fatalf("%v: %d, %s", args, code, told.String())
		}
		made[name] = out.Bytes()
		checkPrinted(t, name, told.String())
	}
	run("export.txt", "export", "--out", filepath.Join(dir, "out"), "--format", "png,svg,pdf,csv", "--show", "offices", "--size", "960x540")
	run("pack.txt", "export", "--out", filepath.Join(dir, "pack"), "--format", "svg", "--pack")
	for _, format := range []string{"html", "md", "pdf", "pptx"} {
		run("report."+format+".txt", "report", "--out", filepath.Join(dir, "out", "report."+format))
	}
	for _, list := range []string{"members", "observers", "memberships", "events", "forces", "series", "offices", "sources"} {
		for _, format := range []string{"table", "csv", "json"} {
			run(list+"."+format, "list", list, "--format", format)
		}
	}
	run("sources.bib", "list", "sources", "--format", "bib")
	for _, folder := range []string{"out", "pack"} {
		paths, _ := filepath.Glob(filepath.Join(dir, folder, "*"))
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			made[folder+"/"+filepath.Base(path)] = content
		}
	}
	return made
}

// A dataset made of attacks gives, in every format, what a tame one gives: no element,
// attribute, link, formula, entry or line more, and the texts as they were.
func TestNoTextLeavesItsPlaceInAnyFormat(t *testing.T) {
	tame := make([]string, len(attacks()))
	for i := range tame {
		tame[i] = fmt.Sprintf("Plain words, the %dth of them", i)
	}
	want, got := products(t, tame), products(t, attacks())
	if a, b := slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got)); !slices.Equal(a, b) || len(a) < 45 {
		t.Fatalf("there are\n%q, of tame words\n%q", b, a)
	}
	for name, file := range got {
		t.Run(name, func(t *testing.T) { checkProduct(t, name, file, want[name]) })
	}
}

func checkProduct(t *testing.T, name string, file, tame []byte) {
	switch filepath.Ext(name) {
	case ".svg":
		noMore(t, xmlParts(t, file), xmlParts(t, tame))
	case ".html":
		noMore(t, htmlParts(t, file), htmlParts(t, tame))
		holds(t, htmlText(t, file), attacks()[0])
	case ".md":
		noMore(t, htmlParts(t, rendered(t, file)), htmlParts(t, rendered(t, tame)))
		holds(t, htmlText(t, rendered(t, file)), attacks()[0])
	case ".pptx":
		checkDeck(t, file)
	case ".pdf":
		noMore(t, pdfNames(file), pdfNames(tame))
		checkPDFText(t, file)
	case ".png":
		if _, err := png.Decode(bytes.NewReader(file)); err != nil {
			t.Error(err)
		}
	case ".csv":
		checkCells(t, file, tame)
	case ".json":
		checkRecords(t, name, file, tame)
	case ".bib":
		checkEntries(t, file)
	case ".table", ".txt":
		checkPrinted(t, name, string(file))
		if a, b := bytes.Count(file, []byte("\n")), bytes.Count(tame, []byte("\n")); a != b {
			t.Errorf("%d lines are printed, of tame words %d", a, b)
		}
	default:
		t.Errorf("%s is not read back", name)
	}
}

// noMore holds that there is nothing in got that is not in want.
func noMore(t *testing.T, got, want map[string]bool) {
	t.Helper()
	if len(want) < 3 {
		t.Fatalf("only %v was found", want)
	}
	for part := range got {
		if !want[part] {
			t.Errorf("there is %s", part)
		}
	}
}

func holds(t *testing.T, text, want string) {
	t.Helper()
	if !strings.Contains(text, want) {
		t.Errorf("%q is not said", want)
	}
}

// checkPrinted holds that what goes to a terminal does not steer it.
func checkPrinted(t *testing.T, what, said string) {
	t.Helper()
	if i := strings.IndexFunc(said, func(r rune) bool { return data.Steers(r) && r != '\n' }); i >= 0 {
		t.Errorf("%s: the terminal is sent %q", what, said[i:min(i+20, len(said))])
	}
}

// xmlParts are the names of a document's elements and of their attributes, and whatever
// else is in it that is no text.
func xmlParts(t *testing.T, file []byte) map[string]bool {
	t.Helper()
	parts := map[string]bool{}
	for d := xml.NewDecoder(bytes.NewReader(file)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return parts
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			parts[token.Name.Local] = true
			for _, a := range token.Attr {
				parts[token.Name.Local+" "+a.Name.Local] = true
			}
		case xml.ProcInst, xml.Directive, xml.Comment:
			parts[fmt.Sprintf("%T", token)] = true
		}
	}
}

// htmlParts are the same as a browser finds them, and the schemes of all links.
func htmlParts(t *testing.T, file []byte) map[string]bool {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]bool{}
	for n := range root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			parts[n.Data] = true
			for _, a := range n.Attr {
				parts[n.Data+" "+a.Key] = true
				if a.Key == "href" || a.Key == "src" {
					scheme, _, _ := strings.Cut(a.Val, ":")
					if strings.HasPrefix(a.Val, "#") {
						scheme = "#"
					}
					parts[n.Data+" to "+scheme] = true
				}
			}
		case html.CommentNode:
			parts["a comment"] = true
		}
	}
	return parts
}

func htmlText(t *testing.T, file []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			said.WriteString(n.Data)
		}
	}
	return said.String()
}

// rendered is Markdown as a reader of the GitHub flavour shows it.
func rendered(t *testing.T, file []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert(file, &out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func checkDeck(t *testing.T, file []byte) {
	t.Helper()
	for _, fault := range pptxtest.Check(file) {
		t.Error(fault)
	}
	deck, err := pptxtest.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	said := ""
	for _, slide := range deck.Slides() {
		said += deck.Parts[slide].Said() + "\n"
	}
	holds(t, said, attacks()[0])
}

// pdfNames are the names that stand in the objects of a document, which is where what it
// does would stand: not in its streams, nor in its strings.
func pdfNames(file []byte) map[string]bool {
	file = regexp.MustCompile(`(?s)\nstream\r?\n.*?\nendstream`).ReplaceAll(file, nil)
	file = regexp.MustCompile(`(?s)\((\\.|[^\\()])*\)`).ReplaceAll(file, []byte("()"))
	names := map[string]bool{}
	for _, name := range regexp.MustCompile(`/[A-Za-z]{2,}`).FindAll(file, -1) {
		names[string(name)] = true
	}
	for name := range names {
		if regexp.MustCompile(`^/[A-Z]{6}$`).MatchString(name) {
			delete(names, name) // what a subset of a font is told apart by
		}
	}
	return names
}

func checkPDFText(t *testing.T, file []byte) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	read := exec.Command("pdftotext", "-", "-")
	read.Stdin = bytes.NewReader(file)
	said, err := read.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(said), "alert(1)") {
		t.Errorf("the texts are not said:\n%.300s", said)
	}
}

// checkCells holds that no cell is a formula, for a reader that splits at commas nor for
// one that splits at semicolons.
func checkCells(t *testing.T, file, tame []byte) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if want, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(tame, []byte("\ufeff")))).ReadAll(); err != nil || len(want) != len(rows) {
		t.Errorf("there are %d rows, of tame words %d (%v)", len(rows), len(want), err)
	}
	formula := regexp.MustCompile(`(^|[;\t\r\n])[ "]*[=+\-@＝]`)
	for _, row := range rows {
		for _, cell := range row {
			if _, err := strconv.ParseFloat(cell, 64); err != nil && formula.MatchString(cell) {
				t.Errorf("there is the cell %q", cell)
			}
		}
	}
}

// checkRecords holds that records have the keys that they have of tame words.
func checkRecords(t *testing.T, name string, file, tame []byte) {
	t.Helper()
	keys := func(file []byte) map[string]bool {
		var read any
		if err := json.Unmarshal(file, &read); err != nil {
			t.Fatalf("%v: %s", err, file)
		}
		found := map[string]bool{name: true}
		var walk func(any)
		walk = func(v any) {
			switch v := v.(type) {
			case []any:
				for _, item := range v {
					walk(item)
				}
			case map[string]any:
				for key, item := range v {
					found[key] = true
					walk(item)
				}
			}
		}
		walk(read)
		return found
	}
	noMore(t, keys(file), keys(tame))
}

// checkEntries reads BibTeX as BibTeX does: an entry ends where its braces do.
func checkEntries(t *testing.T, file []byte) {
	t.Helper()
	rest, entries := string(file), 0
	for strings.TrimSpace(rest) != "" {
		head := regexp.MustCompile(`^\s*@[a-z]+\{[st],\n`).FindString(rest)
		if head == "" {
			t.Fatalf("this is no entry:\n%.200s", rest)
		}
		depth, end := 1, len(head)
		for ; depth > 0 && end < len(rest); end++ {
			switch rest[end] {
			case '{':
				depth++
			case '}':
				depth--
			}
		}
		if fields := regexp.MustCompile(`(?m)^  ([a-z]+) = `).FindAllString(rest[:end], -1); depth > 0 || len(fields) < 2 || len(fields) > 8 {
			t.Fatalf("the entry is left open, or has the fields %q:\n%s", fields, rest[:end])
		}
		rest, entries = rest[end:], entries+1
	}
	if entries != 2 {
		t.Errorf("there are %d entries", entries)
	}
}

// Paths and files with control characters are told of, and do not reach the terminal.
func TestNoPathSteersTheTerminal(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a\x1b]0;evil\x07b\nc\u202ed\u009be")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Skipf("no such name can be made here: %v", err)
	}
	file := filepath.Join(dir, "e\x1b[2Jf.yaml")
	broken := "format: 1\norganisation: {id: x, nam\\e: \"\\e[31m\\u202e\", \"\\e]0;x\\a\": 1, as_of: \"\\x9b2J\"}\n"
	if err := os.WriteFile(file, []byte(broken), 0o666); err != nil {
		t.Fatal(err)
	}
	fine := filepath.Join(dir, "fine.yaml")
	if err := os.WriteFile(fine, []byte(alliance(attacks())), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"check", file}, {"check", "--format", "json", file}, {"check", dir}, {"check", fine}, {"list", "members", "--data", file}, {"export", "--data", file},
		{"export", "forces", "--data", fine, "--format", "svg", "--out", dir}, {"export", "forces", "--data", fine, "--out", filepath.Join(file, "x.png")},
		{"report", "--data", fine, "--out", filepath.Join(dir, "r.md")}, {"new", file}, {"new", filepath.Join(dir, "new\x1b.yaml")},
		{"view", file}, {"check", file + "\x1b[1m"}, {"export", "--view", "forces?reading=\x1b[1m"}, {"export", "\x1b[31m"}, {"export", "--title", "\x1b[31m", "--form\x1bat", "png"},
		{"list", "events", "--search", "\x1b[1m"}, {"\x1b[1m"}, {"list", "\x1b[1m"},
	} {
		var out, told bytes.Buffer
		cli.Run(args, cli.Streams{In: strings.NewReader(""), Out: &out, Err: &told})
		checkPrinted(t, fmt.Sprintf("%q, told", args), told.String())
		checkPrinted(t, fmt.Sprintf("%q", args), out.String())
	}
}
