//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// The measures of a notice, in logical pixels.
const (
	noticeWidth = 460
	noticePad   = 20
)

// notice says something over the window, and asks what to do.
type notice struct {
	title, text string
	more        fyne.CanvasObject // under the text; nil for nothing
	buttons     []noticeButton    // the last is the one that Enter presses
	escape      func()            // what Esc does beside closing it
}

// noticeButton is what can be done.
type noticeButton struct {
	label string
	do    func() // after the notice is gone
}

// notify lays a notice over the window.
func (d *desk) notify(n notice) *overlay {
	o, k := newOverlay(d.kit), d.kit
	title := k.text(n.title, k.style.title, k.color.ink)
	text := widget.NewLabel(n.text)
	text.Wrapping = fyne.TextWrapWord
	rows := []fyne.CanvasObject{title}
	if n.text != "" {
		rows = append(rows, text)
	}
	if n.more != nil {
		rows = append(rows, n.more)
	}
	row := []fyne.CanvasObject{layout.NewSpacer()}
	for i, b := range n.buttons {
		button := newDialogButton(o.keys, b.label, func() {
			d.lift()
			b.do()
		})
		if i == len(n.buttons)-1 {
			button.Importance = widget.HighImportance
			o.first = button
		}
		row = append(row, button)
	}
	rows = append(rows, spacer(4), container.NewHBox(row...))
	content := container.New(layout.NewCustomPaddedLayout(noticePad, noticePad, noticePad, noticePad), container.NewVBox(rows...))
	o.content = content
	o.fit = func(window fyne.Size) (fyne.Position, fyne.Size) {
		width := min(noticeWidth, window.Width-32)
		content.Resize(fyne.NewSize(width, content.MinSize().Height)) // its text wraps at this width
		size := fyne.NewSize(width, content.MinSize().Height)
		return fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)/3))), size
	}
	d.lay(o)
	if n.escape != nil {
		o.close = func() {
			d.lift()
			n.escape()
		}
	}
	return o
}

// spacer is empty room.
func spacer(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(1, height))
	return r
}
