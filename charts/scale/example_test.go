package scale_test

import (
	"fmt"

	"treatyline/charts/scale"
	"treatyline/data"
)

// An axis of 480 points from 1992 to 2025 with at most eight ticks.
func ExampleTime_Ticks() {
	axis := scale.Time{From: day("1992-01-01"), To: day("2026-01-01"), R0: 0, R1: 480}
	ticks := axis.Ticks(8)
	fmt.Println("every", ticks.Every, "years:", ticks.Unit == scale.Years)
	for _, at := range ticks.At[:3] {
		fmt.Printf("%s at %.1f\n", at, axis.At(at))
	}
	// Output:
	// every 5 years: true
	// 1995-01-01 at 42.4
	// 2000-01-01 at 112.9
	// 2005-01-01 at 183.6
}

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

func day(s string) data.Day {
	d, err := data.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d.First()
}
