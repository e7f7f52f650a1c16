package charts

import (
	"slices"

	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// drawRow draws one state's spells, in lanes where they overlap. In the first row the
// bars carry the names of their bodies.
func (g *gantt) drawRow(r memberRow, band int, first bool) {
	top, height := g.bands.Bar(band)
	if r.depth > 1 {
		height = max(height, float64(r.depth)*laneNeed*0.9)
		top = g.bands.Middle(band) - height/2
	}
	bar := mostBar
	if len(g.all) <= fewRows || g.page.Panel {
		bar = fewBar
	}
	if most := bar * float64(r.depth); height > most {
		top, height = top+(height-most)/2, most
	}
	lane := height / float64(r.depth)
	bars := make([]Rect, len(r.spells))
	for i, m := range r.spells {
		gap := 0.0
		if r.depth > 1 {
			gap = 0.75
		}
		x0 := min(max(g.scale.At(m.From.First()), g.plot.X), g.plot.Right())
		x1 := min(g.scale.At(g.data.End(m)+1), g.plot.Right())
		bars[i] = Rect{x0, top + lane*float64(r.lanes[i]) + gap, max(x1-x0, 1.2), lane - 2*gap}
	}
	for i, m := range r.spells {
		around := surroundings{before: g.plot.X, next: g.plot.Right()}
		for j := range r.spells {
			switch {
			case r.lanes[j] != r.lanes[i] || j == i:
			case j < i:
				around.before = bars[i].X // the ending of that one may stand there
			case !around.again:
				around.next, around.again = g.signedOr(r.spells[j], bars[j].X), true
			}
		}
		if g.touches(m.From, m.To) {
			around.taken = g.spell(m, bars[i], first)
		}
		g.signature(m, bars[i])
		g.ending(m, bars[i], around)
	}
}

// surroundings are what a spell's labels must keep clear of: where the room before its bar
// begins, up to where something stands in its bar, and where the next one begins.
type surroundings struct {
	before, taken, next float64
	again               bool // there is a next one
}

// signedOr is where a spell begins to take its row: at its signature, or else at its bar.
func (g *gantt) signedOr(m data.Membership, bar float64) float64 {
	if m.Signed.IsZero() {
		return bar
	}
	return min(bar, g.scale.At(m.Signed.First())-5)
}

// spell draws one membership with its overlays and returns up to where a label or an
// overlay takes its bar.
func (g *gantt) spell(m data.Membership, bar Rect, named bool) (taken float64) {
	tone := g.tone(m)
	// Beyond the end of a range a bar goes on as beyond the last day of the data.
	open := m.To.IsZero() || m.To.Last() > g.scale.To
	shapes := g.bar(m, bar, tone)
	for _, o := range g.visible(m) {
		shapes = append(shapes, g.standingShapes(o, g.overlayBar(m, o, bar), tone)...)
	}
	if open {
		shapes = append(shapes, g.openEnd(m, bar, tone)...)
	}
	body, _ := g.data.Body(m.Body)
	style := text.Style{Size: g.size.Label, Weight: text.Bold}
	label := g.named(body.Short, body.ID)
	if room := g.unhatched(m, bar) - g.fadeIn(m, bar); named && style.Width(label)+14 <= room && style.CapHeight()+3 <= bar.H {
		name := Text{X: bar.X + g.fadeIn(m, bar) + 7, Y: level(bar.Y+bar.H/2, style.Size), Style: style, Color: tone.Ink, Text: label}
		shapes = append(shapes, onBar(name, bar, tone)...)
		taken = name.Bounds().Right()
	}
	reach := bar
	if open {
		reach.W += arrow
	}
	g.mark(Mark{ID: SpellID(m), Kind: Spell, Subject: SpellID(m), States: []string{m.State}, Shapes: shapes, Reach: reach, Says: func() Card { return g.spellCard(m) }})
	for _, o := range g.visible(m) {
		r := g.overlayBar(m, o, bar)
		taken = max(taken, r.Right())
		g.mark(Mark{ID: SpellID(m) + "/" + string(o.Kind) + "/" + o.From.String(), Kind: Standing, Subject: SpellID(m), States: []string{m.State}, Reach: r, Says: func() Card { return g.overlayCard(m, o) }})
	}
	return max(taken, bar.X+g.fadeIn(m, bar))
}

// onBar sets a text into a bar, on a ground of its own where the bar has a pattern.
func onBar(t Text, bar Rect, tone theme.Tone) []Shape {
	if tone.Pattern == theme.Plain {
		return []Shape{t}
	}
	b := t.Bounds()
	return []Shape{box(Rect{b.X - 2, bar.Y + 1, b.W + 4, bar.H - 2}).filled(tone.Fill, tone.Fill), t}
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

// fadeSteps is in how many steps a soft edge grows fainter.
const fadeSteps = 6

// softest is the least length of a soft edge, in points.
const softest = 6

// bar draws a membership from end to end. An edge whose date is known to the year
// only fades in over that year; one that is otherwise doubtful, over a short way.
func (g *gantt) bar(m data.Membership, bar Rect, tone theme.Tone) []Shape {
	left, right := g.fadeIn(m, bar), g.fadeOut(m, bar)
	corner := min(2.5, bar.H/4)
	cornerLeft, cornerRight := corner, corner
	if left > 0 {
		cornerLeft = 0
	}
	if right > 0 || m.To.IsZero() || g.data.End(m) >= g.scale.To {
		cornerRight = 0
	}
	if m.From.First() < g.scale.From {
		cornerLeft = 0
	}
	solid := Rect{bar.X + left, bar.Y, bar.W - left - right, bar.H}
	shapes := filledBox(solid, cornerLeft, cornerRight, tone)
	shapes = append(shapes, g.fade(Rect{bar.X, bar.Y, left, bar.H}, tone, false)...)
	return append(shapes, g.fade(Rect{solid.Right(), bar.Y, right, bar.H}, tone, true)...)
}

// fadeIn is the length of a bar's soft edge at its start.
func (g *gantt) fadeIn(m data.Membership, bar Rect) float64 {
	if !m.From.Doubtful() || m.From.First() < g.scale.From {
		return 0
	}
	return min(max(g.scale.At(m.From.Last()+1)-bar.X, softest), bar.W/2)
}

// fadeOut is the length of a bar's soft edge at its end.
func (g *gantt) fadeOut(m data.Membership, bar Rect) float64 {
	if !m.To.Doubtful() || m.To.Last() > g.scale.To {
		return 0
	}
	return min(max(bar.Right()-g.scale.At(m.To.First()), softest), bar.W/2)
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
	w := r.W / fadeSteps
	shapes := make([]Shape, fadeSteps)
	for i := range fadeSteps {
		place := i
		if toRight {
			place = fadeSteps - 1 - i
		}
		fill := tone.Fill.Over(g.theme.Ground, (float64(i)+0.5)/fadeSteps)
		shapes[i] = box(Rect{r.X + float64(place)*w, r.Y, w, r.H}).filled(fill, fill)
	}
	return shapes
}

// visible are the overlays that touch the stretch of time that is shown.
func (g *gantt) visible(m data.Membership) []data.Overlay {
	var seen []data.Overlay
	for _, o := range m.Overlays {
		if o.From.First() <= g.scale.To && (o.To.IsZero() || o.To.Last() >= g.scale.From) {
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
	x0 := min(max(bar.X, g.scale.At(o.From.First())), bar.Right()-1.5)
	x1 := min(bar.Right(), g.scale.At(end+1))
	return Rect{x0, bar.Y, max(x1-x0, 1.5), bar.H}
}

// standingShapes hatches a stretch of a bar in the second hue, on the bar's own fill. An
// edge whose date is doubtful fades into that.
func (g *gantt) standingShapes(o data.Overlay, r Rect, tone theme.Tone) []Shape {
	hue := g.theme.Standing(tone)
	left, right := g.overlayFades(o, r)
	solid := Rect{r.X + left, r.Y, r.W - left - right, r.H}
	shapes := []Shape{box(r).filled(tone.Fill, tone.Fill), hatch(solid).filled(hue, hue)}
	for i := range fadeSteps {
		faint := hue.Over(tone.Fill, (float64(i)+0.5)/fadeSteps)
		if w := left / fadeSteps; left > 0 {
			shapes = append(shapes, hatch(Rect{r.X + float64(i)*w, r.Y, w, r.H}).filled(faint, faint))
		}
		if w := right / fadeSteps; right > 0 {
			shapes = append(shapes, hatch(Rect{r.Right() - float64(i+1)*w, r.Y, w, r.H}).filled(faint, faint))
		}
	}
	if tone.Edge != tone.Fill {
		shapes = append(shapes, box(r).stroked(tone.Edge, outlineWidth))
	}
	if left > 0 {
		return shapes
	}
	return append(shapes, line(r.X, r.Y, r.X, r.Bottom()).stroked(g.theme.Ground, 1).crisp())
}

// overlayFades are the lengths of an overlay's soft edges.
func (g *gantt) overlayFades(o data.Overlay, r Rect) (left, right float64) {
	if o.From.Doubtful() && o.From.First() >= g.scale.From {
		left = min(max(g.scale.At(o.From.Last()+1)-r.X, softest), r.W/2)
	}
	if o.To.Doubtful() && o.To.Last() <= g.scale.To {
		right = min(max(r.Right()-g.scale.At(o.To.First()), softest), r.W/2)
	}
	return left, right
}

// openEnd is the arrow of a membership that still runs, in the colour of its standing.
func (g *gantt) openEnd(m data.Membership, bar Rect, tone theme.Tone) []Shape {
	fill, edge := tone.Fill, tone.Edge
	for _, o := range g.visible(m) {
		if o.To.IsZero() {
			fill, edge = g.theme.Standing(tone), g.theme.OverlayInk
		}
	}
	x := bar.Right()
	head := polygon([2]float64{x, bar.Y}, [2]float64{x + arrow, bar.Y + bar.H/2}, [2]float64{x, bar.Bottom()})
	return []Shape{head.filled(fill, edge).crisp()}
}

// unhatched is the length of a bar before its first overlay.
func (g *gantt) unhatched(m data.Membership, bar Rect) float64 {
	end := bar.Right()
	for _, o := range g.visible(m) {
		end = min(end, g.overlayBar(m, o, bar).X)
	}
	return end - bar.X
}

// signature draws the day of signature as an open dot, joined to the bar.
func (g *gantt) signature(m data.Membership, bar Rect) {
	if !g.seesSignature(m) {
		return
	}
	tone := g.tone(m)
	const radius = 3.1
	x, y := g.scale.At(m.Signed.First()), bar.Y+bar.H/2
	var shapes []Shape
	if bar.X-x > radius+2 {
		shapes = append(shapes, line(x+radius+1.5, y, bar.X-1, y).stroked(tone.Edge, 1.2, 1.2, 2.4))
	}
	ring := circle(x, y, radius).stroked(tone.Edge, 1.5)
	ring.Fill = g.theme.Ground
	g.mark(Mark{ID: "signed/" + m.State + "/" + m.Body + "/" + m.Signed.String(), Kind: Signature, Subject: SpellID(m), States: []string{m.State},
		Shapes: append(shapes, ring), Reach: Rect{x - radius, y - radius, 2 * radius, 2 * radius}, Says: func() Card { return g.signatureCard(m) }})
}

// seesSignature reports whether the day of signature is in the stretch of time shown.
func (g *gantt) seesSignature(m data.Membership) bool {
	return !m.Signed.IsZero() && m.Signed.First() >= g.scale.From && m.Signed.First() <= g.scale.To
}

// shortestDashes is the least length of a dashed line between two spells, in points: two
// dashes. dashAir is the air at its ends.
const (
	shortestDashes = 9
	dashAir        = 3
)

// shortBar is the length under which a bar's ending may stand before it, in points.
const shortBar = 24

// ending says after a bar how it ended, or else in its end, or before it where it is short,
// and joins it to the next spell with a thin dashed line.
func (g *gantt) ending(m data.Membership, bar Rect, around surroundings) {
	if m.To.IsZero() || m.To.Last() >= g.scale.To {
		return
	}
	labels := g.endingLabels(m)
	if m.To.Last() < g.scale.From {
		labels = nil
	}
	style := text.Style{Size: g.size.Label}
	x, y := bar.Right(), bar.Y+bar.H/2
	var shapes []Shape
	room := g.page.area().Right() // beyond the plot, where only bars that go on have arrows
	if around.again {
		room = around.next - shortestDashes - 2*dashAir - 2
	}
	for _, said := range labels {
		if x+7+style.Width(said) <= room && style.CapHeight() <= bar.H {
			shapes = append(shapes, Text{X: x + 7, Y: level(y, style.Size), Style: style, Color: g.theme.Muted, Text: said})
			x += 7 + style.Width(said) + 2
			break
		}
	}
	if len(shapes) == 0 {
		shapes = g.endingInside(m, labels, Rect{around.taken, bar.Y, bar.Right() - g.fadeOut(m, bar) - around.taken, bar.H})
	}
	if before := g.signedOr(m, bar.X) - 7; len(shapes) == 0 && bar.W < shortBar {
		for _, said := range labels {
			if around.before+style.Width(said) <= before && style.CapHeight() <= bar.H {
				shapes = append(shapes, Text{X: before, Y: level(y, style.Size), Anchor: End, Style: style, Color: g.theme.Muted, Text: said})
				break
			}
		}
	}
	if dashes := around.next - x - 2*dashAir; around.again && dashes > 1 {
		shapes = append(shapes, line(x+dashAir, y, x+dashAir+dashes, y).stroked(g.theme.Axis, 1, 3, 3))
	}
	if len(shapes) > 0 {
		g.marks = append(g.marks, Mark{ID: "ending/" + m.State + "/" + m.Body + "/" + m.From.String(), Kind: Furniture, States: []string{m.State}, Shapes: shapes})
	}
}

// endingInside says how a membership ended in the free part of its bar, if that has room.
func (g *gantt) endingInside(m data.Membership, labels []string, free Rect) []Shape {
	style, tone := text.Style{Size: g.size.Label}, g.tone(m)
	need := style.CapHeight() + 3
	if tone == g.theme.Outline {
		need = 1.2*style.Size + 2 // no outline runs through what hangs below the letters
	}
	for _, said := range labels {
		if 12+style.Width(said)+7 <= free.W && need <= free.H {
			return onBar(Text{X: free.Right() - 7, Y: level(free.Y+free.H/2, style.Size), Anchor: End, Style: style, Color: tone.Ink, Text: said}, free, tone)
		}
	}
	return nil
}
