package charts

import (
	"strconv"
	"strings"

	"treatyline/charts/text"
	"treatyline/data"
)

// officeBand is the height of an office's lane under the memberships, in points, unless
// its name needs more.
const officeBand = 19.0

// officeLeading is the distance of the lines of an office's name, in em.
const officeLeading = 1.12

// officeLanes are the offices that the view shows.
func (b *builder) officeLanes() []data.Office {
	if !b.view.Offices {
		return nil
	}
	return b.data.Offices
}

func (g *membershipChart) officeNames() []string {
	var names []string
	for _, o := range g.offices {
		names = append(names, g.named(o.Name, o.ID))
	}
	return names
}

// officesHeight is what the lanes of the offices take.
func (g *membershipChart) officesHeight(offices []data.Office) float64 {
	sum := 0.0
	for _, o := range offices {
		sum += g.officeHeight(o)
	}
	if sum > 0 {
		sum += 8
	}
	return sum
}

func (g *membershipChart) officeHeight(o data.Office) float64 {
	lines, style := g.officeLines(o)
	_, depth := g.terms(o)
	return max(float64(depth)*officeBand, float64(len(lines))*officeLeading*style.Size+6)
}

// drawOffices draws a lane for each office, with a bar for each holder. Holders of one
// time stand below each other.
func (g *membershipChart) drawOffices(offices []data.Office, top float64) {
	for _, o := range offices {
		lane := Rect{g.plot.X, top, g.plot.W, g.officeHeight(o) - 4}
		top += g.officeHeight(o)
		g.officeName(o, lane)
		terms, depth := g.terms(o)
		first := lane.Y + (lane.H-float64(depth)*officeBand+4)/2
		for i, h := range o.Holders {
			t := terms[i]
			g.holder(o, h, t, Rect{t.x0, first + float64(t.lane)*officeBand, t.x1 - t.x0, officeBand - 4})
		}
	}
}

// officeLines is the name of a lane: on one line, or on several small ones.
func (g *membershipChart) officeLines(o data.Office) ([]string, text.Style) {
	name := g.named(o.Name, o.ID)
	style := text.Style{Size: g.names.size}
	if style.Width(name) > g.names.width {
		style.Size = g.size.Note
	}
	return text.Wrap(name, style, g.names.width), style
}

// officeName sets the name of a lane in front of it.
func (g *membershipChart) officeName(o data.Office, lane Rect) {
	lines, style := g.officeLines(o)
	leading := style.Size * officeLeading
	first := lane.Y + lane.H/2 - float64(len(lines)-1)*leading/2
	g.furnish("office/"+o.ID, rightLines(lines, style, leading, g.plot.X-nameGap, first, g.theme.Muted)...)
}

// holder draws one person's, or state's, time in an office. Its name stands in the bar
// as far as there is room.
func (g *membershipChart) holder(o data.Office, h data.Holder, t term, bar Rect) {
	if !t.seen() {
		return
	}
	outline := box(bar).filled(g.theme.Wash, g.theme.Axis)
	if h.Acting {
		outline = outline.stroked(g.theme.Axis, outlineWidth, 2, 2)
	}
	shapes := []Shape{outline}
	style := text.Style{Size: g.size.Note}
	if t.label != "" {
		shapes = append(shapes, Text{X: bar.X + bar.W/2, Y: level(bar.Y+bar.H/2, style.Size), Anchor: Middle, Style: style, Color: g.theme.Ink, Text: t.label})
	}
	m := Mark{ID: holderID(o, h), Kind: Holder, Subject: holderID(o, h), Shapes: shapes, Reach: bar, Says: func(data.Day) Card { return g.holderCard(o, h) }}
	if h.State != "" {
		m.States = []string{h.State}
	}
	g.mark(m)
}

// officeNotes explain the numbers in the offices' lanes, and name who has no room even for
// a number.
func (g *membershipChart) officeNotes() []string {
	var notes []string
	for _, o := range g.offices {
		terms, _ := g.terms(o)
		if n := unlabelled(terms); n > mostNumbered {
			notes = append(notes, g.words.Count("note.holders", n, "Office", g.named(o.Name, o.ID)))
			continue
		}
		var names []string
		explained := map[int]bool{}
		for i, h := range o.Holders {
			switch t := terms[i]; {
			case explained[t.number]:
			case t.number > 0:
				explained[t.number] = true
				names = append(names, strconv.Itoa(t.number)+"\u00a0"+g.holderName(h))
			case t.seen() && t.label == "":
				names = append(names, g.words.Say("body.name", "Name", g.holderName(h), "Short", g.period(h.From, h.To)))
			}
		}
		if len(names) > 0 {
			notes = append(notes, g.words.Say("note.of", "State", g.named(o.Name, o.ID), "Note", strings.Join(names, ", ")))
		}
	}
	return notes
}

// lastWord is the last word of a name, which is the family name of most.
func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
