package draw_test

import (
	"math"
	"regexp"
	"testing"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// addFigures gives a fuzzer figures to begin with: plain ones, and those that go-chart's
// rasteriser would not come back from.
func addFigures(f *testing.F) {
	nan, inf := math.NaN(), math.Inf(1)
	f.Add([]byte{0, 1, 1, 3}, "Wж", 5.0, 5.0, 30.0, 8.0, 12.0, 30.0, 1.0, 2.0, 1.0, true)
	f.Add([]byte{0, 2, 2, 2, 3}, "</text>&amp;\x00", 20.0, 2.0, 38.0, 20.0, 20.0, 38.0, 0.5, 0.0, 2.0, false)
	f.Add([]byte{3, 1, 0, 3, 3, 2, 1}, "\u202e\ufffe\U0010ffff", -1e9, 1e9, 1e300, -1e300, 3.0, 4.0, 1e9, 0.02, 0.5, true)
	f.Add([]byte{1, 1}, "", 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 1.0, false)
	f.Add([]byte{0, 1, 2, 3}, ") Tj (\\", nan, inf, -inf, 0.0, 1.0, 2.0, inf, nan, 3.0, true)
	f.Add([]byte("72000"), "   ", 20.0, 2.0, 38.0, 20.0, 20.0, 38.0, 0.5, 0.0, 2.0, false)
	f.Add([]byte{0, 3, 2, 1, 3, 2}, "\xff\xfe", 5.0, 5.0, 30.0, 5.0, 30.0, 30.0, 1.0, 2.0, 1.0, false)
	f.Add([]byte{2, 3, 2}, "x", 1.0, 1.0, 1e7, 2.0, 3.0, -1e7, 40.0, 5.0, 1.0, false)
}

// fuzzed is a figure of one mark: an outline through three points, and a text.
func fuzzed(ops []byte, say string, x0, y0, x1, y1, x2, y2, width, dash float64, crisp bool) *charts.Figure {
	points := [][2]float64{{x0, y0}, {x1, y1}, {x2, y2}}
	p := charts.Path{Fill: theme.Color{R: 200, A: 128}, Stroke: blue, Width: width, Dash: []float64{dash, 1}, Crisp: crisp}
	for i, op := range ops[:min(len(ops), 16)] {
		to, by := points[i%3], points[(i+1)%3]
		p.Segments = append(p.Segments, charts.Segment{Op: charts.Op(op % 4), X: to[0], Y: to[1], CX: by[0], CY: by[1]})
	}
	words := charts.Text{X: x0, Y: y1, Anchor: charts.Anchor(len(ops) % 3), Style: text.Style{Size: width}, Color: red, Text: say}
	mark := charts.Mark{ID: say, Kind: charts.Kind(say), Says: func(data.Day) charts.Card { return charts.Card{Title: say} }, Shapes: []charts.Shape{p, words}}
	return &charts.Figure{Page: charts.Page{W: 40, H: 40}, Ground: white, Title: say, Says: saying(say), Marks: []charts.Mark{mark}}
}

// Any outline and any text is drawn or left out: nothing panics, hangs or paints outside
// its colours.
func FuzzRaster(f *testing.F) {
	addFigures(f)
	f.Fuzz(func(t *testing.T, ops []byte, say string, x0, y0, x1, y1, x2, y2, width, dash, scale float64, crisp bool) {
		if !(scale > 0.1 && scale < 8) || len(say) > 100 {
			return
		}
		r := draw.NewRaster(40, 40, scale)
		r.Draw(fuzzed(ops, say, x0, y0, x1, y1, x2, y2, width, dash, crisp))
		if !r.Image().Opaque() {
			t.Error("the ground is gone")
		}
	})
}

// So it is written as SVG: well-formed, with nothing in it but what a picture has, and
// with numbers that every reader understands.
func FuzzSVG(f *testing.F) {
	addFigures(f)
	f.Fuzz(func(t *testing.T, ops []byte, say string, x0, y0, x1, y1, x2, y2, width, dash, scale float64, crisp bool) {
		figure := fuzzed(ops, say, x0, y0, x1, y1, x2, y2, width, dash, crisp)
		svg := parse(t, write(t, figure, draw.SVGOptions{Width: int(40 * min(max(scale, 0), 400)), Height: 40, EmbedFont: true}))
		if got := svg.children[0].text; got != clean(say) {
			t.Errorf("the title is %q, want %q", got, clean(say))
		}
	})
}

// And as PDF: with a table of objects that is true, and no number that a reader would not
// understand.
func FuzzPDF(f *testing.F) {
	addFigures(f)
	font := regexp.MustCompile(`/F[0-9a-f]+ `)
	bad := regexp.MustCompile(`NaN|Inf|\d[eE][+-]?\d|\d{12}`)
	f.Fuzz(func(t *testing.T, ops []byte, say string, x0, y0, x1, y1, x2, y2, width, dash, scale float64, crisp bool) {
		figure := fuzzed(ops, say, x0, y0, x1, y1, x2, y2, width, dash, crisp)
		pages := readPDF(t, writePDF(t, draw.PDFOptions{PDFInfo: draw.PDFInfo{Title: say, Keywords: say}}, figure)).pages()
		if len(pages) != 1 {
			t.Fatalf("there are %d pages", len(pages))
		}
		if content := readContent(pages[0]); bad.MatchString(font.ReplaceAllString(content.operators, "")) {
			t.Errorf("the page is drawn with\n%s", content.operators)
		}
	})
}
