//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
)

// The measures of a sheet, in logical pixels.
const (
	sheetMargin = 24 // from the window's edges, at least
	sheetSide   = 26
	sheetHead   = 58 // with the title
	sheetFoot   = 20
	sheetLine   = 40 // that an arrow key scrolls
)

// Sheet is a page to read, in an overlay. What does not fit into the window scrolls.
type Sheet struct {
	widget.BaseWidget
	title   *canvas.Text
	hint    *canvas.Text
	scroll  *container.Scroll
	body    *fyne.Container
	widest  float32
	compose func(width float32) ([]fyne.CanvasObject, float32) // what stands on it, and how high that is

	width, height float32 // for which it was composed, and of what was
}

// NewSheet is a sheet with a title. What stands on it is composed for its width, which is at
// most the widest.
func NewSheet(k *look.Kit, title string, widest float32, compose func(float32) ([]fyne.CanvasObject, float32)) *Sheet {
	s := &Sheet{widest: widest, compose: compose, body: container.New(&sheetLayout{})}
	s.title = k.Text(title, k.Style.Title, k.Color.Ink)
	s.hint = k.Text(k.Words.Say("window.sheet.close"), k.Style.Small, k.Color.Muted)
	s.scroll = container.NewVScroll(s.body)
	s.ExtendBaseWidget(s)
	return s
}

// fit places the sheet in a window: in the middle, as high as it needs to be.
func (s *Sheet) fit(window fyne.Size) (fyne.Position, fyne.Size) {
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

// Body holds what stands on the sheet.
func (s *Sheet) Body() *fyne.Container { return s.body }

// Scroll is what the body scrolls in.
func (s *Sheet) Scroll() *container.Scroll { return s.scroll }

// CreateRenderer is called by Fyne.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

type sheetRenderer struct{ sheet *Sheet }

var _ fyne.WidgetRenderer = (*sheetRenderer)(nil)

func (r *sheetRenderer) Layout(size fyne.Size) {
	s := r.sheet
	look.Put(s.title, sheetSide, 18)
	look.PutRight(s.hint, size.Width-sheetSide, 22)
	Place(s.scroll, sheetSide, sheetHead, size.Width-sheetSide-6, size.Height-sheetHead-sheetFoot)
	s.scroll.Refresh()
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *sheetRenderer) Refresh()           { canvas.Refresh(r.sheet) }
func (r *sheetRenderer) Destroy()           {}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.sheet.title, r.sheet.hint, r.sheet.scroll}
}

// InOverlay puts the sheet into one, in which the arrow keys scroll it.
func (s *Sheet) InOverlay(k *look.Kit) *Overlay {
	o := NewOverlay(k)
	o.Content, o.Fit = s, s.fit
	scroll := func(by func() float32) func() {
		return func() { s.scroll.ScrollToOffset(fyne.NewPos(0, s.scroll.Offset.Y+by())) }
	}
	page := func() float32 { return s.scroll.Size().Height * 0.9 }
	o.Keys.Commands = append(o.Keys.Commands,
		command.Command{Keys: []command.Chord{command.Key(fyne.KeyDown)}, Do: scroll(func() float32 { return sheetLine })},
		command.Command{Keys: []command.Chord{command.Key(fyne.KeyUp)}, Do: scroll(func() float32 { return -sheetLine })},
		command.Command{Keys: []command.Chord{command.Key(fyne.KeyPageDown)}, Do: scroll(page)},
		command.Command{Keys: []command.Chord{command.Key(fyne.KeyPageUp)}, Do: scroll(func() float32 { return -page() })},
	)
	return o
}
