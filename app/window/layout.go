//go:build cgo

package window

import (
	"math"

	"fyne.io/fyne/v2"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
)

// The measures of the overview, in logical pixels.
const (
	pageMargin      = 20
	pageGap         = 14
	closeHeight     = 820 // of a window, below which its parts move closer together:
	closeGap        = 8
	stripRoom       = 960  // of a window whose overview always has a strip of its time
	lowHeight       = 560  // of a window, below which a chart alone has little room, too
	closeMargin     = 12   // likewise, of a window narrower than this:
	narrowWidth     = 900  // and the events are in their own tab only
	membershipShare = 0.62 // of the height that both charts have
	eventsShare     = 0.28 // of the width, between these two:
	eventsLeast     = 330
	eventsMost      = 400
	eventsWide      = 0.16 // of the width, which may be more than that
	listWidth       = 480  // of the list in its own tab, at most
	listShare       = 0.42
	leastWidth      = 700 // of the window
	leastHeight     = 400
)

// What the parts keep wherever their dividers are, in logical pixels.
const (
	upperKeeps  = 150
	lowerKeeps  = 110
	chartKeeps  = 420
	eventsKeeps = 250
	detailKeeps = 300
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
	size = calm(size)
	if l.overview.lacksBar(size) {
		size.Height -= look.MenuBarHeight()
	}
	l.overview.drawn.together(func() {
		l.busy = true
		l.place(size)
		if l.again {
			l.place(size)
		}
		l.busy, l.again = false, false
	})
}

// lacksBar reports whether a size is that of the content without its menu bar, give or take
// what a window rounds.
func (o *overview) lacksBar(size fyne.Size) bool {
	off := size.Subtract(o.unbarred)
	return max(off.Width, off.Height, -off.Width, -off.Height) < 1
}

// calm rounds a size to 64ths, as texts are measured. What a window's scale adds by being no
// binary fraction would have all charts drawn anew.
func calm(size fyne.Size) fyne.Size {
	round := func(x float32) float32 { return float32(math.Round(float64(x)*64) / 64) }
	return fyne.NewSize(round(size.Width), round(size.Height))
}

func (l *overviewLayout) place(size fyne.Size) {
	o := l.overview
	top, bottom := l.frame(size)
	widgets.SetVisible(o.dividers.charts, o.tab == overviewTab)
	beside := o.tab != eventsTab && o.tab != tableTab && !o.narrow
	widgets.SetVisible(o.dividers.events, beside)
	widgets.SetVisible(o.dividers.list, o.tab == eventsTab)
	widgets.SetVisible(o.events, o.tab == eventsTab || beside)

	gap, margin := spacing(size)
	area := run{margin, size.Width - 2*margin}
	o.welcome.lay(size.Width-margin, bottom)
	if o.tab == eventsTab {
		list := o.listWidth(size.Width)
		widgets.Place(o.events, area.from, top, list, bottom-top)
		o.beside(o.detail, area.from+list+pageGap, top, area.length-list-pageGap, bottom-top)
		o.dividers.list.Lay(area.from+list+pageGap/2, top, bottom-top)
		return
	}
	if o.tab == tableTab {
		o.beside(o.table, area.from, top, area.length, bottom-top)
		return
	}
	if beside {
		events := o.eventsWidth(size.Width)
		area.length -= events + pageGap
		o.beside(o.events, area.from+area.length+pageGap, top, events, bottom-top)
		o.dividers.events.Lay(area.from+area.length+pageGap/2, top, bottom-top)
	}
	roomy := float32(lowHeight)
	if o.tab == overviewTab {
		roomy = closeHeight
	}
	for _, p := range o.panels() {
		p.offer(size.Height >= roomy, area.length)
		p.offerStrip(size.Height >= stripRoom || o.tab != overviewTab && size.Height >= closeHeight)
	}
	if o.tab != overviewTab {
		for _, p := range o.panels() {
			if p.Visible() {
				widgets.Place(p, area.from, top, area.length, bottom-top)
			}
		}
		return
	}
	height := bottom - top - gap
	upper := o.upperHeight(height, area.length)
	widgets.Place(o.membership, area.from, top, area.length, upper)
	widgets.Place(o.forces, area.from, top+upper+gap, area.length, height-upper)
	o.dividers.charts.Lay(area.from, top+upper+gap/2, area.length)
}

