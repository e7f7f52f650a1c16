//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"treatyline/charts"
)

// overview is what the window holds: membership above forces, the events beside them.
type overview struct {
	header     *header
	membership *panel
	forces     *panel
	events     *eventCard
	foot       *foot
	cards      *cardLayer
	content    *fyne.Container
}

func newOverview(k *kit, s *state, keys *keys, export func()) *overview {
	o := &overview{cards: newCardLayer(k, s)}
	chart := func(c charts.Chart) *panel {
		v := newChartView(k, s, c, o.cards, keys)
		s.watch(v)
		return newPanel(k, v)
	}
	o.header = newHeader(k, s.data, export)
	o.membership = chart(charts.Membership)
	o.forces = chart(charts.Forces)
	o.events = newEventCard(k, s, keys)
	o.foot = newFoot(k, s)
	o.content = container.New(&overviewLayout{overview: o}, o.header, o.membership, o.forces, o.events, o.foot, o.cards)
	again := func() { o.content.Layout.Layout(nil, o.content.Size()) }
	o.membership.grown, o.forces.grown = again, again
	return o
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
	foot := o.foot.height(size.Width)
	place(o.header, 0, 0, size.Width, header)
	place(o.foot, 0, size.Height-foot, size.Width, foot)
	place(o.cards, 0, 0, size.Width, size.Height)

	top := header + gap
	height := size.Height - foot - gap - top
	events := min(max(size.Width*eventsShare, eventsLeast), eventsMost)
	width := size.Width - 2*pageMargin - pageGap - events
	place(o.events, pageMargin+width+pageGap, top, events, height)

	membership := split(height-gap, o.membership.least(), o.forces.least())
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
