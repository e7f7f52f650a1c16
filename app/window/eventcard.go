//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts/words"
)

// eventCard is the card at the right: a heading with the count, the search, the list.
type eventCard struct {
	widget.BaseWidget
	kit     *look.Kit
	state   *state.State
	ground  *widgets.Board
	title   *canvas.Text
	count   *canvas.Text
	search  *searchField
	filters *filters
	list    *eventList
	none    *widget.Label  // says what to loosen when nothing matches
	loosen  *widget.Button // and loosens it
	chosen  *selectionBar
	held    bool // nothing is seen of it, as long as the window has no first frame
}

var _ state.Follower = (*eventCard)(nil)

func newEventCard(k *look.Kit, s *state.State, keys *command.Keys, deeds *deeds) *eventCard {
	c := &eventCard{kit: k, state: s, ground: widgets.NewBoard(k)}
	c.title = k.Text(k.Words.Say("window.events"), k.Style.Title, k.Color.Ink)
	c.count = k.Text("", k.Style.Body, k.Color.Muted)
	c.search = newSearchField(k, s, keys)
	c.filters = newFilters(k, s, keys)
	c.list = newEventList(k, s, keys, deeds)
	c.none = widget.NewLabel("")
	c.none.Wrapping = fyne.TextWrapWord
	c.loosen = widget.NewButton(k.Words.Say("window.command.clear-filters"), s.ClearFilters)
	c.chosen = newSelectionBar(k, s)
	c.ExtendBaseWidget(c)
	c.say()
	s.Watch(c)
	s.Watch(c.list)
	return c
}

// Follow says how many events the search finds.
func (c *eventCard) Follow(before state.Moment) {
	if c.state.Now().Query() != before.Query() {
		c.say()
		c.Refresh()
	}
	if c.state.Now().Query() != before.Query() || c.state.Now().Selected != before.Selected {
		c.chosen.say()
		c.Refresh()
	}
}

func (c *eventCard) say() {
	w := c.kit.Words
	found, all := len(c.state.Events()), len(c.state.Data().Events)
	c.count.Text = w.Number(float64(all))
	if c.state.Filtered() {
		c.count.Text = w.Say("window.events.found", "Found", w.Number(float64(found)), "All", w.Number(float64(all)))
	}
	c.none.Hide()
	c.loosen.Hide()
	switch {
	case all == 0:
		c.none.SetText(w.Say("window.failed", "Reason", words.Sentence(w.Say("events.none"))))
		c.none.Show()
	case found == 0:
		filters := filterWords(c.state, c.kit)
		c.none.SetText(w.Count("window.events.none", len(filters), "Filters", strings.Join(filters, "; ")))
		c.none.Show()
		c.loosen.Show()
	}
}

// hold takes the card away, but for its place: it costs nothing to lay out and to paint then.
func (c *eventCard) hold() {
	c.held = true
	c.list.Hide()
}

// fill brings back what was held.
func (c *eventCard) fill() {
	c.held = false
	c.list.Show()
	c.Refresh()
}

// CreateRenderer is called by Fyne.
func (c *eventCard) CreateRenderer() fyne.WidgetRenderer { return &eventCardRenderer{c} }

type eventCardRenderer struct{ card *eventCard }

var _ fyne.WidgetRenderer = (*eventCardRenderer)(nil)

func (r *eventCardRenderer) Layout(size fyne.Size) {
	c := r.card
	const side = 18
	if c.held {
		return
	}
	c.ground.Resize(size)
	look.Put(c.title, side, 14)
	look.PutRight(c.count, size.Width-side, 18)
	field := c.search.MinSize().Height
	c.search.Move(fyne.NewPos(side, 46))
	c.search.Resize(fyne.NewSize(size.Width-2*side, field))
	top := 46 + field + 8
	chips := c.filters.chips.Flow(size.Width - 2*side)
	c.filters.chips.Move(fyne.NewPos(side, top))
	c.filters.chips.Resize(fyne.NewSize(size.Width-2*side, chips))
	top += chips + 8
	c.list.Move(fyne.NewPos(1, top))
	bar := c.chosen.height()
	c.list.Resize(fyne.NewSize(size.Width-2, size.Height-top-3-bar))
	c.chosen.Move(fyne.NewPos(1, size.Height-bar-1))
	c.chosen.Resize(fyne.NewSize(size.Width-2, bar))
	if c.none.Visible() {
		widgets.Place(c.none, side-8, top, size.Width-2*side+16, c.none.MinSize().Height)
	}
	if c.loosen.Visible() {
		least := c.loosen.MinSize()
		widgets.Place(c.loosen, side, top+c.none.Size().Height+8, least.Width, least.Height)
	}
}

func (r *eventCardRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 200) }

func (r *eventCardRenderer) Refresh() {
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
}

func (r *eventCardRenderer) Objects() []fyne.CanvasObject {
	c := r.card
	if c.held {
		return nil
	}
	return []fyne.CanvasObject{c.ground, c.title, c.count, c.search, c.filters.chips, c.list, c.none, c.loosen, c.chosen}
}

func (r *eventCardRenderer) Destroy() {}
