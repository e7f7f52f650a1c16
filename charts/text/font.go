package text

import (
	"sync"
	"unicode"

	"github.com/golang/freetype/truetype"
	"golang.org/x/image/math/fixed"

	"treatyline/assets"
)

// Weight is a cut of the typeface.
type Weight uint8

// The weights that are embedded.
const (
	Regular Weight = iota
	Bold
)

// Font is a parsed cut of Noto Sans with the advances of its letters. It is not
// changed after it was parsed, so goroutines may share it.
type Font struct {
	parsed   *truetype.Font
	unit     float64         // of the em: font units are divided by it
	advances [cached]float32 // em, of the runes below cached
	has      [cached]bool    // whether there is a glyph
}

// cached covers Latin, Greek, Cyrillic, punctuation and arrows.
const cached = 0x2200

// Load returns the font of a weight, parsed on first use.
func Load(w Weight) *Font {
	if w == Bold {
		return bold()
	}
	return regular()
}

var (
	regular = sync.OnceValue(func() *Font { return parse(assets.FontRegular) })
	bold    = sync.OnceValue(func() *Font { return parse(assets.FontBold) })
)

// parse panics on a font that cannot be read: the fonts are embedded, so that would
// be a broken build.
func parse(ttf []byte) *Font {
	parsed, err := truetype.Parse(ttf)
	if err != nil {
		panic("text: embedded font: " + err.Error())
	}
	f := &Font{parsed: parsed, unit: float64(parsed.FUnitsPerEm())}
	for r := rune(0); r < cached; r++ {
		f.advances[r] = float32(f.measure(r))
		f.has[r] = parsed.Index(r) != 0
	}
	return f
}

// TrueType returns the parsed font, for a rasteriser.
func (f *Font) TrueType() *truetype.Font { return f.parsed }

// advance is how far a rune moves the pen, in em.
func (f *Font) advance(r rune) float64 {
	if r >= 0 && r < cached {
		return float64(f.advances[r])
	}
	return f.measure(r)
}

// Has reports whether the font can show a rune.
func (f *Font) Has(r rune) bool {
	if r >= 0 && r < cached {
		return f.has[r]
	}
	return f.parsed.Index(r) != 0
}

// Drawable reports whether there is a letter for every rune of a text. There is none for
// what steers the others without being seen, though the font has signs for that.
func Drawable(s string) bool {
	font := Load(Regular)
	for _, r := range s {
		if !font.Has(r) || unicode.In(r, unicode.Mn, unicode.Cf) {
			return false // marks that combine are not placed
		}
	}
	return true
}

func (f *Font) measure(r rune) float64 {
	scale := fixed.Int26_6(f.parsed.FUnitsPerEm())
	return float64(f.parsed.HMetric(scale, f.parsed.Index(r)).AdvanceWidth) / f.unit
}
