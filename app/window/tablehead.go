//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
)

const (
	headSign  = 18 // the width of the sign of the order beside a heading
	headReach = 5  // how far from a column's end the pointer may be to take it
)

// tableHead are the headings of a table. A press sorts by one; a drag at its end makes
// the column wider or narrower.
type tableHead struct {
	widget.BaseWidget
	grid    *tableGrid
	objects []fyne.CanvasObject
	pointer fyne.Position
	dragged int     // the column whose end is held, or -1
	offset  float32 // of the pointer from that end
}

var (
	_ fyne.Tappable      = (*tableHead)(nil)
	_ fyne.Draggable     = (*tableHead)(nil)
	_ desktop.Mouseable  = (*tableHead)(nil)
	_ desktop.Hoverable  = (*tableHead)(nil)
	_ desktop.Cursorable = (*tableHead)(nil)
)

func newTableHead(g *tableGrid) *tableHead {
	h := &tableHead{grid: g, dragged: -1}
	h.ExtendBaseWidget(h)
	return h
}

// compose makes the headings.
func (h *tableHead) compose() {
	g, k := h.grid, h.grid.kit
	ground := canvas.NewRectangle(k.Color.Card)
	ground.Resize(h.Size())
	edge := canvas.NewRectangle(k.Color.Border)
	edge.Move(fyne.NewPos(0, gridHead-1))
	edge.Resize(fyne.NewSize(h.Size().Width, 1))
	h.objects = []fyne.CanvasObject{ground, edge}
	x := float32(0)
	for i, column := range g.model.columns {
		width := g.widths[i]
		said := look.Ellipsis(g.heading(column), k.Style.Strong, width-2*gridPadding-headSign)
		t := k.Text(said, k.Style.Strong, k.Color.Muted)
		left := x + gridPadding
		sign := left + t.MinSize().Width + 1
		if g.model.numeric(i) {
			left = x + width - gridPadding - t.MinSize().Width
			sign = left - headSign
		}
		look.Put(t, left, (gridHead-t.MinSize().Height)/2)
		h.objects = append(h.objects, t)
		if g.order.column == column {
			t.Color = k.Color.Ink
			icon := fynetheme.MenuDropUpIcon()
			if g.order.descending {
				icon = fynetheme.MenuDropDownIcon()
			}
			s := canvas.NewImageFromResource(fynetheme.NewThemedResource(icon))
			s.Resize(fyne.NewSize(headSign, headSign))
			s.Move(fyne.NewPos(sign, (gridHead-headSign)/2))
			h.objects = append(h.objects, s)
		}
		x += width
		end := canvas.NewRectangle(k.Color.Border)
		end.Move(fyne.NewPos(x-1, 8))
		end.Resize(fyne.NewSize(1, gridHead-16))
		h.objects = append(h.objects, end)
	}
	h.Refresh()
}

// end is the column whose end the pointer is at, or -1.
func (h *tableHead) end(x float32) int {
	at := float32(0)
	for i, w := range h.grid.widths {
		at += w
		if x >= at-headReach && x <= at+headReach {
			return i
		}
	}
	return -1
}

// Tapped sorts by the heading.
func (h *tableHead) Tapped(e *fyne.PointEvent) {
	if i := h.grid.columnAt(e.Position.X); i >= 0 && h.end(e.Position.X) < 0 {
		h.grid.sorted(h.grid.order.turned(h.grid.model.columns[i]))
	}
}

// MouseDown takes the end of a column.
func (h *tableHead) MouseDown(e *desktop.MouseEvent) {
	if h.dragged = h.end(e.Position.X); h.dragged >= 0 {
		h.offset = h.grid.left(h.dragged) + h.grid.widths[h.dragged] - e.Position.X
	}
}

// MouseUp lets go of it.
func (h *tableHead) MouseUp(*desktop.MouseEvent) { h.dragged = -1 }

// Dragged moves the end of the column that is held.
func (h *tableHead) Dragged(e *fyne.DragEvent) {
	if h.dragged >= 0 {
		h.grid.resize(h.dragged, e.Position.X+h.offset-h.grid.left(h.dragged))
	}
}

// DragEnd lets go.
func (h *tableHead) DragEnd() { h.dragged = -1 }

// MouseIn is called when the pointer enters.
func (h *tableHead) MouseIn(e *desktop.MouseEvent) { h.pointer = e.Position }

// MouseMoved is called when the pointer moves.
func (h *tableHead) MouseMoved(e *desktop.MouseEvent) { h.pointer = e.Position }

// MouseOut is called when the pointer leaves.
func (h *tableHead) MouseOut() {}

// Cursor says what a press would do.
func (h *tableHead) Cursor() desktop.Cursor {
	if h.dragged >= 0 || h.end(h.pointer.X) >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer is called by Fyne.
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{h} }

type headRenderer struct{ head *tableHead }

var _ fyne.WidgetRenderer = (*headRenderer)(nil)

func (r *headRenderer) Layout(fyne.Size)             {}
func (r *headRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, gridHead) }
func (r *headRenderer) Refresh()                     { canvas.Refresh(r.head) }
func (r *headRenderer) Objects() []fyne.CanvasObject { return r.head.objects }
func (r *headRenderer) Destroy()                     {}
