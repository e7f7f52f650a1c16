package charts

import (
	"slices"

	"treatyline/data"
)

// The measures of the strength chart, in points.
const (
	smallShare   = 0.23  // of the height, for the panel with all above the larger one
	leastSmall   = 40.0  // height of that panel
	leastLarge   = 110.0 // height of the other, or of the only one, in the window
	leastPlot    = 24.0  // on a page
	lowRoom      = 215.0 // where there is less height, the panels stand side by side
	sideShare    = 0.24  // of the width, for the panel with all beside the larger one
	sideGap      = 28.0
	airAbove     = 6.0  // over a panel without a heading
	stackGap     = 10.0 // between the panels, above the heading of the lower one
	leaderRoom   = 18.0 // between the last column and the labels at its right
	labelSwatch  = 9.0
	labelGap     = 5.0 // between a swatch and its label
	widestLabels = 0.4 // of the width; where labels need more, values stand under names
)

// strengthChart is the strength chart while it is laid out. What finds no room at one
// try is keyed or noted at the next, so the sets of those only grow.
type strengthChart struct {
	*builder
	series  data.Series
	columns []yearColumn
	layers  []layer // lowest first
	steps   []memberStep
	breaks  []yearBreak
	reading Reading
	split   bool // there is a larger panel without the largest state
	names   nameColumn
	under   bool            // values stand under names
	taken   []Rect          // places of labels in the plot
	plotted []strengthPanel // where they were laid out

	keyed map[string]bool // layers that the legend names
	noted map[int]bool    // columns whose step the notes tell
}

// strength lays out the strength chart: a series over the years, in columns of the states
// that were members or in a line for each. It is always one page.
func (b *builder) strength() ([]*Figure, error) {
	f, err := b.strengthData()
	if err != nil {
		return nil, err
	}
	for height, found := b.page.H, -1; found < len(f.keyed)+len(f.noted); {
		found = len(f.keyed) + len(f.noted)
		b.reset()
		b.page.H = height
		f.lay()
	}
	page := b.figure(f.title(), saying(f.description()))
	page.Reading = f.reading
	b.framed.title = page.Title // whose amounts are no longer held together
	return []*Figure{page}, nil
}

// strengthData is the chart before it is laid out: its columns and how they are read.
func (b *builder) strengthData() (*strengthChart, error) {
	series, ok := b.chosenSeries()
	if !ok {
		if len(b.data.Series) > 0 {
			return nil, b.nothing("strength.population")
		}
		return nil, b.nothing("strength.none")
	}
	f := &strengthChart{builder: b, series: series, columns: b.yearColumns(series, b.view), keyed: map[string]bool{}, noted: map[int]bool{}}
	if len(f.columns) == 0 {
		return nil, b.nothing("strength.empty")
	}
	f.reading = f.chooseReading()
	// Lines need a larger panel as much as columns do.
	f.split = f.reading == Zoom || f.reading == Lines && f.dwarfed()
	f.layers = f.stackLayers()
	f.steps, f.breaks = f.memberSteps(), f.yearBreaks()
	return f, nil
}

// chosenSeries is the series that the view names, or else the members' personnel, or
// else the first that is no population.
func (b *builder) chosenSeries() (data.Series, bool) {
	for _, id := range []string{b.view.Series, "personnel"} {
		if s, ok := b.data.SeriesByID(id); ok {
			return s, true
		}
	}
	for _, s := range b.data.Series {
		if s.ID != "population" {
			return s, true
		}
	}
	return data.Series{}, false
}

// chooseReading is how the values are drawn: as the view wishes, or else with a larger panel
// where the largest state dwarfs the others.
func (f *strengthChart) chooseReading() Reading {
	switch {
	case f.view.Reading == Linear, f.view.Reading == Share, f.view.Reading == Lines:
		return f.view.Reading
	case f.view.Reading == Zoom && f.canZoom(), f.dwarfed():
		return Zoom
	}
	return Linear
}

// largest returns the values of the last year, the largest first.
func (f *strengthChart) largest() []float64 {
	var values []float64
	for _, v := range f.last().values {
		values = append(values, v)
	}
	slices.Sort(values)
	slices.Reverse(values)
	return values
}

// canZoom reports whether there are enough states for a larger panel without the largest,
// dwarfed whether it is needed.
func (f *strengthChart) canZoom() bool {
	values := f.largest()
	return len(values) > 2 && values[1] > 0
}

func (f *strengthChart) dwarfed() bool {
	values := f.largest()
	return f.canZoom() && values[0] > zoomThreshold*values[1]
}

// giant is the state with the largest value of the last year.
func (f *strengthChart) giant() string {
	giant, most := "", -1.0
	for _, id := range f.last().members {
		if v, ok := f.last().values[id]; ok && v > most {
			giant, most = id, v
		}
	}
	return giant
}

// last is the last year.
func (f *strengthChart) last() yearColumn { return f.columns[len(f.columns)-1] }

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
	f.names = f.nameColumn(ids, nil)
	area := f.frame(frame{title: f.heldTitle(), subtitle: f.subtitle(), always: f.always(), notes: append(f.names.notes(f.builder, f.view.Shows), f.notes()...)})
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
		if f.reading == Lines {
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
	f.plotted = panels
	f.still = still{f, 0, len(f.marks)}
	f.drawYears()
	f.setTime(panels)
}
