// Package clipboard puts pictures on the clipboard, where the toolkit of the window puts
// texts only.
package clipboard

import "errors"

// ErrNoTool is returned under Wayland where the program that copies pictures there,
// wl-copy, is not installed.
var ErrNoTool = errors.New("wl-copy is not installed")
