package theme

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

// all are the themes by name.
func all(t testing.TB) map[string]Theme {
	themes := map[string]Theme{}
	for _, name := range Names() {
		theme, ok := Named(name)
		if !ok || theme.Name != name {
			t.Fatalf("Named(%q) = %q, %v", name, theme.Name, ok)
		}
		themes[name] = theme
	}
	return themes
}

// tones are the looks of all marks that are filled.
func (t Theme) tones() map[string]Tone {
	tones := map[string]Tone{"outline": t.Outline, "active": t.Active, "reserve": t.Reserve, "paramilitary": t.Para, "rest": t.Rest}
	for i, tone := range t.Bodies {
		tones[fmt.Sprintf("body %d", i)] = tone
	}
	for i, tone := range t.States {
		tones[fmt.Sprintf("state %d", i)] = tone
	}
	return tones
}

const (
	forText  = 4.5 // WCAG 2.2, 1.4.3
	forMarks = 3.0 // WCAG 2.2, 1.4.11
)

// texts are the colours in which texts stand on the colours below them.
func texts(theme Theme) map[string][2]Color {
	return map[string][2]Color{
		"ink on ground":    {theme.Ink, theme.Ground},
		"muted on ground":  {theme.Muted, theme.Ground},
		"accent on ground": {theme.Accent, theme.Ground},
		"ink on wash":      {theme.Ink, theme.Wash},
		"muted on wash":    {theme.Muted, theme.Wash},
		"accent on wash":   {theme.Accent, theme.Wash},
	}
}

func TestTextIsLegible(t *testing.T) {
	for name, theme := range all(t) {
		for pair, colors := range texts(theme) {
			if c := Contrast(colors[0], colors[1]); c < forText {
				t.Errorf("%s: %s is %.2f:1, a text needs %g:1", name, pair, c, forText)
			}
		}
		for of, tone := range theme.tones() {
			if c := Contrast(tone.Ink, tone.Fill); c < forText {
				t.Errorf("%s: the ink of %s on its fill is %.2f:1, a text needs %g:1", name, of, c, forText)
			}
			pale := theme.Pale(tone)
			if c := Contrast(pale.Ink, pale.Fill); c < forText {
				t.Errorf("%s: the ink of pale %s on its fill is %.2f:1, a text needs %g:1", name, of, c, forText)
			}
		}
	}
}

func TestMarksStandOutFromTheGround(t *testing.T) {
	for name, theme := range all(t) {
		marks := map[string]Color{"accent": theme.Accent, "axis": theme.Axis, "edge in the second hue": theme.OverlayInk}
		for of, tone := range theme.tones() {
			marks["the edge of "+of] = tone.Edge
			marks["the edge of pale "+of] = theme.Pale(tone).Edge
		}
		for i := range theme.Categories {
			marks[fmt.Sprintf("category %d", i)] = theme.Category(i).Color
		}
		marks["no category"] = theme.Category(-1).Color
		for of, color := range marks {
			if c := Contrast(color, theme.Ground); c < forMarks {
				t.Errorf("%s: %s is %.2f:1 against the ground, a mark needs %g:1", name, of, c, forMarks)
			}
		}
	}
}

// A special standing is hatched on the tone of any bar.
func TestHatchingStandsOutFromEveryTone(t *testing.T) {
	for name, theme := range all(t) {
		for of, tone := range theme.tones() {
			if !strings.HasPrefix(of, "body") && of != "outline" {
				continue
			}
			if c := Contrast(theme.Standing(tone), tone.Fill); c < forMarks {
				t.Errorf("%s: hatching on %s is %.2f:1, a mark needs %g:1", name, of, c, forMarks)
			}
		}
	}
}

func TestCategoriesDiffer(t *testing.T) {
	for name, theme := range all(t) {
		if len(theme.Categories) < 8 {
			t.Errorf("%s has %d categories", name, len(theme.Categories))
		}
		seen := map[Category]int{theme.Category(-1): -1}
		shapes := map[Shape]int{}
		for i, c := range theme.Categories {
			if other, taken := seen[c]; taken {
				t.Errorf("%s: categories %d and %d look the same", name, i, other)
			}
			if other, taken := shapes[c.Shape]; taken {
				t.Errorf("%s: categories %d and %d have one shape", name, i, other)
			}
			seen[c], shapes[c.Shape] = i, i
		}
		if n := len(theme.Categories); theme.Category(n) != theme.Categories[0] {
			t.Errorf("%s: beyond the last category the marks do not begin again", name)
		}
	}
}

