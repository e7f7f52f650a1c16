package export_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"treatyline/app/export"
	"treatyline/data"
)

func cited(t *testing.T, yaml string) *data.Dataset {
	t.Helper()
	d, faults, err := data.Read(strings.NewReader(`
format: 1
organisation: {id: x, name: X, short: X, as_of: 2020-01-01}
bodies: [{id: b, short: B, name: B}]
states: [{id: FRA}]
memberships: [{state: FRA, body: b, from: 1950-01-01}]
sources:
` + yaml))
	if err != nil {
		t.Fatal(faults)
	}
	return d
}

func TestBibTeX(t *testing.T) {
	d := cited(t, `
  - {id: book-1, title: {en: "The NATO & the {CSTO}: 100 %", ru: "НАТО и ОДКБ"}, author: "Smith and Sons", publisher: "A_B #1", date: 2008-03-28, url: "https://example.org/a_b?x=1&y=%20#z", accessed: 2024-08, licence: "CC $0"}
  - {id: plain, title: "Back\\slash ~ ^"}
`)
	var out bytes.Buffer
	if err := export.WriteBibTeX(&out, d, []string{"plain", "book-1", "missing"}, "en"); err != nil {
		t.Fatal(err)
	}
	want := `@misc{plain,
  title = {{Back\textbackslash{}slash \textasciitilde{} \textasciicircum{}}},
}

@misc{book-1,
  title = {{The NATO \& the \textbraceleft{}CSTO\textbraceright{}: 100 \%}},
  author = {{Smith and Sons}},
  publisher = {A\_B \#1},
  year = {2008},
  month = mar,
  url = {https://example.org/a_b?x=1&y=%20#z},
  urldate = {2024-08},
  note = {CC \$0},
}
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	out.Reset()
	if err := export.WriteBibTeX(&out, d, []string{"book-1"}, "ru"); err != nil || !strings.Contains(out.String(), "title = {{НАТО и ОДКБ}},") {
		t.Errorf("in Russian: %v\n%s", err, out.String())
	}
}

// BibTeX finds the end of a field by counting braces, whatever stands before them.
func TestBibTeXBracesBalance(t *testing.T) {
	d := cited(t, `  - {id: a, title: "} @misc{b, {{{ \\} \\\\{ \"", author: "}}}", publisher: "{", url: "https://example.org/}{", licence: "\\"}`)
	var out bytes.Buffer
	if err := export.WriteBibTeX(&out, d, []string{"a"}, "en"); err != nil {
		t.Fatal(err)
	}
	depth, entries := 0, 0
	for _, r := range out.String() {
		switch r {
		case '{':
			if depth == 0 {
				entries++
			}
			depth++
		case '}':
			depth--
		}
		if depth < 0 {
			t.Fatalf("a brace closes nothing:\n%s", out.String())
		}
	}
	if depth != 0 || entries != 1 {
		t.Errorf("%d entries, %d braces are open:\n%s", entries, depth, out.String())
	}
}

func TestEverySourceOfTheCSTOHasAnEntry(t *testing.T) {
	d := data.CSTO()
	var ids []string
	for _, s := range d.Sources {
		ids = append(ids, s.ID)
	}
	var bib, text bytes.Buffer
	if err := export.WriteBibTeX(&bib, d, ids, "en"); err != nil {
		t.Fatal(err)
	}
	if n := len(regexp.MustCompile(`(?m)^@misc\{[A-Za-z0-9-]+,$`).FindAllString(bib.String(), -1)); n != len(ids) {
		t.Errorf("%d entries for %d sources", n, len(ids))
	}
	if err := export.WriteCitations(&text, d, ids, "en"); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(text.String(), "\n"), "\n")
	if len(lines) != len(ids) || lines[0] != "[1] Collective Security Treaty Organization, Wikipedia, c. Aug 2024, https://en.wikipedia.org/wiki/Collective_Security_Treaty_Organization, CC BY-SA 4.0" {
		t.Errorf("%d lines for %d sources, the first is %s", len(lines), len(ids), lines[0])
	}
}

func TestCitationsAreOneLineEach(t *testing.T) {
	d := cited(t, `  - {id: a, title: "A\ntitle", author: Miller, publisher: P, date: 2001, accessed: 2002-03-04, url: "http://example.org/"}`)
	for lang, want := range map[string]string{
		"en": "[1] Miller, A title, P, 2001, http://example.org/, accessed 4 Mar 2002\n",
		"ru": "[1] Miller, A title, P, 2001, http://example.org/, дата обращения — 4 мар. 2002 г.\n",
	} {
		var out bytes.Buffer
		if err := export.WriteCitations(&out, d, []string{"a"}, lang); err != nil || strings.ReplaceAll(out.String(), "\u00a0", " ") != want {
			t.Errorf("%s: %q, want %q (%v)", lang, out.String(), want, err)
		}
	}
}
