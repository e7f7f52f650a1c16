//go:build cgo

package platform

import (
	"slices"
	_ "unsafe" // for go:linkname

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"
)

// fyneScanned says that Fyne has looked through the system's fonts. It does so with the first
// text, for one in the system's language, and takes longer than the fonts of that text do.
//
//go:linkname fyneScanned fyne.io/fyne/v2/internal/painter.loaded
var fyneScanned bool

// BeforeSystemFonts runs what loads Fyne's own fonts. Where these have the letters of the
// system's language, those of the system are not looked through before one of another script
// is missing.
func BeforeSystemFonts(load func()) {
	if fyneScanned || !drawnByFyne(lang.SystemLocale()) {
		load()
		return
	}
	fyneScanned = true
	defer func() { fyneScanned = false }()
	load()
}

// drawnByFyne reports whether Fyne's own fonts, which are Noto Sans, have the script of a language.
func drawnByFyne(l fyne.Locale) bool {
	script, _ := language.Make(l.LanguageString()).Script()
	return slices.Contains([]string{"Latn", "Cyrl", "Grek"}, script.String())
}
