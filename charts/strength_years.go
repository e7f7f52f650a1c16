package charts

import (
	"cmp"
	"slices"
	"strconv"

	"treatyline/charts/theme"
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

// stackOrder is the order in which states are stacked, lowest first: those that are
// members to the end, then those that were for the most years, then the largest. So the
// steps are at the top, and what stays stands still. The sum is of all years.
func stackOrder(columns []yearColumn) (order []string, sum map[string]float64) {
	sum = map[string]float64{}
	years := map[string]int{}
	for _, c := range columns {
		for _, id := range c.members {
			if v, ok := c.values[id]; ok {
				if years[id] == 0 {
					order = append(order, id)
				}
				years[id]++
				sum[id] += v
			}
		}
	}
	if len(columns) == 0 {
		return nil, sum
	}
	last := columns[len(columns)-1]
	slices.SortStableFunc(order, func(x, y string) int {
		return cmp.Or(
			compareBool(!slices.Contains(last.members, x), !slices.Contains(last.members, y)),
			cmp.Compare(years[y], years[x]),
			cmp.Compare(last.values[y], last.values[x]),
			cmp.Compare(sum[y], sum[x]),
			cmp.Compare(x, y),
		)
	})
	return order, sum
}

// stackLayers are the states in the order of the stack, with their tones. A state keeps
// place and tone when others are left out, as long as the theme has a tone for each.
// Beyond that the largest have tones, and the others are one layer on top.
func (f *strengthChart) stackLayers() []layer {
	full, _ := stackOrder(f.yearColumns(f.series, View{}))
	_, sum := stackOrder(f.columns)
	var shown []string
	for _, id := range full {
		if _, ok := sum[id]; ok {
			shown = append(shown, id)
		}
	}
	if len(full) > len(f.theme.States) {
		full = shown
	}
	var rest []string
	if most := len(f.theme.States); len(full) > most {
		bySum := slices.Clone(full)
		slices.SortStableFunc(bySum, func(x, y string) int { return cmp.Compare(sum[y], sum[x]) })
		large := slices.Clone(bySum[:most])
		if giant := f.giant(); !slices.Contains(large, giant) {
			large[most-1] = giant
		}
		rest = slices.DeleteFunc(slices.Clone(bySum), func(id string) bool { return slices.Contains(large, id) })
		full = slices.DeleteFunc(full, func(id string) bool { return slices.Contains(rest, id) })
		shown = full
	}
	var layers []layer
	for _, id := range shown {
		i := slices.Index(full, id)
		layers = append(layers, layer{id: "strength/state/" + id, state: id, name: f.state(id), states: []string{id},
			tone: f.theme.States[i], shape: theme.Shape(i)})
	}
	if len(rest) > 0 {
		layers = append(layers, f.restLayer("strength/rest", rest))
	}
	return layers
}

// restLayer is several states in one tone. A single one keeps its name.
func (f *strengthChart) restLayer(id string, states []string) layer {
	l := layer{id: id, name: f.words.Count("strength.rest", len(states)), states: states, tone: f.theme.Rest, shape: theme.Disc}
	if len(states) == 1 {
		l.id, l.state, l.name = "strength/state/"+states[0], states[0], f.state(states[0])
	}
	return l
}

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

// yearBreak is a year from which the source counts some of the states differently. Its
// letter stands in the chart and in the notes.
type yearBreak struct {
	column int
	letter string
	breaks []data.Break
}

// yearBreaks are the breaks that the chart shows: those of states that are counted in
// that year and in one before.
func (f *strengthChart) yearBreaks() []yearBreak {
	var all []yearBreak
	for i, c := range f.columns {
		var here []data.Break
		for _, b := range f.series.Breaks {
			if b.Year != c.year || i == 0 {
				continue
			}
			b.States = slices.DeleteFunc(slices.Clone(b.States), func(id string) bool { return !f.counted(id, i) })
			if len(b.States) > 0 {
				here = append(here, b)
			}
		}
		if len(here) > 0 {
			all = append(all, yearBreak{i, letter(len(all)), here})
		}
	}
	return all
}

// counted reports whether a state has a value in a column and in one before.
func (f *strengthChart) counted(id string, column int) bool {
	has := func(c yearColumn) bool { _, ok := c.values[id]; return ok }
	return has(f.columns[column]) && slices.ContainsFunc(f.columns[:column], has)
}

// letter is a, b … z, aa, ab …
func letter(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letter(i/26-1) + letter(i%26)
}
