//go:build cgo

package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/look"
	"treatyline/charts/theme"
)

// All of a board is painted but what is covered, and each part is cut from a rectangle that
// is as large as the board: a rounded one at its ends.
func TestABoardIsPaintedWhereItCanBeSeen(t *testing.T) {
	a := test.NewTempApp(t)
	for _, c := range []struct{ size, corner, cover fyne.Size }{
		{size: fyne.NewSize(300, 200)},
		{size: fyne.NewSize(90, 40.5)},
		{size: fyne.NewSize(60, 20)},
		{fyne.NewSize(300, 200), fyne.NewSize(4, 44.5), fyne.NewSize(292, 151.5)},
		{fyne.NewSize(300, 200), fyne.NewSize(4, 4), fyne.NewSize(292, 150)},
		{fyne.NewSize(300, 200), fyne.NewSize(4, 190), fyne.NewSize(292, 0)},
		{fyne.NewSize(60, 20), fyne.NewSize(4, 4), fyne.NewSize(52, 12)},
	} {
		b := NewBoard(look.New(a, "en", theme.Light()))
		test.WidgetRenderer(b)
		b.Resize(c.size)
		b.Cover(fyne.NewPos(c.corner.Width, c.corner.Height), c.cover)
		painted := func(x, y float32) (rounded, plain bool) {
			for _, p := range b.parts {
				at, size := p.clip.Position(), p.clip.Size()
				if p.clip.Visible() && x >= at.X && y >= at.Y && x < at.X+size.Width && y < at.Y+size.Height {
					rounded, plain = rounded || p.whole.CornerRadius > 0, plain || p.whole.CornerRadius == 0
				}
			}
			return rounded, plain
		}
		for x := float32(0.5); x < c.size.Width; x++ {
			for y := float32(0.5); y < c.size.Height; y++ {
				rounded, plain := painted(x, y)
				inCorner := min(x, c.size.Width-x) < groundRadius && min(y, c.size.Height-y) < min(groundRadius, c.size.Height/2)
				inCover := x > c.corner.Width+1 && x < c.corner.Width+c.cover.Width-1 && y > max(c.corner.Height, 2*groundRadius)+1 && y < min(c.corner.Height+c.cover.Height, c.size.Height-2*groundRadius)-1
				switch {
				case inCover && (rounded || plain):
					t.Fatalf("%v: at %g, %g the board is painted under its cover", c, x, y)
				case !inCover && !rounded && !plain && (x < c.corner.Width || x > c.corner.Width+c.cover.Width || y < c.corner.Height || y > c.corner.Height+c.cover.Height):
					t.Fatalf("%v: at %g, %g there is no board", c, x, y)
				case inCorner && (plain || !rounded):
					t.Fatalf("%v: the corner at %g, %g is not round", c, x, y)
				}
			}
		}
		for i, p := range b.parts {
			if at := p.clip.Position().Add(p.whole.Position()); !at.IsZero() || p.whole.Size() != c.size {
				t.Errorf("%v: part %d is cut from %v at %v", c, i, p.whole.Size(), at)
			}
		}
	}
}
