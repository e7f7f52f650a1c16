//go:build cgo

package platform

import (
	"sync/atomic"

	"github.com/rymdport/portal/settings"
)

// ReducedMotion reports whether the desktop asks for less motion. It is asked once, in the
// background: until it answers, and where there is nothing to ask, things move.
func ReducedMotion() func() bool {
	var asked atomic.Bool
	go func() {
		const reduced = uint32(1)
		if v, err := settings.ReadOne("org.freedesktop.appearance", "reduced-motion"); err == nil && v == reduced {
			asked.Store(true)
		}
		if v, err := settings.ReadOne("org.gnome.desktop.interface", "enable-animations"); err == nil && v == false {
			asked.Store(true)
		}
	}()
	return asked.Load
}
