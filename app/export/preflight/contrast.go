package preflight

import (
	"math"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
)

// The least contrasts of WCAG 2.2: 1.4.3 for texts and for large ones, 1.4.11 for marks.
const (
	forText  = 4.5
	forLarge = 3
	forMarks = 3
)

// contrast finds texts and marks that stand out too little. Without a ground the theme's
// own is taken to be under the picture.
func (c *checker) contrast(f *charts.Figure) {
	ground := f.Ground
	if !ground.Visible() {
		ground = c.view.Theme.Ground
	}
	var under []charts.Path
	for _, m := range f.Marks {
		switch m.Kind {
		case charts.Spell, charts.Force, charts.Happening, charts.Holder, charts.Signature:
			if least := markContrast(m, under, ground); least < forMarks {
				c.add(MarkContrast, "", c.name(m), round(least))
			}
		}
		for _, s := range m.Shapes {
			switch s := s.(type) {
			case charts.Path:
				if s.Fill.Visible() {
					under = append(under, s)
				}
			case charts.Text:
				if least := textContrast(s, under, ground); least < needed(s.Style) {
					c.add(TextContrast, "", s.Text, round(least))
				}
			}
		}
	}
}

// name is what a mark stands for.
func (c *checker) name(m charts.Mark) string {
	title := m.Card().Title
	if title == "" && len(m.States) == 1 {
		return charts.Names(c.data, c.view.Lang).State(m.States[0])
	}
	return title
}

// needed is the contrast that a text must have. Large is from 18 points on, or 14 in bold.
func needed(s text.Style) float64 {
	if s.Size >= 18 || s.Size >= 14 && s.Weight == text.Bold {
		return forLarge
	}
	return forText
}

// textContrast is the least contrast of a text, at its two ends and in its middle, with
// what was drawn there before it.
func textContrast(t charts.Text, under []charts.Path, ground theme.Color) float64 {
	b := t.Bounds()
	least := math.Inf(1)
	for _, x := range []float64{b.X + 1, b.X + b.W/2, b.Right() - 1} {
		y := t.Y - t.Style.CapHeight()/2
		seen := backdrop(under, ground, x, y)
		least = min(least, theme.Contrast(t.Color.Over(seen, 1), seen))
	}
	return least
}

// backdrop is the colour that is seen at a point.
func backdrop(under []charts.Path, ground theme.Color, x, y float64) theme.Color {
	seen := ground
	for _, p := range under {
		if p.Bounds().Contains(x, y) && inside(p, x, y) {
			seen = p.Fill.Over(seen, 1)
		}
	}
	return seen
}

// markContrast is the contrast of the largest area of a mark with the ground: that of its
// fill, or of an edge around it. What lies on another mark is not held against the ground.
func markContrast(m charts.Mark, under []charts.Path, ground theme.Color) float64 {
	const least = 3 // points; what is smaller belongs to something larger
	var largest charts.Path
	for _, s := range m.Shapes {
		p, ok := s.(charts.Path)
		if blank := p.Fill == ground && !p.Stroke.Visible(); !ok || blank {
			continue
		}
		if b := s.Bounds(); closed(p) && b.W >= least && b.H >= least && size(p) > size(largest) {
			largest = p
		}
	}
	b := largest.Bounds()
	for _, x := range []float64{b.X + 1, b.X + b.W/2, b.Right() - 1} {
		if len(largest.Segments) == 0 || backdrop(under, ground, x, b.Y+b.H/2) != ground {
			return math.Inf(1)
		}
	}
	return edgeContrast(m, largest, ground)
}

// edgeContrast is the best contrast with the ground of the fills and edges that a mark has
// around an area.
func edgeContrast(m charts.Mark, area charts.Path, ground theme.Color) float64 {
	best := 1.0
	for _, s := range m.Shapes {
		p, ok := s.(charts.Path)
		if !ok || !area.Bounds().Grow(-1).Within(p.Bounds()) {
			continue
		}
		for _, c := range []theme.Color{p.Fill, p.Stroke} {
			if c.Visible() {
				best = max(best, theme.Contrast(c.Over(ground, 1), ground))
			}
		}
	}
	return best
}

// inside reports whether a point lies in the fill of a path, by the number of its edges to
// the right. Curves are taken for their chords.
func inside(p charts.Path, x, y float64) bool {
	in := false
	var start, from charts.Segment
	edge := func(a, b charts.Segment) {
		if (a.Y > y) != (b.Y > y) && x < a.X+(y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
	}
	for _, s := range p.Segments {
		switch s.Op {
		case charts.MoveTo:
			start = s
		case charts.Close:
			edge(from, start)
			s = start
		default:
			edge(from, s)
		}
		from = s
	}
	return in
}

func round(v float64) float64 { return math.Round(v*10) / 10 }
