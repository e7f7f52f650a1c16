//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// overlay is a card over the whole window, which has the keys until it is closed: by Esc,
// by a press beside the card, or by itself. What had the keys before then has them again.
type overlay struct {
	widget.BaseWidget
	veil, card *canvas.Rectangle
	content    fyne.CanvasObject
	fit        func(window fyne.Size) (fyne.Position, fyne.Size) // where the card lies
	first      fyne.Focusable                                    // gets the keys; nil for the overlay itself
	keys       *keys                                             // what they do in the overlay
	loose      bool                                              // a press on the card closes it as well
	close      func()
}

var (
	_ fyne.Tappable  = (*overlay)(nil)
	_ fyne.Focusable = (*overlay)(nil)
)

func newOverlay(k *kit) *overlay {
	o := &overlay{veil: canvas.NewRectangle(k.color.veil), card: newCard(k), close: func() {}}
	o.card.CornerRadius = 10
	o.card.Shadow = canvas.Shadow{Color: k.color.shadow, BlurRadius: 24, Offset: fyne.NewPos(0, 6), Variant: canvas.DropShadow}
	o.keys = &keys{commands: []command{{keys: []chord{single(fyne.KeyEscape)}, do: func() { o.close() }}}}
	o.ExtendBaseWidget(o)
	return o
}

// CreateRenderer is called by Fyne.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer { return &overlayRenderer{o} }

type overlayRenderer struct{ overlay *overlay }

var _ fyne.WidgetRenderer = (*overlayRenderer)(nil)

func (r *overlayRenderer) Layout(size fyne.Size) {
	r.overlay.veil.Resize(size)
	r.overlay.settle()
}

// settle places the card.
func (o *overlay) settle() {
	at, card := o.fit(o.Size())
	for _, part := range []fyne.CanvasObject{o.card, o.content} {
		part.Move(at)
		part.Resize(card)
	}
}

func (r *overlayRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *overlayRenderer) Refresh()           { canvas.Refresh(r.overlay) }
func (r *overlayRenderer) Destroy()           {}

func (r *overlayRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.overlay.veil, r.overlay.card, r.overlay.content}
}

// Tapped closes the overlay where the press was beside the card.
func (o *overlay) Tapped(e *fyne.PointEvent) {
	at, size := o.card.Position(), o.card.Size()
	if o.loose || e.Position.X < at.X || e.Position.Y < at.Y || e.Position.X >= at.X+size.Width || e.Position.Y >= at.Y+size.Height {
		o.close()
	}
}

// FocusGained has nothing to show: the whole overlay has the keys.
func (o *overlay) FocusGained() {}

// FocusLost has nothing to show.
func (o *overlay) FocusLost() {}

// TypedRune does what a letter stands for in the overlay.
func (o *overlay) TypedRune(r rune) { o.keys.rune(r) }

// TypedKey does what a key stands for in the overlay.
func (o *overlay) TypedKey(e *fyne.KeyEvent) { o.keys.key(e.Name) }

// lay puts an overlay over the window, in place of one that is there. Who opens one needs
// no hint.
func (d *desk) lay(o *overlay) {
	d.lift()
	d.view.cards.hide()
	d.view.welcome.dismiss()
	canvas := d.window.Canvas()
	d.over, o.close = o, d.lift
	canvas.Overlays().Add(o)
	if o.first == nil {
		o.first = o
	}
	canvas.Focus(o.first)
}

// lift takes the overlay away. What has the keys in it is told that it loses them: a field's
// cursor would blink, and have the window painted, for ever.
func (d *desk) lift() {
	if d.over == nil {
		return
	}
	canvas := d.window.Canvas()
	if canvas.Overlays().Top() == d.over {
		canvas.Unfocus()
	}
	canvas.Overlays().Remove(d.over)
	d.over = nil
}
