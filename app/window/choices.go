//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// choices are labels beside one another, of which one is chosen. They are one stop of
// the Tab key; the arrow keys choose among them.
type choices struct {
	widget.BaseWidget
	kit     *kit
	keys    *keys
	look    choicesLook
	labels  []string
	chosen  int // -1 for none
	choose  func(int)
	hovered int // -1 for none
	focused bool

	spots   []choiceSpot
	objects []fyne.CanvasObject
}

// choicesLook is what choices look like.
type choicesLook struct {
	height  float32
	padding float32 // at both sides of a label
	gap     float32 // between two
	tabs    bool    // plain texts, the chosen one over a line; otherwise buttons
	quiet   bool    // the chosen button is washed, not filled
}

// choiceSpot is where a label stands.
type choiceSpot struct{ left, width float32 }

var (
	_ fyne.Tappable      = (*choices)(nil)
	_ fyne.Focusable     = (*choices)(nil)
	_ desktop.Hoverable  = (*choices)(nil)
	_ desktop.Cursorable = (*choices)(nil)
)

func newChoices(k *kit, keys *keys, look choicesLook, labels []string, choose func(int)) *choices {
	c := &choices{kit: k, keys: keys, look: look, labels: labels, choose: choose, hovered: -1}
	c.ExtendBaseWidget(c)
	c.spread()
	c.compose()
	return c
}

// spread gives the labels their places.
func (c *choices) spread() {
	c.spots = nil
	x := float32(0)
	for _, label := range c.labels {
		// The chosen label is bold, and none moves when another is chosen.
		w := c.kit.text(label, c.kit.style.strong, c.kit.color.ink).MinSize().Width + 2*c.look.padding
		c.spots = append(c.spots, choiceSpot{x, w})
		x += w + c.look.gap
	}
}

// pad changes the room at both sides of the labels.
func (c *choices) pad(padding float32) {
	if padding != c.look.padding {
		c.look.padding = padding
		c.spread()
		c.renew()
	}
}

// set marks another label as chosen.
func (c *choices) set(chosen int) {
	if chosen != c.chosen {
		c.chosen = chosen
		c.renew()
	}
}

func (c *choices) renew() {
	c.compose()
	c.Refresh()
}

// width is what the labels need together.
func (c *choices) width() float32 {
	if len(c.spots) == 0 {
		return 0
	}
	last := c.spots[len(c.spots)-1]
	return last.left + last.width
}

func (c *choices) compose() {
	c.objects = nil
	for i := range c.labels {
		if c.look.tabs {
			c.composeTab(i)
		} else {
			c.composeButton(i)
		}
	}
	if c.focused && len(c.spots) > 0 {
		c.composeRing(c.spots[max(c.chosen, 0)])
	}
}

func (c *choices) composeTab(i int) {
	k, s := c.kit, c.spots[i]
	label := k.text(c.labels[i], k.style.body, k.color.muted)
	switch i {
	case c.chosen:
		label = k.text(c.labels[i], k.style.strong, k.color.accent)
		line := canvas.NewRectangle(k.color.accent)
		line.Move(fyne.NewPos(s.left+c.look.padding, c.look.height-3))
		line.Resize(fyne.NewSize(s.width-2*c.look.padding, 3))
		c.objects = append(c.objects, line)
	case c.hovered:
		label.Color = k.color.ink
	}
	c.center(label, s)
}

func (c *choices) composeButton(i int) {
	k, s := c.kit, c.spots[i]
	ground := canvas.NewRectangle(k.color.card)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.color.border, 1, 5
	label := k.text(c.labels[i], k.style.small, k.color.ink)
	switch {
	case i == c.chosen && c.look.quiet:
		ground.FillColor, label.Color = k.color.wash, k.color.ink
		label.TextStyle.Bold = true
	case i == c.chosen:
		ground.FillColor, ground.StrokeColor, label.Color = k.color.accent, k.color.accent, k.color.card
	case i == c.hovered:
		ground.FillColor = k.color.hover
	}
	ground.Move(fyne.NewPos(s.left, 0))
	ground.Resize(fyne.NewSize(s.width, c.look.height))
	c.objects = append(c.objects, ground)
	c.center(label, s)
}

func (c *choices) center(label *canvas.Text, s choiceSpot) {
	size := label.MinSize()
	put(label, s.left+(s.width-size.Width)/2, (c.look.height-size.Height)/2)
	c.objects = append(c.objects, label)
}

func (c *choices) composeRing(s choiceSpot) {
	ring := outline(c.kit, 1.5)
	ring.Show()
	top, height := float32(-3), c.look.height+6
	if c.look.tabs {
		top, height = c.look.height/2-15, 30
	}
	ring.Move(fyne.NewPos(s.left-3, top))
	ring.Resize(fyne.NewSize(s.width+6, height))
	c.objects = append(c.objects, ring)
}

// CreateRenderer is called by Fyne.
func (c *choices) CreateRenderer() fyne.WidgetRenderer { return &choicesRenderer{c} }

type choicesRenderer struct{ choices *choices }

var _ fyne.WidgetRenderer = (*choicesRenderer)(nil)

func (r *choicesRenderer) Layout(size fyne.Size) {
	if c := r.choices; c.look.tabs && size.Height != c.look.height {
		c.look.height = size.Height
		c.renew()
	}
}

func (r *choicesRenderer) MinSize() fyne.Size {
	if r.choices.look.tabs {
		return fyne.NewSize(r.choices.width(), 0)
	}
	return fyne.NewSize(r.choices.width(), r.choices.look.height)
}

func (r *choicesRenderer) Refresh()                     { canvas.Refresh(r.choices) }
func (r *choicesRenderer) Objects() []fyne.CanvasObject { return r.choices.objects }
func (r *choicesRenderer) Destroy()                     {}

// at returns the label at a position, or -1.
func (c *choices) at(p fyne.Position) int {
	for i, s := range c.spots {
		if p.X >= s.left && p.X < s.left+s.width {
			return i
		}
	}
	return -1
}

// Tapped chooses.
func (c *choices) Tapped(e *fyne.PointEvent) {
	if i := c.at(e.Position); i >= 0 {
		c.choose(i)
	}
}

// MouseIn is called when the pointer enters.
func (c *choices) MouseIn(e *desktop.MouseEvent) { c.hover(c.at(e.Position)) }

// MouseMoved is called when the pointer moves.
func (c *choices) MouseMoved(e *desktop.MouseEvent) { c.hover(c.at(e.Position)) }

// MouseOut is called when the pointer leaves.
func (c *choices) MouseOut() { c.hover(-1) }

func (c *choices) hover(i int) {
	if i != c.hovered {
		c.hovered = i
		c.renew()
	}
}

// Cursor says whether a press chooses.
func (c *choices) Cursor() desktop.Cursor {
	if c.hovered < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained rings the chosen label.
func (c *choices) FocusGained() { c.focus(true) }

// FocusLost takes the ring away.
func (c *choices) FocusLost() { c.focus(false) }

func (c *choices) focus(on bool) {
	c.focused = on
	c.renew()
}

// TypedRune passes letters on.
func (c *choices) TypedRune(r rune) { c.keys.rune(r) }

// TypedKey chooses the label beside the chosen one; other keys are passed on.
func (c *choices) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		c.choose(min(c.chosen+1, len(c.labels)-1))
	case fyne.KeyLeft:
		c.choose(max(c.chosen-1, 0))
	default:
		c.keys.key(e.Name)
	}
}
