//go:build cgo

package look

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"treatyline/charts/theme"
)

// A bold line brings its font only where the font has all of its letters; else Fyne looks
// for them in its own and in those of the system.
func TestABoldLineBringsItsFontIfThatHasItsLetters(t *testing.T) {
	k := New(test.NewTempApp(t), "en", theme.Light())
	bold := k.Text("Armenia", k.Style.Heading, nil)
	for _, c := range []struct {
		said string
		own  bool
	}{{"Армения", true}, {"中国", false}, {"Armenia 中", false}, {"Tajikistan", true}} {
		if Say(bold, c.said); bold.Text != c.said || (bold.FontSource != nil) != c.own {
			t.Errorf("%q brings a font: %v", bold.Text, bold.FontSource != nil)
		}
	}
	if plain := k.Text("Armenia", k.Style.Body, nil); plain.FontSource != nil {
		t.Error("a line that is not bold brings a font")
	}
}
