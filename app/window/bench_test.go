//go:build cgo

package window

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/data"
)

// What the overview shows at 1440x900 follows the flag of the date, which the mouse drags:
// both charts are laid out, drawn and handed to Fyne, the sentence is said, the list
// scrolls. Fyne's painting is not in it; what its painter without a graphics card takes for
// the whole window is reported beside it.
func BenchmarkDraggedDate(b *testing.B) {
	w := newBench(b, data.CSTO(), usual)
	first, last := w.state.First(), w.state.Data().AsOf()
	c := w.membership.chart
	x, y := middle(w.asOf().Reach)
	held := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	held.Position = fyne.NewPos(float32(x), float32(y))
	c.MouseDown(held)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		at := c.axis().Scale.At(first + data.Day(i*37)%(last-first))
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(at+c.grab.offset), float32(y))}})
		for _, p := range []*panel{w.membership, w.forces} {
			size := p.chart.plate.shown.raster.Image().Rect.Size()
			p.chart.plate.raster.Generator(size.X, size.Y)
		}
	}
	b.StopTimer()
	c.MouseUp(held)
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
