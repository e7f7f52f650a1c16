//go:build cgo

package platform

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// HeedLeaving tells a window that is shown when the pointer leaves it, which Fyne does not ask
// for: what was pointed at would stay lit, and its card open. To Fyne the pointer then is where
// nothing is. What is dragged goes on outside of the window.
func HeedLeaving(w fyne.Window) {
	painted, ok := w.(interface{ RunWithContext(func()) })
	if !ok {
		return // a test's
	}
	painted.RunWithContext(func() {
		view := glfw.GetCurrentContext()
		if view == nil {
			return
		}
		moved := view.SetCursorPosCallback(nil)
		view.SetCursorPosCallback(moved)
		view.SetCursorEnterCallback(func(view *glfw.Window, entered bool) {
			const nowhere = -1
			if !entered && !pressed(view) {
				moved(view, nowhere, nowhere)
			}
		})
	})
}

// pressed reports whether a button of the mouse is held down on a window.
func pressed(view *glfw.Window) bool {
	for button := glfw.MouseButton1; button <= glfw.MouseButtonLast; button++ {
		if view.GetMouseButton(button) == glfw.Press {
			return true
		}
	}
	return false
}
