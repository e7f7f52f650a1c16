package charts

import (
	"math"

	"treatyline/charts/theme"
)

// filledBox draws a box in a tone: fill, pattern, edge. Its left and right corners are
// rounded by the given radii. The edge of a box that is narrower than three points is
// left out, as it would make the box look larger than it is; a white one is all edge.
func filledBox(r Rect, left, right float64, tone theme.Tone) []Shape {
	outline := rounded(r, left, right)
	if r.W < 3 || r.H < 3 {
		fill := tone.Fill
		if fill.Luminance() > 0.9 {
			fill = tone.Edge
		}
		return []Shape{outline.filled(fill, fill)}
	}
	if tone.Pattern == theme.Plain {
		return []Shape{outline.filled(tone.Fill, tone.Edge)}
	}
	lines := pattern(r.Grow(-outlineWidth/2), tone.Pattern)
	return []Shape{outline.filled(tone.Fill, tone.Fill), lines.filled(tone.Lines, tone.Lines), outline.stroked(tone.Edge, outlineWidth)}
}

// pattern covers a box with lines or dots, as one path to be filled. Its phase is that
// of the page, so that neighbours with one pattern look like one.
func pattern(r Rect, p theme.Pattern) Path {
	const pitch, width = 4.5, 1.1
	switch p {
	case theme.Rising:
		return stripes(r, pitch*math.Sqrt2, width*math.Sqrt2)
	case theme.Falling:
		mirrored := stripes(Rect{-r.Right(), r.Y, r.W, r.H}, pitch*math.Sqrt2, width*math.Sqrt2)
		for i := range mirrored.Segments {
			mirrored.Segments[i].X = -mirrored.Segments[i].X
		}
		return mirrored
	case theme.Level:
		var all Path
		for y := math.Ceil(r.Y/pitch) * pitch; y+width <= r.Bottom(); y += pitch {
			all.Segments = append(all.Segments, box(Rect{r.X, y, r.W, width}).Segments...)
		}
		return all
	case theme.Upright:
		var all Path
		for x := math.Ceil(r.X/pitch) * pitch; x+width <= r.Right(); x += pitch {
			all.Segments = append(all.Segments, box(Rect{x, r.Y, width, r.H}).Segments...)
		}
		return all
	case theme.Dotted:
		return dotPattern(r, pitch)
	}
	return Path{}
}

// dotPattern covers a box with dots in rows that are staggered.
func dotPattern(r Rect, pitch float64) Path {
	const size = 1.7
	var all Path
	row := int(math.Ceil(r.Y / pitch * 2))
	for y := float64(row) * pitch / 2; y+size <= r.Bottom(); y += pitch / 2 {
		shift := 0.0
		if row%2 != 0 {
			shift = pitch / 2
		}
		for x := math.Ceil((r.X-shift)/pitch)*pitch + shift; x+size <= r.Right(); x += pitch {
			all.Segments = append(all.Segments, box(Rect{x, y, size, size}).Segments...)
		}
		row++
	}
	return all
}
