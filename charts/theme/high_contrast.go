package theme

// The least contrasts of a theme of high contrast. Texts have what WCAG 2.2 asks for in
// 1.4.6, at its highest level; marks have what it asks for texts otherwise.
const (
	highText = 7.0
	highMark = 4.5
)

// HighContrast returns the theme for those who need strong contrasts on a screen: on pure
// white or black, texts at 7:1 or more, marks at 4.5:1, every fill with an edge in the
// colour of the ink. Its name is that of the theme that it was made from.
func (t Theme) HighContrast() Theme {
	black, white := RGB(0x000000), RGB(0xffffff)
	t.High, t.Ground, t.Ink = true, white, black
	if t.Name == Dark().Name {
		t.Ground, t.Ink = black, white
	}
	t.Wash = t.Accent.Over(t.Ground, 0.12)
	t.Muted = t.Ink.Over(t.Ground, 0.85)
	t.Grid = t.Ink.Over(t.Ground, 0.35)
	t.Axis = t.Ink
	t.Accent = apart(t.Accent, t.Wash, highText)
	t.OverlayInk = apart(t.OverlayInk, t.Ground, highMark)
	t.Bodies, t.States = t.strong(t.Bodies), t.strong(t.States)
	t.Outline, t.Active, t.Reserve, t.Para, t.Rest = t.stronger(t.Outline), t.stronger(t.Active), t.stronger(t.Reserve), t.stronger(t.Para), t.stronger(t.Rest)
	categories := make([]Category, len(t.Categories))
	for i, c := range t.Categories {
		categories[i] = Category{Color: apart(c.Color, t.Ground, highMark), Shape: c.Shape}
	}
	t.Categories = categories
	return t
}

// strong returns tones for high contrast.
func (t Theme) strong(tones []Tone) []Tone {
	strong := make([]Tone, len(tones))
	for i, tone := range tones {
		strong[i] = t.stronger(tone)
	}
	return strong
}

// stronger returns a tone with an edge in the theme's ink, a text that stands out from
// its fill, and a pattern that is seen. An outline stays empty.
func (t Theme) stronger(tone Tone) Tone {
	if tone.Fill == t.Outline.Fill {
		tone.Fill = t.Ground
	}
	tone.Edge = t.Ink
	tone.Ink = Legible(tone.Fill, RGB(0x000000), RGB(0xffffff))
	tone.Fill = apart(tone.Fill, tone.Ink, highText)
	if tone.Pattern != Plain {
		tone.Lines = apart(tone.Lines, tone.Fill, 2)
	}
	return tone
}

// apart moves a colour towards black or white, whichever is further from another, until
// the two have a contrast.
func apart(c, from Color, ratio float64) Color {
	end := Legible(from, RGB(0x000000), RGB(0xffffff))
	for strength := 0.0; strength < 1; strength += 0.02 {
		if moved := end.Over(c, strength); Contrast(moved, from) >= ratio {
			return moved
		}
	}
	return end
}
