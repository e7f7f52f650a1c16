//go:build cgo

package platform

import (
	"bytes"
	"log"
	"os"
	"runtime"
	"slices"

	"github.com/go-gl/glfw/v3.4/glfw"

	"treatyline/data/phrase"
)

// CheckDisplay reports that there can be no window, where that is known beforehand.
func CheckDisplay() error {
	if !slices.Contains([]string{"linux", "freebsd", "openbsd", "netbsd"}, runtime.GOOS) {
		return nil
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return phrase.Errorf("there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); treatyline export writes the charts without one")
	}
	return nil
}

// Opening runs what makes the window. Where the library under Fyne panics for want of
// a display, that is an error; what Fyne logs about it is kept back then.
func Opening(open func()) (err error) {
	var said bytes.Buffer
	logged := log.Writer()
	log.SetOutput(&said)
	defer func() {
		log.SetOutput(logged)
		fault := recover()
		if fault == nil {
			_, _ = logged.Write(said.Bytes())
			return
		}
		if _, ok := fault.(*glfw.Error); !ok {
			panic(fault)
		}
		err = phrase.Errorf("no display answers, so the window cannot be opened; treatyline export writes the charts without one")
	}()
	open()
	return nil
}
