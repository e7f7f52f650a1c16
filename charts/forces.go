package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// The measures of the forces chart, in points.
const (
	mostForceBand  = 96.0 // the height of a row on most pages
	highForceBands = 7.0  // so many rows fill a high page
	fewForces      = 4    // so many rows, or fewer, are high and have larger type
	fewForcesType  = 1.25 // times the size of others
	forceBarShare  = 0.58
	panelGap       = 56.0 // between the chart and its larger panel
	mainShare      = 0.6  // of the width, where there are two panels
	zoomThreshold  = 5    // the largest is this many times the second: a second panel
	valueGap       = 7.0  // between a bar and its value
	exactValueTill = 1e10 // above, values are shortened
)

// forcesChart is the forces chart while it is laid out.
type forcesChart struct {
	*builder
	edition   data.Edition
	rows      []forceRow
	left      []forceRow // members that the view leaves out
	uncounted []string   // states whose population is not known, where it is needed
	largest   []forceRow // the rows by value
	lacking   []string   // parts of the metric that no row has
	reading   Reading
	sum       float64 // of the rows that were members on the as-of date
	counted   int     // how many these are
	names     nameColumn
	members   []string // on the as-of date

	// What must be so for another date as well; see [forcesChart.redraw].
	under float64 // where the title ends,
	below float64 // and the legend, with air under it,
	right float64 // and beside it
	zoom  float64 // where the second panel begins
	dated int     // how many marks at the beginning follow the date
}

// forces lays out the forces chart: a bar for each state, or a dot on a scale of powers of
// ten.
func (b *builder) forces() ([]*Figure, error) {
	f, err := b.forceData()
	if err != nil {
		return nil, err
	}
	var pages []*Figure
	// Pages are equally full: as many as hold all rows, with a part of these each.
	fit := f.lay(f.rows)
	n := (len(f.rows) + fit - 1) / fit
	most := (len(f.rows) + n - 1) / n
	for rest := f.rows; len(rest) > 0; {
		if n > 1 {
			b.reset()
			fit = f.lay(rest[:min(most, len(rest))])
		}
		b.still = still{f, f.dated, len(b.marks)}
		page := b.figure(f.title(), func(asOf data.Day) string { return f.on(asOf).description() })
		page.Reading = f.reading
		pages = append(pages, page)
		rest = rest[fit:]
	}
	return b.numberPages(pages), nil
}

// forceData is the chart before it is laid out: its rows and how they are read.
func (b *builder) forceData() (*forcesChart, error) {
	edition, ok := b.edition()
	if !ok {
		return nil, b.nothing("forces.none")
	}
	f := &forcesChart{builder: b, edition: edition}
	f.rows, f.left = f.forceRows()
	switch {
	case len(f.rows) == 0 && len(f.uncounted) > 0:
		return nil, b.nothing("forces.unpeopled")
	case len(f.lacking) > 0 && len(f.rows)+len(f.left) == 0:
		return nil, nothingError{b.words.Say("forces.unmeasured", "Parts", f.partsNamed(f.lacking))}
	case len(f.rows) == 0 && len(edition.Values) > 0:
		return nil, b.nothing("forces.hidden")
	case len(f.rows) == 0:
		return nil, b.nothing("forces.none")
	}
	f.largest = slices.Clone(f.rows)
	slices.SortStableFunc(f.largest, f.byValue)
	f.reading = f.chooseReading()
	f.enlarge()
	for _, r := range f.rows {
		if r.member {
			f.sum, f.counted = f.sum+r.value, f.counted+1
		}
	}
	return f, nil
}

// enlarge sets few rows in larger type, where the column of names holds that.
func (f *forcesChart) enlarge() {
	names := f.states(stateIDs(f.rows))
	large := text.Style{Size: f.size.Name * fewForcesType}
	if len(f.rows) <= fewForces && !f.page.Panel && text.Widest(names, large) <= f.mostNames() {
		f.size.Name, f.size.Label = large.Size, f.size.Label*fewForcesType
	}
}

// mostBand is the height that a row has at most.
func (f *forcesChart) mostBand() float64 { return max(mostForceBand, f.page.H/highForceBands) }

// edition is the one that the view names, or that of its as-of date.
func (b *builder) edition() (data.Edition, bool) {
	for _, e := range b.data.Editions {
		if e.ID == b.view.Edition {
			return e, true
		}
	}
	return b.data.Edition(b.view.AsOf)
}

// chooseReading is how the amounts are drawn: as the view wishes, or else with a second
// panel where the largest dwarfs the others.
func (f *forcesChart) chooseReading() Reading {
	canZoom := len(f.largest) > 2 && f.largest[1].value > 0
	switch {
	case f.view.Reading == Zoom && canZoom, f.view.Reading == Linear, f.view.Reading == Log, f.view.Reading == Share:
		return f.view.Reading
	case f.view.Reading == "" && canZoom && f.largest[0].value > zoomThreshold*f.largest[1].value:
		return Zoom
	}
	return Linear
}

// lay draws one page and returns how many rows it has room for.
func (f *forcesChart) lay(rows []forceRow) int {
	area := f.frameRows(rows)
	framed := len(f.marks)
	left, top := f.drawKeys(area)
	f.dated = framed
	if f.outsiders() {
		f.dated = len(f.marks)
	}
	panels := f.panels(Rect{left, top, area.Right() - left, 0})
	f.zoom = panels[len(panels)-1].area.X
	if len(panels) > 1 && f.layNarrow(panels, rows, Rect{left, top, area.Right() - left, area.Bottom() - top}) {
		return len(rows)
	}
	if len(panels) > 1 {
		headingTop := top
		if f.right < f.zoom {
			headingTop = area.Y // beside the legend
		}
		top = max(top, f.panelHeading(panels[1], headingTop))
	}
	room := area.Bottom() - f.axisHeight() - top
	rows, needs := f.fitting(rows, room)
	f.least = f.page.H - room + sum(needs)
	bands := scale.NewBands(math.Round(top), room, needs, f.mostBand(), forceBarShare)
	bottom := math.Round(bands.End())
	if beyond := bottom + f.axisHeight() - area.Bottom(); f.page.Panel && beyond >= 1 { // less is rounding
		f.page.H = math.Ceil(f.page.H + beyond)
	}
	for i, r := range rows {
		f.name(f.names, r.force.State, left-nameGap, bands.Middle(i))
	}
	for _, p := range panels {
		p.area.Y, p.area.H = top, bottom-top
		f.panel(p, rows, bands)
	}
	if len(panels) > 1 {
		f.guides(panels[1], rows, bands)
	}
	if len(rows) == len(f.rows) {
		f.centre(framed, area.Bottom()-f.axisHeight()-bottom)
	}
	return len(rows)
}

// frameRows measures the names of rows, cites what they show and draws the frame, whose area
// it returns.
func (f *forcesChart) frameRows(rows []forceRow) Rect {
	f.names = f.nameColumn(stateIDs(rows), nil)
	f.cited.add(f.edition.Sources)
	if f.view.Per1000 {
		population, _ := f.data.SeriesByID("population")
		f.cited.add(population.Sources)
	}
	notes := append(f.names.notes(f.builder, f.view.Shows), f.notes()...)
	return f.frame(frame{title: f.title(), subtitle: f.subtitle(), always: f.always(), notes: notes})
}

// fitting returns the rows that a height has room for and what each of them needs; a
// panel grows for all.
func (f *forcesChart) fitting(rows []forceRow, room float64) (fit []forceRow, needs []float64) {
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
