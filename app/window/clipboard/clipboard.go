// Package clipboard puts pictures on the clipboard, where the toolkit of the window puts
// texts only.
package clipboard

import "treatyline/data/phrase"

// ErrNoTool is returned under Wayland where the program that copies pictures there,
// wl-copy, is not installed.
var ErrNoTool = phrase.Errorf("wl-copy is not installed")
