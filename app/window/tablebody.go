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
)

// tableBody are the cells of a table. A press selects one, a drag or a press with Shift
// several; a double press selects in every view what the row is about.
type tableBody struct {
	widget.BaseWidget
	grid    *tableGrid
	objects []fyne.CanvasObject
	held    bool
}

var (
	_ fyne.Draggable      = (*tableBody)(nil)
	_ fyne.DoubleTappable = (*tableBody)(nil)
	_ desktop.Mouseable   = (*tableBody)(nil)
)

func newTableBody(g *tableGrid) *tableBody {
	b := &tableBody{grid: g}
	b.ExtendBaseWidget(b)
	return b
}

// compose makes the cells that can be seen.
func (b *tableBody) compose() {
	g, k := b.grid, b.grid.kit
	offset, size := g.scroll.Offset, g.scroll.Size()
	b.objects = b.objects[:0]
	ground := func(x, y, w, h float32, c interface{ RGBA() (r, g, b, a uint32) }) {
		r := canvas.NewRectangle(c)
		r.Move(fyne.NewPos(x, y))
		r.Resize(fyne.NewSize(w, h))
		b.objects = append(b.objects, r)
	}
	from, to, any := g.block()
	first, last := g.seen()
	emphasis := g.state.Emphasis()
	for i := first; i < last; i++ {
		row, y := g.model.rows[i], float32(i*gridRow)
		ground(0, y+gridRow-1, b.Size().Width, 1, k.Color.Hover)
		if g.model.selected(row, emphasis) {
			ground(0, y, b.Size().Width, gridRow-1, k.Color.Wash)
			ground(0, y, 3, gridRow-1, k.Color.Accent)
		}
		x := float32(0)
		for j, width := range g.widths {
			if x+width > offset.X && x < offset.X+size.Width {
				if any && i >= from.row && i <= to.row && j >= from.column && j <= to.column {
					ground(x, y, width, gridRow-1, k.Color.Mark)
				}
				b.cell(g.model.said(row, j), x, y, width, g.model.numeric(j))
			}
			x += width
		}
	}
	if any && g.lead.row >= first && g.lead.row < last {
		r := widgets.Ring(k, 1.5)
		r.CornerRadius = 2
		r.Show()
		r.Move(fyne.NewPos(g.left(g.lead.column)+1, float32(g.lead.row*gridRow)))
		r.Resize(fyne.NewSize(g.widths[g.lead.column]-2, gridRow-1))
		b.objects = append(b.objects, r)
	}
	b.Refresh()
}

// cell sets what a cell says, as far as it has room.
func (b *tableBody) cell(said string, x, y, width float32, right bool) {
	if said == "" {
		return
	}
	k := b.grid.kit
	t := k.Text(look.Ellipsis(said, k.Style.Body, width-2*gridPadding), k.Style.Body, k.Color.Ink)
	left := x + gridPadding
	if right {
		left = x + width - gridPadding - t.MinSize().Width
	}
	look.Put(t, left, y+(gridRow-1-t.MinSize().Height)/2)
	b.objects = append(b.objects, t)
}

// at is the cell at a position.
func (b *tableBody) at(p fyne.Position) cellAt {
	column := b.grid.columnAt(p.X)
	if column < 0 {
		column = len(b.grid.widths) - 1
	}
	return cellAt{int(p.Y / gridRow), column}
}

// MouseDown selects a cell.
func (b *tableBody) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if c := b.grid.kit.App.Driver().CanvasForObject(b.grid); c != nil {
		c.Focus(b.grid)
		b.grid.ring.Hide()
	}
	b.held = true
	b.grid.spot(b.at(e.Position), e.Modifier&command.Shift != 0)
}

// MouseUp ends a selection.
func (b *tableBody) MouseUp(*desktop.MouseEvent) { b.held = false }

// Dragged selects up to the cell under the pointer.
func (b *tableBody) Dragged(e *fyne.DragEvent) {
	if b.held {
		b.grid.spot(b.at(e.Position), true)
		b.grid.reveal()
	}
}

// DragEnd ends a selection.
func (b *tableBody) DragEnd() { b.held = false }

// DoubleTapped selects in every view what the row is about.
func (b *tableBody) DoubleTapped(e *fyne.PointEvent) {
	b.grid.choose(b.at(e.Position).row, b.grid.held()&command.Ctrl != 0)
}

// CreateRenderer is called by Fyne.
func (b *tableBody) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ body *tableBody }

var _ fyne.WidgetRenderer = (*bodyRenderer)(nil)

func (r *bodyRenderer) Layout(fyne.Size) {}
func (r *bodyRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.body.grid.span(), float32(len(r.body.grid.model.rows)*gridRow))
}
func (r *bodyRenderer) Refresh()                     { canvas.Refresh(r.body) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }
func (r *bodyRenderer) Destroy()                     {}
