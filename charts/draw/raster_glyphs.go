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

// glyphs sets text from letters that it rasterises once and keeps. Letters stand at
// quarter pixels along the line and on whole pixels across it. The pen moves by the
// font's own advances, unrounded, as package text measures them.
type glyphs struct {
	image *image.RGBA
	font  *truetype.Font
	size  float64 // pixels per em
	color drawing.Color
	faces map[face]*letters
	kept  int // bytes of all stencils
}

type face struct {
	font *truetype.Font
	size float64
}

// letters are those of one face.
type letters struct {
	face font.Face // rasterises them
	made map[rune]*letter
}

// letter is one letter at each of its places within a pixel; nil is not yet made.
type letter struct {
	advance  float64 // pixels
	stencils [places]*stencil
}

// stencil is how much of each pixel a letter or a symbol covers, in the levels of the painter.
type stencil struct {
	at    image.Rectangle // from the pixel in which the pen stands
	cover []uint8
}

const (
	placeBits = 2
	places    = 1 << placeBits // of a letter within a pixel

	// The bounds of what is kept: a window that is resized wants ever new sizes.
	mostFaces    = 48
	mostStencils = 4 << 20 // bytes
)

func (g *glyphs) draw(body string, x, y float64) {
	set := g.letters()
	over := premultiplied(g.color)
	baseline := int(math.Floor(y))
	for _, r := range body {
		l, at := g.letter(set, r), int(math.Floor(x*places+0.5))
		pixel, place := at>>placeBits, at&(places-1)
		if l.stencils[place] == nil {
			l.stencils[place] = g.stencil(set.face, r, place)
		}
		l.stencils[place].lay(g.image, image.Pt(pixel, baseline), over)
		x += l.advance
	}
}

// lay lays a colour onto an image through the stencil; dot is where the pen stands.
func (s *stencil) lay(img *image.RGBA, dot image.Point, c color.RGBA) {
	at := s.at.Add(dot)
	seen := at.Intersect(img.Rect)
	for y := seen.Min.Y; y < seen.Max.Y; y++ {
		covers := s.cover[(y-at.Min.Y)*at.Dx()+seen.Min.X-at.Min.X:][:seen.Dx()]
		blendCovers(img.Pix[img.PixOffset(seen.Min.X, y):], c, covers)
	}
}

func (g *glyphs) width(body string) float64 {
	set, width := g.letters(), 0.0
	for _, r := range body {
		width += g.letter(set, r).advance
	}
	return width
}

// letters returns those of the font and size that are set.
func (g *glyphs) letters() *letters {
	key := face{g.font, g.size}
	set, ok := g.faces[key]
	if !ok || g.kept > mostStencils {
		if g.faces == nil || len(g.faces) >= mostFaces || g.kept > mostStencils {
			g.faces, g.kept = make(map[face]*letters), 0
		}
		set = &letters{made: map[rune]*letter{}, face: truetype.NewFace(g.font, &truetype.Options{
			Size: g.size, DPI: 72, Hinting: font.HintingNone, GlyphCacheEntries: 1, SubPixelsX: places, SubPixelsY: 1})}
		g.faces[key] = set
	}
	return set
}

func (g *glyphs) letter(set *letters, r rune) *letter {
	l, ok := set.made[r]
	if !ok {
		em := g.font.FUnitsPerEm()
		l = &letter{advance: float64(g.font.HMetric(fixed.Int26_6(em), g.font.Index(r)).AdvanceWidth) / float64(em) * g.size}
		set.made[r] = l
	}
	return l
}

// stencil rasterises a letter that stands at a place within its pixel.
func (g *glyphs) stencil(f font.Face, r rune, place int) *stencil {
	s := &stencil{}
	at, mask, from, _, ok := f.Glyph(fixed.Point26_6{X: fixed.Int26_6(place * 64 / places)}, r)
	if !ok {
		return s
	}
	s.at = at
	s.cover = make([]uint8, 0, at.Dx()*at.Dy())
	alpha := mask.(*image.Alpha)
	for y := range at.Dy() {
		for _, a := range alpha.Pix[alpha.PixOffset(from.X, from.Y+y):][:at.Dx()] {
			s.cover = append(s.cover, uint8(level(uint32(a))))
		}
	}
	g.kept += len(s.cover)
	return s
}
