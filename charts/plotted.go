package charts

import (
	"slices"

	"treatyline/data"
)

// SpellRows returns the memberships that the chart of a view shows, in the order of its
// rows. The error is that of [Layout], as with all plotted data.
func SpellRows(d *data.Dataset, v View) ([]data.Membership, error) {
	b := newBuilder(d, v, Page{})
	rows, err := b.memberRows()
	var spells []data.Membership
	for _, r := range rows {
		for _, m := range r.spells {
			if b.touches(m.From, m.To) {
				spells = append(spells, m)
			}
		}
	}
	return spells, err
}

// EventRows returns the events that the chart of a view shows, in order of date.
func EventRows(d *data.Dataset, v View) ([]data.Event, error) {
	return newBuilder(d, v, Page{}).foundEvents()
}

// PlottedForces is what the forces chart of a view shows, in people, or in people for
// every 1,000 where the view counts so.
type PlottedForces struct {
	Edition data.Edition
	Rows    []PlottedForce // in the order of the chart
	Total   float64        // of the rows that were members on the as-of date: shares are of it
	Share   bool           // the chart shows shares
	Without []string       // members on the as-of date that the view leaves out
}

// PlottedForce is one row of the forces chart.
type PlottedForce struct {
	State      string
	Member     bool // on the as-of date
	Parts      []PlottedPart
	Sum        float64        // of the parts that are known
	Population data.YearValue // in the view per 1,000 people
	Note       data.Text
}

// PlottedPart is one kind of personnel of a force.
type PlottedPart struct {
	Metric Metric
	Given  data.Amount // in people, as the source has it
	Value  float64
}

// ForceRows returns what the forces chart of a view shows.
func ForceRows(d *data.Dataset, v View) (PlottedForces, error) {
	f, err := newBuilder(d, v, Page{}).forceData()
	if err != nil {
		return PlottedForces{}, err
	}
	plotted := PlottedForces{Edition: f.edition, Total: f.sum, Share: f.reading == Share, Without: stateIDs(f.left)}
	for _, r := range f.rows {
		row := PlottedForce{State: r.force.State, Member: r.member, Sum: r.value, Population: r.population, Note: r.force.Note}
		for _, p := range r.parts {
			row.Parts = append(row.Parts, PlottedPart{Metric(p.name), p.given, p.value})
		}
		plotted.Rows = append(plotted.Rows, row)
	}
	return plotted, nil
}

// PlottedSeries is what the strength chart of a view shows, in the unit of the series.
type PlottedSeries struct {
	Series data.Series
	Years  []PlottedYear
	Share  bool // the chart shows shares of each year's total

	Without []string // members in one of the years that the view leaves out
}

// PlottedYear is one year of a series: the states that were members on 1 July and that
// the view shows.
type PlottedYear struct {
	Year   int
	Values []PlottedValue // in the order of the dataset's states
	Total  float64
}

// PlottedValue is the value of a state in a year.
type PlottedValue struct {
	State  string
	Value  float64
	Known  bool         // the series has a value; a missing one is no zero
	Breaks []data.Break // from this year on the source counts the state differently
}

// SeriesRows returns what the strength chart of a view shows.
func SeriesRows(d *data.Dataset, v View) (PlottedSeries, error) {
	f, err := newBuilder(d, v, Page{}).strengthData()
	if err != nil {
		return PlottedSeries{}, err
	}
	plotted := PlottedSeries{Series: f.series, Share: f.reading == Share}
	for i, c := range f.columns {
		year := PlottedYear{Year: c.year, Total: c.total}
		for _, id := range c.hidden {
			if !slices.Contains(plotted.Without, id) {
				plotted.Without = append(plotted.Without, id)
			}
		}
		for _, id := range c.members {
			value := PlottedValue{State: id}
			value.Value, value.Known = c.values[id]
			for _, y := range f.breaks {
				for _, b := range y.breaks {
					if y.column == i && slices.Contains(b.States, id) {
						value.Breaks = append(value.Breaks, b)
					}
				}
			}
			year.Values = append(year.Values, value)
		}
		plotted.Years = append(plotted.Years, year)
	}
	return plotted, nil
}
