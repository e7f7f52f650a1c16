//go:build cgo

package window

import (
	"image"
	"image/draw"
	"math"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/charts"
	chartdraw "treatyline/charts/draw"
)

// reach is how far from a mark the pointer may be to mean it, in logical pixels.
const reach = 8

// chartView shows one chart of the state. It is laid out for the widget's size and
// drawn outside the interface's goroutine; until the new picture is there the last one
// stays. What lies over the picture, the outlines, moves without it being drawn anew.
type chartView struct {
	widget.BaseWidget
	kit   *kit
	state *state
	chart charts.Chart
	cards *cardLayer
	keys  *keys
	deeds *deeds
	work  *newest

	viewport fyne.Size // what of the chart can be seen at once
	density  float64   // pixels to a logical pixel
	ordered  order     // what was last asked for
	frame    frame     // what is on screen
	spare    atomic.Pointer[surface]

	raster  *canvas.Raster
	outline *canvas.Rectangle // around the mark whose card is shown,
	halo    *canvas.Rectangle // and under that, for marks in the same colour
	message *canvas.Text      // in place of a chart without data

	pointer pointer
	current string  // the identity of the mark whose card is shown
	cardX   float32 // the x that the card stands beside
	place   string  // the identity of the mark to which the keys moved last
	menu    *widget.PopUpMenu
	grab    grab
	focused bool
	pressed bool // the mouse gives it the keys
	asleep  bool // it cannot be seen, and is not laid out

	// What the chart lies in follows these.
	onHeight func()                // its height has changed
	onFrame  func(*charts.Figure)  // it shows another picture
	onFocus  func(visible bool)    // it has the keys, or no longer
	reveal   func(top, bottom int) // a part of it is to be seen
}

var (
	_ fyne.Widget            = (*chartView)(nil)
	_ fyne.Focusable         = (*chartView)(nil)
	_ fyne.Draggable         = (*chartView)(nil)
	_ fyne.DoubleTappable    = (*chartView)(nil)
	_ fyne.SecondaryTappable = (*chartView)(nil)
	_ desktop.Hoverable      = (*chartView)(nil)
	_ desktop.Mouseable      = (*chartView)(nil)
	_ desktop.Cursorable     = (*chartView)(nil)
	_ follower               = (*chartView)(nil)
)

// order is a picture that is wanted.
type order struct {
	now     moment
	w, h    float32 // logical pixels
	density float64
}

// frame is a finished picture and the figure that it shows.
type frame struct {
	order   order
	figure  *charts.Figure // nil where there is nothing to show
	surface *surface
	fault   string  // says why there is no figure
	least   float32 // the height that the chart needs at this width
}

// surface is a raster with what is needed to use it again.
type surface struct {
	raster  *chartdraw.Raster
	w, h    int
	density float64
}

func newChartView(k *kit, s *state, c charts.Chart, cards *cardLayer, keys *keys, deeds *deeds) *chartView {
	v := &chartView{kit: k, state: s, chart: c, cards: cards, keys: keys, deeds: deeds, work: newNewest(), density: 1,
		onHeight: func() {}, onFrame: func(*charts.Figure) {}, onFocus: func(bool) {}, reveal: func(int, int) {}}
	v.raster = canvas.NewRaster(v.pixels)
	v.raster.ScaleMode = canvas.ImageScalePixels
	v.outline, v.halo = outline(k, 1.5), outline(k, 3.5)
	v.halo.StrokeColor = k.color.card
	v.message = k.text("", k.style.body, k.color.muted)
	v.message.Alignment = fyne.TextAlignCenter
	v.ExtendBaseWidget(v)
	return v
}

func outline(k *kit, width float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.StrokeColor = k.color.accent
	r.StrokeWidth = width
	r.CornerRadius = 4
	r.Hide()
	return r
}

// CreateRenderer is called by Fyne.
func (c *chartView) CreateRenderer() fyne.WidgetRenderer {
	return &chartRenderer{view: c, objects: []fyne.CanvasObject{c.raster, c.message, c.halo, c.outline}}
}

// chartRenderer puts the picture under its outlines.
type chartRenderer struct {
	view    *chartView
	objects []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*chartRenderer)(nil)

func (r *chartRenderer) Layout(size fyne.Size) {
	r.view.raster.Resize(size)
	r.view.message.Move(fyne.NewPos(0, size.Height/2-10))
	r.view.message.Resize(fyne.NewSize(size.Width, 20))
}

func (r *chartRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, r.view.height()) }
func (r *chartRenderer) Refresh()                     { canvas.Refresh(r.view) }
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *chartRenderer) Destroy()                     {}

