package draw

import (
	"math"
	"slices"

	"treatyline/charts"
)

// trace sends the outline to the renderer, its points where the placer says.
func (r *Raster) trace(p charts.Path, l placer) {
	var start, last point
	for i, s := range p.Segments {
		to := l.at(s.X, s.Y)
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
			r.curveTo(last, l.at(s.CX, s.CY), to)
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

// length is how long an outline is at least that is traced, in pixels.
func (r *Raster) length(p charts.Path) float64 {
	sum := 0.0
	var last [2]int
	for i, s := range p.Segments {
		x, y := r.fixed(point{s.X * r.scale, s.Y * r.scale})
		if i > 0 && s.Op != charts.MoveTo {
			sum += math.Hypot(float64(x-last[0]), float64(y-last[1])) / unit
		}
		last = [2]int{x, y}
	}
	return sum
}

// bend is how far from a curve its lines may be, in pixels: less than can be seen.
const bend = 0.03

// curveTo draws a curve as lines. The renderer would break it into many more: for it the
// units are pixels.
func (r *Raster) curveTo(from, control, to point) {
	if r.beyond(from) || r.beyond(control) || r.beyond(to) {
		cx, cy := r.fixed(control)
		x, y := r.fixed(to)
		r.renderer.QuadCurveTo(cx, cy, x, y)
		return
	}
	// A part of a curve that is n times shorter lies n² times nearer to its chord.
	height := math.Hypot(from[0]-2*control[0]+to[0], from[1]-2*control[1]+to[1]) / 4
	n := int(math.Ceil(math.Sqrt(height / bend)))
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		a, b, c := (1-t)*(1-t), 2*t*(1-t), t*t
		r.renderer.LineTo(r.fixed(point{a*from[0] + b*control[0] + c*to[0], a*from[1] + b*control[1] + c*to[1]}))
	}
	r.renderer.LineTo(r.fixed(to))
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
