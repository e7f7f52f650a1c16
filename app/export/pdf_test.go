package export_test

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"treatyline/app/export"
	"treatyline/charts"
	"treatyline/data"
)

// packet is the metadata of a PDF document as a reader of XML finds them.
type packet struct {
	Description struct {
		Title        alt    `xml:"http://purl.org/dc/elements/1.1/ title"`
		Description  alt    `xml:"http://purl.org/dc/elements/1.1/ description"`
		Source       string `xml:"http://purl.org/dc/elements/1.1/ source"`
		Rights       alt    `xml:"http://purl.org/dc/elements/1.1/ rights"`
		Format       string `xml:"http://purl.org/dc/elements/1.1/ format"`
		Date         string `xml:"http://ns.adobe.com/xap/1.0/ CreateDate"`
		Software     string `xml:"http://ns.adobe.com/xap/1.0/ CreatorTool"`
		View         string `xml:"treatyline:provenance# view"`
		Organisation string `xml:"treatyline:provenance# organisation"`
	} `xml:"http://www.w3.org/1999/02/22-rdf-syntax-ns# RDF>Description"`
}

// alt is a text that may be given in several languages.
type alt struct {
	Said string `xml:"http://www.w3.org/1999/02/22-rdf-syntax-ns# Alt>li"`
}

var hostile = export.Provenance{
	Title:        "</dc:title><?xpacket end=\"w\"?>\x00\nendstream",
	Description:  "]]> & \"quoted\" <!-- \\) (",
	Sources:      []string{"<a>", "a & b"},
	Licences:     []string{"<MIT>", "CC & BY"},
	Date:         "2020-01-01",
	View:         "forces?search=<&>\"",
	Organisation: "x",
	Software:     "Treatyline \"</rdf:RDF>\"",
}

func TestPDFSaysWhereItComesFrom(t *testing.T) {
	d := data.CSTO()
	v := charts.NewView(d, charts.Forces)
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	for name, about := range map[string]export.Provenance{"own": export.About(d, v, figures[0], "1.2.3"), "hostile": hostile} {
		file := encodePDF(t, figures, "slide", about, v)
		// The packet stands as it is, so that whoever looks for it need not read PDF.
		begin, end := bytes.Index(file, []byte("<x:xmpmeta")), bytes.Index(file, []byte("</x:xmpmeta>"))
		if begin < 0 || end < begin {
			t.Fatalf("%s: there is no XMP packet", name)
		}
		var read packet
		if err := xml.Unmarshal(file[begin:end+len("</x:xmpmeta>")], &read); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, want := read.Description, read.Description
		want.Title, want.Description = alt{strings.ReplaceAll(about.Title, "\x00", "\ufffd")}, alt{about.Description}
		want.Source, want.Rights, want.Format = strings.Join(about.Sources, "\n"), alt{strings.Join(about.Licences, "; ")}, "application/pdf"
		want.Date, want.Software, want.View, want.Organisation = about.Date, about.Software, about.View, about.Organisation
		if got != want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
		if date := "(D:" + strings.ReplaceAll(about.Date, "-", "") + "000000)"; bytes.Count(file, []byte(date)) != 2 {
			t.Errorf("%s: the document is not dated %s", name, date)
		}
	}
}

func TestPDFPagesHaveTheShapeOfTheSize(t *testing.T) {
	d := data.CSTO()
	v := charts.NewView(d, charts.Membership)
	for word, want := range map[string]string{"slide": "960.00 540.00", "slide-4k": "960.00 540.00", "classic": "800.00 600.00",
		"square": "540.00 540.00", "a4": "841.89 595.28", "700x500": "960.00 685.71", "1000x2000": "480.00 960.00"} {
		size, err := export.ParseSize(word)
		if err != nil {
			t.Fatal(err)
		}
		figures, err := charts.Layout(d, v, size.Page)
		if err != nil {
			t.Fatal(err)
		}
		file := encodePDF(t, figures, word, export.About(d, v, figures[0], "1.2.3"), v)
		if !bytes.Contains(file, []byte("/MediaBox [0 0 "+want+"]")) {
			t.Errorf("%s: no page is %s points", word, want)
		}
		larger, err := size.Times(1.5)
		if err != nil {
			t.Fatal(err)
		}
		larger.DPI = 72
		var out bytes.Buffer
		if err := export.EncodePDF(&out, figures, larger, export.About(d, v, figures[0], "1.2.3"), v); err != nil || !bytes.Equal(out.Bytes(), file) {
			t.Errorf("%s: scale and dpi change the document: %v", word, err)
		}
	}
}

// A reader of its own finds the pages, the outline and what the document says of itself.
func TestAPDFOfSeveralPages(t *testing.T) {
	d := data.CSTO()
	v := charts.NewView(d, charts.Events)
	v.Lang, v.Credit = "ru", "Отдел анализа"
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	if len(figures) < 2 {
		t.Fatal("the events take one page")
	}
	file := encodePDF(t, figures, "slide", export.About(d, v, figures[0], "1.2.3"), v)
	info := strings.ReplaceAll(poppler(t, file, "pdfinfo"), "\u00a0", " ")
	for _, want := range []string{`Title: +92 события, 1992–2025\n`, `Subject: +92 события, 1992–2025\. `, `Author: +Отдел анализа\n`, `Keywords: +csto, events\n`,
		`Creator: +Treatyline 1\.2\.3\n`, `CreationDate: +Thu Jan +1 00:00:00 2026`, `Metadata Stream: +yes\n`, `Pages: +3\n`, `Page size: +960 x 540 pts\n`} {
		if !regexp.MustCompile(want).MatchString(info) {
			t.Errorf("%s is not in\n%s", want, info)
		}
	}
	text := poppler(t, file, "pdftotext", "-raw")
	pages := strings.Split(strings.TrimSuffix(text, "\f"), "\f")
	if len(pages) != len(figures) {
		t.Fatalf("%d pages of text", len(pages))
	}
	for i, page := range pages {
		for _, want := range []string{"92 события, 1992–2025", "Источники: [1]", []string{"1 из 3", "2 из 3", "3 из 3"}[i]} {
			if !strings.Contains(strings.ReplaceAll(page, "\u00a0", " "), want) {
				t.Errorf("page %d does not say %s:\n%s", i+1, want, page)
			}
		}
	}
	for i, title := range []string{"1 из 3", "2 из 3", "3 из 3"} {
		if !bytes.Contains(file, utf16(figures[i].Title+" · "+title)) {
			t.Errorf("the outline has no entry for page %d", i+1)
		}
	}
}

// utf16 is a text of the basic plane as a PDF document has it, without what is escaped.
func utf16(s string) []byte {
	var out []byte
	for _, r := range s {
		out = append(out, byte(r>>8), byte(r))
	}
	return out
}

func encodePDF(t *testing.T, figures []*charts.Figure, word string, about export.Provenance, v charts.View) []byte {
	t.Helper()
	size, err := export.ParseSize(word)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := export.EncodePDF(&out, figures, size, about, v); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// poppler runs a program of poppler-utils on a document.
func poppler(t *testing.T, file []byte, program string, options ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed (Debian: poppler-utils)", program)
	}
	path := filepath.Join(t.TempDir(), "it.pdf")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	options = append(options, path)
	if program == "pdftotext" {
		options = append(options, "-")
	}
	var complaints bytes.Buffer
	cmd := exec.Command(program, options...)
	cmd.Env = append(os.Environ(), "TZ=UTC", "LC_ALL=C.UTF-8")
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v %s", program, err, complaints.String())
	}
	return string(out)
}
