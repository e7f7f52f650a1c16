//go:build cgo

package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/look"
	"treatyline/charts/theme"
)

// Both ends of a board are cut from one rounded rectangle that is as large as the board, and
// they hide the middle's upper and lower lines.
func TestTheEndsOfABoardAreCutFromItsGround(t *testing.T) {
	a := test.NewTempApp(t)
	for _, size := range []fyne.Size{{Width: 300, Height: 200}, {Width: 90, Height: 40.5}, {Width: 60, Height: 20}} {
		b := NewBoard(look.New(a, "en", theme.Light()))
		b.Resize(size)
		objects := test.WidgetRenderer(b).Objects()
		top, bottom := objects[1].(*container.Clip), objects[2].(*container.Clip)
		if b.top.Size() != size || b.bottom.Size() != size || !b.top.Position().IsZero() {
			t.Errorf("%v: the rounded rectangles are %v and %v", size, b.top.Size(), b.bottom.Size())
		}
		if at := bottom.Position().Add(b.bottom.Position()); !at.IsZero() {
			t.Errorf("%v: the lower end is cut from a rectangle at %v", size, at)
		}
		ends := top.Size().Height
		if whole := ends + b.middle.Size().Height + bottom.Size().Height; whole <= size.Height {
			t.Errorf("%v: the parts are only %g high together", size, whole)
		}
		if at := b.middle.Position(); at.X != 0 || at.Y < b.middle.StrokeWidth || at.Y+b.middle.StrokeWidth > ends {
			t.Errorf("%v: the upper line of the middle, at %v, is not under the end of %g", size, at, ends)
		}
		if end := b.middle.Position().Y + b.middle.Size().Height; end > size.Height-b.middle.StrokeWidth || end-b.middle.StrokeWidth < bottom.Position().Y {
			t.Errorf("%v: the lower line of the middle, at %g, is not under the end at %v", size, end, bottom.Position())
		}
	}
}
