//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// The measures of the palette's rows, in logical pixels.
const (
	paletteRow   = 32
	paletteInset = 10 // of the texts from the sides of a row
	paletteGap   = 16 // between a name and what is said beside it
	symbolGap    = 9  // between an event's symbol and its name, as in the rows without one
)

// paletteList shows what was found, one thing a row. One of the rows is chosen.
type paletteList struct {
	widget.BaseWidget
	kit    *look.Kit
	detail func(thing) thingDetail
	take   func(row int)

	things  []thing
	typed   string
	chosen  int
	top     int       // the first row in view
	size    fyne.Size // that the rows below are composed for
	objects []fyne.CanvasObject
}

var (
	_ fyne.Tappable      = (*paletteList)(nil)
	_ fyne.Scrollable    = (*paletteList)(nil)
	_ desktop.Hoverable  = (*paletteList)(nil)
	_ desktop.Cursorable = (*paletteList)(nil)
)

func newPaletteList(k *look.Kit, detail func(thing) thingDetail, choose func(thing)) *paletteList {
	l := &paletteList{kit: k, detail: detail}
	l.take = func(row int) {
		if row >= 0 && row < len(l.things) {
			choose(l.things[row])
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// set shows other things, found by what was typed. The first is chosen.
func (l *paletteList) set(things []thing, typed string) {
	l.things, l.typed, l.chosen, l.top = things, typed, 0, 0
	l.renew()
}

// page is how many rows are in view.
func (l *paletteList) page() int { return max(1, int(l.Size().Height/paletteRow)) }

// move chooses a row further down, or up with a number below 0, and brings it into view.
func (l *paletteList) move(by int) {
	l.chosen = max(0, min(l.chosen+by, len(l.things)-1))
	l.top = max(min(l.top, l.chosen), l.chosen-l.page()+1)
	l.renew()
}

func (l *paletteList) renew() {
	l.compose()
	l.Refresh()
}

func (l *paletteList) compose() {
	l.size, l.objects = l.Size(), nil
	last := min(l.top+l.page(), len(l.things))
	for i := l.top; i < last; i++ {
		l.composeRow(i, float32(i-l.top)*paletteRow)
	}
	l.composeBar()
}

func (l *paletteList) composeRow(i int, y float32) {
	k, width := l.kit, l.Size().Width
	if i == l.chosen {
		ground := canvas.NewRectangle(k.Color.Wash)
		ground.CornerRadius = 6
		widgets.Place(ground, palettePad, y, width-2*palettePad, paletteRow)
		l.objects = append(l.objects, ground)
	}
	right := width - palettePad - paletteInset
	detail := l.detail(l.things[i])
	if detail.said != "" {
		said := k.Text(detail.said, k.Style.Small, k.Color.Muted)
		look.PutRight(said, right, y+(paletteRow-said.MinSize().Height)/2)
		l.objects = append(l.objects, said)
		right = said.Position().X - paletteGap
	}
	left := float32(palettePad + paletteInset)
	if detail.symbol != nil {
		symbol := look.NewSymbolView(k)
		symbol.Show(*detail.symbol)
		symbol.Raster.Move(fyne.NewPos(left, y+(paletteRow-look.SymbolSize)/2))
		l.objects = append(l.objects, symbol.Raster)
	}
	l.composeName(l.things[i].title, left+look.SymbolSize+symbolGap, right, y)
}

// composeName sets a name with what was typed in bold. It has room even if all is.
func (l *paletteList) composeName(name string, left, right, y float32) {
	k := l.kit
	if k.Style.Strong.Width(name) > float64(right-left) {
		name = look.Truncate([]string{name, ""}, 1, k.Style.Strong, right-left)[0]
	}
	end := 0
	add := func(s string, bold bool) {
		if s == "" {
			return
		}
		style := k.Style.Body
		if bold {
			style = k.Style.Strong
		}
		t := k.Text(s, style, k.Color.Ink)
		look.Put(t, left, y+(paletteRow-t.MinSize().Height)/2)
		left += t.MinSize().Width
		l.objects = append(l.objects, t)
	}
	for _, at := range data.Occurrences(name, l.typed) {
		add(name[end:at[0]], false)
		add(name[at[0]:at[1]], true)
		end = at[1]
	}
	add(name[end:], false)
}

// composeBar shows how much of the list is in view, where that is not all.
func (l *paletteList) composeBar() {
	if len(l.things) <= l.page() {
		return
	}
	height, all := float32(l.page())*paletteRow, float32(len(l.things))
	bar := canvas.NewRectangle(l.kit.Color.Scroll)
	bar.CornerRadius = 2
	widgets.Place(bar, l.Size().Width-7, height*float32(l.top)/all, 4, height*float32(l.page())/all)
	l.objects = append(l.objects, bar)
}

// CreateRenderer is called by Fyne.
func (l *paletteList) CreateRenderer() fyne.WidgetRenderer { return &paletteListRenderer{l} }

type paletteListRenderer struct{ list *paletteList }

var _ fyne.WidgetRenderer = (*paletteListRenderer)(nil)

func (r *paletteListRenderer) Layout(size fyne.Size) {
	if size != r.list.size {
		r.list.compose()
	}
}

func (r *paletteListRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *paletteListRenderer) Refresh()                     { canvas.Refresh(r.list) }
func (r *paletteListRenderer) Objects() []fyne.CanvasObject { return r.list.objects }
func (r *paletteListRenderer) Destroy()                     {}

// at is the row at a position, or -1.
func (l *paletteList) at(p fyne.Position) int {
	row := l.top + int(p.Y/paletteRow)
	if p.Y < 0 || row >= min(l.top+l.page(), len(l.things)) {
		return -1
	}
	return row
}

// Tapped takes the row that was pressed.
func (l *paletteList) Tapped(e *fyne.PointEvent) { l.take(l.at(e.Position)) }

// Scrolled moves the rows by the wheel; what is chosen stays in view.
func (l *paletteList) Scrolled(e *fyne.ScrollEvent) {
	rows := int(e.Scrolled.DY / wheelNotch * 3)
	if rows == 0 {
		return
	}
	l.top = max(0, min(l.top-rows, len(l.things)-l.page()))
	l.chosen = max(l.top, min(l.chosen, l.top+l.page()-1, len(l.things)-1))
	l.renew()
}

// MouseIn has nothing to do: a list that comes up under the pointer is not pointed at.
func (l *paletteList) MouseIn(*desktop.MouseEvent) {}

// MouseMoved chooses the row under the pointer.
func (l *paletteList) MouseMoved(e *desktop.MouseEvent) {
	if row := l.at(e.Position); row >= 0 && row != l.chosen {
		l.chosen = row
		l.renew()
	}
}

// MouseOut has nothing to do.
func (l *paletteList) MouseOut() {}

// Cursor says that a press takes a row.
func (l *paletteList) Cursor() desktop.Cursor { return desktop.PointerCursor }
