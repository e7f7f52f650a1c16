//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// warningCount says at the foot how many warnings the file has, and opens their list.
type warningCount struct {
	widget.BaseWidget
	kit    *look.Kit
	keys   *command.Keys
	press  func()
	symbol *canvas.Image
	text   *canvas.Text
	ring   *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*warningCount)(nil)
	_ fyne.Focusable     = (*warningCount)(nil)
	_ desktop.Hoverable  = (*warningCount)(nil)
	_ desktop.Cursorable = (*warningCount)(nil)
)

func newWarningCount(k *look.Kit, keys *command.Keys, press func()) *warningCount {
	c := &warningCount{kit: k, keys: keys, press: press, symbol: faultSymbol(k, data.Warning), ring: widgets.Ring(k, 1.5)}
	c.text = k.Text("", k.Style.Body, k.Color.Muted)
	c.ExtendBaseWidget(c)
	c.Hide()
	return c
}

// show says another number; of none it says nothing.
func (c *warningCount) show(n int) {
	c.text.Text = ""
	if n == 0 {
		c.Hide()
		return
	}
	c.text.Text = c.kit.Words.Count("window.warnings", n)
	c.Show()
	c.Refresh()
}

// width is what the count takes.
func (c *warningCount) width() float32 { return faultSymbolSize + 6 + c.text.MinSize().Width }

// CreateRenderer is called by Fyne.
func (c *warningCount) CreateRenderer() fyne.WidgetRenderer { return &warningRenderer{c} }

type warningRenderer struct{ count *warningCount }

var _ fyne.WidgetRenderer = (*warningRenderer)(nil)

func (r *warningRenderer) Layout(size fyne.Size) {
	c := r.count
	c.symbol.Move(fyne.NewPos(0, (size.Height-faultSymbolSize)/2))
	look.Put(c.text, faultSymbolSize+6, (size.Height-c.text.MinSize().Height)/2)
	widgets.Place(c.ring, -5, -2, size.Width+10, size.Height+4)
}

func (r *warningRenderer) MinSize() fyne.Size { return fyne.NewSize(r.count.width(), 20) }
func (r *warningRenderer) Refresh()           { canvas.Refresh(r.count) }
func (r *warningRenderer) Destroy()           {}

func (r *warningRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.count.symbol, r.count.text, r.count.ring}
}

// Tapped opens the list of warnings, or closes it.
func (c *warningCount) Tapped(*fyne.PointEvent) { c.press() }

// MouseIn underlines the count.
func (c *warningCount) MouseIn(*desktop.MouseEvent) { c.underline(true) }

// MouseMoved is called when the pointer moves over the count.
func (c *warningCount) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the line away.
func (c *warningCount) MouseOut() { c.underline(false) }

func (c *warningCount) underline(on bool) {
	c.text.TextStyle.Underline = on
	c.text.Refresh()
}

// Cursor says that the count can be pressed.
func (c *warningCount) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained rings the count.
func (c *warningCount) FocusGained() { c.ring.Show() }

// FocusLost takes the ring away.
func (c *warningCount) FocusLost() { c.ring.Hide() }

// TypedRune passes letters on.
func (c *warningCount) TypedRune(r rune) {
	if r != ' ' {
		c.keys.TypedRune(r)
	}
}

// TypedKey presses the count; other keys are passed on.
func (c *warningCount) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.press()
	default:
		c.keys.TypedKey(e.Name)
	}
}
