package charts

import (
	"cmp"
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// The measures of the forces chart, in points.
const (
	mostForceBand  = 46.0
	forceBarShare  = 0.58
	panelGap       = 56.0 // between the chart and its larger panel
	mainShare      = 0.6  // of the width, where there are two panels
	zoomThreshold  = 5    // the largest is this many times the second: a second panel
	valueGap       = 7.0  // between a bar and its value
	exactValueTill = 1e10 // above, values are shortened
)

// strength is one row of the forces chart.
type strength struct {
	force    data.Force
	total    float64
	complete bool // no part of the total is missing
	member   bool // on the as-of date
}

// parts are the pieces of a force in the order in which they are stacked.
func (s strength) parts() [3]data.Amount {
	return [3]data.Amount{s.force.Active, s.force.Reserve, s.force.Paramilitary}
}

// forcesChart is the forces chart while it is laid out.
type forcesChart struct {
	*builder
	edition data.Edition
	rows    []strength
	names   nameColumn
}

func (b *builder) forces() ([]*Figure, error) {
	edition, ok := b.data.Edition(b.view.AsOf)
	if !ok {
		return nil, b.nothing("forces.none")
	}
	f := &forcesChart{builder: b, edition: edition, rows: b.strengths(edition)}
	if len(f.rows) == 0 {
		return nil, b.nothing("forces.none")
	}
	var pages []*Figure
	for rest := f.rows; len(rest) > 0; {
		n := f.lay(rest)
		pages = append(pages, b.figure(f.title(), f.description()))
		rest = rest[n:]
	}
	return b.number(pages), nil
}

// strengths returns the states that an edition has figures for, the strongest first.
func (b *builder) strengths(e data.Edition) []strength {
	members := b.data.Members(b.view.AsOf)
	var rows []strength
	for _, force := range e.Values {
		s := strength{force: force, member: slices.Contains(members, force.State)}
		s.total, s.complete = force.Total()
		if slices.ContainsFunc(s.partsGiven(), func(given bool) bool { return given }) {
			rows = append(rows, s)
		}
	}
	slices.SortStableFunc(rows, func(x, y strength) int {
		return cmp.Or(cmp.Compare(y.total, x.total), cmp.Compare(b.state(x.force.State), b.state(y.force.State)))
	})
	return rows
}

func (s strength) partsGiven() []bool {
	var given []bool
	for _, a := range s.parts() {
		given = append(given, a.Given())
	}
	return given
}

// zoomed reports whether the largest force dwarfs the others, so that they need a
// panel of their own.
func (f *forcesChart) zoomed() bool {
	return len(f.rows) > 2 && f.rows[1].total > 0 && f.rows[0].total > zoomThreshold*f.rows[1].total
}

// lay draws one page and returns how many rows it has room for.
func (f *forcesChart) lay(rows []strength) int {
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.force.State
	}
	f.names = f.builder.names(ids, nil)
	f.cited.add(f.edition.Sources)
	notes := append(f.notes(), f.names.notes(f.builder)...)
	area := f.frame(frame{f.title(), f.subtitle(), notes})

	left := area.X + f.names.width + nameGap
	keys := f.keys()
	top := f.legend(keys, left, area.Y, area.Right()-left) + 8
	panels := f.panels(Rect{left, top, area.Right() - left, 0})
	if len(panels) > 1 {
		headingTop := top
		if left+f.legendWidth(keys)+keyGap < panels[1].area.X {
			headingTop = area.Y // beside the legend
		}
		top = max(top, f.panelHeading(panels[1], headingTop))
	}
	room := area.Bottom() - f.axisHeight() - top
	rows, needs := f.fitting(rows, room)
	bands := scale.NewBands(math.Round(top), room, needs, mostForceBand, forceBarShare)
	bottom := math.Round(bands.End())
	if beyond := bottom + f.axisHeight() - area.Bottom(); f.page.Panel && beyond > 0 {
		f.page.H += beyond
	}
	for i, r := range rows {
		f.name(f.names, r.force.State, left-nameGap, bands.Middle(i))
	}
	for _, p := range panels {
		p.area.Y, p.area.H = top, bottom-top
		f.panel(p, rows, bands)
	}
	if len(panels) > 1 {
		f.bracket(panels[1].area.X-panelGap/2, rows, bands)
	}
	return len(rows)
}

// fitting returns the rows that a height has room for and what each of them needs; a
// panel grows for all.
func (f *forcesChart) fitting(rows []strength, room float64) (fit []strength, needs []float64) {
	used := 0.0
	for i, r := range rows {
		need := f.names.need(r.force.State)
		if !f.page.Panel && i > 0 && used+need > room {
			return rows[:i], needs
		}
		used, needs = used+need, append(needs, need)
	}
	return rows, needs
}

// forcePanel is one set of bars on one scale.
type forcePanel struct {
	area    Rect
	name    string // in the marks' identities
	most    float64
	without string // the state that is left out, if one is
}

// panels divides the width: one panel with all, and a larger one without the largest
// where that dwarfs the others.
func (f *forcesChart) panels(area Rect) []forcePanel {
	all := forcePanel{area: area, most: f.rows[0].total}
	if !f.zoomed() {
		return []forcePanel{all}
	}
	all.area.W = math.Round((area.W - panelGap) * mainShare)
	rest := forcePanel{name: "/zoom", most: f.rows[1].total, without: f.rows[0].force.State}
	rest.area = Rect{all.area.Right() + panelGap, area.Y, area.W - all.area.W - panelGap, area.H}
	return []forcePanel{all, rest}
}

