//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
)

// The measures of a notice, in logical pixels.
const (
	noticeWidth = 460
	noticePad   = 20
)

// Notice says something over the window, and asks what to do.
type Notice struct {
	Title, Text string
	More        fyne.CanvasObject // under the text; nil for nothing
	Buttons     []NoticeButton    // the last is the one that Enter presses
	Escape      func()            // what Esc does beside closing it
}

// NoticeButton is what can be done.
type NoticeButton struct {
	Label string
	Do    func() // after the notice is gone
}

// Notify lays a notice over the window.
func (s *Stage) Notify(k *look.Kit, n Notice) *Overlay {
	o := NewOverlay(k)
	title := k.Text(n.Title, k.Style.Title, k.Color.Ink)
	text := widget.NewLabel(n.Text)
	text.Wrapping = fyne.TextWrapWord
	rows := []fyne.CanvasObject{title}
	if n.Text != "" {
		rows = append(rows, text)
	}
	if n.More != nil {
		rows = append(rows, n.More)
	}
	row := []fyne.CanvasObject{layout.NewSpacer()}
	for i, b := range n.Buttons {
		button := NewDialogButton(o.Keys, b.Label, func() {
			s.Lift()
			b.Do()
		})
		if i == len(n.Buttons)-1 {
			button.Importance = widget.HighImportance
			o.First = button
		}
		row = append(row, button)
	}
	rows = append(rows, spacer(4), container.NewHBox(row...))
	content := container.New(layout.NewCustomPaddedLayout(noticePad, noticePad, noticePad, noticePad), container.NewVBox(rows...))
	o.Content = content
	o.Fit = func(window fyne.Size) (fyne.Position, fyne.Size) {
		width := min(noticeWidth, window.Width-32)
		content.Resize(fyne.NewSize(width, content.MinSize().Height)) // its text wraps at this width
		size := fyne.NewSize(width, content.MinSize().Height)
		return fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)/3))), size
	}
	s.Lay(o)
	if n.Escape != nil {
		o.Close = func() {
			s.Lift()
			n.Escape()
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
