//go:build cgo

package present

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/platform"
	"treatyline/app/window/state"
	"treatyline/app/window/worker"
	"treatyline/charts"
	chartdraw "treatyline/charts/draw"
)

// presenter shows one slide after the other, as large as the screen. All texts are in the
// picture: Fyne keeps a window that was closed, with all that is in it, for every text of
// its own that it painted there.
type presenter struct {
	widget.BaseWidget
	kit    *look.Kit
	state  *state.State
	begin  func(*slideShow) int // the slide to begin with
	leave  func()
	placed func() // called once, when the window is first painted
	work   *worker.Worker
	raster *canvas.Raster

	show   *slideShow  // for the size below
	pixels image.Point // of the screen
	at     int
	blank  bool // the screen is dark, for the audience to listen
	wanted slideWanted
	shown  *image.RGBA
}

// slideWanted is a picture that is wanted.
type slideWanted struct {
	at     int
	pixels image.Point
}

var (
	_ fyne.Tappable          = (*presenter)(nil)
	_ fyne.SecondaryTappable = (*presenter)(nil)
	_ desktop.Cursorable     = (*presenter)(nil)
)

func newPresenter(k *look.Kit, s *state.State, begin func(*slideShow) int, leave func()) *presenter {
	p := &presenter{kit: k, state: s, begin: begin, leave: leave, work: worker.New(), wanted: slideWanted{at: -1}}
	p.raster = canvas.NewRaster(p.paint)
	p.raster.ScaleMode = canvas.ImageScalePixels
	p.ExtendBaseWidget(p)
	return p
}

// Open opens the slides in a window of their own, on the whole of the second screen if
// there is one, and returns it. They begin with an event, or with a chart if its identity
// is empty. Closed is called when the window is.
func Open(k *look.Kit, s *state.State, chart charts.Chart, event string, closed func()) fyne.Window {
	alliance := s.Data().Organisation
	w := k.App.NewWindow(k.Words.Say("window.present.title", "Name", k.Naming(s.Data()).Named(alliance.Name, alliance.ID)))
	w.SetPadded(false)
	p := newPresenter(k, s, func(show *slideShow) int { return show.first(event, chart) }, w.Close)
	w.SetContent(p)
	w.SetOnClosed(func() {
		p.clear()
		closed()
	})
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { p.key(e.Name) })
	w.Canvas().SetOnTypedRune(p.rune)
	if m := platform.SecondMonitor(); m != nil {
		p.placed = func() {
			platform.MoveToMonitor(m)
			fyne.Do(func() { w.SetFullScreen(true) })
		}
		w.Resize(fyne.NewSize(640, 360))
	} else {
		w.SetFullScreen(true)
	}
	w.Show()
	return w
}

// key goes to another slide: the arrows, and what clickers send.
func (p *presenter) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.turn(p.at + 1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace:
		p.turn(p.at - 1)
	case fyne.KeyHome:
		p.turn(0)
	case fyne.KeyEnd:
		p.turn(math.MaxInt) // to the last
	case fyne.KeyEscape, fyne.KeyF5:
		p.leave()
	}
}

// rune darkens the screen, or lights it again: as other programs have it, and as the
// third button of clickers.
func (p *presenter) rune(r rune) {
	switch r {
	case '.', 'b', 'B', 'и', 'И':
		p.blank = !p.blank
		p.Refresh()
	}
}

// turn goes to a slide.
func (p *presenter) turn(to int) {
	if p.show == nil {
		return
	}
	p.at = min(max(to, 0), len(p.show.slides)-1)
	p.blank = false
	p.order()
}

// Tapped goes on.
func (p *presenter) Tapped(*fyne.PointEvent) { p.turn(p.at + 1) }

// TappedSecondary goes back.
func (p *presenter) TappedSecondary(*fyne.PointEvent) { p.turn(p.at - 1) }

// Cursor is none over what is presented.
func (p *presenter) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// order draws the slide outside the interface's goroutine.
func (p *presenter) order() {
	wanted := slideWanted{p.at, p.pixels}
	if p.show == nil || len(p.show.slides) == 0 || wanted == p.wanted {
		p.Refresh()
		return
	}
	p.wanted = wanted
	show := p.show
	p.work.Do(func() {
		img := chartdraw.Pixels(show.figure(wanted.at), wanted.pixels.X, wanted.pixels.Y)
		fyne.Do(func() {
			if wanted == p.wanted {
				p.shown = img
				p.Refresh()
			}
		})
	})
}

// clear lets go of the slides and of the picture: Fyne holds on to widgets for a while
// after they were last seen.
func (p *presenter) clear() {
	p.show, p.shown, p.wanted = nil, nil, slideWanted{at: -1}
}

// resize makes the slides for a screen.
func (p *presenter) resize(w, h int) {
	if size := image.Pt(w, h); size != p.pixels && w > 1 && h > 1 {
		fresh := p.show == nil
		p.pixels = size
		p.show = newSlideShow(p.kit, p.state, float64(w), float64(h))
		if fresh {
			p.at = p.begin(p.show)
		}
		p.at = min(p.at, max(len(p.show.slides)-1, 0))
		p.order()
	}
}

// paint is the slide, or the ground while there is none of the size.
func (p *presenter) paint(w, h int) image.Image {
	if placed := p.placed; placed != nil {
		p.placed = nil
		placed()
	}
	if p.blank {
		return image.NewUniform(image.Black)
	}
	if p.shown == nil || p.shown.Rect.Dx() != w || p.shown.Rect.Dy() != h {
		fyne.Do(func() { p.resize(w, h) })
		return image.NewUniform(p.kit.Color.Card)
	}
	return p.shown
}

// CreateRenderer is called by Fyne.
func (p *presenter) CreateRenderer() fyne.WidgetRenderer { return &presentRenderer{p} }

type presentRenderer struct{ presenter *presenter }

var _ fyne.WidgetRenderer = (*presentRenderer)(nil)

func (r *presentRenderer) Layout(size fyne.Size) { r.presenter.raster.Resize(size) }
func (r *presentRenderer) MinSize() fyne.Size    { return fyne.NewSize(320, 180) }
func (r *presentRenderer) Refresh()              { canvas.Refresh(r.presenter) }
func (r *presentRenderer) Destroy()              {}

func (r *presentRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.presenter.raster}
}