// Neighbours are told apart without hue: by pattern, or by lightness.
func TestNeighboursDifferWithoutHue(t *testing.T) {
	for name, theme := range all(t) {
		for of, tones := range map[string][]Tone{
			"bodies": theme.Bodies[:2], "parts of a force": {theme.Active, theme.Reserve, theme.Para}, "states": theme.States,
		} {
			for i := range tones[1:] {
				a, b := tones[i], tones[i+1]
				if a.Pattern == b.Pattern && Contrast(a.Fill, b.Fill) < 1.5 {
					t.Errorf("%s: %s %d and %d are %.2f:1 and have one pattern", name, of, i, i+1, Contrast(a.Fill, b.Fill))
				}
			}
		}
	}
}

func TestATonesLinesAreSeenWhereItHasAPattern(t *testing.T) {
	for name, theme := range all(t) {
		for of, tone := range theme.tones() {
			if tone.Pattern == Plain != !tone.Lines.Visible() {
				t.Errorf("%s: %s has pattern %d and lines %v", name, of, tone.Pattern, tone.Lines)
			}
			if tone.Pattern != Plain && Contrast(tone.Lines, tone.Fill) < 1.3 {
				t.Errorf("%s: the lines of %s are %.2f:1 on its fill", name, of, Contrast(tone.Lines, tone.Fill))
			}
		}
	}
}

func TestEveryTokenIsSet(t *testing.T) {
	for name, theme := range all(t) {
		v := reflect.ValueOf(theme)
		for i := range v.NumField() {
			if v.Field(i).IsZero() && v.Field(i).Kind() != reflect.Bool {
				t.Errorf("%s has no %s", name, v.Type().Field(i).Name)
			}
		}
		for of, tone := range theme.tones() {
			for _, c := range []Color{tone.Fill, tone.Edge, tone.Ink} {
				if c.A != 255 {
					t.Errorf("%s: %s has a colour that lets the ground through", name, of)
				}
			}
		}
	}
}

func TestNoTypeIsUnderTenPoints(t *testing.T) {
	for name, sizes := range map[string]Sizes{"slide": SlideSizes(), "panel": PanelSizes()} {
		v := reflect.ValueOf(sizes)
		for i := range v.NumField() {
			if size := v.Field(i).Float(); size < 10 {
				t.Errorf("%s: %s is %g points", name, v.Type().Field(i).Name, size)
			}
		}
		if sizes.Title <= sizes.Subtitle {
			t.Errorf("%s: the title is not larger than the subtitle", name)
		}
	}
}

func TestASingleBodyIsStrong(t *testing.T) {
	for name, theme := range all(t) {
		if !reflect.DeepEqual(theme.Body(0, 1), theme.Bodies[1]) || !reflect.DeepEqual(theme.Body(0, 2), theme.Bodies[0]) {
			t.Errorf("%s: the first of two bodies and a single one look alike", name)
		}
		if n := len(theme.Bodies); !reflect.DeepEqual(theme.Body(n+1, n+2), theme.Bodies[1]) {
			t.Errorf("%s: beyond the last body the tones do not begin again", name)
		}
	}
}

func TestNamed(t *testing.T) {
	for _, word := range []string{"", "Light", "sepia", "light "} {
		if theme, ok := Named(word); ok {
			t.Errorf("Named(%q) = %q", word, theme.Name)
		}
	}
	if Names()[0] != "light" {
		t.Errorf("the default is %q", Names()[0])
	}
}

func TestContrast(t *testing.T) {
	black, white := RGB(0x000000), RGB(0xffffff)
	for _, c := range []struct {
		a, b Color
		want float64
	}{
		{black, white, 21}, {white, black, 21}, {white, white, 1}, {RGB(0x767676), white, 4.54}, {RGB(0xff0000), white, 4.00}, {RGB(0x0000ff), black, 2.44},
	} {
		if got := Contrast(c.a, c.b); math.Abs(got-c.want) > 0.005 {
			t.Errorf("Contrast(%v, %v) = %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
	if Legible(white, white, black) != black || Legible(black, white, black) != white {
		t.Error("Legible does not take the ink that stands out")
	}
}

func TestOver(t *testing.T) {
	red, white := RGB(0xff0000), RGB(0xffffff)
	for _, c := range []struct {
		top      Color
		strength float64
		want     Color
	}{
		{red, 1, red}, {red, 0, white}, {red, 0.5, RGB(0xff8080)}, {Color{R: 255, A: 51}, 1, RGB(0xffcccc)}, {Color{}, 1, white},
	} {
		if got := c.top.Over(white, c.strength); got != c.want {
			t.Errorf("%v over white at %g = %v, want %v", c.top, c.strength, got, c.want)
		}
	}
	if (Color{}).Visible() || !red.Visible() {
		t.Error("Visible is wrong")
	}
}
