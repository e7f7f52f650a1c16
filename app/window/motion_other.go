//go:build cgo && !linux

package window

// still reports whether the desktop asks for less motion: here only Fyne's settings do.
func still() func() bool { return func() bool { return false } }
