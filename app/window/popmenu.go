//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// popUnder shows a menu under a button, to whose right end it is flush.
func (k *kit) popUnder(button fyne.CanvasObject, items []*fyne.MenuItem) {
	driver := k.app.Driver()
	canvas := driver.CanvasForObject(button)
	if canvas == nil {
		return
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), canvas)
	at, size := driver.AbsolutePositionForObject(button), button.Size()
	menu.ShowAtPosition(fyne.NewPos(max(0, at.X+size.Width-menu.MinSize().Width), at.Y+size.Height+4))
}
