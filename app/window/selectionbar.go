//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/state"
	"treatyline/charts"
)

// The measures of the bar, in logical pixels.
const (
	barSide    = 17
	barPadding = 8
	crossSize  = 10
	crossRoom  = 34 // around the cross
)

// selectionBar says under the list of events what is selected, and how many of the events
// have to do with it. A press on its cross clears the selection. Without one it is not
// there.
type selectionBar struct {
	widget.BaseWidget
	kit    *kit
	state  *state.State
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	names  *canvas.Text
	count  *canvas.Text
	cross  [2]*canvas.Line
}

var (
	_ fyne.Tappable      = (*selectionBar)(nil)
	_ desktop.Hoverable  = (*selectionBar)(nil)
	_ desktop.Cursorable = (*selectionBar)(nil)
)

func newSelectionBar(k *kit, s *state.State) *selectionBar {
	b := &selectionBar{kit: k, state: s, ground: canvas.NewRectangle(k.color.wash), edge: canvas.NewRectangle(k.color.border)}
	b.ground.BottomLeftCornerRadius, b.ground.BottomRightCornerRadius = 8, 8
	b.names = k.text("", k.style.strong, k.color.ink)
	b.count = k.text("", k.style.small, k.color.muted)
	for i := range b.cross {
		b.cross[i] = canvas.NewLine(k.color.muted)
		b.cross[i].StrokeWidth = 1.75
	}
	b.ExtendBaseWidget(b)
	b.say()
	return b
}

// say says what is selected now.
func (b *selectionBar) say() {
	names := b.kit.selectedNames(b.state)
	if len(names) == 0 {
		b.Hide()
		return
	}
	w := b.kit.words
	b.count.Text = w.Count("window.selected", len(b.state.Events()), "Found", w.Number(float64(b.state.Concerned())))
	b.Show()
	b.fit()
}

// selectedNames are the names of what is selected.
func (k *kit) selectedNames(s *state.State) []string {
	var names []string
	for _, id := range s.Now().Selected.All() {
		if subject, ok := charts.FindSubject(s.Data(), id); ok {
			names = append(names, subject.Name(s.Data(), k.lang))
		}
	}
	return names
}

// fit sets as many names as there is room for, and counts the others.
func (b *selectionBar) fit() {
	k := b.kit
	names, room := k.selectedNames(b.state), b.Size().Width-barSide-crossRoom
	if len(names) == 0 || room <= 0 {
		return
	}
	said := ""
	for n := len(names); n > 0; n-- {
		said = joined(names[:n])
		if more := len(names) - n; more > 0 {
			said = k.words.Count("window.members.more", more, "Names", said)
		}
		if k.style.strong.Width(said) <= float64(room)*0.985 {
			break
		}
	}
	b.names.Text = truncate(wrap(said, k.style.strong, room), 1, k.style.strong, room)[0]
	put(b.names, barSide, barPadding-2)
	put(b.count, barSide, barPadding-2+pitch(k.style.strong))
}

func joined(names []string) string {
	said := ""
	for i, name := range names {
		if i > 0 {
			said += ", "
		}
		said += name
	}
	return said
}

// height is what the bar takes.
func (b *selectionBar) height() float32 {
	if !b.Visible() {
		return 0
	}
	return 2*barPadding - 2 + pitch(b.kit.style.strong) + pitch(b.kit.style.small)
}

// CreateRenderer is called by Fyne.
func (b *selectionBar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ bar *selectionBar }

var _ fyne.WidgetRenderer = (*barRenderer)(nil)

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.bar
	b.ground.Resize(size)
	b.edge.Resize(fyne.NewSize(size.Width, 1))
	b.fit()
	x, y := size.Width-crossRoom/2-crossSize/2, size.Height/2-crossSize/2
	b.cross[0].Position1, b.cross[0].Position2 = fyne.NewPos(x, y), fyne.NewPos(x+crossSize, y+crossSize)
	b.cross[1].Position1, b.cross[1].Position2 = fyne.NewPos(x, y+crossSize), fyne.NewPos(x+crossSize, y)
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(1, r.bar.height()) }
func (r *barRenderer) Refresh() {
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}
func (r *barRenderer) Destroy() {}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	b := r.bar
	return []fyne.CanvasObject{b.ground, b.edge, b.names, b.count, b.cross[0], b.cross[1]}
}

// Tapped clears the selection where the cross was pressed.
func (b *selectionBar) Tapped(e *fyne.PointEvent) {
	if b.onCross(e.Position) {
		b.state.Select("", false)
	}
}

func (b *selectionBar) onCross(p fyne.Position) bool { return p.X >= b.Size().Width-crossRoom }

// MouseIn is called when the pointer enters the bar.
func (b *selectionBar) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved darkens the cross under the pointer.
func (b *selectionBar) MouseMoved(e *desktop.MouseEvent) { b.shade(b.onCross(e.Position)) }

// MouseOut is called when the pointer leaves the bar.
func (b *selectionBar) MouseOut() { b.shade(false) }

func (b *selectionBar) shade(hovered bool) {
	c := b.kit.color.muted
	if hovered {
		c = b.kit.color.ink
	}
	for _, l := range b.cross {
		l.StrokeColor = c
		l.Refresh()
	}
}

// Cursor says that the cross can be pressed.
func (b *selectionBar) Cursor() desktop.Cursor {
	if b.cross[0].StrokeColor == b.kit.color.ink {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
