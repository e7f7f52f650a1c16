package text_test

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/golang/freetype/truetype"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"

	"treatyline/charts/text"
)

// Letters with marks are made of parts in the font, so parts of parts are met too.
const letters = "Treatyline Ångström Ельцын ОДКБ їйё ǭ Ệ 1 234 567 %—«»"

func TestSubsetHasTheSameLetters(t *testing.T) {
	for _, w := range []text.Weight{text.Regular, text.Bold} {
		file := text.Subset(w, letters)
		small, err := truetype.Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(file) > 24<<10 {
			t.Errorf("weight %d: %d bytes for %d letters", w, len(file), len([]rune(letters)))
		}
		whole := text.Load(w).TrueType()
		em := fixed.Int26_6(whole.FUnitsPerEm())
		for _, r := range letters {
			was, is := whole.Index(r), small.Index(r)
			if was == 0 || is == 0 {
				t.Fatalf("weight %d: %q is glyph %d in the font, %d in the subset", w, r, was, is)
			}
			if a, b := whole.HMetric(em, was), small.HMetric(em, is); a != b {
				t.Errorf("weight %d: %q measures %v in the font, %v in the subset", w, r, a, b)
			}
			if a, b := outline(t, whole, was), outline(t, small, is); !reflect.DeepEqual(a, b) {
				t.Errorf("weight %d: %q has another outline in the subset", w, r)
			}
		}
		if small.Index('Q') != 0 {
			t.Errorf("weight %d: a letter that was not asked for is there", w)
		}
	}
}

func outline(t *testing.T, f *truetype.Font, glyph truetype.Index) []truetype.Point {
	t.Helper()
	var g truetype.GlyphBuf
	if err := g.Load(f, fixed.Int26_6(f.FUnitsPerEm()), glyph, font.HintingNone); err != nil {
		t.Fatal(err)
	}
	return g.Points
}

func TestSubsetDependsOnlyOnItsLetters(t *testing.T) {
	if !bytes.Equal(text.Subset(text.Regular, "abcÅ"), text.Subset(text.Regular, "Åcbaab")) {
		t.Error("the order of the letters changes the font")
	}
	for _, odd := range []string{"", "\u4e2d\U0001f600", "\x00\xff"} {
		if _, err := truetype.Parse(text.Subset(text.Regular, odd)); err != nil {
			t.Errorf("subset of %q: %v", odd, err)
		}
	}
}

// Any letters give a font that can be parsed, in which those that there are have the width
// that they were measured with.
func FuzzSubset(f *testing.F) {
	for _, letters := range []string{"", "Treatyline", "ОДКБ ё", "fi ﬁ Å Ǻ", "\x00\ufffe\U0010ffff", "\u202e\u0301👩‍👩‍👧", "\xff"} {
		f.Add(letters, false)
		f.Add(letters, true)
	}
	f.Fuzz(func(t *testing.T, letters string, bold bool) {
		weight := text.Regular
		if bold {
			weight = text.Bold
		}
		got, err := truetype.Parse(text.Subset(weight, letters))
		if err != nil {
			t.Fatal(err)
		}
		whole := text.Load(weight)
		scale := fixed.Int26_6(whole.TrueType().FUnitsPerEm())
		for _, r := range letters {
			if whole.Has(r) && got.HMetric(scale, got.Index(r)).AdvanceWidth != whole.TrueType().HMetric(scale, whole.TrueType().Index(r)).AdvanceWidth {
				t.Errorf("%U has another width", r)
			}
		}
	})
}
