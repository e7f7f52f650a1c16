//go:build cgo

package window

import (
	"strconv"
	"strings"

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
	headerGap    = 20   // between its parts
	squareGap    = 8    // between its buttons
	wideHeader   = 1280 // has room for all buttons
)

// header names the alliance, and holds what can be done with it.
type header struct {
	widget.BaseWidget
	kit      *kit
	data     *data.Dataset
	ground   *canvas.Rectangle
	edge     *canvas.Rectangle
	title    *canvas.Text
	facts    *canvas.Text
	tabs     *choices
	report   *widget.Button
	export   *widget.Button
	language *square
	theme    *square
}

// tabLook is what the tabs look like.
var tabLook = choicesLook{height: headerHeight, padding: 11, gap: 2, tabs: true}

func newHeader(k *kit, s *state, keys *keys, cards *cardLayer, turn func(tab), export func()) *header {
	d := s.data
	h := &header{kit: k, data: d, ground: canvas.NewRectangle(k.color.card), edge: canvas.NewRectangle(k.color.border)}
	h.title = k.text(d.Organisation.Name.In(k.lang), k.style.title, k.color.ink)
	h.facts = k.text(k.facts(d), k.style.body, k.color.muted)
	h.tabs = newChoices(k, keys, tabLook, tabLabels(k), func(i int) { turn(tabs()[i]) })
	h.report = widget.NewButton(k.words.Say("window.report"), func() { keys.do("window.command.report") })
	h.export = widget.NewButton(k.words.Say("window.export"), export)
	h.export.Importance = widget.HighImportance
	code := k.text(strings.ToUpper(k.nextLanguage()), k.style.small, k.color.ink)
	h.language = newSquare(k, keys, cards, code, k.words.Say("window.language"), func() { keys.do("window.command.language") })
	id := "window.theme.dark"
	if k.theme.Name == "dark" {
		id = "window.theme.light"
	}
	h.theme = newSquare(k, keys, cards, halfMoon(k.color.ink), k.words.Say(id), func() { keys.do("window.command.theme") })
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
	end := h.placeButtons(size)
	tabs := h.tabs.width()
	h.placeNames(size, end-tabs-headerGap)
	// In the middle of the window, or as near to it as there is room.
	left := max((size.Width-tabs)/2, h.namesEnd()+headerGap)
	h.tabs.Move(fyne.NewPos(min(left, end-tabs), 0))
	h.tabs.Resize(fyne.NewSize(tabs, size.Height))
}

// placeButtons places what stands at the right and returns where it begins.
func (h *header) placeButtons(size fyne.Size) float32 {
	button := h.export.MinSize()
	button.Width = max(button.Width+16, 92)
	button.Height = buttonHeight(size)
	x := size.Width - headerSide
	for _, s := range []*square{h.theme, h.language} {
		x -= button.Height
		place(s, x, (size.Height-1-button.Height)/2, button.Height, button.Height)
		x -= squareGap
	}
	x -= button.Width
	h.export.Resize(button)
	h.export.Move(fyne.NewPos(x, (size.Height-1-button.Height)/2))
	h.report.Hidden = size.Width < wideHeader
	if !h.report.Hidden {
		button.Width = max(h.report.MinSize().Width+16, 92)
		x -= squareGap + button.Width
		place(h.report, x, (size.Height-1-button.Height)/2, button.Width, button.Height)
	}
	return x - headerGap
}

// buttonHeight is the height of the header's buttons.
func buttonHeight(size fyne.Size) float32 {
	if size.Height < headerHeight {
		return 30
	}
	return 34
}

// placeNames places title and facts in the room up to an x: the facts beside the title
// in a low header, and neither where there is no room for them. An alliance with a long
// name goes by its short one then.
func (h *header) placeNames(size fyne.Size, end float32) {
	middle := (size.Height - 1) / 2
	h.title.Text = h.data.Organisation.Name.In(h.kit.lang)
	if headerSide+h.title.MinSize().Width > end {
		h.title.Text = h.data.Organisation.Short.In(h.kit.lang)
	}
	x, y := float32(headerSide), middle+3
	if size.Height < headerHeight {
		put(h.title, headerSide, middle-12)
		x, y = headerSide+h.title.Size().Width+18, middle-8
	} else {
		put(h.title, headerSide, middle-21)
	}
	put(h.facts, x, y)
	if x+h.facts.Size().Width > end {
		h.facts.Hide()
		put(h.title, headerSide, middle-12)
		return
	}
	h.facts.Show()
}

// namesEnd is where title and facts end.
func (h *header) namesEnd() float32 {
	end := h.title.Position().X + h.title.Size().Width
	if h.facts.Visible() {
		end = max(end, h.facts.Position().X+h.facts.Size().Width)
	}
	return end
}

func (r *headerRenderer) MinSize() fyne.Size { return fyne.NewSize(400, closeHeader) }
func (r *headerRenderer) Refresh()           { canvas.Refresh(r.header) }
func (r *headerRenderer) Destroy()           {}

func (r *headerRenderer) Objects() []fyne.CanvasObject {
	h := r.header
	return []fyne.CanvasObject{h.ground, h.edge, h.title, h.facts, h.tabs, h.report, h.export, h.language, h.theme}
}
