package preflight

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"treatyline/charts"
	"treatyline/charts/theme"
)

// look is what a mark looks like, apart from its size.
type look struct {
	color  theme.Color
	hollow bool   // it is an outline of the colour
	over   string // the pattern over it
	shape  string // its outline
}

// meaning is a look that a reader must tell from the others of a picture.
type meaning struct {
	name string
	look look
}

// alike finds pairs of meanings that an eye does not tell apart: neither by colour nor by
// shape or pattern.
func (c *checker) alike(e Eye, pages []*charts.Figure) {
	var all []meaning
	for _, f := range pages {
		for _, m := range c.meanings(f) {
			if !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	told := map[[2]string]bool{}
	for i, a := range all {
		for _, b := range all[i+1:] {
			pair := [2]string{min(a.name, b.name), max(a.name, b.name)}
			if a.name != b.name && sameForm(a.look, b.look) && !told[pair] && e.difference(a.look.color, b.look.color) < leastDifference {
				told[pair] = true
				c.add(Alike, e, a.name+" – "+b.name, 0)
			}
		}
	}
}

func sameForm(a, b look) bool { return a.hollow == b.hollow && a.over == b.over && a.shape == b.shape }

// meanings are the looks that a figure gives a meaning to: states in strength, categories
// of events, and else what its legend explains.
func (c *checker) meanings(f *charts.Figure) []meaning {
	var all []meaning
	add := func(name string, shapes []charts.Shape) {
		if l, ok := lookOf(shapes, f.Ground); ok && name != "" {
			all = append(all, meaning{name, l})
		}
	}
	// A state has a segment in each year, and the lowest have no room for its pattern.
	segments := map[string][]charts.Shape{}
	for _, m := range f.Marks {
		switch {
		case f.Chart == charts.Strength && m.Kind == charts.Force && len(m.States) == 1:
			segments[m.States[0]] = append(segments[m.States[0]], m.Shapes...)
		case f.Chart == charts.Events && m.Kind == charts.Happening:
			add(c.category(m.ID), m.Shapes)
		case f.Chart != charts.Strength && f.Chart != charts.Events && m.Kind == charts.Furniture && strings.HasPrefix(m.ID, "legend"):
			legend(m.Shapes, add)
		}
	}
	for _, s := range c.data.States {
		add(charts.Names(c.data, c.view.Lang).State(s.ID), segments[s.ID])
	}
	return all
}

// legend calls add for each entry: the shapes of its sample, and the text after them.
func legend(shapes []charts.Shape, add func(string, []charts.Shape)) {
	var sample []charts.Shape
	for _, s := range shapes {
		t, ok := s.(charts.Text)
		if !ok {
			sample = append(sample, s)
			continue
		}
		if len(sample) > 0 { // and not a further line of the text before
			add(t.Text, sample)
		}
		sample = nil
	}
}

// category is the name of the category of the event that a mark stands for.
func (c *checker) category(mark string) string {
	for _, e := range c.data.Events {
		if id := charts.EventID(e); mark == id || strings.HasPrefix(mark, id+"/") {
			for _, k := range c.data.Categories {
				if k.ID == e.Category {
					return k.Name.In(c.view.Lang)
				}
			}
		}
	}
	return ""
}

// lookOf is the look of the largest area among some shapes, with the pattern over it.
func lookOf(shapes []charts.Shape, ground theme.Color) (look, bool) {
	largest, best := -1, 0.0
	for i, s := range shapes {
		p, ok := s.(charts.Path)
		if !ok || !closed(p) {
			continue
		}
		area := size(p)
		if !p.Fill.Visible() {
			area = 0.001 // an edge is drawn on its own only around a pattern
		}
		if area > best {
			largest, best = i, area
		}
	}
	if largest < 0 {
		return look{}, false
	}
	base := shapes[largest].(charts.Path)
	l := look{color: base.Fill, shape: outline(base)}
	if !base.Fill.Visible() || base.Fill == ground {
		l.color, l.hollow = base.Stroke, true
	}
	for _, s := range shapes[largest+1:] {
		over, ok := s.(charts.Path)
		if ok && over.Fill.Visible() && over.Bounds().Within(base.Bounds().Grow(1)) && pattern(over) != "" {
			l.over = pattern(over)
			break
		}
	}
	return l, l.color.Visible()
}

// size is the area of the box around an outline.
func size(p charts.Path) float64 {
	p.Stroke = theme.Color{} // whose width is no part of it
	return p.Bounds().W * p.Bounds().H
}

func closed(p charts.Path) bool {
	return len(p.Segments) > 0 && p.Segments[len(p.Segments)-1].Op == charts.Close
}

// outline tells outlines apart, whatever their sizes and places.
func outline(p charts.Path) string {
	p.Stroke = theme.Color{} // whose width is no part of the outline's box
	b := p.Bounds()
	place := func(at, from, size float64) int {
		if size == 0 {
			return 0
		}
		return int(math.Round((at - from) / size * 6))
	}
	var said strings.Builder
	for _, s := range p.Segments {
		if s.Op == charts.Close {
			break
		}
		fmt.Fprint(&said, place(s.X, b.X, b.W), ",", place(s.Y, b.Y, b.H), " ")
	}
	return said.String()
}

// pattern tells patterns apart: dots, or lines by their direction. It is empty for what
// is a single area.
func pattern(p charts.Path) string {
	parts, longest, angle := 0, 0.0, 0.0
	for i, s := range p.Segments {
		if s.Op == charts.MoveTo {
			parts++
			continue
		}
		from := p.Segments[max(i-1, 0)]
		if s.Op != charts.LineTo {
			continue
		}
		if length := math.Hypot(s.X-from.X, s.Y-from.Y); length > longest+1e-9 {
			longest, angle = length, math.Atan2(s.Y-from.Y, s.X-from.X)
		}
	}
	switch {
	case parts < 2:
		return ""
	case longest < 3:
		return "dots"
	}
	return fmt.Sprint("lines ", (int(math.Round(angle/(math.Pi/4)))+4)%4)
}
