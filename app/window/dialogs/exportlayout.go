//go:build cgo

package dialogs

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
)

// fit places the dialog in a window.
func (e *exportDialog) fit(window fyne.Size) (fyne.Position, fyne.Size) {
	size := fyne.NewSize(min(dialogWidth, window.Width-2*dialogMargin), min(dialogHeight, window.Height-2*dialogMargin))
	return fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)/2))), size
}

// CreateRenderer is called by Fyne.
func (e *exportDialog) CreateRenderer() fyne.WidgetRenderer { return &exportRenderer{e} }

type exportRenderer struct{ dialog *exportDialog }

var _ fyne.WidgetRenderer = (*exportRenderer)(nil)

func (r *exportRenderer) Layout(size fyne.Size) {
	e := r.dialog
	look.Put(e.title, dialogPad, dialogPad-6)
	left := float32(int(min(exportForm, size.Width*0.48)))
	top := float32(dialogPad + 30)
	foot := size.Height - dialogPad - widgets.EntryHeight
	widgets.Place(e.fields.Scroll, dialogPad-4, top, left+8, foot-top-24)
	e.fields.Arrange(left)
	x := left + 2*dialogPad + 4
	widgets.Place(e.preview, x, top, size.Width-x-dialogPad, foot-top-10)
	look.Put(e.fault, dialogPad, foot-20)
	widgets.PlaceButtons(e.buttons, size.Width-dialogPad, foot)
}

func (r *exportRenderer) MinSize() fyne.Size { return fyne.NewSize(600, 400) }

func (r *exportRenderer) Refresh() {
	r.Layout(r.dialog.Size())
	canvas.Refresh(r.dialog)
}

func (r *exportRenderer) Destroy() {}

func (r *exportRenderer) Objects() []fyne.CanvasObject {
	e := r.dialog
	objects := []fyne.CanvasObject{e.title, e.fields.Scroll, e.preview, e.fault}
	for _, b := range slices.Backward(e.buttons) {
		objects = append(objects, b)
	}
	return objects
}
