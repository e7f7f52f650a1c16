//go:build cgo

package window

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// The measures of the header, in logical pixels.
const (
	headerHeight = 62
	closeHeader  = 44 // where there is little room, on one line
	headerSide   = 24
	headerGap    = 20 // between its parts
	tightGap     = 10 // likewise, where there is little room
	squareGap    = 8  // between its buttons
	factsGap     = 18 // between title and facts on one line
	tabPadding   = 11
	tightPadding = 6
)

// header names the alliance, and holds what can be done with it.
type header struct {
	widget.BaseWidget
	kit      *look.Kit
	data     *data.Dataset
	ground   *canvas.Rectangle
	edge     *canvas.Rectangle
	title    *canvas.Text
	facts    *canvas.Text
	tabs     *widgets.Choices
	actions  []*action
	export   *widgets.Button
	language *widgets.Button
	theme    *widgets.Button
}

// tabLook is what the tabs look like.
var tabLook = widgets.ChoicesLook{Height: headerHeight, Padding: tabPadding, Gap: 2, Tabs: true}

func newHeader(k *look.Kit, s *state.State, keys *command.Keys, cards *cardLayer, turn func(tab)) *header {
	d := s.Data()
	h := &header{kit: k, data: d, ground: canvas.NewRectangle(k.Color.Card), edge: canvas.NewRectangle(k.Color.Border)}
	h.title = k.Text(k.Naming(d).Named(d.Organisation.Name, d.Organisation.ID), k.Style.Title, k.Color.Ink)
	h.facts = k.Text(facts(k, d), k.Style.Body, k.Color.Muted)
	h.tabs = widgets.NewChoices(k, keys, tabLook, tabLabels(k), func(i int) { turn(tabs()[i]) })
	h.actions = newActions(k, keys, cards)
	h.export = h.actions[len(h.actions)-1].button
	code := k.Text(strings.ToUpper(nextLanguage(k)), k.Style.Small, k.Color.Ink)
	h.language = widgets.NewButton(k, keys, cards, code, words.In(nextLanguage(k)).Say("window.language"), func() { keys.Do("window.command.language") })
	id := "window.theme.dark"
	if k.Theme.Name == "dark" {
		id = "window.theme.light"
	}
	h.theme = widgets.NewButton(k, keys, cards, look.HalfMoon(k.Color.Ink), k.Words.Say(id), func() { keys.Do("window.command.theme") })
	h.ExtendBaseWidget(h)
	return h
}

// facts sums the dataset up: CSTO · 1992–2026 · 9 states, 6 members · 92 events.
func facts(k *look.Kit, d *data.Dataset) string {
	from, _, _ := charts.Begin(d).Civil()
	to, _, _ := d.AsOf().Civil()
	return k.Words.Say("window.facts",
		"Short", k.Short(d),
		"From", strconv.Itoa(from), "To", strconv.Itoa(to),
		"States", charts.Words(d, k.Lang).Count("states", len(d.Joined(d.AsOf()))),
		"Members", k.Words.Count("members", len(d.Members(d.AsOf()))),
		"Events", k.Words.Count("events", len(d.Events)))
}

// stops are what can have the keys besides the tabs.
func (h *header) stops() []fyne.Focusable {
	var stops []fyne.Focusable
	for _, a := range h.actions {
		stops = append(stops, a.button)
	}
	return append(stops, h.language, h.theme)
}

// CreateRenderer is called by Fyne.
func (h *header) CreateRenderer() fyne.WidgetRenderer { return &headerRenderer{h} }

type headerRenderer struct{ header *header }

var _ fyne.WidgetRenderer = (*headerRenderer)(nil)

// headerFit is how much of the header is shown.
type headerFit struct {
	name    bool      // the alliance's whole name
	short   bool      // its short one
	actions actionFit // what the buttons show
	padding float32   // of the tabs
}

// headerFits are the ways to show the header, from the roomiest to the tightest.
func headerFits() []headerFit {
	return []headerFit{
		{name: true, actions: allWords, padding: tabPadding},
		{name: true, actions: oneWord, padding: tabPadding},
		{short: true, actions: allWords, padding: tabPadding},
		{short: true, actions: oneWord, padding: tabPadding},
		{short: true, actions: allIcons, padding: tabPadding},
		{short: true, actions: oneIcon, padding: tightPadding},
		{actions: oneIcon, padding: tightPadding},
	}
}

