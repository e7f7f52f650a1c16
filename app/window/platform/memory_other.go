//go:build cgo && !linux

package platform

import "runtime/debug"

// GiveMemoryBack gives memory back to the system that nothing uses.
func GiveMemoryBack() { debug.FreeOSMemory() }
