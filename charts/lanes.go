package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// The measures of the labelled timeline, in points.
const (
	mostLabelled = 25    // events; more are listed in columns
	labelWidth   = 150.0 // of a title, at most
	labelGap     = 8.0   // between a dot and its label, and between two labels
	laneGap      = 10.0
	laneDot      = 4.2
)

// timeline is the events chart for few events: lanes by category along a time axis, a
// label at every event.
type timeline struct {
	*chronology
	scale scale.Time
	lanes []lane
}

// lane holds the events of one category.
type lane struct {
	name  string
	rows  [][]placed
	width []float64 // where each row is taken up to
	tall  []float64 // height of each row
}

// placed is an event with its label.
type placed struct {
	event data.Event
	x     float64
	left  bool // the label stands left of the dot
	date  string
	title []string
}

// timeline lays the events out as a labelled timeline. It reports false where they are
// too many or there is no room for a label at each.
func (c *chronology) timeline() (*Figure, bool) {
	if len(c.events) > mostLabelled {
		return nil, false
	}
	for _, e := range c.events {
		c.cited.add(e.Sources)
	}
	area := c.frame(c.frameText())
	t := &timeline{chronology: c}
	names := t.laneNames()
	column := nameColumn{width: min(text.Widest(names, text.Style{Size: c.size.Name}), 0.2*area.W)}
	left := area.X + column.width + nameGap + 14
	plot := Rect{left, area.Y + 4, area.Right() - left, area.H - 4 - c.axisHeight()}
	from, to := c.domain()
	t.scale = timeScale(from, to, plot)
	t.place(names, plot)
	height := t.height()
	if height > plot.H || plot.W < 2*labelWidth {
		c.reset()
		return nil, false
	}
	stretch := min((plot.H-height)/float64(max(1, len(t.lanes))), 26)
	plot.H = math.Round(height + stretch*float64(len(t.lanes)))
	t.draw(column, plot, stretch)
	c.timeGrid(t.scale, plot, Middle)
	// The grid lies under everything else.
	c.marks = append(c.marks[len(c.marks)-2:], c.marks[:len(c.marks)-2]...)
	return c.figure(c.title(), c.description()), true
}

// reset forgets a page that was begun.
func (b *builder) reset() { b.marks, b.time, b.cited = nil, nil, citations{} }

// laneNames are the categories that the events have, in the dataset's order; those
// without one come last.
func (t *timeline) laneNames() []string {
	var names []string
	for _, category := range append(slices.Clone(t.data.Categories), data.Category{}) {
		has := func(e data.Event) bool { return e.Category == category.ID }
		if !slices.ContainsFunc(t.events, has) {
			continue
		}
		name := t.in(category.Name)
		if category.ID == "" {
			name = t.words.Say("events.other")
		}
		names = append(names, name)
		t.lanes = append(t.lanes, lane{name: category.ID})
	}
	return names
}

// place puts every event into its lane, in the first row where its label is free.
func (t *timeline) place(names []string, plot Rect) {
	style := text.Style{Size: t.size.Label}
	for i := range t.lanes {
		l := &t.lanes[i]
		for _, e := range t.events {
			if e.Category != l.name {
				continue
			}
			p := placed{event: e, x: (t.scale.At(e.Date.First()) + t.scale.At(e.Last()+1)) / 2,
				date: t.words.Range(e.Date, e.Until), title: text.Wrap(t.in(e.Title), style, labelWidth)}
			if e.Reported {
				p.date = t.words.Say("event.reported", "Date", p.date)
			}
			width := labelGap + max(style.Width(p.date), text.Widest(p.title, style))
			p.left = p.x+width > plot.Right()
			l.add(p, width, style)
		}
		l.name = names[i]
	}
}

// add puts a label into the first row that has room.
func (l *lane) add(p placed, width float64, style text.Style) {
	from, to := p.x-laneDot, p.x+width
	if p.left {
		from, to = p.x-width, p.x+laneDot
	}
	row := slices.IndexFunc(l.width, func(taken float64) bool { return taken+labelGap <= from })
	if row < 0 {
		row = len(l.rows)
		l.rows, l.width, l.tall = append(l.rows, nil), append(l.width, 0), append(l.tall, 0)
	}
	l.rows[row] = append(l.rows[row], p)
	l.width[row] = max(l.width[row], to)
	l.tall[row] = max(l.tall[row], float64(1+len(p.title))*style.Leading()+4)
}

func (t *timeline) height() float64 {
	sum := 0.0
	for _, l := range t.lanes {
		sum += laneGap
		for _, h := range l.tall {
			sum += h
		}
	}
	return sum
}

// draw draws the lanes from top to bottom, each with some height to spare.
func (t *timeline) draw(column nameColumn, plot Rect, spare float64) {
	y := plot.Y
	for i, l := range t.lanes {
		if i > 0 {
			t.furnish("lane/"+l.name, line(plot.X-column.width-nameGap-14, y, plot.Right(), y).stroked(t.theme.Grid, 1).crisp())
		}
		top := y + (laneGap+spare)/2
		style := text.Style{Size: t.size.Label}
		middle := top + style.Leading()/2
		t.heading("lane-name/"+l.name, l.name, column, plot.X-nameGap-14, middle)
		for r, row := range l.rows {
			for _, p := range row {
				t.label(p, top, style)
			}
			top += l.tall[r]
		}
		y = top + (laneGap+spare)/2
	}
}

// label draws one event: its symbol, and beside it date and title.
func (t *timeline) label(p placed, top float64, style text.Style) {
	x, anchor := p.x+labelGap, Start
	if p.left {
		x, anchor = p.x-labelGap, End
	}
	y := top + style.Ascent()
	shapes := []Shape{
		t.eventSymbol(p.event, p.x, top+style.Leading()/2-1, laneDot),
		Text{X: x, Y: y, Anchor: anchor, Style: style, Color: t.theme.Muted, Text: p.date},
	}
	for _, l := range p.title {
		y += style.Leading()
		shapes = append(shapes, Text{X: x, Y: y, Anchor: anchor, Style: style, Color: t.theme.Ink, Text: l})
	}
	t.mark(Mark{ID: EventID(p.event), Kind: Happening, Shapes: shapes, Card: t.eventCard(p.event)})
}
