package draw_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"math"
	"testing"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

var (
	white = theme.RGB(0xffffff)
	black = theme.RGB(0x000000)
	red   = theme.RGB(0xc00000)
	blue  = theme.RGB(0x0b5cad)
)

// picture draws shapes on white, w by h points.
func picture(w, h int, scale float64, shapes ...charts.Shape) *image.RGBA {
	f := &charts.Figure{Page: charts.Page{W: float64(w), H: float64(h)}, Ground: white, Marks: []charts.Mark{{ID: "m", Shapes: shapes}}}
	r := draw.NewRaster(int(float64(w)*scale), int(float64(h)*scale), scale)
	r.Draw(f)
	return r.Image()
}

// outline is a closed path through points.
func outline(points ...float64) charts.Path {
	p := open(points...)
	p.Segments = append(p.Segments, charts.Segment{Op: charts.Close})
	return p
}

// open is a path through points that stays open.
func open(points ...float64) charts.Path {
	var p charts.Path
	for i := 0; i < len(points); i += 2 {
		p.Segments = append(p.Segments, charts.Segment{Op: charts.LineTo, X: points[i], Y: points[i+1]})
	}
	p.Segments[0].Op = charts.MoveTo
	return p
}

func rectangle(x, y, w, h float64) charts.Path { return outline(x, y, x+w, y, x+w, y+h, x, y+h) }

func filled(p charts.Path, c theme.Color) charts.Path {
	p.Fill = c
	return p
}

func stroked(p charts.Path, c theme.Color, width float64, dash ...float64) charts.Path {
	p.Stroke, p.Width, p.Dash = c, width, dash
	return p
}

func crisp(p charts.Path) charts.Path {
	p.Crisp = true
	return p
}

func at(img *image.RGBA, x, y int) theme.Color {
	c := img.RGBAAt(x, y)
	return theme.Color{R: c.R, G: c.G, B: c.B, A: c.A}
}

// count is how many pixels have a colour.
func count(img *image.RGBA, c theme.Color) int {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if [4]uint8(img.Pix[i:i+4]) == [4]uint8{c.R, c.G, c.B, c.A} {
			n++
		}
	}
	return n
}

// blank reports whether nothing was drawn.
func blank(img *image.RGBA) bool { return count(img, white) == len(img.Pix)/4 }

func TestHalfAPixelIsHalfCovered(t *testing.T) {
	img := picture(20, 20, 1, filled(rectangle(5.5, 4, 9, 10), black))
	for x, want := range map[int]float64{4: 255, 5: 127.5, 6: 0, 13: 0, 14: 127.5, 15: 255} {
		if got := float64(at(img, x, 8).R); math.Abs(got-want) > 10 {
			t.Errorf("at x %d the grey is %g, want about %g", x, got, want)
		}
	}
	for y, want := range map[int]uint8{3: 255, 4: 0, 13: 0, 14: 255} {
		if got := at(img, 8, y).R; got != want {
			t.Errorf("at y %d the grey is %d, want %d", y, got, want)
		}
	}
}

func TestAColourThatLetsTheGroundThrough(t *testing.T) {
	img := picture(10, 10, 1, filled(rectangle(0, 0, 10, 10), theme.Color{R: 255, A: 128}))
	if got := at(img, 5, 5); got.R != 255 || got.G != 127 || got.B != 127 || got.A != 255 {
		t.Errorf("half of red on white is %v", got)
	}
}

func TestACrispLineIsWholePixels(t *testing.T) {
	for _, scale := range []float64{1, 2, 3} {
		for _, y := range []float64{8, 8.2, 8.5, 8.7} {
			for name, line := range map[string]charts.Path{"level": open(2, y, 18, y), "upright": open(y, 2, y, 18)} {
				img := picture(20, 20, scale, crisp(stroked(line, blue, 1)))
				width, length := int(scale), int(16*scale)
				if n := count(img, blue); n != width*length {
					t.Errorf("%s at %g, scale %g: %d pixels have the colour, want %dx%d", name, y, scale, n, width, length)
				}
				if n := count(img, white); n != len(img.Pix)/4-width*length {
					t.Errorf("%s at %g, scale %g: some pixels are half covered", name, y, scale)
				}
			}
		}
	}
}

func TestACrispLineIsNeverThinnerThanAPixel(t *testing.T) {
	for _, width := range []float64{0.01, 0.3, 0.75} {
		img := picture(20, 20, 1, crisp(stroked(open(2, 8.4, 18, 8.4), blue, width)))
		if n := count(img, blue); n != 16 {
			t.Errorf("a line %g wide has %d pixels, want 16", width, n)
		}
	}
}

