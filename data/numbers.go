package data

import (
	"cmp"
	"slices"

	"gopkg.in/yaml.v3"

	"treatyline/data/phrase"
)

func (d *decoder) edition(n *yaml.Node) Edition {
	var e Edition
	var values []place
	d.record(n, phrase.Of("edition"),
		must("id", into(&e.ID, d.newID(kindEdition))),
		must("name", into(&e.Name, d.text)),
		must("year", into(&e.Year, d.year)),
		must("values", func(n *yaml.Node, _ string) {
			d.entries(n, phrase.Of("table of values"), func(key, value *yaml.Node) {
				f := d.force(value)
				f.State = d.refer(kindState, key)
				e.Values = append(e.Values, f)
				values = append(values, at(key))
			})
		}),
		may("note", into(&e.Note, d.text)),
		may("sources", d.cited(&e.Sources)),
	)
	d.needSource(n, phrase.Of("edition"), e.Sources)
	d.places.forces = append(d.places.forces, values)
	return e
}

func (d *decoder) force(n *yaml.Node) Force {
	var f Force
	d.record(n, phrase.Of("force"),
		may("active", into(&f.Active, d.amount)),
		may("reserve", into(&f.Reserve, d.amount)),
		may("paramilitary", into(&f.Paramilitary, d.amount)),
		may("note", into(&f.Note, d.text)),
	)
	return f
}

// amount reads a number of people, or the word none.
func (d *decoder) amount(n *yaml.Node, what string) Amount {
	if resolve(n).Value == "none" {
		return Amount{None: true}
	}
	x, ok := d.number(n, what)
	return Amount{N: x, Known: ok}
}

// oneSeries reads a series.
func (d *decoder) oneSeries(n *yaml.Node) Series {
	var s Series
	var zeros []place
	d.record(n, phrase.Of("series"),
		must("id", into(&s.ID, d.newID(kindSeries))),
		must("name", into(&s.Name, d.text)),
		must("unit", into(&s.Unit, d.text)),
		may("breaks", listInto(d, &s.Breaks, d.seriesBreak)),
		must("values", func(n *yaml.Node, _ string) {
			d.entries(n, phrase.Of("table of values"), func(key, value *yaml.Node) {
				s.Values = append(s.Values, StateValues{d.refer(kindState, key), d.years(value, &zeros)})
			})
		}),
		may("note", into(&s.Note, d.text)),
		may("sources", d.cited(&s.Sources)),
	)
	d.needSource(n, phrase.Of("series"), s.Sources)
	if s.ID == populationID {
		for _, p := range zeros {
			d.warn(p, phrase.Of("the population is zero"), phrase.Of("leave out the year if it is not known; nothing is divided by zero"))
		}
	}
	return s
}

// years reads the values of one state by year, and adds the places of those that are
// zero to zeros.
func (d *decoder) years(n *yaml.Node, zeros *[]place) []YearValue {
	var values []YearValue
	d.entries(n, phrase.Of("table of years"), func(key, value *yaml.Node) {
		year := d.year(key, "year")
		x, ok := d.number(value, "value")
		if year == 0 || !ok {
			return
		}
		values = append(values, YearValue{year, x})
		if x == 0 {
			*zeros = append(*zeros, at(value))
		}
	})
	slices.SortFunc(values, func(a, b YearValue) int { return cmp.Compare(a.Year, b.Year) })
	return values
}

func (d *decoder) seriesBreak(n *yaml.Node) Break {
	var b Break
	d.record(n, phrase.Of("break"),
		must("states", listInto(d, &b.States, d.stateRef)),
		must("year", into(&b.Year, d.year)),
		may("note", into(&b.Note, d.text)),
		may("sources", d.cited(&b.Sources)),
	)
	return b
}
