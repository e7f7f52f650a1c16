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

// Ground returns the ground of a part of the window.
func Ground(k *look.Kit) *canvas.Rectangle {
	card := canvas.NewRectangle(k.Color.Card)
	card.StrokeColor = k.Color.Border
	card.StrokeWidth = 1
	card.CornerRadius = 9
	return card
}
