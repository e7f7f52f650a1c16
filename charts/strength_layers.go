package charts

import (
	"cmp"
	"slices"

	"treatyline/charts/theme"
)

// layer is what is stacked: a state, or several together.
type layer struct {
	id     string // of its mark
	state  string // empty where it stands for several
	name   string
	states []string
	tone   theme.Tone
	shape  theme.Shape
}

// subject is what is selected with the layer, if it stands for one thing.
func (l layer) subject() string {
	if l.state == "" {
		return ""
	}
	return StateID(l.state)
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

// restLayer is several states in one tone. A single one keeps its name.
func (f *strengthChart) restLayer(id string, states []string) layer {
	l := layer{id: id, name: f.words.Count("strength.rest", len(states)), states: states, tone: f.theme.Rest, shape: theme.Disc}
	if len(states) == 1 {
		l.id, l.state, l.name = "strength/state/"+states[0], states[0], f.state(states[0])
	}
	return l
}
