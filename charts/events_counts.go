package charts

import (
	"math"
	"slices"
	"strconv"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// countWidth is the width of what counts events, in points.
const countWidth = 5.0

// countEvents counts events over equal stretches of the width of an area.
func countEvents(events []data.Event, t scale.Time, area Rect) []int {
	counts := make([]int, int(max(0, area.W)/countWidth)+1)
	for i := range events {
		e := &events[i]
		x := (max(t.At(e.Date.First()), t.R0) + min(t.At(e.Last()+1), t.R1)) / 2
		if i := int((x - area.X) / countWidth); i >= 0 && i < len(counts) {
			counts[i]++
		}
	}
	return counts
}

// eventBars draws events as their counts, where there are too many for dots. It returns
// how many events the tallest bar stands for.
func (b *builder) eventBars(counts []int, area Rect) int {
	most := slices.Max(counts)
	tone := b.theme.Category(-1)
	var bars []Shape
	for i, n := range counts {
		if n > 0 {
			h := max(1, area.H*float64(n)/float64(most))
			bars = append(bars, box(Rect{area.X + float64(i)*countWidth, area.Bottom() - h, countWidth - 1, h}).filled(tone.Color, tone.Color))
		}
	}
	b.furnish("event-counts", bars...)
	return most
}

// summary is the one page for more events than can be listed: their number over time,
// and where the list is.
func (c *eventsChart) summary() *Figure {
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
	return c.figure(c.title(), saying(c.description()))
}

// counts draws the number of events a year.
func (c *eventsChart) counts(area Rect) {
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
			Says: func(data.Day) Card { return Card{Title: year, Lines: []string{c.words.Count("events", n)}} }})
	}
}

// perYear counts the events of every year from the first on.
func (c *eventsChart) perYear() (counts []int, first int) {
	counts = make([]int, c.last-c.first+1)
	for i := range c.events {
		counts[c.events[i].Date.Year-c.first]++
	}
	return counts, c.first
}
