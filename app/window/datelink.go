//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/charts"
)

// linkInset is the room around the words of a date that can be pressed.
const linkInset = 5

// dateLink is a sentence with the as-of date in it, underlined, which asks for another
// date when it is pressed.
type dateLink struct {
	widget.BaseWidget
	kit     *kit
	keys    *keys
	cards   *cardLayer
	phrase  string // of the command that it does
	text    *canvas.Text
	ground  *canvas.Rectangle
	under   *canvas.Rectangle
	ring    *canvas.Rectangle
	hovered bool
	focused bool
}

var (
	_ fyne.Tappable      = (*dateLink)(nil)
	_ fyne.Focusable     = (*dateLink)(nil)
	_ desktop.Hoverable  = (*dateLink)(nil)
	_ desktop.Cursorable = (*dateLink)(nil)
)

func newDateLink(k *kit, keys *keys, cards *cardLayer, phrase string) *dateLink {
	l := &dateLink{kit: k, keys: keys, cards: cards, phrase: phrase, text: k.text("", k.style.strong, k.color.ink)}
	l.ground = canvas.NewRectangle(k.color.wash)
	l.ground.CornerRadius = 5
	l.ground.Hide()
	l.under = canvas.NewRectangle(k.color.accent)
	l.ring = outline(k, 1.5)
	l.ExtendBaseWidget(l)
	return l
}

// say shows a sentence, and underlines the date in it.
func (l *dateLink) say(sentence, date string) {
	l.text.Text = sentence
	width := func(s string) float32 { return l.kit.text(s, l.kit.style.strong, l.kit.color.ink).MinSize().Width }
	before, _, found := strings.Cut(sentence, date)
	l.under.Hidden = !found
	l.under.Move(fyne.NewPos(linkInset+width(before), linkInset+pitch(l.kit.style.strong)-1))
	l.under.Resize(fyne.NewSize(width(before+date)-width(before), 1))
}

// CreateRenderer is called by Fyne.
func (l *dateLink) CreateRenderer() fyne.WidgetRenderer { return &dateLinkRenderer{l} }

type dateLinkRenderer struct{ link *dateLink }

var _ fyne.WidgetRenderer = (*dateLinkRenderer)(nil)

func (r *dateLinkRenderer) Layout(size fyne.Size) {
	l := r.link
	put(l.text, linkInset, linkInset)
	l.ground.Resize(size)
	l.ring.Resize(size)
}

func (r *dateLinkRenderer) MinSize() fyne.Size {
	return r.link.text.MinSize().AddWidthHeight(2*linkInset, 2*linkInset)
}

func (r *dateLinkRenderer) Refresh() {
	r.Layout(r.link.Size())
	canvas.Refresh(r.link)
}

func (r *dateLinkRenderer) Destroy() {}

func (r *dateLinkRenderer) Objects() []fyne.CanvasObject {
	l := r.link
	return []fyne.CanvasObject{l.ground, l.text, l.under, l.ring}
}

// Tapped asks for a date.
func (l *dateLink) Tapped(*fyne.PointEvent) {
	l.cards.hide()
	l.keys.do(l.phrase)
}

// MouseIn says what a press does.
func (l *dateLink) MouseIn(*desktop.MouseEvent) {
	l.hovered = true
	l.renew()
}

// MouseMoved is called when the pointer moves on the sentence.
func (l *dateLink) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes that away.
func (l *dateLink) MouseOut() {
	l.hovered = false
	l.renew()
}

// Cursor says that the sentence can be pressed.
func (l *dateLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained rings the sentence.
func (l *dateLink) FocusGained() {
	l.focused = true
	l.renew()
}

// FocusLost takes the ring away.
func (l *dateLink) FocusLost() {
	l.focused = false
	l.renew()
}

// TypedRune passes letters on.
func (l *dateLink) TypedRune(r rune) {
	if r != ' ' {
		l.keys.rune(r)
	}
}

// TypedKey asks for a date; other keys are passed on.
func (l *dateLink) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.Tapped(nil)
	default:
		l.keys.key(e.Name)
	}
}

func (l *dateLink) renew() {
	l.ground.Hidden, l.ring.Hidden = !l.hovered, !l.focused
	l.Refresh()
	if !l.hovered && !l.focused {
		l.cards.hide()
		return
	}
	size := l.Size()
	l.cards.show(charts.Card{Title: l.keys.tip(l.kit, l.phrase)}, charts.Rect{W: float64(size.Width), H: float64(size.Height)},
		l.kit.app.Driver().AbsolutePositionForObject(l), 0)
}
