//go:build cgo

package window

import (
	"image"
	"testing"
	"time"

	"treatyline/app/window/look"
	"treatyline/app/window/platform"
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

// Both charts follow the window's size with one order.
func TestAWindowOfAnotherSizeIsDrawnOnce(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	before := b.drawn.count
	b.window.Resize(usual.AddWidthHeight(60, 40))
	if got := b.drawn.count - before; got != 1 {
		t.Errorf("pictures were ordered %d times", got)
	}
	for _, p := range []*panel{b.membership, b.forces} {
		if p.chart.frame.order.w != p.chart.viewport.Width || p.chart.frame.order.h != p.chart.viewport.Height {
			t.Errorf("%s is shown for %gx%g, and has room for %v", p.chart.chart, p.chart.frame.order.w, p.chart.frame.order.h, p.chart.viewport)
		}
	}
}

// Pictures that come after newer ones are not shown.
func TestOlderPicturesDoNotReplaceNewerOnes(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	var posted []func()
	b.drawn.post = func(show func()) { posted = append(posted, show) }
	b.drawn.patience = 0 // nothing is waited for
	b.state.SetAsOf(day(t, "1995-01-01"))
	b.state.SetAsOf(day(t, "2005-01-01"))
	if len(posted) != 2 {
		t.Fatalf("%d pictures are ready", len(posted))
	}
	posted[1]()
	shown := b.membership.chart.frame
	if shown.order.now.AsOf != day(t, "2005-01-01") {
		t.Fatalf("the picture of %v is shown", shown.order.now.AsOf)
	}
	posted[0]()
	if b.membership.chart.frame != shown {
		t.Errorf("the picture of %v came back", b.membership.chart.frame.order.now.AsOf)
	}
}

// Before there is a window its content leaves the menu bar its room, or all would be drawn
// anew once it is there.
func TestContentLeavesRoomForTheMenuBarThatIsToCome(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	foot := func() float32 { return b.foot.Position().Y + b.foot.Size().Height }
	whole := foot()
	b.unbarred = b.content.Size().AddWidthHeight(-0.8, 0.5) // as an odd scale rounds it
	b.layOut()
	if got, want := foot(), whole-look.MenuBarHeight(); got != want || want >= whole {
		t.Errorf("the foot ends at %g of %g, not at %g", got, whole, want)
	}
}

// What is drawn before there is a window has as many pixels as it will have there.
func TestFirstPicturesHaveThePixelsOfTheScreen(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	view := b.membership.chart
	density := func() float64 {
		view.plate.measure(b.kit, view)
		return view.plate.density
	}
	usual := density()
	m := magnifier{own: 1.25, factor: 1.3}
	b.kit.Foreseen = thousandths(m.on(platform.Screen{Scale: 1}) * 2)
	if got := density(); got != 3.2 {
		t.Errorf("before the window is there, %g", got)
	}
	b.kit.Foreseen = 0
	if got := density(); got != usual {
		t.Errorf("then %g, not %g", got, usual)
	}
}
