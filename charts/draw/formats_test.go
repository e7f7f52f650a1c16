package draw_test

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
	"treatyline/data"
)

// drawn is what a surface was asked to draw, in its order.
type drawn struct {
	texts          []string
	fills, strokes int
	marks          []string
}

var _ draw.Surface = (*drawn)(nil)

func (d *drawn) Begin(m charts.Mark) { d.marks = append(d.marks, m.ID) }
func (d *drawn) End()                {}
func (d *drawn) Text(t charts.Text)  { d.texts = append(d.texts, t.Text) }
func (d *drawn) Path(p charts.Path) {
	if len(p.Segments) < 2 {
		return // a pattern in which nothing finds room
	}
	if p.Fill.Visible() {
		d.fills++
	}
	if p.Stroke.Visible() && p.Width > 0 {
		d.strokes++
	}
}

// Every format of a figure shows the same: the same texts in the same order, and as many
// areas and lines. That the pixels do is held by the comparisons of SVG and of PDF with them.
func TestFormatsShowTheSameMarks(t *testing.T) {
	d := data.CSTO()
	for _, chart := range charts.All() {
		for _, reading := range append([]charts.Reading{""}, charts.Readings(chart)...) {
			for name, lang := range map[string]string{"light": "en", "dark": "ru", "print": "ru"} {
				v := charts.NewView(d, chart)
				v.Lang, v.Reading = lang, reading
				v.Theme, _ = theme.Named(name)
				figures, err := charts.Layout(d, v, charts.SlidePage())
				if err != nil {
					t.Fatal(err)
				}
				pages := readPDF(t, writePDF(t, draw.PDFOptions{}, figures...)).pages()
				for i, f := range figures {
					t.Run(fmt.Sprintf("%s-%s-%s-%d", chart, reading, name, i+1), func(t *testing.T) {
						var want drawn
						draw.Figure(&want, f)
						compare(t, "SVG", drawnSVG(t, f), want)
						pdf := readContent(pages[i])
						compare(t, "PDF", drawn{pdf.texts, pdf.fills - 1, pdf.strokes, want.marks}, want) // one is the ground
					})
				}
			}
		}
	}
}

func compare(t *testing.T, format string, got, want drawn) {
	t.Helper()
	if len(want.texts) < 10 || want.fills+want.strokes < 10 {
		t.Fatalf("the figure is nearly empty: %d texts, %d areas, %d lines", len(want.texts), want.fills, want.strokes)
	}
	if !slices.Equal(got.texts, want.texts) {
		t.Errorf("%s says\n%q, want\n%q", format, got.texts, want.texts)
	}
	if got.fills != want.fills || got.strokes != want.strokes {
		t.Errorf("%s has %d areas and %d lines, want %d and %d", format, got.fills, got.strokes, want.fills, want.strokes)
	}
	if !slices.Equal(got.marks, want.marks) {
		t.Errorf("%s has the marks %q, want %q", format, got.marks, want.marks)
	}
}

// drawnSVG is what stands in a figure's SVG document.
func drawnSVG(t *testing.T, f *charts.Figure) drawn {
	t.Helper()
	var d drawn
	for _, group := range parse(t, write(t, f, draw.SVGOptions{})).children {
		if group.name != "g" {
			continue
		}
		d.marks = append(d.marks, markOf(t, group.attrs["id"]))
		for _, n := range group.children {
			switch n.name {
			case "text":
				d.texts = append(d.texts, n.text)
			case "path":
				if n.attrs["fill"] != "none" {
					d.fills++
				}
				if n.attrs["stroke"] != "" {
					d.strokes++
				}
			}
		}
	}
	return d
}

// markOf is the mark that a group's id stands for.
func markOf(t *testing.T, id string) string {
	t.Helper()
	parts := strings.Split(strings.TrimPrefix(id, "mark-"), "_")
	mark := parts[0]
	for _, p := range parts[1:] {
		code, err := strconv.ParseUint(p[:2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		mark += string([]byte{byte(code)}) + p[2:]
	}
	return mark
}

// At twice the scale a picture shows the same: what lies in a small square of the one lies
// in the same square of the other.
func TestAtTwiceTheScaleEverythingIsWhereItWas(t *testing.T) {
	for _, chart := range charts.All() {
		f := layout(t, data.CSTO(), chart)[0]
		w, h := int(f.Page.W), int(f.Page.H)
		got, x, y := furthestSquare(halved(draw.Pixels(f, 4*w, 4*h)), draw.Pixels(f, 2*w, 2*h))
		if !(got <= 12) {
			t.Errorf("%s: the pictures differ by %.1f of 255 around %d, %d", chart, got, x, y)
		}
	}
}

// halved is a picture with half the pixels along each side.
func halved(img *image.RGBA) *image.RGBA {
	half := image.NewRGBA(image.Rect(0, 0, img.Rect.Dx()/2, img.Rect.Dy()/2))
	for y := range half.Rect.Dy() {
		for x := range half.Rect.Dx() {
			for c := range 4 {
				sum := 0
				for _, at := range []int{img.PixOffset(2*x, 2*y), img.PixOffset(2*x+1, 2*y), img.PixOffset(2*x, 2*y+1), img.PixOffset(2*x+1, 2*y+1)} {
					sum += int(img.Pix[at+c])
				}
				half.Pix[half.PixOffset(x, y)+c] = uint8(sum / 4)
			}
		}
	}
	return half
}
