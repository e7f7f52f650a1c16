package charts

import (
	"math"
	"strconv"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// The measures of the events chart, in points.
const (
	columnWidth = 250.0 // a column is at least so wide, unless the page is narrower
	mostPages   = 6     // more are not drawn; counts per year stand for the list

	countsHeight = 200.0 // of these in a document
)

// chronology is the events chart while it is laid out.
type chronology struct {
	*builder
	events []data.Event
	all    int // events in the dataset
}

func (b *builder) events() ([]*Figure, error) {
	events, err := b.foundEvents()
	if err != nil {
		return nil, err
	}
	c := &chronology{builder: b, events: events, all: len(b.data.Events)}
	if f, ok := c.timeline(); ok {
		return b.number([]*Figure{f}), nil
	}
	if c.page.Inset && !c.view.AllPages {
		return []*Figure{c.overview()}, nil
	}
	return c.pages(), nil
}

// overview is all events over time, for a document that lists them itself: as dots, or
// where they are too many as counts.
func (c *chronology) overview() *Figure {
	if !c.citeStrip() {
		area := c.frame(c.frameText())
		c.counts(Rect{area.X, area.Y, area.W, min(area.H, countsHeight)})
		return c.figure(c.title(), c.description())
	}
	c.strip(c.frame(c.frameText()), nil)
	return c.figure(c.title(), c.description())
}

// citeStrip numbers the sources of the events if the strip shows them one by one, which it
// reports. As it does so on all pages, they share the numbers.
func (c *chronology) citeStrip() bool {
	from, to := c.domain()
	if !c.fits(packDots(c.events, timeScale(from, to, c.page.area()))) {
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
func (c *chronology) pages() []*Figure {
	// The sources of a page are those of its events, and decide how high its foot is. The
	// room is taken from the page whose foot is highest: one with all sources.
	room := c.room()
	if !c.view.AllPages && len(c.events) > mostPages*c.mostRows(room) {
		return c.number([]*Figure{c.summary()}) // without breaking thousands of titles to find that out
	}
	list := c.setList(room)
	if len(list.columns) > mostPages*list.perPage && !c.view.AllPages {
		return c.number([]*Figure{c.summary()})
	}
	var pages []*Figure
	for len(list.columns) > 0 {
		n := min(list.perPage, len(list.columns))
		pages = append(pages, c.listPage(list, list.columns[:n], room))
		list.columns = list.columns[n:]
	}
	return c.number(pages)
}

// room measures the area that the list has on a page with the highest foot.
func (c *chronology) room() Rect {
	for _, e := range c.events {
		c.cited.add(e.Sources)
	}
	area := c.frame(c.frameText())
	top := c.strip(area, nil)
	c.reset()
	return Rect{area.X, top, area.W, area.Bottom() - top}
}

// listPage draws some columns of the list. What these leave free is room for sources.
func (c *chronology) listPage(list list, columns [][]entry, room Rect) *Figure {
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
	return c.figure(c.title(), c.description())
}

// strip draws all events as dots on a time axis, behind them the stretch that the
// page lists, and returns the y under it.
func (c *chronology) strip(area Rect, shown []data.Event) float64 {
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
	if c.fits(packed) {
		c.drawDots(packed, strip.Y+2)
	} else {
		c.eventBars(countEvents(c.events, t, strip), strip)
	}
	c.furnish("baseline", line(strip.X, strip.Bottom(), strip.Right(), strip.Bottom()).stroked(c.theme.Axis, 1).crisp())
	return math.Round(strip.Bottom() + axis.height() + 6)
}

// domain is whole years around all events.
func (c *chronology) domain() (from, to data.Day) {
	from, to = c.events[0].Date.First(), c.events[0].Last()
	for _, e := range c.events {
		from, to = min(from, e.Date.First()), max(to, e.Last())
	}
	first, _, _ := from.Civil()
	last, _, _ := to.Civil()
	return data.DayOf(first, 1, 1), data.DayOf(last, 12, 31) + 1
}

func (c *chronology) frameText() frame {
	return frame{title: c.title(), subtitle: c.subtitle()}
}

// title counts the events and says from when to when.
func (c *chronology) title() string {
	from, to := span(c.events)
	id := "events.title"
	if from == to {
		id = "events.title.year"
	}
	if len(c.events) < c.all {
		return c.words.Count("events.title.of", c.all, "Found", c.words.Number(float64(len(c.events))), "From", from, "To", to)
	}
	return c.words.Count(id, c.all, "From", from, "To", to)
}

func (c *chronology) subtitle() string {
	said := c.words.Say("events.subtitle", "Name", c.proper(c.data.Organisation.Name, c.data.Organisation.ID)) + c.stretch()
	for _, chosen := range [][]string{c.chosenCategories(), c.states(c.view.States)} {
		if len(chosen) > 0 {
			said += " · " + c.words.List(chosen)
		}
	}
	if c.view.Search != "" {
		said += " · " + c.words.Say("search.matches", "Search", c.view.Search)
	}
	return said
}

// chosenCategories names the categories that the view keeps to.
func (b *builder) chosenCategories() []string {
	var names []string
	for _, id := range b.view.Categories {
		if category, ok := b.data.Category(id); ok {
			names = append(names, b.named(category.Name, category.ID))
		}
	}
	return names
}

// description says in words what the chart shows.
func (c *chronology) description() string {
	said := c.words.Say("events.description", "Title", c.title(), "Subtitle", c.subtitle())
	for _, category := range c.data.Categories {
		n := 0
		for _, e := range c.events {
			if e.Category == category.ID {
				n++
			}
		}
		if n > 0 {
			said += " " + c.words.Say("description.category", "Category", c.named(category.Name, category.ID), "N", c.words.Number(float64(n)))
		}
	}
	return said
}

// summary is the one page for more events than can be listed: their number over time,
// and where the list is.
func (c *chronology) summary() *Figure {
	for _, e := range c.events {
		c.cited.add(e.Sources)
	}
	style := text.Style{Size: c.size.Subtitle}
	area := c.frame(c.frameText())
	where := text.Wrap(c.words.Count("events.summary", len(c.events)), style, area.W)
	var shapes []Shape
	y := area.Y
	for _, l := range where {
		shapes = append(shapes, Text{X: area.X, Y: y + style.Ascent(), Style: style, Color: c.theme.Ink, Text: l})
		y += style.Leading()
	}
	c.furnish("summary", shapes...)
	c.counts(Rect{area.X, y, area.W, area.Bottom() - y})
	return c.figure(c.title(), c.description())
}

// counts draws the number of events a year.
func (c *chronology) counts(area Rect) {
	from, to := c.domain()
	counts, first := c.perYear()
	most := 0
	for _, n := range counts {
		most = max(most, n)
	}
	labels := text.Style{Size: c.size.Axis}
	left := labels.Width(c.words.Short(float64(most))) + 10
	plot := Rect{area.X + left, area.Y + 14, area.W - left - 4, area.H - 14}
	t := timeScale(from, to, plot)
	axis := c.timeAxis(t)
	plot.H -= axis.height()
	c.timeGrid(axis, plot, Middle)
	height := scale.Linear{D0: 0, D1: float64(most), R0: plot.Bottom(), R1: plot.Y}
	var grid []Shape
	for _, v := range scale.Ticks(0, float64(most), max(2, int(plot.H/40))) {
		if v == 0 || v != math.Trunc(v) {
			continue // nothing stands at the foot, and there are no parts of events
		}
		at := height.At(v)
		grid = append(grid, line(plot.X, at, plot.Right(), at).stroked(c.theme.Grid, 1).crisp(),
			Text{X: plot.X - 8, Y: level(at, labels.Size), Anchor: End, Style: labels, Color: c.theme.Muted, Text: c.words.Short(v)})
	}
	c.furnish("counts-axis", grid...)
	for i, n := range counts {
		if n == 0 {
			continue
		}
		x0, x1 := t.At(data.DayOf(first+i, 1, 1)), t.At(data.DayOf(first+i, 12, 31)+1)
		bar := Rect{x0, height.At(float64(n)), max(x1-x0-min(2, (x1-x0)*0.2), 0.5), plot.Bottom() - height.At(float64(n))}
		year := strconv.Itoa(first + i)
		c.mark(Mark{ID: "events/" + year, Kind: Happening, Shapes: []Shape{box(bar).filled(c.theme.Accent, c.theme.Accent)},
			Says: func() Card { return Card{Title: year, Lines: []string{c.words.Count("events", n)}} }})
	}
}

// perYear counts the events of every year from the first on.
func (c *chronology) perYear() (counts []int, first int) {
	from, to := c.domain()
	first, _, _ = from.Civil()
	last, _, _ := (to - 1).Civil()
	counts = make([]int, last-first+1)
	for _, e := range c.events {
		counts[e.Date.Year-first]++
	}
	return counts, first
}
