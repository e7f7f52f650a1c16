//go:build cgo

package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/data"
)

// Matches are the grounds under the parts of a line in which the words of a search stand.
func (k *Kit) Matches(line *canvas.Text, search string) []fyne.CanvasObject {
	if search == "" {
		return nil
	}
	width := func(s string) float32 { return fyne.MeasureText(s, line.TextSize, line.TextStyle).Width }
	var grounds []fyne.CanvasObject
	for _, at := range data.Occurrences(line.Text, search) {
		r := canvas.NewRectangle(k.Color.Found)
		r.CornerRadius = 2
		left := width(line.Text[:at[0]])
		r.Move(line.Position().AddXY(left-1, 0))
		r.Resize(fyne.NewSize(width(line.Text[:at[1]])-left+2, line.MinSize().Height))
		grounds = append(grounds, r)
	}
	return grounds
}
