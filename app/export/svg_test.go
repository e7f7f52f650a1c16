package export_test

import (
	"bytes"
	"encoding/xml"
	"reflect"
	"strings"
	"testing"

	"treatyline/app/export"
	"treatyline/charts"
	"treatyline/data"
)

// provenance is that of an SVG as a reader of XML finds it.
type provenance struct {
	Title       string   `xml:"http://purl.org/dc/elements/1.1/ title"`
	Description string   `xml:"http://purl.org/dc/elements/1.1/ description"`
	Sources     []string `xml:"http://purl.org/dc/elements/1.1/ source"`
	Rights      string   `xml:"http://purl.org/dc/elements/1.1/ rights"`
	Date        string   `xml:"http://purl.org/dc/elements/1.1/ date"`
	View        string   `xml:"treatyline:provenance view"`
	Data        string   `xml:"treatyline:provenance organisation"`
	Software    string   `xml:"treatyline:provenance software"`
}

type document struct {
	Metadata struct {
		Provenance provenance `xml:"treatyline:provenance provenance"`
	} `xml:"metadata"`
}

func TestSVGSaysWhereItComesFrom(t *testing.T) {
	d := data.CSTO()
	v := charts.NewView(d, charts.Forces)
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	own := export.About(d, v, figures[0], "1.2.3")
	hostile := export.Provenance{
		Title:        "</dc:title></metadata><script>alert(1)</script>",
		Description:  "]]> & \"quoted\" <!--",
		Sources:      []string{"<a>", "a & b"},
		Licences:     []string{"<MIT>", "CC & BY"},
		Date:         "2020-01-01",
		View:         "forces?search=<&>\"",
		Organisation: "x",
		Software:     "Treatyline \"</svg>\"",
	}
	for name, about := range map[string]export.Provenance{"own": own, "hostile": hostile} {
		file := encodeSVG(t, figures[0], about, false)
		if bytes.Contains(file, []byte("<script")) {
			t.Errorf("%s: there is a script", name)
		}
		var read document
		if err := xml.Unmarshal(file, &read); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got := read.Metadata.Provenance
		want := provenance{about.Title, about.Description, about.Sources, strings.Join(about.Licences, "; "), about.Date,
			about.View, about.Organisation, about.Software}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
}

func TestSVGHasItsSizeAndItsFont(t *testing.T) {
	d := data.CSTO()
	v := charts.NewView(d, charts.Membership)
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	about := export.About(d, v, figures[0], "1.2.3")
	plain, carrying := encodeSVG(t, figures[0], about, false), encodeSVG(t, figures[0], about, true)
	for name, file := range map[string][]byte{"plain": plain, "carrying": carrying} {
		if !bytes.Contains(file, []byte(`width="1920" height="1080" viewBox="0 0 960 540"`)) {
			t.Errorf("%s: the size is missing", name)
		}
		if got, want := bytes.Contains(file, []byte("@font-face")), name == "carrying"; got != want {
			t.Errorf("%s: carries a font: %v", name, got)
		}
	}
	if !bytes.Equal(carrying, encodeSVG(t, figures[0], about, true)) {
		t.Error("the same figure gave other bytes")
	}
	if more := len(carrying) - len(plain); more > 40<<10 {
		t.Errorf("the font takes %d bytes", more)
	}
}

func encodeSVG(t *testing.T, f *charts.Figure, about export.Provenance, embedFont bool) []byte {
	t.Helper()
	size, err := export.ParseSize("slide")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := export.EncodeSVG(&out, f, size, about, embedFont); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
