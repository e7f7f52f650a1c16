package charts

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/charts/words"
	"treatyline/data"
)

// seriesFact tells of a year of the view's series, of a state in a year, or of a state in
// all years, as the parts of the mark's identity say.
func (b *builder) seriesFact(parts []string) (string, []data.Citation, bool) {
	series, ok := b.chosenSeries()
	if !ok {
		return "", nil, false
	}
	columns := b.yearColumns(series, b.view)
	year, err := strconv.Atoi(parts[0])
	state := ""
	if n := len(parts); n > 1 && parts[n-2] == "state" {
		state = parts[n-1]
	}
	switch {
	case err != nil:
		return b.statesSeriesFact(series, columns, state)
	case len(columns) == 0 || year < columns[0].year || year > columns[len(columns)-1].year:
		return "", nil, false
	}
	c := columns[year-columns[0].year]
	v, known := c.values[state]
	if !known {
		return b.yearFact(series, c), series.Sources, true
	}
	said := b.words.Say("fact.series", "State", words.Sentence(b.words.Inside(b.state(state))), "Year", c.name(), "N", b.amount(v),
		"Series", b.named(series.Name, series.ID), "Share", b.words.Percent(ratio(v, c.total+c.out)))
	return said, series.Sources, true
}

// yearFact says how much the members had in a year, together and each.
func (b *builder) yearFact(series data.Series, c yearColumn) string {
	var values []string
	for _, id := range c.members {
		if v, ok := c.values[id]; ok {
			values = append(values, b.words.Say("strength.card.value", "Name", b.state(id), "N", b.amount(v)))
		}
	}
	n := b.amount(c.total)
	if len(c.missing) > 0 {
		n = b.words.Say("strength.least", "N", n)
	}
	return b.words.Say("fact.year", "Year", c.name(), "Series", b.named(series.Name, series.ID), "Members", b.words.Count("members", len(c.members)),
		"N", n, "Values", strings.Join(values, "; "))
}

// statesSeriesFact says how much a state had in the first and in the last year in which it
// is counted.
func (b *builder) statesSeriesFact(series data.Series, columns []yearColumn, state string) (string, []data.Citation, bool) {
	counted := slices.DeleteFunc(slices.Clone(columns), func(c yearColumn) bool { _, ok := c.values[state]; return !ok })
	if len(counted) == 0 {
		return "", nil, false
	}
	ends := []yearColumn{counted[0], counted[len(counted)-1]}
	if len(counted) == 1 {
		ends = ends[:1]
	}
	var values []string
	for _, c := range ends {
		values = append(values, b.words.Say("strength.value", "N", b.amount(c.values[state]), "Year", c.name()))
	}
	said := b.words.Say("fact.series.state", "State", words.Sentence(b.words.Inside(b.state(state))), "Series", b.named(series.Name, series.ID), "Values", strings.Join(values, ", "))
	return said, series.Sources, true
}
