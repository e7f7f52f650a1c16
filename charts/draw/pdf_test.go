package draw_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

func writePDF(t *testing.T, o draw.PDFOptions, figures ...*charts.Figure) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := draw.WritePDF(&out, figures, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPDFIsTheSameEveryTime(t *testing.T) {
	figures := layout(t, data.CSTO(), charts.Events)
	options := draw.PDFOptions{PDFInfo: draw.PDFInfo{Title: "T", Date: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), XMP: []byte("<x/>")}}
	want := writePDF(t, options, figures...)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			var out bytes.Buffer
			if err := draw.WritePDF(&out, figures, options); err != nil || !bytes.Equal(out.Bytes(), want) {
				t.Errorf("the same figures gave other bytes: %v", err)
			}
		})
	}
	all.Wait()
}

func TestPDFShapes(t *testing.T) {
	glass := theme.Color{G: 128, A: 51}
	line := open(0, 0, 10, 20)
	curve := charts.Path{Segments: []charts.Segment{{Op: charts.MoveTo, X: 30}, {Op: charts.QuadTo, X: 0, Y: 30, CX: 0, CY: 0}, {Op: charts.Close}}}
	again := outline(1, 2, 3, 4)
	again.Segments = append(again.Segments, charts.Segment{Op: charts.LineTo, X: 5, Y: 6})
	say := charts.Text{X: 100, Y: 20, Style: text.Style{Size: 10}, Color: red, Text: "a(ж)\\"}
	with := func(change func(*charts.Text)) charts.Text {
		words := say
		change(&words)
		return words
	}
	nan, inf := math.NaN(), math.Inf(1)
	// The page is 50 points high, and PDF counts from its foot.
	for name, c := range map[string]struct {
		shape charts.Shape
		want  string
	}{
		"fill":         {filled(line, red), "0.753 0.000 0.000 rg\n0.00 50.00 m\n10.00 30.00 l\nf\n"},
		"grey":         {filled(line, black), "0.000 g\n0.00 50.00 m\n10.00 30.00 l\nf\n"},
		"glass":        {filled(line, glass), "0.000 0.502 0.000 rg\n/GS1 gs\n0.00 50.00 m\n10.00 30.00 l\nf\n/GS2 gs\n"},
		"stroke":       {stroked(line, red, 1.5), "0.753 0.000 0.000 RG\n1.50 w\n[] 0.00 d\n0.00 50.00 m\n10.00 30.00 l\nS\n"},
		"both":         {filled(stroked(line, red, 1), black), "0.000 g\n0.00 50.00 m\n10.00 30.00 l\nf\n0.753 0.000 0.000 RG\n1.00 w\n[] 0.00 d\n0.00 50.00 m\n10.00 30.00 l\nS\n"},
		"dashes":       {stroked(line, black, 1, 3, 1.25), "0.000 G\n1.00 w\n[3.00 1.25] 0.00 d\n0.00 50.00 m\n10.00 30.00 l\nS\n"},
		"dash of zero": {stroked(line, black, 1, 3, 0), "0.000 G\n1.00 w\n[] 0.00 d\n0.00 50.00 m\n10.00 30.00 l\nS\n"},
		"dash of NaN":  {stroked(line, black, 1, nan), "0.000 G\n1.00 w\n[] 0.00 d\n0.00 50.00 m\n10.00 30.00 l\nS\n"},
		"curve":        {filled(curve, black), "0.000 g\n30.00 50.00 m\n10.00000 50.00000 0.00000 40.00000 0.00000 20.00000 c\nh\nf\n"},
		"after close":  {filled(again, black), "0.000 g\n1.00 48.00 m\n3.00 46.00 l\nh\n1.00 48.00 m\n5.00 44.00 l\nf\n"},
		"far away":     {filled(open(-1e300, 0, 1e300, 0), black), "0.000 g\n-1000000.00 50.00 m\n1000000.00 50.00 l\nf\n"},
		"not a number": {filled(open(0, 0, nan, 1), black), ""},
		"endless":      {filled(open(0, 0, inf, 1), black), ""},
		"unseen":       {stroked(line, theme.Color{}, 1), ""},
		"hair":         {stroked(line, black, 0.001), ""},
		"too wide":     {stroked(line, black, inf), ""},
		"one point":    {filled(open(0, 0), black), ""},
		"no beginning": {filled(charts.Path{Segments: []charts.Segment{{Op: charts.LineTo}, {Op: charts.LineTo, X: 1}}}, black), ""},
		"text":         {say, "F 10.00\n100.00 30.00 a(ж)\\\n"},
		"bold":         {with(func(t *charts.Text) { t.Style.Weight = text.Bold }), "F 10.00\n100.00 30.00 a(ж)\\\n"},
		"end of text":  {with(func(t *charts.Text) { t.Anchor, t.Text = charts.End, "00" }), "F 10.00\n88.56 30.00 00\n"},
		"empty text":   {with(func(t *charts.Text) { t.Text = "" }), ""},
		"lost text":    {with(func(t *charts.Text) { t.Y = nan }), ""},
		"endless text": {with(func(t *charts.Text) { t.X = inf }), ""},
		"huge text":    {with(func(t *charts.Text) { t.Style.Size = inf }), ""},
		"no size":      {with(func(t *charts.Text) { t.Style.Size = nan }), ""},
		"unseen text":  {with(func(t *charts.Text) { t.Color = theme.Color{} }), ""},
	} {
		f := &charts.Figure{Page: charts.Page{W: 200, H: 50}, Marks: []charts.Mark{{Shapes: []charts.Shape{c.shape}}}}
		page := string(readPDF(t, writePDF(t, draw.PDFOptions{}, f)).pages()[0])
		if got := plainOperators(page); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

// plainOperators is what a page draws behind the beginning that all pages have, with fonts
// and texts in short.
func plainOperators(page string) string {
	_, page, _ = strings.Cut(page, " Tf ET\n") // of the bookmark
	page = regexp.MustCompile(`BT /F\w+ ([\d.]+) Tf ET`).ReplaceAllString(page, "F $1")
	begin := regexp.MustCompile(`(?:q [\d. ]+ rg )?BT ([\d.]+ [\d.]+) Td \(`)
	for {
		at := begin.FindStringSubmatchIndex(page)
		if at == nil {
			return page
		}
		s, rest := readString([]byte(page[at[1]:]))
		_, after, _ := strings.Cut(string(rest), "\n")
		page = page[:at[0]] + page[at[2]:at[3]] + " " + s + "\n" + after
	}
}

func TestPDFHoldsAnyCharacters(t *testing.T) {
	nasty := "\x00\x01\x1b[2J\ufffe\uffff\xff\xed\xa0\x80 \t\r\n (\\) \u040a\u0d0d \U0001f600 \xf0\x9f"
	f := &charts.Figure{Page: charts.SlidePage(), Title: nasty, Marks: []charts.Mark{{Shapes: []charts.Shape{
		charts.Text{X: 10, Y: 10, Style: text.Style{Size: 10}, Color: black, Text: nasty}}}}}
	file := readPDF(t, writePDF(t, draw.PDFOptions{PDFInfo: draw.PDFInfo{Title: nasty, Subject: nasty, Author: nasty, Keywords: nasty, Creator: nasty}}, f))
	want := "\x00\x01\x1b[2J\ufffe\uffff\ufffd \t\r\n (\\) \u040a\u0d0d \ufffd \ufffd" // without bytes that are no UTF-8, nor letters beyond the first 65,536
	if got := readContent(file.pages()[0]).texts; !slices.Equal(got, []string{want}) {
		t.Errorf("the page says %q, want %q", got, want)
	}
	for _, entry := range []string{"/Title", "/Subject", "/Author", "/Keywords", "/Creator"} {
		for _, o := range file.with(entry + " (") {
			_, after, _ := strings.Cut(o.dict, entry+" (")
			if got, _ := readString([]byte(after)); got != want {
				t.Errorf("%s is %q, want %q", entry, got, want)
			}
		}
	}
}

func TestPDFSaysWhatItIs(t *testing.T) {
	figures := layout(t, data.CSTO(), charts.Events)
	if len(figures) < 2 {
		t.Fatal("the events take one page")
	}
	file := readPDF(t, writePDF(t, draw.PDFOptions{PDFInfo: draw.PDFInfo{
		Title: "Название", Subject: "S", Creator: "C", Lang: "ru", Date: time.Date(1999, 4, 2, 0, 0, 0, 0, time.UTC), XMP: []byte("<xmp/>"),
	}, Bookmarks: []string{"Первая"}}, figures...))
	if got := len(file.pages()); got != len(figures) {
		t.Errorf("%d pages for %d figures", got, len(figures))
	}
	info := file.with("/CreationDate")[0].dict
	for _, want := range []string{"/CreationDate (D:19990402000000)", "/ModDate (D:19990402000000)", "/Title (\xfe\xff\x04\x1d"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is not in %q", want, info)
		}
	}
	if strings.Contains(info, "/Author") || strings.Contains(info, "/Keywords") {
		t.Errorf("what was not said stands in %q", info)
	}
	if xmp := file.with("/Subtype /XML"); len(xmp) != 1 || strings.TrimSpace(string(xmp[0].stream)) != "<xmp/>" || strings.Contains(xmp[0].dict, "/Filter") {
		t.Errorf("the metadata are %q", xmp)
	}
	if catalog := file.with("/Type /Catalog"); len(catalog) != 1 || !strings.Contains(catalog[0].dict, "/Lang (ru)") {
		t.Errorf("the catalog is %q", catalog)
	}
	var titles []string
	for _, o := range file.with("/Dest [") {
		_, after, _ := strings.Cut(o.dict, "/Title (")
		s, _ := readString([]byte(after))
		titles = append(titles, s)
	}
	want := []string{"Первая"}
	for _, f := range figures[1:] {
		want = append(want, f.Title)
	}
	if !slices.Equal(titles, want) {
		t.Errorf("the outline is %q, want %q", titles, want)
	}
}

func TestPDFPagesAreAsLargeAsAsked(t *testing.T) {
	f := &charts.Figure{Page: charts.Page{W: 200, H: 100}, Ground: red, Marks: []charts.Mark{{Shapes: []charts.Shape{filled(rectangle(0, 0, 200, 100), blue)}}}}
	for name, c := range map[string]struct{ w, h float64 }{"/MediaBox [0 0 200.00 100.00]": {}, "/MediaBox [0 0 400.00 300.00]": {400, 300}} {
		file := readPDF(t, writePDF(t, draw.PDFOptions{Width: c.w, Height: c.h}, f))
		if !strings.Contains(file.objects[3].dict, name) {
			t.Errorf("%s: the page is %s", name, file.objects[3].dict)
		}
		if c.w == 0 {
			continue
		}
		// The ground fills the page; the figure is scaled to the width and stands in the middle.
		content := string(file.pages()[0])
		for _, want := range []string{"0.753 0.000 0.000 rg\n0.00 300.00 m\n400.00 300.00 l\n400.00 0.00 l\n0.00 0.00 l", "0.00 250.00 m\n400.00 250.00 l\n400.00 50.00 l\n0.00 50.00 l"} {
			if !strings.Contains(content, want) {
				t.Errorf("%q is not in %q", want, content)
			}
		}
	}
}

func TestATransparentFigureHasNoGround(t *testing.T) {
	f := &charts.Figure{Page: charts.Page{W: 200, H: 100}, Marks: []charts.Mark{{Shapes: []charts.Shape{filled(rectangle(1, 1, 2, 2), blue)}}}}
	if got := readContent(readPDF(t, writePDF(t, draw.PDFOptions{Width: 300, Height: 300}, f)).pages()[0]).fills; got != 1 {
		t.Errorf("%d fills, want that of the mark", got)
	}
}

// A document of another shape takes figures into its pages, among its own texts.
func TestAFigureInARectangleOfAPage(t *testing.T) {
	f := &charts.Figure{Page: charts.Page{W: 200, H: 100}, Ground: white, Marks: []charts.Mark{{Shapes: []charts.Shape{
		stroked(open(100, 50, 200, 100), red, 3, 4, 2),
		charts.Text{X: 20, Y: 10, Style: text.Style{Size: 10}, Color: black, Text: "in"}}}}}
	p := draw.NewPDF(draw.PDFInfo{})
	p.AddPage(595, 842)
	p.Bookmark("B", 0, 42)
	p.Figure(f, 50, 142, 100)
	p.Text(charts.Text{X: 50, Y: 42, Style: text.Style{Size: 12, Weight: text.Bold}, Color: black, Text: "out"})
	p.Path(filled(rectangle(0, 0, 10, 10), blue))
	var out bytes.Buffer
	if err := p.Write(&out); err != nil {
		t.Fatal(err)
	}
	got := plainOperators(string(readPDF(t, out.Bytes()).pages()[0]))
	want := "1.000 g\n50.00 700.00 m\n150.00 700.00 l\n150.00 650.00 l\n50.00 650.00 l\nh\nf\n" +
		"0.753 0.000 0.000 RG\n1.50 w\n[2.00 1.00] 0.00 d\n100.00 675.00 m\n150.00 650.00 l\nS\n" +
		"F 5.00\n60.00 695.00 in\nF 12.00\n50.00 800.00 out\n" +
		"0.043 0.361 0.678 rg\n0.00 842.00 m\n10.00 842.00 l\n10.00 832.00 l\n0.00 832.00 l\nh\nf\n"
	got = regexp.MustCompile(`(?m)^q 0\.000 g `).ReplaceAllString(got, "")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPDFPassesOnTheWritersError(t *testing.T) {
	if err := draw.WritePDF(full{}, []*charts.Figure{{Page: charts.SlidePage()}}, draw.PDFOptions{}); !errors.Is(err, errFull) {
		t.Errorf("the error is %v", err)
	}
}

// poppler runs a program of poppler-utils on a document and returns what it prints.
func poppler(t *testing.T, file []byte, program string, arguments ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skipf("%s is not installed (Debian: poppler-utils)", program)
	}
	name := filepath.Join(t.TempDir(), "it.pdf")
	if err := os.WriteFile(name, file, 0o666); err != nil {
		t.Fatal(err)
	}
	place := slices.Index(arguments, "PDF")
	arguments = slices.Concat(arguments[:place], []string{name}, arguments[place+1:])
	var complaints bytes.Buffer
	cmd := exec.Command(path, arguments...)
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v %s", program, err, complaints.String())
	}
	return string(out)
}

