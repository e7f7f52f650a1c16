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

// Choices are labels beside one another, of which one is chosen. They are one stop of
// the Tab key; the arrow keys choose among them.
type Choices struct {
	widget.BaseWidget
	keyFocus
	kit     *look.Kit
	keys    *command.Keys
	look    ChoicesLook
	labels  []string
	chosen  int // -1 for none
	Choose  func(int)
	hovered int // -1 for none

	spots   []choiceSpot
	objects []fyne.CanvasObject
}

// ChoicesLook is what choices look like.
type ChoicesLook struct {
	Height  float32
	Padding float32 // at both sides of a label
	Gap     float32 // between two
	Tabs    bool    // plain texts, the chosen one over a line; otherwise buttons
	Quiet   bool    // the chosen button is washed, not filled
}

// choiceSpot is where a label stands.
type choiceSpot struct{ left, width float32 }

var (
	_ fyne.Tappable      = (*Choices)(nil)
	_ fyne.Focusable     = (*Choices)(nil)
	_ desktop.Hoverable  = (*Choices)(nil)
	_ desktop.Cursorable = (*Choices)(nil)
)

// NewChoices is a row of labels of which none is chosen yet. Choose is called with the place
// of one that is pressed.
func NewChoices(k *look.Kit, keys *command.Keys, look ChoicesLook, labels []string, choose func(int)) *Choices {
	c := &Choices{kit: k, keys: keys, look: look, labels: labels, Choose: choose, hovered: -1}
	c.attended = c.renew
	c.ExtendBaseWidget(c)
	c.spread()
	c.compose()
	return c
}

// spread gives the labels their places.
func (c *Choices) spread() {
	c.spots = nil
	x := float32(0)
	for _, label := range c.labels {
		// The chosen label is bold, and none moves when another is chosen.
		w := c.kit.Text(label, c.kit.Style.Strong, c.kit.Color.Ink).MinSize().Width + 2*c.look.Padding
		c.spots = append(c.spots, choiceSpot{x, w})
		x += w + c.look.Gap
	}
}

// Pad changes the room at both sides of the labels.
func (c *Choices) Pad(padding float32) {
	if padding != c.look.Padding {
		c.look.Padding = padding
		c.spread()
		c.renew()
	}
}

// Set marks another label as chosen.
func (c *Choices) Set(chosen int) {
	if chosen != c.chosen {
		c.chosen = chosen
		c.renew()
	}
}

func (c *Choices) renew() {
	c.compose()
	c.Refresh()
}

// Height is as high as its look is.
func (c *Choices) Height() float32 { return c.look.Height }

// Spot is where a label lies, by its place in the row.
func (c *Choices) Spot(i int) (at fyne.Position, size fyne.Size) {
	return fyne.NewPos(c.spots[i].left, 0), fyne.NewSize(c.spots[i].width, c.look.Height)
}

// Width is what the labels need together.
func (c *Choices) Width() float32 {
	if len(c.spots) == 0 {
		return 0
	}
	last := c.spots[len(c.spots)-1]
	return last.left + last.width
}

func (c *Choices) compose() {
	c.objects = nil
	for i := range c.labels {
		if c.look.Tabs {
			c.composeTab(i)
		} else {
			c.composeButton(i)
		}
	}
	if c.focused && len(c.spots) > 0 {
		c.composeRing(c.spots[max(c.chosen, 0)])
	}
}

func (c *Choices) composeTab(i int) {
	k, s := c.kit, c.spots[i]
	label := k.Text(c.labels[i], k.Style.Body, k.Color.Muted)
	switch i {
	case c.chosen:
		label = k.Text(c.labels[i], k.Style.Strong, k.Color.Accent)
		line := canvas.NewRectangle(k.Color.Accent)
		line.Move(fyne.NewPos(s.left+c.look.Padding, c.look.Height-3))
		line.Resize(fyne.NewSize(s.width-2*c.look.Padding, 3))
		c.objects = append(c.objects, line)
	case c.hovered:
		label.Color = k.Color.Ink
	}
	c.center(label, s)
}

