package charts

import (
	"math"

	"treatyline/charts/theme"
)

// Path is an outline that is filled, stroked, or both. A colour that is not visible
// leaves its part out.
type Path struct {
	Segments []Segment
	Fill     theme.Color
	Stroke   theme.Color
	Width    float64   // of the stroke, in points
	Dash     []float64 // lengths drawn and left out, in points; empty for a solid stroke
	Crisp    bool      // upright and level edges are moved to whole pixels
	Whole    bool      // moved as a whole, so that its middle is where pixels meet
}

// Op is what a segment does.
type Op uint8

// The operations. QuadTo is a quadratic Bézier curve with the control point CX, CY.
const (
	MoveTo Op = iota
	LineTo
	QuadTo
	Close
)

// Segment is one step of an outline, to the point X, Y.
type Segment struct {
	Op     Op
	X, Y   float64
	CX, CY float64
}

// Bounds is the box around the outline's points, half the stroke included.
func (p Path) Bounds() Rect {
	var box Rect
	for i, s := range p.Segments {
		if s.Op == Close {
			continue
		}
		if i == 0 {
			box = Rect{X: s.X, Y: s.Y}
		}
		x, y := min(box.X, s.X), min(box.Y, s.Y)
		box = Rect{x, y, max(box.Right(), s.X) - x, max(box.Bottom(), s.Y) - y}
	}
	if p.Stroke.Visible() {
		box = box.Grow(p.Width / 2)
	}
	return box
}

// filled returns the path with a fill and, where edge differs from it, a thin outline.
func (p Path) filled(fill, edge theme.Color) Path {
	p.Fill = fill
	if edge != fill {
		p.Stroke, p.Width = edge, outlineWidth
	}
	return p
}

// stroked returns the path with a stroke.
func (p Path) stroked(c theme.Color, width float64, dash ...float64) Path {
	p.Stroke, p.Width, p.Dash = c, width, dash
	return p
}

// crisp returns the path with its upright and level edges on whole pixels.
func (p Path) crisp() Path {
	p.Crisp = true
	return p
}

const outlineWidth = 0.75

// polyline is a line through points, polygon a closed one, line one from a point to another.
func polyline(points ...[2]float64) Path {
	segments := make([]Segment, len(points), len(points)+1) // it may be closed
	for i, p := range points {
		segments[i] = Segment{Op: LineTo, X: p[0], Y: p[1]}
	}
	if len(segments) > 0 {
		segments[0].Op = MoveTo
	}
	return Path{Segments: segments}
}

func polygon(points ...[2]float64) Path {
	p := polyline(points...)
	p.Segments = append(p.Segments, Segment{Op: Close})
	return p
}

func line(x1, y1, x2, y2 float64) Path { return polyline([2]float64{x1, y1}, [2]float64{x2, y2}) }

// box is a crisp box: a bar ends at a pixel, which is as near as the eye can tell, and
// neighbours leave no seam.
func box(r Rect) Path {
	return polygon([2]float64{r.X, r.Y}, [2]float64{r.Right(), r.Y}, [2]float64{r.Right(), r.Bottom()}, [2]float64{r.X, r.Bottom()}).crisp()
}

// rounded is a crisp box whose left and right corners are rounded by the given radii.
func rounded(r Rect, left, right float64) Path {
	most := min(r.W, r.H) / 2
	left, right = min(left, most), min(right, most)
	if left <= 0 && right <= 0 {
		return box(r)
	}
	x0, y0, x1, y1 := r.X, r.Y, r.Right(), r.Bottom()
	return Path{Segments: []Segment{
		{Op: MoveTo, X: x0 + left, Y: y0},
		{Op: LineTo, X: x1 - right, Y: y0},
		{Op: QuadTo, X: x1, Y: y0 + right, CX: x1, CY: y0},
		{Op: LineTo, X: x1, Y: y1 - right},
		{Op: QuadTo, X: x1 - right, Y: y1, CX: x1, CY: y1},
		{Op: LineTo, X: x0 + left, Y: y1},
		{Op: QuadTo, X: x0, Y: y1 - left, CX: x0, CY: y1},
		{Op: LineTo, X: x0, Y: y0 + left},
		{Op: QuadTo, X: x0 + left, Y: y0, CX: x0, CY: y0},
		{Op: Close},
	}}.crisp()
}

// circle is drawn as eight quadratic curves, which stray from it by less than a
// thousandth of the radius.
func circle(cx, cy, r float64) Path {
	const n = 8
	step := 2 * math.Pi / n
	outer := r / math.Cos(step/2)
	segments := []Segment{{Op: MoveTo, X: cx + r, Y: cy}}
	for i := 1; i <= n; i++ {
		to, mid := float64(i)*step, (float64(i)-0.5)*step
		segments = append(segments, Segment{Op: QuadTo,
			X: cx + r*math.Cos(to), Y: cy + r*math.Sin(to),
			CX: cx + outer*math.Cos(mid), CY: cy + outer*math.Sin(mid)})
	}
	return Path{Segments: append(segments, Segment{Op: Close})}
}

// hatch returns diagonal stripes over a box, as one path that is filled. Stripes and
// the gaps between them are equally wide.
func hatch(r Rect) Path { return stripes(r, 6, 3) }

// stripes are diagonals that rise to the right, as one path that is filled. Pitch and
// width are measured along an axis.
func stripes(r Rect, pitch, width float64) Path {
	var all Path
	if r.W <= 0 || r.H <= 0 {
		return all
	}
	// A stripe is the set of points with x+y in [k, k+width).
	first := math.Floor((r.X + r.Y) / pitch)
	all.Segments = make([]Segment, 0, 5*int((r.Right()+r.Bottom())/pitch-first+2)) // most have four corners
	for k := first * pitch; k < r.Right()+r.Bottom(); k += pitch {
		all.Segments = appendDiagonal(all.Segments, r, k, k+width)
	}
	return all
}

// mostCorners is how many corners a box has at most that is cut twice, and the step that
// closes its outline.
const mostCorners = 6 + 1

// appendDiagonal appends the outline of a box clipped to the stripe lo <= x+y <= hi
// (Sutherland and Hodgman, 1974).
func appendDiagonal(outline []Segment, r Rect, lo, hi float64) []Segment {
	var once, twice [mostCorners][2]float64
	corners := [4][2]float64{{r.X, r.Y}, {r.Right(), r.Y}, {r.Right(), r.Bottom()}, {r.X, r.Bottom()}}
	points := clipHalf(once[:0], corners[:], func(p [2]float64) float64 { return p[0] + p[1] - lo })
	points = clipHalf(twice[:0], points, func(p [2]float64) float64 { return hi - p[0] - p[1] })
	if len(points) < 3 {
		return outline
	}
	for i, p := range points {
		op := LineTo
		if i == 0 {
			op = MoveTo
		}
		outline = append(outline, Segment{Op: op, X: p[0], Y: p[1]})
	}
	return append(outline, Segment{Op: Close})
}

// clipHalf appends to kept the part of a polygon where side is not negative; side is linear.
func clipHalf(kept, points [][2]float64, side func([2]float64) float64) [][2]float64 {
	for i, p := range points {
		q := points[(i+1)%len(points)]
		a, b := side(p), side(q)
		if a >= 0 {
			kept = append(kept, p)
		}
		if a > 0 && b < 0 || a < 0 && b > 0 {
			t := a / (a - b)
			kept = append(kept, [2]float64{p[0] + t*(q[0]-p[0]), p[1] + t*(q[1]-p[1])})
		}
	}
	return kept
}
