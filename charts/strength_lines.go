package charts

import (
	"cmp"
	"slices"

	"treatyline/charts/theme"
	"treatyline/data"
)

// lineSymbol is the radius of the marks that tell lines apart without colour.
const lineSymbol = 3.4

// symbolPitch is how far such marks stand from each other at least.
const symbolPitch = 110.0

// drawLines draws a line for each state, broken where it is no member or has no value.
// A line is named at the right, or at its end where the state left before; lines that
// find no room for that are named by the legend.
func (f *strengthChart) drawLines(p strengthPanel) {
	f.furnish("baseline"+p.name, line(p.plot.X, p.plot.Bottom(), p.plot.Right(), p.plot.Bottom()).stroked(f.theme.Axis, 1).crisp())
	f.years(p, make([]float64, len(f.columns)))
	for _, l := range p.layers {
		f.points(l, p)
	}
	ends, _ := f.ends(p)
	// Lines of several states stand back behind those of single ones.
	order := slices.Clone(p.layers)
	slices.SortStableFunc(order, func(x, y layer) int { return compareBool(x.state != "", y.state != "") })
	for _, l := range order {
		shapes := f.lineShapes(l, p)
		i := slices.IndexFunc(ends, func(e endLabel) bool { return p.layers[e.layer].id == l.id })
		if i >= 0 {
			leave := p.middle(len(f.columns)-1) + lineSymbol
			middle := ends[i].y - ends[i].height()/2 + ends[i].style.Leading()/2
			at := p.plot.Right() + leaderRoom
			f.drawEndLabel(ends[i], p, append(shapes, f.lineSample(l, Rect{at, middle, labelSwatch, 0})...), leave)
			continue
		}
		if label, ok := f.lineLabel(l, p); ok && !f.keyed[l.id] {
			f.taken = append(f.taken, label.Bounds())
			shapes = append(shapes, label)
		} else {
			f.keyed[l.id] = true
		}
		f.mark(Mark{ID: l.id, Kind: Force, Subject: l.subject(), States: l.states, Shapes: shapes, Says: func(data.Day) Card { return f.layerCard(l) }})
	}
}

// points adds the places where a pointer meets the line of a state, year by year.
func (f *strengthChart) points(l layer, p strengthPanel) {
	if l.state == "" {
		return
	}
	for j, c := range f.columns {
		if v, known := c.values[l.state]; known {
			f.segment(l, p, j, Rect{p.edge(j), p.y.At(v) - pointReach, p.pitch, 2 * pointReach})
		}
	}
}

// pointReach is how far from a line a pointer means it.
const pointReach = 7.0

// lineSample is a sample of a layer's line in the middle of a box.
func (f *strengthChart) lineSample(l layer, r Rect) []Shape {
	y := r.Y + r.H/2
	if l.state == "" {
		return []Shape{line(r.X, y, r.Right(), y).stroked(l.tone.Edge, 1)}
	}
	if r.W < swatchWidth {
		return []Shape{f.sign(l, r.X+r.W/2, y)}
	}
	return []Shape{line(r.X, y, r.Right(), y).stroked(l.tone.Edge, 2), f.sign(l, r.X+r.W/2, y)}
}

// sign is the mark of a layer's line.
func (f *strengthChart) sign(l layer, x, y float64) Path {
	return Symbol(theme.Category{Color: l.tone.Edge, Shape: l.shape}, x, y, lineSymbol, f.theme.Ground)
}

// stretches are the parts of a state's line: years that follow each other, each with a
// value.
func (f *strengthChart) stretches(id string, p strengthPanel) [][][2]float64 {
	var all [][][2]float64
	open := false
	for j, c := range f.columns {
		v, known := c.values[id]
		if known && !open {
			all = append(all, nil)
		}
		if known {
			last := len(all) - 1
			all[last] = append(all[last], [2]float64{p.middle(j), p.y.At(v)})
		}
		open = known
	}
	return all
}

// lineShapes is the line of a layer, with symbols at both ends of every stretch and at
// some round years between, or the thin lines of its states where it stands for several.
func (f *strengthChart) lineShapes(l layer, p strengthPanel) []Shape {
	var lines, symbols []Shape
	every := yearStep(p.pitch, symbolPitch)
	width := 2.0
	if l.state == "" {
		width = 1
	}
	for _, id := range l.states {
		for _, points := range f.stretches(id, p) {
			last := points[len(points)-1]
			if len(points) > 1 {
				lines = append(lines, polyline(points...).stroked(l.tone.Edge, width))
			}
			for i, at := range points {
				column := int((at[0] - p.plot.X) / p.pitch)
				if ends := i == 0 || at == last; l.state != "" && (ends || f.columns[column].year%every == 0) {
					symbols = append(symbols, f.sign(l, at[0], at[1]))
				}
			}
		}
	}
	return append(lines, symbols...)
}

