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
	labelRoom Rect // of the labels, by height
	most      float64
	ticks     []float64
	y         scale.Linear
	pitch     float64 // from one column to the next
	gap       float64 // between two columns
	head      Rect    // of the heading
	headroom  float64 // above the highest column, for the marks on it
}

// segment is where a layer's segment stands in one column.
type segment struct {
	top, bottom float64
	known       bool
}

// panels are one panel with all, or one with the largest state and the others together
// and a larger one with the others.
func (f *strengthChart) panels() []strengthPanel {
	if !f.split() {
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
		{name: "/zoom", heading: f.words.Say("strength.zoom", "State", f.state(giant)), layers: others, ends: true},
	}
}

// lay draws the page.
func (f *strengthChart) lay() {
	f.cited.add(f.series.Sources)
	for _, y := range f.breaks {
		for _, b := range y.breaks {
			f.cited.add(b.Sources)
		}
	}
	var ids []string
	for _, l := range f.layers {
		if l.state != "" {
			ids = append(ids, l.state)
		}
	}
	f.names = f.builder.names(ids, nil)
	area := f.frame(frame{f.heldTitle(), f.subtitle(), f.always(), append(f.notes(), f.names.notes(f.builder)...)})
	if keys := f.keys(); len(keys) > 0 {
		below := f.legend(keys, area.X, area.Y, area.W) + 10
		area.Y, area.H = below, area.Bottom()-below
	}
	panels := f.panels()
	if len(panels) == 1 {
		area.Y, area.H = area.Y+airAbove, area.H-airAbove
	}
	labels := f.arrange(panels, area)
	large := panels[len(panels)-1]
	f.taken = f.stepBoxes(labels, large.plot)
	for i := range panels {
		p := &panels[i]
		f.headPanel(*p)
		f.amountGrid(*p)
		if f.reading() == Lines {
			f.drawLines(*p)
		} else {
			f.drawColumns(*p)
		}
	}
	for _, p := range panels {
		f.drawLabels(p)
	}
	f.drawTops(large)
	f.drawSteps(labels, large.plot)
	for _, p := range panels {
		if p.plot.Bottom() == large.plot.Bottom() {
			f.yearAxis(p)
		}
	}
	f.timeAxis(panels)
}

// arrange gives the panels their places: above each other with one axis of years, or
// side by side where there is little height. It returns the labels of the steps.
func (f *strengthChart) arrange(panels []strengthPanel, area Rect) []stepLabel {
	room := area.H - f.axisHeight()
	side := len(panels) > 1 && room < lowRoom && !f.page.Panel
	if need := f.leastRoom(panels); f.page.Panel && room < need {
		f.page.H += need - room
		area.H, room = area.H+need-room, need
	}
	large := &panels[len(panels)-1]
	f.setTicks(panels, room)
	gutter := f.gutter(panels)
	if side {
		panels[0].ends = false
		panels[0].plot = Rect{area.X + gutter, 0, area.W*sideShare - gutter, 0}
		area.X, area.W = area.X+area.W*sideShare+sideGap, area.W*(1-sideShare)-sideGap
	}
	names, under := f.labelsWidth(panels, area.W*widestLabels)
	x, width := area.X+gutter, area.W-gutter-leaderRoom-labelSwatch-labelGap-names
	large.plot.X, large.plot.W = x, width
	if !side {
		panels[0].plot.X, panels[0].plot.W = x, width
	}
	for i := range panels {
		panels[i].divide(len(f.columns))
	}
	f.under = under
	large.head = Rect{area.X, area.Y, area.W, 0}
	smallHeight := 0.0
	if len(panels) > 1 {
		large.head.H = f.headingHeight()
		panels[0].head = Rect{panels[0].plot.X - gutter, area.Y, area.W, f.headingHeight()}
		panels[0].plot.Y = panels[0].head.Bottom()
		if side {
			panels[0].head.W = panels[0].plot.W + gutter
		} else {
			smallHeight = max(leastSmall, math.Round(smallShare*room))
			large.head.Y = panels[0].plot.Y + smallHeight + stackGap
		}
	}
	bottom := math.Round(area.Bottom() - f.axisHeight())
	labels := f.settle(large, area, bottom)
	if len(panels) > 1 {
		panels[0].plot.H = smallHeight
	}
	if side {
		panels[0].plot.H = bottom - panels[0].plot.Y
	}
	for i := range panels {
		panels[i].labelRoom = panels[i].plot.Grow(6)
		panels[i].scale()
	}
	return labels
}

