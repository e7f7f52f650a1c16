package charts

import (
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
		names = append(names, g.in(o.Name))
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
	name := g.in(o.Name)
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
	top := lane.Y + lane.H/2 - float64(len(lines)-1)*leading/2
	shapes := make([]Shape, len(lines))
	for i, l := range lines {
		shapes[i] = Text{X: g.plot.X - nameGap, Y: level(top+float64(i)*leading, style.Size), Anchor: End, Style: style, Color: g.theme.Muted, Text: l}
	}
	g.furnish("office/"+o.ID, shapes...)
}

// holder draws one person's, or state's, time in an office. Its name stands in the bar
// as far as there is room, else the id of its state.
func (g *gantt) holder(o data.Office, h data.Holder, lane Rect) {
	end := g.data.AsOf()
	if !h.To.IsZero() {
		end = min(end, h.To.Last())
	}
	x0, x1 := max(g.time.At(h.From.First()), lane.X), min(g.time.At(end+1), lane.Right())
	if x1-x0 < 0.5 {
		return
	}
	bar := Rect{x0, lane.Y, x1 - x0, lane.H}
	outline := box(Rect{bar.X + 0.5, bar.Y, max(bar.W-1, 0.5), bar.H}).filled(g.theme.Wash, g.theme.Axis)
	if h.Acting {
		outline = outline.stroked(g.theme.Axis, outlineWidth, 2, 2)
	}
	name := g.in(h.Name)
	if name == "" {
		name = g.state(h.State)
	}
	shapes := []Shape{outline}
	style := text.Style{Size: g.size.Note}
	for _, said := range []string{name, lastWord(name), h.State} {
		if style.Width(said)+6 <= bar.W {
			shapes = append(shapes, Text{X: bar.X + bar.W/2, Y: level(bar.Y+bar.H/2, style.Size), Anchor: Middle, Style: style, Color: g.theme.Ink, Text: said})
			break
		}
	}
	title := "card.office"
	if h.Acting {
		title = "card.acting"
	}
	card := Card{Title: g.words.Say(title, "Holder", name, "Office", g.in(o.Name)), Sources: h.Sources}
	card.add(g.period(h.From, h.To))
	if len(h.Name) > 0 && h.State != "" {
		card.add(g.state(h.State))
	}
	card.add(g.in(h.Note))
	g.mark(Mark{ID: "holder/" + o.ID + "/" + h.State + "/" + h.From.String(), Kind: Holder, State: h.State, Shapes: shapes, Reach: bar, Card: card})
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
