//go:build cgo

package dialogs

import (
	"fyne.io/fyne/v2"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
)

// Host is what a dialog needs of the window that it lies over.
type Host struct {
	Kit     *look.Kit
	State   *state.State   // that is exported
	Stage   *widgets.Stage // where the dialog is shown
	Window  fyne.Window
	Version string       // of the program, for what is written
	Start   func(func()) // runs a function in a goroutine; a test runs it at once
}
