//go:build cgo

package window

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
)

// symbolSize is the side of the square that a symbol is drawn in, in logical pixels.
const symbolSize = 15

// symbols draws the marks of categories with the charts' own shapes, each once. They
// have no ground.
type symbols struct {
	theme theme.Theme
	drawn map[symbolLook]*image.RGBA
}

// symbolLook tells one picture of a symbol from another.
type symbolLook struct {
	category int // in the dataset's order, -1 for none
	pale     bool
	w, h     int // pixels
}

func newSymbols(t theme.Theme) *symbols {
	return &symbols{theme: t, drawn: map[symbolLook]*image.RGBA{}}
}

// picture draws a symbol.
func (s *symbols) picture(look symbolLook) *image.RGBA {
	if img, ok := s.drawn[look]; ok {
		return img
	}
	const middle, radius = symbolSize / 2.0, 4.6
	category := s.theme.Category(look.category)
	if look.pale {
		category.Color = category.Color.Over(s.theme.Ground, 0.55)
	}
	f := &charts.Figure{
		Page:  charts.Page{W: symbolSize, H: symbolSize},
		Marks: []charts.Mark{{Shapes: []charts.Shape{charts.Symbol(category, middle, middle, radius, theme.Color{})}}},
	}
	img := draw.Pixels(f, look.w, look.h)
	s.drawn[look] = img
	return img
}

// symbolView shows one symbol.
type symbolView struct {
	look   symbolLook
	raster *canvas.Raster
}

func newSymbolView(s *symbols) *symbolView {
	v := &symbolView{}
	v.raster = canvas.NewRaster(func(w, h int) image.Image {
		look := v.look
		look.w, look.h = w, h
		return s.picture(look)
	})
	v.raster.Resize(fyne.NewSize(symbolSize, symbolSize))
	return v
}

// show changes what is shown.
func (v *symbolView) show(look symbolLook) {
	if look != v.look {
		v.look = look
		v.raster.Refresh()
	}
}
