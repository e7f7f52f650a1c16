//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2/canvas"

	"treatyline/app/window/look"
)

// Ring is the line around what has the keys. It is hidden at first.
func Ring(k *look.Kit, width float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.StrokeColor = k.Color.Accent
	r.StrokeWidth = width
	r.CornerRadius = 4
	r.Hide()
	return r
}

// groundRadius is that of the corners of grounds, in logical pixels.
const groundRadius = 9

// Ground returns the ground of a part of the window. For a large one there is NewBoard.
func Ground(k *look.Kit) *canvas.Rectangle {
	card := canvas.NewRectangle(k.Color.Card)
	card.StrokeColor = k.Color.Border
	card.StrokeWidth = 1
	card.CornerRadius = groundRadius
	return card
}
