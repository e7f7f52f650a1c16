//go:build cgo

package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
)

// The measures of chips, in logical pixels.
const (
	chipHeight  = 24
	chipPadding = 8
	chipGap     = 5
	chipSymbol  = look.SymbolSize + 5 // with the air after it
)

// Chip is one of the labels that can be chosen, any number of them together.
type Chip struct {
	Label    string
	Category int // whose symbol stands before the label, or -1
	On       bool
}

// Chips are labels in rows, each of them chosen or not. They are one stop of the Tab key;
// the arrow keys move among them and Space chooses.
type Chips struct {
	widget.BaseWidget
	keyFocus
	kit     *look.Kit
	keys    *command.Keys
	all     []Chip
	choose  func(int)
	at      int // where the keys are
	hovered int // -1 for none

	spots   []fyne.Position
	widths  []float32
	labels  []string // cut where a row has no room for them
	objects []fyne.CanvasObject
	placed  []fyne.Position // where the objects show them
	said    []string        // and what they say
}

var (
	_ fyne.Tappable      = (*Chips)(nil)
	_ fyne.Focusable     = (*Chips)(nil)
	_ desktop.Hoverable  = (*Chips)(nil)
	_ desktop.Cursorable = (*Chips)(nil)
)

// NewChips are no chips yet. Choose is called with the place of one that is pressed.
func NewChips(k *look.Kit, keys *command.Keys, choose func(int)) *Chips {
	c := &Chips{kit: k, keys: keys, choose: choose, hovered: -1}
	c.attended = c.compose
	c.ExtendBaseWidget(c)
	return c
}

// Set shows chips in the place of those before.
func (c *Chips) Set(all []Chip) {
	c.all = all
	c.at = max(0, min(c.at, len(all)-1))
	c.Flow(c.Size().Width)
	c.compose()
}

// Spot is where a chip lies, by its place among them.
func (c *Chips) Spot(i int) (at fyne.Position, size fyne.Size) {
	return c.spots[i], fyne.NewSize(c.widths[i], chipHeight)
}

// Flow puts the chips in rows of a width, and returns how high they are.
func (c *Chips) Flow(width float32) float32 {
	c.spots, c.widths, c.labels = c.spots[:0], c.widths[:0], c.labels[:0]
	x, y := float32(0), float32(0)
	for _, chip := range c.all {
		around := float32(2 * chipPadding)
		if chip.Category >= 0 {
			around += chipSymbol
		}
		label := chip.Label
		if width > around { // it is known how much room there is
			label = look.Ellipsis(label, c.kit.Style.Chip, width-around)
		}
		c.labels = append(c.labels, label)
		// A chosen chip is bold, and none moves when it is chosen.
		w := c.kit.Text(label, c.kit.Style.Chip, nil).MinSize().Width + around
		if x > 0 && x+w > width {
			x, y = 0, y+chipHeight+chipGap
		}
		c.spots, c.widths = append(c.spots, fyne.NewPos(x, y)), append(c.widths, w)
		x += w + chipGap
	}
	if len(c.all) == 0 {
		return 0
	}
	return y + chipHeight
}

func (c *Chips) compose() {
	k := c.kit
	c.objects, c.placed, c.said = c.objects[:0], append(c.placed[:0], c.spots...), append(c.said[:0], c.labels...)
	for i, chip := range c.all {
		ground := canvas.NewRectangle(k.Color.Card)
		ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.Color.Border, 1, chipHeight/2
		ink := k.Color.Ink
		switch {
		case chip.On:
			ground.FillColor, ground.StrokeColor, ground.StrokeWidth = k.Color.Wash, k.Color.Accent, 1.5
		case i == c.hovered:
			ground.FillColor = k.Color.Hover
		}
		ground.Move(c.spots[i])
		ground.Resize(fyne.NewSize(c.widths[i], chipHeight))
		label := k.Text(c.labels[i], k.Style.Small, ink)
		if chip.On {
			label = k.Text(c.labels[i], k.Style.Chip, ink)
		}
		left := c.spots[i].X + (c.widths[i]-label.MinSize().Width)/2
		c.objects = append(c.objects, ground)
		if chip.Category >= 0 {
			left += chipSymbol / 2
			symbol := look.NewSymbolView(k)
			symbol.Show(look.Symbol{Category: chip.Category})
			symbol.Raster.Move(c.spots[i].AddXY(chipPadding-1, (chipHeight-look.SymbolSize)/2))
			c.objects = append(c.objects, symbol.Raster)
		}
		look.Put(label, left, c.spots[i].Y+(chipHeight-label.MinSize().Height)/2)
		c.objects = append(c.objects, label)
	}
	if c.focused && len(c.all) > 0 {
		ring := Ring(k, 1.5)
		ring.CornerRadius = chipHeight/2 + 2
		ring.Show()
		ring.Move(c.spots[c.at].SubtractXY(2.5, 2.5))
		ring.Resize(fyne.NewSize(c.widths[c.at]+5, chipHeight+5))
		c.objects = append(c.objects, ring)
	}
	c.Refresh()
}

// at is the chip at a position, or -1.
func (c *Chips) under(p fyne.Position) int {
	for i, s := range c.spots {
		if p.X >= s.X && p.X < s.X+c.widths[i] && p.Y >= s.Y && p.Y < s.Y+chipHeight {
			return i
		}
	}
	return -1
}

// Tapped chooses a chip, or no longer.
func (c *Chips) Tapped(e *fyne.PointEvent) {
	if i := c.under(e.Position); i >= 0 {
		c.at = i
		c.choose(i)
	}
}

// MouseIn is called when the pointer enters.
func (c *Chips) MouseIn(e *desktop.MouseEvent) { c.hover(c.under(e.Position)) }

// MouseMoved is called when the pointer moves.
func (c *Chips) MouseMoved(e *desktop.MouseEvent) { c.hover(c.under(e.Position)) }

// MouseOut is called when the pointer leaves.
func (c *Chips) MouseOut() { c.hover(-1) }

func (c *Chips) hover(i int) {
	if i != c.hovered {
		c.hovered = i
		c.compose()
	}
}

// Cursor says whether a press chooses.
func (c *Chips) Cursor() desktop.Cursor {
	if c.hovered < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// TypedRune passes letters on.
func (c *Chips) TypedRune(r rune) {
	if r != ' ' {
		c.keys.TypedRune(r)
	}
}

// TypedKey moves among the chips, and chooses.
func (c *Chips) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.at = min(c.at+1, len(c.all)-1)
	case fyne.KeyLeft, fyne.KeyUp:
		c.at = max(c.at-1, 0)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if len(c.all) > 0 {
			c.choose(c.at)
		}
	default:
		c.keys.TypedKey(e.Name)
		return
	}
	c.compose()
}

// All are the chips as they were set.
func (c *Chips) All() []Chip { return c.all }

// CreateRenderer is called by Fyne.
func (c *Chips) CreateRenderer() fyne.WidgetRenderer { return &chipsRenderer{c} }

type chipsRenderer struct{ chips *Chips }

var _ fyne.WidgetRenderer = (*chipsRenderer)(nil)

func (r *chipsRenderer) Layout(size fyne.Size) {
	c := r.chips
	if c.Flow(size.Width); !slices.Equal(c.spots, c.placed) || !slices.Equal(c.labels, c.said) {
		c.compose()
	}
}

func (r *chipsRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, chipHeight) }
func (r *chipsRenderer) Refresh()                     { canvas.Refresh(r.chips) }
func (r *chipsRenderer) Objects() []fyne.CanvasObject { return r.chips.objects }
func (r *chipsRenderer) Destroy()                     {}
