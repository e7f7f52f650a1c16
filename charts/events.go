package charts

import (
	"math"

	"treatyline/charts/text"
	"treatyline/data"
)

// The measures of the events chart, in points.
const (
	columnWidth = 250.0 // a column is at least so wide, unless the page is narrower
	mostPages   = 6     // more are not drawn; counts per year stand for the list

	countsHeight = 200.0 // of these in a document
)

// eventsChart is the events chart while it is laid out.
type eventsChart struct {
	*builder
	events      []data.Event
	first, last int // years of the events
	all         int // events in the dataset
}

// events lays out the events chart: few as a labelled timeline, more as a list in columns
// under a strip with all of them, too many for that as counts.
func (b *builder) events() ([]*Figure, error) {
	events, err := b.foundEvents()
	if err != nil {
		return nil, err
	}
	c := &eventsChart{builder: b, events: events, all: len(b.data.Events)}
	c.first, c.last = years(events)
	if f, ok := c.timeline(); ok {
		return b.numberPages([]*Figure{f}), nil
	}
	if c.page.Inset && !c.view.AllPages {
		return []*Figure{c.overview()}, nil
	}
	return c.pages(), nil
}

// overview is all events over time, for a document that lists them itself: as dots, or
// where they are too many as counts.
func (c *eventsChart) overview() *Figure {
	if !c.citeStrip() {
		area := c.frame(c.frameText())
		c.counts(Rect{area.X, area.Y, area.W, min(area.H, countsHeight)})
		return c.figure(c.title(), saying(c.description()))
	}
	c.strip(c.frame(c.frameText()), nil)
	return c.figure(c.title(), saying(c.description()))
}

// citeStrip numbers the sources of the events if the strip shows them one by one, which it
// reports. As it does so on all pages, they share the numbers.
func (c *eventsChart) citeStrip() bool {
	from, to := c.domain()
	if !c.dotsFit(packDots(c.events, timeScale(from, to, c.page.area()))) {
		return false
	}
	for _, e := range c.events {
		c.cited.also(e.Sources)
	}
	return true
}

// foundEvents are the events of the view.
func (b *builder) foundEvents() ([]data.Event, error) {
	events := b.data.Find(b.view.Query())
	switch {
	case len(b.data.Events) == 0:
		return nil, b.nothing("events.none")
	case len(events) == 0 && b.view.Search != "":
		return nil, b.nothing("events.unmatched")
	case len(events) == 0:
		return nil, b.nothing("events.hidden")
	}
	return events, nil
}

// pages divides the events evenly among as few pages as hold them.
func (c *eventsChart) pages() []*Figure {
	// The sources of a page are those of its events, and decide how high its foot is. The
	// room is taken from the page whose foot is highest: one with all sources.
	room := c.room()
	if !c.view.AllPages && len(c.events) > mostPages*c.mostRows(room) {
		return c.numberPages([]*Figure{c.summary()}) // without breaking thousands of titles to find that out
	}
	list := c.setList(room)
	if len(list.columns) > mostPages*list.perPage && !c.view.AllPages {
		return c.numberPages([]*Figure{c.summary()})
	}
	var pages []*Figure
	for len(list.columns) > 0 {
		n := min(list.perPage, len(list.columns))
		pages = append(pages, c.listPage(list, list.columns[:n], room))
		list.columns = list.columns[n:]
	}
	return c.numberPages(pages)
}

// room measures the area that the list has on a page with the highest foot.
func (c *eventsChart) room() Rect {
	for _, e := range c.events {
		c.cited.add(e.Sources)
	}
	area := c.frame(c.frameText())
	top := c.strip(area, nil)
	c.reset()
	return Rect{area.X, top, area.W, area.Bottom() - top}
}

// listPage draws some columns of the list. What these leave free is room for sources.
func (c *eventsChart) listPage(list list, columns [][]entry, room Rect) *Figure {
	free := room.H
	var shown []data.Event
	for _, column := range columns {
		free = min(free, room.H-list.depth(column))
		for _, e := range column {
			shown = append(shown, e.event)
		}
	}
	c.citeStrip()
	for _, e := range shown {
		c.cited.add(e.Sources)
	}
	said := c.frameText()
	said.sources = min(mostSourceLines, sourceLines+int(free/text.Style{Size: c.size.Note}.Leading()))
	area := c.frame(said)
	top := c.strip(area, shown)
	for i, column := range columns {
		c.column(list, column, area.X+float64(i)*(list.width+list.gap()), top)
	}
	return c.figure(c.title(), saying(c.description()))
}

// strip draws all events as dots on a time axis, behind them the stretch that the
// page lists, and returns the y under it.
func (c *eventsChart) strip(area Rect, shown []data.Event) float64 {
	top := c.legend(c.categoryKeys(c.events), area.X, area.Y, area.W) + 8
	from, to := c.domain()
	strip := Rect{area.X, top, area.W, barsHeight}
	t := timeScale(from, to, strip)
	axis := c.timeAxis(t)
	packed := packDots(c.events, t)
	strip.H = c.dotsHeight(packed) + 5
	if len(shown) > 0 && len(shown) < len(c.events) {
		x0, x1 := t.At(shown[0].Date.First()), t.At(shown[len(shown)-1].Last()+1)
		x0, x1 = max(area.X, x0-dotPitch/2), min(area.Right(), x1+dotPitch/2)
		c.furnish("shown", box(Rect{x0, strip.Y, x1 - x0, strip.H}).filled(c.theme.Wash, c.theme.Wash))
	}
	c.timeGrid(axis, strip, Start)
	if c.dotsFit(packed) {
		c.drawDots(packed, strip.Y+2)
	} else {
		c.eventBars(countEvents(c.events, t, strip), strip)
	}
	c.furnish("baseline", line(strip.X, strip.Bottom(), strip.Right(), strip.Bottom()).stroked(c.theme.Axis, 1).crisp())
	return math.Round(strip.Bottom() + axis.height() + 6)
}

// domain is whole years around all events.
func (c *eventsChart) domain() (from, to data.Day) {
	return data.DayOf(c.first, 1, 1), data.DayOf(c.last, 12, 31) + 1
}

// years returns the first and the last year of events.
func years(events []data.Event) (first, last int) {
	first = events[0].Date.Year
	for i := range events {
		e := &events[i]
		first, last = min(first, e.Date.Year), max(last, e.Date.Year, e.Until.Year)
	}
	return first, last
}
