//go:build cgo

package window

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/scale"
	"treatyline/data"
)

// The measures of the strip, in logical pixels.
const (
	stripHeight = 24
	stripGap    = 8 // under it
	stripEdge   = 6 // how far from an edge of the thumb the pointer may be to mean it
	leastThumb  = 5
	thumbGrip   = 3
	gripHeight  = 11
)

// strip shows where in all of the data's time the shown stretch is: under a chart of
// time, its thumb is that stretch. It is moved, and its edges too.
type strip struct {
	widget.BaseWidget
	kit    *look.Kit
	state  *state.State
	keys   *command.Keys
	cards  *cardLayer
	drawn  *pictures
	needed func() // whether all of the time is in view has changed
	asleep bool
	x0, x1 float64 // where time is drawn, as in the chart above; the same is nowhere

	plate *plate
	order order // that is on screen
	scale scale.Time

	before, after *canvas.Rectangle // veil what is not in view
	thumb         *canvas.Rectangle
	grips         [2]*canvas.Rectangle
	date          *canvas.Rectangle
	ring          *canvas.Rectangle

	pointer pointer
	wheel   wheel
	press   lastPress
	held    stripPart
	from    pressed
	hovered bool
	focused bool
}

// stripPart is a part of the strip that the mouse can take.
type stripPart uint8

const (
	noPart stripPart = iota
	thumbPart
	fromPart // the edges of the thumb
	toPart
	restPart
)

var (
	_ fyne.Focusable     = (*strip)(nil)
	_ fyne.Draggable     = (*strip)(nil)
	_ fyne.Scrollable    = (*strip)(nil)
	_ desktop.Hoverable  = (*strip)(nil)
	_ desktop.Mouseable  = (*strip)(nil)
	_ desktop.Cursorable = (*strip)(nil)
	_ state.Follower     = (*strip)(nil)
	_ picture            = (*strip)(nil)
)

func newStrip(k *look.Kit, s *state.State, keys *command.Keys, cards *cardLayer, drawn *pictures, needed func()) *strip {
	st := &strip{kit: k, state: s, keys: keys, cards: cards, drawn: drawn, needed: needed, asleep: true}
	st.plate = newPlate(k, drawn.renew, drawn.settle)
	veil := color.NRGBAModel.Convert(k.Color.Card).(color.NRGBA)
	veil.A = 190
	st.before, st.after = canvas.NewRectangle(veil), canvas.NewRectangle(veil)
	st.thumb = widgets.Ring(k, 1.25)
	st.thumb.CornerRadius = 3
	st.thumb.Show()
	for i := range st.grips {
		st.grips[i] = canvas.NewRectangle(k.Color.Accent)
		st.grips[i].CornerRadius = thumbGrip / 2.0
	}
	st.date = canvas.NewRectangle(k.Color.Ink)
	st.ring = widgets.Ring(k, 1.5)
	st.ring.CornerRadius = 5
	st.ExtendBaseWidget(st)
	drawn.add(st)
	s.Watch(st)
	return st
}

// align draws time where the chart above does.
func (s *strip) align(x0, x1 float64) {
	if s.x0, s.x1 = x0, x1; !s.asleep {
		s.place()
		s.drawn.renew()
	}
}

// Follow moves the thumb.
func (s *strip) Follow(before state.Moment) {
	s.place()
	if was := before.From != 0 || before.To != 0; was != s.state.Zoomed() {
		s.needed()
	}
}

// wanted is the picture behind the thumb, which depends on neither date nor range.
func (s *strip) wanted() (order, func() func(), bool) {
	now := s.state.Now()
	seen := state.Moment{States: now.States, Categories: now.Categories, Search: now.Search, Theme: now.Theme, Contrast: now.Contrast, Lang: now.Lang}
	wish := order{of: s, data: s.state.Data(), now: seen, w: s.Size().Width, h: s.Size().Height, density: s.plate.density, x0: s.x0, x1: s.x1}
	if s.asleep || wish == s.order || wish.w < 1 || wish.x1 <= wish.x0 {
		return wish, nil, false
	}
	o := wish // that one is kept
	view := s.state.View(charts.Membership, s.kit.Theme)
	return o, func() func() {
		f := charts.Strip(o.data, view, charts.Page{W: float64(o.w), H: float64(o.h), Panel: true}, o.x0, o.x1)
		drawn := s.plate.draw(f, o.density)
		return func() {
			s.order, s.scale = o, f.Time.Scale
			s.plate.show(drawn)
			s.place()
		}
	}, true
}

