//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
)

// Button is a button: a few letters, an icon or a word. What it does is said where the
// pointer or the keys are on it, unless its face says so.
type Button struct {
	widget.BaseWidget
	attention
	kit     *look.Kit
	keys    *command.Keys
	tips    Tips
	Tip     string
	primary bool // what is done most
	Do      func()
	ground  *canvas.Rectangle
	Face    fyne.CanvasObject
	ring    *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Focusable     = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// NewButton is a button with a face. What it does is said by the tip, or else by the face.
func NewButton(k *look.Kit, keys *command.Keys, tips Tips, face fyne.CanvasObject, tip string, do func()) *Button {
	s := &Button{kit: k, keys: keys, tips: tips, Face: face, Tip: tip, Do: do}
	s.ground = canvas.NewRectangle(k.Color.Card)
	s.ground.StrokeColor, s.ground.StrokeWidth, s.ground.CornerRadius = k.Color.Border, 1, 6
	s.ring = Ring(k, 1.5)
	s.ring.CornerRadius = 8
	s.attended = s.renew
	s.ExtendBaseWidget(s)
	return s
}

// SetPrimary makes it the button of what is done most.
func (s *Button) SetPrimary() {
	s.primary = true
	s.renew()
}

// HasKeys reports whether the keys are on the button.
func (s *Button) HasKeys() bool { return s.focused }

// squareSide is the room at both sides of a word on a button.
const squareSide = 14

// Width is what the face needs.
func (s *Button) Width() float32 { return s.Face.MinSize().Width + 2*squareSide }

// CreateRenderer is called by Fyne.
func (s *Button) CreateRenderer() fyne.WidgetRenderer { return &squareRenderer{s} }

type squareRenderer struct{ square *Button }

var _ fyne.WidgetRenderer = (*squareRenderer)(nil)

func (r *squareRenderer) Layout(size fyne.Size) {
	s := r.square
	s.ground.Resize(size)
	face := s.Face.MinSize()
	s.Face.Resize(face)
	s.Face.Move(fyne.NewPos((size.Width-face.Width)/2, (size.Height-face.Height)/2))
	s.ring.Move(fyne.NewPos(-3, -3))
	s.ring.Resize(size.AddWidthHeight(6, 6))
}

func (r *squareRenderer) MinSize() fyne.Size { return fyne.NewSize(30, 30) }
func (r *squareRenderer) Refresh()           { canvas.Refresh(r.square) }
func (r *squareRenderer) Destroy()           {}

func (r *squareRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.square.ground, r.square.Face, r.square.ring}
}

// Tapped does what the button is for.
func (s *Button) Tapped(*fyne.PointEvent) {
	s.tips.HideTip()
	s.Do()
}

// Cursor says that the button can be pressed.
func (s *Button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedRune passes letters on.
func (s *Button) TypedRune(r rune) {
	if r != ' ' {
		s.keys.TypedRune(r)
	}
}

// TypedKey presses the button; other keys are passed on.
func (s *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.Tapped(nil)
	default:
		s.keys.TypedKey(e.Name)
	}
}

func (s *Button) renew() {
	s.ground.FillColor = s.kit.Color.Card
	switch {
	case s.primary:
		s.ground.FillColor = s.kit.Color.Accent
	case s.hovered:
		s.ground.FillColor = s.kit.Color.Hover
	}
	s.ground.Refresh()
	s.ring.Hidden = !s.focused
	s.ring.Refresh()
	switch {
	case s.Tip == "":
		return
	case !s.hovered && !s.focused:
		s.tips.HideTip()
		return
	}
	s.tips.ShowTip(s.Tip, s)
}
