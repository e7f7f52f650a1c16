package charts_test

import (
	"fmt"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// A page of each chart of ever larger alliances, to the one of 200 states, 1,000
// memberships and 50,000 events: benchstat -col /size shows how the time grows.
func BenchmarkLarge(b *testing.B) {
	for _, part := range []int{8, 4, 2, 1} {
		d, _, err := data.Read(strings.NewReader(large(200/part, 5, 50_000/part)))
		if err != nil {
			b.Fatal(err)
		}
		for _, c := range charts.All() {
			b.Run(fmt.Sprintf("chart=%s/size=1:%d", c, part), func(b *testing.B) {
				b.ReportAllocs()
				v := charts.NewView(d, c)
				for b.Loop() {
					if _, err := charts.Layout(d, v, charts.SlidePage()); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// large is an alliance of so many states with so many memberships each, a number of
// personnel a year, and so many events.
func large(states, spells, events int) string {
	var names, memberships, happenings, forces, series strings.Builder
	for i := range states {
		fmt.Fprintf(&names, "  - {id: S%d, name: State number %d}\n", i, i)
		for j := range spells {
			from := 1900 + i%20 + 20*j
			to := fmt.Sprintf("to: %d-06-30, ended: withdrawal, ", from+10)
			if j == spells-1 {
				to = ""
			}
			fmt.Fprintf(&memberships, "  - {state: S%d, body: b, from: %d-03-%02d, %ssources: [s]}\n", i, from, 1+i%28, to)
		}
		fmt.Fprintf(&forces, "      S%d: {active: %d, reserve: none, paramilitary: %d}\n", i, (i*7919)%100000+1, i*10)
		fmt.Fprintf(&series, "      S%d: {", i)
		for year := 1985; year < 2020; year++ {
			fmt.Fprintf(&series, "%d: %d, ", year, 1000+(i*7919+year*131)%90000)
		}
		series.WriteString("}\n")
	}
	for i := range events {
		day := i * 43_000 / events // in order, over 118 years
		fmt.Fprintf(&happenings, "  - {date: %d-%02d-%02d, title: Event number %d, category: c%d, states: [S%d], sources: [s]}\n",
			1900+day/365, 1+day%365/31, 1+day%28, i, i%8, i%states)
	}
	var categories []string
	for i := range 8 {
		categories = append(categories, fmt.Sprintf("{id: c%d, name: Category %d}", i, i))
	}
	return head + "bodies: [{id: b, short: B, name: Bond}]\ncategories: [" + strings.Join(categories, ", ") + "]\nstates:\n" + names.String() +
		"memberships:\n" + memberships.String() + "events:\n" + happenings.String() +
		"forces:\n  - id: f\n    name: Forces\n    year: 2019\n    sources: [s]\n    values:\n" + forces.String() +
		"series:\n  - id: personnel\n    name: Personnel\n    unit: people\n    sources: [s]\n    values:\n" + series.String()
}