func TestACrispBoxHasWholePixels(t *testing.T) {
	img := picture(20, 20, 1, crisp(filled(rectangle(3.3, 4.4, 10.2, 6.1), blue)))
	if n := count(img, blue); n != 11*7 || count(img, white) != 400-n {
		t.Errorf("%d pixels have the colour, %d the ground", n, count(img, white))
	}
}

func TestADash(t *testing.T) {
	img := picture(40, 10, 1, crisp(stroked(open(0, 5, 40, 5), blue, 1, 4, 6)))
	for x := range 40 {
		want := white
		if x%10 < 4 {
			want = blue
		}
		if got := at(img, x, 5); got != want {
			t.Errorf("at x %d the dashed line has %v", x, got)
		}
	}
}

func TestADashWithoutLengthIsSolid(t *testing.T) {
	solid := picture(40, 10, 1, stroked(open(0, 5, 40, 5), blue, 1))
	for _, dash := range [][]float64{{0}, {0, 0}, {3, 0}, {0, 3}, {-1, 2}, {2, -1}, {1e-9, 1e-9}, {math.NaN(), 2}, {2, math.NaN()}, {math.Inf(-1), 1}, {}} {
		if img := picture(40, 10, 1, stroked(open(0, 5, 40, 5), blue, 1, dash...)); !bytes.Equal(img.Pix, solid.Pix) {
			t.Errorf("the dash %v is not solid", dash)
		}
	}
}

// Millions of dashes would keep the rasteriser busy for ever.
func TestDashesThatAreTooFineForTheirLineAreSolid(t *testing.T) {
	solid := picture(4000, 3, 1, stroked(open(-1e9, 1, 1e9, 1), blue, 1))
	for _, dash := range []float64{0.02, 0.3} {
		if img := picture(4000, 3, 1, stroked(open(-1e9, 1, 1e9, 1), blue, 1, dash, dash)); !bytes.Equal(img.Pix, solid.Pix) {
			t.Errorf("the dash %g is not solid", dash)
		}
	}
	if img := picture(4000, 3, 1, stroked(open(-1e9, 1, 1e9, 1), blue, 1, 3, 3)); bytes.Equal(img.Pix, solid.Pix) {
		t.Error("a dash that can be seen is solid")
	}
}

func TestDashesThatAreLongerThanTheLine(t *testing.T) {
	for _, dash := range [][]float64{{100, 100}, {math.Inf(1), 1}, {1e300, 1e300}} {
		if n := count(picture(40, 10, 1, crisp(stroked(open(0, 5, 40, 5), blue, 1, dash...))), blue); n != 40 {
			t.Errorf("with the dash %v the line has %d pixels", dash, n)
		}
	}
}

func TestShapesThatAreNotFiniteLeaveNoTrace(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	style := text.Style{Size: 12}
	shapes := map[string]charts.Shape{
		"no segments":        filled(charts.Path{}, red),
		"one segment":        stroked(open(3, 3), red, 2),
		"no width":           stroked(open(0, 5, 20, 5), red, 0),
		"a negative width":   stroked(open(0, 5, 20, 5), red, -3),
		"a width of NaN":     stroked(open(0, 5, 20, 5), red, nan),
		"no beginning":       filled(charts.Path{Segments: []charts.Segment{{Op: charts.Close}, {Op: charts.QuadTo, X: 9, Y: 9}, {Op: charts.LineTo, Y: 9}}}, red),
		"a width of Inf":     stroked(open(0, 5, 20, 5), red, inf),
		"an invisible fill":  filled(rectangle(0, 0, 20, 20), theme.Color{R: 255}),
		"empty text":         charts.Text{X: 5, Y: 12, Style: style, Color: red},
		"text at NaN":        charts.Text{X: nan, Y: 12, Style: style, Color: red, Text: "x"},
		"text at Inf":        charts.Text{X: 5, Y: inf, Style: style, Color: red, Text: "x"},
		"text far away":      charts.Text{X: 1e300, Y: -1e300, Style: style, Color: red, Text: "x"},
		"text without size":  charts.Text{X: 5, Y: 12, Style: text.Style{}, Color: red, Text: "x"},
		"a negative size":    charts.Text{X: 5, Y: 12, Style: text.Style{Size: -12}, Color: red, Text: "x"},
		"a size of NaN":      charts.Text{X: 5, Y: 12, Style: text.Style{Size: nan}, Color: red, Text: "x"},
		"a size of Inf":      charts.Text{X: 5, Y: 12, Style: text.Style{Size: inf}, Color: red, Text: "x"},
		"text of no colour":  charts.Text{X: 5, Y: 12, Style: style, Text: "x"},
		"spaces":             charts.Text{X: 5, Y: 12, Style: style, Color: red, Text: " \u00a0 "},
		"Inf that cancels":   filled(outline(inf, -inf, 5, 5, 10, 0), red),
		"a control of NaN":   filled(charts.Path{Segments: []charts.Segment{{Op: charts.MoveTo}, {Op: charts.QuadTo, X: 9, Y: 9, CX: nan, CY: 1}}}, red),
		"the end of a curve": filled(charts.Path{Segments: []charts.Segment{{Op: charts.MoveTo}, {Op: charts.QuadTo, X: 9, Y: inf, CX: 2, CY: 1}}}, red),
	}
	for i, v := range []float64{nan, inf, -inf} {
		shapes[fmt.Sprintf("fill to %g", v)] = filled(outline(2, 2, 18, 2, v, 18), red)
		shapes[fmt.Sprintf("stroke to %g", v)] = stroked(open(2, 2, 18, v), red, float64(i+1))
		shapes[fmt.Sprintf("crisp to %g", v)] = crisp(stroked(open(v, 2, 18, 2), red, 1))
	}
	for name, shape := range shapes {
		if !blank(picture(20, 20, 1, shape)) {
			t.Errorf("%s leaves a trace", name)
		}
	}
}