// settle gives a panel the height that the labels of steps leave it, and returns those.
// The higher they stand above the columns, the lower the plot, so it tries how few
// lines above it will do.
func (f *strengthChart) settle(p *strengthPanel, area Rect, bottom float64) []stepLabel {
	leading := f.stepStyle().Leading()
	try := func(lines int) []stepLabel {
		p.plot.Y = math.Round(p.head.Bottom() + float64(lines)*leading)
		p.plot.H = max(leastPlot, bottom-p.plot.Y)
		p.headroom = 0
		f.findHeadroom(p)
		return f.stepLabels(*p, area.X, area.Right(), lines)
	}
	best, most := 0, -1
	for lines := 0; lines <= mostStepLines; lines++ {
		if n := len(try(lines)); n > most {
			best, most = lines, n
		}
	}
	labels := try(best)
	for _, s := range f.steps {
		if !slices.ContainsFunc(labels, func(l stepLabel) bool { return l.step.column == s.column }) {
			f.noted[s.column] = true
		}
	}
	return labels
}

// leastRoom is the height below which a panel of the window grows.
func (f *strengthChart) leastRoom(panels []strengthPanel) float64 {
	least := leastLarge + 2*f.stepStyle().Leading()
	if len(panels) > 1 {
		least += leastSmall + stackGap + 2*f.headingHeight()
	}
	return least
}

func (f *strengthChart) headingHeight() float64 {
	return math.Ceil(text.Style{Size: f.size.Legend}.Leading()) + 7
}

// setTicks finds the round amounts of the axes, which have more room the higher the
// panels are.
func (f *strengthChart) setTicks(panels []strengthPanel, room float64) {
	for i := range panels {
		p := &panels[i]
		for _, c := range f.columns {
			p.most = max(p.most, f.top(c, *p))
		}
		height := room - 2*f.stepStyle().Leading()
		switch {
		case p.small:
			height *= smallShare
		case len(panels) > 1:
			height *= 1 - smallShare
			height -= 2*f.headingHeight() + stackGap
		}
		for n := 2 + max(0, int(height/90)); ; n++ {
			p.ticks = scale.Ticks(0, p.most, n)
			if len(p.ticks) > 1 || n > 4 {
				break
			}
		}
	}
}

// top is the amount that a column reaches in a panel.
func (f *strengthChart) top(c yearColumn, p strengthPanel) float64 {
	top := 0.0
	for _, l := range p.layers {
		v, _ := c.of(l)
		switch {
		case f.reading() != Lines:
			top += v
		case l.state != "":
			top = max(top, v)
		default:
			for _, id := range l.states {
				top = max(top, c.values[id])
			}
		}
	}
	if f.reading() == Share {
		return ratio(top, c.total)
	}
	return top
}

// gutter is the room of the amounts at the left of a plot.
func (f *strengthChart) gutter(panels []strengthPanel) float64 {
	style, width := text.Style{Size: f.size.Axis}, 0.0
	for _, p := range panels {
		for _, v := range p.ticks {
			width = max(width, style.Width(f.amount(v)))
		}
	}
	return math.Ceil(width) + 8
}

// amount is a number on an axis.
func (f *strengthChart) amount(v float64) string {
	if f.reading() == Share {
		return f.words.Percent(v)
	}
	return f.words.Short(v)
}

// divide gives the columns their width: equal, in halves of points where they are not
// tiny, so that their edges are as sharp as each other.
func (p *strengthPanel) divide(columns int) {
	const widest = 110.0
	p.plot.X = math.Round(p.plot.X)
	p.pitch = min(widest, max(p.plot.W, 1)/float64(columns))
	if p.pitch >= 4 {
		p.pitch = math.Floor(2*p.pitch) / 2
	}
	p.plot.W = p.pitch * float64(columns)
	switch {
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

// headPanel says what a panel shows. A state whose name is too long for that has it in
// the notes.
func (f *strengthChart) headPanel(p strengthPanel) {
	if p.heading == "" {
		return
	}
	style, said := text.Style{Size: f.size.Legend}, p.heading
	if style.Width(said) > p.head.W {
		said = f.words.Say("strength.zoom", "State", f.giant())
	}
	f.furnish("heading"+p.name, Text{X: p.head.X, Y: p.head.Y + style.Ascent(), Style: style, Color: f.theme.Muted, Text: said})
}

// amountGrid draws a line at every tick of a panel and labels it at its left.
func (f *strengthChart) amountGrid(p strengthPanel) {
	style := text.Style{Size: f.size.Axis}
	var grid, labels []Shape
	below := math.Inf(1)
	for _, v := range p.ticks {
		y := p.y.At(v)
		if v > 0 {
			grid = append(grid, line(p.plot.X, y, p.plot.Right(), y).stroked(f.theme.Grid, 1).crisp())
		}
		if below-y < style.Leading() {
			continue
		}
		below = y
		labels = append(labels, Text{X: p.plot.X - 8, Y: level(y, style.Size), Anchor: End, Style: style, Color: f.theme.Muted, Text: f.amount(v)})
	}
	f.furnish("grid"+p.name, grid...)
	f.furnish("amounts"+p.name, labels...)
}
