package document_test

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/app/export/document"
	"treatyline/app/export/report"
)

// sheets is a report on a paper.
type sheets struct {
	*report.Report
	paper document.Paper
}

// pdfs are those that were written, for all tests that look at them.
var pdfs = map[sheets][]byte{}

// pdf writes a report to a file and returns its path.
func pdf(t *testing.T, r *report.Report, paper document.Paper) string {
	t.Helper()
	file := pdfs[sheets{r, paper}]
	if file == nil {
		var out, again bytes.Buffer
		for _, w := range []*bytes.Buffer{&out, &again} {
			if err := document.WritePDF(w, r, paper); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(out.Bytes(), again.Bytes()) {
			t.Error("the same report gave other bytes")
		}
		file = out.Bytes()
		pdfs[sheets{r, paper}] = file
	}
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// run runs a program and returns what it prints; it must say nothing else.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	var failure bytes.Buffer
	cmd.Stderr = &failure
	out, err := cmd.Output()
	if err != nil || failure.Len() > 0 {
		t.Fatalf("%s: %v %s", cmd, err, failure.String())
	}
	return string(out)
}

// pages are the words of each page, with single spaces.
func pages(t *testing.T, path string) []string {
	t.Helper()
	all := strings.Split(run(t, program(t, "pdftotext"), "-layout", path, "-"), "\f")
	return all[:len(all)-1]
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// What the report says can be found on its pages, in both languages.
func TestPDFCanBeSearched(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			text := squeezed(run(t, program(t, "pdftotext"), "-raw", pdf(t, r, document.A4), "-"))
			find := func(said string) {
				t.Helper()
				if said = squeezed(said); !strings.Contains(text, said) {
					t.Errorf("%q is not found", said)
				}
			}
			for _, f := range r.Facts {
				find(f.Text)
			}
			for _, l := range r.Limits {
				find(l.Text)
			}
			for _, c := range r.Charts {
				find(c.Title)
			}
			for _, s := range r.Sections() {
				find(r.Heading(s))
			}
			for _, y := range r.Events.Years {
				for _, e := range y.Events {
					find(e.Title)
				}
			}
		})
	}
}

// Fonts are embedded as subsets, the head says what the document is, and the papers have
// their size.
func TestPDFIsACompleteDocument(t *testing.T) {
	r := reports(t)["csto-ru"]
	for paper, size := range map[document.Paper]string{document.A4: "595.28 x 841.89 pts (A4)", document.Letter: "612 x 792 pts (letter)"} {
		path := pdf(t, r, paper)
		info := squeezed(run(t, program(t, "pdfinfo"), path))
		for _, want := range []string{"Title: " + r.Title + ". " + r.Subtitle, "Creator: Treatyline 1.2.3", "Page size: " + size, "CreationDate: Thu Jan 1"} {
			if !strings.Contains(info, squeezed(want)) {
				t.Errorf("%q is not in %s", want, info)
			}
		}
		fonts := strings.Split(strings.TrimSpace(run(t, program(t, "pdffonts"), path)), "\n")[2:]
		if len(fonts) != 2 {
			t.Errorf("the fonts are %q", fonts)
		}
		for _, font := range fonts {
			// name, type, encoding, embedded, subset, with a map to Unicode
			if !regexp.MustCompile(`^[A-Z]{6}\+NotoSans-\S+ .* yes yes yes `).MatchString(font) {
				t.Errorf("a font is %s", font)
			}
		}
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"treatyline:view", "report?as-of=2026-01-01&amp;lang=ru", "/Outlines", "/Lang"} {
			if !bytes.Contains(file, []byte(want)) {
				t.Errorf("the document lacks %s", want)
			}
		}
	}
}

// The contents name the page on which each section begins.
func TestPDFContentsAreRight(t *testing.T) {
	for _, name := range []string{"csto-en", "csto-ru", "many-en", "narrowed"} {
		r := reports(t)[name]
		all := pages(t, pdf(t, r, document.Letter))
		for _, s := range r.Sections() {
			entry := regexp.MustCompile(`(?m)^ *` + regexp.QuoteMeta(r.Heading(s)) + ` +(\d+)$`).FindStringSubmatch(all[0])
			if entry == nil {
				t.Fatalf("%s: the contents lack %q:\n%s", name, r.Heading(s), all[0])
			}
			n, _ := strconv.Atoi(entry[1])
			if n < 1 || n > len(all) || !regexp.MustCompile(`(?m)^ *`+regexp.QuoteMeta(r.Heading(s))+`$`).MatchString(all[n-1]) {
				t.Errorf("%s: %q does not begin on page %d", name, r.Heading(s), n)
			}
		}
	}
}