func (c *Choices) composeButton(i int) {
	k, s := c.kit, c.spots[i]
	ground := canvas.NewRectangle(k.Color.Card)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.Color.Border, 1, 5
	label := k.Text(c.labels[i], k.Style.Small, k.Color.Ink)
	switch {
	case i == c.chosen && c.look.Quiet:
		ground.FillColor = k.Color.Wash
		label = k.Text(c.labels[i], k.Style.Chip, k.Color.Ink)
	case i == c.chosen:
		ground.FillColor, ground.StrokeColor, label.Color = k.Color.Accent, k.Color.Accent, k.Color.Card
	case i == c.hovered:
		ground.FillColor = k.Color.Hover
	}
	ground.Move(fyne.NewPos(s.left, 0))
	ground.Resize(fyne.NewSize(s.width, c.look.Height))
	c.objects = append(c.objects, ground)
	c.center(label, s)
}

func (c *Choices) center(label *canvas.Text, s choiceSpot) {
	size := label.MinSize()
	look.Put(label, s.left+(s.width-size.Width)/2, (c.look.Height-size.Height)/2)
	c.objects = append(c.objects, label)
}

func (c *Choices) composeRing(s choiceSpot) {
	ring := Ring(c.kit, 1.5)
	ring.Show()
	top, height := float32(-3), c.look.Height+6
	if c.look.Tabs {
		top, height = c.look.Height/2-15, 30
	}
	ring.Move(fyne.NewPos(s.left-3, top))
	ring.Resize(fyne.NewSize(s.width+6, height))
	c.objects = append(c.objects, ring)
}

// Labels are what can be chosen.
func (c *Choices) Labels() []string { return c.labels }

// Chosen is the one that is chosen, by its place.
func (c *Choices) Chosen() int { return c.chosen }

// CreateRenderer is called by Fyne.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer { return &choicesRenderer{c} }

type choicesRenderer struct{ choices *Choices }

var _ fyne.WidgetRenderer = (*choicesRenderer)(nil)

func (r *choicesRenderer) Layout(size fyne.Size) {
	if c := r.choices; c.look.Tabs && size.Height != c.look.Height {
		c.look.Height = size.Height
		c.renew()
	}
}

func (r *choicesRenderer) MinSize() fyne.Size {
	if r.choices.look.Tabs {
		return fyne.NewSize(r.choices.Width(), 0)
	}
	return fyne.NewSize(r.choices.Width(), r.choices.look.Height)
}

func (r *choicesRenderer) Refresh()                     { canvas.Refresh(r.choices) }
func (r *choicesRenderer) Objects() []fyne.CanvasObject { return r.choices.objects }
func (r *choicesRenderer) Destroy()                     {}

// at returns the label at a position, or -1.
func (c *Choices) at(p fyne.Position) int {
	for i, s := range c.spots {
		if p.X >= s.left && p.X < s.left+s.width {
			return i
		}
	}
	return -1
}

// Tapped chooses.
func (c *Choices) Tapped(e *fyne.PointEvent) {
	if i := c.at(e.Position); i >= 0 {
		c.Choose(i)
	}
}

// MouseIn is called when the pointer enters.
func (c *Choices) MouseIn(e *desktop.MouseEvent) { c.hover(c.at(e.Position)) }

// MouseMoved is called when the pointer moves.
func (c *Choices) MouseMoved(e *desktop.MouseEvent) { c.hover(c.at(e.Position)) }

// MouseOut is called when the pointer leaves.
func (c *Choices) MouseOut() { c.hover(-1) }

func (c *Choices) hover(i int) {
	if i != c.hovered {
		c.hovered = i
		c.renew()
	}
}

// Cursor says whether a press chooses.
func (c *Choices) Cursor() desktop.Cursor {
	if c.hovered < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// TypedRune passes letters on.
func (c *Choices) TypedRune(r rune) { c.keys.TypedRune(r) }

// TypedKey chooses the label beside the chosen one; other keys are passed on.
func (c *Choices) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		c.Choose(min(c.chosen+1, len(c.labels)-1))
	case fyne.KeyLeft:
		c.Choose(max(c.chosen-1, 0))
	default:
		c.keys.TypedKey(e.Name)
	}
}
