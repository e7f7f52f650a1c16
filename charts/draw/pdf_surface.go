package draw

import (
	"math"

	"codeberg.org/go-pdf/fpdf"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
)

// pdfSurface is a figure's place on the current page of a document: its upper left, and
// how long a point of the figure is.
type pdfSurface struct {
	doc         *fpdf.Fpdf
	x, y, scale float64
}

var _ Surface = pdfSurface{}

// Begin has nothing to do: a document like this has no groups.
func (s pdfSurface) Begin(charts.Mark) {}

// End has nothing to do.
func (s pdfSurface) End() {}

// Path draws an outline.
func (s pdfSurface) Path(p charts.Path) {
	if len(p.Segments) < 2 || p.Segments[0].Op != charts.MoveTo || !finite(p) {
		return
	}
	if c := p.Fill; c.Visible() {
		s.doc.SetFillColor(int(c.R), int(c.G), int(c.B))
		s.paint(c, func() {
			s.trace(p, placer{scale: 1})
			s.doc.DrawPath("f")
		})
	}
	if c := p.Stroke; c.Visible() && p.Width*s.scale >= leastLength && p.Width <= mostLength {
		s.doc.SetDrawColor(int(c.R), int(c.G), int(c.B))
		s.doc.SetLineWidth(p.Width * s.scale)
		s.doc.SetDashPattern(s.dashes(p.Dash), 0)
		s.paint(c, func() {
			s.trace(p, placeWithin(p, p.Width))
			s.doc.DrawPath("S")
		})
	}
}

// paint draws with a colour's opacity.
func (s pdfSurface) paint(c theme.Color, draw func()) {
	if c.A < 255 {
		s.doc.SetAlpha(float64(c.A)/255, "Normal")
		defer s.doc.SetAlpha(1, "Normal")
	}
	draw()
}

func (s pdfSurface) trace(p charts.Path, l placer) {
	var start, last point
	for i, seg := range p.Segments {
		to := s.at(l.at(seg.X, seg.Y))
		if i > 0 && p.Segments[i-1].Op == charts.Close && seg.Op != charts.MoveTo {
			s.doc.MoveTo(start[0], start[1])
		}
		switch seg.Op {
		case charts.MoveTo:
			start = to
			s.doc.MoveTo(to[0], to[1])
		case charts.LineTo:
			s.doc.LineTo(to[0], to[1])
		case charts.QuadTo:
			// The cubic curve that is the same as a quadratic one.
			c := s.at(l.at(seg.CX, seg.CY))
			third := func(from, control float64) float64 { return from + (control-from)*2/3 }
			s.doc.CurveBezierCubicTo(third(last[0], c[0]), third(last[1], c[1]), third(to[0], c[0]), third(to[1], c[1]), to[0], to[1])
		case charts.Close:
			s.doc.ClosePath()
			to = start
		}
		last = to
	}
}

// at is where a point of the figure stands on the page.
func (s pdfSurface) at(p point) point {
	return point{s.x + min(max(p[0], -mostLength), mostLength)*s.scale, s.y + min(max(p[1], -mostLength), mostLength)*s.scale}
}

// dashes returns a dash pattern in points of the page. As on the other surfaces, one with
// a length that is not positive becomes a solid line.
func (s pdfSurface) dashes(dash []float64) []float64 {
	scaled := make([]float64, len(dash))
	for i, d := range dash {
		if !(d*s.scale >= leastLength && d <= mostLength) {
			return nil
		}
		scaled[i] = d * s.scale
	}
	return scaled
}

// Text sets a line of text from its left, letter by letter with the advances that it was
// measured with: those of the font, without kerning.
func (s pdfSurface) Text(t charts.Text) {
	left := t.Left()
	if t.Text == "" || !t.Color.Visible() || !(math.Abs(left)+math.Abs(t.Y) <= mostLength) || !(t.Style.Size*s.scale >= leastLength && t.Style.Size <= mostLength) {
		return
	}
	style := ""
	if t.Style.Weight == text.Bold {
		style = "B"
	}
	s.doc.SetFont(pdfFamily, style, t.Style.Size*s.scale)
	s.doc.SetTextColor(int(t.Color.R), int(t.Color.G), int(t.Color.B))
	at := s.at(point{left, t.Y})
	s.paint(t.Color, func() { s.doc.Text(at[0], at[1], pdfText(t.Text)) })
}
