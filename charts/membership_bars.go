package charts

import (
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// fadeSteps is in how many steps a soft edge of a length grows fainter: in so many that a long
// one shows no stripes.
func fadeSteps(length float64) int { return int(min(max(length/2, 6), 24)) }

// softest is the least length of a soft edge, in points.
const softest = 6

// bar draws a membership from end to end. An edge whose date is known to the year
// only fades in over that year; one that is otherwise doubtful, over a short way.
func (g *membershipChart) bar(m data.Membership, bar Rect, tone theme.Tone) []Shape {
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
func (g *membershipChart) fadeIn(m data.Membership, bar Rect) float64 {
	if !m.From.Doubtful() || m.From.First() < g.scale.From {
		return 0
	}
	return min(max(g.scale.At(m.From.Last()+1)-bar.X, softest), bar.W/2)
}

// fadeOut is the length of a bar's soft edge at its end.
func (g *membershipChart) fadeOut(m data.Membership, bar Rect) float64 {
	if !m.To.Doubtful() || m.To.Last() > g.scale.To {
		return 0
	}
	return min(max(bar.Right()-g.scale.At(m.To.First()), softest), bar.W/2)
}

// fade draws a soft edge that grows fainter to the left or to the right: a filled bar
// in steps, an outlined one with dotted lines.
func (g *membershipChart) fade(r Rect, tone theme.Tone, toRight bool) []Shape {
	if r.W <= 0 {
		return nil
	}
	if tone.Fill == g.theme.Ground {
		return []Shape{
			line(r.X, r.Y, r.Right(), r.Y).stroked(tone.Edge, 1, 1.5, 2),
			line(r.X, r.Bottom(), r.Right(), r.Bottom()).stroked(tone.Edge, 1, 1.5, 2),
		}
	}
	steps := fadeSteps(r.W)
	w := r.W / float64(steps)
	shapes := make([]Shape, steps)
	for i := range steps {
		place := i
		if toRight {
			place = steps - 1 - i
		}
		fill := tone.Fill.Over(g.theme.Ground, (float64(i)+0.5)/float64(steps))
		shapes[i] = box(Rect{r.X + float64(place)*w, r.Y, w, r.H}).filled(fill, fill)
	}
	return shapes
}

// visible are the overlays that touch the stretch of time that is shown.
func (g *membershipChart) visible(m data.Membership) []data.Overlay {
	var seen []data.Overlay
	for _, o := range m.Overlays {
		if o.From.First() <= g.scale.To && (o.To.IsZero() || o.To.Last() >= g.scale.From) {
			seen = append(seen, o)
		}
	}
	return seen
}

// overlayBar is where an overlay lies on its bar.
func (g *membershipChart) overlayBar(m data.Membership, o data.Overlay, bar Rect) Rect {
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
func (g *membershipChart) standingShapes(o data.Overlay, r Rect, tone theme.Tone) []Shape {
	hue := g.theme.Standing(tone)
	left, right := g.overlayFades(o, r)
	solid := Rect{r.X + left, r.Y, r.W - left - right, r.H}
	shapes := []Shape{box(r).filled(tone.Fill, tone.Fill), hatch(solid).filled(hue, hue)}
	faint := func(i, steps int) theme.Color { return hue.Over(tone.Fill, (float64(i)+0.5)/float64(steps)) }
	if steps := fadeSteps(left); left > 0 {
		w := left / float64(steps)
		for i := range steps {
			shapes = append(shapes, hatch(Rect{r.X + float64(i)*w, r.Y, w, r.H}).filled(faint(i, steps), faint(i, steps)))
		}
	}
	if steps := fadeSteps(right); right > 0 {
		w := right / float64(steps)
		for i := range steps {
			shapes = append(shapes, hatch(Rect{r.Right() - float64(i+1)*w, r.Y, w, r.H}).filled(faint(i, steps), faint(i, steps)))
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
func (g *membershipChart) overlayFades(o data.Overlay, r Rect) (left, right float64) {
	if o.From.Doubtful() && o.From.First() >= g.scale.From {
		left = min(max(g.scale.At(o.From.Last()+1)-r.X, softest), r.W/2)
	}
	if o.To.Doubtful() && o.To.Last() <= g.scale.To {
		right = min(max(r.Right()-g.scale.At(o.To.First()), softest), r.W/2)
	}
	return left, right
}

// openEnd is the arrow of a membership that still runs, in the colour of its standing.
func (g *membershipChart) openEnd(m data.Membership, bar Rect, tone theme.Tone) []Shape {
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
func (g *membershipChart) unhatched(m data.Membership, bar Rect) float64 {
	end := bar.Right()
	for _, o := range g.visible(m) {
		end = min(end, g.overlayBar(m, o, bar).X)
	}
	return end - bar.X
}

// tone is the colour of a membership: by body, of those that count, and only outlined where
// it is not one of a member.
func (g *membershipChart) tone(m data.Membership) theme.Tone {
	counting, i := 0, -1
	for _, b := range g.data.Bodies {
		if !b.Counts {
			continue
		}
		if b.ID == m.Body {
			i = counting
		}
		counting++
	}
	if m.Status != data.Member || i < 0 {
		return g.theme.Outline
	}
	return g.theme.Body(i, counting)
}

// barLevel is the baseline of a text in a bar, and whether the bar is high enough for it. In
// an outlined bar the text is lifted so that no line runs through what hangs below its letters.
func (g *membershipChart) barLevel(bar Rect, tone theme.Tone, style text.Style) (y float64, fits bool) {
	y = level(bar.Y+bar.H/2, style.Size)
	if tone != g.theme.Outline {
		return y, style.CapHeight()+3 <= bar.H
	}
	hanging := tail*style.Size + 1
	return min(y, bar.Bottom()-hanging), style.CapHeight()+1+hanging <= bar.H
}

// onBar sets a text into a bar, on a ground of its own where the bar has a pattern.
func onBar(t Text, bar Rect, tone theme.Tone) []Shape {
	if tone.Pattern == theme.Plain {
		return []Shape{t}
	}
	b := t.Bounds()
	return []Shape{box(Rect{b.X - 2, bar.Y + 1, b.W + 4, bar.H - 2}).filled(tone.Fill, tone.Fill), t}
}
