//go:build cgo

package window

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/data"
)

// The measures of the header, in logical pixels.
const (
	headerHeight = 62
	closeHeader  = 44 // where there is little room, on one line
	headerSide   = 24
)

// header names the alliance, and holds what can be done with it.
type header struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
	title  *canvas.Text
	facts  *canvas.Text
	export *widget.Button
}

func newHeader(k *kit, d *data.Dataset, export func()) *header {
	h := &header{ground: canvas.NewRectangle(k.color.card), edge: canvas.NewRectangle(k.color.border)}
	h.title = k.text(d.Organisation.Name.In(k.lang), k.style.title, k.color.ink)
	h.facts = k.text(k.facts(d), k.style.body, k.color.muted)
	h.export = widget.NewButton(k.words.Say("window.export"), export)
	h.export.Importance = widget.HighImportance
	h.ExtendBaseWidget(h)
	return h
}

// facts sums the dataset up: CSTO · 1992–2026 · 9 states, 6 members · 92 events.
func (k *kit) facts(d *data.Dataset) string {
	from, _, _ := firstDay(d).Civil()
	to, _, _ := d.AsOf().Civil()
	return k.words.Say("window.facts",
		"Short", d.Organisation.Short.In(k.lang),
		"From", strconv.Itoa(from), "To", strconv.Itoa(to),
		"States", k.words.Count("states", len(d.Joined(d.AsOf()))),
		"Members", k.words.Count("members", len(d.Members(d.AsOf()))),
		"Events", k.words.Count("events", len(d.Events)))
}

// CreateRenderer is called by Fyne.
func (h *header) CreateRenderer() fyne.WidgetRenderer { return &headerRenderer{h} }

type headerRenderer struct{ header *header }

var _ fyne.WidgetRenderer = (*headerRenderer)(nil)

func (r *headerRenderer) Layout(size fyne.Size) {
	h := r.header
	h.ground.Resize(size)
	h.edge.Move(fyne.NewPos(0, size.Height-1))
	h.edge.Resize(fyne.NewSize(size.Width, 1))
	middle := (size.Height - 1) / 2
	button := h.export.MinSize()
	button.Width = max(button.Width+16, 92)
	button.Height = 34
	if size.Height < headerHeight {
		put(h.title, headerSide, middle-12)
		put(h.facts, headerSide+h.title.Size().Width+18, middle-8)
		button.Height = 30
	} else {
		put(h.title, headerSide, middle-21)
		put(h.facts, headerSide, middle+3)
	}
	h.export.Resize(button)
	h.export.Move(fyne.NewPos(size.Width-headerSide-button.Width, middle-button.Height/2))
}

func (r *headerRenderer) MinSize() fyne.Size { return fyne.NewSize(400, closeHeader) }
func (r *headerRenderer) Refresh()           { canvas.Refresh(r.header) }
func (r *headerRenderer) Destroy()           {}

func (r *headerRenderer) Objects() []fyne.CanvasObject {
	h := r.header
	return []fyne.CanvasObject{h.ground, h.edge, h.title, h.facts, h.export}
}
