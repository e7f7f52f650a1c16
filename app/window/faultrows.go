//go:build cgo

package window

import (
	"cmp"
	"fmt"
	"image/color"
	"path/filepath"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/files"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/charts/text"
	"treatyline/data"
)

// mostFaults are listed; of the others it is said how many there are.
const mostFaults = 200

// The measures of a row, in logical pixels.
const (
	faultPadding = 7
	faultIndent  = faultSide + faultSymbolSize + 8
)

// faultRows are the faults, one under the other: what kind, where, what is wrong, how to
// mend it. They are one stop of the Tab key; a press, or Enter, copies where a fault is.
type faultRows struct {
	widget.BaseWidget
	kit     *look.Kit
	keys    *command.Keys
	copy    func(place string)
	leave   func()
	onFocus func(visible bool)
	reveal  func(top, bottom float32)

	file   string
	faults data.Faults
	width  float32   // that the rows are made for
	tops   []float32 // of the rows, and at last where they end
	texts  []fyne.CanvasObject
	wash   *canvas.Rectangle // under the chosen row
	over   *canvas.Rectangle // under the one that is pointed at
	chosen int               // -1 for none
}

var (
	_ fyne.Tappable      = (*faultRows)(nil)
	_ fyne.Focusable     = (*faultRows)(nil)
	_ fyne.Shortcutable  = (*faultRows)(nil)
	_ desktop.Hoverable  = (*faultRows)(nil)
	_ desktop.Cursorable = (*faultRows)(nil)
)

func newFaultRows(k *look.Kit, keys *command.Keys, copyPlace func(string), leave func()) *faultRows {
	r := &faultRows{kit: k, keys: keys, copy: copyPlace, leave: leave, chosen: -1, onFocus: func(bool) {}, reveal: func(float32, float32) {}}
	r.wash, r.over = canvas.NewRectangle(k.Color.Wash), canvas.NewRectangle(k.Color.Hover)
	r.wash.Hide()
	r.over.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// set lists other faults, first those that keep the file from being shown.
func (r *faultRows) set(file string, faults data.Faults) {
	faults = slices.Clone(faults)
	slices.SortStableFunc(faults, func(f, g data.Fault) int { return cmp.Compare(f.Severity, g.Severity) })
	if file == r.file && slices.EqualFunc(faults, r.faults, data.Fault.Equal) {
		return
	}
	r.file, r.faults, r.width = file, faults, 0
	r.chosen = min(r.chosen, r.listed()-1)
}

// listed is how many faults are listed.
func (r *faultRows) listed() int { return min(len(r.faults), mostFaults) }

// fit makes the rows for a width and returns their height.
func (r *faultRows) fit(width float32) float32 {
	if width != r.width || len(r.tops) == 0 {
		r.width = width
		r.compose()
	}
	return r.tops[len(r.tops)-1]
}

func (r *faultRows) compose() {
	r.tops, r.texts = r.tops[:0], nil
	y := float32(0)
	for _, f := range r.faults[:r.listed()] {
		r.tops = append(r.tops, y)
		y = r.row(f, y)
	}
	if more := len(r.faults) - r.listed(); more > 0 {
		y = r.lines(r.kit.Words.Count("window.faults.more", more, "File", filepath.Base(r.file)), r.kit.Style.Small, r.kit.Color.Muted, y+faultPadding) + faultPadding
	}
	r.tops = append(r.tops, y)
	r.highlight()
}

// row sets a fault and returns where it ends.
func (r *faultRows) row(f data.Fault, y float32) float32 {
	k := r.kit
	if y > 0 {
		line := canvas.NewRectangle(k.Color.Border)
		widgets.Place(line, faultSide, y, r.width-2*faultSide, 1)
		r.texts = append(r.texts, line)
	}
	y += faultPadding
	kind, shade := k.Words.Say("window.fault.error"), k.Color.Fault
	if f.Severity == data.Warning {
		kind, shade = k.Words.Say("window.fault.warning"), k.Color.Caution
	}
	symbol := faultSymbol(k, f.Severity)
	symbol.Move(fyne.NewPos(faultSide, y+1))
	word := k.Text(kind, k.Style.Strong, shade)
	look.Put(word, faultIndent, y)
	at := fmt.Sprintf(":%d:%d", f.Line, f.Column)
	left := faultIndent + word.MinSize().Width + 8
	name := filepath.Base(r.file)
	room := float64(r.width - left - faultSide)
	for most := len([]rune(name)); k.Style.Body.Width(name+at) > room && most > 8; most-- {
		name = files.Shortened(filepath.Base(r.file), most)
	}
	where := k.Text(name+at, k.Style.Body, k.Color.Accent)
	look.Put(where, left, y)
	r.texts = append(r.texts, symbol, word, where)
	y += look.Pitch(k.Style.Body)
	y = r.lines(k.Words.Phrase(f.Message), k.Style.Body, k.Color.Ink, y)
	if !f.Hint.IsZero() {
		y = r.lines(k.Words.Phrase(f.Hint), k.Style.Body, k.Color.Muted, y)
	}
	return y + faultPadding
}

// lines sets a text from a height on and returns where it ends.
func (r *faultRows) lines(s string, style text.Style, c color.Color, y float32) float32 {
	for _, line := range look.Wrap(s, style, r.width-faultIndent-faultSide) {
		t := r.kit.Text(line, style, c)
		look.Put(t, faultIndent, y)
		r.texts = append(r.texts, t)
		y += look.Pitch(style)
	}
	return y
}

// highlight shows which row is chosen.
func (r *faultRows) highlight() {
	r.ground(r.wash, r.chosen)
}

// ground puts a rectangle under a row, or hides it.
func (r *faultRows) ground(under *canvas.Rectangle, row int) {
	if row < 0 || row >= r.listed() {
		under.Hide()
		return
	}
	widgets.Place(under, 0, r.tops[row], r.width, r.tops[row+1]-r.tops[row])
	under.Show()
}

// CreateRenderer is called by Fyne.
func (r *faultRows) CreateRenderer() fyne.WidgetRenderer { return &faultRowsRenderer{r} }

type faultRowsRenderer struct{ rows *faultRows }

var _ fyne.WidgetRenderer = (*faultRowsRenderer)(nil)

func (r *faultRowsRenderer) Layout(size fyne.Size) { r.rows.fit(size.Width) }

func (r *faultRowsRenderer) MinSize() fyne.Size {
	if len(r.rows.tops) == 0 {
		return fyne.NewSize(1, 1)
	}
	return fyne.NewSize(1, r.rows.tops[len(r.rows.tops)-1])
}

func (r *faultRowsRenderer) Refresh() { canvas.Refresh(r.rows) }
func (r *faultRowsRenderer) Destroy() {}

func (r *faultRowsRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.rows.over, r.rows.wash}, r.rows.texts...)
}

