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

// Board is the ground of a large part of the window. It looks as Ground does, but only its
// ends are cut from a rounded rectangle: without a graphics card each pixel of one costs
// several of a plain one, and boards cover nearly all of the window.
type Board struct {
	widget.BaseWidget
	middle, top, bottom *canvas.Rectangle
}

// NewBoard returns a board in the colours of a kit.
func NewBoard(k *look.Kit) *Board {
	b := &Board{middle: Ground(k), top: Ground(k), bottom: Ground(k)}
	b.middle.CornerRadius = 0
	b.ExtendBaseWidget(b)
	return b
}

// Fill is the colour of the board.
func (b *Board) Fill() color.Color { return b.middle.FillColor }

// Line is the colour of the line around the board.
func (b *Board) Line() color.Color { return b.middle.StrokeColor }

// Outline changes the line around the board; its width is in logical pixels.
func (b *Board) Outline(c color.Color, width float32) {
	for _, r := range []*canvas.Rectangle{b.middle, b.top, b.bottom} {
		r.StrokeColor, r.StrokeWidth = c, width
	}
	canvas.Refresh(b)
}

// CreateRenderer is called by Fyne.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	r := &boardRenderer{board: b}
	r.top = container.NewClip(container.NewWithoutLayout(b.top))
	r.bottom = container.NewClip(container.NewWithoutLayout(b.bottom))
	return r
}

// boardRenderer lays the two ends over the middle, whose upper and lower lines they hide.
type boardRenderer struct {
	board       *Board
	top, bottom *container.Clip
}

func (r *boardRenderer) Layout(size fyne.Size) {
	b, end := r.board, min(2*groundRadius, size.Height/2)
	b.middle.Move(fyne.NewPos(0, end/2))
	b.middle.Resize(fyne.NewSize(size.Width, size.Height-end))
	b.top.Resize(size)
	r.top.Resize(fyne.NewSize(size.Width, end))
	b.bottom.Resize(size)
	b.bottom.Move(fyne.NewPos(0, end-size.Height))
	r.bottom.Resize(fyne.NewSize(size.Width, end))
	r.bottom.Move(fyne.NewPos(0, size.Height-end))
}

func (r *boardRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *boardRenderer) Refresh() { canvas.Refresh(r.board) }

func (r *boardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.board.middle, r.top, r.bottom}
}

func (r *boardRenderer) Destroy() {}
