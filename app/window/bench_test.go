//go:build cgo

package window

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"treatyline/data"
)

func BenchmarkDraggedDate(b *testing.B) {
	d := newDesk(test.NewTempApp(b), Options{Data: data.CSTO(), Version: "test"})
	d.made = func() {
		d.view.drawn.work.start = func(f func()) { f() }
	}
	w := test.NewTempWindow(b, nil)
	w.SetPadded(false)
	d.open(w)
	w.Resize(usual)
	first, last := d.state.first, d.state.data.AsOf()
	days := last - first
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		d.state.now.asOf = first + data.Day(i*37)%days
		for _, p := range d.view.panels() {
			c := p.chart
			if c.asleep {
				continue
			}
			o := order{of: c, now: d.state.now, w: c.viewport.Width, h: c.viewport.Height, density: c.sheet.density}
			f := c.render(d.state.view(c.chart, c.kit.theme), d.state.emphasis(), o)
			c.sheet.spare.Store(f.surface)
		}
	}
}
