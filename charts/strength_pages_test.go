package charts_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// seriesOf is an alliance of n states over a number of years, each with a value that
// grows with both; every state joins in another year, and every third leaves again.
func seriesOf(n, years int, value func(state, year int) float64) string {
	var states, memberships, values strings.Builder
	for i := range n {
		fmt.Fprintf(&states, "  - {id: S%d, name: State number %d}\n", i, i)
		to := ""
		if i%3 == 2 {
			to = fmt.Sprintf(", to: %d-03-01, ended: withdrawal", 2019-years/3)
		}
		fmt.Fprintf(&memberships, "  - {state: S%d, body: b, from: %d-03-01%s, sources: [s]}\n", i, 2019-years+i%max(years/2, 1), to)
		fmt.Fprintf(&values, "      S%d: {", i)
		for y := range years {
			fmt.Fprintf(&values, "%d: %s, ", 2020-years+y, strconv.FormatFloat(value(i, y), 'f', -1, 64))
		}
		values.WriteString("}\n")
	}
	second := "S0"
	if n > 1 {
		second = "S0, S1"
	}
	return head + "bodies: [{id: b, short: B, name: Bond}]\nstates:\n" + states.String() + "memberships:\n" + memberships.String() +
		"series:\n  - id: x\n    name: Guards and Watchmen\n    unit: people\n    note: A note on the series.\n    sources: [s]\n    breaks: [{states: [S0], year: 2018}, {states: [" + second + "], year: 2019, note: Counted anew.}]\n    values:\n" + values.String()
}

func strengthSamples(t *testing.T) map[string]*data.Dataset {
	grow := func(state, year int) float64 { return float64((state + 1) * (year + 10)) }
	long := longNames + `
series:
  - id: watch
    name: The Register of Watchmen, Gatekeepers, Harbour Guards and Other Persons in Arms
    unit: persons who are counted at the gates of the cities
    sources: [s]
    values:
      A: {1989: 100, 1990: 120}
      B: {1989: 90, 1990: 95, 1991: 96, 1992: 97}
      a-very-long-id-of-32-characters: {1989: 900, 1990: 950, 1992: 970}
      D: {1989: 9, 1990: 9, 1991: 9, 1992: 10}
`
	return map[string]*data.Dataset{
		"csto":      data.CSTO(),
		"gaps":      sample(t, gaps),
		"one state": sample(t, seriesOf(1, 12, grow)),
		"one year":  sample(t, seriesOf(5, 1, grow)),
		"two years": sample(t, seriesOf(2, 2, grow)),
		"eleven":    sample(t, seriesOf(11, 30, grow)),
		"many":      sample(t, seriesOf(200, 100, grow)),
		"equal":     sample(t, seriesOf(8, 20, func(int, int) float64 { return 1000 })),
		"zero":      sample(t, seriesOf(4, 10, func(int, int) float64 { return 0 })),
		"enormous": sample(t, seriesOf(6, 15, func(state, year int) float64 {
			return math.Pow(10, float64(5*state)) * float64(year+1) * 1e5
		})),
		"tiny":       sample(t, seriesOf(3, 300, func(state, year int) float64 { return 0.001 * float64(state+year) })),
		"long names": sample(t, long),
	}
}

func TestStrengthFitsEveryPage(t *testing.T) {
	for name, d := range strengthSamples(t) {
		for pageName, page := range pages() {
			if slow := name == "many" || name == "tiny"; slow && !slices.Contains([]string{"slide", "narrow", "strip", "small"}, pageName) {
				continue
			}
			for _, r := range append(charts.Readings(charts.Strength), "") {
				for _, themed := range []theme.Theme{theme.Light(), theme.Print()} {
					f := strengthFigure(t, d, page, func(v *charts.View) {
						v.Reading, v.Theme = r, themed
						if themed.Name == "print" {
							v.Lang, v.AsOf = "ru", data.DayOf(2012, 5, 28) // with the flag
						}
					})
					where := fmt.Sprintf("%s, %s, %q, %s", name, pageName, r, themed.Name)
					checkLabels(t, where, f)
					checkMarks(t, where, f)
				}
			}
		}
	}
}

// checkMarks reports marks that are nameless or not alone, or that stand for a datum and
// do not say so.
func checkMarks(t *testing.T, where string, f *charts.Figure) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range f.Marks {
		if m.ID == "" || seen[m.ID] {
			t.Errorf("%s: mark %q is nameless or not alone", where, m.ID)
		}
		seen[m.ID] = true
		if m.Kind != charts.Furniture && (m.Card().Title == "" || m.Reach.W <= 0 || m.Reach.H <= 0) {
			t.Errorf("%s: mark %q has no card, or no reach: %v", where, m.ID, m.Reach)
		}
	}
}
