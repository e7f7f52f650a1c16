//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// The measures of a sheet, in logical pixels.
const (
	sheetMargin = 24 // from the window's edges, at least
	sheetSide   = 26
	sheetHead   = 58 // with the title
	sheetFoot   = 20
	sheetLine   = 40 // that an arrow key scrolls
)

// sheet is a page to read, in an overlay. What does not fit into the window scrolls.
type sheet struct {
	widget.BaseWidget
	title   *canvas.Text
	hint    *canvas.Text
	scroll  *container.Scroll
	body    *fyne.Container
	widest  float32
	compose func(width float32) ([]fyne.CanvasObject, float32) // what stands on it, and how high that is

	width, height float32 // for which it was composed, and of what was
}

func newSheet(k *kit, title string, widest float32, compose func(float32) ([]fyne.CanvasObject, float32)) *sheet {
	s := &sheet{widest: widest, compose: compose, body: container.New(&sheetLayout{})}
	s.title = k.text(title, k.style.title, k.color.ink)
	s.hint = k.text(k.words.Say("window.sheet.close"), k.style.small, k.color.muted)
	s.scroll = container.NewVScroll(s.body)
	s.ExtendBaseWidget(s)
	return s
}

// fit places the sheet in a window: in the middle, as high as it needs to be.
func (s *sheet) fit(window fyne.Size) (fyne.Position, fyne.Size) {
	width := min(s.widest, window.Width-2*sheetMargin)
	if inner := width - 2*sheetSide; inner != s.width {
		s.width = inner
		s.body.Objects, s.height = s.compose(inner)
		s.body.Layout = &sheetLayout{s.height}
	}
	size := fyne.NewSize(width, min(sheetHead+s.height+sheetFoot, window.Height-2*sheetMargin))
	return fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)/2))), size
}

// sheetLayout leaves everything where it was put.
type sheetLayout struct{ height float32 }

func (l *sheetLayout) Layout([]fyne.CanvasObject, fyne.Size) {}
func (l *sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, l.height) }

// CreateRenderer is called by Fyne.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

type sheetRenderer struct{ sheet *sheet }

var _ fyne.WidgetRenderer = (*sheetRenderer)(nil)

func (r *sheetRenderer) Layout(size fyne.Size) {
	s := r.sheet
	put(s.title, sheetSide, 18)
	putRight(s.hint, size.Width-sheetSide, 22)
	place(s.scroll, sheetSide, sheetHead, size.Width-sheetSide-6, size.Height-sheetHead-sheetFoot)
	s.scroll.Refresh()
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *sheetRenderer) Refresh()           { canvas.Refresh(r.sheet) }
func (r *sheetRenderer) Destroy()           {}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.sheet.title, r.sheet.hint, r.sheet.scroll}
}

// overlay puts the sheet into one, in which the arrow keys scroll it.
func (s *sheet) overlay(k *kit) *overlay {
	o := newOverlay(k)
	o.content, o.fit = s, s.fit
	scroll := func(by func() float32) func() {
		return func() { s.scroll.ScrollToOffset(fyne.NewPos(0, s.scroll.Offset.Y+by())) }
	}
	page := func() float32 { return s.scroll.Size().Height * 0.9 }
	o.keys.commands = append(o.keys.commands,
		command{keys: []chord{single(fyne.KeyDown)}, do: scroll(func() float32 { return sheetLine })},
		command{keys: []chord{single(fyne.KeyUp)}, do: scroll(func() float32 { return -sheetLine })},
		command{keys: []chord{single(fyne.KeyPageDown)}, do: scroll(page)},
		command{keys: []chord{single(fyne.KeyPageUp)}, do: scroll(func() float32 { return -page() })},
	)
	return o
}