func TestShapesFarOffTheScreen(t *testing.T) {
	for _, far := range []float64{5e3, 1e6, 1e9, 1e12, 1e300} {
		for name, c := range map[string]struct {
			shape charts.Shape
			want  charts.Shape // on the screen the same
		}{
			"a box around the picture":  {filled(rectangle(-far, -far, 2*far, 2*far), blue), filled(rectangle(-5, -5, 50, 50), blue)},
			"a bar from the left":       {filled(outline(-far, 10, 15, 10, 15, 16, -far, 16), blue), filled(rectangle(-5, 10, 20, 6), blue)},
			"a bar to the right":        {filled(rectangle(15, 10, far, 6), blue), filled(rectangle(15, 10, 60, 6), blue)},
			"a box beside the picture":  {filled(rectangle(far, -far, far/2, 2*far), blue), filled(rectangle(50, 50, 1, 1), blue)},
			"a level line":              {stroked(open(-far, 20, far, 20), blue, 2), stroked(open(-10, 20, 60, 20), blue, 2)},
			"an upright line":           {crisp(stroked(open(20, -far, 20, far), blue, 1)), crisp(stroked(open(20, -10, 20, 60), blue, 1))},
			"a diagonal":                {stroked(open(-far, -far, far, far), blue, 2), stroked(open(-10, -10, 60, 60), blue, 2)},
			"half of the picture":       {filled(outline(-far, -far, far, far, -far, far), blue), filled(outline(-10, -10, 60, 60, -10, 60), blue)},
			"a line away to the right":  {stroked(open(10, 10, 10+far, 10+far/4), blue, 2), stroked(open(10, 10, 90, 30), blue, 2)},
			"a line beside the picture": {stroked(open(-far, 60, 60, -far), blue, 3), stroked(open(50, 50, 60, 60), blue, 1)},
		} {
			got, want := picture(40, 40, 1, c.shape), picture(40, 40, 1, c.want)
			if d := furthest(got, want); d > 20 {
				t.Errorf("%s, as far as %g: a pixel is off by %d", name, far, d)
			}
		}
		dashed := picture(40, 40, 1, stroked(open(-far, 20, far, 20), blue, 1, 2, 2))
		if n := len(dashed.Pix)/4 - count(dashed, white); n < 30 || n > 70 {
			t.Errorf("a dashed line as far as %g has %d pixels", far, n)
		}
	}
}

// furthest is by how much the pixels differ that differ most.
func furthest(a, b *image.RGBA) int {
	most := 0
	for i := range a.Pix {
		most = max(most, int(a.Pix[i])-int(b.Pix[i]), int(b.Pix[i])-int(a.Pix[i]))
	}
	return most
}

func TestSubPathsThatOverlapAreNoHoles(t *testing.T) {
	p := rectangle(2, 2, 10, 10)
	p.Segments = append(p.Segments, rectangle(6, 6, 10, 10).Segments...)
	img := picture(20, 20, 1, filled(p, blue))
	if got := at(img, 8, 8); got != blue {
		t.Errorf("where two boxes overlap stands %v", got)
	}
	if n := count(img, blue); n != 100+100-36 {
		t.Errorf("%d pixels are filled", n)
	}
}

