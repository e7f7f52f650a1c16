package charts

import (
	"strings"

	"treatyline/charts/theme"
	"treatyline/data"
)

// segments are where the layers of a panel stand in its columns, by layer.
func (f *strengthChart) segments(p strengthPanel) [][]segment {
	all := make([][]segment, len(p.layers))
	sums := make([]float64, len(f.columns))
	for i, amounts := range p.amounts {
		all[i] = make([]segment, len(amounts))
		for j, a := range amounts {
			all[i][j] = segment{p.y.At(sums[j] + a.n), p.y.At(sums[j]), a.known}
			sums[j] += a.n
		}
	}
	return all
}

// drawColumns draws a column for each year.
func (f *strengthChart) drawColumns(p strengthPanel) {
	segments := f.segments(p)
	tops := make([]float64, len(f.columns))
	for j := range tops {
		tops[j] = p.plot.Bottom()
	}
	for i, l := range p.layers {
		for j, s := range segments[i] {
			if s.bottom-s.top > 0 {
				tops[j] = min(tops[j], s.top)
				f.segment(l, p, j, Rect{p.left(j), s.top, p.pitch - p.gap, s.bottom - s.top})
			}
		}
	}
	f.years(p, tops)
	f.furnish("baseline"+p.name, line(p.plot.X, p.plot.Bottom(), p.plot.Right(), p.plot.Bottom()).stroked(f.theme.Axis, 1).crisp())
}

// segment adds what a layer has in one year: a block of a column, or in a chart of lines a
// place where a pointer meets it.
func (f *strengthChart) segment(l layer, p strengthPanel, column int, at Rect) {
	year := yearID(f.columns[column].year)
	m := Mark{ID: year + p.name + strings.TrimPrefix(l.id, "strength"), Kind: Force, Subject: year, States: l.states, Reach: at, Passed: true,
		Says: func(data.Day) Card { return f.segmentCard(l, column) }}
	if l.state != "" {
		m.Subject = StateID(l.state)
	}
	if f.reading != Lines {
		m.Shapes = block(at, l.tone)
	}
	f.mark(m)
}

// years adds the years of a panel, which have no shapes of their own. A pointer meets one
// right above its column.
func (f *strengthChart) years(p strengthPanel, tops []float64) {
	for j, c := range f.columns {
		id, top := yearID(c.year), max(p.plot.Y, tops[j]-yearReach)
		f.mark(Mark{ID: id + p.name, Kind: Force, Subject: id, Reach: Rect{p.edge(j), top, p.pitch, p.plot.Bottom() - top},
			Says: func(data.Day) Card { return f.columnCard(j) }})
	}
}

// yearReach is how far above a column a pointer means all of it.
const yearReach = 12.0

// block is one segment. One that is too low for its pattern is its fill between two thin
// edges, and its edge alone where even these would touch; narrow ones have no edges at
// their sides, so that the patterns of neighbours join.
func block(r Rect, tone theme.Tone) []Shape {
	switch {
	case r.H < 3:
		const edge = 0.4
		if r.H <= 3*edge {
			return []Shape{box(r).filled(tone.Edge, tone.Edge)}
		}
		return []Shape{box(r).filled(tone.Edge, tone.Edge), box(Rect{r.X, r.Y + edge, r.W, r.H - 2*edge}).filled(tone.Fill, tone.Fill)}
	case r.W >= 3:
		return filledBox(r, 0, 0, tone)
	}
	shapes := []Shape{box(r).filled(tone.Fill, tone.Fill)}
	if lines := pattern(r, tone.Pattern); len(lines.Segments) > 0 {
		shapes = append(shapes, lines.filled(tone.Lines, tone.Lines))
	}
	return append(shapes, box(Rect{r.X, r.Y, r.W, 0.6}).filled(tone.Edge, tone.Edge))
}
