//go:build cgo && !linux

package platform

// ReducedMotion reports whether the desktop asks for less motion: here only Fyne's settings do.
func ReducedMotion() func() bool { return func() bool { return false } }
