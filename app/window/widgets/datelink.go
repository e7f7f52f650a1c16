//go:build cgo

package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
)

// LinkInset is the room around the words of a date that can be pressed.
const LinkInset = 5

// DateLink is a sentence with the as-of date in it, underlined, which asks for another
// date when it is pressed.
type DateLink struct {
	widget.BaseWidget
	attention
	kit    *look.Kit
	keys   *command.Keys
	tips   Tips
	phrase string // of the command that it does
	text   *canvas.Text
	ground *canvas.Rectangle
	under  *canvas.Rectangle
	ring   *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*DateLink)(nil)
	_ fyne.Focusable     = (*DateLink)(nil)
	_ desktop.Hoverable  = (*DateLink)(nil)
	_ desktop.Cursorable = (*DateLink)(nil)
)

// NewDateLink says nothing yet. A press on it does the command that the phrase names.
func NewDateLink(k *look.Kit, keys *command.Keys, tips Tips, phrase string) *DateLink {
	l := &DateLink{kit: k, keys: keys, tips: tips, phrase: phrase, text: k.Text("", k.Style.Strong, k.Color.Ink)}
	l.ground = canvas.NewRectangle(k.Color.Wash)
	l.ground.CornerRadius = 5
	l.ground.Hide()
	l.under = canvas.NewRectangle(k.Color.Accent)
	l.ring = Ring(k, 1.5)
	l.attended = l.renew
	l.ExtendBaseWidget(l)
	return l
}

// Say shows a sentence, and underlines the date in it.
func (l *DateLink) Say(sentence, date string) {
	look.Say(l.text, sentence)
	width := func(s string) float32 { return l.kit.Text(s, l.kit.Style.Strong, l.kit.Color.Ink).MinSize().Width }
	before, after, found := strings.Cut(sentence, date)
	l.under.Hidden = !found
	l.under.Move(fyne.NewPos(LinkInset+width(before), LinkInset+look.Pitch(l.kit.Style.Strong)-1))
	// What stands around the date is seldom new, and Fyne remembers how wide it is.
	l.under.Resize(fyne.NewSize(l.text.MinSize().Width-width(before)-width(after), 1))
}

// Text is the sentence on screen.
func (l *DateLink) Text() *canvas.Text { return l.text }

// CreateRenderer is called by Fyne.
func (l *DateLink) CreateRenderer() fyne.WidgetRenderer { return &dateLinkRenderer{l} }

type dateLinkRenderer struct{ link *DateLink }

var _ fyne.WidgetRenderer = (*dateLinkRenderer)(nil)

func (r *dateLinkRenderer) Layout(size fyne.Size) {
	l := r.link
	look.Put(l.text, LinkInset, LinkInset)
	l.ground.Resize(size)
	l.ring.Resize(size)
}

func (r *dateLinkRenderer) MinSize() fyne.Size {
	return r.link.text.MinSize().AddWidthHeight(2*LinkInset, 2*LinkInset)
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
func (l *DateLink) Tapped(*fyne.PointEvent) {
	l.tips.HideTip()
	l.keys.Do(l.phrase)
}

// Cursor says that the sentence can be pressed.
func (l *DateLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedRune passes letters on.
func (l *DateLink) TypedRune(r rune) {
	if r != ' ' {
		l.keys.TypedRune(r)
	}
}

// TypedKey asks for a date; other keys are passed on.
func (l *DateLink) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.Tapped(nil)
	default:
		l.keys.TypedKey(e.Name)
	}
}

func (l *DateLink) renew() {
	l.ground.Hidden, l.ring.Hidden = !l.hovered, !l.focused
	l.Refresh()
	if !l.hovered && !l.focused {
		l.tips.HideTip()
		return
	}
	l.tips.ShowTip(l.keys.Tip(l.kit.Words, l.phrase), l)
}
