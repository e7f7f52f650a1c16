//go:build cgo

package look

import (
	"image/color"
	"testing"

	"treatyline/charts/theme"
)

func TestTextsCanBeRead(t *testing.T) {
	for _, around := range []theme.Theme{theme.Light(), theme.Dark()} {
		textsCanBeRead(t, around, 0)
		textsCanBeRead(t, around.HighContrast(), 7)
	}
}

// textsCanBeRead checks the contrasts of a theme; none may be under the least.
func textsCanBeRead(t *testing.T, around theme.Theme, least float64) {
	t.Helper()
	c := ColorsOf(around)
	for _, pair := range []struct {
		name      string
		ink, on   color.Color
		threshold float64
	}{
		{"text on a card", c.Ink, c.Card, 7},
		{"muted on a card", c.Muted, c.Card, 4.5},
		{"muted on a selected row", c.Muted, c.Wash, 4.5},
		{"muted on a hovered row", c.Muted, c.Hover, 4.5},
		{"what is ahead, on a card", c.Faint, c.Card, 4.5},
		{"what is ahead, on a hovered row", c.Faint, c.Hover, 4.5},
		{"a prompt in a field", c.Faint, c.Field, 4.5},
		{"a link on a selected row", c.Accent, c.Wash, 4.5},
		{"a button's label", c.Card, c.Accent, 4.5},
		{"the chosen button's label", c.Ink, c.Wash, 7},
		{"a tab", c.Accent, c.Card, 4.5},
		{"text on a page under a dialog", c.Ink, c.page, 7},
		{"what went wrong", c.Fault, c.Card, 4.5},
		{"a title that is found", c.Ink, c.Found, 7},
		{"a text that is found", c.Muted, c.Found, 4.5},
		{"a text ahead that is found", c.Faint, c.Found, 4.5},
		{"an error on the chosen row", c.Fault, c.Wash, 4.5},
		{"a warning on a card", c.Caution, c.Card, 4.5},
		{"a warning on the chosen row", c.Caution, c.Wash, 4.5},
		{"a place on a row that is pointed at", c.Accent, c.Hover, 4.5},
		{"a focus ring on a card", c.Accent, c.Card, 3},
	} {
		if got, want := theme.Contrast(rgba(pair.ink), rgba(pair.on)), max(pair.threshold, least); got < want {
			t.Errorf("%s (high contrast: %v): %s: %.2f:1, want %.1f:1", around.Name, around.High, pair.name, got, want)
		}
	}
}

// rgba is a colour as the charts have it.
func rgba(c color.Color) theme.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return theme.Color{R: n.R, G: n.G, B: n.B, A: n.A}
}
