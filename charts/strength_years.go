package charts

import (
	"slices"
	"strconv"

	"treatyline/data"
)

// yearColumn is one year of a series: the values of the states that were members on
// 1 July and that the view shows.
type yearColumn struct {
	year    int
	members []string           // of those shown
	values  map[string]float64 // of the members that have one
	missing []string           // members that have none
	total   float64
	hidden  []string // members that the view does not show
	out     float64  // of those
}

// yearColumns are the years from the first to the last in which a member that the view
// shows has a value.
func (b *builder) yearColumns(s data.Series, v View) []yearColumn {
	members := map[int][]string{}
	on := func(year int) []string {
		if _, known := members[year]; !known {
			members[year] = b.data.Members(data.DayOf(year, 7, 1))
		}
		return members[year]
	}
	first, last := 0, -1
	values := map[string]map[int]float64{}
	for _, sv := range s.Values {
		values[sv.State] = map[int]float64{}
		for _, yv := range sv.Values {
			values[sv.State][yv.Year] = yv.Value
			within := (v.From == 0 || v.From <= data.DayOf(yv.Year, 12, 31)) && (v.To == 0 || data.DayOf(yv.Year, 1, 1) <= v.To)
			if !within || !v.Shows(sv.State) || !slices.Contains(on(yv.Year), sv.State) {
				continue
			}
			if last < 0 {
				first = yv.Year
			}
			first, last = min(first, yv.Year), max(last, yv.Year)
		}
	}
	var columns []yearColumn
	for year := first; year <= last; year++ {
		c := yearColumn{year: year, values: map[string]float64{}}
		for _, id := range on(year) {
			value, known := values[id][year]
			switch {
			case !v.Shows(id):
				c.hidden = append(c.hidden, id)
				c.out += value
				continue
			case known:
				c.values[id] = value
				c.total += value
			default:
				c.missing = append(c.missing, id)
			}
			c.members = append(c.members, id)
		}
		columns = append(columns, c)
	}
	return columns
}

// of is the value of a layer in a year. It reports false if none of its states has one.
func (c yearColumn) of(l layer) (sum float64, known bool) {
	for _, id := range l.states {
		if v, ok := c.values[id]; ok {
			sum, known = sum+v, true
		}
	}
	return sum, known
}

// most is the largest value of a layer's states in a year.
func (c yearColumn) most(l layer) (most float64) {
	for _, id := range l.states {
		most = max(most, c.values[id])
	}
	return most
}

func (c yearColumn) name() string { return strconv.Itoa(c.year) }

// memberStep is a change of the members between two columns.
type memberStep struct {
	column                  int // the first with the new members
	joined, returned, exits []string
}

// memberSteps are the changes of the members that the view shows.
func (f *strengthChart) memberSteps() []memberStep {
	var steps []memberStep
	for i := 1; i < len(f.columns); i++ {
		s := memberStep{column: i}
		was, is := f.columns[i-1].members, f.columns[i].members
		before := f.data.Joined(data.DayOf(f.columns[i-1].year, 7, 1))
		for _, id := range is {
			switch {
			case slices.Contains(was, id):
			case slices.Contains(before, id):
				s.returned = append(s.returned, id)
			default:
				s.joined = append(s.joined, id)
			}
		}
		for _, id := range was {
			if !slices.Contains(is, id) {
				s.exits = append(s.exits, id)
			}
		}
		if len(s.joined)+len(s.returned)+len(s.exits) > 0 {
			steps = append(steps, s)
		}
	}
	return steps
}
