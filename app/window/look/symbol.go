//go:build cgo

package look

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
)

// SymbolSize is the side of the square that a symbol is drawn in, in logical pixels.
const SymbolSize = 15

// symbols draws the marks of categories with the charts' own shapes, each once. They
// have no ground.
type symbols struct {
	theme theme.Theme
	drawn map[Symbol]*image.RGBA
}

// Symbol tells one picture of a symbol from another.
type Symbol struct {
	Category int // in the dataset's order, -1 for none
	Pale     bool
	w, h     int // pixels
}

func newSymbols(t theme.Theme) *symbols {
	return &symbols{theme: t, drawn: map[Symbol]*image.RGBA{}}
}

// picture draws a symbol.
func (s *symbols) picture(look Symbol) *image.RGBA {
	if img, ok := s.drawn[look]; ok {
		return img
	}
	const middle, radius = SymbolSize / 2.0, 4.6
	category := s.theme.Category(look.Category)
	if look.Pale {
		category.Color = category.Color.Over(s.theme.Ground, 0.55)
	}
	f := &charts.Figure{
		Page:  charts.Page{W: SymbolSize, H: SymbolSize},
		Marks: []charts.Mark{{Shapes: []charts.Shape{charts.Symbol(category, middle, middle, radius, theme.Color{})}}},
	}
	img := draw.Pixels(f, look.w, look.h)
	s.drawn[look] = img
	return img
}

// SymbolView shows one symbol.
type SymbolView struct {
	look   Symbol
	Raster *canvas.Raster
}

// NewSymbolView shows the symbol of no category, until it is told which.
func NewSymbolView(k *Kit) *SymbolView {
	v := &SymbolView{}
	v.Raster = canvas.NewRaster(func(w, h int) image.Image {
		look := v.look
		look.w, look.h = w, h
		return k.symbols.picture(look)
	})
	v.Raster.Resize(fyne.NewSize(SymbolSize, SymbolSize))
	return v
}

// Show changes what is shown.
func (v *SymbolView) Show(look Symbol) {
	if look != v.look {
		v.look = look
		v.Raster.Refresh()
	}
}
