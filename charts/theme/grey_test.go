package theme_test

import (
	"fmt"
	"testing"

	"treatyline/charts/theme"
)

// Neighbours in a stack must be told apart on a grey printer: by a clear step of
// lightness, or by their patterns.
func TestNeighboursDifferInGrey(t *testing.T) {
	for _, name := range theme.Names() {
		th, _ := theme.Named(name)
		groups := map[string][]theme.Tone{
			"forces": {th.Active, th.Reserve, th.Para},
			"bodies": th.Bodies,
			"states": th.States,
		}
		for group, tones := range groups {
			for i := range tones[1:] {
				a, b := tones[i], tones[i+1]
				if contrast := theme.Contrast(a.Fill, b.Fill); contrast < 1.25 && a.Pattern == b.Pattern {
					t.Errorf("%s: tones %d and %d of %s have a contrast of %.2f and one pattern", name, i, i+1, group, contrast)
				}
			}
		}
	}
}

// The three parts of a force, and eight bodies, must differ from each other, not only from
// neighbours: each of them can be missing.
func TestAllPartsDiffer(t *testing.T) {
	for _, name := range theme.Names() {
		th, _ := theme.Named(name)
		bodies := make([]theme.Tone, 8)
		for i := range bodies {
			bodies[i] = th.Body(i, len(bodies))
		}
		for _, parts := range [][]theme.Tone{{th.Active, th.Reserve, th.Para}, bodies} {
			for i, a := range parts {
				for _, b := range parts[i+1:] {
					if theme.Contrast(a.Fill, b.Fill) < 1.25 && a.Pattern == b.Pattern {
						t.Errorf("%s: %v and %v look alike in grey", name, a, b)
					}
				}
			}
		}
	}
}

func TestThePrintThemeIsGrey(t *testing.T) {
	seen := map[theme.Color]string{}
	add := func(what string, c theme.Color) { seen[c] = what }
	th := theme.Print()
	add("ground", th.Ground)
	add("ink", th.Ink)
	add("muted", th.Muted)
	add("overlay", th.Overlay)
	add("deep overlay", th.OverlayDeep)
	for i, tone := range append(append([]theme.Tone{th.Active, th.Reserve, th.Para, th.Outline, th.Rest}, th.Bodies...), th.States...) {
		for _, c := range []theme.Color{tone.Fill, tone.Edge, tone.Ink, tone.Lines} {
			add(fmt.Sprint("tone ", i), c)
		}
	}
	for _, c := range th.Categories {
		add("category", c.Color)
	}
	for c, what := range seen {
		if c.R != c.G || c.G != c.B {
			t.Errorf("%s has the colour %v", what, c)
		}
	}
}
