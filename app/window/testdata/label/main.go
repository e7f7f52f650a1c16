// Label is a Fyne window with one label, which the start of the window is measured beside.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	app.SetMetadata(fyne.AppMetadata{ID: "org.treatyline.Label", Name: "Label", Migrations: map[string]bool{"fyneDo": true}})
	w := app.NewWithID("org.treatyline.Label").NewWindow("Label")
	w.SetContent(widget.NewLabel("One label"))
	w.ShowAndRun()
}
