//go:build cgo

package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"treatyline/app/window/widgets"
	"treatyline/data"
)

// drag drags a divider by so many logical pixels, in steps.
func dragDivider(d *widgets.Divider, by float32) {
	const steps = 4
	for range steps {
		e := &fyne.DragEvent{Dragged: fyne.NewDelta(by/steps, by/steps)}
		d.Dragged(e)
	}
	d.DragEnd()
}

func TestDraggedChartsAreDrawnForTheirRoom(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, s := range []struct {
		d  *widgets.Divider
		by float32
	}{{b.dividers.charts, -120}, {b.dividers.events, -170}, {b.dividers.charts, 300}, {b.dividers.events, 250}} {
		dragDivider(s.d, s.by)
		for _, p := range []*panel{b.membership, b.forces} {
			if o := p.chart.frame.order; o.w != p.scroll.Size().Width || o.h != p.scroll.Size().Height || p.chart.viewport != p.scroll.Size() {
				t.Errorf("after %v: %s is drawn for %v x %v, it has %v", s.by, p.chart.chart, o.w, o.h, p.scroll.Size())
			}
		}
	}
}
