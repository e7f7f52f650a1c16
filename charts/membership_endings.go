package charts

import (
	"treatyline/charts/text"
	"treatyline/data"
)

// shortestDashes is the least length of a dashed line between two spells, in points: two
// dashes. dashAir is the air at its ends.
const (
	shortestDashes = 9
	dashAir        = 3
)

// shortBar is the length under which a bar's ending may stand before it, in points.
const shortBar = 24

// ending says after a bar how it ended, or else in its end, or before it where it is short or
// has no room to say what it is, and joins it to the next spell with a thin dashed line.
func (g *membershipChart) ending(m data.Membership, bar Rect, around surroundings) {
	var labels []string
	switch open := m.To.IsZero() || m.To.Last() >= g.scale.To; {
	case !open:
		labels = g.endingLabels(m)
	case around.unsaid == "":
		return
	}
	if around.unsaid != "" { // what it was is told first of all
		told := make([]string, len(labels), 2*len(labels)+1)
		for i, said := range labels {
			told[i] = g.words.Say("ending.what", "What", around.unsaid, "Said", said)
		}
		labels = append(append(told, around.unsaid), labels...)
	}
	if !m.To.IsZero() && m.To.Last() < g.scale.From {
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
		label, ok := around.beside(Text{X: x + 7, Style: style, Color: g.theme.Muted, Text: said}, bar)
		if ok && x+7+style.Width(said) <= room {
			shapes = append(shapes, label)
			x += 7 + style.Width(said) + 2
			break
		}
	}
	if len(shapes) == 0 {
		end := min(bar.Right()-g.fadeOut(m, bar), around.next)
		shapes = g.endingInside(m, labels, Rect{around.taken, bar.Y, end - around.taken, bar.H})
	}
	if before := g.signedOr(m, bar.X) - 7; len(shapes) == 0 && (bar.W < shortBar || around.unsaid != "") {
		for _, said := range labels {
			label, ok := around.beside(Text{X: before, Anchor: End, Style: style, Color: g.theme.Muted, Text: said}, bar)
			if ok && around.before+style.Width(said) <= before {
				shapes = append(shapes, label)
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

// tail is what hangs below the letters, in em.
const tail = 0.22

// hang is how far a label reaches beyond its bar at most, in points.
const hang = 2.5

// beside sets a label level with a bar, and where its letters would touch the bars above or
// below, between those; it reports false where they leave too little room.
func (s surroundings) beside(t Text, bar Rect) (Text, bool) {
	t.Y = level(bar.Y+bar.H/2, t.Style.Size)
	if t.Style.CapHeight() > bar.H {
		return t, false
	}
	over, under := bar.Y-hang, bar.Bottom()+hang
	b, crowded := t.Bounds(), false
	for _, o := range s.others {
		switch {
		case o.Right() < b.X || o.X > b.Right():
		case o.Y < bar.Y:
			over, crowded = max(over, o.Bottom()), true
		default:
			under, crowded = min(under, o.Y), true
		}
	}
	if !crowded {
		return t, true
	}
	highest, lowest := over+t.Style.CapHeight()+0.5, under-tail*t.Style.Size
	t.Y = max(highest, min(t.Y, lowest))
	return t, highest <= lowest
}

// endingInside says how a membership ended in the free part of its bar, if that has room.
func (g *membershipChart) endingInside(m data.Membership, labels []string, free Rect) []Shape {
	style, tone := text.Style{Size: g.size.Label}, g.tone(m)
	y, fits := g.barLevel(free, tone, style)
	for _, said := range labels {
		if fits && 12+style.Width(said)+7 <= free.W {
			return onBar(Text{X: free.Right() - 7, Y: y, Anchor: End, Style: style, Color: tone.Ink, Text: said}, free, tone)
		}
	}
	return nil
}

// endingLabels say how and when a membership ended, from the fullest to the shortest;
// nothing where another body took its place.
func (b *builder) endingLabels(m data.Membership) []string {
	dates := []data.Date{m.To}
	if m.To.Precision() != data.ToYear {
		dates = append(dates, data.Date{Year: m.To.Year}) // a doubt of the day, not of the year
	}
	var labels []string
	switch m.Ended {
	case data.Succession:
	case "":
		for _, d := range dates {
			labels = append(labels, b.words.Say("ending.until", "Date", b.words.Date(d)))
		}
	default:
		how := b.words.Say("ending." + string(m.Ended))
		for _, d := range dates {
			labels = append(labels, b.words.Say("ending.on", "How", how, "Date", b.words.Date(d)))
		}
		labels = append(labels, how)
	}
	return labels
}
