package draw

import (
	"image"
	"image/draw"
	"math"

	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
)

// Raster is a surface of pixels. It may be used for one figure after the other, which
// keeps its memory and its glyphs, but by one goroutine at a time.
type Raster struct {
	image    *image.RGBA
	renderer chart.Renderer
	pieces   pieces
	symbols  symbols
	dash     []float64 // of the last outline with gaps
	scale    float64   // pixels per point
}

var _ Surface = (*Raster)(nil)

// NewRaster returns a surface of w by h pixels on which a point is scale pixels long.
func NewRaster(w, h int, scale float64) *Raster {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	return &Raster{image: img, renderer: newRenderer(img), scale: scale}
}

// Image returns the surface's pixels. They change with the next figure.
func (r *Raster) Image() *image.RGBA { return r.image }

// Draw clears the surface to the figure's ground and draws the figure.
func (r *Raster) Draw(f *charts.Figure) {
	draw.Draw(r.image, r.image.Bounds(), image.NewUniform(drawingColor(f.Ground)), image.Point{}, draw.Src)
	Figure(r, f)
}

// Pixels draws a figure that fills w by h pixels.
func Pixels(f *charts.Figure, w, h int) *image.RGBA {
	r := NewRaster(w, h, float64(w)/f.Page.W)
	r.Draw(f)
	return r.Image()
}

// Begin has nothing to do: pixels have no identity.
func (r *Raster) Begin(charts.Mark) {}

// End has nothing to do.
func (r *Raster) End() {}

// Path draws an outline.
func (r *Raster) Path(p charts.Path) {
	if len(p.Segments) < 2 || p.Segments[0].Op != charts.MoveTo || !finite(p) {
		return
	}
	width := 0.0
	if p.Stroke.Visible() && p.Width > 0 {
		width = strokeWidth(p, r.scale)
	}
	placed := place(p, r.scale, width)
	if r.symbol(p, placed, width) || width == 0 && p.Fill.Visible() && r.fillPieces(p, placed) {
		return
	}
	width = min(width, r.limit(0)+r.limit(1)) // wider than any picture
	r.renderer.SetFillColor(drawingColor(p.Fill))
	r.renderer.SetStrokeColor(drawingColor(p.Stroke))
	r.renderer.SetStrokeWidth(width * unit)
	r.renderer.SetStrokeDashArray(r.dashes(p))
	switch {
	case width == 0 && p.Fill.Visible():
		r.trace(p, placed)
		r.renderer.Fill()
	case width > 0 && p.Fill.Visible():
		r.trace(p, placed)
		r.renderer.FillStroke()
	case width > 0:
		r.trace(p, placed)
		r.renderer.Stroke()
	}
}

// mostDashes bounds how often a dash pattern is repeated along an outline. The rasteriser's
// work grows with the square of it.
const mostDashes = 10_000

// dashes returns the dash pattern of an outline in the renderer's units. A pattern with a
// length that is not positive would never end, and one that is too fine for its outline
// not soon, so these become solid lines.
func (r *Raster) dashes(p charts.Path) []float64 {
	if len(p.Dash) == 0 {
		return nil
	}
	scaled, period := r.dash[:0], 0.0
	for _, d := range p.Dash {
		if !(d*r.scale > 0.01) {
			return nil
		}
		scaled = append(scaled, d*r.scale*unit)
		period += d * r.scale
	}
	r.dash = scaled
	if r.length(p) > period*mostDashes {
		return nil
	}
	return scaled
}

// mostType is the largest size of type that is drawn, in pixels.
const mostType = 1000

// Text sets a line of text, its baseline on a whole pixel.
func (r *Raster) Text(t charts.Text) {
	x, y, size := t.Left()*r.scale, math.Round(t.Y*r.scale), t.Style.Size*r.scale
	if t.Text == "" || !(math.Abs(x)+math.Abs(y) < 1e6) || !(size > 0 && size <= mostType) {
		return
	}
	r.renderer.SetFont(text.Load(t.Style.Weight).TrueType())
	r.renderer.SetFontSize(size)
	r.renderer.SetFontColor(drawingColor(t.Color))
	r.renderer.Text(t.Text, int(math.Round(x*unit)), int(y*unit))
}

func drawingColor(c theme.Color) drawing.Color {
	return drawing.Color{R: c.R, G: c.G, B: c.B, A: c.A}
}
