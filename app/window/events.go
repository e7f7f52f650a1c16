//go:build cgo

package window

import (
	"math"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// eventList lists the events of the state. Only the rows that can be seen exist, so
// that its length does not matter.
type eventList struct {
	widget.BaseWidget
	kit   *look.Kit
	state *state.State
	keys  *command.Keys
	deeds *deeds
	texts *rowTexts
	brief bool // the selected row does not open: its event is shown beside the list
	still bool // it does not scroll to what is selected, which is under the pointer

	scroll *container.Scroll
	body   *fyne.Container
	ring   *canvas.Rectangle // the focus
	tops   []float32         // of the rows, and at last where they end
	rows   map[int]*eventRow // those that can be seen
	spare  []*eventRow
}

var (
	_ fyne.Widget    = (*eventList)(nil)
	_ fyne.Focusable = (*eventList)(nil)
	_ state.Follower = (*eventList)(nil)
)

func newEventList(k *look.Kit, s *state.State, keys *command.Keys, deeds *deeds) *eventList {
	l := &eventList{kit: k, state: s, keys: keys, deeds: deeds, texts: newRowTexts(k, s.Data()), rows: map[int]*eventRow{}}
	l.body = container.New(&listBody{l})
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.fill() }
	l.ring = widgets.Ring(k, 1.5)
	l.ring.CornerRadius = 6
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is called by Fyne.
func (l *eventList) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{l} }

type listRenderer struct{ list *eventList }

var _ fyne.WidgetRenderer = (*listRenderer)(nil)

func (r *listRenderer) Layout(size fyne.Size) {
	l := r.list
	if size.Width < 1 || size.Height < 1 {
		return // it has no place yet
	}
	l.ring.Move(fyne.NewPos(2, 0))
	l.ring.Resize(size.SubtractWidthHeight(4, 2))
	if len(l.tops) == 0 {
		l.texts.fit(size.Width)
		l.measure()
		l.scroll.Resize(size)
		l.reveal(l.shown())
		return
	}
	first, shift := l.top()
	ended := l.scroll.Offset.Y > 0 && l.scroll.Offset.Y > l.end()-1
	l.texts.fit(size.Width)
	l.measure()
	l.scroll.Resize(size)
	if ended { // where the newest events are
		l.scrollTo(l.end())
		return
	}
	l.setTop(first, shift)
}

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(100, 60) }
func (r *listRenderer) Refresh()           { canvas.Refresh(r.list) }
func (r *listRenderer) Destroy()           {}
func (r *listRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.list.scroll, r.list.ring}
}

// listBody is as high as all rows together; the list places those that exist.
type listBody struct{ list *eventList }

var _ fyne.Layout = (*listBody)(nil)

func (b *listBody) Layout([]fyne.CanvasObject, fyne.Size) {}

func (b *listBody) MinSize([]fyne.CanvasObject) fyne.Size {
	if len(b.list.tops) == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(1, b.list.tops[len(b.list.tops)-1])
}

// Follow shows the state as it now is, with what has changed in view.
func (l *eventList) Follow(before state.Moment) {
	now := l.state.Now()
	selected := now.SelectedEvent()
	others := now.Query() != before.Query()
	if others || selected != before.SelectedEvent() {
		anchor, shift := l.anchor(selected)
		l.measure()
		l.hold(anchor, shift)
	}
	switch {
	case l.still:
	case selected != before.SelectedEvent() && selected != "":
		l.reveal(l.index(selected))
	case now.AsOf != before.AsOf || others:
		l.reveal(l.current())
	case now.Selected != before.Selected:
		l.revealConcerned()
	}
	l.fill()
}

// revealConcerned scrolls to the nearest event that has to do with what is selected, unless
// one is in view.
func (l *eventList) revealConcerned() {
	if l.state.Emphasis().IsZero() || len(l.tops) == 0 {
		return
	}
	from, to := l.visible(l.scroll.Size().Height)
	nearest, least := -1, len(l.state.Events())
	for i, e := range l.state.Events() {
		if away := max(from-i, i-to+1, 0); away < least && l.state.Emphasis().Event(charts.EventID(e)) {
			nearest, least = i, away
		}
	}
	if nearest >= 0 && least > 0 {
		l.reveal(nearest)
	}
}

// current is the row of the last event up to the as-of date, or -1.
func (l *eventList) current() int { return l.state.Reached() - 1 }

// index is the row of an event, or -1.
func (l *eventList) index(id string) int { return l.state.Place(id) }

// longList is the number of events from which all rows are equally high, so that texts
// are only broken into lines where they are looked at.
const longList = 1000

// measure finds out where the rows stand.
func (l *eventList) measure() {
	l.texts.setEven(len(l.state.Events()) >= longList)
	l.tops = slices.Grow(l.tops[:0], len(l.state.Events())+1)
	opened := -1
	if !l.brief {
		opened = l.index(l.state.SelectedEvent())
	}
	y := float32(2)
	for i, e := range l.state.Events() {
		l.tops = append(l.tops, y)
		if l.year(i) != 0 {
			y += yearHeight
		}
		switch {
		case i == opened:
			y += l.texts.withLinks(e).height(l.kit.Style, true)
		case l.texts.even:
			y += l.texts.evenHeight()
		default:
			y += l.texts.of(e).height(l.kit.Style, false)
		}
	}
	l.tops = append(l.tops, y+2)
}

// year is the year that begins with a row, or 0 where the row before is of the same.
func (l *eventList) year(row int) int {
	year := l.state.Events()[row].Date.Year
	if row > 0 && l.state.Events()[row-1].Date.Year == year {
		return 0
	}
	return year
}