// at is the row at a height, or -1.
func (r *faultRows) at(y float32) int {
	row := sort.Search(r.listed(), func(i int) bool { return r.tops[i+1] > y })
	if y < 0 || row == r.listed() {
		return -1
	}
	return row
}

// place is where a fault is, as editors and compilers write it.
func (r *faultRows) place(f data.Fault) string {
	return fmt.Sprintf("%s:%d:%d", r.file, f.Line, f.Column)
}

// choose chooses a row and brings it into view.
func (r *faultRows) choose(row int) {
	r.chosen = max(0, min(row, r.listed()-1))
	r.highlight()
	r.reveal(r.tops[r.chosen], r.tops[r.chosen+1])
	r.Refresh()
}

// take copies where the chosen fault is.
func (r *faultRows) take() {
	if r.chosen >= 0 && r.chosen < r.listed() {
		r.copy(r.place(r.faults[r.chosen]))
	}
}

// Tapped copies where the fault is that was pressed.
func (r *faultRows) Tapped(e *fyne.PointEvent) {
	row := r.at(e.Position.Y)
	if row < 0 {
		return
	}
	if canvas := r.kit.App.Driver().CanvasForObject(r); canvas != nil {
		canvas.Focus(r)
		r.onFocus(false) // the mouse shows where one is
	}
	r.choose(row)
	r.take()
}

// MouseIn shows which row is pointed at.
func (r *faultRows) MouseIn(e *desktop.MouseEvent) { r.point(r.at(e.Position.Y)) }

// MouseMoved shows which row is pointed at.
func (r *faultRows) MouseMoved(e *desktop.MouseEvent) { r.point(r.at(e.Position.Y)) }

// MouseOut shows that no row is pointed at.
func (r *faultRows) MouseOut() { r.point(-1) }

func (r *faultRows) point(row int) {
	r.ground(r.over, row)
	r.over.Refresh()
}

// Cursor says that a row can be pressed.
func (r *faultRows) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows which row is chosen.
func (r *faultRows) FocusGained() {
	r.onFocus(true)
	if r.chosen < 0 && r.listed() > 0 {
		r.choose(0)
	}
}

// FocusLost takes the ring away.
func (r *faultRows) FocusLost() { r.onFocus(false) }

// TypedRune passes letters on.
func (r *faultRows) TypedRune(typed rune) {
	if typed != ' ' {
		r.keys.TypedRune(typed)
	}
}

// TypedShortcut copies where the chosen fault is, or does what the window's shortcuts do.
func (r *faultRows) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok {
		r.take()
		return
	}
	r.keys.Shortcut(s)
}

// TypedKey chooses another row, copies where its fault is, or leaves the list.
func (r *faultRows) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		r.move(r.chosen + 1)
	case fyne.KeyUp:
		r.move(r.chosen - 1)
	case fyne.KeyHome:
		r.move(0)
	case fyne.KeyEnd:
		r.move(r.listed() - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.take()
	case fyne.KeyEscape:
		r.leave()
	default:
		r.keys.TypedKey(e.Name)
	}
}

func (r *faultRows) move(row int) {
	r.onFocus(true)
	r.choose(row)
}
