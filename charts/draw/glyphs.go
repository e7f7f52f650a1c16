package draw

import (
	"image"
	"image/color"
	"math"

	"github.com/golang/freetype/truetype"
	"github.com/wcharczuk/go-chart/v2/drawing"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// glyphs sets text from rasterised letters, which it keeps. Letters stand at quarter
// pixels along the line and on whole pixels across it. The pen moves by the font's
// own advances, unrounded, as package text measures them.
type glyphs struct {
	image *image.RGBA
	font  *truetype.Font
	size  float64 // pixels per em
	color drawing.Color
	faces map[face]font.Face
}

type face struct {
	font *truetype.Font
	size float64
}

// mostFaces bounds the cache: a window that is resized wants ever new sizes.
const mostFaces = 48

func (g *glyphs) draw(body string, x, y float64) {
	face := g.face()
	over := color.RGBAModel.Convert(g.color).(color.RGBA)
	for _, r := range body {
		dot := fixed.Point26_6{X: fixed.Int26_6(math.Floor(x * 64)), Y: fixed.Int26_6(math.Floor(y)) * 64}
		if at, mask, from, _, ok := face.Glyph(dot, r); ok {
			g.cover(at, mask.(*image.Alpha), from, over)
		}
		x += g.advance(r)
	}
}

// cover lays a colour onto the image where a glyph's mask is set.
func (g *glyphs) cover(at image.Rectangle, mask *image.Alpha, from image.Point, c color.RGBA) {
	seen := at.Intersect(g.image.Rect)
	from = from.Add(seen.Min.Sub(at.Min))
	for row := range seen.Dy() {
		covers := mask.Pix[mask.PixOffset(from.X, from.Y+row):][:seen.Dx()]
		pixels := g.image.Pix[g.image.PixOffset(seen.Min.X, seen.Min.Y+row):]
		for i, a := range covers {
			if a != 0 {
				blendSpan(pixels[i*4:i*4+4], c, level(uint32(a)))
			}
		}
	}
}

func (g *glyphs) width(body string) float64 {
	width := 0.0
	for _, r := range body {
		width += g.advance(r)
	}
	return width
}

// advance returns how far a letter moves the pen, in pixels.
func (g *glyphs) advance(r rune) float64 {
	em := g.font.FUnitsPerEm()
	return float64(g.font.HMetric(fixed.Int26_6(em), g.font.Index(r)).AdvanceWidth) / float64(em) * g.size
}

func (g *glyphs) face() font.Face {
	key := face{g.font, g.size}
	if f, ok := g.faces[key]; ok {
		return f
	}
	if g.faces == nil || len(g.faces) >= mostFaces {
		g.faces = make(map[face]font.Face)
	}
	entries := 1024 // each takes size² bytes
	switch {
	case g.size > 128:
		entries = 8
	case g.size > 32:
		entries = 64
	case g.size > 20:
		entries = 256
	}
	f := truetype.NewFace(g.font, &truetype.Options{Size: g.size, DPI: 72, Hinting: font.HintingNone,
		GlyphCacheEntries: entries, SubPixelsX: 4, SubPixelsY: 1})
	g.faces[key] = f
	return f
}