// height is what the chart needs: what can be seen at once, or more where its rows do
// not fit into that.
func (c *chartView) height() float32 {
	f := c.frame.figure
	if f == nil || float32(f.Page.H) <= c.frame.order.h+0.5 {
		return c.viewport.Height
	}
	return max(c.viewport.Height, float32(f.Page.H))
}

// setViewport says how much of the chart can be seen at once.
func (c *chartView) setViewport(size fyne.Size) {
	if size == c.viewport {
		return
	}
	c.viewport = size
	c.leave()
	if canvas := c.kit.app.Driver().CanvasForObject(c); canvas != nil {
		const far = 1000
		if w, _ := canvas.PixelCoordinateForPosition(fyne.NewPos(far, far)); w > 0 {
			c.density = float64(w) / far
		}
	}
	c.redraw()
}

// follow draws the chart as the state now is.
func (c *chartView) follow(moment) { c.redraw() }

// redraw orders a picture of the state, unless it is ordered already.
func (c *chartView) redraw() {
	o := order{c.state.now, c.viewport.Width, c.viewport.Height, c.density}
	if c.asleep || o == c.ordered || o.w < 1 || o.h < 1 {
		return
	}
	c.ordered = o
	view, emphasis := c.state.view(c.chart, c.kit.theme), c.state.emphasis
	c.work.do(func() {
		f := c.render(view, emphasis, o)
		fyne.Do(func() { c.show(f) })
	})
}

// render lays out and draws a picture. It runs outside the interface's goroutine and
// touches nothing of the widget but the spare surface.
func (c *chartView) render(view charts.View, emphasis charts.Emphasis, o order) frame {
	page := charts.Page{W: float64(o.w), H: float64(o.h), Panel: true}
	figures, err := charts.Layout(c.state.data, view, page)
	if err != nil {
		return frame{order: o, fault: c.kit.sentence(err)}
	}
	f := figures[0].Emphasise(emphasis)
	page.H = 1
	least := f.Page.H
	if shortest, err := charts.Layout(c.state.data, view, page); err == nil {
		least = shortest[0].Page.H
	}
	w, h := int(math.Round(f.Page.W*o.density)), int(math.Round(f.Page.H*o.density))
	s := c.spare.Swap(nil)
	if s == nil || s.w != w || s.h != h || s.density != o.density {
		s = &surface{chartdraw.NewRaster(w, h, o.density), w, h, o.density}
	}
	s.raster.Draw(f)
	return frame{order: o, figure: f, surface: s, least: float32(least)}
}

// show puts a finished picture on screen. The surface of the one before can be drawn
// on again: its pixels were copied when they were painted.
func (c *chartView) show(f frame) {
	height, least := c.height(), c.frame.least
	if c.frame.surface != nil {
		c.spare.Store(c.frame.surface)
	}
	c.frame = f
	c.message.Text = f.fault
	c.message.Refresh()
	if c.height() != height || c.frame.least != least {
		c.onHeight()
	}
	c.raster.Refresh()
	c.onFrame(f.figure)
	c.renewCard()
}

// pixels is what Fyne paints. It needs exactly w by h pixels: while the widget changes
// its size the last picture is cut or continued with its ground.
func (c *chartView) pixels(w, h int) image.Image {
	if width := c.raster.Size().Width; width > 0 {
		// Widths are rounded to pixels, so a density that is only a little different is the same.
		if density := float64(w) / float64(width); math.Abs(density-c.density)*float64(width) > 1 {
			c.density = math.Round(density*1000) / 1000
			c.redraw()
		}
	}
	ground := c.kit.color.card
	if c.frame.surface == nil {
		return image.NewUniform(ground)
	}
	img := c.frame.surface.raster.Image()
	if img.Rect.Dx() == w && img.Rect.Dy() == h {
		return img
	}
	cut := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(cut, cut.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	draw.Draw(cut, cut.Rect, img, image.Point{}, draw.Src)
	return cut
}

// mark returns the mark with an identity, if the picture has it.
func (c *chartView) mark(id string) (charts.Mark, bool) {
	if c.frame.figure == nil || id == "" {
		return charts.Mark{}, false
	}
	for _, m := range c.frame.figure.Marks {
		if m.ID == id && m.Reach != (charts.Rect{}) {
			return m, true
		}
	}
	return charts.Mark{}, false
}

// frameRect puts an outline around a rectangle of the figure, or hides it.
func frameRect(r *canvas.Rectangle, around charts.Rect, visible bool) {
	if !visible {
		r.Hide()
		return
	}
	r.Move(fyne.NewPos(float32(around.X), float32(around.Y)))
	r.Resize(fyne.NewSize(float32(around.W), float32(around.H)))
	r.Show()
}
