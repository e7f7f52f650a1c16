//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// The measures of a divider, in logical pixels.
const (
	dividerReach = 12 // across, where it can be taken
	gripLength   = 36
	gripWidth    = 4
	dividerStep  = 16 // of an arrow key
)

// splits are the shares of their room that parts of the window have; 0 is as at first.
type splits struct {
	charts float32 // the upper of two charts, of the height of both
	events float32 // the events beside a chart, of the width of the window
	list   float32 // the list in its own tab, likewise
}

// divider stands between two parts of the window. It can be dragged, or moved with the
// arrow keys; a double click, or Enter, gives the parts the room that they had at first.
type divider struct {
	widget.BaseWidget
	kit   *kit
	keys  *keys
	level bool             // one part is above the other, not beside it
	to    func(at float32) // moves its middle to a place in the window, or as near as can be
	reset func()

	grip    *canvas.Rectangle
	ring    *canvas.Rectangle
	hovered bool
	held    bool
	at      float32 // where the pointer has dragged it
	focused bool
}

var (
	_ fyne.Draggable      = (*divider)(nil)
	_ fyne.DoubleTappable = (*divider)(nil)
	_ fyne.Focusable      = (*divider)(nil)
	_ desktop.Hoverable   = (*divider)(nil)
	_ desktop.Cursorable  = (*divider)(nil)
)

func newDivider(k *kit, keys *keys, level bool, to func(float32), reset func()) *divider {
	d := &divider{kit: k, keys: keys, level: level, to: to, reset: reset}
	d.grip = canvas.NewRectangle(k.color.scroll)
	d.grip.CornerRadius = gripWidth / 2
	d.ring = outline(k, 1.5)
	d.ExtendBaseWidget(d)
	return d
}

// lay places the divider: along its middle from a corner.
func (d *divider) lay(x, y, length float32) {
	if d.level {
		place(d, x, y-dividerReach/2, length, dividerReach)
		return
	}
	place(d, x-dividerReach/2, y, dividerReach, length)
}

// middle is where the divider is, across.
func (d *divider) middle() float32 {
	if d.level {
		return d.Position().Y + dividerReach/2
	}
	return d.Position().X + dividerReach/2
}

// CreateRenderer is called by Fyne.
func (d *divider) CreateRenderer() fyne.WidgetRenderer { return &dividerRenderer{d} }

type dividerRenderer struct{ divider *divider }

var _ fyne.WidgetRenderer = (*dividerRenderer)(nil)

func (r *dividerRenderer) Layout(size fyne.Size) {
	d := r.divider
	grip := fyne.NewSize(gripWidth, gripLength)
	if d.level {
		grip = fyne.NewSize(gripLength, gripWidth)
	}
	at := fyne.NewPos((size.Width-grip.Width)/2, (size.Height-grip.Height)/2)
	d.grip.Move(at)
	d.grip.Resize(grip)
	d.ring.Move(at.SubtractXY(3, 3))
	d.ring.Resize(grip.AddWidthHeight(6, 6))
}

func (r *dividerRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *dividerRenderer) Refresh()           { canvas.Refresh(r.divider) }
func (r *dividerRenderer) Destroy()           {}

func (r *dividerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.divider.grip, r.divider.ring}
}

func (d *divider) renew() {
	d.grip.FillColor = d.kit.color.scroll
	if d.hovered || d.held || d.focused {
		d.grip.FillColor = d.kit.color.accent
	}
	d.grip.Refresh()
	d.ring.Hidden = !d.focused
	d.ring.Refresh()
}

// Dragged moves the divider with the pointer.
func (d *divider) Dragged(e *fyne.DragEvent) {
	if !d.held {
		d.held, d.at = true, d.middle()
		d.renew()
	}
	if d.level {
		d.at += e.Dragged.DY
	} else {
		d.at += e.Dragged.DX
	}
	d.to(d.at)
}

// DragEnd lets go of the divider.
func (d *divider) DragEnd() {
	d.held = false
	d.renew()
}

// DoubleTapped gives the parts the room that they had at first.
func (d *divider) DoubleTapped(*fyne.PointEvent) { d.reset() }

// MouseIn shows that the divider can be taken.
func (d *divider) MouseIn(*desktop.MouseEvent) {
	d.hovered = true
	d.renew()
}

// MouseMoved is called when the pointer moves on the divider.
func (d *divider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes that away.
func (d *divider) MouseOut() {
	d.hovered = false
	d.renew()
}

// Cursor says in which direction the divider moves.
func (d *divider) Cursor() desktop.Cursor {
	if d.level {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// FocusGained rings the divider.
func (d *divider) FocusGained() {
	d.focused = true
	d.renew()
}

// FocusLost takes the ring away.
func (d *divider) FocusLost() {
	d.focused = false
	d.renew()
}

// TypedRune passes letters on.
func (d *divider) TypedRune(r rune) { d.keys.rune(r) }

// TypedKey moves the divider; other keys are passed on.
func (d *divider) TypedKey(e *fyne.KeyEvent) {
	back, on := fyne.KeyLeft, fyne.KeyRight
	if d.level {
		back, on = fyne.KeyUp, fyne.KeyDown
	}
	switch e.Name {
	case back:
		d.to(d.middle() - dividerStep)
	case on:
		d.to(d.middle() + dividerStep)
	case fyne.KeyReturn, fyne.KeyEnter:
		d.reset()
	default:
		d.keys.key(e.Name)
	}
}
