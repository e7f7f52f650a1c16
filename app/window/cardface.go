//go:build cgo

package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/data"
)

// cardSetting sets the lines of a card under one another.
type cardSetting struct {
	layer     *cardLayer
	y, widest float32
}

func (s *cardSetting) add(line string, style text.Style, c color.Color, x float32) *canvas.Text {
	t := s.layer.kit.Text(line, style, c)
	look.Put(t, x, s.y)
	s.widest = max(s.widest, x-cardPadding+t.MinSize().Width)
	s.layer.texts = append(s.layer.texts, t)
	return t
}

func (s *cardSetting) lines(said string, style text.Style, c color.Color) []*canvas.Text {
	var set []*canvas.Text
	for _, line := range look.Wrap(said, style, cardWidth-2*cardPadding) {
		set = append(set, s.add(line, style, c, cardPadding))
		s.y += look.Pitch(style)
	}
	return set
}

// sources sets each source on lines of its own, with its number in the chart, and counts
// those beyond the most.
func (s *cardSetting) sources(all []data.Citation, most int) {
	l := s.layer
	k := l.kit
	s.y += 3
	all = look.BySource(all)
	for i, c := range all {
		if i == most {
			s.lines(k.Words.Count("window.card.sources.more", len(all)-most), k.Style.Small, k.Color.Muted)
			return
		}
		said := k.Cite(l.state.Data(), c)
		if number := l.owner.frame.figure.Cite([]data.Citation{c}); number != "" {
			said = k.Words.Say("window.card.source", "Number", number, "Source", k.Cite(l.state.Data(), data.Citation{Source: c.Source}))
		}
		source, _ := l.state.Data().Source(c.Source)
		url := look.WebAddress(source.URL)
		if url == "" {
			s.lines(said, k.Style.Small, k.Color.Muted)
			continue
		}
		top := s.y
		l.face.add(spot{texts: s.lines(said, k.Style.Small, k.Color.Accent), do: func() { k.Open(url) }}, top, s.y)
		s.y += 2
	}
}

// deeds sets what can be done with the state that a mark is about.
func (s *cardSetting) deeds(m charts.Mark) {
	l := s.layer
	x := float32(cardPadding)
	s.y += 4
	top := s.y
	for _, d := range l.owner.deeds.onCard(m) {
		t := s.add(d.label, l.kit.Style.Small, l.kit.Color.Accent, x)
		x += t.MinSize().Width + deedGap
		l.face.add(spot{texts: []*canvas.Text{t}, do: d.do}, top, top+look.Pitch(l.kit.Style.Small))
	}
	if x > cardPadding {
		s.y += look.Pitch(l.kit.Style.Small)
	} else {
		s.y -= 4
	}
}

// spot is a part of a card that can be pressed.
type spot struct {
	texts       []*canvas.Text
	do          func()
	left, right float32 // from the card's upper left
	top, bottom float32
}

// cardFace takes what the mouse does on a card. It is not there where there is nothing to
// press.
type cardFace struct {
	widget.BaseWidget
	layer   *cardLayer
	spots   []spot
	under   int  // the spot under the pointer, -1 for none
	hovered bool // the pointer is on the card
}

var (
	_ fyne.Tappable      = (*cardFace)(nil)
	_ desktop.Hoverable  = (*cardFace)(nil)
	_ desktop.Cursorable = (*cardFace)(nil)
)

func newCardFace(l *cardLayer) *cardFace {
	f := &cardFace{layer: l, under: -1}
	f.ExtendBaseWidget(f)
	f.Hide()
	return f
}

// clear leaves nothing to press.
func (f *cardFace) clear() {
	f.spots, f.under = nil, -1
	f.Hide()
}

// add makes a part of the card react, between two heights.
func (f *cardFace) add(s spot, top, bottom float32) {
	s.left, s.top, s.bottom = s.texts[0].Position().X, top, bottom
	for _, t := range s.texts {
		s.right = max(s.right, t.Position().X+t.MinSize().Width)
	}
	f.spots = append(f.spots, s)
	f.Show()
}

// CreateRenderer is called by Fyne. The card is drawn by its layer.
func (f *cardFace) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

// at is the spot at a point, or -1.
func (f *cardFace) at(p fyne.Position) int {
	for i, s := range f.spots {
		if p.X >= s.left && p.X < s.right && p.Y >= s.top && p.Y < s.bottom {
			return i
		}
	}
	return -1
}

// MouseIn keeps the card.
func (f *cardFace) MouseIn(e *desktop.MouseEvent) {
	f.hovered = true
	f.layer.patience.stop()
	f.MouseMoved(e)
}

// MouseMoved underlines what can be pressed.
func (f *cardFace) MouseMoved(e *desktop.MouseEvent) {
	if i := f.at(e.Position); i != f.under {
		f.underline(false)
		f.under = i
		f.underline(true)
	}
}

// MouseOut lets the card go, unless the pointer comes back to its mark.
func (f *cardFace) MouseOut() {
	f.hovered = false
	f.underline(false)
	f.under = -1
	if f.layer.owner != nil {
		f.layer.patience.start(f.layer.owner.settle)
	}
}

func (f *cardFace) underline(on bool) {
	if f.under < 0 {
		return
	}
	for _, t := range f.spots[f.under].texts {
		t.TextStyle.Underline = on
		t.Refresh()
	}
}

// Tapped does what was pressed.
func (f *cardFace) Tapped(e *fyne.PointEvent) {
	if i := f.at(e.Position); i >= 0 {
		f.spots[i].do()
	}
}

// Cursor says whether there is something to press.
func (f *cardFace) Cursor() desktop.Cursor {
	if f.under < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