// run is a stretch of the window.
type run struct{ from, length float32 }

// frame places what is around the cards, and returns between which heights those stand.
func (l *overviewLayout) frame(size fyne.Size) (top, bottom float32) {
	o := l.overview
	o.narrow = size.Width < narrowWidth
	gap, _ := spacing(size)
	header := float32(headerHeight)
	if size.Height < closeHeight {
		header = closeHeader
	}
	foot := o.foot.height(size)
	widgets.Place(o.header, 0, 0, size.Width, header)
	o.placeCount(size, foot)
	widgets.Place(o.foot, 0, size.Height-foot, size.Width, foot)
	widgets.Place(o.cards, 0, 0, size.Width, size.Height)
	widgets.Place(o.news, 0, 0, size.Width, size.Height)
	return o.placeBanner(size.Width, header) + gap, size.Height - foot - gap
}

// spacing is how far the cards are from one another, and from the sides of the window.
func spacing(size fyne.Size) (gap, margin float32) {
	gap, margin = pageGap, pageMargin
	if size.Height < closeHeight {
		gap = closeGap
	}
	if size.Width < narrowWidth {
		margin = closeMargin
	}
	return gap, margin
}

func (l *overviewLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth, leastHeight)
}

// eventsWidth is the width of the events beside the charts.
func (o *overview) eventsWidth(window float32) float32 {
	width := min(max(window*eventsShare, eventsLeast), max(eventsMost, window*eventsWide))
	if o.splits.events > 0 {
		width = window * o.splits.events
	}
	return whole(min(max(width, eventsKeeps), window-2*pageMargin-pageGap-chartKeeps))
}

// listWidth is the width of the list in its own tab.
func (o *overview) listWidth(window float32) float32 {
	width := min(listWidth, window*listShare)
	if o.splits.list > 0 {
		width = window * o.splits.list
	}
	return whole(max(min(width, window-2*pageMargin-pageGap-detailKeeps), eventsKeeps))
}

// upperHeight is how much of a height the upper of two charts gets.
func (o *overview) upperHeight(height, width float32) float32 {
	if o.splits.charts > 0 {
		return whole(max(min(height*o.splits.charts, height-lowerKeeps), min(upperKeeps, height/2)))
	}
	return split(height, o.membership.least(width), o.forces.least(width))
}

func whole(length float32) float32 { return float32(int(length)) }

// dividers are between two charts, between a chart and the events, and between the list
// of events and one of them.
type dividers struct{ charts, events, list *widgets.Divider }

func (d dividers) all() []*widgets.Divider { return []*widgets.Divider{d.charts, d.events, d.list} }

// newDividers makes the dividers. What they set are shares, so that they hold for other
// sizes of the window, too.
func newDividers(o *overview, k *look.Kit, keys *command.Keys) dividers {
	divide := func(level bool, share *float32, of func(at float32) float32) *widgets.Divider {
		set := func(to float32) {
			*share = to
			o.layOut()
		}
		return widgets.NewDivider(k, keys, level, func(at float32) { set(max(of(at), leastShare)) }, func() { set(0) })
	}
	width := func() float32 { return o.content.Size().Width }
	return dividers{
		charts: divide(true, &o.splits.charts, func(at float32) float32 {
			gap, _ := spacing(o.content.Size())
			both := o.membership.Size().Height + o.forces.Size().Height
			return (at - gap/2 - o.membership.Position().Y) / both
		}),
		events: divide(false, &o.splits.events, func(at float32) float32 { return (width() - pageMargin - pageGap/2 - at) / width() }),
		list:   divide(false, &o.splits.list, func(at float32) float32 { return (at - pageGap/2 - o.events.Position().X) / width() }),
	}
}

// leastShare is a share that a divider sets where it is dragged out of the window. The
// parts keep more than that.
const leastShare = 0.01

// split returns how much of a height the upper of two charts gets: its share, unless
// that leaves one of them less than it needs. Where there is too little for both they
// go short alike.
func split(height, upper, lower float32) float32 {
	if upper+lower > height {
		return whole(height * upper / (upper + lower))
	}
	return whole(min(max(height*membershipShare, upper), height-lower))
}
