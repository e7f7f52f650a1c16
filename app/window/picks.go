//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// The measures of picks, in logical pixels.
const (
	pickHeight = 26
	pickGap    = 4
	pickPad    = 9
	tickWidth  = 15 // of the tick with the air after it
)

// picks are labels in rows, of which one is chosen, or any number: those have ticks. They
// are one stop of the Tab key; the arrow keys choose the one, or move to another that
// Space chooses.
type picks struct {
	widget.BaseWidget
	kit     *kit
	keys    *keys
	labels  []string
	on      []bool
	off     []bool // cannot be chosen
	many    bool
	changed func()
	at      int // which the keys are on
	focused bool
	hovered int // -1 for none

	width   float32
	spots   []pickSpot
	objects []fyne.CanvasObject
}

// pickSpot is where a label stands.
type pickSpot struct{ x, y, w float32 }

var (
	_ fyne.Tappable      = (*picks)(nil)
	_ fyne.Focusable     = (*picks)(nil)
	_ desktop.Hoverable  = (*picks)(nil)
	_ desktop.Cursorable = (*picks)(nil)
)

func newPicks(k *kit, keys *keys, many bool, labels []string, changed func()) *picks {
	p := &picks{kit: k, keys: keys, labels: labels, on: make([]bool, len(labels)), off: make([]bool, len(labels)),
		many: many, changed: changed, hovered: -1, width: 300}
	p.ExtendBaseWidget(p)
	p.compose()
	return p
}

// chosen are the labels that are chosen.
func (p *picks) chosen() []int {
	var all []int
	for i, on := range p.on {
		if on && !p.off[i] {
			all = append(all, i)
		}
	}
	return all
}

// set chooses a label, or no longer.
func (p *picks) set(i int, on bool) {
	p.on[i] = on
	if on && len(p.chosen()) == 1 {
		p.at = i
	}
	p.renew()
}

// press does what a press on a label does.
func (p *picks) press(i int) {
	if i < 0 || p.off[i] || !p.many && p.on[i] {
		return
	}
	p.at = i
	if !p.many {
		clear(p.on)
	}
	p.on[i] = !p.on[i]
	p.renew()
	p.changed()
}

// renew draws what has changed.
func (p *picks) renew() {
	p.compose()
	p.Refresh()
}

// flow places the labels in rows and returns their height.
func (p *picks) flow() float32 {
	p.spots = p.spots[:0]
	x, y := float32(0), float32(0)
	for _, label := range p.labels {
		w := p.kit.text(label, p.kit.style.chip, p.kit.color.ink).MinSize().Width + 2*pickPad
		if p.many {
			w += tickWidth
		}
		if x > 0 && x+w > p.width {
			x, y = 0, y+pickHeight+pickGap
		}
		p.spots = append(p.spots, pickSpot{x, y, w})
		x += w + pickGap
	}
	return y + pickHeight
}

func (p *picks) compose() {
	p.flow()
	p.objects = nil
	for i := range p.labels {
		p.composePick(i)
	}
	if p.focused && len(p.spots) > 0 {
		ring, s := outline(p.kit, 1.5), p.spots[p.at]
		ring.CornerRadius = 7
		ring.Show()
		place(ring, s.x-2.5, s.y-2.5, s.w+5, pickHeight+5)
		p.objects = append(p.objects, ring)
	}
}

func (p *picks) composePick(i int) {
	k, s := p.kit, p.spots[i]
	ground := canvas.NewRectangle(k.color.card)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.color.border, 1, 5
	label := k.text(p.labels[i], k.style.small, k.color.ink)
	chosen := p.on[i] && !p.off[i]
	switch {
	case p.off[i]:
		label.Color = k.color.faint
		ground.FillColor = k.color.field
	case chosen:
		ground.FillColor, ground.StrokeColor, label.Color = k.color.accent, k.color.accent, k.color.card
		label.TextStyle.Bold = true
	case i == p.hovered:
		ground.FillColor = k.color.hover
	}
	place(ground, s.x, s.y, s.w, pickHeight)
	p.objects = append(p.objects, ground)
	left := s.x + pickPad
	if p.many {
		p.composeTick(left, s.y+pickHeight/2, chosen)
		left += tickWidth
	}
	size := label.MinSize()
	if !p.many {
		left = s.x + (s.w-size.Width)/2
	}
	put(label, left, s.y+(pickHeight-size.Height)/2)
	p.objects = append(p.objects, label)
}

