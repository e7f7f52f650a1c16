package draw

import (
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"math"

	"treatyline/charts"
	"treatyline/charts/theme"
)

// symbols draws outlines that are moved as a whole. As their middles stand where four
// pixels meet, they look alike wherever they are: like letters they are rasterised once
// and kept.
type symbols struct {
	made map[string]symbol // by their shape
	key  []byte            // the last, for the next
}

// symbol is how far its fill and its stroke cover pixels, from its middle on.
type symbol struct{ fill, stroke *stencil }

// mostSymbols bounds how many are kept: a window that is resized wants ever new sizes.
const mostSymbols = 256

// symbol draws an outline and reports true; it leaves it alone if it is no symbol, has
// dashes or lets the ground through.
func (r *Raster) symbol(p charts.Path, l placer, width float64) bool {
	if !p.Whole || len(p.Dash) > 0 || !solid(p.Fill) || !solid(p.Stroke) || r.beyond(l.at(l.lo[0], l.lo[1])) || r.beyond(l.at(l.hi[0], l.hi[1])) {
		return false
	}
	at := l.at((l.lo[0]+l.hi[0])/2, (l.lo[1]+l.hi[1])/2)
	middle := image.Pt(int(math.Round(at[0])), int(math.Round(at[1])))
	r.symbols.key = r.symbolKey(p, l, middle, width)
	drawn, ok := r.symbols.made[string(r.symbols.key)]
	if !ok {
		drawn = r.newSymbol(p, l, middle, width)
		if r.symbols.made == nil || len(r.symbols.made) >= mostSymbols {
			r.symbols.made = map[string]symbol{}
		}
		r.symbols.made[string(r.symbols.key)] = drawn
	}
	for _, part := range []struct {
		cover *stencil
		color theme.Color
	}{{drawn.fill, p.Fill}, {drawn.stroke, p.Stroke}} {
		if part.cover != nil {
			part.cover.lay(r.image, middle, color.RGBA{R: part.color.R, G: part.color.G, B: part.color.B, A: part.color.A})
		}
	}
	return true
}

func solid(c theme.Color) bool { return c.A == 255 || c.A == 0 }

// symbolKey is the same for outlines that cover the same pixels around their middles.
func (r *Raster) symbolKey(p charts.Path, l placer, middle image.Point, width float64) []byte {
	key := binary.LittleEndian.AppendUint64(r.symbols.key[:0], math.Float64bits(width))
	if p.Fill.Visible() {
		key = append(key, 'f')
	}
	for _, s := range p.Segments {
		key = append(key, byte(s.Op))
		for _, at := range []point{l.at(s.X, s.Y), l.at(s.CX, s.CY)} {
			x, y := r.fixed(at)
			key = binary.AppendVarint(binary.AppendVarint(key, int64(x-middle.X*unit)), int64(y-middle.Y*unit))
			if s.Op != charts.QuadTo {
				break
			}
		}
	}
	return key
}

// newSymbol rasterises an outline in white on black, its fill as [renderer.FillStroke]
// does.
func (r *Raster) newSymbol(p charts.Path, l placer, middle image.Point, width float64) symbol {
	reach := int(max(l.hi[0]-l.lo[0], l.hi[1]-l.lo[1])*r.scale/2+2*width) + 2
	img := image.NewRGBA(image.Rect(0, 0, 2*reach, 2*reach))
	to := newRenderer(img)
	scratch := &Raster{image: img, renderer: to, scale: r.scale}
	l.shift[0] += float64(reach - middle.X)
	l.shift[1] += float64(reach - middle.Y)
	white := drawingColor(theme.RGB(0xffffff))
	part := func(draws func()) *stencil {
		draw.Draw(img, img.Rect, image.Black, image.Point{}, draw.Src)
		scratch.trace(p, l)
		draws()
		s := &stencil{at: img.Rect.Sub(image.Pt(reach, reach))}
		for i := 0; i < len(img.Pix); i += 4 {
			s.cover = append(s.cover, img.Pix[i])
		}
		return s
	}
	var s symbol
	if p.Fill.Visible() {
		to.painter.next = width >= 1
		to.SetFillColor(white)
		s.fill = part(to.Fill)
	}
	if width > 0 {
		to.SetStrokeColor(white)
		to.SetStrokeWidth(width * unit)
		s.stroke = part(to.Stroke)
	}
	return s
}
