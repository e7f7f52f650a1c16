package charts

import (
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
)

// zeroGutter is the room left of a log scale for amounts of zero, which have no place
// on it.
const zeroGutter = 34.0

// logPanel draws the rows as dots on a scale of powers of ten. Bars would have lengths
// that mean nothing.
func (f *forcesChart) logPanel(area Rect, rows []forceRow, bands scale.Bands) {
	values := make([]float64, len(f.rows))
	for i, r := range f.rows {
		values[i] = r.value
	}
	hasZero := slices.Contains(values, 0)
	plot := area
	if hasZero {
		plot.X, plot.W = plot.X+zeroGutter, plot.W-zeroGutter
	}
	x := scale.NewLog(values, plot.X, plot.Right())
	style := text.Style{Size: f.size.Axis}
	var grid, labels []Shape
	tick := func(at float64, said string) {
		grid = append(grid, line(at, area.Y, at, area.Bottom()).stroked(f.theme.Grid, 1).crisp())
		labels = appendApart(labels, Text{X: at, Y: area.Bottom() + 6 + style.Ascent(), Anchor: Middle, Style: style, Color: f.theme.Muted, Text: said})
	}
	if hasZero {
		tick(area.X, f.words.Number(0))
	}
	for _, v := range x.Ticks(int(plot.W / 62)) {
		tick(x.At(v), f.words.Short(v))
	}
	f.furnish("grid", grid...)
	f.furnish("axis", labels...)
	for i, r := range rows {
		f.dot(r, x, area, bands.Middle(i))
	}
}

// dot draws one state's value on a log scale, at the end of a faint guide line.
func (f *forcesChart) dot(r forceRow, x scale.Log, area Rect, y float64) {
	const radius = 5.5
	at := area.X
	if r.value > 0 {
		at = x.At(r.value)
	}
	tone := f.partTone(r.parts[0].kind, r.member)
	guide := line(area.X, y, at, y).stroked(f.theme.Axis, 0.75, 1.5, 3)
	dot := circle(at, y, radius).filled(tone.Fill, tone.Fill)
	if tone.Edge != tone.Fill {
		dot = dot.stroked(tone.Edge, 1)
	}
	f.row(r, "", []Shape{guide, dot}, Rect{area.X, y - 2*radius, at + radius - area.X, 4 * radius})
}
