//go:build cgo

package widgets

import "fyne.io/fyne/v2"

// Tips say what something does while the pointer or the keys are on it.
type Tips interface {
	// ShowTip says something beside what it is about.
	ShowTip(said string, about fyne.CanvasObject)
	// HideTip takes away what is said.
	HideTip()
}
