//go:build cgo

package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
	put(e.title, dialogPad, dialogPad-6)
	left := float32(int(min(dialogForm, size.Width*0.45)))
	top := float32(dialogPad + 30)
	foot := size.Height - dialogPad - entryHeight
	place(e.scroll, dialogPad-4, top, left+8, foot-top-24)
	e.arrange(left)
	x := left + 2*dialogPad + 4
	place(e.preview, x, top, size.Width-x-dialogPad, foot-top-10)
	put(e.fault, dialogPad, foot-20)
	right := size.Width - dialogPad
	for _, b := range e.buttons {
		w := max(b.MinSize().Width+16, 96)
		right -= w
		place(b, right, foot, w, entryHeight)
		right -= 8
	}
}

// arrange places the rows one below the other.
func (e *exportDialog) arrange(width float32) {
	const inset = 4 // for the rings of focus
	y := float32(inset)
	var objects []fyne.CanvasObject
	for _, row := range e.rows {
		if row.controls[0] == fyne.CanvasObject(e.own) && !slices.Contains(e.choice.Sizes, ownSize) {
			continue
		}
		height := float32(entryHeight)
		if p, ok := row.controls[0].(*picks); ok {
			height = p.height(width - dialogLabels)
			place(p, inset+dialogLabels, y, width-dialogLabels, height)
			put(row.label, inset, y+4)
		} else {
			put(row.label, inset, y+9)
			e.arrangeFields(row, inset+dialogLabels, y, width-dialogLabels)
		}
		objects = append(objects, row.label)
		objects = append(objects, row.controls...)
		y += height + dialogGap
	}
	if !slices.Equal(e.form.Objects, objects) {
		e.form.Objects = objects
		e.form.Refresh()
	}
	e.form.Resize(fyne.NewSize(width+2*inset, y))
}

// arrangeFields places the controls of a row beside one another: texts and buttons as wide
// as they need, fields in the room that is left.
func (e *exportDialog) arrangeFields(row dialogRow, x, y, width float32) {
	const gap = 8
	fields := 0
	rest := width - gap*float32(len(row.controls)-1)
	for _, c := range row.controls {
		if _, ok := c.(*dialogEntry); ok {
			fields++
			continue
		}
		rest -= c.MinSize().Width
	}
	for _, c := range row.controls {
		switch c := c.(type) {
		case *dialogEntry:
			place(c, x, y, rest/float32(fields), entryHeight)
		case *canvas.Text:
			put(c, x, y+9)
		default:
			place(c, x, y, c.MinSize().Width, entryHeight)
		}
		x += c.Size().Width + gap
	}
}

func (r *exportRenderer) MinSize() fyne.Size { return fyne.NewSize(600, 400) }

func (r *exportRenderer) Refresh() {
	r.Layout(r.dialog.Size())
	canvas.Refresh(r.dialog)
}

func (r *exportRenderer) Destroy() {}

func (r *exportRenderer) Objects() []fyne.CanvasObject {
	e := r.dialog
	objects := []fyne.CanvasObject{e.title, e.scroll, e.preview, e.fault}
	for _, b := range slices.Backward(e.buttons) {
		objects = append(objects, b)
	}
	return objects
}