func (s *strip) clear() { s.plate.clear() }

// place puts thumb and date where they belong.
func (s *strip) place() {
	if s.scale.R1 <= s.scale.R0 {
		return
	}
	left, right := s.edges()
	h := s.Size().Height
	widgets.Place(s.before, float32(s.scale.R0), 0, float32(left-s.scale.R0), h)
	widgets.Place(s.after, float32(right), 0, float32(s.scale.R1-right), h)
	s.before.Hidden, s.after.Hidden = left <= s.scale.R0, right >= s.scale.R1
	widgets.Place(s.thumb, float32(left), 0, float32(right-left), h)
	for i, x := range []float64{left, right} {
		widgets.Place(s.grips[i], float32(x)-thumbGrip/2.0, (h-gripHeight)/2, thumbGrip, gripHeight)
	}
	widgets.Place(s.date, float32(s.scale.At(s.state.Now().AsOf))-0.5, 0, 1, h)
	s.Refresh()
}

// edges are those of the thumb.
func (s *strip) edges() (left, right float64) {
	from, to := s.state.Span()
	left, right = s.scale.At(from), s.scale.At(to+1)
	if short := leastThumb - (right - left); short > 0 {
		left, right = left-short/2, right+short/2
	}
	return left, right
}

// part is the part of the strip at a place.
func (s *strip) part(x float64) stripPart {
	left, right := s.edges()
	// The edges of a narrow thumb are taken from outside it.
	within := min(stripEdge, (right-left)/4)
	switch {
	case s.scale.R1 <= s.scale.R0:
		return noPart
	case x >= left-stripEdge && x <= left+within:
		return fromPart
	case x >= right-within && x <= right+stripEdge:
		return toPart
	case x > left && x < right:
		return thumbPart
	}
	return restPart
}

// MouseDown takes the thumb or one of its edges. Elsewhere the thumb comes to where the
// press was; of two presses the second shows all.
func (s *strip) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if canvas := s.kit.App.Driver().CanvasForObject(s); canvas != nil && !s.focused {
		canvas.Focus(s)
		s.ring.Hide() // the mouse shows where one is
	}
	if s.press.twice(s.kit, e) {
		s.state.ShowAll()
		return
	}
	x := float64(e.Position.X)
	s.held = s.part(x)
	if s.held == noPart {
		return
	}
	s.state.Hold()
	if s.held == restPart {
		from, to := s.state.Span()
		s.state.Pan(s.scale.Invert(x) - (from + (to-from)/2))
		s.held = thumbPart
	}
	from, to := s.state.Span()
	s.from = pressed{x, s.scale, from, to}
}

// Dragged moves what is held.
func (s *strip) Dragged(e *fyne.DragEvent) {
	s.pointer = pointer{e.Position, true}
	from, to := s.from.from, s.from.to
	days := data.Day(math.Round((float64(e.Position.X) - s.from.x) * daysPerPixel(s.scale)))
	switch s.held {
	case thumbPart:
		s.state.SetSpan(from+days, to+days)
	case fromPart:
		s.state.SetSpan(min(max(from+days, s.state.First()), to-state.LeastSpan), to)
	case toPart:
		s.state.SetSpan(from, max(min(to+days, s.state.Data().AsOf()), from+state.LeastSpan))
	}
	s.say()
}

// DragEnd lets go of what is held.
func (s *strip) DragEnd() {
	s.held = noPart
	s.state.Release()
}

// MouseUp lets go of what is held.
func (s *strip) MouseUp(*desktop.MouseEvent) { s.DragEnd() }