// lineLabel finds room for a name at one of the ends of a line, where it meets no line
// and no other label, and if there is such a place, where it does not stand across a step
// of the membership.
func (f *strengthChart) lineLabel(l layer, p strengthPanel) (Text, bool) {
	if l.state == "" {
		return Text{}, false
	}
	var across Text
	found := false
	for _, t := range f.lineLabels(l, p) {
		if !f.freeOfLines(t.Bounds(), p) {
			continue
		}
		if !f.acrossStep(t.Bounds(), p) {
			return t, true
		}
		if !found {
			across, found = t, true
		}
	}
	return across, found
}

// lineLabels are the places that a line's name may have, the best first: those at its
// longest stretch, at an end, over or under the middle, and behind a step at its end.
func (f *strengthChart) lineLabels(l layer, p strengthPanel) []Text {
	stretches := f.stretches(l.state, p)
	slices.SortStableFunc(stretches, func(x, y [][2]float64) int { return cmp.Compare(len(y), len(x)) })
	style := f.insideStyle()
	above, below := -lineSymbol-style.Descent()-2, lineSymbol+style.Ascent()+2
	var all []Text
	for _, points := range stretches {
		first, last := points[0], points[len(points)-1]
		behind := last[0] + p.pitch/2 + 4
		all = append(all, []Text{
			{X: last[0] + lineSymbol + 4, Y: level(last[1], style.Size), Anchor: Start},
			{X: (first[0] + last[0]) / 2, Y: min(first[1], last[1]) + above, Anchor: Middle},
			{X: (first[0] + last[0]) / 2, Y: max(first[1], last[1]) + below, Anchor: Middle},
			{X: last[0] - lineSymbol, Y: last[1] + above, Anchor: Start},
			{X: last[0] + lineSymbol, Y: last[1] + above, Anchor: End},
			{X: last[0] - lineSymbol, Y: last[1] + below, Anchor: Start},
			{X: last[0] + lineSymbol, Y: last[1] + below, Anchor: End},
			{X: behind, Y: level(last[1], style.Size), Anchor: Start},
			{X: behind, Y: last[1] + above, Anchor: Start},
			{X: behind, Y: last[1] + below, Anchor: Start},
		}...)
	}
	for i := range all {
		all[i].Style, all[i].Color, all[i].Text = style, f.theme.Ink, l.name
	}
	return all
}

// acrossStep reports whether a box lies across the line of a step.
func (f *strengthChart) acrossStep(b Rect, p strengthPanel) bool {
	return slices.ContainsFunc(f.steps, func(s memberStep) bool {
		x := p.edge(s.column)
		return b.X-2 < x && x < b.Right()+2
	})
}

// freeOfLines reports whether a box lies in the plot and meets no line, no mark on top
// of a column and no label.
func (f *strengthChart) freeOfLines(b Rect, p strengthPanel) bool {
	if !b.Within(Rect{p.plot.X, p.plot.Y, p.plot.W, p.plot.H - 1}) {
		return false
	}
	_, tops := f.placeTops(p)
	for _, r := range append(tops, f.taken...) {
		if r.Grow(2).Overlaps(b) {
			return false
		}
	}
	for _, l := range p.layers {
		for _, id := range l.states {
			for _, points := range f.stretches(id, p) {
				if meets(points, b.Grow(1)) {
					return false
				}
			}
		}
	}
	return true
}

// meets reports whether a line through points that go to the right passes through a box.
func meets(points [][2]float64, b Rect) bool {
	for i, to := range points {
		from := points[max(i-1, 0)]
		x0, x1 := max(from[0], b.X), min(to[0], b.Right())
		if x0 > x1 {
			continue
		}
		at := func(x float64) float64 {
			if to[0] == from[0] {
				return to[1]
			}
			return from[1] + (x-from[0])/(to[0]-from[0])*(to[1]-from[1])
		}
		y0, y1 := at(x0), at(x1)
		if min(y0, y1) < b.Bottom() && max(y0, y1) > b.Y {
			return true
		}
	}
	return false
}
