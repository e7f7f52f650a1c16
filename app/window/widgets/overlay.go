//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
)

// Overlay is a card over the whole window, which has the keys until it is closed: by Esc,
// by a press beside the card, or by itself. What had the keys before then has them again.
type Overlay struct {
	widget.BaseWidget
	Veil, card *canvas.Rectangle
	Content    fyne.CanvasObject
	Fit        func(window fyne.Size) (fyne.Position, fyne.Size) // where the card lies
	First      fyne.Focusable                                    // gets the keys; nil for the overlay itself
	Keys       *command.Keys                                     // what they do in the overlay
	Loose      bool                                              // a press on the card closes it as well
	Close      func()
}

var (
	_ fyne.Tappable  = (*Overlay)(nil)
	_ fyne.Focusable = (*Overlay)(nil)
)

// NewOverlay is an overlay without content. It needs one, and to be told where that fits.
func NewOverlay(k *look.Kit) *Overlay {
	o := &Overlay{Veil: canvas.NewRectangle(k.Color.Veil), card: Ground(k), Close: func() {}}
	o.card.CornerRadius = 10
	o.card.Shadow = canvas.Shadow{Color: k.Color.Shadow, BlurRadius: 24, Offset: fyne.NewPos(0, 6), Variant: canvas.DropShadow}
	o.Keys = &command.Keys{Commands: []command.Command{{Keys: []command.Chord{command.Key(fyne.KeyEscape)}, Do: func() { o.Close() }}}}
	o.ExtendBaseWidget(o)
	return o
}

// CreateRenderer is called by Fyne.
func (o *Overlay) CreateRenderer() fyne.WidgetRenderer { return &overlayRenderer{o} }

type overlayRenderer struct{ overlay *Overlay }

var _ fyne.WidgetRenderer = (*overlayRenderer)(nil)

func (r *overlayRenderer) Layout(size fyne.Size) {
	r.overlay.Veil.Resize(size)
	r.overlay.Settle()
}

// Settle places the card.
func (o *Overlay) Settle() {
	at, card := o.Fit(o.Size())
	for _, part := range []fyne.CanvasObject{o.card, o.Content} {
		part.Move(at)
		part.Resize(card)
	}
}

func (r *overlayRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *overlayRenderer) Refresh()           { canvas.Refresh(r.overlay) }
func (r *overlayRenderer) Destroy()           {}

func (r *overlayRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.overlay.Veil, r.overlay.card, r.overlay.Content}
}

// Tapped closes the overlay where the press was beside the card.
func (o *Overlay) Tapped(e *fyne.PointEvent) {
	at, size := o.card.Position(), o.card.Size()
	if o.Loose || e.Position.X < at.X || e.Position.Y < at.Y || e.Position.X >= at.X+size.Width || e.Position.Y >= at.Y+size.Height {
		o.Close()
	}
}

// FocusGained has nothing to show: the whole overlay has the keys.
func (o *Overlay) FocusGained() {}

// FocusLost has nothing to show.
func (o *Overlay) FocusLost() {}

// TypedRune does what a letter stands for in the overlay.
func (o *Overlay) TypedRune(r rune) { o.Keys.TypedRune(r) }

// TypedKey does what a key stands for in the overlay.
func (o *Overlay) TypedKey(e *fyne.KeyEvent) { o.Keys.TypedKey(e.Name) }