// No page ends with a heading, each has its number and says what it belongs to, and the
// head of a table stands on all of its pages.
func TestPDFPagesAreBrokenWell(t *testing.T) {
	for name, r := range reports(t) {
		var headings []string
		for _, s := range r.Sections() {
			headings = append(headings, squeezed(r.Heading(s)))
		}
		headings = append(headings, squeezed(r.Memberships.Title), squeezed(r.Forces.Title), squeezed(r.Events.Title))
		for _, y := range r.Events.Years {
			headings = append(headings, y.Name)
		}
		for _, paper := range document.Papers() {
			all := pages(t, pdf(t, r, paper))
			for i, page := range all {
				lines := strings.Split(strings.TrimRight(page, "\n"), "\n")
				lines = slices.DeleteFunc(lines, func(l string) bool { return strings.TrimSpace(l) == "" })
				foot := squeezed(lines[len(lines)-1])
				if want := squeezed(r.Short + " · " + r.Subtitle + " " + strconv.Itoa(i+1)); foot != want {
					t.Errorf("%s, %s, page %d: the foot is %q, want %q", name, paper, i+1, foot, want)
				}
				if len(lines) > 1 && slices.Contains(headings, squeezed(lines[len(lines)-2])) {
					t.Errorf("%s, %s, page %d ends with the heading %q", name, paper, i+1, lines[len(lines)-2])
				}
				if len(lines) < 3 {
					t.Errorf("%s, %s, page %d holds only %q", name, paper, i+1, lines)
				}
			}
		}
	}
	r := reports(t)["many-en"]
	with := 0
	for _, page := range pages(t, pdf(t, r, document.A4)) {
		if regexp.MustCompile(`(?m)^ *State number \d+ +B member +since`).MatchString(page) {
			with++
			if !regexp.MustCompile(`(?m)^ *Participant +Standing +Period +Duration +Remarks and sources$`).MatchString(page) {
				t.Errorf("a page of the table has no head:\n%.400s", page)
			}
		}
	}
	if with < 3 {
		t.Errorf("the table stands on %d pages", with)
	}
}

// A text that is longer than a page goes on on the next.
func TestPDFBreaksWhatIsLongerThanAPage(t *testing.T) {
	long := strings.Repeat("A note that goes on and on. ", 700)
	d := read(t, oneState+fmt.Sprintf(`events: [{date: 1950-01-01, title: A, text: %q, sources: [s]}]
forces: [{id: f, name: F, year: 2019, note: %q, sources: [s], values: {FRA: {active: 1}}}]
`, long, long))
	r := of(t, d, "report")
	r.Memberships.Rows[0].Cells[4].Text = long
	text := squeezed(run(t, program(t, "pdftotext"), "-raw", pdf(t, r, document.A4), "-"))
	if n := strings.Count(text, "that goes on and on."); n < 3*650 {
		t.Errorf("%d of %d repetitions are left", n, 3*700)
	}
}

// Pages are drawn: they show the theme's ground, and something on it.
func TestPDFPagesAreDrawn(t *testing.T) {
	for name, ground := range map[string]uint32{"csto-en": 0xffff, "narrowed": 0x2000} {
		dir := t.TempDir()
		run(t, program(t, "pdftoppm"), "-png", "-r", "36", "-l", "6", pdf(t, reports(t)[name], document.A4), filepath.Join(dir, "page"))
		files, err := filepath.Glob(filepath.Join(dir, "*.png"))
		if err != nil || len(files) != 6 {
			t.Fatalf("%d pages: %v", len(files), err)
		}
		for _, file := range files {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			img, err := png.Decode(f)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
			red, _, _, _ := img.At(2, 2).RGBA()
			if (ground == 0xffff) != (red == 0xffff) || red > ground {
				t.Errorf("%s: the ground is %x", name, red)
			}
			colors := map[string]bool{}
			for y := range img.Bounds().Dy() {
				for x := range img.Bounds().Dx() {
					colors[fmt.Sprint(img.At(x, y))] = true
				}
			}
			if len(colors) < 20 {
				t.Errorf("%s: a page has %d colours", name, len(colors))
			}
		}
	}
}
