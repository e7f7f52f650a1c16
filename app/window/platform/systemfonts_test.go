//go:build cgo

package platform

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestBeforeSystemFonts holds that Fyne looks through the system's fonts once a letter is not
// in its own, and no sooner.
func TestBeforeSystemFonts(t *testing.T) {
	t.Setenv("LANG", "ru_RU.UTF-8")
	test.NewTempApp(t)
	before := fyneScanned
	t.Cleanup(func() { fyneScanned = before })
	fyneScanned = false
	measure := func(text string) { fyne.MeasureText(text, 14, fyne.TextStyle{}) }
	BeforeSystemFonts(func() { measure("Arms") })
	measure("Оружие, όπλα")
	if fyneScanned {
		t.Error("the system's fonts were looked through for letters that Fyne has")
	}
	measure("軍")
	if !fyneScanned {
		t.Error("the system's fonts were not looked through for a letter that Fyne lacks")
	}
}

func TestDrawnByFyne(t *testing.T) {
	for locale, want := range map[fyne.Locale]bool{
		"en-US": true, "ru-RU": true, "el-GR": true, "sr-RS-Latn": true, "az-AZ": true,
		"ja-JP": false, "zh-CN": false, "ar-EG": false, "hy-AM": false, "ka-GE": false,
	} {
		if got := drawnByFyne(locale); got != want {
			t.Errorf("%s: %v, want %v", locale, got, want)
		}
	}
}