// anchor returns a row that should stay where it is while heights change, and how far
// its top is below the list's.
func (l *eventList) anchor(id string) (string, float32) {
	for i, r := range l.rows {
		if r.text.id == id && i < len(l.tops) {
			return id, l.tops[i] - l.scroll.Offset.Y
		}
	}
	return "", 0
}

// hold scrolls so that a row is where it was.
func (l *eventList) hold(id string, shift float32) {
	i := -1
	if id != "" {
		i = l.index(id)
	}
	if i >= 0 {
		l.scrollTo(l.tops[i] - shift)
		return
	}
	l.scrollTo(l.scroll.Offset.Y)
}

// end is the height that is at the top of the list where the rows end.
func (l *eventList) end() float32 { return l.tops[len(l.tops)-1] - l.scroll.Size().Height }

// scrollTo brings a height to the top of the list, as far as the rows reach.
func (l *eventList) scrollTo(y float32) {
	y = max(0, min(y, l.end()))
	l.body.Resize(fyne.NewSize(l.scroll.Size().Width, max(l.tops[len(l.tops)-1], l.scroll.Size().Height)))
	l.scroll.Offset = fyne.NewPos(0, y)
	l.scroll.Refresh()
	l.fill()
}

// wheelNotch is what Fyne makes of one notch of a wheel, which is a third of a row.
const wheelNotch = 25

// scrolled moves the list by the wheel, one notch by about a row, or by a touchpad as
// far as the fingers go.
func (l *eventList) scrolled(by float32) {
	if math.Mod(float64(by), wheelNotch) == 0 {
		by *= 3
	}
	l.scrollTo(l.scroll.Offset.Y - by)
}

// reveal scrolls so that a row is in view with some of its neighbours.
func (l *eventList) reveal(row int) {
	height := l.scroll.Size().Height
	if height <= 0 || len(l.tops) == 0 {
		return
	}
	row = max(row, 0)
	if row+1 >= len(l.tops) {
		l.scrollTo(0)
		return
	}
	l.bring(row, min(90, height/4))
}

// bring scrolls so that a row is in view, with as much of its neighbours as is asked for.
func (l *eventList) bring(row int, around float32) {
	height := l.scroll.Size().Height
	top, bottom := l.tops[row]-around, l.tops[row+1]+around
	offset := l.scroll.Offset.Y
	if bottom-top > height {
		top, bottom = l.tops[row], l.tops[row]+height
	}
	switch {
	case top < offset:
		offset = top
	case bottom > offset+height:
		offset = bottom - height
	}
	l.scrollTo(offset)
}

// fill puts rows where the list is looked at.
func (l *eventList) fill() {
	height := l.scroll.Size().Height
	if height <= 0 || len(l.tops) == 0 {
		return
	}
	from, to := l.visible(height)
	for i, r := range l.rows {
		if i < from || i >= to {
			l.spare = append(l.spare, r)
			delete(l.rows, i)
		}
	}
	current, opened := l.current(), ""
	if !l.brief {
		opened = l.state.SelectedEvent()
	}
	l.body.Objects = l.body.Objects[:0]
	for i := from; i < to; i++ {
		r, ok := l.rows[i]
		if !ok {
			r = l.row()
			l.rows[i] = r
		}
		t := l.texts.of(l.state.Events()[i])
		look := rowLook{id: t.id, year: l.year(i), chosen: l.state.Now().Selected.Has(t.id), open: t.id == opened,
			current: i == current, ahead: i > current, width: l.texts.width, found: l.state.Now().Search}
		look.aside = !l.state.Emphasis().IsZero() && !l.state.Emphasis().Event(t.id)
		r.Move(fyne.NewPos(0, l.tops[i]))
		r.Resize(fyne.NewSize(l.texts.width, l.tops[i+1]-l.tops[i]))
		r.show(t, look)
		l.body.Objects = append(l.body.Objects, r)
	}
	canvas.Refresh(l.body)
}

// visible returns the rows that can be seen: from, and up to but not including to.
func (l *eventList) visible(height float32) (from, to int) {
	n := min(len(l.state.Events()), len(l.tops)-1) // there may be other events already than were laid out
	offset := l.scroll.Offset.Y
	from = sort.Search(n, func(i int) bool { return l.tops[i+1] > offset })
	to = sort.Search(n, func(i int) bool { return l.tops[i] >= offset+height })
	return from, to
}

// row returns a row that is not in use.
func (l *eventList) row() *eventRow {
	if n := len(l.spare); n > 0 {
		r := l.spare[n-1]
		l.spare = l.spare[:n-1]
		r.look.hovered = false
		return r
	}
	return newEventRow(l.kit, l)
}

// top is the row at the top, and how far it is below that.
func (l *eventList) top() (row int, shift float32) {
	if len(l.tops) == 0 {
		return 0, 0
	}
	row, _ = l.visible(l.scroll.Size().Height)
	return row, l.tops[row] - l.scroll.Offset.Y
}

// setTop scrolls a row to the top.
func (l *eventList) setTop(row int, shift float32) {
	if row < len(l.tops) {
		l.scrollTo(l.tops[row] - shift)
	}
}

// setBrief says whether the selected row stays as high as the others.
func (l *eventList) setBrief(brief bool) {
	if brief == l.brief {
		return
	}
	l.brief = brief
	if len(l.tops) > 0 {
		l.measure()
		l.scrollTo(l.scroll.Offset.Y)
		l.reveal(l.shown())
	}
}

// shown is the row that is looked at: the selected one, or else the current one.
func (l *eventList) shown() int {
	if i := l.index(l.state.SelectedEvent()); i >= 0 {
		return i
	}
	return l.current()
}
