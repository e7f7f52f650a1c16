package draw

import (
	"math"
	"slices"

	"treatyline/charts"
)

// trace sends the outline to the renderer. A crisp one is moved to whole pixels, or
// to their middles where it is stroked with an odd number of pixels.
func (r *Raster) trace(p charts.Path, strokeWidth float64) {
	var shift point
	if int(strokeWidth)%2 == 1 {
		shift = across(p)
	}
	at := func(x, y float64) point {
		x, y = x*r.scale, y*r.scale
		if p.Crisp {
			x, y = math.Round(x-shift[0])+shift[0], math.Round(y-shift[1])+shift[1]
		}
		return point{x, y}
	}
	var start, last point
	for i, s := range p.Segments {
		to := at(s.X, s.Y)
		if i > 0 && p.Segments[i-1].Op == charts.Close && s.Op != charts.MoveTo {
			r.renderer.MoveTo(r.fixed(start))
		}
		switch s.Op {
		case charts.MoveTo:
			start = to
			r.renderer.MoveTo(r.fixed(to))
		case charts.LineTo:
			r.lineTo(last, to)
		case charts.QuadTo:
			cx, cy := r.fixed(at(s.CX, s.CY))
			x, y := r.fixed(to)
			r.renderer.QuadCurveTo(cx, cy, x, y)
		case charts.Close:
			if r.beyond(last) || r.beyond(start) {
				r.lineTo(last, start)
			}
			r.renderer.Close()
			to = start
		}
		last = to
	}
}

// across is half a pixel across a line that is upright or level, and in both
// directions for other outlines. The ends of a line stand between pixels.
func across(p charts.Path) point {
	if len(p.Segments) == 2 {
		switch a, b := p.Segments[0], p.Segments[1]; {
		case a.X == b.X:
			return point{0.5, 0}
		case a.Y == b.Y:
			return point{0, 0.5}
		}
	}
	return point{0.5, 0.5}
}

// point is a place in pixels.
type point [2]float64

// limit is how far from the picture's corner something is traced along an axis. The
// rasteriser would walk every cell on the way to what is further off.
func (r *Raster) limit(axis int) float64 {
	size := [2]int{r.image.Rect.Dx(), r.image.Rect.Dy()}
	return 2*float64(size[axis]) + 1000
}

func (r *Raster) beyond(p point) bool {
	return math.Abs(p[0]) > r.limit(0) || math.Abs(p[1]) > r.limit(1)
}

// fixed returns a point in the renderer's units, moved within the limits.
func (r *Raster) fixed(p point) (x, y int) {
	for axis := range p {
		p[axis] = min(max(p[axis], -r.limit(axis)), r.limit(axis))
	}
	return int(math.Round(p[0] * unit)), int(math.Round(p[1] * unit))
}

// lineTo draws a line. One that goes beyond the limits is broken where it crosses them,
// so that the part within keeps its slope when the ends are moved.
func (r *Raster) lineTo(from, to point) {
	if r.beyond(from) || r.beyond(to) {
		var crossings []float64
		for axis := range from {
			for _, bound := range []float64{-r.limit(axis), r.limit(axis)} {
				if t := (bound - from[axis]) / (to[axis] - from[axis]); t > 0 && t < 1 {
					crossings = append(crossings, t)
				}
			}
		}
		slices.Sort(crossings)
		for _, t := range crossings {
			r.renderer.LineTo(r.fixed(point{from[0] + t*(to[0]-from[0]), from[1] + t*(to[1]-from[1])}))
		}
	}
	r.renderer.LineTo(r.fixed(to))
}
