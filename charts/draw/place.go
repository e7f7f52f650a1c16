package draw

import (
	"math"

	"treatyline/charts"
)

// point is a place in pixels.
type point [2]float64

// placer says in which pixels the points of an outline lie. One that stays whole is moved
// so that its middle is where four pixels meet. The edges of a crisp one are moved to
// whole pixels: those of a line to both sides of it, those of a closed outline to its
// bounds, and the stroke within.
type placer struct {
	scale  float64 // pixels per point
	crisp  bool
	shift  point
	lo, hi point // the bounds of a closed outline, in points
	inset  float64
	thin   [2]bool // along which axes a crisp outline would vanish
	exact  bool    // edges stay where they are
}

// place returns the placer of an outline that is stroked by width pixels, or by none.
func place(p charts.Path, scale, width float64) placer {
	l := placer{scale: scale, crisp: p.Crisp && !p.Whole}
	if !p.Crisp && !p.Whole {
		return l
	}
	l.lo, l.hi = extent(p)
	for axis := range l.shift {
		lo, hi := l.lo[axis]*scale, l.hi[axis]*scale
		switch {
		case p.Whole:
			l.shift[axis] = math.Round((lo+hi)/2) - (lo+hi)/2
		case p.Segments[len(p.Segments)-1].Op != charts.Close:
			if len(p.Segments) > 2 || lo == hi { // the ends of a line stand between pixels
				l.shift[axis] = width / 2
			}
			l.lo[axis], l.hi[axis] = math.Inf(-1), math.Inf(1)
		default:
			l.inset = width / 2
			l.thin[axis] = width == 0 && lo < hi && math.Round(lo) == math.Round(hi)
		}
	}
	return l
}

// placeWithin returns the placer of an outline on a surface without pixels: in points,
// the stroke of a closed crisp one within its bounds.
func placeWithin(p charts.Path, width float64) placer {
	l := place(p, 1, width)
	l.exact, l.shift = true, point{}
	return l
}

// at is where a point of the outline lies.
func (l placer) at(x, y float64) point {
	p := point{x, y}
	for axis, v := range p {
		switch scaled := v * l.scale; {
		case !l.crisp:
			p[axis] = scaled + l.shift[axis]
		case v == l.lo[axis]:
			p[axis] = l.whole(scaled) + l.inset
		case v == l.hi[axis] && l.thin[axis]:
			p[axis] = l.whole(scaled) + 1
		case v == l.hi[axis]:
			p[axis] = l.whole(scaled) - l.inset
		default:
			p[axis] = l.whole(scaled-l.shift[axis]) + l.shift[axis]
		}
	}
	return p
}

func (l placer) whole(v float64) float64 {
	if l.exact {
		return v
	}
	return math.Round(v)
}

// extent is the box around an outline's points.
func extent(p charts.Path) (lo, hi point) {
	lo, hi = point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, s := range p.Segments {
		if s.Op != charts.Close {
			lo = point{min(lo[0], s.X), min(lo[1], s.Y)}
			hi = point{max(hi[0], s.X), max(hi[1], s.Y)}
		}
	}
	return lo, hi
}

// strokeWidth is the width of an outline's stroke in pixels, whole ones of a crisp one.
// Half a pixel more is left off: fine lines stay fine.
func strokeWidth(p charts.Path, scale float64) float64 {
	if p.Crisp && !p.Whole {
		return max(1, math.Ceil(p.Width*scale-0.5))
	}
	return p.Width * scale
}

// finite reports whether all of an outline are numbers.
func finite(p charts.Path) bool {
	if math.IsInf(p.Width, 0) {
		return false
	}
	for _, s := range p.Segments {
		if sum := s.X + s.Y + s.CX + s.CY; math.IsNaN(sum) || math.IsInf(sum, 0) {
			return false
		}
	}
	return true
}
