package document_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"treatyline/app/export"
	"treatyline/app/export/document"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/data"
)

var update = flag.Bool("update", false, "write the golden files anew")

// attacks is an alliance whose every text tries to leave its place.
const attacks = `
format: 1
organisation:
  id: x
  name: "</title></svg><script>alert(1)</script>"
  short: "A & \"B\" 'C' */ } @import url(//evil.example) {"
  kind: "<img src=x onerror=alert(1)>"
  as_of: 2020-01-01
  facts: [{label: "[x](javascript:alert(1))", value: "` + "`code`" + ` *b* | pipe \\ $x$ <!-- --> ![i](http://evil.example/i.png)", sources: [s]}]
sources:
  - {id: s, title: "]]> <!-- &lt; <![CDATA[", author: "</desc>", publisher: "\" onload=\"alert(1)", url: "https://example.org/?a=1&b=%3Cscript%3E'\")", licence: "# Heading --> x"}
  - {id: t, title: "1. {unbalanced \\ $ & # _ % ~ ^", author: "and and and"}
bodies: [{id: b, short: "<b>&", name: "&amp;&#0;&bogus;"}]
categories: [{id: a, name: "--><a href='javascript:alert(1)'>"}]
states: [{id: A, name: "</text></svg><script>alert(1)</script>"}, {id: B, name: "<![CDATA[ & ]]>"}, {id: FRA}, {id: C, name: "---"}]
memberships:
  - {state: A, body: b, signed: 1950-01-01, from: 1951-01-01, to: 1990-05-05, ended: withdrawal, note: "</g>\n# not a heading\n- nor a list\n\n    nor code", sources: [s]}
  - {state: B, body: b, from: 1960, overlays: [{kind: frozen, from: 2001, name: "<i>"}], sources: [{id: s, ref: "<1>"}]}
  - {state: FRA, body: b, from: 1960-01-01, sources: [s, t]}
  - {state: C, body: b, from: 1960-01-01, sources: [s, t]}
events:
  - {date: 1950-01-01, title: "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", text: "1. not a list", note: "= nor a heading", category: a, states: [A], sources: [s]}
forces:
  - {id: f, name: "<style>*{display:none}</style>", year: 2019, sources: [s], values: {A: {active: 10}, B: {active: 5, reserve: none, paramilitary: 1}}}
`

const oneState = `
format: 1
organisation: {id: x, name: Exemplary League, short: XL, as_of: 2020-01-01}
sources: [{id: s, title: A source}]
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}]
memberships: [{state: FRA, body: b, from: 1950-01-01, sources: [s]}]
`

// manyStates is an alliance of n states, each with a force and an event.
func manyStates(n int) string {
	var states, memberships, forces, events strings.Builder
	for i := range n {
		fmt.Fprintf(&states, "  - {id: S%d, name: State number %d}\n", i, i)
		fmt.Fprintf(&memberships, "  - {state: S%d, body: b, from: %d-03-01, sources: [s]}\n", i, 1900+i%100)
		fmt.Fprintf(&forces, "      S%d: {active: %d, reserve: none, paramilitary: %d}\n", i, (i*7919)%100000+1, i*10)
		fmt.Fprintf(&events, "  - {date: %d-03-01, title: State number %d joins, states: [S%d], sources: [s]}\n", 1900+i%100, i, i)
	}
	return "format: 1\norganisation: {id: x, name: Exemplary League, short: XL, as_of: 2020-01-01}\nsources: [{id: s, title: A source}]\n" +
		"bodies: [{id: b, short: B, name: Bond}]\nstates:\n" + states.String() + "memberships:\n" + memberships.String() + "events:\n" + events.String() +
		"forces:\n  - id: f\n    name: Forces\n    year: 2019\n    sources: [s]\n    values:\n" + forces.String()
}

func read(t testing.TB, yaml string) *data.Dataset {
	t.Helper()
	d, faults, err := data.Read(strings.NewReader(yaml))
	if err != nil {
		t.Fatal(faults)
	}
	return d
}

func of(t testing.TB, d *data.Dataset, query string) *report.Report {
	t.Helper()
	v, err := charts.ParseView(d, query)
	if err != nil {
		t.Fatal(err)
	}
	return report.New(d, v, "1.2.3")
}

