package data

import (
	"cmp"
	"slices"
)

// populationID is the id of the series that ratios are computed from.
const populationID = "population"

// Total returns the number of active, reserve and paramilitary people together. It
// is complete if the source gives each part or says that there are none; a part that
// is not given adds nothing.
func (f Force) Total() (n float64, complete bool) {
	complete = true
	for _, part := range []Amount{f.Active, f.Reserve, f.Paramilitary} {
		n += part.N
		complete = complete && part.Given()
	}
	return n, complete
}

// Given reports whether the source says anything of the amount: how many, or none.
func (a Amount) Given() bool {
	return a.Known || a.None
}

// Edition returns the edition to read on a day: the latest of that year or before,
// or the earliest if all are later. It reports false if there is none.
func (ds *Dataset) Edition(on Day) (Edition, bool) {
	if len(ds.Editions) == 0 {
		return Edition{}, false
	}
	year, _, _ := on.Civil()
	best := 0
	for i, e := range ds.Editions {
		found := ds.Editions[best].Year
		if past := e.Year <= year; past && (found > year || e.Year > found) || !past && e.Year < found {
			best = i
		}
	}
	return ds.Editions[best], true
}

// Force returns what the edition says of a state.
func (e Edition) Force(state string) (Force, bool) {
	return find(e.Values, func(f Force) bool { return f.State == state })
}

// SeriesByID returns the series with an id.
func (ds *Dataset) SeriesByID(id string) (Series, bool) {
	return find(ds.Series, func(s Series) bool { return s.ID == id })
}

// Value returns the value of a state in a year, in the unit of the series.
func (s Series) Value(state string, year int) (float64, bool) {
	values := s.of(state)
	i, ok := slices.BinarySearchFunc(values, year, compareYear)
	if !ok {
		return 0, false
	}
	return values[i].Value, true
}

// Nearest returns the value of a state in the year nearest to one, and of two
// equally near ones in the earlier. It reports false if the state has no value.
func (s Series) Nearest(state string, year int) (YearValue, bool) {
	values := s.of(state)
	if len(values) == 0 {
		return YearValue{}, false
	}
	i, _ := slices.BinarySearchFunc(values, year, compareYear)
	switch {
	case i == 0:
		return values[0], true
	case i == len(values):
		return values[i-1], true
	case year-values[i-1].Year <= values[i].Year-year:
		return values[i-1], true
	default:
		return values[i], true
	}
}

func (s Series) of(state string) []YearValue {
	values, _ := find(s.Values, func(v StateValues) bool { return v.State == state })
	return values.Values
}

func compareYear(v YearValue, year int) int {
	return cmp.Compare(v.Year, year)
}

// Population returns how many people live in a state in the year nearest to one for
// which the dataset has their number.
func (ds *Dataset) Population(state string, year int) (YearValue, bool) {
	population, _ := ds.SeriesByID(populationID)
	return population.Nearest(state, year)
}

// Per1000 returns n for every 1,000 of a population, which must be greater than zero.
func Per1000(n, population float64) float64 {
	return n / population * 1000
}
