package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
)

// strengthPanel is one set of columns, or of lines, on one scale.
type strengthPanel struct {
	name      string // in the marks' identities
	heading   string
	layers    []layer
	small     bool // beside or above a larger one
	ends      bool // layers are named beside the last column
	plot      Rect
	labelRoom Rect       // of the labels, by height
	amounts   [][]amount // by layer and column
	tops      []float64  // by column
	most      float64
	ticks     []float64
	y         scale.Linear
	pitch     float64 // from one column to the next
	gap       float64 // between two columns
	head      Rect    // of the heading
	headroom  float64 // above the highest column, for the marks on it
}

// amount is how much of a panel's scale a layer takes in a column.
type amount struct {
	n     float64
	known bool
}

// segment is where a layer's segment stands in one column.
type segment struct {
	top, bottom float64
	known       bool
}

// panels are one panel with all, or one with the largest state and the others together
// and a larger one with the others.
func (f *strengthChart) panels() []strengthPanel {
	if !f.split {
		return []strengthPanel{{layers: f.layers, ends: true}}
	}
	giant := f.giant()
	var large layer
	var others []layer
	var states []string
	for _, l := range f.layers {
		if l.state == giant {
			large = l
			continue
		}
		others, states = append(others, l), append(states, l.states...)
	}
	rest := f.restLayer("strength/others", states)
	if len(states) > 1 {
		rest.name = f.words.Say("strength.others")
	}
	return []strengthPanel{
		{heading: f.words.Say("strength.all"), layers: []layer{large, rest}, small: true, ends: true},
		{name: "/zoom", heading: f.words.Say("strength.zoom", "State", f.words.Inside(f.state(giant))), layers: others, ends: true},
	}
}

// arrange gives the panels their places: above each other with one axis of years, or
// side by side where there is little height. It returns the labels of the steps.
func (f *strengthChart) arrange(panels []strengthPanel, area Rect) []stepLabel {
	room := area.H - f.axisHeight()
	side := len(panels) > 1 && room < lowRoom && !f.page.Panel
	need := f.leastRoom(panels, area.W)
	f.least = f.page.H - room + need
	if f.page.Panel && room < need {
		f.page.H = math.Ceil(f.page.H + need - room)
		area.H, room = area.H+need-room, need
	}
	bottom := math.Round(area.Bottom() - f.axisHeight())
	f.setTicks(panels, room, area.W)
	large := &panels[len(panels)-1]
	f.divide(panels, area, side)
	large.head.H = f.headingHeight(*large, large.head.W)
	if len(panels) == 1 {
		labels := f.settle(large, bottom)
		large.scale()
		return labels
	}
	small := &panels[0]
	small.head.H = f.headingHeight(*small, small.head.W)
	small.plot.Y = small.head.Bottom()
	small.plot.H = max(leastSmall, math.Round(smallShare*room))
	if side {
		large.head.H = max(large.head.H, small.head.H)
		small.plot.H = bottom - small.plot.Y
	} else {
		large.head.Y = small.plot.Bottom() + stackGap
	}
	small.labelRoom = small.plot.Grow(6)
	small.scale()
	labels := f.settle(large, bottom)
	large.scale()
	return labels
}

// divide gives panels, and their columns, their places across the page.
func (f *strengthChart) divide(panels []strengthPanel, area Rect, side bool) {
	gutter := f.gutter(panels)
	whole := area
	if side {
		area.X, area.W = area.X+area.W*sideShare+sideGap, area.W*(1-sideShare)-sideGap
		panels[0].ends = false
	}
	names, under := f.labelsWidth(panels, area.W*widestLabels)
	f.under = under
	for i := range panels {
		p := &panels[i]
		p.head = area
		p.plot.X, p.plot.W = area.X+gutter, area.W-gutter-leaderRoom-labelSwatch-labelGap-names
		if side && p.small {
			p.head.X, p.head.W = whole.X, whole.W*sideShare
			p.plot.X, p.plot.W = whole.X+gutter, whole.W*sideShare-gutter
		}
		p.divide(len(f.columns))
	}
}

