//go:build cgo

package window

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// reach is how far from a mark the pointer may be to mean it, in logical pixels.
const reach = 8

// chartView shows one chart of the state. It is laid out for the widget's size and
// drawn outside the interface's goroutine; until the new picture is there the last one
// stays. What lies over the picture, the outlines, moves without it being drawn anew.
type chartView struct {
	widget.BaseWidget
	kit   *look.Kit
	state *state.State
	chart charts.Chart
	cards *cardLayer
	keys  *command.Keys
	drawn *pictures
	deeds *deeds

	viewport fyne.Size // what of the chart can be seen at once
	frame    frame     // what is on screen

	panel charts.Panel                  // lays it out
	spare atomic.Pointer[charts.Figure] // that is no longer on screen

	plate   *plate
	outline *canvas.Rectangle // around the mark whose card is shown,
	halo    *canvas.Rectangle // and under that, for marks in the same colour
	message *canvas.Text      // in place of a chart without data

	pointer pointer
	current string  // the identity of the mark whose card is shown
	cardX   float32 // the x that the card stands beside
	place   string  // the identity of the mark to which the keys moved last
	menu    *widget.PopUpMenu
	grab    grab
	wheel   wheel
	press   lastPress
	focused bool
	pressed bool // the mouse gives it the keys
	asleep  bool // it cannot be seen, and is not laid out
	pins    []*pin

	// What the chart lies in follows these.
	onHeight func()                  // its height has changed
	onFrame  func(*charts.Figure)    // it shows another picture
	onFocus  func(visible bool)      // it has the keys, or no longer
	reveal   func(top, bottom int)   // a part of it is to be seen
	scroll   func(*fyne.ScrollEvent) // its rows are scrolled
}

var (
	_ fyne.Widget            = (*chartView)(nil)
	_ fyne.Focusable         = (*chartView)(nil)
	_ fyne.Draggable         = (*chartView)(nil)
	_ fyne.Scrollable        = (*chartView)(nil)
	_ fyne.SecondaryTappable = (*chartView)(nil)
	_ desktop.Hoverable      = (*chartView)(nil)
	_ desktop.Mouseable      = (*chartView)(nil)
	_ desktop.Cursorable     = (*chartView)(nil)
	_ state.Follower         = (*chartView)(nil)
	_ picture                = (*chartView)(nil)
)

// frame is a finished picture and the figure that it shows.
type frame struct {
	order   order
	figure  *charts.Figure // nil where there is nothing to show
	surface *surface
	fault   string  // says why there is no figure
	least   float32 // the height that the chart needs at this width
}

func newChartView(k *look.Kit, s *state.State, c charts.Chart, cards *cardLayer, keys *command.Keys, deeds *deeds, drawn *pictures) *chartView {
	v := &chartView{kit: k, state: s, chart: c, cards: cards, keys: keys, deeds: deeds, drawn: drawn,
		onHeight: func() {}, onFrame: func(*charts.Figure) {}, onFocus: func(bool) {}, reveal: func(int, int) {}, scroll: func(*fyne.ScrollEvent) {}}
	drawn.add(v)
	v.plate = newPlate(k, v.redraw, drawn.settle)
	v.outline, v.halo = widgets.Ring(k, 1.5), widgets.Ring(k, 3.5)
	v.halo.StrokeColor = k.Color.Card
	v.message = k.Text("", k.Style.Body, k.Color.Muted)
	v.message.Alignment = fyne.TextAlignCenter
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer is called by Fyne.
func (c *chartView) CreateRenderer() fyne.WidgetRenderer {
	return &chartRenderer{view: c, objects: []fyne.CanvasObject{c.plate.raster, c.message, c.halo, c.outline}}
}

// chartRenderer puts the picture under its outlines.
type chartRenderer struct {
	view    *chartView
	objects []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*chartRenderer)(nil)

func (r *chartRenderer) Layout(size fyne.Size) {
	r.view.plate.raster.Resize(size)
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
	c.plate.measure(c.kit, c)
	c.redraw()
}

// Follow draws the chart as the state now is.
func (c *chartView) Follow(state.Moment) { c.redraw() }

// redraw draws the chart with all others, unless it is as it should be.
func (c *chartView) redraw() { c.drawn.renew() }

func (c *chartView) wanted() (order, func() func(), bool) {
	wish := order{of: c, data: c.state.Data(), now: c.state.Now(), w: c.viewport.Width, h: c.viewport.Height, density: c.plate.density}
	if c.asleep || wish == c.frame.order || wish.w < 1 || wish.h < 1 {
		return wish, nil, false
	}
	o := wish // that one is kept
	view, emphasis := c.state.View(c.chart, c.kit.Theme), c.state.Emphasis()
	return o, func() func() {
		f := c.render(view, emphasis, o)
		return func() { c.show(f) }
	}, true
}

func (c *chartView) clear() {
	c.frame.surface, c.panel = nil, charts.Panel{}
	c.spare.Store(nil)
	c.plate.clear()
}

// render lays out and draws a picture. It runs outside the interface's goroutine and
// touches nothing of the widget but what lays it out, and what it can do without: the
// plate's spare surface and the spare figure.
func (c *chartView) render(view charts.View, emphasis charts.Emphasis, o order) frame {
	page := charts.Page{W: float64(o.w), H: float64(o.h), Panel: true}
	f, err := c.panel.Layout(o.data, view, emphasis, page, c.spare.Swap(nil))
	if err != nil {
		return frame{order: o, fault: c.kit.Failure(err)}
	}
	return frame{order: o, figure: f, surface: c.plate.draw(f, o.density), least: float32(f.Least)}
}

// show puts a finished picture on screen.
func (c *chartView) show(f frame) {
	height, least := c.height(), c.frame.least
	c.spare.Store(c.frame.figure)
	c.frame = f
	c.message.Text = f.fault
	c.message.Refresh()
	if c.height() != height || c.frame.least != least {
		c.onHeight()
	}
	c.plate.show(f.surface)
	c.onFrame(f.figure)
	c.renewCard()
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
