//go:build cgo

package window

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
)

// The measures of a table, in logical pixels.
const (
	gridRow     = 27
	gridHead    = 30
	gridPadding = 9 // at both sides of a cell
	columnLeast = 48
	columnMost  = 340 // as long as nobody drags it wider
	measured    = 300 // rows from which widths are taken
)

// place is a cell by its row and column; a row of -1 is no cell.
type cellAt struct{ row, column int }

// tableGrid shows the rows of a list. Only the cells that can be seen exist. Cells are
// selected as a rectangle.
type tableGrid struct {
	widget.BaseWidget
	kit   *look.Kit
	state *state.State
	keys  *command.Keys

	model  *tableModel
	order  tableOrder
	widths []float32
	anchor cellAt // where the selection began
	lead   cellAt // and where it ends

	head   *tableHead
	clip   *container.Clip
	scroll *container.Scroll
	body   *tableBody
	ring   *canvas.Rectangle
	sorted func(tableOrder)
	onSpot func() // the selection has changed
}

var (
	_ fyne.Widget       = (*tableGrid)(nil)
	_ fyne.Focusable    = (*tableGrid)(nil)
	_ fyne.Shortcutable = (*tableGrid)(nil)
)

func newTableGrid(k *look.Kit, s *state.State, keys *command.Keys) *tableGrid {
	g := &tableGrid{kit: k, state: s, keys: keys, model: &tableModel{}, anchor: cellAt{-1, 0}, lead: cellAt{-1, 0},
		sorted: func(tableOrder) {}, onSpot: func() {}}
	g.head = newTableHead(g)
	g.clip = container.NewClip(g.head)
	g.body = newTableBody(g)
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.fill() }
	g.ring = widgets.Ring(k, 1.5)
	g.ring.CornerRadius = 6
	g.ExtendBaseWidget(g)
	return g
}

// show shows the rows of a model; one of another list at its beginning.
func (g *tableGrid) show(m *tableModel, order tableOrder) {
	if m.list != g.model.list {
		g.widths = g.fitting(m)
		g.anchor, g.lead = cellAt{-1, 0}, cellAt{-1, 0}
		g.scroll.Offset = fyne.Position{}
	}
	g.model, g.order = m, order
	if g.anchor.row >= len(m.rows) || g.lead.row >= len(m.rows) {
		g.anchor, g.lead = cellAt{-1, 0}, cellAt{-1, 0}
	}
	g.layOut()
	g.onSpot()
}

// fitting are widths at which most cells of a model show all that they say.
func (g *tableGrid) fitting(m *tableModel) []float32 {
	widths := make([]float32, len(m.columns))
	for i, column := range m.columns {
		widest := g.kit.Style.Strong.Width(g.heading(column)) + headSign
		for _, row := range m.rows[:min(len(m.rows), measured)] {
			widest = max(widest, g.kit.Style.Body.Width(m.said(row, i)))
		}
		widths[i] = min(max(float32(math.Ceil(widest*1.015))+2*gridPadding, columnLeast), columnMost)
	}
	return widths
}

// heading names a column.
func (g *tableGrid) heading(column string) string { return g.kit.Words.Say("table.column." + column) }

// span is the width of all columns.
func (g *tableGrid) span() float32 {
	sum := float32(0)
	for _, w := range g.widths {
		sum += w
	}
	return sum
}

// left is where a column begins.
func (g *tableGrid) left(column int) float32 {
	x := float32(0)
	for _, w := range g.widths[:column] {
		x += w
	}
	return x
}

// columnAt is the column at an x of the table, or -1.
func (g *tableGrid) columnAt(x float32) int {
	for i, w := range g.widths {
		if x < w {
			return i
		}
		x -= w
	}
	return -1
}

// resize gives a column another width.
func (g *tableGrid) resize(column int, width float32) {
	g.widths[column] = max(width, columnLeast)
	g.layOut()
}

// spot selects the cells from the anchor to a cell; without extend that cell alone.
func (g *tableGrid) spot(at cellAt, extend bool) {
	if len(g.model.rows) == 0 {
		return
	}
	at.row = min(max(at.row, 0), len(g.model.rows)-1)
	at.column = min(max(at.column, 0), len(g.widths)-1)
	g.lead = at
	if !extend || g.anchor.row < 0 {
		g.anchor = at
	}
	g.fill()
	g.onSpot()
}

// block is the rectangle of selected cells, its ends included; false if none is.
func (g *tableGrid) block() (from, to cellAt, any bool) {
	if g.anchor.row < 0 {
		return from, to, false
	}
	from = cellAt{min(g.anchor.row, g.lead.row), min(g.anchor.column, g.lead.column)}
	to = cellAt{max(g.anchor.row, g.lead.row), max(g.anchor.column, g.lead.column)}
	return from, to, true
}

