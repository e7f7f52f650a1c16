package charts

import "math"

// Rect is a rectangle in points, with the origin at the page's upper left.
type Rect struct{ X, Y, W, H float64 }

// Right is the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Grow returns the rectangle with all its edges moved outwards by d; a negative d
// moves them inwards.
func (r Rect) Grow(d float64) Rect { return Rect{r.X - d, r.Y - d, r.W + 2*d, r.H + 2*d} }

// Contains reports whether a point lies in the rectangle.
func (r Rect) Contains(x, y float64) bool {
	return x >= r.X && x < r.Right() && y >= r.Y && y < r.Bottom()
}

// Overlaps reports whether two rectangles share an area.
func (r Rect) Overlaps(o Rect) bool {
	return r.X < o.Right() && o.X < r.Right() && r.Y < o.Bottom() && o.Y < r.Bottom()
}

// Within reports whether the rectangle lies inside another.
func (r Rect) Within(o Rect) bool {
	return r.X >= o.X && r.Y >= o.Y && r.Right() <= o.Right() && r.Bottom() <= o.Bottom()
}

// Union returns the smallest rectangle around both. An empty rectangle adds nothing.
func (r Rect) Union(o Rect) Rect {
	switch {
	case r == (Rect{}):
		return o
	case o == (Rect{}):
		return r
	}
	x, y := min(r.X, o.X), min(r.Y, o.Y)
	return Rect{x, y, max(r.Right(), o.Right()) - x, max(r.Bottom(), o.Bottom()) - y}
}

// distance is how far a point is from the rectangle, 0 inside.
func (r Rect) distance(x, y float64) float64 {
	dx := max(r.X-x, 0, x-r.Right())
	dy := max(r.Y-y, 0, y-r.Bottom())
	return math.Hypot(dx, dy)
}
