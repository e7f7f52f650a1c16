//go:build cgo

package window

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// overview is what the window holds: the header, and what its tabs show. The charts
// and the events are the same in every tab; they change their places.
type overview struct {
	header     *header
	membership *panel
	forces     *panel
	strength   *panel
	events     *eventCard
	detail     *detail
	table      *tableCard
	foot       *foot
	welcome    *welcome
	bulletin   *bulletin
	cards      *cardLayer
	drawn      *pictures
	news       *cardLayer // what happened
	silence    *pause     // until that is said no longer
	content    *fyne.Container
	tab        tab

	dividers dividers
	splits   *splits
	narrow   bool      // the events have no room beside a chart
	unbarred fyne.Size // of a window that lacks its menu bar still
}

// hold leaves to the second frame what is no chart and takes long: the events beside them,
// and the hint. It returns what brings that back.
func (o *overview) hold() (fill func()) {
	hint := o.welcome.Visible()
	o.events.hold()
	o.welcome.Hide()
	return func() {
		o.events.fill()
		widgets.SetVisible(o.welcome, hint)
	}
}

func newOverview(k *look.Kit, s *state.State, keys *command.Keys, deeds *deeds, w fyne.Window, splits *splits, turn func(tab)) *overview {
	o := &overview{cards: newCardLayer(k, s), news: newCardLayer(k, s), silence: newPause(told), drawn: newPictures(), tab: overviewTab, splits: splits}
	chart := func(c charts.Chart) *panel {
		v := newChartView(k, s, c, o.cards, keys, deeds, o.drawn)
		s.Watch(v)
		var p *panel
		var under *strip
		if c == charts.Membership || c == charts.Strength {
			under = newStrip(k, s, keys, o.cards, o.drawn, func() { p.grown() })
		}
		p = newPanel(k, v, newTools(k, s, keys, o.cards, c), under)
		return p
	}
	o.header = newHeader(k, s, keys, o.cards, turn)
	o.membership = chart(charts.Membership)
	o.forces = chart(charts.Forces)
	o.strength = chart(charts.Strength)
	o.events = newEventCard(k, s, keys, deeds)
	o.detail = newDetail(k, s)
	o.table = newTableCard(k, s, keys, w)
	o.foot = newFoot(k, s, keys, o.cards)
	o.welcome = newWelcome(k, s)
	o.dividers = newDividers(o, k, keys)
	o.content = container.New(&overviewLayout{overview: o},
		o.header, o.membership, o.dividers.charts, o.forces, o.strength, o.dividers.events, o.events, o.dividers.list, o.detail,
		o.table, o.foot, o.welcome, o.cards, o.news)
	for _, p := range o.panels() {
		p.grown = o.layOut
	}
	o.reveal()
	return o
}

// panels are the charts.
func (o *overview) panels() []*panel { return []*panel{o.membership, o.forces, o.strength} }

// stops are what can have the keys.
func (o *overview) stops() []fyne.Focusable {
	stops := append([]fyne.Focusable{o.header.tabs}, o.header.stops()...)
	stops = append(stops, o.events.search, o.events.filters.chips, o.events.list, o.table.lists, o.table.save, o.table.grid, o.bulletin.list.rows, o.bulletin.count)
	for _, d := range o.dividers.all() {
		stops = append(stops, d)
	}
	for _, p := range o.panels() {
		stops = append(stops, p.chart)
		if p.strip != nil {
			stops = append(stops, p.strip)
		}
		if p.tools != nil {
			stops = append(stops, p.tools.stops()...)
		}
	}
	stops = append(stops, o.foot.date)
	if o.foot.bar != nil {
		for _, b := range o.foot.bar.buttons() {
			stops = append(stops, b)
		}
	}
	return stops
}

// ringLike shows the focus on list and charts only where another view did: not where
// they got the keys by the mouse.
func (o *overview) ringLike(other *overview) {
	o.events.list.ring.Hidden = other.events.list.ring.Hidden
	for i, p := range o.panels() {
		p.ring(other.panels()[i].ringed)
	}
}

func (o *overview) layOut() { o.content.Layout.Layout(nil, o.content.Size()) }

// turn shows another tab.
func (o *overview) turn(t tab) {
	if t == o.tab {
		return
	}
	o.tab = t
	o.reveal()
	o.layOut()
	o.events.list.reveal(o.events.list.shown()) // its rows have other heights at another width
	o.content.Refresh()
}

// told is how long something is said that happened.
const told = 3 * time.Second

// tell says what happened, in one line or several, for a while, under the header's buttons.
func (o *overview) tell(title, line string) {
	button := o.header.language
	at := o.header.kit.App.Driver().AbsolutePositionForObject(button)
	below := charts.Rect{W: float64(button.Size().Width), H: float64(button.Size().Height)}
	card := charts.Card{Title: title}
	if line != "" {
		card.Lines = strings.Split(line, "\n")
	}
	o.news.show(card, below, at, 0)
	o.silence.start(o.news.hide)
}

// reveal shows the parts of the tab and hides the others.
func (o *overview) reveal() {
	o.header.tabs.Set(slices.Index(tabs(), o.tab))
	for _, p := range o.panels() {
		if slices.Contains(o.tab.charts(), p.chart.chart) {
			p.Show()
		} else {
			p.Hide()
		}
	}
	o.events.list.setBrief(o.tab == eventsTab)
	if o.tab == eventsTab {
		o.detail.Show()
	} else {
		o.detail.Hide()
	}
	if o.tab == tableTab {
		o.table.Show()
	} else {
		o.table.Hide()
	}
}

// hides reports whether what has the keys can no longer be seen.
func (o *overview) hides(f fyne.Focusable) bool {
	switch f := f.(type) {
	case *chartView:
		return f.asleep
	case *tableGrid:
		return o.table.asleep
	case *eventList, *searchField:
		return !o.events.Visible()
	}
	return false
}
