//go:build cgo

package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
)

// Board is the ground of a large part of the window. It looks as Ground does, but each pixel
// is painted as cheaply as it can be, which is felt without a graphics card, as boards cover
// nearly all of the window: only its ends are cut from a rounded rectangle, the rest from a
// plain one, and what covers it is spared.
type Board struct {
	widget.BaseWidget
	parts  [6]boardPart // top and bottom, and what is above, left of, right of and below the cover
	cover  fyne.Size
	corner fyne.Position // of the cover
}

// boardSeam is how far parts of a board reach into others and under the cover, in logical
// pixels.
const boardSeam = 1

// boardPart shows a part of a rectangle that is as large as the board.
type boardPart struct {
	clip  *container.Clip
	whole *canvas.Rectangle
}

// NewBoard returns a board in the colours of a kit.
func NewBoard(k *look.Kit) *Board {
	b := &Board{}
	for i := range b.parts {
		p := boardPart{whole: Ground(k)}
		if i > 1 {
			p.whole.CornerRadius = 0
		}
		p.clip = container.NewClip(container.NewWithoutLayout(p.whole))
		b.parts[i] = p
	}
	b.ExtendBaseWidget(b)
	return b
}

// Cover says that the board cannot be seen under something that is opaque there.
func (b *Board) Cover(corner fyne.Position, size fyne.Size) {
	b.corner, b.cover = corner.AddXY(boardSeam, boardSeam), size.SubtractWidthHeight(2*boardSeam, 2*boardSeam)
	b.place(b.Size())
}

// Fill is the colour of the board.
func (b *Board) Fill() color.Color { return b.parts[0].whole.FillColor }

// Line is the colour of the line around the board.
func (b *Board) Line() color.Color { return b.parts[0].whole.StrokeColor }

// Outline changes the line around the board; its width is in logical pixels.
func (b *Board) Outline(c color.Color, width float32) {
	for _, p := range b.parts {
		p.whole.StrokeColor, p.whole.StrokeWidth = c, width
	}
	canvas.Refresh(b)
}

// place shows the parts of the board. They overlap a little, as their edges are rounded to
// pixels each by itself.
func (b *Board) place(size fyne.Size) {
	end := min(2*groundRadius, size.Height/2)
	right, bottom := size.Width, size.Height-end
	x0, y0 := b.corner.X, max(b.corner.Y, end)
	x1, y1 := b.corner.X+b.cover.Width, min(b.corner.Y+b.cover.Height, bottom)
	if x1 <= x0 || y1 <= y0 {
		x0, x1, y0, y1 = right, right, end, bottom // nothing covers it
	}
	for i, part := range [...]struct{ x, y, right, bottom float32 }{
		{0, 0, right, end}, {0, bottom, right, size.Height},
		{0, end - boardSeam, right, y0}, {0, y0 - boardSeam, x0, y1 + boardSeam}, {x1, y0 - boardSeam, right, y1 + boardSeam}, {0, y1, right, bottom + boardSeam},
	} {
		p := b.parts[i]
		SetVisible(p.clip, part.right > part.x && part.bottom > part.y)
		Place(p.clip, part.x, part.y, part.right-part.x, part.bottom-part.y)
		Place(p.whole, -part.x, -part.y, size.Width, size.Height)
	}
}

// CreateRenderer is called by Fyne.
func (b *Board) CreateRenderer() fyne.WidgetRenderer { return &boardRenderer{b} }

type boardRenderer struct{ board *Board }

func (r *boardRenderer) Layout(size fyne.Size) { r.board.place(size) }
func (r *boardRenderer) MinSize() fyne.Size    { return fyne.Size{} }
func (r *boardRenderer) Refresh()              { canvas.Refresh(r.board) }
func (r *boardRenderer) Destroy()              {}
func (r *boardRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, p := range r.board.parts {
		all = append(all, p.clip)
	}
	return all
}