func TestPDFCarriesItsFonts(t *testing.T) {
	fonts := poppler(t, writePDF(t, draw.PDFOptions{}, layout(t, data.CSTO(), charts.Membership)...), "pdffonts", "PDF")
	lines := strings.Split(strings.TrimSpace(fonts), "\n")[2:]
	if len(lines) != 2 {
		t.Errorf("the fonts are\n%s", fonts)
	}
	for i, name := range []string{"NotoSans-Regular", "NotoSans-Bold"} {
		// Embedded, a subset, with letters that can be copied.
		if !regexp.MustCompile(`^[A-Z]{6}\+` + name + ` +CID TrueType +Identity-H +yes yes yes `).MatchString(lines[i]) {
			t.Errorf("%s is %s", name, lines[i])
		}
	}
}

// What a reader copies are the letters that were set, in Latin, Cyrillic and Greek, where
// they were measured to be.
func TestTextOfAPDFCanBeCopied(t *testing.T) {
	said := []string{"Nine states, “81 %” · naïve façade", "Организация Договора о коллективной безопасности, ёй", "Οργανισμός του Συμφώνου Συλλογικής Ασφάλειας", "1 234 567 чел. — 28 мар. 2008 г."}
	f := &charts.Figure{Page: charts.SlidePage(), Ground: white}
	var texts []charts.Text
	for i, s := range said {
		texts = append(texts, charts.Text{X: 480, Y: 100 + 40*float64(i), Anchor: charts.Anchor(i % 3),
			Style: text.Style{Size: 10.5 + float64(i), Weight: text.Weight(i % 2)}, Color: black, Text: s})
		f.Marks = append(f.Marks, charts.Mark{Shapes: []charts.Shape{texts[i]}})
	}
	file := writePDF(t, draw.PDFOptions{}, f)
	if got := strings.TrimSpace(poppler(t, file, "pdftotext", "-raw", "PDF", "-")); got != strings.Join(said, "\n") {
		t.Errorf("the text is\n%s\nwant\n%s", got, strings.Join(said, "\n"))
	}
	boxes := regexp.MustCompile(`<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]+)</word>`).
		FindAllStringSubmatch(poppler(t, file, "pdftotext", "-bbox", "-raw", "PDF", "-"), -1)
	for i, words := 0, 0; i < len(texts); i++ {
		first := boxes[words]
		words += len(strings.Fields(said[i]))
		last := boxes[words-1]
		left, _ := strconv.ParseFloat(first[1], 64)
		right, _ := strconv.ParseFloat(last[2], 64)
		if want := texts[i].Bounds(); math.Abs(left-want.X) > 0.1 || math.Abs(right-want.Right()) > 0.1 {
			t.Errorf("%q goes from %.2f to %.2f, want %.2f to %.2f", said[i], left, right, want.X, want.Right())
		}
	}
}

