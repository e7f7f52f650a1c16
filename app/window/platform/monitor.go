//go:build cgo

package platform

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// SecondMonitor is where slides are shown if there is more than one monitor, or nil.
// Wayland lets no window say where it is.
func SecondMonitor() *glfw.Monitor {
	if _, real := fyne.CurrentApp().Driver().(desktop.Driver); !real {
		return nil // a test's driver has no monitors
	}
	if glfw.GetPlatform() == glfw.PlatformWayland {
		return nil
	}
	if all := glfw.GetMonitors(); len(all) > 1 {
		return all[1]
	}
	return nil
}

// MoveToMonitor moves the window that is being painted to a monitor. Fyne does not move windows;
// while one is painted, it is the library's current one.
func MoveToMonitor(m *glfw.Monitor) {
	if w := glfw.GetCurrentContext(); w != nil {
		w.SetPos(m.GetPos())
	}
}
