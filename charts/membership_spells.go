package charts

import (
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// drawRow draws one state's spells, in lanes where they overlap. In the first row the
// bars carry the names of their bodies.
func (g *membershipChart) drawRow(r memberRow, band int, first bool) {
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
			case r.lanes[j] != r.lanes[i]:
				around.others = append(around.others, bars[j])
			case j == i:
			case j < i:
				around.before = bars[i].X // the ending of that one may stand there
			case !around.again:
				around.next, around.again = g.signedOr(r.spells[j], bars[j].X), true
			}
		}
		if g.touches(m.From, m.To) {
			around.taken, around.unsaid = g.spell(m, bars[i], around.next, first)
		}
		g.signature(m, bars[i])
		g.ending(m, bars[i], around)
	}
}

// surroundings are what a spell's labels must keep clear of: where the room before its bar
// begins, up to where something stands in its bar, and where the next one begins.
type surroundings struct {
	before, taken, next float64
	again               bool   // there is a next one
	unsaid              string // what the bar stands for, where it had no room to say that
	others              []Rect // the bars in the row's other lanes
}

// signedOr is where a spell begins to take its row: at its signature, or else at its bar.
func (g *membershipChart) signedOr(m data.Membership, bar float64) float64 {
	if m.Signed.IsZero() {
		return bar
	}
	return min(bar, g.scale.At(m.Signed.First())-5)
}

// spell draws one membership with its overlays and returns up to where a label or an
// overlay takes its bar. Where outlined bars stand for several things and this one has no
// room to say which, before the next spell's signature, it returns that, too.
func (g *membershipChart) spell(m data.Membership, bar Rect, next float64, named bool) (taken float64, unsaid string) {
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
	told := g.several && tone == g.theme.Outline
	if label := g.barLabel(m); named || told {
		name, fits := g.barName(m, Rect{bar.X, bar.Y, min(bar.W, next-bar.X), bar.H}, tone, label)
		switch {
		case fits:
			shapes = append(shapes, onBar(name, bar, tone)...)
			taken = name.Bounds().Right()
		case told:
			unsaid = label
		}
	}
	reach := bar
	if open {
		reach.W += arrow
	}
	g.mark(Mark{ID: SpellID(m), Kind: Spell, Subject: SpellID(m), States: []string{m.State}, Shapes: shapes, Reach: reach, Says: func(data.Day) Card { return g.spellCard(m) }})
	for _, o := range g.visible(m) {
		r := g.overlayBar(m, o, bar)
		taken = max(taken, r.Right())
		g.mark(Mark{ID: SpellID(m) + "/" + string(o.Kind) + "/" + o.From.String(), Kind: Standing, Subject: SpellID(m), States: []string{m.State}, Reach: r, Says: func(data.Day) Card { return g.overlayCard(m, o) }})
	}
	return max(taken, bar.X+g.fadeIn(m, bar)), unsaid
}

// barLabel says what a bar stands for: its body, or what its state is in that where it is no
// member and this cannot be known from the legend.
func (g *membershipChart) barLabel(m data.Membership) string {
	if g.several && m.Status != data.Member {
		return g.status(m)
	}
	body, _ := g.data.Body(m.Body)
	return g.named(body.Short, body.ID)
}

// barName sets a label into the beginning of a bar and reports whether it fits.
func (g *membershipChart) barName(m data.Membership, bar Rect, tone theme.Tone, label string) (Text, bool) {
	style := text.Style{Size: g.size.Label, Weight: text.Bold}
	faint := g.fadeIn(m, bar)
	name := Text{X: bar.X + faint + 7, Style: style, Color: tone.Ink, Text: label}
	y, fits := g.barLevel(bar, tone, style)
	name.Y = y
	return name, fits && style.Width(label)+14 <= g.unhatched(m, bar)-faint
}

// signature draws the day of signature as an open dot, joined to the bar.
func (g *membershipChart) signature(m data.Membership, bar Rect) {
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
		Shapes: append(shapes, ring), Reach: Rect{x - radius, y - radius, 2 * radius, 2 * radius}, Says: func(data.Day) Card { return g.signatureCard(m) }})
}

// seesSignature reports whether the day of signature is in the stretch of time shown.
func (g *membershipChart) seesSignature(m data.Membership) bool {
	return !m.Signed.IsZero() && m.Signed.First() >= g.scale.From && m.Signed.First() <= g.scale.To
}
