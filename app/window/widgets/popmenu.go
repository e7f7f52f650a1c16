//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
)

// PopUnder shows a menu under a button, to whose right end it is flush.
func PopUnder(k *look.Kit, button fyne.CanvasObject, items []*fyne.MenuItem) {
	driver := k.App.Driver()
	canvas := driver.CanvasForObject(button)
	if canvas == nil {
		return
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), canvas)
	at, size := driver.AbsolutePositionForObject(button), button.Size()
	menu.ShowAtPosition(fyne.NewPos(max(0, at.X+size.Width-menu.MinSize().Width), at.Y+size.Height+4))
}

// PopUp shows a menu at a place, and does something when it has gone.
func PopUp(menu *fyne.Menu, c fyne.Canvas, at fyne.Position, gone func()) *widget.PopUpMenu {
	shown := widget.NewPopUpMenu(menu, c)
	hide := shown.OnDismiss
	shown.OnDismiss = func() {
		hide()
		gone()
	}
	shown.ShowAtPosition(at)
	return shown
}
