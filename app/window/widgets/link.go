//go:build cgo

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
)

// Link is a source of an event, which opens in the browser if it has an address.
type Link struct {
	widget.BaseWidget
	kit   *look.Kit
	url   string
	lines []*canvas.Text
	ring  *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*Link)(nil)
	_ fyne.Focusable     = (*Link)(nil)
	_ fyne.Disableable   = (*Link)(nil)
	_ desktop.Hoverable  = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// NewLink shows lines, which open an address if that is not empty.
func NewLink(k *look.Kit, lines []string, url string) *Link {
	l := &Link{kit: k, url: url, ring: Ring(k, 1.5)}
	for _, line := range lines {
		t := k.Text(line, k.Style.Small, k.Color.Muted)
		if l.url != "" {
			t.Color = k.Color.Accent
		}
		l.lines = append(l.lines, t)
	}
	l.ExtendBaseWidget(l)
	return l
}

// URL is the address that the link opens, or empty.
func (l *Link) URL() string { return l.url }

// CreateRenderer is called by Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer { return &linkRenderer{l} }

type linkRenderer struct{ link *Link }

var _ fyne.WidgetRenderer = (*linkRenderer)(nil)

func (r *linkRenderer) Layout(size fyne.Size) {
	for i, t := range r.link.lines {
		look.Put(t, 0, float32(i)*look.Pitch(r.link.kit.Style.Small))
	}
	r.link.ring.Move(fyne.NewPos(-4, -2))
	r.link.ring.Resize(size.AddWidthHeight(8, 4))
}

func (r *linkRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *linkRenderer) Refresh()           { canvas.Refresh(r.link) }
func (r *linkRenderer) Destroy()           {}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.link.ring}
	for _, t := range r.link.lines {
		objects = append(objects, t)
	}
	return objects
}

// Width is that of its longest line.
func (l *Link) Width() float32 {
	width := float32(0)
	for _, t := range l.lines {
		width = max(width, t.MinSize().Width)
	}
	return width
}

// Tapped opens the address.
func (l *Link) Tapped(*fyne.PointEvent) { l.open() }

func (l *Link) open() { l.kit.Open(l.url) }

// Cursor says whether there is something to open.
func (l *Link) Cursor() desktop.Cursor {
	if l.url == "" {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn underlines the link.
func (l *Link) MouseIn(*desktop.MouseEvent) { l.underline(l.url != "") }

// MouseMoved is called when the pointer moves over the link.
func (l *Link) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the line away.
func (l *Link) MouseOut() { l.underline(false) }

func (l *Link) underline(on bool) {
	for _, t := range l.lines {
		t.TextStyle.Underline = on
		t.Refresh()
	}
}

// FocusGained rings the link.
func (l *Link) FocusGained() { l.ring.Show() }

// FocusLost takes the ring away.
func (l *Link) FocusLost() { l.ring.Hide() }

// TypedRune has nothing to do.
func (l *Link) TypedRune(rune) {}

// TypedKey opens the link.
func (l *Link) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.open()
	}
}

// Disabled reports whether Tab passes over the link.
func (l *Link) Disabled() bool { return l.url == "" }

// Enable has nothing to do: the address decides.
func (l *Link) Enable() {}

// Disable has nothing to do.
func (l *Link) Disable() {}
