//go:build cgo

package window

import (
	"image"
	"testing"
	"time"

	"treatyline/data"
)

// What is drawn is shown by the running app. The first frame is painted before it runs, and
// has the charts nevertheless.
func TestTheFirstFrameHasTheCharts(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	made := b.made
	b.made = func() {
		made()
		b.drawn.post = func(func()) {}
	}
	b.change()
	if b.membership.chart.plate.shown != nil {
		t.Fatal("a picture is shown although the app does not run")
	}
	for _, p := range []*panel{b.membership, b.forces} {
		plate := p.chart.plate
		size := plate.raster.Size()
		if got, ok := plate.pixels(int(size.Width), int(size.Height)).(*image.RGBA); !ok || p.chart.frame.figure == nil {
			t.Errorf("the first frame paints a %T", got)
		}
	}
}

// A frame does not wait for long.
func TestAFrameDoesNotWaitForAPictureThatHangs(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	made, finish := b.made, make(chan struct{})
	b.made = func() {
		made()
		b.drawn.post = func(func()) {}
		b.drawn.work.Start = func(f func()) {
			go func() {
				<-finish
				f()
			}()
		}
	}
	b.change()
	painted := make(chan image.Image)
	go func() { painted <- b.membership.chart.plate.pixels(900, 400) }()
	select {
	case got := <-painted:
		if _, ok := got.(*image.Uniform); !ok {
			t.Errorf("it paints a %T", got)
		}
	case <-time.After(20 * time.Second):
		t.Error("it waits")
	}
	close(finish)
}
