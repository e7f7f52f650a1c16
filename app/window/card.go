//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/data"
)

// The measures of a card, in logical pixels.
const (
	cardWidth   = 340 // at most
	cardPadding = 14
	cardGap     = 9 // from the mark, and from the edges of the window
	mostCited   = 3 // sources on a card
)

// cardLayer shows one card over everything else in the window. It is drawn and takes
// no part in what the mouse does: a pop-up would take the mouse away from the chart.
type cardLayer struct {
	widget.BaseWidget
	kit     *kit
	state   *state
	ground  *canvas.Rectangle
	texts   []*canvas.Text
	card    fyne.Size
	visible bool
}

func newCardLayer(k *kit, s *state) *cardLayer {
	l := &cardLayer{kit: k, state: s, ground: canvas.NewRectangle(k.color.card)}
	l.ground.StrokeColor = k.color.border
	l.ground.StrokeWidth = 1
	l.ground.CornerRadius = 8
	l.ground.Shadow = canvas.Shadow{Color: k.color.shadow, BlurRadius: 12, Offset: fyne.NewPos(0, 3), Variant: canvas.DropShadow}
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
	return objects
}

// show shows the card of a mark, whose reach is given from an origin: above or below
// it, beside x, and inside the window.
func (l *cardLayer) show(c charts.Card, mark charts.Rect, origin fyne.Position, x float32) {
	l.set(c)
	size := l.Size()
	left := origin.X + x + cardGap
	if left+l.card.Width > size.Width-cardGap {
		left = origin.X + x - cardGap - l.card.Width
	}
	top := origin.Y + float32(mark.Bottom()) + cardGap
	if top+l.card.Height > size.Height-cardGap {
		top = origin.Y + float32(mark.Y) - cardGap - l.card.Height
	}
	left = max(min(left, size.Width-cardGap-l.card.Width), cardGap)
	top = max(min(top, size.Height-cardGap-l.card.Height), cardGap)
	l.place(fyne.NewPos(left, top))
	l.visible = true
	l.Refresh()
}

// hide shows no card.
func (l *cardLayer) hide() {
	if l.visible {
		l.visible = false
		l.Refresh()
	}
}

// set composes a card at the origin.
func (l *cardLayer) set(c charts.Card) {
	k := l.kit
	l.texts = nil
	y, widest := float32(cardPadding-3), float32(0)
	add := func(s string, style text.Style, color int, gap float32) {
		y += gap
		for _, line := range wrap(s, style, cardWidth-2*cardPadding) {
			t := k.text(line, style, k.color.ink)
			if color > 0 {
				t.Color = k.color.muted
			}
			put(t, cardPadding, y)
			widest = max(widest, t.MinSize().Width)
			y += pitch(style)
			l.texts = append(l.texts, t)
		}
	}
	add(c.Title, k.style.strong, 0, 0)
	for i, line := range c.Lines {
		gap := float32(1)
		if i == 0 {
			gap = 3
		}
		add(line, k.style.body, 0, gap)
	}
	if len(c.Sources) > 0 {
		add(k.citations(l.state.data, c.Sources, mostCited), k.style.small, 1, 4)
	}
	l.card = fyne.NewSize(widest+2*cardPadding, y+cardPadding-1)
}

// place moves the composed card.
func (l *cardLayer) place(at fyne.Position) {
	l.ground.Move(at)
	l.ground.Resize(l.card)
	for _, t := range l.texts {
		t.Move(t.Position().Add(at))
	}
}

// cite returns a source as a reader knows it: publisher, title and the place in it.
func (k *kit) cite(d *data.Dataset, c data.Citation) string {
	s, _ := d.Source(c.Source)
	said := s.Title.In(k.lang)
	by := s.Author
	if by == "" {
		by = s.Publisher
	}
	if by != "" {
		said = k.words.Say("window.source", "Publisher", by, "Title", said)
	}
	if c.Ref != "" {
		said = k.words.Say("window.source.place", "Source", said, "Place", c.Ref)
	}
	return said
}

// citations lists sources in a sentence, and counts those beyond the most.
func (k *kit) citations(d *data.Dataset, all []data.Citation, most int) string {
	var said string
	for i, c := range all {
		if i == most {
			said += k.words.Count("window.sources.more", len(all)-most)
			break
		}
		if i > 0 {
			said += "; "
		}
		said += k.cite(d, c)
	}
	return k.words.Count("window.sources", len(all), "List", said)
}
