//go:build cgo

package window

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// webAddress returns an address that may be opened: http or https with a host. Any
// other is none.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// link is a source of an event, which opens in the browser if it has an address.
type link struct {
	widget.BaseWidget
	kit   *kit
	url   string
	lines []*canvas.Text
	ring  *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*link)(nil)
	_ fyne.Focusable     = (*link)(nil)
	_ fyne.Disableable   = (*link)(nil)
	_ desktop.Hoverable  = (*link)(nil)
	_ desktop.Cursorable = (*link)(nil)
)

func newLink(k *kit, source rowLink) *link {
	l := &link{kit: k, url: source.url, ring: outline(k, 1.5)}
	for _, line := range source.lines {
		t := k.text(line, k.style.small, k.color.muted)
		if l.url != "" {
			t.Color = k.color.accent
		}
		l.lines = append(l.lines, t)
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is called by Fyne.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return &linkRenderer{l} }

type linkRenderer struct{ link *link }

var _ fyne.WidgetRenderer = (*linkRenderer)(nil)

func (r *linkRenderer) Layout(size fyne.Size) {
	for i, t := range r.link.lines {
		put(t, 0, float32(i)*pitch(r.link.kit.style.small))
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

// Tapped opens the address.
func (l *link) Tapped(*fyne.PointEvent) { l.open() }

func (l *link) open() { l.kit.open(l.url) }

// open opens a web address in the browser.
func (k *kit) open(address string) {
	u, err := url.Parse(address)
	if address == "" || err != nil {
		return
	}
	if err := k.app.OpenURL(u); err != nil {
		fyne.LogError("cannot open "+address, err)
	}
}

// Cursor says whether there is something to open.
func (l *link) Cursor() desktop.Cursor {
	if l.url == "" {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn underlines the link.
func (l *link) MouseIn(*desktop.MouseEvent) { l.underline(l.url != "") }

// MouseMoved is called when the pointer moves over the link.
func (l *link) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the line away.
func (l *link) MouseOut() { l.underline(false) }

func (l *link) underline(on bool) {
	for _, t := range l.lines {
		t.TextStyle.Underline = on
		t.Refresh()
	}
}

// FocusGained rings the link.
func (l *link) FocusGained() { l.ring.Show() }

// FocusLost takes the ring away.
func (l *link) FocusLost() { l.ring.Hide() }

// TypedRune has nothing to do.
func (l *link) TypedRune(rune) {}

// TypedKey opens the link.
func (l *link) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.open()
	}
}

// Disabled reports whether Tab passes over the link.
func (l *link) Disabled() bool { return l.url == "" }

// Enable has nothing to do: the address decides.
func (l *link) Enable() {}

// Disable has nothing to do.
func (l *link) Disable() {}
