//go:build cgo

package window

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	foot       *foot
	cards      *cardLayer
	news       *cardLayer // what happened
	silence    *pause     // until that is said no longer
	content    *fyne.Container
	tab        tab
}

func newOverview(k *kit, s *state, keys *keys, deeds *deeds, turn func(tab), export func()) *overview {
	o := &overview{cards: newCardLayer(k, s), news: newCardLayer(k, s), silence: newPause(told), tab: overviewTab}
	chart := func(c charts.Chart) *panel {
		v := newChartView(k, s, c, o.cards, keys, deeds)
		s.watch(v)
		return newPanel(k, v, newTools(k, s, keys, c))
	}
	o.header = newHeader(k, s, keys, o.cards, turn, export)
	o.membership = chart(charts.Membership)
	o.forces = chart(charts.Forces)
	o.strength = chart(charts.Strength)
	o.events = newEventCard(k, s, keys, deeds)
	o.detail = newDetail(k, s)
	o.foot = newFoot(k, s)
	o.content = container.New(&overviewLayout{overview: o},
		o.header, o.membership, o.forces, o.strength, o.events, o.detail, o.foot, o.cards, o.news)
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
	stops := []fyne.Focusable{o.header.tabs, o.header.export, o.header.language, o.header.theme, o.events.search, o.events.list}
	for _, p := range o.panels() {
		stops = append(stops, p.chart)
		if p.tools != nil {
			stops = append(stops, p.tools.reading)
		}
		if p.tools != nil && p.tools.metric != nil {
			stops = append(stops, p.tools.metric)
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
	o.content.Refresh()
}

// told is how long something is said that happened.
const told = 3 * time.Second

// tell says what happened, in one line or several, for a while, under the header's buttons.
func (o *overview) tell(title, line string) {
	button := o.header.language
	at := o.header.kit.app.Driver().AbsolutePositionForObject(button)
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
	o.header.tabs.set(slices.Index(tabs(), o.tab))
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
}

// hides reports whether what has the keys can no longer be seen.
func (o *overview) hides(f fyne.Focusable) bool {
	c, ok := f.(*chartView)
	return ok && c.asleep
}

// The measures of the overview, in logical pixels.
const (
	pageMargin      = 20
	pageGap         = 14
	closeHeight     = 820 // of a window, below which its parts move closer together:
	closeGap        = 6
	membershipShare = 0.62 // of the height that both charts have
	eventsShare     = 0.28 // of the width, between these two:
	eventsLeast     = 330
	eventsMost      = 400
	listWidth       = 480 // of the list in its own tab, at most
	listShare       = 0.42
)

// overviewLayout places the overview's parts.
type overviewLayout struct {
	overview *overview
	busy     bool
	again    bool // what the charts need has changed in the meantime
}

var _ fyne.Layout = (*overviewLayout)(nil)

func (l *overviewLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if l.busy {
		l.again = true
		return
	}
	l.busy = true
	l.place(size)
	if l.again {
		l.place(size)
	}
	l.busy, l.again = false, false
}

func (l *overviewLayout) place(size fyne.Size) {
	o := l.overview
	header, gap := float32(headerHeight), float32(pageGap)
	if size.Height < closeHeight {
		header, gap = closeHeader, closeGap
	}
	for _, p := range o.panels() {
		p.offer(o.tab != overviewTab || size.Height >= closeHeight)
	}
	foot := o.foot.height(size.Width)
	place(o.header, 0, 0, size.Width, header)
	place(o.foot, 0, size.Height-foot, size.Width, foot)
	place(o.cards, 0, 0, size.Width, size.Height)
	place(o.news, 0, 0, size.Width, size.Height)

	top := header + gap
	height := size.Height - foot - gap - top
	events := min(max(size.Width*eventsShare, eventsLeast), eventsMost)
	width := size.Width - 2*pageMargin - pageGap - events
	if o.tab == eventsTab {
		list := min(listWidth, size.Width*listShare)
		place(o.events, pageMargin, top, list, height)
		place(o.detail, pageMargin+list+pageGap, top, size.Width-2*pageMargin-list-pageGap, height)
		return
	}
	place(o.events, pageMargin+width+pageGap, top, events, height)
	if o.tab != overviewTab {
		for _, p := range o.panels() {
			if p.Visible() {
				place(p, pageMargin, top, width, height)
			}
		}
		return
	}
	membership := split(height-gap, o.membership.least(width), o.forces.least(width))
	place(o.membership, pageMargin, top, width, membership)
	place(o.forces, pageMargin, top+membership+gap, width, height-gap-membership)
}

func (l *overviewLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(860, 520) }

// split returns how much of a height the upper of two charts gets: its share, unless
// that leaves one of them less than it needs. Where there is too little for both they
// go short alike.
func split(height, upper, lower float32) float32 {
	if upper+lower > height {
		return float32(int(height * upper / (upper + lower)))
	}
	return float32(int(min(max(height*membershipShare, upper), height-lower)))
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 1), max(h, 1)))
}
