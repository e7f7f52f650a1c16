package draw

import (
	"image"
	"image/color"

	"github.com/golang/freetype/raster"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// painter lays the rasteriser's spans onto an image. It copies where a colour covers
// and blends only edges and colours that let the ground through.
type painter struct {
	image *image.RGBA
	color color.RGBA // premultiplied
	hard  bool       // a pixel is covered or not
	next  bool       // hard with the next colour
}

var _ raster.Painter = (*painter)(nil)

// setColor sets the colour of what follows.
func (p *painter) setColor(c drawing.Color) {
	p.color = premultiplied(c)
	p.hard, p.next = p.next, false
}

// premultiplied is a colour as images hold it.
func premultiplied(c drawing.Color) color.RGBA {
	r, g, b, a := c.RGBA()
	return color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}
}

// Paint draws spans.
func (p *painter) Paint(spans []raster.Span, _ bool) {
	for _, s := range spans {
		b := p.image.Rect
		x0, x1 := max(s.X0, b.Min.X), min(s.X1, b.Max.X)
		if s.Y < b.Min.Y || s.Y >= b.Max.Y || x0 >= x1 {
			continue
		}
		row := p.image.Pix[p.image.PixOffset(x0, s.Y):p.image.PixOffset(x1, s.Y)]
		cover := level(s.Alpha >> 8)
		if p.hard {
			cover = cover / 128 * 255
		}
		switch {
		case cover == 255 && p.color.A == 255:
			copySpan(row, p.color)
		case cover > 0:
			blendSpan(row, p.color, cover)
		}
	}
}

// fill covers a box.
func (p *painter) fill(box image.Rectangle) {
	box = box.Intersect(p.image.Rect)
	var first []uint8
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := p.image.Pix[p.image.PixOffset(box.Min.X, y):][:4*box.Dx()]
		switch {
		case p.color.A < 255:
			blendSpan(row, p.color, 255)
		case first == nil:
			first = row
			copySpan(row, p.color)
		default:
			copy(row, first)
		}
	}
}

// frame covers what is between two boxes.
func (p *painter) frame(outer, inner image.Rectangle) {
	p.fill(image.Rect(outer.Min.X, outer.Min.Y, outer.Max.X, inner.Min.Y))
	p.fill(image.Rect(outer.Min.X, inner.Min.Y, inner.Min.X, inner.Max.Y))
	p.fill(image.Rect(inner.Max.X, inner.Min.Y, outer.Max.X, inner.Max.Y))
	p.fill(image.Rect(outer.Min.X, inner.Max.Y, outer.Max.X, outer.Max.Y))
}

// level rounds a coverage of 0 to 255 to sixteen levels. The eye does not tell them from
// more, and a picture with few colours fits a palette.
func level(cover uint32) uint32 { return (cover*15 + 127) / 255 * 17 }

// copySpan covers pixels with an opaque colour.
func copySpan(row []uint8, c color.RGBA) {
	row[0], row[1], row[2], row[3] = c.R, c.G, c.B, c.A
	for done := 4; done < len(row); done *= 2 {
		copy(row[done:], row[:done])
	}
}

// blendSpan lays a colour over pixels; cover is 0 to 255.
func blendSpan(row []uint8, c color.RGBA, cover uint32) {
	if c.A == 255 {
		blendOpaque(row, c, cover)
		return
	}
	r, g, b, a := uint32(c.R)*cover, uint32(c.G)*cover, uint32(c.B)*cover, uint32(c.A)*cover
	rest := 255*255 - a
	for i := 0; i+3 < len(row); i += 4 {
		px := row[i : i+4 : i+4]
		px[0] = uint8((r*255 + uint32(px[0])*rest + 32512) / 65025)
		px[1] = uint8((g*255 + uint32(px[1])*rest + 32512) / 65025)
		px[2] = uint8((b*255 + uint32(px[2])*rest + 32512) / 65025)
		px[3] = uint8((a*255 + uint32(px[3])*rest + 32512) / 65025)
	}
}

// blendOpaque is blendSpan for an opaque colour, with half of its arithmetic.
func blendOpaque(row []uint8, c color.RGBA, cover uint32) {
	r, g, b, a := uint32(c.R)*cover+127, uint32(c.G)*cover+127, uint32(c.B)*cover+127, 255*cover+127
	rest := 255 - cover
	for i := 0; i+3 < len(row); i += 4 {
		px := row[i : i+4 : i+4]
		px[0] = uint8((r + uint32(px[0])*rest) / 255)
		px[1] = uint8((g + uint32(px[1])*rest) / 255)
		px[2] = uint8((b + uint32(px[2])*rest) / 255)
		px[3] = uint8((a + uint32(px[3])*rest) / 255)
	}
}

// blendCovers lays a colour over pixels as far as each of them is covered, 0 to 255.
func blendCovers(row []uint8, c color.RGBA, covers []uint8) {
	for i, cover := range covers {
		switch px := row[4*i : 4*i+4 : 4*i+4]; {
		case cover == 0:
		case cover == 255 && c.A == 255:
			px[0], px[1], px[2], px[3] = c.R, c.G, c.B, c.A
		default:
			blendSpan(px, c, uint32(cover))
		}
	}
}
