package charts

import (
	"slices"

	"treatyline/charts/theme"
	"treatyline/data"
)

// Chart is one of the pictures that a dataset can be shown as.
type Chart string

// The charts.
const (
	Membership Chart = "membership"
	Forces     Chart = "forces"
	Strength   Chart = "strength"
	Events     Chart = "events"
)

// Report stands in place of a chart for a report, which has all of them. A view that was
// read has no chart then.
const Report Chart = "report"

// All returns the charts in the order in which they are offered.
func All() []Chart { return []Chart{Membership, Forces, Strength, Events} }

// Metric is what of a force is counted.
type Metric string

// The metrics.
const (
	Total        Metric = "total"
	Active       Metric = "active"
	Reserve      Metric = "reserve"
	Paramilitary Metric = "paramilitary"
)

// Metrics returns the metrics, the default first.
func Metrics() []Metric { return []Metric{Total, Active, Reserve, Paramilitary} }

// Reading is how amounts are drawn.
type Reading string

// The readings. The empty one stands for the chart's own: zoom where the largest
// amount dwarfs the others, linear elsewhere.
const (
	Linear Reading = "linear"
	Zoom   Reading = "zoom"  // with a second panel without the largest
	Log    Reading = "log"   // dots on a scale of powers of ten
	Share  Reading = "share" // of the total
	Lines  Reading = "lines" // over time, one line a state
)

// Readings returns the readings of a chart; none for one that draws no amounts.
func Readings(c Chart) []Reading {
	switch c {
	case Forces:
		return []Reading{Linear, Zoom, Log, Share}
	case Strength:
		return []Reading{Linear, Zoom, Share, Lines}
	}
	return nil
}

// Sort is an order of rows.
type Sort string

// The orders. The empty one stands for the chart's own: accession for memberships,
// value for amounts.
const (
	ByAccession Sort = "accession"
	ByName      Sort = "name"
	ByDuration  Sort = "duration"
	ByValue     Sort = "value"
)

// Sorts returns the orders.
func Sorts() []Sort { return []Sort{ByAccession, ByName, ByDuration, ByValue} }

// View is everything that decides what is shown. The zero of a field is no wish: all
// states, all time, the chart's own reading.
type View struct {
	Chart      Chart
	AsOf       data.Day
	From, To   data.Day // the stretch of time; 0 is no bound
	States     []string // only these
	Without    []string // all but these
	Categories []string // of events, only these
	Search     string   // only events that match
	Metric     Metric
	Per1000    bool // people of the population
	Reading    Reading
	Edition    string // of forces; empty is that of the as-of date
	Series     string // for strength; empty is the first that is no population
	Sort       Sort
	Offices    bool // who held office, under the memberships
	Lang       string
	Theme      theme.Theme

	AllPages bool // list events however many pages they take

	Title  string // replaces the computed one
	Credit string // a line at the foot
	Bare   bool   // without title, subtitle, notes and sources
}

// NewView is the view of a dataset that is shown before anything was chosen: on the
// last day of the data, in English, on white.
func NewView(d *data.Dataset, c Chart) View {
	return View{Chart: c, AsOf: d.AsOf(), Metric: Total, Lang: "en", Theme: theme.Light()}
}

// Shows reports whether the view has a state in it.
func (v View) Shows(state string) bool {
	return (len(v.States) == 0 || slices.Contains(v.States, state)) && !slices.Contains(v.Without, state)
}

// Query finds the view's events.
func (v View) Query() data.Query {
	return data.Query{From: v.From, To: v.To, States: v.States, Categories: v.Categories, Search: v.Search}
}
