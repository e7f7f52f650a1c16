//go:build cgo

package window

import (
	"bytes"
	"errors"
	"log"
	"os"
	"runtime"
	"slices"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// hint is what can be done where there is no window.
const hint = "treatyline export writes the charts without one"

// checkDisplay reports that there can be no window, where that is known beforehand.
func checkDisplay() error {
	if !slices.Contains([]string{"linux", "freebsd", "openbsd", "netbsd"}, runtime.GOOS) {
		return nil
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errors.New("there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); " + hint)
	}
	return nil
}

// opening runs what makes the window. Where the library under Fyne panics for want of
// a display, that is an error; what Fyne logs about it is kept back then.
func opening(open func()) (err error) {
	var said bytes.Buffer
	logged := log.Writer()
	log.SetOutput(&said)
	defer func() {
		log.SetOutput(logged)
		fault := recover()
		if fault == nil {
			logged.Write(said.Bytes())
			return
		}
		if _, ok := fault.(*glfw.Error); !ok {
			panic(fault)
		}
		err = errors.New("no display answers, so the window cannot be opened; " + hint)
	}()
	open()
	return nil
}
