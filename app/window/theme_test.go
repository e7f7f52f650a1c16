//go:build cgo

package window

import (
	"image/color"
	"testing"

	"treatyline/charts/theme"
)

func TestTextsCanBeRead(t *testing.T) {
	c := lightColors(theme.Light())
	for _, pair := range []struct {
		name      string
		ink, on   color.Color
		threshold float64
	}{
		{"text on a card", c.ink, c.card, 7},
		{"muted on a card", c.muted, c.card, 4.5},
		{"muted on a selected row", c.muted, c.wash, 4.5},
		{"muted on a hovered row", c.muted, c.hover, 4.5},
		{"what is ahead, on a card", c.faint, c.card, 4.5},
		{"what is ahead, on a hovered row", c.faint, c.hover, 4.5},
		{"a prompt in a field", c.faint, c.field, 4.5},
		{"a link on a selected row", c.accent, c.wash, 4.5},
		{"a button's label", c.card, c.accent, 4.5},
		{"a focus ring on a card", c.accent, c.card, 3},
	} {
		if got := theme.Contrast(token(pair.ink), token(pair.on)); got < pair.threshold {
			t.Errorf("%s: %.2f:1, want %.1f:1", pair.name, got, pair.threshold)
		}
	}
}

func token(c color.Color) theme.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return theme.Color{R: n.R, G: n.G, B: n.B, A: n.A}
}
