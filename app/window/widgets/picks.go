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

// The measures of picks, in logical pixels.
const (
	pickHeight = 26
	pickGap    = 4
	pickPad    = 9
	tickWidth  = 15 // of the tick with the air after it
)

// Picks are labels in rows, of which one is chosen, or any number: those have ticks. They
// are one stop of the Tab key; the arrow keys choose the one, or move to another that
// Space chooses.
type Picks struct {
	widget.BaseWidget
	keyFocus
	kit     *look.Kit
	keys    *command.Keys
	labels  []string
	on      []bool
	off     []bool // cannot be chosen
	many    bool
	changed func()
	at      int // which the keys are on
	hovered int // -1 for none

	width   float32
	spots   []pickSpot
	objects []fyne.CanvasObject
}

// pickSpot is where a label stands.
type pickSpot struct{ x, y, w float32 }

var (
	_ fyne.Tappable      = (*Picks)(nil)
	_ fyne.Focusable     = (*Picks)(nil)
	_ desktop.Hoverable  = (*Picks)(nil)
	_ desktop.Cursorable = (*Picks)(nil)
)

// NewPicks are labels of which one is chosen, or with many any number of them.
func NewPicks(k *look.Kit, keys *command.Keys, many bool, labels []string, changed func()) *Picks {
	p := &Picks{kit: k, keys: keys, labels: labels, on: make([]bool, len(labels)), off: make([]bool, len(labels)),
		many: many, changed: changed, hovered: -1, width: 300}
	p.attended = p.renew
	p.ExtendBaseWidget(p)
	p.compose()
	return p
}

// Chosen are the labels that are chosen.
func (p *Picks) Chosen() []int {
	var all []int
	for i, on := range p.on {
		if on && !p.off[i] {
			all = append(all, i)
		}
	}
	return all
}

// Set chooses a label, or no longer.
func (p *Picks) Set(i int, on bool) {
	p.on[i] = on
	if on && len(p.Chosen()) == 1 {
		p.at = i
	}
	p.renew()
}

// IsOn reports whether one is chosen.
func (p *Picks) IsOn(i int) bool { return p.on[i] }

// Disable says whether one cannot be chosen.
func (p *Picks) Disable(i int, off bool) { p.off[i] = off }

// Disabled reports whether one cannot be chosen.
func (p *Picks) Disabled(i int) bool { return p.off[i] }

// Press does what a press on a label does.
func (p *Picks) Press(i int) {
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
func (p *Picks) renew() {
	p.compose()
	p.Refresh()
}

// flow places the labels in rows and returns their height.
func (p *Picks) flow() float32 {
	p.spots = p.spots[:0]
	x, y := float32(0), float32(0)
	for _, label := range p.labels {
		w := p.kit.Text(label, p.kit.Style.Chip, p.kit.Color.Ink).MinSize().Width + 2*pickPad
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

func (p *Picks) compose() {
	p.flow()
	p.objects = nil
	for i := range p.labels {
		p.composePick(i)
	}
	if p.focused && len(p.spots) > 0 {
		ring, s := Ring(p.kit, 1.5), p.spots[p.at]
		ring.CornerRadius = 7
		ring.Show()
		Place(ring, s.x-2.5, s.y-2.5, s.w+5, pickHeight+5)
		p.objects = append(p.objects, ring)
	}
}

func (p *Picks) composePick(i int) {
	k, s := p.kit, p.spots[i]
	ground := canvas.NewRectangle(k.Color.Card)
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = k.Color.Border, 1, 5
	label := k.Text(p.labels[i], k.Style.Small, k.Color.Ink)
	chosen := p.on[i] && !p.off[i]
	switch {
	case p.off[i]:
		label.Color = k.Color.Faint
		ground.FillColor = k.Color.Field
	case chosen:
		ground.FillColor, ground.StrokeColor = k.Color.Accent, k.Color.Accent
		label = k.Text(p.labels[i], k.Style.Chip, k.Color.Card)
	case i == p.hovered:
		ground.FillColor = k.Color.Hover
	}
	Place(ground, s.x, s.y, s.w, pickHeight)
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
	look.Put(label, left, s.y+(pickHeight-size.Height)/2)
	p.objects = append(p.objects, label)
}

// composeTick draws a tick, or the box that is empty without it.
func (p *Picks) composeTick(x, middle float32, on bool) {
	if !on {
		box := canvas.NewRectangle(nil)
		box.StrokeColor, box.StrokeWidth, box.CornerRadius = p.kit.Color.Faint, 1, 2
		Place(box, x, middle-4.5, 9, 9)
		p.objects = append(p.objects, box)
		return
	}
	for _, ends := range [][4]float32{{0, 0, 3.2, 3.4}, {3.2, 3.4, 9, -4}} {
		line := canvas.NewLine(p.kit.Color.Card)
		line.StrokeWidth = 1.8
		line.Position1, line.Position2 = fyne.NewPos(x+ends[0], middle+ends[1]), fyne.NewPos(x+ends[2], middle+ends[3])
		p.objects = append(p.objects, line)
	}
}

// Labels are what can be chosen.
func (p *Picks) Labels() []string { return p.labels }

// CreateRenderer is called by Fyne.
func (p *Picks) CreateRenderer() fyne.WidgetRenderer { return &picksRenderer{p} }

type picksRenderer struct{ picks *Picks }

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
func (p *Picks) height(width float32) float32 {
	if width != p.width {
		p.width = width
		p.compose()
	}
	return p.flow()
}

func (p *Picks) under(at fyne.Position) int {
	for i, s := range p.spots {
		if at.X >= s.x && at.X < s.x+s.w && at.Y >= s.y && at.Y < s.y+pickHeight {
			return i
		}
	}
	return -1
}

// Tapped chooses.
func (p *Picks) Tapped(e *fyne.PointEvent) { p.Press(p.under(e.Position)) }

// MouseIn is called when the pointer enters.
func (p *Picks) MouseIn(e *desktop.MouseEvent) { p.hover(p.under(e.Position)) }

// MouseMoved is called when the pointer moves.
func (p *Picks) MouseMoved(e *desktop.MouseEvent) { p.hover(p.under(e.Position)) }

// MouseOut is called when the pointer leaves.
func (p *Picks) MouseOut() { p.hover(-1) }

func (p *Picks) hover(i int) {
	if i != p.hovered {
		p.hovered = i
		p.renew()
	}
}

// Cursor says whether a press chooses.
func (p *Picks) Cursor() desktop.Cursor {
	if p.hovered < 0 || p.off[p.hovered] {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// TypedRune passes letters on.
func (p *Picks) TypedRune(r rune) {
	if r != ' ' {
		p.keys.TypedRune(r)
	}
}

// TypedKey moves to the label beside, and chooses; other keys are passed on.
func (p *Picks) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		p.move(1)
	case fyne.KeyLeft, fyne.KeyUp:
		p.move(-1)
	case fyne.KeySpace:
		p.Press(p.at)
	default:
		p.keys.TypedKey(e.Name)
	}
}

// move goes to the next label that can be chosen.
func (p *Picks) move(by int) {
	for i := p.at + by; i >= 0 && i < len(p.labels); i += by {
		if !p.off[i] {
			p.at = i
			if p.many {
				p.renew()
			} else {
				p.Press(i)
			}
			return
		}
	}
}
