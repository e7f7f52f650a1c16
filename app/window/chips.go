//go:build cgo

package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// The measures of chips, in logical pixels.
const (
	chipHeight  = 24
	chipPadding = 8
	chipGap     = 5
	chipSymbol  = symbolSize + 5 // with the air after it
)

// chip is one of the labels that can be chosen, any number of them together.
type chip struct {
	label    string
	category int // whose symbol stands before the label, or -1
	on       bool
}

// chips are labels in rows, each of them chosen or not. They are one stop of the Tab key;
// the arrow keys move among them and Space chooses.
type chips struct {
	widget.BaseWidget
	kit     *kit
	keys    *keys
	all     []chip
	choose  func(int)
	at      int // where the keys are
	hovered int // -1 for none
	focused bool

	spots   []fyne.Position
	widths  []float32
	labels  []string // cut where a row has no room for them
	objects []fyne.CanvasObject
	placed  []fyne.Position // where the objects show them
	said    []string        // and what they say
}

var (
	_ fyne.Tappable      = (*chips)(nil)
	_ fyne.Focusable     = (*chips)(nil)
	_ desktop.Hoverable  = (*chips)(nil)
	_ desktop.Cursorable = (*chips)(nil)
)

func newChips(k *kit, keys *keys, choose func(int)) *chips {
	c := &chips{kit: k, keys: keys, choose: choose, hovered: -1}
	c.ExtendBaseWidget(c)
	return c
}

// set shows chips in the place of those before.
func (c *chips) set(all []chip) {
	c.all = all
	c.at = max(0, min(c.at, len(all)-1))
	c.flow(c.Size().Width)
	c.compose()
}

// flow puts the chips in rows of a width, and returns how high they are.
func (c *chips) flow(width float32) float32 {
	c.spots, c.widths, c.labels = c.spots[:0], c.widths[:0], c.labels[:0]
	x, y := float32(0), float32(0)
	for _, chip := range c.all {
		around := float32(2 * chipPadding)
		if chip.category >= 0 {
			around += chipSymbol
		}
		label := chip.label
		if width > around { // it is known how much room there is
			label = ellipsis(label, c.kit.style.chip, width-around)
		}
		c.labels = append(c.labels, label)
		// A chosen chip is bold, and none moves when it is chosen.
		w := c.kit.text(label, c.kit.style.chip, nil).MinSize().Width + around
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

func (c *chips) compose() {
	k := c.kit
	c.objects, c.placed, c.said = c.objects[:0], append(c.placed[:0], c.spots...), append(c.said[:0], c.labels...)
	for i, chip := range c.all {
		ground := canvas.NewRectangle(k.color.card)
		ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.color.border, 1, chipHeight/2
		ink := k.color.ink
		switch {
		case chip.on:
			ground.FillColor, ground.StrokeColor, ground.StrokeWidth = k.color.wash, k.color.accent, 1.5
		case i == c.hovered:
			ground.FillColor = k.color.hover
		}
		ground.Move(c.spots[i])
		ground.Resize(fyne.NewSize(c.widths[i], chipHeight))
		label := k.text(c.labels[i], k.style.small, ink)
		if chip.on {
			label = k.text(c.labels[i], k.style.chip, ink)
		}
		left := c.spots[i].X + (c.widths[i]-label.MinSize().Width)/2
		c.objects = append(c.objects, ground)
		if chip.category >= 0 {
			left += chipSymbol / 2
			symbol := newSymbolView(k.symbols)
			symbol.show(symbolLook{category: chip.category})
			symbol.raster.Move(c.spots[i].AddXY(chipPadding-1, (chipHeight-symbolSize)/2))
			c.objects = append(c.objects, symbol.raster)
		}
		put(label, left, c.spots[i].Y+(chipHeight-label.MinSize().Height)/2)
		c.objects = append(c.objects, label)
	}
	if c.focused && len(c.all) > 0 {
		ring := outline(k, 1.5)
		ring.CornerRadius = chipHeight/2 + 2
		ring.Show()
		ring.Move(c.spots[c.at].SubtractXY(2.5, 2.5))
		ring.Resize(fyne.NewSize(c.widths[c.at]+5, chipHeight+5))
		c.objects = append(c.objects, ring)
	}
	c.Refresh()
}

// at is the chip at a position, or -1.
func (c *chips) under(p fyne.Position) int {
	for i, s := range c.spots {
		if p.X >= s.X && p.X < s.X+c.widths[i] && p.Y >= s.Y && p.Y < s.Y+chipHeight {
			return i
		}
	}
	return -1
}

// Tapped chooses a chip, or no longer.
func (c *chips) Tapped(e *fyne.PointEvent) {
	if i := c.under(e.Position); i >= 0 {
		c.at = i
		c.choose(i)
	}
}

// MouseIn is called when the pointer enters.
func (c *chips) MouseIn(e *desktop.MouseEvent) { c.hover(c.under(e.Position)) }

// MouseMoved is called when the pointer moves.
func (c *chips) MouseMoved(e *desktop.MouseEvent) { c.hover(c.under(e.Position)) }

// MouseOut is called when the pointer leaves.
func (c *chips) MouseOut() { c.hover(-1) }

func (c *chips) hover(i int) {
	if i != c.hovered {
		c.hovered = i
		c.compose()
	}
}

// Cursor says whether a press chooses.
func (c *chips) Cursor() desktop.Cursor {
	if c.hovered < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained rings the chip where the keys are.
func (c *chips) FocusGained() { c.focus(true) }

// FocusLost takes the ring away.
func (c *chips) FocusLost() { c.focus(false) }

func (c *chips) focus(on bool) {
	c.focused = on
	c.compose()
}

// TypedRune passes letters on.
func (c *chips) TypedRune(r rune) {
	if r != ' ' {
		c.keys.rune(r)
	}
}

// TypedKey moves among the chips, and chooses.
func (c *chips) TypedKey(e *fyne.KeyEvent) {
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
		c.keys.key(e.Name)
		return
	}
	c.compose()
}

// CreateRenderer is called by Fyne.
func (c *chips) CreateRenderer() fyne.WidgetRenderer { return &chipsRenderer{c} }

type chipsRenderer struct{ chips *chips }

var _ fyne.WidgetRenderer = (*chipsRenderer)(nil)

func (r *chipsRenderer) Layout(size fyne.Size) {
	c := r.chips
	if c.flow(size.Width); !slices.Equal(c.spots, c.placed) || !slices.Equal(c.labels, c.said) {
		c.compose()
	}
}

func (r *chipsRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, chipHeight) }
func (r *chipsRenderer) Refresh()                     { canvas.Refresh(r.chips) }
func (r *chipsRenderer) Objects() []fyne.CanvasObject { return r.chips.objects }
func (r *chipsRenderer) Destroy()                     {}
