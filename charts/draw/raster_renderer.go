package draw

import (
	"image"
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// unit is how many of the renderer's whole numbers make a pixel: chart.Renderer
// speaks in integers, and a pixel is too coarse for a day.
const unit = 64

// renderer is a chart.Renderer on go-chart's rasteriser whose coordinates are 1/64
// pixel. Unlike go-chart's own it fills by the non-zero rule, ends strokes squarely,
// and sets text from cached glyphs. Boxes and lines of whole pixels, which are most of a
// chart, it paints without the rasteriser. Font sizes are pixels per em.
type renderer struct {
	image        *image.RGBA
	painter      painter
	pen          *pen
	path         corners
	fill, stroke drawing.Color
	width        float64
	glyphs       glyphs
}

var _ chart.Renderer = (*renderer)(nil)

func newRenderer(img *image.RGBA) *renderer {
	r := &renderer{image: img, painter: painter{image: img}}
	r.pen = newPen(img.Rect.Size(), &r.painter)
	r.glyphs.image = img
	return r
}

func (r *renderer) ResetStyle() { r.pen.setDash(nil) }

// GetDPI says 72: a size of one point is one pixel.
func (r *renderer) GetDPI() float64 { return 72 }

// SetDPI is ignored: sizes are pixels.
func (r *renderer) SetDPI(float64) {}

// SetClassName is ignored: pixels have no class.
func (r *renderer) SetClassName(string) {}

func (r *renderer) SetStrokeColor(c drawing.Color) { r.stroke = c }
func (r *renderer) SetFillColor(c drawing.Color)   { r.fill = c }
func (r *renderer) SetStrokeWidth(width float64)   { r.width = width }

func (r *renderer) SetStrokeDashArray(dash []float64) { r.pen.setDash(dash) }

func (r *renderer) MoveTo(x, y int) {
	r.path.moveTo(x, y)
	r.pen.path.MoveTo(float64(x), float64(y))
}

func (r *renderer) LineTo(x, y int) {
	r.path.lineTo(x, y)
	r.pen.path.LineTo(float64(x), float64(y))
}

func (r *renderer) QuadCurveTo(cx, cy, x, y int) {
	r.path.other = true
	r.pen.path.QuadCurveTo(float64(cx), float64(cy), float64(x), float64(y))
}

func (r *renderer) ArcTo(cx, cy int, rx, ry, start, delta float64) {
	r.path.other = true
	r.pen.path.ArcTo(float64(cx), float64(cy), rx, ry, start, delta)
}

func (r *renderer) Close() {
	r.path.closed = true
	r.pen.path.Close()
}

// Fill fills the path and forgets it.
func (r *renderer) Fill() {
	if box, ok := r.path.box(); ok {
		r.painter.setColor(r.fill)
		r.painter.fill(box)
	} else {
		r.pen.fill(r.fill)
	}
	r.forget()
}

// Stroke strokes the path and forgets it.
func (r *renderer) Stroke() {
	line, isLine := r.path.line(int(r.width))
	outer, inner, isFrame := r.path.frame(int(r.width))
	switch {
	case r.solid() && isLine:
		r.painter.setColor(r.stroke)
		r.painter.fill(line)
	case r.solid() && isFrame:
		r.painter.setColor(r.stroke)
		r.painter.frame(outer, inner)
	default:
		r.pen.stroke(r.stroke, r.width)
	}
	r.forget()
}

// solid reports whether a stroke has no gaps and is as wide as a whole number of units.
func (r *renderer) solid() bool { return !r.pen.dashed && r.width == math.Trunc(r.width) }

// FillStroke fills the path, strokes it and forgets it. The edge of the fill lies under
// the middle of the stroke: where that hides it, it is not smoothed, as two smooth edges
// upon each other let the ground through.
func (r *renderer) FillStroke() {
	if outer, inner, ok := r.path.frame(int(r.width)); ok && r.solid() && r.stroke.A == 255 {
		r.painter.setColor(r.fill)
		r.painter.fill(inner)
		r.painter.setColor(r.stroke)
		r.painter.frame(outer, inner)
	} else {
		r.painter.next = !r.pen.dashed && r.stroke.A == 255 && r.width >= unit
		r.pen.fill(r.fill)
		r.pen.stroke(r.stroke, r.width)
	}
	r.forget()
}

func (r *renderer) forget() {
	r.path = corners{}
	r.pen.path.Clear()
}

func (r *renderer) Circle(radius float64, x, y int) {
	r.path.other = true
	r.pen.path.MoveTo(float64(x)+radius, float64(y))
	r.pen.path.ArcTo(float64(x), float64(y), radius, radius, 0, 2*math.Pi)
	r.pen.path.Close()
}

func (r *renderer) SetFont(f *truetype.Font)     { r.glyphs.font = f }
func (r *renderer) SetFontSize(size float64)     { r.glyphs.size = size }
func (r *renderer) SetFontColor(c drawing.Color) { r.glyphs.color = c }
func (r *renderer) Text(body string, x, y int)   { r.glyphs.draw(body, float64(x)/unit, float64(y)/unit) }
func (r *renderer) SetTextRotation(float64)      {} // no text here is rotated
func (r *renderer) ClearTextRotation()           {}

// MeasureText returns the box of a text by its advances, in the renderer's units.
func (r *renderer) MeasureText(body string) chart.Box {
	return chart.Box{Right: int(r.glyphs.width(body) * unit), Bottom: int(r.glyphs.size * unit)}
}

// Save hands the pixels over to a chart.RGBACollector. Files are encoded elsewhere,
// so another writer gets nothing.
func (r *renderer) Save(w io.Writer) error {
	if collector, ok := w.(chart.RGBACollector); ok {
		collector.SetRGBA(r.image)
	}
	return nil
}