// copied are the selected cells as they are read, tabs between them: what spreadsheets
// take. Breaks inside of a cell become spaces.
func (g *tableGrid) copied() string {
	from, to, any := g.block()
	if !any {
		return ""
	}
	plain := strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")
	var lines []string
	for _, row := range g.model.rows[from.row : to.row+1] {
		cells := make([]string, 0, to.column-from.column+1)
		for column := from.column; column <= to.column; column++ {
			cells = append(cells, plain.Replace(g.model.said(row, column)))
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return strings.Join(lines, "\n")
}

// reveal scrolls to the cell to which the keys have moved.
func (g *tableGrid) reveal() {
	size, offset := g.scroll.Size(), g.scroll.Offset
	top := float32(g.lead.row * gridRow)
	offset.Y = max(min(offset.Y, top), top+gridRow-size.Height)
	left := g.left(g.lead.column)
	offset.X = min(max(offset.X, left+g.widths[g.lead.column]-size.Width), left)
	g.scroll.ScrollToOffset(offset)
	g.fill()
}

// revealSelected scrolls to the first row that has to do with what is selected in every view,
// unless one can be seen.
func (g *tableGrid) revealSelected() {
	emphasis := g.state.Emphasis()
	selected := func(r tableRow) bool { return g.model.selected(r, emphasis) }
	from, to := g.seen()
	if slices.ContainsFunc(g.model.rows[from:to], selected) {
		return
	}
	if first := slices.IndexFunc(g.model.rows, selected); first >= 0 {
		g.scroll.ScrollToOffset(fyne.NewPos(g.scroll.Offset.X, float32(first*gridRow)))
	}
}

// seen are the rows that can be seen, at least in part, the last one not included.
func (g *tableGrid) seen() (from, to int) {
	top, n := g.scroll.Offset.Y, len(g.model.rows)
	return min(max(0, int(top/gridRow)), n), min(n, int((top+g.scroll.Size().Height)/gridRow)+1)
}

// choose selects in every view what the row of a cell is about.
func (g *tableGrid) choose(row int, add bool) {
	if row < 0 || row >= len(g.model.rows) {
		return
	}
	id := g.model.subject(g.model.rows[row])
	switch {
	case id == "":
	case !add && g.state.Now().Selected == state.IDsOf(id):
		g.state.Select("", false)
	default:
		g.state.Select(id, add)
	}
}

// FocusGained rings the table.
func (g *tableGrid) FocusGained() {
	g.ring.Show()
	if g.anchor.row < 0 {
		g.spot(cellAt{}, false)
	}
}

// FocusLost takes the ring away.
func (g *tableGrid) FocusLost() { g.ring.Hide() }

// TypedRune passes letters on.
func (g *tableGrid) TypedRune(r rune) { g.keys.TypedRune(r) }

// TypedKey moves among the cells; with Shift the selection grows.
func (g *tableGrid) TypedKey(e *fyne.KeyEvent) {
	page := max(1, int(g.scroll.Size().Height/gridRow)-1)
	at := g.lead
	switch e.Name {
	case fyne.KeyDown:
		at.row++
	case fyne.KeyUp:
		at.row--
	case fyne.KeyRight:
		at.column++
	case fyne.KeyLeft:
		at.column--
	case fyne.KeyPageDown:
		at.row += page
	case fyne.KeyPageUp:
		at.row -= page
	case fyne.KeyReturn, fyne.KeyEnter:
		g.choose(g.lead.row, false)
		return
	default:
		g.keys.TypedKey(e.Name)
		return
	}
	g.ring.Show()
	g.spot(at, g.held()&command.Shift != 0)
	g.reveal()
}

// held are the keys that are held down.
func (g *tableGrid) held() fyne.KeyModifier {
	if d, ok := g.kit.App.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// TypedShortcut copies and selects, and sorts by the column of the cell; others are the
// window's.
func (g *tableGrid) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		g.kit.App.Clipboard().SetContent(g.copied())
		return
	case *fyne.ShortcutSelectAll:
		g.spot(cellAt{}, false)
		g.spot(cellAt{len(g.model.rows) - 1, len(g.widths) - 1}, true)
		return
	case *desktop.CustomShortcut:
		if s.Modifier == fyne.KeyModifierAlt && (s.KeyName == fyne.KeyUp || s.KeyName == fyne.KeyDown) && len(g.widths) > 0 {
			g.sorted(tableOrder{g.model.columns[g.lead.column], s.KeyName == fyne.KeyDown})
			return
		}
	}
	g.keys.Shortcut(s)
}

func (g *tableGrid) layOut() {
	size := g.Size()
	if size.Width < 1 {
		return
	}
	g.clip.Resize(fyne.NewSize(size.Width, gridHead))
	g.scroll.Move(fyne.NewPos(0, gridHead))
	g.scroll.Resize(fyne.NewSize(size.Width, size.Height-gridHead))
	g.ring.Move(fyne.NewPos(1, 0))
	g.ring.Resize(size.SubtractWidthHeight(2, 2))
	g.body.Resize(fyne.NewSize(max(g.span(), size.Width), max(float32(len(g.model.rows)*gridRow), size.Height-gridHead)))
	g.scroll.Refresh()
	g.fill()
}

// fill shows the cells where the table is looked at.
func (g *tableGrid) fill() {
	g.head.Resize(fyne.NewSize(max(g.span(), g.Size().Width), gridHead))
	g.head.Move(fyne.NewPos(-g.scroll.Offset.X, 0))
	g.head.compose()
	g.body.compose()
}

// CreateRenderer is called by Fyne.
func (g *tableGrid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{g} }

type gridRenderer struct{ grid *tableGrid }

var _ fyne.WidgetRenderer = (*gridRenderer)(nil)

func (r *gridRenderer) Layout(fyne.Size)   { r.grid.layOut() }
func (r *gridRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }
func (r *gridRenderer) Refresh()           { canvas.Refresh(r.grid) }
func (r *gridRenderer) Destroy()           {}

func (r *gridRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.grid.clip, r.grid.scroll, r.grid.ring}
}
