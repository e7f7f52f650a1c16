//go:build cgo

package platform

import (
	"os"
	"runtime"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// Screen is what a window opens on.
type Screen struct {
	Width, Height float32 // that windows can have, in the screen's units
	Scale         float32 // units to a logical pixel where nobody wishes another scale
	Pixels        float32 // to a unit
}

// PrimaryScreen is the first of the screens. It reports false where there is none to be
// found out about.
func PrimaryScreen() (Screen, bool) {
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return Screen{}, false
	}
	_, _, width, height := monitor.GetWorkarea()
	pixels := float32(1)
	if unitsOfDesktop() {
		pixels, _ = monitor.GetContentScale()
	}
	return Screen{float32(width), float32(height), monitorScale(monitor), pixels}, width > 0 && height > 0
}

// unitsOfDesktop reports whether a screen has units of its desktop, which may be some pixels.
// Elsewhere they are its pixels.
func unitsOfDesktop() bool { return runtime.GOOS == "darwin" || os.Getenv("WAYLAND_DISPLAY") != "" }

// monitorScale is what Fyne makes of a monitor's density, which it does not tell before
// there is a window.
func monitorScale(monitor *glfw.Monitor) float32 {
	switch {
	case unitsOfDesktop():
		return 1
	case runtime.GOOS == "windows":
		x, _ := monitor.GetContentScale()
		return x
	}
	const usual, inch = 120, 25.4
	wide, _ := monitor.GetPhysicalSize()
	mode := monitor.GetVideoMode()
	if wide <= 0 || mode == nil {
		return 1
	}
	dpi := float32(mode.Width) / (float32(wide) / inch)
	if dpi > 1000 {
		return 1
	}
	return max(1, dpi/usual)
}

// PaintFlat leaves out of all windows what a third dimension and stencils need, which Fyne
// paints without. On a large screen that is as much memory as the picture itself.
func PaintFlat() {
	glfw.WindowHint(glfw.DepthBits, 0)
	glfw.WindowHint(glfw.StencilBits, 0)
}
