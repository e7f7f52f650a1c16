//go:build cgo

package platform

import (
	_ "unsafe" // for go:linkname

	"github.com/go-text/typesetting/shaping"
)

// fyneShaper is what Fyne shapes all texts with. It holds on to every font that it ever
// met, and Fyne loads its fonts anew, three megabytes of them, whenever its theme or its
// scale changes. Neither has a way to let them go.
//
//go:linkname fyneShaper fyne.io/fyne/v2/internal/painter.shaper
var fyneShaper *shaping.HarfbuzzShaper

// forgetFonts lets go of the fonts that texts were shaped with. It belongs to the
// interface's goroutine, on which Fyne shapes.
func forgetFonts() { *fyneShaper = shaping.HarfbuzzShaper{} }
