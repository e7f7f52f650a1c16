//go:build cgo

package platform

import (
	"time"
	_ "unsafe" // for go:linkname
)

// fyneKeeps is for how long Fyne keeps what it no longer shows. FYNE_CACHE sets it, but that
// is read before any program can.
//
//go:linkname fyneKeeps fyne.io/fyne/v2/internal/cache.ValidDuration
var fyneKeeps time.Duration

// KeepBriefly has Fyne keep what it no longer shows for 20 seconds in place of a minute. A
// window is made anew with each theme, language and change of its file; those of a busy
// minute are a hundred megabytes. Fyne looks every ten seconds at what it shows.
func KeepBriefly() { fyneKeeps = 20 * time.Second }