func TestAnOutlineGoesOnWhereItWasClosed(t *testing.T) {
	p := open(2, 2, 18, 2, 18, 10)
	p.Segments = append(p.Segments, charts.Segment{Op: charts.Close},
		charts.Segment{Op: charts.LineTo, X: 2, Y: 18}, charts.Segment{Op: charts.LineTo, X: 18, Y: 18}, charts.Segment{Op: charts.Close})
	img := picture(20, 20, 1, filled(p, blue))
	if got := at(img, 15, 4); got != blue {
		t.Errorf("in the first part stands %v", got)
	}
	if inside, outside := at(img, 5, 14), at(img, 15, 12); inside != blue || outside != white {
		t.Errorf("in the second part stands %v, beside it %v", inside, outside)
	}
}

func TestACurveIsRound(t *testing.T) {
	c := charts.Symbol(theme.Category{Color: blue, Shape: theme.Disc}, 50, 50, 40, white)
	img := picture(100, 100, 1, c)
	for _, degrees := range []float64{0, 22.5, 45, 60, 90, 135, 200, 315} {
		sin, cos := math.Sincos(degrees * math.Pi / 180)
		inside, outside := at(img, int(50+38.6*cos), int(50+38.6*sin)), at(img, int(50+41.5*cos), int(50+41.5*sin))
		if inside != blue || outside != white {
			t.Errorf("at %g degrees inside stands %v, outside %v", degrees, inside, outside)
		}
	}
	if area := float64(count(img, blue)); math.Abs(area-math.Pi*1600) > 200 {
		t.Errorf("the disc has %g pixels, want about %g", area, math.Pi*1600)
	}
}

// figures are the pages of all charts of the CSTO.
func figures(t *testing.T) []*charts.Figure {
	t.Helper()
	var all []*charts.Figure
	d := data.CSTO()
	for _, chart := range charts.All() {
		for _, page := range []charts.Page{charts.SlidePage(), charts.SquarePage()} {
			pages, err := charts.Layout(d, charts.NewView(d, chart), page)
			if err != nil && !errors.Is(err, charts.ErrNothing) {
				t.Fatal(err)
			}
			all = append(all, pages...)
		}
	}
	return all
}

func TestTheSameFigureGivesTheSamePixels(t *testing.T) {
	for _, f := range figures(t) {
		w, h := int(f.Page.W), int(f.Page.H)
		if a, b := draw.Pixels(f, w, h), draw.Pixels(f, w, h); !bytes.Equal(a.Pix, b.Pix) {
			t.Errorf("%s, page %d: drawn twice it differs", f.Chart, f.Number)
		}
	}
}

func TestARasterForgetsTheFigureBefore(t *testing.T) {
	all := figures(t)
	used := draw.NewRaster(960, 540, 1)
	for i, f := range all {
		if f.Page.W != 960 {
			continue
		}
		used.Draw(all[(i+3)%len(all)])
		used.Draw(f)
		if fresh := draw.Pixels(f, 960, 540); !bytes.Equal(used.Image().Pix, fresh.Pix) {
			t.Errorf("%s, page %d: after another figure it differs from a fresh one", f.Chart, f.Number)
		}
	}
}

func TestAPictureIsOpaque(t *testing.T) {
	for _, f := range figures(t) {
		img := draw.Pixels(f, int(f.Page.W), int(f.Page.H))
		if !img.Opaque() {
			t.Errorf("%s, page %d: something shines through", f.Chart, f.Number)
		}
		if got := at(img, 0, 0); got != f.Ground {
			t.Errorf("%s, page %d: the corner is %v", f.Chart, f.Number, got)
		}
	}
}

// recorder is a surface that notes what it is asked for.
type recorder struct{ calls []string }

func (r *recorder) Begin(m charts.Mark) { r.calls = append(r.calls, "begin "+m.ID) }
func (r *recorder) End()                { r.calls = append(r.calls, "end") }
func (r *recorder) Path(p charts.Path) {
	r.calls = append(r.calls, fmt.Sprint("path ", len(p.Segments)))
}
func (r *recorder) Text(say charts.Text) { r.calls = append(r.calls, "text "+say.Text) }

func TestAFigureIsReplayedInItsOrder(t *testing.T) {
	f := &charts.Figure{Marks: []charts.Mark{
		{ID: "a", Shapes: []charts.Shape{open(1, 2, 3, 4), charts.Text{Text: "x"}, open(1, 2)}},
		{ID: "b"},
		{ID: "c", Shapes: []charts.Shape{charts.Text{Text: "y"}}},
	}}
	var r recorder
	draw.Figure(&r, f)
	want := "[begin a path 2 text x path 1 end begin b end begin c text y end]"
	if got := fmt.Sprint(r.calls); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
