//go:build cgo

package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// The measures of forms, in logical pixels.
const (
	dialogLabels = 100 // the width of the labels
	dialogGap    = 9   // between rows
	entryHeight  = 36
	ringInset    = 4 // for the rings of focus
)

// dialogForm is rows of labels, each with its controls.
type dialogForm struct {
	kit    *kit
	rows   []dialogRow
	hidden func(dialogRow) bool // rows that are not shown now
	box    *fyne.Container
	scroll *container.Scroll // where there is little room
}

// dialogRow is a label with its controls.
type dialogRow struct {
	label    *canvas.Text
	controls []fyne.CanvasObject
}

func newDialogForm(k *kit) *dialogForm {
	f := &dialogForm{kit: k, hidden: func(dialogRow) bool { return false }, box: container.NewWithoutLayout()}
	f.scroll = container.NewVScroll(f.box)
	return f
}

// add adds a row and returns its label.
func (f *dialogForm) add(label string, controls ...fyne.CanvasObject) *canvas.Text {
	row := dialogRow{f.text(label), controls}
	f.rows = append(f.rows, row)
	return row.label
}

// text is what stands before a control.
func (f *dialogForm) text(said string) *canvas.Text {
	return f.kit.text(said, f.kit.style.body, f.kit.color.muted)
}

// arrange places the rows one below the other and returns their height.
func (f *dialogForm) arrange(width float32) float32 {
	y := float32(ringInset)
	var objects []fyne.CanvasObject
	for _, row := range f.rows {
		if f.hidden(row) {
			continue
		}
		height := float32(entryHeight)
		if p, ok := row.controls[0].(*picks); ok {
			height = p.height(width - dialogLabels)
			place(p, ringInset+dialogLabels, y, width-dialogLabels, height)
			put(row.label, ringInset, y+4)
		} else {
			put(row.label, ringInset, y+9)
			row.arrange(ringInset+dialogLabels, y, width-dialogLabels)
		}
		objects = append(objects, row.label)
		objects = append(objects, row.controls...)
		y += height + dialogGap
	}
	if !slices.Equal(f.box.Objects, objects) {
		f.box.Objects = objects
		f.box.Refresh()
	}
	f.box.Resize(fyne.NewSize(width+2*ringInset, y))
	return y
}

// arrange places the controls of a row beside one another: texts and buttons as wide as
// they need, fields in the room that is left.
func (r dialogRow) arrange(x, y, width float32) {
	const gap = 8
	fields := 0
	rest := width - gap*float32(len(r.controls)-1)
	for _, c := range r.controls {
		if _, ok := c.(*dialogEntry); ok {
			fields++
			continue
		}
		rest -= c.MinSize().Width
	}
	for _, c := range r.controls {
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