// Another program sees what the raster surface draws. Letters and edges are smoothed in
// another way, and only the raster surface moves edges to whole pixels, so that single
// pixels differ, but not what lies in a small square.
func TestPDFLooksLikeTheRaster(t *testing.T) {
	for _, chart := range charts.All() {
		for _, name := range theme.Names() {
			v := charts.NewView(data.CSTO(), chart)
			v.Theme, _ = theme.Named(name)
			v.Lang = "ru"
			figures, err := charts.Layout(data.CSTO(), v, charts.SlidePage())
			if err != nil {
				t.Fatal(err)
			}
			shown := poppler(t, writePDF(t, draw.PDFOptions{}, figures[0]), "pdftoppm", "-r", "288", "-singlefile", "PDF")
			img := portablePixmap(t, shown)
			got, x, y := furthestSquare(img, draw.Pixels(figures[0], 3840, 2160))
			t.Logf("%s, %s: at most a difference of %.1f, at %d, %d", chart, name, got, x, y)
			if !(got <= 12) {
				t.Errorf("%s, %s: the pictures differ by %.1f of 255 around %d, %d", chart, name, got, x, y)
			}
		}
	}
}

// furthestSquare is by how much the means of two pictures' squares differ that differ
// most, of 255, and where that is. It is infinite where the sizes differ.
func furthestSquare(p, q *image.RGBA) (most float64, x, y int) {
	const side = 32 // 8 points
	if p.Rect != q.Rect {
		return math.Inf(1), 0, 0
	}
	r := p.Rect
	for y0 := r.Min.Y; y0 < r.Max.Y; y0 += side {
		for x0 := r.Min.X; x0 < r.Max.X; x0 += side {
			var sums [3]float64
			n := 0.0
			for py := y0; py < min(y0+side, r.Max.Y); py++ {
				for px := x0; px < min(x0+side, r.Max.X); px++ {
					at := p.PixOffset(px, py)
					for i := range sums {
						sums[i] += float64(p.Pix[at+i]) - float64(q.Pix[at+i])
					}
					n++
				}
			}
			for _, sum := range sums {
				if d := math.Abs(sum) / n; d > most {
					most, x, y = d, x0, y0
				}
			}
		}
	}
	return most, x, y
}

// portablePixmap reads a PPM file, which takes less time than a PNG.
func portablePixmap(t *testing.T, file string) *image.RGBA {
	t.Helper()
	var w, h, most int
	if _, err := fmt.Sscanf(file, "P6\n%d %d\n%d\n", &w, &h, &most); err != nil || len(file) < 3*w*h || most != 255 {
		t.Fatalf("not a portable pixmap: %v", err)
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i, pixels := 0, file[len(file)-3*w*h:]; i < w*h; i++ {
		copy(img.Pix[4*i:], pixels[3*i:3*i+3])
		img.Pix[4*i+3] = 255
	}
	return img
}
