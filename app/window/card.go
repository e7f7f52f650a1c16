//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/charts"
)

// The measures of a card, in logical pixels.
const (
	cardWidth   = 404 // at most
	cardPadding = 14
	cardGap     = 9  // from the mark, and from the edges of the window
	deedGap     = 16 // between two things that can be done on a card
	mostCited   = 4  // sources on a card, where there is room
)

// cardLayer shows one card over everything else in the window. It takes no part in what
// the mouse does, unless there is something to press on the card: a pop-up would take the
// mouse away from the chart.
type cardLayer struct {
	widget.BaseWidget
	kit      *look.Kit
	state    *state.State
	ground   *canvas.Rectangle
	face     *cardFace
	texts    []*canvas.Text
	card     fyne.Size
	visible  bool
	owner    *chartView // whose mark the card is about, or nil
	from     fyne.Position
	patience *pause
}

func newCardLayer(k *look.Kit, s *state.State) *cardLayer {
	l := &cardLayer{kit: k, state: s, ground: canvas.NewRectangle(k.Color.Card), patience: newPause(cardPatience)}
	l.face = newCardFace(l)
	l.ground.StrokeColor = k.Color.Border
	l.ground.StrokeWidth = 1
	l.ground.CornerRadius = 8
	l.ground.Shadow = canvas.Shadow{Color: k.Color.Shadow, BlurRadius: 12, Offset: fyne.NewPos(0, 3), Variant: canvas.DropShadow}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is called by Fyne.
func (l *cardLayer) CreateRenderer() fyne.WidgetRenderer { return &cardRenderer{l} }

type cardRenderer struct{ layer *cardLayer }

var _ fyne.WidgetRenderer = (*cardRenderer)(nil)

func (r *cardRenderer) Layout(fyne.Size)   {}
func (r *cardRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *cardRenderer) Refresh()           { canvas.Refresh(r.layer) }
func (r *cardRenderer) Destroy()           {}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	if !r.layer.visible {
		return nil
	}
	objects := []fyne.CanvasObject{r.layer.ground}
	for _, t := range r.layer.texts {
		objects = append(objects, t)
	}
	return append(objects, r.layer.face)
}

// inLayer is a point of the canvas as the layer counts, which begins under the menus.
func (l *cardLayer) inLayer(p fyne.Position) fyne.Position {
	return p.Subtract(l.kit.App.Driver().AbsolutePositionForObject(l))
}

// show shows a card beside what it is about, which is given from a point of the canvas:
// above or below it, beside x, and inside the window.
func (l *cardLayer) show(c charts.Card, about charts.Rect, origin fyne.Position, x float32) {
	origin = l.inLayer(origin)
	l.own(nil)
	l.compose(c, nil, 0)
	l.put(about, origin, x)
}

// ShowTip shows what something does beside it.
func (l *cardLayer) ShowTip(said string, of fyne.CanvasObject) {
	size := of.Size()
	l.show(charts.Card{Title: said}, charts.Rect{W: float64(size.Width), H: float64(size.Height)}, l.kit.App.Driver().AbsolutePositionForObject(of), 0)
}

// HideTip hides it.
func (l *cardLayer) HideTip() { l.hide() }

// showMark shows the card of a chart's mark, with its sources and what can be done with
// the state that it is about.
func (l *cardLayer) showMark(c *chartView, m charts.Mark, origin fyne.Position, x float32) {
	origin = l.inLayer(origin)
	l.own(c)
	for most := mostCited; ; most-- {
		l.compose(m.Card(), &m, most)
		if at := l.beside(m.Reach, origin, x); most == 1 || at.Y+l.card.Height <= origin.Y+float32(m.Reach.Y) || at.Y >= origin.Y+float32(m.Reach.Bottom()) {
			break // it leaves the row of the mark free
		}
	}
	l.put(m.Reach, origin, x)
}

