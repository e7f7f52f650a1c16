//go:build cgo

package window

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/charts/text"
)

// eventRow shows one event of the list. It is used for one event after the other.
type eventRow struct {
	widget.BaseWidget
	kit     *look.Kit
	text    *rowText
	look    rowLook
	list    *eventList
	ground  *canvas.Rectangle
	bar     *canvas.Rectangle // marks the current event
	symbol  *look.SymbolView
	objects []fyne.CanvasObject
	again   bool // it was selected alone already when it was pressed
}

var (
	_ fyne.Tappable          = (*eventRow)(nil)
	_ fyne.DoubleTappable    = (*eventRow)(nil)
	_ fyne.SecondaryTappable = (*eventRow)(nil)
	_ fyne.Scrollable        = (*eventRow)(nil)
	_ desktop.Hoverable      = (*eventRow)(nil)
	_ desktop.Mouseable      = (*eventRow)(nil)
	_ desktop.Cursorable     = (*eventRow)(nil)
)

func newEventRow(k *look.Kit, list *eventList) *eventRow {
	r := &eventRow{kit: k, list: list, symbol: look.NewSymbolView(k)}
	r.ground = canvas.NewRectangle(nil)
	r.ground.CornerRadius = 6
	r.bar = canvas.NewRectangle(k.Color.Accent)
	r.bar.CornerRadius = 1.5
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *eventRow) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ row *eventRow }

var _ fyne.WidgetRenderer = (*rowRenderer)(nil)

func (r *rowRenderer) Layout(fyne.Size)             {}
func (r *rowRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *rowRenderer) Refresh()                     { canvas.Refresh(r.row) }
func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.row.objects }
func (r *rowRenderer) Destroy()                     {}

// show composes the row, if anything is different.
func (r *eventRow) show(t *rowText, look rowLook) {
	look.hovered = r.look.hovered && r.look.id == look.id
	if t == r.text && look == r.look {
		return
	}
	r.text, r.look = t, look
	r.compose()
	r.Refresh()
}

func (r *eventRow) compose() {
	k, t := r.kit, r.text
	s, c := k.Style, k.Color
	width, height := r.look.width, t.height(s, r.look.open)
	top := float32(0)
	r.objects = r.objects[:0]
	if r.look.year != 0 {
		top = yearHeight
		r.heading()
	}
	r.composeGround(top, height)

	ink, muted := c.Ink, c.Muted
	if r.look.faint() {
		ink, muted = c.Faint, c.Faint
	}
	y := top + rowPadding
	when := k.Text(t.when, s.Small, muted)
	look.Put(when, rowLeft, y)
	states := k.Text(t.states, s.Small, muted)
	look.PutRight(states, width-rowRight, y)
	r.objects = append(r.objects, when, states)
	y += look.Pitch(s.Small)
	heading := s.Heading
	if r.look.aside {
		heading.Weight = text.Regular
	}
	lines := func(all []string, style text.Style, c color.Color) {
		for _, line := range all {
			shown := k.Text(line, style, c)
			look.Put(shown, rowLeft, y)
			r.objects = append(r.objects, k.Matches(shown, r.look.found)...)
			r.objects = append(r.objects, shown)
			y += look.Pitch(style)
		}
	}
	if !r.look.open {
		lines(t.title, heading, ink)
		y += rowGap
		lines(t.closed, s.Small, muted)
		return
	}
	lines(t.whole, heading, ink)
	y += rowGap
	if len(t.open) > 0 {
		lines(t.open, s.Small, muted)
	} else {
		y -= rowGap
	}
	for _, l := range t.links {
		y += linkGap
		h := float32(len(l.lines)) * look.Pitch(s.Small)
		shown := widgets.NewLink(k, l.lines, l.url)
		shown.Move(fyne.NewPos(rowLeft, y))
		shown.Resize(fyne.NewSize(width-rowLeft-rowRight, h))
		r.objects = append(r.objects, shown)
		y += h
	}
}

// composeGround puts the ground, the bar of the date and the symbol of the category.
func (r *eventRow) composeGround(top, height float32) {
	c := r.kit.Color
	r.ground.FillColor = nil
	switch {
	case r.look.chosen:
		r.ground.FillColor = c.Wash
	case r.look.hovered:
		r.ground.FillColor = c.Hover
	}
	r.ground.Move(fyne.NewPos(rowInset, top))
	r.ground.Resize(fyne.NewSize(r.look.width-2*rowInset, height))
	r.symbol.Show(look.Symbol{Category: r.text.category, Pale: r.look.faint()})
	r.symbol.Raster.Move(fyne.NewPos(rowSymbol, top+rowPadding+1))
	r.objects = append(r.objects, r.ground)
	if r.look.current {
		r.bar.Move(fyne.NewPos(rowInset, top+6))
		r.bar.Resize(fyne.NewSize(3, height-12))
		r.objects = append(r.objects, r.bar)
	}
	r.objects = append(r.objects, r.symbol.Raster)
}

// heading says the year that begins with the row.
func (r *eventRow) heading() {
	k := r.kit
	said := k.Text(strconv.Itoa(r.look.year), k.Style.Strong, k.Color.Accent)
	look.Put(said, rowSymbol, 7)
	line := canvas.NewRectangle(k.Color.Border)
	left := rowSymbol + said.MinSize().Width + 10
	line.Move(fyne.NewPos(left, yearHeight/2+1))
	line.Resize(fyne.NewSize(r.look.width-rowRight-left, 1))
	r.objects = append(r.objects, said, line)
}

// MouseDown selects the event, with Ctrl in addition to what is selected.
func (r *eventRow) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		r.list.takeFocus()
		r.again = r.list.press(r.text.id, e.Modifier&fyne.KeyModifierShortcutDefault != 0)
	}
}

// MouseUp is called when the mouse is let go.
func (r *eventRow) MouseUp(*desktop.MouseEvent) {}

// Tapped is called once it is clear that no second press follows.
func (r *eventRow) Tapped(*fyne.PointEvent) { r.list.pressed(r.text.id, r.again) }

// DoubleTapped goes to the day of the event.
func (r *eventRow) DoubleTapped(*fyne.PointEvent) { r.list.state.Visit(r.text.id) }

// TappedSecondary shows the event's menu.
func (r *eventRow) TappedSecondary(e *fyne.PointEvent) {
	r.list.takeFocus()
	r.list.openMenu(r.text.id, e.AbsolutePosition)
}

// Scrolled scrolls the list.
func (r *eventRow) Scrolled(e *fyne.ScrollEvent) { r.list.scrolled(e.Scrolled.DY) }

// MouseIn is called when the pointer enters the row.
func (r *eventRow) MouseIn(*desktop.MouseEvent) { r.hover(true) }

// MouseMoved is called when the pointer moves in the row.
func (r *eventRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves the row.
func (r *eventRow) MouseOut() { r.hover(false) }

// Cursor says that the row can be pressed.
func (r *eventRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *eventRow) hover(on bool) {
	if r.text == nil || r.look.hovered == on {
		return
	}
	r.look.hovered = on
	if !r.look.chosen {
		r.compose()
		r.Refresh()
	}
}
