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

func (g *gantt) officeNames() []string {
	var names []string
	for _, o := range g.offices {
		names = append(names, g.named(o.Name, o.ID))
	}
	return names
}

// officesHeight is what the lanes of the offices take.
func (g *gantt) officesHeight(offices []data.Office) float64 {
	sum := 0.0
	for _, o := range offices {
		sum += g.officeHeight(o)
	}
	if sum > 0 {
		sum += 8
	}
	return sum
}

func (g *gantt) officeHeight(o data.Office) float64 {
	lines, style := g.officeLines(o)
	return max(officeBand, float64(len(lines))*officeLeading*style.Size+6)
}

// drawOffices draws a lane for each office, with a bar for each holder.
func (g *gantt) drawOffices(offices []data.Office, top float64) {
	for _, o := range offices {
		lane := Rect{g.plot.X, top, g.plot.W, g.officeHeight(o) - 4}
		top += g.officeHeight(o)
		g.officeName(o, lane)
		lane.Y, lane.H = lane.Y+(lane.H-officeBand+4)/2, officeBand-4
		for _, h := range o.Holders {
			g.holder(o, h, lane)
		}
	}
}

// officeLines is the name of a lane: on one line, or on several small ones.
func (g *gantt) officeLines(o data.Office) ([]string, text.Style) {
	name := g.named(o.Name, o.ID)
	style := text.Style{Size: g.size.Name}
	if style.Width(name) > g.names.width {
		style.Size = g.size.Note
	}
	return text.Wrap(name, style, g.names.width), style
}

// officeName sets the name of a lane in front of it.
func (g *gantt) officeName(o data.Office, lane Rect) {
	lines, style := g.officeLines(o)
	leading := style.Size * officeLeading
	first := lane.Y + lane.H/2 - float64(len(lines)-1)*leading/2
	g.furnish("office/"+o.ID, rightLines(lines, style, leading, g.plot.X-nameGap, first, g.theme.Muted)...)
}

// holder draws one person's, or state's, time in an office. Its name stands in the bar
// as far as there is room.
func (g *gantt) holder(o data.Office, h data.Holder, lane Rect) {
	x0, x1, seen := g.term(h)
	if !seen {
		return
	}
	bar := Rect{x0, lane.Y, x1 - x0, lane.H}
	outline := box(Rect{bar.X + 0.5, bar.Y, max(bar.W-1, 0.5), bar.H}).filled(g.theme.Wash, g.theme.Axis)
	if h.Acting {
		outline = outline.stroked(g.theme.Axis, outlineWidth, 2, 2)
	}
	shapes := []Shape{outline}
	style := text.Style{Size: g.size.Note}
	for _, said := range g.holderLabels(o, h) {
		if style.Width(said)+2.5 <= bar.W {
			shapes = append(shapes, Text{X: bar.X + bar.W/2, Y: level(bar.Y+bar.H/2, style.Size), Anchor: Middle, Style: style, Color: g.theme.Ink, Text: said})
			break
		}
	}
	m := Mark{ID: holderID(o, h), Kind: Holder, Subject: holderID(o, h), Shapes: shapes, Reach: bar, Card: g.holderCard(o, h)}
	if h.State != "" {
		m.States = []string{h.State}
	}
	g.mark(m)
}

// holderLabels are what can stand in a holder's bar, from the fullest to the shortest: the
// name, the family name, a number that the notes explain; of a state its id.
func (g *gantt) holderLabels(o data.Office, h data.Holder) []string {
	name := g.in(h.Name)
	if name == "" {
		return []string{g.state(h.State), h.State}
	}
	labels := []string{name, lastWord(name)}
	if n, ok := g.numbered(o)[h.From]; ok {
		labels = append(labels, strconv.Itoa(n))
	}
	return labels
}

// numbered gives numbers to the holders of an office whose names do not fit into their
// bars, by the day on which they began.
func (g *gantt) numbered(o data.Office) map[data.Date]int {
	style := text.Style{Size: g.size.Note}
	numbers := map[data.Date]int{}
	for _, h := range o.Holders {
		x0, x1, seen := g.term(h)
		if name := g.in(h.Name); seen && name != "" && style.Width(lastWord(name))+2.5 > x1-x0 {
			numbers[h.From] = len(numbers) + 1
		}
	}
	return numbers
}

// officeNotes explain the numbers in the offices' lanes.
func (g *gantt) officeNotes() []string {
	var notes []string
	for _, o := range g.offices {
		numbers := g.numbered(o)
		var names []string
		for _, h := range o.Holders {
			if n, ok := numbers[h.From]; ok {
				names = append(names, strconv.Itoa(n)+"\u00a0"+g.in(h.Name))
			}
		}
		if len(names) > 0 {
			notes = append(notes, g.words.Say("note.of", "State", g.named(o.Name, o.ID), "Note", strings.Join(names, ", ")))
		}
	}
	return notes
}

// term is where a holder's time lies on the axis, and whether any of it is seen.
func (g *gantt) term(h data.Holder) (x0, x1 float64, seen bool) {
	end := g.data.AsOf()
	if !h.To.IsZero() {
		end = min(end, h.To.Last())
	}
	x0, x1 = max(g.time.At(h.From.First()), g.plot.X), min(g.time.At(end+1), g.plot.Right())
	return x0, x1, x1-x0 >= 0.5
}

// lastWord is the last word of a name, which is the family name of most.
func lastWord(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == ' ' {
			return name[i+1:]
		}
	}
	return name
}