// own gives the card to a chart, or to none, and takes it from the one that had it.
func (l *cardLayer) own(c *chartView) {
	if l.owner != nil && l.owner != c {
		l.patience.stop()
		l.owner.forget()
	}
	l.owner = c
}

// hide shows no card.
func (l *cardLayer) hide() {
	l.patience.stop()
	l.face.clear()
	l.face.hovered = false
	if l.visible {
		l.visible = false
		l.Refresh()
	}
}

// stay keeps the card while the pointer is at a point of its mark.
func (l *cardLayer) stay(at fyne.Position) {
	l.patience.stop()
	l.from = l.inLayer(at)
}

// awaits reports whether a pointer is on its way to the card: between the point where it
// was on the mark and the card's corners.
func (l *cardLayer) awaits(at fyne.Position) bool {
	if !l.visible || !l.face.Visible() {
		return false
	}
	at = l.inLayer(at)
	p, s := l.ground.Position(), l.card
	corners := []fyne.Position{p, p.AddXY(s.Width, 0), p.AddXY(s.Width, s.Height), p.AddXY(0, s.Height)}
	for i, a := range corners {
		for _, b := range corners[i+1:] {
			if inTriangle(at, l.from, a, b) {
				return true
			}
		}
	}
	return false
}

// inTriangle reports whether a point lies in a triangle, or on its edge.
func inTriangle(p, a, b, c fyne.Position) bool {
	side := func(a, b fyne.Position) float32 { return (b.X-a.X)*(p.Y-a.Y) - (b.Y-a.Y)*(p.X-a.X) }
	x, y, z := side(a, b), side(b, c), side(c, a)
	return x >= 0 && y >= 0 && z >= 0 || x <= 0 && y <= 0 && z <= 0
}

// compose sets a card at the origin; that of a mark with what can be pressed, and with at
// most so many sources.
func (l *cardLayer) compose(c charts.Card, m *charts.Mark, most int) {
	k := l.kit
	l.texts = nil
	l.face.clear()
	set := cardSetting{layer: l, y: cardPadding - 3}
	set.lines(c.Title, k.Style.Strong, k.Color.Ink)
	set.y += 3
	for _, line := range c.Lines {
		set.lines(line, k.Style.Body, k.Color.Ink)
		set.y++
	}
	if m != nil {
		set.sources(c.Sources, most)
		set.deeds(*m)
	}
	l.card = fyne.NewSize(set.widest+2*cardPadding, set.y+cardPadding-2)
}

// put places the composed card.
func (l *cardLayer) put(about charts.Rect, origin fyne.Position, x float32) {
	at := l.beside(about, origin, x)
	l.ground.Move(at)
	l.ground.Resize(l.card)
	l.face.Move(at)
	l.face.Resize(l.card)
	for _, t := range l.texts {
		t.Move(t.Position().Add(at))
	}
	l.visible = true
	l.Refresh()
}

// beside finds the card a place in the window: below what it is about, or else above,
// beside x; where there is too little height for both, at its right or left.
func (l *cardLayer) beside(about charts.Rect, origin fyne.Position, x float32) fyne.Position {
	size := l.Size()
	left, top := origin.X+float32(about.X), origin.Y+float32(about.Y)
	right, bottom := origin.X+float32(about.Right()), origin.Y+float32(about.Bottom())
	at := fyne.NewPos(origin.X+x+cardGap, bottom+cardGap)
	if at.X+l.card.Width > size.Width-cardGap {
		at.X = origin.X + x - cardGap - l.card.Width
	}
	if at.Y+l.card.Height > size.Height-cardGap {
		at.Y = top - cardGap - l.card.Height
	}
	if at.Y < cardGap {
		at.X = right + cardGap
		if at.X+l.card.Width > size.Width-cardGap {
			at.X = left - cardGap - l.card.Width
		}
		at.Y = (top + bottom - l.card.Height) / 2
	}
	at.X = max(min(at.X, size.Width-cardGap-l.card.Width), cardGap)
	at.Y = max(min(at.Y, size.Height-cardGap-l.card.Height), cardGap)
	return at
}