// Scrolled zooms with Ctrl held, and otherwise moves the time.
func (s *strip) Scrolled(e *fyne.ScrollEvent) {
	if s.scale.R1 <= s.scale.R0 {
		return
	}
	s.wheel.turn(s.kit, s.state, e, s.kit.Held()|fyne.KeyModifierShift, s.scale)
}

// MouseIn says what is in view.
func (s *strip) MouseIn(e *desktop.MouseEvent) {
	s.hovered = true
	s.MouseMoved(e)
}

// MouseMoved is called when the pointer moves on the strip.
func (s *strip) MouseMoved(e *desktop.MouseEvent) {
	s.pointer = pointer{e.Position, true}
	s.say()
}

// MouseOut takes that away.
func (s *strip) MouseOut() {
	s.hovered, s.pointer.inside = false, false
	s.say()
}

// Cursor says what a press would do.
func (s *strip) Cursor() desktop.Cursor {
	switch s.part(float64(s.pointer.at.X)) {
	case fromPart, toPart:
		return desktop.HResizeCursor
	case restPart:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained rings the strip and says what is in view.
func (s *strip) FocusGained() {
	s.focused = true
	s.ring.Show()
	s.say()
}

// FocusLost takes that away.
func (s *strip) FocusLost() {
	s.focused = false
	s.ring.Hide()
	s.say()
}

// say shows a card with what is in view and how that is changed.
func (s *strip) say() {
	if !s.hovered && (!s.focused || !s.ring.Visible()) || s.scale.R1 <= s.scale.R0 {
		s.cards.hide()
		return
	}
	from, to := s.state.Span()
	left, right := s.edges()
	x := (left + right) / 2
	if s.hovered {
		x = float64(s.pointer.at.X)
	}
	w := s.kit.Words
	card := charts.Card{Title: w.Range(from.Date(), to.Date()), Lines: []string{w.Say("window.strip.how")}}
	if !s.state.Zoomed() {
		card.Lines[0] = w.Say("window.strip.all")
	}
	s.cards.show(card, charts.Rect{W: float64(s.Size().Width), H: float64(s.Size().Height)},
		s.kit.App.Driver().AbsolutePositionForObject(s), float32(x))
}

// TypedRune passes letters on.
func (s *strip) TypedRune(r rune) { s.keys.TypedRune(r) }

// TypedKey moves the shown time, and makes it shorter or longer; other keys are passed
// on.
func (s *strip) TypedKey(e *fyne.KeyEvent) {
	s.ring.Show()
	switch e.Name {
	case fyne.KeyLeft:
		s.state.PanPart(-keyPan)
	case fyne.KeyRight:
		s.state.PanPart(keyPan)
	case fyne.KeyUp:
		s.state.ZoomAtDate(keyZoom)
	case fyne.KeyDown:
		s.state.ZoomAtDate(1 / keyZoom)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.state.ShowAll()
	default:
		s.keys.TypedKey(e.Name)
		return
	}
	s.say()
}

// CreateRenderer is called by Fyne.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{s} }

type stripRenderer struct{ strip *strip }

var _ fyne.WidgetRenderer = (*stripRenderer)(nil)

func (r *stripRenderer) Layout(size fyne.Size) {
	s := r.strip
	s.plate.measure(s.kit, s)
	s.plate.raster.Resize(size)
	s.ring.Move(fyne.NewPos(2, -3))
	s.ring.Resize(size.AddWidthHeight(-4, 6))
	s.place()
	s.drawn.renew()
}

func (r *stripRenderer) MinSize() fyne.Size { return fyne.NewSize(1, stripHeight) }
func (r *stripRenderer) Refresh()           { canvas.Refresh(r.strip) }
func (r *stripRenderer) Destroy()           {}

func (r *stripRenderer) Objects() []fyne.CanvasObject {
	s := r.strip
	return []fyne.CanvasObject{s.plate.raster, s.before, s.after, s.date, s.thumb, s.grips[0], s.grips[1], s.ring}
}
