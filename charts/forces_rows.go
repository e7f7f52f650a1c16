package charts

import (
	"cmp"
	"slices"

	"treatyline/data"
)

// forceRow is one row of the forces chart.
type forceRow struct {
	force      data.Force
	parts      []forcePart
	value      float64 // the sum of the parts, in the chart's unit
	complete   bool    // no part is missing but those that all rows lack
	member     bool    // on the as-of date
	population data.YearValue
}

// forcePart is a piece of a force: one of the kinds of personnel.
type forcePart struct {
	kind  int // its place in partNames
	name  string
	given data.Amount
	value float64 // in the chart's unit
}

// partNames are the kinds of personnel in the order in which they are stacked.
func partNames() []string { return []string{"active", "reserve", "paramilitary"} }

// partAmounts are the parts of a force in the order of their names.
func partAmounts(f data.Force) [3]data.Amount {
	return [3]data.Amount{f.Active, f.Reserve, f.Paramilitary}
}

// forceRows returns the rows of the view, and the rows that it leaves out although they
// are members.
func (f *forcesChart) forceRows() (rows, left []forceRow) {
	f.members = f.data.Members(f.view.AsOf)
	for _, force := range f.edition.Values {
		s := forceRow{force: force, member: slices.Contains(f.members, force.State)}
		if !f.measure(&s) {
			continue
		}
		switch {
		case f.view.Shows(force.State):
			rows = append(rows, s)
		case s.member:
			left = append(left, s)
		}
	}
	f.findLacking()
	for _, s := range [][]forceRow{rows, left} {
		for i := range s {
			s[i].complete = len(f.missing(s[i])) == 0
		}
	}
	slices.SortStableFunc(rows, f.order)
	slices.SortStableFunc(left, f.byValue)
	return rows, left
}

// measure fills in what a row is in the chart's metric and unit. It reports false where
// nothing is given, or the population that the unit needs is not known.
func (f *forcesChart) measure(s *forceRow) bool {
	given := false
	for kind, amount := range partAmounts(s.force) {
		name := partNames()[kind]
		if f.view.Metric != Total && string(f.view.Metric) != name {
			continue
		}
		given = given || amount.Given()
		s.parts = append(s.parts, forcePart{kind: kind, name: name, given: amount, value: amount.N})
	}
	if !given {
		return false
	}
	if f.view.Per1000 {
		population, ok := f.data.Population(s.force.State, f.edition.Year)
		if !ok || population.Value <= 0 {
			f.uncounted = append(f.uncounted, s.force.State)
			return false
		}
		s.population = population
		for i := range s.parts {
			s.parts[i].value = data.Per1000(s.parts[i].given.N, population.Value)
		}
	}
	for _, p := range s.parts {
		s.value += p.value
	}
	return true
}

// findLacking finds the parts of the metric that the edition has of nobody.
func (f *forcesChart) findLacking() {
	f.lacking = nil
	for kind, name := range partNames() {
		has := func(v data.Force) bool { return partAmounts(v)[kind].Given() }
		asked := f.view.Metric == Total || string(f.view.Metric) == name
		if asked && !slices.ContainsFunc(f.edition.Values, has) {
			f.lacking = append(f.lacking, name)
		}
	}
}

// missing are the parts that a row lacks and others have.
func (f *forcesChart) missing(s forceRow) []string {
	var names []string
	for _, p := range s.parts {
		if !p.given.Given() && !slices.Contains(f.lacking, p.name) {
			names = append(names, p.name)
		}
	}
	return names
}

// order sorts rows as the view wishes: by value unless it says otherwise.
func (f *forcesChart) order(x, y forceRow) int {
	switch f.view.Sort {
	case ByName:
		return f.compareNames(x.force.State, y.force.State)
	case ByAccession:
		return cmp.Or(cmp.Compare(f.firstDay(x.force.State), f.firstDay(y.force.State)), f.compareNames(x.force.State, y.force.State))
	case ByDuration:
		return cmp.Or(cmp.Compare(f.memberDays(y.force.State), f.memberDays(x.force.State)), f.compareNames(x.force.State, y.force.State))
	}
	return f.byValue(x, y)
}

func (f *forcesChart) byValue(x, y forceRow) int {
	return cmp.Or(cmp.Compare(y.value, x.value), f.compareNames(x.force.State, y.force.State))
}

// stateIDs are the states of rows, in their order.
func stateIDs(rows []forceRow) []string {
	var ids []string
	for _, r := range rows {
		ids = append(ids, r.force.State)
	}
	return ids
}