// reports are those on the built-in data and on odd ones, in both languages.
func reports(t testing.TB) map[string]*report.Report {
	t.Helper()
	madeOnce.Do(func() { made = makeReports(t) })
	return made
}

var (
	madeOnce sync.Once
	made     map[string]*report.Report
)

func makeReports(t testing.TB) map[string]*report.Report {
	all := map[string]*report.Report{}
	for name, d := range map[string]*data.Dataset{
		"csto": data.CSTO(), "attacks": read(t, attacks), "one": read(t, oneState), "many": read(t, manyStates(200)),
	} {
		for _, lang := range []string{"en", "ru"} {
			all[name+"-"+lang] = of(t, d, "report?lang="+lang)
		}
	}
	all["narrowed"] = of(t, data.CSTO(), "report?as-of=2008-03-28&states=UZB,ARM&search=uzbek&theme=dark&show=offices")
	all["nothing"] = of(t, data.CSTO(), "report?as-of=1990-01-01&states=CHN&search=nothing-like-it")
	return all
}

// compare holds a text against a golden file.
func compare(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			t.Fatalf("%s:%d differs (go test ./app/export/document -update writes it anew; read it first):\n- %s\n+ %s", path, i+1, was[i], is[i])
		}
	}
	if len(was) != len(is) {
		t.Fatalf("%s has %d lines, the text %d", path, len(was), len(is))
	}
}

// program finds a program of which one of several names is installed; without it the test
// is skipped.
func program(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skipf("there is no %s here (.ci/setup test installs it)", names[0])
	return ""
}

func TestFormatsAreTakenFromNames(t *testing.T) {
	for name, want := range map[string]document.Format{"a.html": document.HTML, "b/c.PDF": document.PDF, "x.y.md": document.MD, "deck.pptx": document.PPTX} {
		if got, ok := document.FormatOf(name); !ok || got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	for _, name := range []string{"", "html", "a.htm", "a.doc", ".pdfx", "a."} {
		if got, ok := document.FormatOf(name); ok {
			t.Errorf("%q is %q", name, got)
		}
	}
}

// A report that cannot be written leaves nothing, and what was there stays.
func TestAReportIsWrittenWholeOrNotAtAll(t *testing.T) {
	r := of(t, read(t, oneState), "report")
	for _, suffix := range []string{".html", ".pdf", ".md"} {
		dir := t.TempDir()
		path := filepath.Join(dir, "brief"+suffix)
		written, err := document.Write(path, r, document.A4, nil)
		if err != nil || written[len(written)-1] != path {
			t.Fatalf("%s: %v, %v", suffix, written, err)
		}
		first, _ := os.ReadFile(path)
		if _, err := document.Write(path, r, document.A4, nil); err != nil {
			t.Fatal(err)
		}
		again, _ := os.ReadFile(path)
		if !bytes.Equal(first, again) || len(first) == 0 {
			t.Errorf("%s: the same report gave other bytes", suffix)
		}
		missing := filepath.Join(dir, "missing", "brief"+suffix)
		if written, err := document.Write(missing, r, document.A4, nil); err == nil || len(written) != 0 || !strings.Contains(err.Error(), "cannot write") {
			t.Errorf("%s: %v, %v", suffix, written, err)
		}
		entries, _ := os.ReadDir(dir)
		var names []string
		for _, e := range entries {
			names = append(names, e.Name())
		}
		want := []string{"brief" + suffix}
		if suffix == ".md" {
			want = []string{"brief-membership.png", "brief.md"}
		}
		if !slices.Equal(names, want) {
			t.Errorf("%s: the folder holds %v, want %v", suffix, names, want)
		}
	}
}

// A document that is stopped before there is something to write leaves nothing.
func TestADocumentThatIsStopped(t *testing.T) {
	stop := make(chan struct{})
	close(stop)
	r := report.New(data.CSTO(), charts.NewView(data.CSTO(), ""), "test")
	for _, format := range document.Formats() {
		dir := t.TempDir()
		written, err := document.Write(filepath.Join(dir, "report."+string(format)), r, document.A4, stop)
		if left, _ := os.ReadDir(dir); err != export.ErrNothing || len(written) != 0 || len(left) != 0 {
			t.Errorf("%s: %v, %v written, %d files are left", format, err, written, len(left))
		}
	}
}
