package charts

import (
	"slices"

	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// drawRow draws one state's spells, in lanes where they overlap. In the first row the
// bars carry the names of their bodies.
func (g *gantt) drawRow(r row, band int, first bool) {
	top, height := g.bands.Bar(band)
	if r.depth > 1 {
		height = max(height, float64(r.depth)*laneNeed*0.9)
		top = g.bands.Middle(band) - height/2
	}
	if most := mostBar * float64(r.depth); height > most {
		top, height = top+(height-most)/2, most
	}
	lane := height / float64(r.depth)
	bars := make([]Rect, len(r.spells))
	for i, m := range r.spells {
		gap := 0.0
		if r.depth > 1 {
			gap = 0.75
		}
		x0 := max(g.time.At(m.From.First()), g.plot.X)
		x1 := min(g.time.At(g.data.End(m)+1), g.plot.Right())
		bars[i] = Rect{x0, top + lane*float64(r.lanes[i]) + gap, max(x1-x0, 1.2), lane - 2*gap}
	}
	for i, m := range r.spells {
		next := g.plot.Right()
		for j := i + 1; j < len(r.spells); j++ {
			if r.lanes[j] == r.lanes[i] {
				next = bars[j].X
				if s := r.spells[j].Signed; !s.IsZero() {
					next = min(next, g.time.At(s.First())-5)
				}
				break
			}
		}
		g.spell(m, bars[i], first)
		g.signature(m, bars[i])
		g.ending(m, bars[i], next)
	}
}

// spell draws one membership with its overlays.
func (g *gantt) spell(m data.Membership, bar Rect, named bool) {
	tone := g.tone(m)
	// Beyond the end of a range a bar goes on as beyond the last day of the data.
	open := m.To.IsZero() || m.To.Last() > g.time.To
	shapes := g.bar(m, bar, tone)
	for _, o := range g.visible(m) {
		shapes = append(shapes, g.overlayShapes(m, o, bar)...)
	}
	if open {
		shapes = append(shapes, g.openEnd(m, bar, tone)...)
	}
	body, _ := g.data.Body(m.Body)
	style := text.Style{Size: g.size.Label, Weight: text.Bold}
	label := g.named(body.Short, body.ID)
	if room := g.clear(m, bar) - g.fadeIn(m, bar); named && style.Width(label)+14 <= room && style.CapHeight()+3 <= bar.H {
		name := Text{X: bar.X + g.fadeIn(m, bar) + 7, Y: level(bar.Y+bar.H/2, style.Size), Style: style, Color: tone.Ink, Text: label}
		if tone.Pattern != theme.Plain {
			b := name.Bounds()
			shapes = append(shapes, box(Rect{b.X - 2, bar.Y + 1, b.W + 4, bar.H - 2}).filled(tone.Fill, tone.Fill))
		}
		shapes = append(shapes, name)
	}
	reach := bar
	if open {
		reach.W += arrow
	}
	g.mark(Mark{ID: SpellID(m), Kind: Spell, Subject: SpellID(m), States: []string{m.State}, Shapes: shapes, Reach: reach, Card: g.spellCard(m)})
	for _, o := range g.visible(m) {
		r := g.overlayBar(m, o, bar)
		g.mark(Mark{ID: SpellID(m) + "/" + string(o.Kind) + "/" + o.From.String(), Kind: Standing, Subject: SpellID(m), States: []string{m.State}, Reach: r, Card: g.overlayCard(m, o)})
	}
}

// tone is the colour of a membership: by body, and only outlined where it is not one
// of a member.
func (g *gantt) tone(m data.Membership) theme.Tone {
	i := slices.IndexFunc(g.data.Bodies, func(b data.Body) bool { return b.ID == m.Body })
	counting := 0
	for _, b := range g.data.Bodies {
		if b.Counts {
			counting++
		}
	}
	tone := g.theme.Body(i, counting)
	if m.Status != data.Member || !g.data.Bodies[i].Counts {
		return g.theme.Outline
	}
	return tone
}

// softest is the least length of a soft edge, in points.
const softest = 6

// bar draws a membership from end to end. An edge whose date is known to the year
// only fades in over that year; one that is otherwise doubtful, over a short way.
func (g *gantt) bar(m data.Membership, bar Rect, tone theme.Tone) []Shape {
	var left, right float64
	left = g.fadeIn(m, bar)
	if m.To.Doubtful() && m.To.Last() <= g.time.To {
		right = min(max(bar.Right()-g.time.At(m.To.First()), softest), bar.W/2)
	}
	corner := min(2.5, bar.H/4)
	cornerLeft, cornerRight := corner, corner
	if left > 0 {
		cornerLeft = 0
	}
	if right > 0 || m.To.IsZero() || g.data.End(m) >= g.time.To {
		cornerRight = 0
	}
	if m.From.First() < g.time.From {
		cornerLeft = 0
	}
	solid := Rect{bar.X + left, bar.Y, bar.W - left - right, bar.H}
	shapes := filledBox(solid, cornerLeft, cornerRight, tone)
	shapes = append(shapes, g.fade(Rect{bar.X, bar.Y, left, bar.H}, tone, false)...)
	return append(shapes, g.fade(Rect{solid.Right(), bar.Y, right, bar.H}, tone, true)...)
}

// fadeIn is the length of a bar's soft edge at its start.
func (g *gantt) fadeIn(m data.Membership, bar Rect) float64 {
	if !m.From.Doubtful() || m.From.First() < g.time.From {
		return 0
	}
	return min(max(g.time.At(m.From.Last()+1)-bar.X, softest), bar.W/2)
}

// fade draws a soft edge that grows fainter to the left or to the right: a filled bar
// in steps, an outlined one with dotted lines.
func (g *gantt) fade(r Rect, tone theme.Tone, toRight bool) []Shape {
	if r.W <= 0 {
		return nil
	}
	if tone.Fill == g.theme.Ground {
		return []Shape{
			line(r.X, r.Y, r.Right(), r.Y).stroked(tone.Edge, 1, 1.5, 2),
			line(r.X, r.Bottom(), r.Right(), r.Bottom()).stroked(tone.Edge, 1, 1.5, 2),
		}
	}
	const steps = 6
	w := r.W / steps
	shapes := make([]Shape, steps)
	for i := range steps {
		place := i
		if toRight {
			place = steps - 1 - i
		}
		fill := tone.Fill.Over(g.theme.Ground, (float64(i)+0.5)/steps)
		shapes[i] = box(Rect{r.X + float64(place)*w, r.Y, w, r.H}).filled(fill, fill)
	}
	return shapes
}

// visible are the overlays that touch the stretch of time that is shown.
func (g *gantt) visible(m data.Membership) []data.Overlay {
	var seen []data.Overlay
	for _, o := range m.Overlays {
		if o.From.First() <= g.time.To && (o.To.IsZero() || o.To.Last() >= g.time.From) {
			seen = append(seen, o)
		}
	}
	return seen
}

// overlayBar is where an overlay lies on its bar.
func (g *gantt) overlayBar(m data.Membership, o data.Overlay, bar Rect) Rect {
	end := g.data.End(m)
	if !o.To.IsZero() {
		end = min(end, o.To.Last())
	}
	x0 := min(max(bar.X, g.time.At(o.From.First())), bar.Right()-1.5)
	x1 := min(bar.Right(), g.time.At(end+1))
	return Rect{x0, bar.Y, max(x1-x0, 1.5), bar.H}
}

// overlayShapes hatches a stretch of a bar in the second hue.
func (g *gantt) overlayShapes(m data.Membership, o data.Overlay, bar Rect) []Shape {
	r := g.overlayBar(m, o, bar)
	base := box(r).filled(g.theme.OverlayBase, g.theme.OverlayBase)
	stripes := hatch(r).filled(g.theme.Overlay, g.theme.Overlay)
	return []Shape{base, stripes, line(r.X, r.Y, r.X, r.Bottom()).stroked(g.theme.Ground, 1)}
}

// openEnd is the arrow of a membership that still runs, in the colour of its standing.
func (g *gantt) openEnd(m data.Membership, bar Rect, tone theme.Tone) []Shape {
	fill, edge := tone.Fill, tone.Edge
	for _, o := range g.visible(m) {
		if o.To.IsZero() {
			fill, edge = g.theme.Overlay, g.theme.OverlayInk
		}
	}
	x := bar.Right()
	head := polygon([2]float64{x, bar.Y}, [2]float64{x + arrow, bar.Y + bar.H/2}, [2]float64{x, bar.Bottom()})
	return []Shape{head.filled(fill, edge)}
}

// clear is the length of a bar before its first overlay.
func (g *gantt) clear(m data.Membership, bar Rect) float64 {
	end := bar.Right()
	for _, o := range g.visible(m) {
		end = min(end, g.overlayBar(m, o, bar).X)
	}
	return end - bar.X
}

// signature draws the day of signature as an open dot, joined to the bar.
func (g *gantt) signature(m data.Membership, bar Rect) {
	if m.Signed.IsZero() || m.Signed.First() < g.time.From || m.Signed.First() > g.time.To {
		return
	}
	tone := g.tone(m)
	const radius = 3.1
	x, y := g.time.At(m.Signed.First()), bar.Y+bar.H/2
	var shapes []Shape
	if bar.X-x > radius+2 {
		shapes = append(shapes, line(x+radius+1.5, y, bar.X-1, y).stroked(tone.Edge, 1.2, 1.2, 2.4))
	}
	ring := circle(x, y, radius).stroked(tone.Edge, 1.5)
	ring.Fill = g.theme.Ground
	g.mark(Mark{ID: "signed/" + m.State + "/" + m.Body + "/" + m.Signed.String(), Kind: Signature, Subject: SpellID(m), States: []string{m.State},
		Shapes: append(shapes, ring), Reach: Rect{x - radius, y - radius, 2 * radius, 2 * radius}, Card: g.signatureCard(m)})
}

// shortestGap is the shortest gap that is worth a dashed line, in points.
const shortestGap = 24

// ending says after a bar how it ended, where there is room, and joins it to the next
// spell with a thin dashed line.
func (g *gantt) ending(m data.Membership, bar Rect, next float64) {
	if m.To.IsZero() || m.To.Last() >= g.time.To {
		return
	}
	style := text.Style{Size: g.size.Label}
	x, y := bar.Right(), bar.Y+bar.H/2
	var shapes []Shape
	for _, said := range g.endingLabels(m) {
		if x+7+style.Width(said)+5 <= next && style.CapHeight() <= bar.H {
			shapes = append(shapes, Text{X: x + 7, Y: level(y, style.Size), Style: style, Color: g.theme.Muted, Text: said})
			x += 7 + style.Width(said) + 2
			break
		}
	}
	if next < g.plot.Right() && next-x > shortestGap {
		shapes = append(shapes, line(x+4, y, next-4, y).stroked(g.theme.Axis, 1, 3, 3))
	}
	if len(shapes) > 0 {
		g.marks = append(g.marks, Mark{ID: "ending/" + m.State + "/" + m.Body + "/" + m.From.String(), Kind: Furniture, States: []string{m.State}, Shapes: shapes})
	}
}
