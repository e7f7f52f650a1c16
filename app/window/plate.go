//go:build cgo

package window

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/app/window/look"
	"treatyline/charts"
	chartdraw "treatyline/charts/draw"
)

// plate is what a picture is painted on. It knows how many pixels a logical pixel has,
// and keeps the surface of the picture before for the next.
type plate struct {
	raster  *canvas.Raster
	ground  color.Color
	density float64 // pixels to a logical pixel
	shown   *surface
	spare   atomic.Pointer[surface]
	stale   func() // the density is another
	missing func() // there is no picture to paint yet
}

// surface is a raster with what is needed to use it again.
type surface struct {
	raster  *chartdraw.Raster
	w, h    int
	density float64
}

func newPlate(k *look.Kit, stale, missing func()) *plate {
	s := &plate{ground: k.Color.Card, density: 1, stale: stale, missing: missing}
	s.raster = canvas.NewRaster(s.pixels)
	s.raster.ScaleMode = canvas.ImageScalePixels
	return s
}

// measure takes the density from the canvas on which an object lies, if it does. A canvas
// without a window does not know it yet.
func (s *plate) measure(k *look.Kit, o fyne.CanvasObject) {
	if k.Foreseen > 0 {
		s.density = k.Foreseen
		return
	}
	if canvas := k.App.Driver().CanvasForObject(o); canvas != nil {
		const far = 1000
		if w, _ := canvas.PixelCoordinateForPosition(fyne.NewPos(far, far)); w > 0 {
			s.density = thousandths(float32(w) / far)
		}
	}
}

// thousandths rounds a density, so that each way to find it out finds the same.
func thousandths(density float32) float64 { return math.Round(float64(density)*1000) / 1000 }

// draw draws a figure. It may run outside the interface's goroutine.
func (s *plate) draw(f *charts.Figure, density float64) *surface {
	w, h := int(math.Round(f.Page.W*density)), int(math.Round(f.Page.H*density))
	on := s.spare.Swap(nil)
	if on == nil || on.w != w || on.h != h || on.density != density {
		on = &surface{chartdraw.NewRaster(w, h, density), w, h, density}
	}
	on.raster.Draw(f)
	return on
}

// show puts a drawn figure on screen. The surface of the one before can be drawn on
// again: its pixels were copied when they were painted.
func (s *plate) show(drawn *surface) {
	if s.shown != nil {
		s.spare.Store(s.shown)
	}
	s.shown = drawn
	s.raster.Refresh()
}

// clear lets go of the pictures.
func (s *plate) clear() {
	s.shown = nil
	s.spare.Store(nil)
}

// pixels is what Fyne paints. It needs exactly w by h pixels: while the widget changes
// its size the last picture is cut or continued with its ground.
func (s *plate) pixels(w, h int) image.Image {
	if width := s.raster.Size().Width; width > 0 {
		// Widths are rounded to pixels, so a density that is only a little different is the same.
		if density := float64(w) / float64(width); math.Abs(density-s.density)*float64(width) > 1 {
			s.density = thousandths(float32(density))
			s.stale()
		}
	}
	if s.shown == nil {
		s.missing()
	}
	if s.shown == nil {
		return image.NewUniform(s.ground)
	}
	img := s.shown.raster.Image()
	if img.Rect.Dx() == w && img.Rect.Dy() == h {
		return img
	}
	cut := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(cut, cut.Rect, image.NewUniform(s.ground), image.Point{}, draw.Src)
	draw.Draw(cut, cut.Rect, img, image.Point{}, draw.Src)
	return cut
}
