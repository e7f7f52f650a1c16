//go:build cgo

package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"treatyline/app/window/look"
)

// The measures of forms, in logical pixels.
const (
	dialogLabels = 100 // the width of the labels
	DialogGap    = 9   // between rows
	EntryHeight  = 36
	RingInset    = 4 // for the rings of focus
)

// DialogForm is rows of labels, each with its controls.
type DialogForm struct {
	kit    *look.Kit
	rows   []DialogRow
	Hidden func(DialogRow) bool // rows that are not shown now
	box    *fyne.Container
	Scroll *container.Scroll // where there is little room
}

// DialogRow is a label with its controls.
type DialogRow struct {
	Label    *canvas.Text
	Controls []fyne.CanvasObject
}

// NewDialogForm is a form without rows.
func NewDialogForm(k *look.Kit) *DialogForm {
	f := &DialogForm{kit: k, Hidden: func(DialogRow) bool { return false }, box: container.NewWithoutLayout()}
	f.Scroll = container.NewVScroll(f.box)
	return f
}

// Box holds what is shown of the rows.
func (f *DialogForm) Box() *fyne.Container { return f.box }

// Rows are all rows, from the first.
func (f *DialogForm) Rows() []DialogRow { return f.rows }

// Add adds a row and returns its label.
func (f *DialogForm) Add(label string, controls ...fyne.CanvasObject) *canvas.Text {
	row := DialogRow{f.Text(label), controls}
	f.rows = append(f.rows, row)
	return row.Label
}

// Text is what stands before a control.
func (f *DialogForm) Text(said string) *canvas.Text {
	return f.kit.Text(said, f.kit.Style.Body, f.kit.Color.Muted)
}

// Arrange places the rows one below the other and returns their height.
func (f *DialogForm) Arrange(width float32) float32 {
	y := float32(RingInset)
	var objects []fyne.CanvasObject
	for _, row := range f.rows {
		if f.Hidden(row) {
			continue
		}
		height := float32(EntryHeight)
		if p, ok := row.Controls[0].(*Picks); ok {
			height = p.height(width - dialogLabels)
			Place(p, RingInset+dialogLabels, y, width-dialogLabels, height)
			look.Put(row.Label, RingInset, y+4)
		} else {
			look.Put(row.Label, RingInset, y+9)
			row.arrange(RingInset+dialogLabels, y, width-dialogLabels)
		}
		objects = append(objects, row.Label)
		objects = append(objects, row.Controls...)
		y += height + DialogGap
	}
	if !slices.Equal(f.box.Objects, objects) {
		f.box.Objects = objects
		f.box.Refresh()
	}
	f.box.Resize(fyne.NewSize(width+2*RingInset, y))
	return y
}

// arrange places the controls of a row beside one another: texts and buttons as wide as
// they need, fields in the room that is left.
func (r DialogRow) arrange(x, y, width float32) {
	const gap = 8
	fields := 0
	rest := width - gap*float32(len(r.Controls)-1)
	for _, c := range r.Controls {
		if _, ok := c.(*DialogEntry); ok {
			fields++
			continue
		}
		rest -= c.MinSize().Width
	}
	for _, c := range r.Controls {
		switch c := c.(type) {
		case *DialogEntry:
			Place(c, x, y, rest/float32(fields), EntryHeight)
		case *canvas.Text:
			look.Put(c, x, y+9)
		default:
			Place(c, x, y, c.MinSize().Width, EntryHeight)
		}
		x += c.Size().Width + gap
	}
}
