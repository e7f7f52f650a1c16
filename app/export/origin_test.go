package export

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// origin is what the files below say of themselves.
var origin = Origin{View: "forces?as-of=2008-03-28&search=%22a--b%22", Organisation: "csto", Data: hashVersion + strings.Repeat("0f", 32), Software: "Treatyline 1.2.3"}

// about is the same for those who write files.
var about = Provenance{Title: "A title", Description: "<&>", View: origin.View, Organisation: origin.Organisation, Data: origin.Data, Software: origin.Software}

// pngWith is a PNG of chunks with right sums.
func pngWith(chunks ...chunk) []byte {
	var out bytes.Buffer
	p := pngWriter{w: bufio.NewWriter(&out)}
	p.put([]byte(pngSignature))
	for _, c := range chunks {
		p.chunk(c.name, c.data)
	}
	p.w.Flush()
	return out.Bytes()
}

var end = chunk{"IEND", nil}

func deflated(s string) []byte {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = io.WriteString(w, s)
	w.Close()
	return out.Bytes()
}

// fileSVG is an SVG as the program writes it.
func fileSVG(t testing.TB) []byte {
	t.Helper()
	figures, err := charts.Layout(data.CSTO(), charts.NewView(data.CSTO(), charts.Forces), charts.SquarePage())
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := EncodeSVG(&out, figures[0], Size{}, about, false); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func filePNG(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := EncodePNG(&out, plain(600), 144, about); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func fileHTML() []byte {
	var out strings.Builder
	out.WriteString("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A &amp; B</title>\n")
	for _, e := range about.entries() {
		fmt.Fprintf(&out, "<meta name=\"%s\" content=\"%s\">\n", html.EscapeString(e.key), html.EscapeString(e.value))
	}
	out.WriteString("<style>a > b { color: red }</style></head><body><p>1 < 2<script>if (a</b) {}</script></body></html>")
	return []byte(out.String())
}

// fileMarkdown is a text with the same at its end.
func fileMarkdown(before string) []byte {
	return []byte("# A title\n\n" + before + "\n<!--\nTitle: A title\ntreatyline:view: " + strings.ReplaceAll(origin.View, "--", "- -") + "\ntreatyline:organisation: " + origin.Organisation +
		"\ntreatyline:data: " + origin.Data + "\ngenerator: " + origin.Software + "\n-->\n")
}

func filePPTX(t testing.TB, custom string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range map[string]string{"[Content_Types].xml": "<Types/>", "docProps/custom.xml": custom} {
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(part, content)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// manyFiles is a ZIP with a long directory.
func manyFiles(t testing.TB, n int) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := range n {
		if _, err := w.CreateRaw(&zip.FileHeader{Name: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func customXML() string {
	var out strings.Builder
	out.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
		`xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	for i, e := range about.entries() {
		fmt.Fprintf(&out, `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s"><vt:lpwstr>`, i+2, e.key)
		xml.EscapeText(&out, []byte(e.value))
		out.WriteString("</vt:lpwstr></property>")
	}
	return out.String() + "</Properties>"
}

func filePDF(packets ...string) []byte {
	return []byte("%PDF-1.4\n%\xe2\xe3\n1 0 obj << /A (<x:xmp) >>\nstream\n" + strings.Join(packets, "\nendstream <<>> stream\n") + "\nendstream\n%%EOF\n")
}

func packet(inside string) string {
	return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` + inside + `</x:xmpmeta><?xpacket end="w"?>`
}

func TestFilesTellTheirOrigin(t *testing.T) {
	view := "treatyline:view\x00"
	onlyView := Origin{View: "forces"}
	for name, c := range map[string]struct {
		file []byte
		want Origin
	}{
		"PNG":                       {filePNG(t), origin},
		"SVG":                       {fileSVG(t), origin},
		"SVG with a mark before it": {append([]byte("\ufeff \n"), fileSVG(t)...), origin},
		"HTML":                      {fileHTML(), origin},
		"Markdown":                  {fileMarkdown(strings.Repeat("<!-- treatyline:view: events\n-->", 1e5)), origin},
		"PPTX":                      {filePPTX(t, customXML()), origin},
		"PDF":                       {filePDF(packet("<a>another's</a>"), string(XMP(about))), origin},
		"tEXt":                      {pngWith(chunk{"tEXt", []byte(view + "forces")}, end), onlyView},
		"zTXt":                      {pngWith(chunk{"zTXt", append([]byte(view+"\x00"), deflated("forces")...)}, end), onlyView},
		"iTXt, compressed":          {pngWith(chunk{"iTXt", append([]byte(view+"\x01\x00en\x00view\x00"), deflated("forces")...)}, end), onlyView},
		"text behind the picture":   {pngWith(chunk{"IDAT", make([]byte, 1e6)}, chunk{"tEXt", []byte(view + "forces")}, end), onlyView},
		"two views":                 {pngWith(chunk{"tEXt", []byte(view + "forces")}, chunk{"tEXt", []byte(view + "events")}, end), onlyView},
	} {
		got, err := ReadOrigin(bytes.NewReader(c.file))
		if err != nil || got != c.want {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, c.file, 0o666); err != nil {
			t.Fatal(err)
		}
		if again, err := OpenOrigin(path); err != nil || again != got {
			t.Errorf("%s, as a file: %+v, %v", name, again, err)
		}
	}
}

func TestFilesOfOthersAndBrokenOnes(t *testing.T) {
	png, svg := filePNG(t), fileSVG(t)
	view := chunk{"tEXt", []byte("treatyline:view\x00forces")}
	deep := strings.Repeat("<a>", 1e5)
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"nothing":              {nil, ErrForeign},
		"text":                 {[]byte("forces?as-of=2008-03-28"), ErrForeign},
		"a text that goes on":  {append(fileMarkdown(""), "more"...), ErrForeign},
		"a JPEG":               {[]byte("\xff\xd8\xff\xe0treatyline:view\x00forces"), ErrForeign},
		"another's PNG":        {pngWith(chunk{"tEXt", []byte("Title\x00A title")}, end), ErrForeign},
		"another's SVG":        {[]byte(`<svg xmlns:t="else"><t:view>forces</t:view></svg>`), ErrForeign},
		"another's HTML":       {[]byte("<!DOCTYPE html><meta name=view content=forces>"), ErrForeign},
		"another's PDF":        {filePDF(), ErrForeign},
		"HTML that tells it":   {[]byte("<html><body><meta name='treatyline:view' content='forces'>"), ErrForeign},
		"a ZIP":                {filePPTX(t, "<a/>"), ErrForeign},
		"a long text":          {pngWith(chunk{"tEXt", append(view.data, make([]byte, maxEntry)...)}, end), ErrForeign},
		"a bomb":               {pngWith(chunk{"zTXt", append([]byte("treatyline:view\x00\x00"), deflated(strings.Repeat("f", 2*maxEntry))...)}, end), ErrForeign},
		"a bomb in a ZIP":      {filePPTX(t, customXML()+strings.Repeat(" ", 1e8)+"<"), nil},
		"no end":               {pngWith(view), ErrDamaged},
		"only a signature":     {png[:8], ErrDamaged},
		"cut off":              {png[:len(png)/2], ErrDamaged},
		"cut off by a byte":    {png[:len(png)-1], ErrDamaged},
		"a chunk of 4 GiB":     {append(pngWith(view), "\xff\xff\xff\xffIDAT"...), ErrDamaged},
		"a wrong sum":          {bytes.Replace(png, []byte("2008"), []byte("2009"), 1), ErrDamaged},
		"half an SVG":          {svg[:len(svg)/2], ErrDamaged},
		"an SVG of two roots":  {append(svg[:len(svg):len(svg)], "</svg>"...), ErrDamaged},
		"deep XML":             {[]byte(deep), ErrDamaged},
		"no XML":               {[]byte("<<<"), ErrDamaged},
		"entities":             {[]byte(`<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>`), ErrDamaged},
		"a ZIP of many":        {manyFiles(t, 1e5), ErrDamaged},
		"half a ZIP":           {filePPTX(t, customXML())[:300], ErrDamaged},
		"a ZIP, said":          {[]byte("PK\x03\x04"), ErrDamaged},
		"properties, broken":   {filePPTX(t, "<Properties><property"), ErrDamaged},
		"a view for a shell":   {pngWith(chunk{"tEXt", []byte("treatyline:view\x00forces?search=$(rm -r .)")}, end), ErrDamaged},
		"a view for terminals": {pngWith(chunk{"tEXt", []byte("treatyline:view\x00forces\x1b[2J")}, end), ErrDamaged},
		"an alliance of two":   {pngWith(view, chunk{"tEXt", []byte("treatyline:organisation\x00a\nb")}, end), ErrDamaged},
	} {
		got, err := ReadOrigin(bytes.NewReader(c.file))
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %+v, %v, want %v", name, got, err, c.want)
		}
	}
}

// endless is a file that never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestAnEndlessFileIsRefused(t *testing.T) {
	if _, err := ReadOrigin(endless{}); err == nil || !strings.Contains(err.Error(), "larger than 64 MiB") {
		t.Errorf("%v", err)
	}
}

// Whatever is searched for: the file says it in a way that shows the same again.
func TestViewsSurviveTheirFile(t *testing.T) {
	d := data.CSTO()
	size, err := ParseSize("480x270")
	if err != nil {
		t.Fatal(err)
	}
	v := charts.NewView(d, charts.Membership)
	v.States, v.Without, v.From, v.Offices, v.Lang = []string{"ARM", "UZB"}, []string{"RUS"}, v.AsOf-5000, true, "ru"
	for _, search := range []string{
		"", "ОДКБ ё", "a,b", "100%", "%2C", "a+b", "a b", "  ", "&states=RUS", "?#;=", `"'<>&`, "]]>", "\n\t\r", "\x00\x1b[2J", "\xff\xfe", "🙂東京", "$(rm)", "`id`", "!x",
		"--", strings.Repeat("long ", 500),
	} {
		v.Search = search
		for _, format := range []Format{PNG, SVG} {
			var file bytes.Buffer
			job := Job{Data: d, View: v, Charts: []charts.Chart{v.Chart}, Formats: []Format{format}, Sizes: []Size{size}, Langs: []string{v.Lang}, Version: "1.2.3"}
			if _, err := job.To(&file); err != nil {
				t.Fatal(err)
			}
			got, err := ReadOrigin(&file)
			if err != nil {
				t.Fatalf("%s, %q: %v", format, search, err)
			}
			again, err := charts.ParseView(d, got.View)
			if err != nil || again.Search != search || again.String() != v.String() {
				t.Errorf("%s, %q: %s, %v", format, search, got.View, err)
			}
			if err := got.Compare(d); err != nil {
				t.Errorf("%s, %q: %v", format, search, err)
			}
		}
	}
}

func TestViewsOfEveryChartSurviveTheirFile(t *testing.T) {
	d := data.CSTO()
	size, err := ParseSize("480x270")
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{
		"membership?as-of=2008-03-28&from=1999-01-01&to=2015-12-31&sort=duration&theme=print",
		"forces?as-of=2008-03-28&without=RUS,KAZ&metric=active&per-1000=true&reading=log&edition=iiss-2020&theme=dark&lang=ru",
		"strength?as-of=2026-01-01&states=ARM,BLR&reading=lines&series=personnel",
		"events?as-of=2012-12-20&states=UZB&categories=membership,treaty&search=uzbek",
	} {
		v, err := charts.ParseView(d, query)
		if err != nil {
			t.Fatal(err)
		}
		for _, format := range []Format{PNG, SVG, PDF} {
			var file bytes.Buffer
			job := Job{Data: d, View: v, Charts: []charts.Chart{v.Chart}, Formats: []Format{format}, Sizes: []Size{size}, Langs: []string{v.Lang}, Version: "1.2.3"}
			if _, err := job.To(&file); err != nil {
				t.Fatal(err)
			}
			got, err := ReadOrigin(&file)
			if err != nil || got.View != query || got.Compare(d) != nil {
				t.Errorf("%s: %+v, %v, %v, want %s", format, got, err, got.Compare(d), query)
			}
		}
	}
}

func TestCompare(t *testing.T) {
	d := data.CSTO()
	o := Origin{View: "forces", Organisation: "csto", Data: DataHash(d, charts.NewView(d, charts.Forces))}
	with := func(change func(*Origin)) Origin {
		other := o
		change(&other)
		return other
	}
	for name, c := range map[string]struct {
		o    Origin
		want error
	}{
		"the same":             {o, nil},
		"another alliance":     {with(func(o *Origin) { o.Organisation = "pact" }), ErrOtherAlliance},
		"an old version":       {with(func(o *Origin) { o.Data = "" }), ErrNoHash},
		"a new version":        {with(func(o *Origin) { o.Data = "2:blake3:00" }), ErrOtherHash},
		"other data":           {with(func(o *Origin) { o.Data = hashVersion + "00" }), ErrChanged},
		"another view":         {with(func(o *Origin) { o.View = "forces?without=ARM" }), ErrChanged},
		"a state that is gone": {with(func(o *Origin) { o.View = "forces?without=XXX" }), ErrChanged},
	} {
		if err := c.o.Compare(d); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// Whatever a file holds, reading it ends with an origin that can be printed or with an
// error. So that sums and compression do not keep the fuzzer out, it also writes texts
// into a PNG and into a presentation.
func FuzzReadOrigin(f *testing.F) {
	svg := "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>A</title><metadata>" + svgMetadata(about) + "</metadata></svg>"
	for _, file := range [][]byte{pngWith(chunk{"tEXt", []byte("treatyline:view\x00forces")}, end), []byte(svg), fileHTML(), filePPTX(f, customXML()), filePDF(string(XMP(about))), fileMarkdown("")} {
		f.Add(uint8(0), file)
	}
	f.Add(uint8(1), []byte("treatyline:view\x00\x00\x00\x00\x00forces"))
	f.Add(uint8(1), append([]byte("treatyline:view\x00\x01\x00\x00\x00"), deflated("forces")...))
	f.Add(uint8(2), []byte("treatyline:view\x00forces"))
	f.Add(uint8(3), append([]byte("treatyline:view\x00\x00"), deflated("forces")...))
	f.Add(uint8(4), []byte(customXML()))
	f.Add(uint8(5), []byte(svgMetadata(about)))
	printable := regexp.MustCompile(`^[!-~]+$`)
	f.Fuzz(func(t *testing.T, how uint8, file []byte) {
		switch how % 6 {
		case 1, 2, 3:
			file = pngWith(chunk{[]string{"iTXt", "tEXt", "zTXt"}[how%6-1], file}, end)
		case 4:
			file = filePPTX(t, string(file))
		case 5:
			file = filePDF(packet(string(file)))
		}
		o, err := ReadOrigin(bytes.NewReader(file))
		if err == nil && (!printable.MatchString(o.View) || len(o.View) > maxEntry || !printable.MatchString("."+o.Organisation+o.Data)) {
			t.Errorf("%+q", o)
		}
	})
}
