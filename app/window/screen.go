//go:build cgo

package window

import (
	"math"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// screen is what a window opens on.
type screen struct {
	width, height float32 // that windows can have, in the screen's units
	scale         float32 // units to a logical pixel where nobody wishes another scale
}

// primaryScreen is the first of the screens. It reports false where there is none to be
// found out about.
func primaryScreen() (screen, bool) {
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return screen{}, false
	}
	_, _, width, height := monitor.GetWorkarea()
	return screen{float32(width), float32(height), monitorScale(monitor)}, width > 0 && height > 0
}

// monitorScale is what Fyne makes of a monitor's density, which it does not tell before
// there is a window.
func monitorScale(monitor *glfw.Monitor) float32 {
	switch {
	case runtime.GOOS == "darwin" || os.Getenv("WAYLAND_DISPLAY") != "":
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

// titleBar is about the height that a desktop adds to a window, in the screen's units.
const titleBar = 40

// leastFactor is the smallest that everything gets so that the window fits on a screen.
const leastFactor = 0.4

// fit makes a window smaller that has no room on a screen, and everything in it where it
// could not be small enough. It returns the window's size, in logical pixels.
func (m *magnifier) fit(s screen, window fyne.Size) fyne.Size {
	scale := func() float32 { return tenths(s.scale * m.own * m.factor) }
	for m.factor > leastFactor && (s.width < leastWidth*scale() || s.height < leastHeight*scale()) {
		m.set(tenths(m.factor - 0.1))
	}
	width, height := s.width/scale(), s.height/scale()
	if window.Width > width+1 || window.Height > height+1 {
		return window.Min(fyne.NewSize(width, height-titleBar/scale()))
	}
	return window
}

// tenths rounds a scale as Fyne does.
func tenths(scale float32) float32 { return float32(math.Round(float64(scale*10)) / 10) }
