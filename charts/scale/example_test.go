package scale_test

import (
	"fmt"

	"treatyline/charts/scale"
	"treatyline/data"
)

// A scale takes values to places and back: here thousands of people to points from the
// left of a page.
func ExampleLinear() {
	axis := scale.Linear{D0: 0, D1: 1000, R0: 100, R1: 500}
	fmt.Println(axis.At(250), axis.Invert(200))
	// Output:
	// 200 250
}

// About so many ticks as asked for, on round values.
func ExampleTicks() {
	fmt.Println(scale.Ticks(0, 3_454_000, 5))
	// Output:
	// [0 500000 1e+06 1.5e+06 2e+06 2.5e+06 3e+06]
}

// A logarithmic scale spans whole powers of ten, so that no bar is drawn on it from zero.
func ExampleNewLog() {
	axis := scale.NewLog([]float64{16_300, 3_454_000}, 0, 300)
	fmt.Println(axis.D0, axis.D1, axis.At(100_000))
	// Output:
	// 10000 1e+07 100
}

// A day is a stretch of the axis, from where it begins to where the next one does.
func ExampleTime() {
	year := scale.Time{From: data.DayOf(2008, 1, 1), To: data.DayOf(2009, 1, 1), R0: 0, R1: 366}
	day := data.DayOf(2008, 3, 28)
	fmt.Println(year.At(day), year.At(day+1), year.Invert(87.5))
	// Output:
	// 87 88 2008-03-28
}

// An axis of 480 points over 34 years has room for eight ticks at most: they stand on
// every fifth year.
func ExampleTime_Ticks() {
	axis := scale.Time{From: data.DayOf(1992, 1, 1), To: data.DayOf(2026, 1, 1), R0: 0, R1: 480}
	ticks := axis.Ticks(8)
	fmt.Println(ticks.Every, ticks.Unit == scale.Years)
	for _, at := range ticks.At[:3] {
		fmt.Printf("%s at %.1f\n", at, axis.At(at))
	}
	// Output:
	// 5 true
	// 1995-01-01 at 42.4
	// 2000-01-01 at 112.9
	// 2005-01-01 at 183.6
}

// Three rows share 100 points: the second needs more than its part, and has it. Bars take
// six tenths of the smallest band, so that all are equally high.
func ExampleNewBands() {
	rows := scale.NewBands(0, 100, []float64{10, 50, 10}, 40, 0.6)
	for i := range 3 {
		start, width := rows.Bar(i)
		fmt.Printf("%.0f to %.0f\n", start, start+width)
	}
	// Output:
	// 5 to 20
	// 42 to 58
	// 80 to 95
}
