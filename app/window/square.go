//go:build cgo

package window

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/charts"
)

// square is a button: a few letters, an icon or a word. What it does is said where the
// pointer or the keys are on it, unless its face says so.
type square struct {
	widget.BaseWidget
	kit     *kit
	keys    *keys
	cards   *cardLayer
	tip     string
	primary bool // what is done most
	do      func()
	ground  *canvas.Rectangle
	face    fyne.CanvasObject
	ring    *canvas.Rectangle
	hovered bool
	focused bool
}

var (
	_ fyne.Tappable      = (*square)(nil)
	_ fyne.Focusable     = (*square)(nil)
	_ desktop.Hoverable  = (*square)(nil)
	_ desktop.Cursorable = (*square)(nil)
)

func newSquare(k *kit, keys *keys, cards *cardLayer, face fyne.CanvasObject, tip string, do func()) *square {
	s := &square{kit: k, keys: keys, cards: cards, face: face, tip: tip, do: do}
	s.ground = canvas.NewRectangle(k.color.card)
	s.ground.StrokeColor, s.ground.StrokeWidth, s.ground.CornerRadius = k.color.border, 1, 6
	s.ring = outline(k, 1.5)
	s.ring.CornerRadius = 8
	s.ExtendBaseWidget(s)
	return s
}

// squareSide is the room at both sides of a word on a button.
const squareSide = 14

// width is what the face needs.
func (s *square) width() float32 { return s.face.MinSize().Width + 2*squareSide }

// halfMoon is the icon of the themes: a disc, half of it filled.
func halfMoon(ink color.Color) *canvas.Raster {
	c := color.NRGBAModel.Convert(ink).(color.NRGBA)
	icon := canvas.NewRaster(func(w, h int) image.Image {
		img := image.NewNRGBA(image.Rect(0, 0, w, h))
		middle, radius := float64(w)/2, float64(min(w, h))/2-0.5
		edge := radius * 0.19
		const fine = 4 // samples across a pixel
		for y := range h {
			for x := range w {
				n := 0
				for i := range fine * fine {
					dx := float64(x) + (float64(i%fine)+0.5)/fine - middle
					dy := float64(y) + (float64(i/fine)+0.5)/fine - float64(h)/2
					if d := math.Hypot(dx, dy); d <= radius && (dx < 0 || d >= radius-edge) {
						n++
					}
				}
				img.SetNRGBA(x, y, color.NRGBA{c.R, c.G, c.B, uint8(n * 255 / (fine * fine))})
			}
		}
		return img
	})
	icon.SetMinSize(fyne.NewSize(15, 15))
	return icon
}

// CreateRenderer is called by Fyne.
func (s *square) CreateRenderer() fyne.WidgetRenderer { return &squareRenderer{s} }

type squareRenderer struct{ square *square }

var _ fyne.WidgetRenderer = (*squareRenderer)(nil)

func (r *squareRenderer) Layout(size fyne.Size) {
	s := r.square
	s.ground.Resize(size)
	face := s.face.MinSize()
	s.face.Resize(face)
	s.face.Move(fyne.NewPos((size.Width-face.Width)/2, (size.Height-face.Height)/2))
	s.ring.Move(fyne.NewPos(-3, -3))
	s.ring.Resize(size.AddWidthHeight(6, 6))
}

func (r *squareRenderer) MinSize() fyne.Size { return fyne.NewSize(30, 30) }
func (r *squareRenderer) Refresh()           { canvas.Refresh(r.square) }
func (r *squareRenderer) Destroy()           {}

func (r *squareRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.square.ground, r.square.face, r.square.ring}
}

// Tapped does what the button is for.
func (s *square) Tapped(*fyne.PointEvent) {
	s.cards.hide()
	s.do()
}

// MouseIn says what the button does.
func (s *square) MouseIn(*desktop.MouseEvent) {
	s.hovered = true
	s.renew()
}

// MouseMoved is called when the pointer moves on the button.
func (s *square) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes that away.
func (s *square) MouseOut() {
	s.hovered = false
	s.renew()
}

// Cursor says that the button can be pressed.
func (s *square) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained rings the button and says what it does.
func (s *square) FocusGained() {
	s.focused = true
	s.renew()
}

// FocusLost takes that away.
func (s *square) FocusLost() {
	s.focused = false
	s.renew()
}

// TypedRune passes letters on.
func (s *square) TypedRune(r rune) {
	if r != ' ' {
		s.keys.rune(r)
	}
}

// TypedKey presses the button; other keys are passed on.
func (s *square) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.Tapped(nil)
	default:
		s.keys.key(e.Name)
	}
}

func (s *square) renew() {
	s.ground.FillColor = s.kit.color.card
	switch {
	case s.primary:
		s.ground.FillColor = s.kit.color.accent
	case s.hovered:
		s.ground.FillColor = s.kit.color.hover
	}
	s.ground.Refresh()
	s.ring.Hidden = !s.focused
	s.ring.Refresh()
	switch {
	case s.tip == "":
		return
	case !s.hovered && !s.focused:
		s.cards.hide()
		return
	}
	at := s.kit.app.Driver().AbsolutePositionForObject(s)
	size := s.Size()
	s.cards.show(charts.Card{Title: s.tip}, charts.Rect{W: float64(size.Width), H: float64(size.Height)}, at, 0)
}
