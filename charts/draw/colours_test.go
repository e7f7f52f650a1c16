package draw_test

import (
	"image/color"
	"math"
	"testing"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
)

func TestEveryColourOfAFigureIsInItsPixels(t *testing.T) {
	for _, f := range figures(t) {
		img := draw.Pixels(f, int(3*f.Page.W), int(3*f.Page.H))
		seen := map[color.RGBA]bool{}
		for i := 0; i < len(img.Pix); i += 4 {
			seen[color.RGBA{img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3]}] = true
		}
		missing := map[theme.Color]string{}
		need := func(c theme.Color, mark string) {
			if c.A == 255 && !seen[color.RGBA{c.R, c.G, c.B, c.A}] {
				missing[c] = mark
			}
		}
		for _, m := range f.Marks {
			for _, s := range m.Shapes {
				switch s := s.(type) {
				case charts.Path:
					need(s.Fill, m.ID)
					if s.Width > 0 {
						need(s.Stroke, m.ID)
					}
				case charts.Text:
					need(s.Color, m.ID)
				}
			}
		}
		for c, mark := range missing {
			t.Errorf("%s on %gx%g, page %d: no pixel has the colour %v of %s", f.Chart, f.Page.W, f.Page.H, f.Number, c, mark)
		}
	}
}

// In the middle of a mark stands the colour of whatever of it is drawn last there.
func TestMarksHaveTheirColour(t *testing.T) {
	kinds := map[charts.Kind]int{}
	for _, f := range figures(t) {
		const scale = 4
		img := draw.Pixels(f, int(scale*f.Page.W), int(scale*f.Page.H))
		top := covers(f)
		for i, m := range f.Marks {
			if m.Kind != charts.Spell && m.Kind != charts.Force && m.Kind != charts.Happening {
				continue
			}
			for j, s := range m.Shapes {
				p, ok := s.(charts.Path)
				if !ok || !p.Fill.Visible() {
					continue
				}
				box := p.Bounds()
				x, y := box.X+box.W/2, box.Y+box.H/2
				if box.W < 1 || box.H < 1 || !convex(p, x, y) || top(x, y, i, j) {
					continue
				}
				kinds[m.Kind]++
				if got := at(img, int(x*scale), int(y*scale)); got != p.Fill {
					t.Errorf("%s on %gx%g: in the middle of %s stands %v, not %v", f.Chart, f.Page.W, f.Page.H, m.ID, got, p.Fill)
				}
			}
		}
	}
	for kind, least := range map[charts.Kind]int{charts.Spell: 20, charts.Force: 15, charts.Happening: 150} {
		if kinds[kind] < least {
			t.Errorf("only %d shapes of kind %s were looked at", kinds[kind], kind)
		}
	}
}

// covers returns a function that reports whether a later shape may cover a point.
func covers(f *charts.Figure) func(x, y float64, mark, shape int) bool {
	return func(x, y float64, mark, shape int) bool {
		for i := mark; i < len(f.Marks); i++ {
			for j, s := range f.Marks[i].Shapes {
				if i == mark && j <= shape {
					continue
				}
				if s.Bounds().Grow(0.5).Contains(x, y) {
					return true
				}
			}
		}
		return false
	}
}

// convex reports whether a path is one outline that turns one way around a point.
func convex(p charts.Path, x, y float64) bool {
	var sign float64
	last := len(p.Segments) - 1
	for i, s := range p.Segments {
		if s.Op == charts.Close && i != last || s.Op == charts.MoveTo && i > 0 {
			return false
		}
	}
	if p.Segments[last].Op != charts.Close {
		return false
	}
	for i := range last {
		a, b := p.Segments[i], p.Segments[(i+1)%last]
		cross := (a.X-x)*(b.Y-y) - (a.Y-y)*(b.X-x)
		if math.Abs(cross) < 1e-9 {
			continue
		}
		if sign*cross < 0 {
			return false
		}
		sign = cross
	}
	return sign != 0
}
