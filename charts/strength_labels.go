package charts

import (
	"math"

	"treatyline/charts/text"
	"treatyline/data"
)

// insideStyle is that of names inside segments.
func (f *strengthChart) insideStyle() text.Style {
	return text.Style{Size: f.size.Label, Weight: text.Bold}
}

// labelKind is that of marks which name layers: of columns the name alone, of lines the
// line, too.
func (f *strengthChart) labelKind() Kind {
	if f.reading == Lines {
		return Force
	}
	return Name
}

// inside finds the places for a layer's name inside its segments: the roomiest of each
// run of years.
func (f *strengthChart) inside(l layer, p strengthPanel, segments []segment) []Rect {
	style := f.insideStyle()
	need := style.Width(l.name) + 8
	columns := int(math.Ceil((need + p.gap) / p.pitch))
	height := style.Size * 1.15
	var places []Rect
	for from := 0; from < len(segments); {
		if !segments[from].known {
			from++
			continue
		}
		to := from
		for to < len(segments) && segments[to].known {
			to++
		}
		best := Rect{}
		for i := from; i+columns <= to; i++ {
			top, bottom := math.Inf(-1), math.Inf(1)
			for _, s := range segments[i : i+columns] {
				top, bottom = max(top, s.top), min(bottom, s.bottom)
			}
			if bottom-top >= height && bottom-top > best.H {
				best = Rect{p.plot.X + float64(i)*p.pitch, top, float64(columns)*p.pitch - p.gap, bottom - top}
			}
		}
		if best.H > 0 {
			places = append(places, best)
		}
		from = to
	}
	return places
}

// drawInside sets a layer's name inside its segments, on a ground of its own tone that
// covers the gaps between columns and the pattern.
func (f *strengthChart) drawInside(l layer, places []Rect) {
	style := f.insideStyle()
	var shapes []Shape
	reach := Rect{}
	for i, r := range places {
		name := Text{X: r.X + r.W/2, Y: level(r.Y+r.H/2, style.Size), Anchor: Middle, Style: style, Color: l.tone.Ink, Text: l.name}
		b := name.Bounds()
		ground := Rect{b.X - 3, r.Y + r.H/2 - style.Size*0.55, b.W + 6, style.Size * 1.1}
		shapes = append(shapes, box(ground).filled(l.tone.Fill, l.tone.Fill), name)
		if i == 0 {
			reach = ground
		}
	}
	f.mark(Mark{ID: l.id, Kind: f.labelKind(), Subject: l.subject(), States: l.states, Shapes: shapes, Reach: reach, Says: func(data.Day) Card { return f.layerCard(l) }})
}

// drawLabels names the layers of a panel: beside their last segments, or inside those
// of states that left. The legend names the others.
func (f *strengthChart) drawLabels(p strengthPanel) {
	if f.reading == Lines {
		return // lines are drawn with their labels
	}
	segments := f.segments(p)
	ended := map[string]bool{}
	labels, keyed := f.ends(p)
	for _, id := range keyed {
		f.keyed[id] = true
	}
	for _, l := range labels {
		y := p.layers[l.layer]
		ended[y.id] = true
		sample := Rect{p.plot.Right() + leaderRoom, l.y - l.height()/2 + (l.style.Leading()-labelSwatch)/2, labelSwatch, labelSwatch}
		f.drawEndLabel(l, p, filledBox(sample, 1, 1, y.tone), p.plot.Right()-p.gap/2)
	}
	for i, l := range p.layers {
		if ended[l.id] || f.keyed[l.id] {
			continue
		}
		places := f.inside(l, p, segments[i])
		if len(places) == 0 {
			f.keyed[l.id] = true
			continue
		}
		f.drawInside(l, places)
	}
}
