package charts

import "strings"

// giveWay breaks the lines of grids where they would cross a text, so that no figure is
// struck through and no ground is needed behind it.
func giveWay(marks []Mark) {
	texts := textBoxes(marks)
	for i, m := range marks {
		if m.Kind != Furniture || !strings.HasPrefix(m.ID, "grid") {
			continue
		}
		var shapes []Shape
		for _, s := range m.Shapes {
			if p, ok := s.(Path); ok && len(p.Segments) == 2 {
				shapes = append(shapes, broken(p, texts)...)
				continue
			}
			shapes = append(shapes, s)
		}
		marks[i].Shapes = shapes
	}
}

// textBoxes are the boxes of all texts, with a little air at their sides.
func textBoxes(marks []Mark) []Rect {
	var boxes []Rect
	for _, m := range marks {
		for _, s := range m.Shapes {
			if t, ok := s.(Text); ok {
				r := t.Bounds()
				boxes = append(boxes, Rect{r.X - 2, r.Y + 1, r.W + 4, r.H - 2})
			}
		}
	}
	return boxes
}

// broken returns what of an upright or level line crosses none of the boxes.
func broken(p Path, boxes []Rect) []Shape {
	a, z := p.Segments[0], p.Segments[1]
	upright := a.X == z.X
	if !upright && a.Y != z.Y {
		return []Shape{p}
	}
	var some, others [8][2]float64 // enough for most lines
	free, rest := append(some[:0], [2]float64{a.X, z.X}), others[:0]
	if upright {
		free[0] = [2]float64{a.Y, z.Y}
	}
	for _, b := range boxes {
		switch {
		case upright && a.X > b.X && a.X < b.Right():
			free, rest = without(rest[:0], free, b.Y, b.Bottom()), free
		case !upright && a.Y > b.Y && a.Y < b.Bottom():
			free, rest = without(rest[:0], free, b.X, b.Right()), free
		}
	}
	parts := make([]Shape, len(free))
	for i, f := range free {
		part := line(f[0], a.Y, f[1], a.Y)
		if upright {
			part = line(a.X, f[0], a.X, f[1])
		}
		p.Segments = part.Segments
		parts[i] = p
	}
	return parts
}

// without appends to rest what is left of stretches when the one from lo to hi is taken
// out of them.
func without(rest, all [][2]float64, lo, hi float64) [][2]float64 {
	for _, s := range all {
		if above := min(s[1], lo); above > s[0] {
			rest = append(rest, [2]float64{s[0], above})
		}
		if below := max(s[0], hi); below < s[1] {
			rest = append(rest, [2]float64{below, s[1]})
		}
	}
	return rest
}
