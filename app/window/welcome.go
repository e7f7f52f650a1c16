//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts/text"
)

// hintKey is the preference that holds that the hint has been seen.
const hintKey = "window.hinted"

// The measures of the hint, in logical pixels.
const (
	hintWidth   = 292
	hintMargin  = 12 // from the cards that it lies on
	hintPadding = 16
	hintGap     = 7
)

// welcome says at the first start what can be tried. It goes away for good when it is
// pressed, or when one of those things was.
type welcome struct {
	widget.BaseWidget
	state  *state.State
	ground *canvas.Rectangle
	texts  []fyne.CanvasObject
	height float32
	prefs  fyne.Preferences
}

var (
	_ fyne.Tappable      = (*welcome)(nil)
	_ desktop.Cursorable = (*welcome)(nil)
	_ state.Follower     = (*welcome)(nil)
)

func newWelcome(k *look.Kit, s *state.State) *welcome {
	w := &welcome{state: s, prefs: k.App.Preferences(), ground: widgets.Ground(k)}
	w.ExtendBaseWidget(w)
	if w.Hidden = w.prefs.Bool(hintKey); w.Hidden {
		return w
	}
	w.ground.Shadow = canvas.Shadow{Color: k.Color.Shadow, BlurRadius: 12, Offset: fyne.NewPos(0, 3), Variant: canvas.DropShadow}
	w.height = hintPadding - 2
	w.add(k, k.Words.Say("window.hint.title"), k.Style.Strong, false)
	w.add(k, k.Words.Say("window.hint.date"), k.Style.Body, false)
	w.add(k, k.Words.Say("window.hint.find", "Keys", paletteKeys.In(k.Words)), k.Style.Body, false)
	w.add(k, k.Words.Say("window.hint.keys"), k.Style.Body, false)
	w.add(k, k.Words.Say("window.hint.done"), k.Style.Strong, true)
	w.height += hintPadding - hintGap
	s.Watch(w)
	return w
}

func (w *welcome) add(k *look.Kit, s string, style text.Style, accent bool) {
	for _, line := range look.Wrap(s, style, hintWidth-2*hintPadding) {
		t := k.Text(line, style, k.Color.Ink)
		if accent {
			t.Color = k.Color.Accent
		}
		look.Put(t, hintPadding, w.height)
		w.texts = append(w.texts, t)
		w.height += look.Pitch(style)
	}
	w.height += hintGap
}

// lay puts the hint into the lower right corner of the cards.
func (w *welcome) lay(right, bottom float32) {
	widgets.Place(w, right-hintMargin-hintWidth, bottom-hintMargin-w.height, hintWidth, w.height)
}

// Follow takes the hint away when the date was moved or something selected, of which the
// hint would hide what is said.
func (w *welcome) Follow(before state.Moment) {
	if w.state.Now().AsOf != before.AsOf || w.state.Now().Selected != before.Selected {
		w.dismiss()
	}
}

// dismiss takes the hint away for good.
func (w *welcome) dismiss() {
	if w.Visible() {
		w.Hide()
		w.prefs.SetBool(hintKey, true)
	}
}

// Tapped takes the hint away.
func (w *welcome) Tapped(*fyne.PointEvent) { w.dismiss() }

// Cursor says that the hint can be pressed.
func (w *welcome) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (w *welcome) CreateRenderer() fyne.WidgetRenderer { return &welcomeRenderer{w} }

type welcomeRenderer struct{ welcome *welcome }

var _ fyne.WidgetRenderer = (*welcomeRenderer)(nil)

func (r *welcomeRenderer) Layout(size fyne.Size) { r.welcome.ground.Resize(size) }
func (r *welcomeRenderer) MinSize() fyne.Size    { return fyne.Size{} }
func (r *welcomeRenderer) Refresh()              { canvas.Refresh(r.welcome) }
func (r *welcomeRenderer) Destroy()              {}

func (r *welcomeRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.welcome.ground}, r.welcome.texts...)
}