// composeTick draws a tick, or the box that is empty without it.
func (p *picks) composeTick(x, middle float32, on bool) {
	if !on {
		box := canvas.NewRectangle(nil)
		box.StrokeColor, box.StrokeWidth, box.CornerRadius = p.kit.color.faint, 1, 2
		place(box, x, middle-4.5, 9, 9)
		p.objects = append(p.objects, box)
		return
	}
	for _, ends := range [][4]float32{{0, 0, 3.2, 3.4}, {3.2, 3.4, 9, -4}} {
		line := canvas.NewLine(p.kit.color.card)
		line.StrokeWidth = 1.8
		line.Position1, line.Position2 = fyne.NewPos(x+ends[0], middle+ends[1]), fyne.NewPos(x+ends[2], middle+ends[3])
		p.objects = append(p.objects, line)
	}
}

// CreateRenderer is called by Fyne.
func (p *picks) CreateRenderer() fyne.WidgetRenderer { return &picksRenderer{p} }

type picksRenderer struct{ picks *picks }

var _ fyne.WidgetRenderer = (*picksRenderer)(nil)

func (r *picksRenderer) Layout(size fyne.Size) {
	if size.Width != r.picks.width && size.Width > 0 {
		r.picks.width = size.Width
		r.picks.renew()
	}
}

func (r *picksRenderer) MinSize() fyne.Size           { return fyne.NewSize(60, pickHeight) }
func (r *picksRenderer) Refresh()                     { canvas.Refresh(r.picks) }
func (r *picksRenderer) Objects() []fyne.CanvasObject { return r.picks.objects }
func (r *picksRenderer) Destroy()                     {}

// height is how high the rows are at a width.
func (p *picks) height(width float32) float32 {
	if width != p.width {
		p.width = width
		p.compose()
	}
	return p.flow()
}

func (p *picks) under(at fyne.Position) int {
	for i, s := range p.spots {
		if at.X >= s.x && at.X < s.x+s.w && at.Y >= s.y && at.Y < s.y+pickHeight {
			return i
		}
	}
	return -1
}

// Tapped chooses.
func (p *picks) Tapped(e *fyne.PointEvent) { p.press(p.under(e.Position)) }

// MouseIn is called when the pointer enters.
func (p *picks) MouseIn(e *desktop.MouseEvent) { p.hover(p.under(e.Position)) }

// MouseMoved is called when the pointer moves.
func (p *picks) MouseMoved(e *desktop.MouseEvent) { p.hover(p.under(e.Position)) }

// MouseOut is called when the pointer leaves.
func (p *picks) MouseOut() { p.hover(-1) }

func (p *picks) hover(i int) {
	if i != p.hovered {
		p.hovered = i
		p.renew()
	}
}

// Cursor says whether a press chooses.
func (p *picks) Cursor() desktop.Cursor {
	if p.hovered < 0 || p.off[p.hovered] {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained rings the label that the keys are on.
func (p *picks) FocusGained() { p.focus(true) }

// FocusLost takes the ring away.
func (p *picks) FocusLost() { p.focus(false) }

func (p *picks) focus(on bool) {
	p.focused = on
	p.renew()
}

// TypedRune passes letters on.
func (p *picks) TypedRune(r rune) {
	if r != ' ' {
		p.keys.rune(r)
	}
}

// TypedKey moves to the label beside, and chooses; other keys are passed on.
func (p *picks) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		p.move(1)
	case fyne.KeyLeft, fyne.KeyUp:
		p.move(-1)
	case fyne.KeySpace:
		p.press(p.at)
	default:
		p.keys.key(e.Name)
	}
}

// move goes to the next label that can be chosen.
func (p *picks) move(by int) {
	for i := p.at + by; i >= 0 && i < len(p.labels); i += by {
		if !p.off[i] {
			p.at = i
			if p.many {
				p.renew()
			} else {
				p.press(i)
			}
			return
		}
	}
}
