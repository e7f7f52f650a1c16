//go:build cgo

package window

import (
	"testing"
	"time"

	"treatyline/data"
)

// What the overview shows at 1440x900 follows a date that is dragged: both charts are laid
// out and drawn, the sentence is said, the list scrolls. Fyne's painting is not in it; what
// its painter without a graphics card takes for the whole window is reported beside it.
func BenchmarkDraggedDate(b *testing.B) {
	w := newBench(b, data.CSTO(), usual)
	first, last := w.state.First(), w.state.Data().AsOf()
	w.state.Hold()
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		w.state.SetAsOf(first + data.Day(i*37)%(last-first))
	}
	b.StopTimer()
	const times = 3
	began := time.Now()
	for range times {
		w.window.Canvas().Capture()
	}
	b.ReportMetric(float64(time.Since(began).Nanoseconds())/times, "painting-ns/frame")
}

// A picture of the charts alone, one after the other.
func BenchmarkCharts(b *testing.B) {
	w := newBench(b, data.CSTO(), usual)
	first, last := w.state.First(), w.state.Data().AsOf()
	w.state.Unwatch() // what follows is drawn here
	w.state.Hold()
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		w.state.SetAsOf(first + data.Day(i*37)%(last-first))
		for _, p := range w.drawn.all {
			if _, draw, ok := p.wanted(); ok {
				draw()()
			}
		}
	}
}
