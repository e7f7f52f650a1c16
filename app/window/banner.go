//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// The measures of the banner, in logical pixels.
const (
	bannerPadding = 7
	bannerGap     = 10
	bannerButton  = 28 // high
	bannerBar     = 3
	mostBanner    = 2 // lines
)

// banner says across the window what keeps a file from being shown, or that it is read.
// With nothing to say it takes no room.
type banner struct {
	widget.BaseWidget
	kit    *look.Kit
	says   announcement
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	bar    *canvas.Rectangle // as long as what is read already
	symbol *canvas.Image
	lines  []*canvas.Text
	list   *widget.Button // opens the list of faults, or closes it
	stop   *widget.Button
	width  float32 // that the lines are broken for
}

func newBanner(k *look.Kit, list, stop func()) *banner {
	s := &banner{kit: k, ground: canvas.NewRectangle(k.Color.Card), edge: canvas.NewRectangle(k.Color.Border), bar: canvas.NewRectangle(k.Color.Accent)}
	s.symbol = faultSymbol(k, data.Error)
	s.list = widget.NewButton("", list)
	s.stop = widget.NewButton("", stop)
	s.list.Hide()
	s.stop.Hide()
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// show says something else.
func (s *banner) show(n announcement) {
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
func (s *banner) buttons() []*widget.Button {
	var all []*widget.Button
	for _, b := range []*widget.Button{s.stop, s.list} {
		if !b.Hidden {
			all = append(all, b)
		}
	}
	return all
}

// text is where the text begins, and how much room it has.
func (s *banner) text() (left, room float32) {
	left = footSide
	if !s.says.busy {
		left += faultSymbolSize + bannerGap
	}
	room = s.width - left - footSide
	for _, b := range s.buttons() {
		room -= b.MinSize().Width + bannerGap
	}
	return left, room
}

// fold breaks the text into lines.
func (s *banner) fold() {
	s.lines = nil
	_, room := s.text()
	if s.says.text == "" || room <= 0 {
		return
	}
	style := s.kit.Style.Body
	for _, line := range look.Truncate(look.Wrap(s.says.text, style, room), mostBanner, style, room) {
		s.lines = append(s.lines, s.kit.Text(line, style, s.kit.Color.Ink))
	}
}

// height is what the banner takes at a width.
func (s *banner) height(width float32) float32 {
	if width != s.width {
		s.width = width
		s.fold()
	}
	if len(s.lines) == 0 {
		return 0
	}
	return 2*bannerPadding + max(bannerButton, float32(len(s.lines))*look.Pitch(s.kit.Style.Body)) + 1
}

// CreateRenderer is called by Fyne.
func (s *banner) CreateRenderer() fyne.WidgetRenderer { return &bannerRenderer{s} }

type bannerRenderer struct{ banner *banner }

var _ fyne.WidgetRenderer = (*bannerRenderer)(nil)

func (r *bannerRenderer) Layout(size fyne.Size) {
	s := r.banner
	s.ground.Resize(size)
	widgets.Place(s.edge, 0, size.Height-1, size.Width, 1)
	widgets.Place(s.bar, 0, size.Height-bannerBar, size.Width*float32(s.says.part), bannerBar)
	left, _ := s.text()
	line := look.Pitch(s.kit.Style.Body)
	y := (size.Height - 1 - float32(len(s.lines))*line) / 2
	s.symbol.Move(fyne.NewPos(footSide, (size.Height-1-faultSymbolSize)/2))
	for i, t := range s.lines {
		look.Put(t, left, y+float32(i)*line)
	}
	x := size.Width - footSide
	for _, b := range s.buttons() {
		width := b.MinSize().Width
		x -= width
		widgets.Place(b, x, (size.Height-1-bannerButton)/2, width, bannerButton)
		x -= bannerGap
	}
}

func (r *bannerRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *bannerRenderer) Refresh() {
	r.Layout(r.banner.Size())
	canvas.Refresh(r.banner)
}

func (r *bannerRenderer) Destroy() {}

func (r *bannerRenderer) Objects() []fyne.CanvasObject {
	s := r.banner
	objects := []fyne.CanvasObject{s.ground, s.edge, s.bar, s.symbol, s.list, s.stop}
	for _, t := range s.lines {
		objects = append(objects, t)
	}
	return objects
}