// settle gives a panel the height that the labels of steps leave it, and returns those.
// The higher they stand above the columns, the lower the plot, so it tries how few
// lines above it will do. Where most steps find no room, the notes tell them all.
func (f *strengthChart) settle(p *strengthPanel, bottom float64) []stepLabel {
	leading := f.stepStyle().Leading()
	room := int((bottom - leastPlot - p.head.Bottom()) / leading) // for lines above a plot that is not too low
	try := func(lines int) []stepLabel {
		p.plot.Y = math.Round(p.head.Bottom() + float64(lines)*leading)
		p.plot.H = max(leastPlot, bottom-p.plot.Y)
		p.headroom, p.labelRoom = 0, p.plot.Grow(6)
		f.findHeadroom(p)
		return f.stepLabels(*p, f.page.area().Right(), lines)
	}
	best, most := 0, -1
	for lines := 0; lines <= max(0, min(mostStepLines, room)) && most < len(f.steps)-len(f.noted); lines++ {
		if n := len(try(lines)); n > most {
			best, most = lines, n
		}
	}
	labels := try(best)
	if 2*len(labels) < len(f.steps) {
		labels = nil // a few of many would look like all
	}
	for _, s := range f.steps {
		if !slices.ContainsFunc(labels, func(l stepLabel) bool { return l.step.column == s.column }) {
			f.noted[s.column] = true
		}
	}
	return labels
}

// leastRoom is the height below which a panel of the window grows.
func (f *strengthChart) leastRoom(panels []strengthPanel, width float64) float64 {
	least := leastLarge + 2*f.stepStyle().Leading()
	if len(panels) > 1 {
		least += leastSmall + stackGap + f.headingHeight(panels[0], width) + f.headingHeight(panels[1], width)
	}
	return least
}

// headingHeight is the room of a panel's heading.
func (f *strengthChart) headingHeight(p strengthPanel, width float64) float64 {
	style := text.Style{Size: f.size.Legend}
	n := len(text.Wrap(p.heading, style, width))
	if n == 0 {
		return 0
	}
	return math.Ceil(float64(n)*style.Leading()) + 7
}

// measure finds how much the layers take in every column, and how high columns are.
func (f *strengthChart) measure(p *strengthPanel) {
	p.amounts = make([][]amount, len(p.layers))
	p.tops = make([]float64, len(f.columns))
	for i, l := range p.layers {
		p.amounts[i] = make([]amount, len(f.columns))
		for j, c := range f.columns {
			v, known := c.of(l)
			switch f.reading {
			case Share:
				v = ratio(v, c.total)
				p.tops[j] += v
			case Lines:
				v = c.most(l)
				p.tops[j] = max(p.tops[j], v)
			default:
				p.tops[j] += v
			}
			p.amounts[i][j] = amount{v, known}
		}
	}
	p.most = slices.Max(p.tops)
}

// divide gives the columns their width: equal, in halves of points where they are not
// tiny, so that their edges are as sharp as each other.
func (p *strengthPanel) divide(columns int) {
	const widest, few = 110.0, 3 // few columns fill the plot as far as so many would
	p.plot.X = math.Round(p.plot.X)
	p.pitch = min(max(widest, p.plot.W/few), max(p.plot.W, 1)/float64(columns))
	if p.pitch >= 4 {
		p.pitch = math.Floor(2*p.pitch) / 2
	}
	p.plot.W = p.pitch * float64(columns)
	switch {
	case p.pitch > widest:
		p.gap = p.pitch - widest
	case p.pitch >= 10:
		p.gap = 1.5
	case p.pitch >= 5:
		p.gap = 1
	case p.pitch >= 3:
		p.gap = 0.5
	}
}

// left is where a column begins, edge the middle of the gap before it, and middle its
// own.
func (p strengthPanel) left(column int) float64 { return p.plot.X + float64(column)*p.pitch + p.gap/2 }

func (p strengthPanel) edge(column int) float64 { return p.plot.X + float64(column)*p.pitch }

func (p strengthPanel) middle(column int) float64 {
	return p.plot.X + (float64(column)+0.5)*p.pitch
}

// scale maps a panel's amounts to its height, below the marks on top of columns.
func (p *strengthPanel) scale() {
	most := p.most
	if most <= 0 {
		most = 1
	}
	p.y = scale.Linear{D0: 0, D1: most, R0: p.plot.Bottom(), R1: p.plot.Y + p.headroom}
}

// findHeadroom leaves as much room above the highest column as the marks need.
func (f *strengthChart) findHeadroom(p *strengthPanel) {
	for p.scale(); !f.topsFit(*p) && p.headroom < p.plot.H/3; p.scale() {
		p.headroom += 4
	}
}

// headPanel says what a panel shows.
func (f *strengthChart) headPanel(p strengthPanel) {
	if p.heading == "" {
		return
	}
	style := text.Style{Size: f.size.Legend}
	var shapes []Shape
	for i, l := range text.Wrap(p.heading, style, p.head.W) {
		shapes = append(shapes, Text{X: p.head.X, Y: p.head.Y + style.Ascent() + float64(i)*style.Leading(), Style: style, Color: f.theme.Muted, Text: l})
	}
	f.furnish("heading"+p.name, shapes...)
}
