//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// The measures of the list of faults, in logical pixels.
const (
	faultTop    = 52   // where the rows begin
	faultSide   = 14   // of the heading
	faultShare  = 0.55 // of the height that there is, at most
	faultBottom = 6
)

// faultList lists the faults of a file on a card. Where they need more room than there is
// they scroll.
type faultList struct {
	widget.BaseWidget
	kit    *look.Kit
	ground *widgets.Board
	title  *canvas.Text
	hint   *canvas.Text
	hide   *widgets.Button
	rows   *faultRows
	scroll *container.Scroll
	ring   *canvas.Rectangle // the focus
}

func newFaultList(k *look.Kit, keys *command.Keys, cards *cardLayer, copyPlace func(string), closeList func()) *faultList {
	l := &faultList{kit: k, ground: widgets.NewBoard(k), ring: widgets.Ring(k, 1.5)}
	l.title = k.Text("", k.Style.Heading, k.Color.Ink)
	l.hint = k.Text(k.Words.Say("window.faults.hint"), k.Style.Small, k.Color.Muted)
	l.rows = newFaultRows(k, keys, copyPlace, closeList)
	l.rows.onFocus = func(visible bool) {
		l.ring.Hidden = !visible
		l.ring.Refresh()
	}
	l.scroll = container.NewVScroll(l.rows)
	l.rows.reveal = l.reveal
	l.hide = widgets.NewButton(k, keys, cards, k.Text("×", k.Style.Title, k.Color.Muted), k.Words.Say("window.faults.hide"), closeList)
	l.ring.CornerRadius = 6
	l.ExtendBaseWidget(l)
	l.Hide()
	return l
}

// show lists the faults of a file.
func (l *faultList) show(file string, faults data.Faults) {
	w := l.kit.Words
	wrong, warnings := countOf(faults, data.Error), countOf(faults, data.Warning)
	var counts []string
	if wrong > 0 {
		counts = append(counts, w.Count("window.errors", wrong))
	}
	if warnings > 0 {
		counts = append(counts, w.Count("window.warnings", warnings))
	}
	look.Say(l.title, w.List(counts))
	l.rows.set(file, faults)
	l.Refresh()
}

// height is what the list takes of a height.
func (l *faultList) height(width, of float32) float32 {
	return float32(int(min(faultTop+l.rows.fit(width-2)+faultBottom, of*faultShare)))
}

// reveal scrolls to a part of the rows.
func (l *faultList) reveal(top, bottom float32) {
	offset, height := l.scroll.Offset.Y, l.scroll.Size().Height
	switch {
	case top < offset:
		offset = top
	case bottom > offset+height:
		offset = bottom - height
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
}

// CreateRenderer is called by Fyne.
func (l *faultList) CreateRenderer() fyne.WidgetRenderer { return &faultListRenderer{l} }

type faultListRenderer struct{ list *faultList }

var _ fyne.WidgetRenderer = (*faultListRenderer)(nil)

func (r *faultListRenderer) Layout(size fyne.Size) {
	l := r.list
	l.ground.Resize(size)
	look.Put(l.title, faultSide, 8)
	look.Put(l.hint, faultSide, 28)
	const button = 26
	widgets.Place(l.hide, size.Width-faultSide-button+4, 9, button, button)
	widgets.Place(l.scroll, 1, faultTop, size.Width-2, size.Height-faultTop-faultBottom)
	widgets.Place(l.ring, 2, faultTop-3, size.Width-4, size.Height-faultTop+1)
}

func (r *faultListRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 80) }

func (r *faultListRenderer) Refresh() {
	r.Layout(r.list.Size())
	canvas.Refresh(r.list)
}

func (r *faultListRenderer) Destroy() {}

func (r *faultListRenderer) Objects() []fyne.CanvasObject {
	l := r.list
	return []fyne.CanvasObject{l.ground, l.title, l.hint, l.scroll, l.ring, l.hide}
}
