package draw

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"

	"treatyline/charts"
)

// pieces fills outlines of many pieces: hatches and patterns of dots. For these go-chart's
// rasteriser, which keeps the cells of a row in a list, takes several times as long.
type pieces struct {
	raster vector.Rasterizer
	cover  image.Alpha
}

// manySegments is from how many segments on an outline is one of many pieces.
const manySegments = 20

// fillPieces fills an outline where the placer says, and reports true; it leaves the
// outline alone if it has few pieces, is not of lines only, or leaves the image.
func (r *Raster) fillPieces(p charts.Path, l placer) bool {
	if len(p.Segments) < manySegments {
		return false
	}
	x, y := r.fixed(l.at(p.Segments[0].X, p.Segments[0].Y))
	bounds := image.Rect(x, y, x, y) // in the renderer's units
	for _, s := range p.Segments {
		switch s.Op {
		case charts.QuadTo:
			return false
		case charts.MoveTo, charts.LineTo:
			x, y := r.fixed(l.at(s.X, s.Y))
			bounds.Min = image.Pt(min(bounds.Min.X, x), min(bounds.Min.Y, y))
			bounds.Max = image.Pt(max(bounds.Max.X, x), max(bounds.Max.Y, y))
		}
	}
	box := image.Rect(bounds.Min.X/unit, bounds.Min.Y/unit, (bounds.Max.X+unit-1)/unit, (bounds.Max.Y+unit-1)/unit)
	if bounds.Min.X < 0 || bounds.Min.Y < 0 || !box.In(r.image.Rect) {
		return false
	}
	raster := &r.pieces.raster
	raster.Reset(box.Dx(), box.Dy())
	for _, s := range p.Segments {
		x, y := r.fixed(l.at(s.X, s.Y))
		px, py := float32(x-box.Min.X*unit)/unit, float32(y-box.Min.Y*unit)/unit
		switch s.Op {
		case charts.MoveTo:
			raster.MoveTo(px, py)
		case charts.LineTo:
			raster.LineTo(px, py)
		case charts.Close:
			raster.ClosePath()
		}
	}
	r.pieces.paint(r.image, box, premultiplied(drawingColor(p.Fill)))
	return true
}

// paint lays a colour onto a box as far as the pieces cover its pixels.
func (f *pieces) paint(img *image.RGBA, box image.Rectangle, c color.RGBA) {
	w, size := box.Dx(), box.Dx()*box.Dy()
	if cap(f.cover.Pix) < size {
		f.cover.Pix = make([]uint8, size)
	}
	f.cover = image.Alpha{Pix: f.cover.Pix[:size], Stride: w, Rect: image.Rectangle{Max: box.Size()}}
	f.raster.DrawOp = draw.Src
	f.raster.Draw(&f.cover, f.cover.Rect, image.Opaque, image.Point{})
	for i, cover := range f.cover.Pix {
		if cover != 0 {
			f.cover.Pix[i] = uint8(level(uint32(cover)))
		}
	}
	for y := range box.Dy() {
		blendCovers(img.Pix[img.PixOffset(box.Min.X, box.Min.Y+y):], c, f.cover.Pix[y*w:][:w])
	}
}
