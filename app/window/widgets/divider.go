//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
)

// The measures of a divider, in logical pixels.
const (
	dividerReach = 12 // across, where it can be taken
	gripLength   = 36
	gripWidth    = 4
	DividerStep  = 16 // of an arrow key
)

// Divider stands between two parts of the window. It can be dragged, or moved with the
// arrow keys; a double click, or Enter, gives the parts the room that they had at first.
type Divider struct {
	widget.BaseWidget
	attention
	kit   *look.Kit
	keys  *command.Keys
	Level bool             // one part is above the other, not beside it
	To    func(at float32) // moves its middle to a place in the window, or as near as can be
	reset func()

	grip *canvas.Rectangle
	ring *canvas.Rectangle
	held bool
	at   float32 // where the pointer has dragged it
}

var (
	_ fyne.Draggable      = (*Divider)(nil)
	_ fyne.DoubleTappable = (*Divider)(nil)
	_ fyne.Focusable      = (*Divider)(nil)
	_ desktop.Hoverable   = (*Divider)(nil)
	_ desktop.Cursorable  = (*Divider)(nil)
)

// NewDivider stands between parts that lie above each other, if it is level, or beside.
func NewDivider(k *look.Kit, keys *command.Keys, level bool, to func(float32), reset func()) *Divider {
	d := &Divider{kit: k, keys: keys, Level: level, To: to, reset: reset}
	d.grip = canvas.NewRectangle(k.Color.Scroll)
	d.grip.CornerRadius = gripWidth / 2
	d.ring = Ring(k, 1.5)
	d.attended = d.renew
	d.ExtendBaseWidget(d)
	return d
}

// Lay places the divider: along its middle from a corner.
func (d *Divider) Lay(x, y, length float32) {
	if d.Level {
		Place(d, x, y-dividerReach/2, length, dividerReach)
		return
	}
	Place(d, x-dividerReach/2, y, dividerReach, length)
}

// middle is where the divider is, across.
func (d *Divider) middle() float32 {
	if d.Level {
		return d.Position().Y + dividerReach/2
	}
	return d.Position().X + dividerReach/2
}

// CreateRenderer is called by Fyne.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer { return &dividerRenderer{d} }

type dividerRenderer struct{ divider *Divider }

var _ fyne.WidgetRenderer = (*dividerRenderer)(nil)

func (r *dividerRenderer) Layout(size fyne.Size) {
	d := r.divider
	grip := fyne.NewSize(gripWidth, gripLength)
	if d.Level {
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

func (d *Divider) renew() {
	d.grip.FillColor = d.kit.Color.Scroll
	if d.hovered || d.held || d.focused {
		d.grip.FillColor = d.kit.Color.Accent
	}
	d.grip.Refresh()
	d.ring.Hidden = !d.focused
	d.ring.Refresh()
}

// Dragged moves the divider with the pointer.
func (d *Divider) Dragged(e *fyne.DragEvent) {
	if !d.held {
		d.held, d.at = true, d.middle()
		d.renew()
	}
	if d.Level {
		d.at += e.Dragged.DY
	} else {
		d.at += e.Dragged.DX
	}
	d.To(d.at)
}

// DragEnd lets go of the divider.
func (d *Divider) DragEnd() {
	d.held = false
	d.renew()
}

// DoubleTapped gives the parts the room that they had at first.
func (d *Divider) DoubleTapped(*fyne.PointEvent) { d.reset() }

// Cursor says in which direction the divider moves.
func (d *Divider) Cursor() desktop.Cursor {
	if d.Level {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// TypedRune passes letters on.
func (d *Divider) TypedRune(r rune) { d.keys.TypedRune(r) }

// TypedKey moves the divider; other keys are passed on.
func (d *Divider) TypedKey(e *fyne.KeyEvent) {
	back, on := fyne.KeyLeft, fyne.KeyRight
	if d.Level {
		back, on = fyne.KeyUp, fyne.KeyDown
	}
	switch e.Name {
	case back:
		d.To(d.middle() - DividerStep)
	case on:
		d.To(d.middle() + DividerStep)
	case fyne.KeyReturn, fyne.KeyEnter:
		d.reset()
	default:
		d.keys.TypedKey(e.Name)
	}
}
