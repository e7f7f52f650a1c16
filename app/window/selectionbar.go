//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
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
	kit    *look.Kit
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

func newSelectionBar(k *look.Kit, s *state.State) *selectionBar {
	b := &selectionBar{kit: k, state: s, ground: canvas.NewRectangle(k.Color.Wash), edge: canvas.NewRectangle(k.Color.Border)}
	b.ground.BottomLeftCornerRadius, b.ground.BottomRightCornerRadius = 8, 8
	b.names = k.Text("", k.Style.Strong, k.Color.Ink)
	b.count = k.Text("", k.Style.Small, k.Color.Muted)
	for i := range b.cross {
		b.cross[i] = canvas.NewLine(k.Color.Muted)
		b.cross[i].StrokeWidth = 1.75
	}
	b.ExtendBaseWidget(b)
	b.say()
	return b
}

// say says what is selected now.
func (b *selectionBar) say() {
	names := selectedNames(b.kit, b.state)
	if len(names) == 0 {
		b.Hide()
		return
	}
	w := b.kit.Words
	b.count.Text = w.Count("window.selected", len(b.state.Events()), "Found", w.Number(float64(b.state.Concerned())))
	b.Show()
	b.fit()
}

// selectedNames are the names of what is selected.
func selectedNames(k *look.Kit, s *state.State) []string {
	var names []string
	for _, id := range s.Now().Selected.All() {
		if subject, ok := charts.FindSubject(s.Data(), id); ok {
			names = append(names, subject.Name(s.Data(), k.Lang))
		}
	}
	return names
}

// fit sets as many names as there is room for, and counts the others.
func (b *selectionBar) fit() {
	k := b.kit
	names, room := selectedNames(k, b.state), b.Size().Width-barSide-crossRoom
	if len(names) == 0 || room <= 0 {
		return
	}
	said := ""
	for n := len(names); n > 0; n-- {
		said = joined(names[:n])
		if more := len(names) - n; more > 0 {
			said = k.Words.Count("window.members.more", more, "Names", said)
		}
		if k.Style.Strong.Width(said) <= float64(room)*0.985 {
			break
		}
	}
	look.Say(b.names, look.Truncate(look.Wrap(said, k.Style.Strong, room), 1, k.Style.Strong, room)[0])
	look.Put(b.names, barSide, barPadding-2)
	look.Put(b.count, barSide, barPadding-2+look.Pitch(k.Style.Strong))
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
	return 2*barPadding - 2 + look.Pitch(b.kit.Style.Strong) + look.Pitch(b.kit.Style.Small)
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
	c := b.kit.Color.Muted
	if hovered {
		c = b.kit.Color.Ink
	}
	for _, l := range b.cross {
		l.StrokeColor = c
		l.Refresh()
	}
}

// Cursor says that the cross can be pressed.
func (b *selectionBar) Cursor() desktop.Cursor {
	if b.cross[0].StrokeColor == b.kit.Color.Ink {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