func (r *headerRenderer) Layout(size fyne.Size) {
	h := r.header
	h.ground.Resize(size)
	h.edge.Move(fyne.NewPos(0, size.Height-1))
	h.edge.Resize(fyne.NewSize(size.Width, 1))
	fit := h.fitting(size)
	end := h.placeButtons(size, fit.actions)
	tabs := h.tabs.Width()
	h.placeNames(size, fit, end-tabs-headerGap)
	// In the middle of the window, or as near to it as there is room.
	left := max((size.Width-tabs)/2, h.namesEnd()+headerGap)
	h.tabs.Move(fyne.NewPos(min(left, end-tabs), 0))
	h.tabs.Resize(fyne.NewSize(tabs, size.Height))
}

// fitting is the roomiest way to show the header for which there is room.
func (h *header) fitting(size fyne.Size) headerFit {
	var fit headerFit
	for _, fit = range headerFits() {
		h.tabs.Pad(fit.padding)
		width := 2*headerSide + h.tabs.Width() + tightGap + h.buttonsWidth(size, fit.actions)
		if name := h.name(fit); name != "" {
			width += float32(h.kit.Style.Title.Width(name))*1.03 + headerGap
		}
		if width <= size.Width {
			break
		}
	}
	return fit
}

// name is what the alliance is called in a way to show the header.
func (h *header) name(fit headerFit) string {
	switch {
	case fit.name:
		return h.kit.Naming(h.data).Named(h.data.Organisation.Name, h.data.Organisation.ID)
	case fit.short:
		return h.kit.Short(h.data)
	}
	return ""
}

// buttonsWidth is the width that the buttons take.
func (h *header) buttonsWidth(size fyne.Size, fit actionFit) float32 {
	height := buttonHeight(size)
	width := 2*height + squareGap
	for i, a := range h.actions {
		if a.fit(fit, i == len(h.actions)-1) {
			width += a.width(height) + squareGap
		}
	}
	return width
}

// placeButtons places what stands at the right and returns where it begins.
func (h *header) placeButtons(size fyne.Size, fit actionFit) float32 {
	height := buttonHeight(size)
	top := (size.Height - 1 - height) / 2
	x := size.Width - headerSide - h.buttonsWidth(size, fit)
	begin := x
	for _, a := range h.actions {
		if a.button.Visible() {
			width := a.width(height)
			widgets.Place(a.button, x, top, width, height)
			x += width + squareGap
		}
	}
	widgets.Place(h.language, x, top, height, height)
	widgets.Place(h.theme, x+height+squareGap, top, height, height)
	return begin - tightGap
}

// buttonHeight is the height of the header's buttons.
func buttonHeight(size fyne.Size) float32 {
	if size.Height < headerHeight {
		return 30
	}
	return 34
}

// placeNames places title and facts in the room up to an x: the facts beside the title
// in a low header, and not at all where there is no room for them.
func (h *header) placeNames(size fyne.Size, fit headerFit, end float32) {
	middle := (size.Height - 1) / 2
	look.Say(h.title, h.name(fit))
	x, y := float32(headerSide), middle+3
	if size.Height < headerHeight {
		look.Put(h.title, headerSide, middle-12)
		x, y = headerSide+h.title.Size().Width+factsGap, middle-8
	} else {
		look.Put(h.title, headerSide, middle-21)
	}
	look.Put(h.facts, x, y)
	if h.title.Text == "" || x+h.facts.Size().Width > end {
		h.facts.Hide()
		look.Put(h.title, headerSide, middle-12)
		return
	}
	h.facts.Show()
}

// namesEnd is where title and facts end.
func (h *header) namesEnd() float32 {
	if h.title.Text == "" {
		return headerSide - headerGap
	}
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
	objects := []fyne.CanvasObject{h.ground, h.edge, h.title, h.facts, h.tabs}
	for _, a := range h.actions {
		objects = append(objects, a.button)
	}
	return append(objects, h.language, h.theme)
}
