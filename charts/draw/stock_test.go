package draw_test

import (
	"io"
	"math"
	"testing"

	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"treatyline/charts"
	surface "treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/theme"
)

// stock is the yardstick: go-chart's own renderers, spoken to as a program would that has
// nothing else. A text that does not begin at its x is measured by the renderer.
type stock struct {
	chart.Renderer
	scale float64 // pixels per point
}

var _ surface.Surface = stock{}

// stockPNG and stockSVG draw a figure that fills w by h pixels.
func stockPNG(f *charts.Figure, w, h int) (chart.Renderer, error) {
	return stockDraw(chart.PNG, 64, f, w, h) // at 64 dots an inch its points are pixels
}

func stockSVG(f *charts.Figure, w, h int) (chart.Renderer, error) {
	return stockDraw(chart.SVG, 72, f, w, h)
}

func stockDraw(to chart.RendererProvider, dpi float64, f *charts.Figure, w, h int) (chart.Renderer, error) {
	r, err := to(w, h)
	if err != nil {
		return nil, err
	}
	r.SetDPI(dpi)
	s := stock{r, float64(w) / f.Page.W}
	s.Path(filled(rectangle(0, 0, f.Page.W, f.Page.H), f.Ground))
	surface.Figure(s, f)
	return r, nil
}

// stockSave draws a figure and saves it: as pixels, not encoded, where w is a
// chart.ImageWriter.
func stockSave(t testing.TB, draw func(*charts.Figure, int, int) (chart.Renderer, error), f *charts.Figure, w io.Writer) {
	r, err := draw(f, slideW, slideH)
	if err == nil {
		err = r.Save(w)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (s stock) Begin(charts.Mark) {}

func (s stock) End() {}

func (s stock) Path(p charts.Path) {
	for _, seg := range p.Segments {
		switch seg.Op {
		case charts.MoveTo:
			s.MoveTo(s.at(seg.X), s.at(seg.Y))
		case charts.LineTo:
			s.LineTo(s.at(seg.X), s.at(seg.Y))
		case charts.QuadTo:
			s.QuadCurveTo(s.at(seg.CX), s.at(seg.CY), s.at(seg.X), s.at(seg.Y))
		case charts.Close:
			s.Close()
		}
	}
	var dash []float64
	for _, d := range p.Dash {
		dash = append(dash, d*s.scale)
	}
	s.SetFillColor(stockColor(p.Fill))
	s.SetStrokeColor(stockColor(p.Stroke))
	s.SetStrokeWidth(p.Width * s.scale)
	s.SetStrokeDashArray(dash)
	switch stroked := p.Stroke.Visible() && p.Width > 0; {
	case p.Fill.Visible() && stroked:
		s.FillStroke()
	case stroked:
		s.Stroke()
	default:
		s.Fill()
	}
}

func (s stock) Text(t charts.Text) {
	if t.Text == "" {
		return
	}
	s.SetFont(text.Load(t.Style.Weight).TrueType())
	s.SetFontSize(t.Style.Size * s.scale)
	s.SetFontColor(stockColor(t.Color))
	x := s.at(t.X)
	switch t.Anchor {
	case charts.Middle:
		x -= s.MeasureText(t.Text).Width() / 2
	case charts.End:
		x -= s.MeasureText(t.Text).Width()
	}
	s.Renderer.Text(t.Text, x, s.at(t.Y))
}

func (s stock) at(v float64) int { return int(math.Round(v * s.scale)) }

func stockColor(c theme.Color) drawing.Color { return drawing.Color{R: c.R, G: c.G, B: c.B, A: c.A} }