// panelHeading says what the larger panel leaves out.
func (f *forcesChart) panelHeading(p forcePanel, y float64) float64 {
	style := text.Style{Size: f.size.Legend}
	said := f.words.Say("forces.zoom", "State", f.state(p.without))
	var shapes []Shape
	for _, l := range text.Wrap(said, style, p.area.W) {
		shapes = append(shapes, Text{X: p.area.X, Y: y + style.Ascent(), Style: style, Color: f.theme.Muted, Text: l})
		y += style.Leading()
	}
	f.furnish("zoom-heading", shapes...)
	return y + 4
}

// bracket joins the rows that the larger panel repeats.
func (f *forcesChart) bracket(x float64, rows []strength, bands scale.Bands) {
	first := 0
	if rows[0].force.State == f.rows[0].force.State {
		first = 1
	}
	if first >= len(rows) {
		return
	}
	top, _ := bands.Bar(first)
	bottom, height := bands.Bar(len(rows) - 1)
	f.furnish("bracket", polyline([2]float64{x + 9, top}, [2]float64{x, top}, [2]float64{x, bottom + height}, [2]float64{x + 9, bottom + height}).stroked(f.theme.Axis, 1).crisp())
}

// panel draws the bars of one panel with its axis.
func (f *forcesChart) panel(p forcePanel, rows []strength, bands scale.Bands) {
	values := text.Style{Size: f.size.Label + 1, Weight: text.Bold}
	widest := 0.0
	for _, r := range f.rows {
		if r.total <= p.most {
			widest = max(widest, values.Width(f.value(r)))
		}
	}
	x := scale.Linear{D0: 0, D1: max(p.most, 1), R0: p.area.X, R1: p.area.Right() - widest - valueGap - 2}
	f.numberGrid(x, p.area, p.name)
	for i, r := range rows {
		if r.force.State == p.without {
			continue
		}
		top, height := bands.Bar(i)
		f.bar(r, p, x, Rect{p.area.X, top, 0, height}, values)
	}
	f.furnish("baseline"+p.name, line(p.area.X, p.area.Y, p.area.X, p.area.Bottom()).stroked(f.theme.Axis, 1).crisp())
}

// numberGrid draws a line at every tick of a panel and labels them under it.
func (f *forcesChart) numberGrid(x scale.Linear, area Rect, name string) {
	style := text.Style{Size: f.size.Axis}
	ticks := scale.Ticks(0, x.D1, max(1, int((x.R1-x.R0)/62)))
	var grid, labels []Shape
	for _, v := range ticks {
		at := x.At(v)
		if v > 0 {
			grid = append(grid, line(at, area.Y, at, area.Bottom()).stroked(f.theme.Grid, 1).crisp())
		}
		labels = append(labels, Text{X: at, Y: area.Bottom() + 6 + style.Ascent(), Anchor: Middle, Style: style, Color: f.theme.Muted, Text: f.words.Short(v)})
	}
	f.furnish("grid"+name, grid...)
	f.furnish("axis"+name, labels...)
}

// bar draws one state's force: its parts stacked, and its total at the end, on a
// ground that keeps the grid off the figures.
func (f *forcesChart) bar(r strength, p forcePanel, x scale.Linear, at Rect, style text.Style) {
	var shapes []Shape
	sum := 0.0
	for i, a := range r.parts() {
		if a.N > 0 {
			x0, x1 := x.At(sum), x.At(sum+a.N)
			tone := f.partTone(i, r.member)
			shapes = append(shapes, filledBox(Rect{x0, at.Y, x1 - x0, at.H}, 0, 0, tone)...)
			sum += a.N
		}
	}
	said := f.value(r)
	ink := f.theme.Ink
	if !r.member {
		ink = f.theme.Muted
	}
	label := Text{X: x.At(sum) + valueGap, Y: level(at.Y+at.H/2, style.Size), Style: style, Color: ink, Text: said}
	shapes = append(shapes, box(label.Bounds().Grow(1)).filled(f.theme.Ground, f.theme.Ground), label)
	end := label.Bounds().Right()
	f.mark(Mark{ID: "force/" + r.force.State + p.name, Kind: Force, State: r.force.State, Shapes: shapes,
		Reach: Rect{at.X, at.Y, end - at.X, at.H}, Card: f.card(r)})
}

// partTone is the colour of the i-th part; that of a state outside is pale.
func (f *forcesChart) partTone(i int, member bool) theme.Tone {
	tone := [3]theme.Tone{f.theme.Active, f.theme.Reserve, f.theme.Para}[i]
	if !member {
		tone = f.theme.Pale(tone)
	}
	return tone
}

// value is a total as it stands at the end of a bar; a star marks one that misses a part.
func (f *forcesChart) value(r strength) string {
	said := f.words.Number(r.total)
	if r.total >= exactValueTill {
		said = f.words.Short(r.total)
	}
	if !r.complete {
		said += "*"
	}
	return said
}

// keys is the legend of the parts that the edition gives.
func (f *forcesChart) keys() []key {
	var keys []key
	for i, name := range []string{"active", "reserve", "paramilitary"} {
		if !slices.ContainsFunc(f.rows, func(r strength) bool { return r.parts()[i].N > 0 }) {
			continue
		}
		tone := f.partTone(i, true)
		keys = append(keys, key{f.words.Say("force." + name), func(r Rect) []Shape {
			return filledBox(r, 1.5, 1.5, tone)
		}})
	}
	if slices.ContainsFunc(f.rows, func(r strength) bool { return !r.member }) {
		tone := f.partTone(0, false)
		keys = append(keys, key{f.words.Say("legend.outside", "Date", f.words.Date(f.view.AsOf.Date())), func(r Rect) []Shape {
			return filledBox(r, 1.5, 1.5, tone)
		}})
	}
	return keys
}
