//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/data"
)

// The measures of the strip, in logical pixels.
const (
	stripPadding = 7
	stripGap     = 10
	stripButton  = 28 // high
	stripBar     = 3
	mostStrip    = 2 // lines
)

// strip says across the window what keeps a file from being shown, or that it is read.
// With nothing to say it takes no room.
type strip struct {
	widget.BaseWidget
	kit    *kit
	says   notice
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	bar    *canvas.Rectangle // as long as what is read already
	symbol *canvas.Image
	lines  []*canvas.Text
	list   *widget.Button // opens the list of faults, or closes it
	stop   *widget.Button
	width  float32 // that the lines are broken for
}

func newStrip(k *kit, list, stop func()) *strip {
	s := &strip{kit: k, ground: canvas.NewRectangle(k.color.card), edge: canvas.NewRectangle(k.color.border), bar: canvas.NewRectangle(k.color.accent)}
	s.symbol = k.faultSymbol(data.Error)
	s.list = widget.NewButton("", list)
	s.stop = widget.NewButton("", stop)
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// show says something else.
func (s *strip) show(n notice) {
	if n == s.says {
		return
	}
	s.says = n
	s.list.SetText(n.list)
	s.stop.SetText(n.stop)
	s.list.Hidden, s.stop.Hidden = n.list == "", n.stop == ""
	s.symbol.Hidden, s.bar.Hidden = n.busy, !n.busy
	s.fold()
	if n.text == "" {
		s.Hide()
		return
	}
	s.Show()
	s.Refresh()
}

// buttons are those that can be pressed, from the right.
func (s *strip) buttons() []*widget.Button {
	var all []*widget.Button
	for _, b := range []*widget.Button{s.stop, s.list} {
		if !b.Hidden {
			all = append(all, b)
		}
	}
	return all
}

// text is where the text begins, and how much room it has.
func (s *strip) text() (left, room float32) {
	left = footSide
	if !s.says.busy {
		left += faultSymbolSize + stripGap
	}
	room = s.width - left - footSide
	for _, b := range s.buttons() {
		room -= b.MinSize().Width + stripGap
	}
	return left, room
}

// fold breaks the text into lines.
func (s *strip) fold() {
	s.lines = nil
	_, room := s.text()
	if s.says.text == "" || room <= 0 {
		return
	}
	style := s.kit.style.body
	for _, line := range truncate(wrap(s.says.text, style, room), mostStrip, style, room) {
		s.lines = append(s.lines, s.kit.text(line, style, s.kit.color.ink))
	}
}

// height is what the strip takes at a width.
func (s *strip) height(width float32) float32 {
	if width != s.width {
		s.width = width
		s.fold()
	}
	if len(s.lines) == 0 {
		return 0
	}
	return 2*stripPadding + max(stripButton, float32(len(s.lines))*pitch(s.kit.style.body)) + 1
}

// CreateRenderer is called by Fyne.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{s} }

type stripRenderer struct{ strip *strip }

var _ fyne.WidgetRenderer = (*stripRenderer)(nil)

func (r *stripRenderer) Layout(size fyne.Size) {
	s := r.strip
	s.ground.Resize(size)
	place(s.edge, 0, size.Height-1, size.Width, 1)
	place(s.bar, 0, size.Height-stripBar, size.Width*float32(s.says.part), stripBar)
	left, _ := s.text()
	line := pitch(s.kit.style.body)
	y := (size.Height - 1 - float32(len(s.lines))*line) / 2
	s.symbol.Move(fyne.NewPos(footSide, (size.Height-1-faultSymbolSize)/2))
	for i, t := range s.lines {
		put(t, left, y+float32(i)*line)
	}
	x := size.Width - footSide
	for _, b := range s.buttons() {
		width := b.MinSize().Width
		x -= width
		place(b, x, (size.Height-1-stripButton)/2, width, stripButton)
		x -= stripGap
	}
}

func (r *stripRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *stripRenderer) Refresh() {
	r.Layout(r.strip.Size())
	canvas.Refresh(r.strip)
}

func (r *stripRenderer) Destroy() {}

func (r *stripRenderer) Objects() []fyne.CanvasObject {
	s := r.strip
	objects := []fyne.CanvasObject{s.ground, s.edge, s.bar, s.symbol, s.list, s.stop}
	for _, t := range s.lines {
		objects = append(objects, t)
	}
	return objects
}
