//go:build cgo

package window

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/charts"
	"treatyline/data"
)

// low is what remains of a window of 1024x640 between title bar and menus.
var low = fyne.NewSize(1024, 574)

// bottom scrolls a panel to its end.
func (p *panel) bottom() { p.scroll.ScrollToBottom(); p.stick() }

func TestTheAxisStaysInViewWhereRowsScroll(t *testing.T) {
	b := newBench(t, data.CSTO(), low)
	p := b.membership
	if p.chart.height() <= p.scroll.Size().Height {
		t.Fatal("the chart does not scroll")
	}
	axis := p.chart.axis()
	if !p.axis.Visible() || p.head.Visible() {
		t.Errorf("at the top the axis is pinned: %t, and what stands over the rows: %t", p.axis.Visible(), p.head.Visible())
	}
	if end := p.axis.Position().Y + p.axis.Size().Height; end != p.scroll.Position().Y+p.scroll.Size().Height {
		t.Errorf("the axis ends at %v", end)
	}
	if !p.axis.shows(float32(axis.Band.Y)) || !p.axis.shows(float32(axis.Band.Bottom())-1) {
		t.Errorf("the axis at %v is not in %v to %v", axis.Band, p.axis.from, p.axis.to)
	}
	if p.bottom(); p.axis.Visible() || !p.head.Visible() {
		t.Errorf("at the bottom the axis is pinned: %t, and what stands over the rows: %t", p.axis.Visible(), p.head.Visible())
	}
	if p.head.Position() != p.scroll.Position() {
		t.Errorf("the number of members is at %v", p.head.Position())
	}
	b.window.Resize(usual)
	if p.axis.Visible() || p.head.Visible() {
		t.Error("something is pinned where everything is in view")
	}
}

func TestWhatIsPinnedIsTheChart(t *testing.T) {
	b := newBench(t, data.CSTO(), low)
	p, c := b.membership, b.membership.chart
	band := c.axis().Band
	target := day(t, "2008-03-28")
	at := fyne.NewPos(float32(c.axis().Scale.At(target)), float32(band.Y+band.H/2)-p.axis.from)
	press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	press.Position = at
	p.axis.MouseDown(press)
	p.axis.MouseUp(press)
	if b.state.Now().AsOf != target {
		t.Errorf("a press on the axis leads to %s, want %s", b.state.Now().AsOf, target)
	}

	p.bottom()
	flag := b.asOf()
	x, y := middle(flag.Reach)
	in := fyne.NewPos(float32(x), float32(y)-p.head.from)
	move := &desktop.MouseEvent{}
	move.Position = in
	p.head.MouseIn(move)
	if p.head.Cursor() != desktop.HResizeCursor {
		t.Error("nothing says that the date can be dragged")
	}
	if c.current != flag.ID || !p.head.outline.Visible() {
		t.Errorf("pointed at is %q, outlined: %t", c.current, p.head.outline.Visible())
	}
	under := b.app.Driver().AbsolutePositionForObject(p.head).Y + in.Y
	if card := b.cards.ground.Position(); card.Y < under || card.Y > under+60 {
		t.Errorf("the card is at %v, the flag at %v", card.Y, under)
	}
	press.Position = in
	p.head.MouseDown(press)
	drag := &fyne.DragEvent{}
	drag.Position = in.AddXY(-40, 3)
	p.head.Dragged(drag)
	p.head.DragEnd()
	if b.state.Now().AsOf >= target {
		t.Errorf("the flag was dragged to %s", b.state.Now().AsOf)
	}
	if p.head.outline.Visible() {
		t.Error("the flag is outlined while it is dragged")
	}
}

func TestWhatIsPinnedShowsTheChart(t *testing.T) {
	b := newBench(t, data.CSTO(), low)
	p := b.membership
	p.bottom()
	shown := p.chart.plate.shown.raster.Image()
	img := p.head.pixels(int(p.head.Size().Width), int(p.head.Size().Height))
	dark := 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			got := color.RGBAModel.Convert(img.At(x, y))
			if want := color.RGBAModel.Convert(shown.At(x, y+int(math.Round(float64(p.head.from))))); got != want {
				t.Fatalf("at %d, %d it is %v, in the chart %v", x, y, got, want)
			}
			if got == color.RGBAModel.Convert(b.kit.Color.Ink) {
				dark++
			}
		}
	}
	if dark < 500 {
		t.Errorf("%d pixels of the flag are seen", dark)
	}
}

func TestTheKeysFindNothingUnderWhatIsPinned(t *testing.T) {
	b := newBench(t, data.CSTO(), low)
	p, c := b.membership, b.membership.chart
	b.window.Canvas().Focus(c)
	top, bottom := p.scroll.Position().Y, p.scroll.Position().Y+p.scroll.Size().Height
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp} {
		for range 20 {
			c.TypedKey(&fyne.KeyEvent{Name: key})
			m, ok := c.mark(c.current)
			if !ok {
				t.Fatal("the keys are on no mark")
			}
			origin := c.originOf(m).Subtract(b.app.Driver().AbsolutePositionForObject(p))
			from, to := origin.Y+float32(m.Reach.Y), origin.Y+float32(m.Reach.Bottom())
			pinned := p.head.shows(float32(m.Reach.Y+m.Reach.H/2)) || p.axis.shows(float32(m.Reach.Y+m.Reach.H/2))
			if from < top-1 || to > bottom+1 {
				t.Errorf("%s is from %v to %v, seen is %v to %v", m.ID, from, to, top, bottom)
			}
			for _, pin := range []*pin{p.head, p.axis} {
				under := pin.Visible() && from < pin.Position().Y+pin.Size().Height-1 && to > pin.Position().Y+1
				if under && !pinned && m.Kind != charts.AsOf {
					t.Errorf("%s is under what is pinned", m.ID)
				}
			}
		}
	}
	test.MoveMouse(b.window.Canvas(), fyne.NewPos(5, 5))
}
