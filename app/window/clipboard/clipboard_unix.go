//go:build unix && !darwin

package clipboard

import (
	"bytes"
	"os"
	"os/exec"
	"strings"

	"treatyline/data/phrase"
)

// CopyPNG puts a picture on the clipboard. Under Wayland wl-copy does it; the error is
// [ErrNoTool] where there is none. Under X11 the picture is there as long as the program
// runs and nothing else is copied.
func CopyPNG(png []byte) error {
	if os.Getenv("WAYLAND_DISPLAY") != "" && os.Getenv("FYNE_PLATFORM") != "x11" {
		return copyWayland(png)
	}
	return copyX11(png)
}

// copyWayland hands a picture to wl-copy, which stays to serve it.
func copyWayland(png []byte) error {
	tool, err := exec.LookPath("wl-copy")
	if err != nil {
		return ErrNoTool
	}
	copying := exec.Command(tool, "--type", "image/png")
	copying.Stdin = bytes.NewReader(png)
	var said strings.Builder
	copying.Stderr = &said
	if err := copying.Run(); err != nil {
		return phrase.Errorf("wl-copy: %w: %s", err, strings.TrimSpace(said.String()))
	}
	return nil
}
