package charts

import "math"

// spareAbove is the part of the height to spare that stands above a chart which does not
// fill its page.
const spareAbove = 0.4

// leastSpare is the height from which that is done, in points.
const leastSpare = 48.0

// centre moves down the marks of a page from the one at an index on, where they leave
// height to spare.
func (b *builder) centre(from int, spare float64) {
	if spare >= leastSpare && !b.page.Panel {
		b.moveDown(from, math.Round(spare*spareAbove))
	}
}

// moveDown moves the marks of the page from the one at an index on, and the time axis.
func (b *builder) moveDown(from int, dy float64) {
	for i := range b.marks[from:] {
		m := &b.marks[from+i]
		if m.Reach != (Rect{}) {
			m.Reach.Y += dy
		}
		shapes := make([]Shape, len(m.Shapes)) // other pages may have the old ones
		for j, s := range m.Shapes {
			shapes[j] = lowered(s, dy)
		}
		m.Shapes = shapes
	}
	if b.time != nil {
		b.time.Area.Y, b.time.Band.Y, b.time.Head.Y = b.time.Area.Y+dy, b.time.Band.Y+dy, b.time.Head.Y+dy
	}
}

// lowered is a shape further down.
func lowered(s Shape, dy float64) Shape {
	switch s := s.(type) {
	case Path:
		segments := make([]Segment, len(s.Segments))
		for i, g := range s.Segments {
			g.Y, g.CY = g.Y+dy, g.CY+dy
			segments[i] = g
		}
		s.Segments = segments
		return s
	case Text:
		s.Y += dy
		return s
	}
	return s
}
