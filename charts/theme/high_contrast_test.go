package theme

import "testing"

func TestHighContrast(t *testing.T) {
	for name, usual := range all(t) {
		theme := usual.HighContrast()
		if theme.Name != name {
			t.Errorf("the high contrast of %s is called %s", name, theme.Name)
		}
		for pair, colors := range texts(theme) {
			if c := Contrast(colors[0], colors[1]); c < highText {
				t.Errorf("%s: %s is %.2f:1, want %g:1", name, pair, c, highText)
			}
		}
		for of, tone := range theme.tones() {
			if c := Contrast(tone.Ink, tone.Fill); c < highText {
				t.Errorf("%s: the ink of %s on its fill is %.2f:1, want %g:1", name, of, c, highText)
			}
			if c := Contrast(tone.Edge, theme.Ground); c < highText {
				t.Errorf("%s: the edge of %s is %.2f:1 against the ground, want %g:1", name, of, c, highText)
			}
			if tone.Pattern != Plain && Contrast(tone.Lines, tone.Fill) < 2 {
				t.Errorf("%s: the lines of %s are %.2f:1 on its fill, want 2:1", name, of, Contrast(tone.Lines, tone.Fill))
			}
			if c := Contrast(theme.Standing(tone), tone.Fill); (of == "body 0" || of == "body 1" || of == "outline") && c < forMarks {
				t.Errorf("%s: hatching on %s is %.2f:1, want %g:1", name, of, c, forMarks)
			}
		}
		for i, c := range theme.Categories {
			if ratio := Contrast(c.Color, theme.Ground); ratio < highMark || c.Shape != usual.Categories[i].Shape {
				t.Errorf("%s: category %d is %.2f:1 against the ground, want %g:1, in its shape", name, i, ratio, highMark)
			}
		}
		for i := range theme.States[1:] {
			a, b := theme.States[i], theme.States[i+1]
			if a.Pattern == b.Pattern && Contrast(a.Fill, b.Fill) < 1.5 {
				t.Errorf("%s: states %d and %d are %.2f:1 and have one pattern", name, i, i+1, Contrast(a.Fill, b.Fill))
			}
		}
		if usual.Bodies[0].Edge == theme.Ink && name != "print" {
			t.Errorf("%s itself has changed", name)
		}
	}
}
