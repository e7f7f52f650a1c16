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
	mostLabelled = 25   // events; more are listed in columns
	labelEms     = 14.5 // the width of a title at most, in em
	laneColumn   = 0.2  // the part of the width that the names of lanes take at most
	symbolColumn = 14.0 // between those names and the axis
	dotLabelGap  = 8.0  // between a dot and its label, and between two labels
	laneGap      = 10.0
	laneDot      = 4.2
	mostStretch  = 80.0 // what a lane takes of the height to spare at most
	fewLabelled  = 8    // so many events, or fewer, have larger labels
	largeLabels  = 3.0  // by so many points
)

// timeline is the events chart for few events: lanes by category along a time axis, a
// label at every event.
type timeline struct {
	*eventsChart
	scale scale.Time
	style text.Style // of the labels
	lanes []lane
}

// lane holds the events of one category.
type lane struct {
	id    string // of the category
	name  string
	rows  [][]placed
	taken [][][2]float64 // the stretches of each row that are taken
	tall  []float64      // height of each row
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
func (c *eventsChart) timeline() (*Figure, bool) {
	if len(c.events) > mostLabelled {
		return nil, false
	}
	for _, e := range c.events {
		c.cited.add(e.Sources)
	}
	area := c.frame(c.frameText())
	furniture := len(c.marks)
	t := &timeline{eventsChart: c}
	names := t.makeLanes()
	column := nameColumn{size: c.size.Name, width: min(text.Widest(names, text.Style{Size: c.size.Name}), laneColumn*area.W)}
	left := area.X + column.width + nameGap + symbolColumn
	plot := Rect{left, area.Y + 4, area.Right() - left, area.H - 4}
	from, to := c.domain()
	t.scale = timeScale(from, to, plot)
	axis := c.timeAxis(t.scale)
	plot.H -= axis.height()
	height := t.place(plot)
	if height > plot.H || plot.W < 2*labelEms*t.style.Size {
		c.reset()
		return nil, false
	}
	room := plot.H
	stretch := min((plot.H-height)/float64(max(1, len(t.lanes))), mostStretch)
	plot.H = math.Round(height + stretch*float64(len(t.lanes)))
	t.draw(column, plot, stretch)
	c.timeGrid(axis, plot, Middle)
	c.centre(furniture, room-plot.H)
	// The grid lies under everything else.
	c.marks = append(c.marks[len(c.marks)-2:], c.marks[:len(c.marks)-2]...)
	return c.figure(c.title(), saying(c.description())), true
}

// makeLanes makes a lane for each category that the events have, in the dataset's order,
// and returns their names; events without one come last.
func (t *timeline) makeLanes() []string {
	var names []string
	for _, category := range append(slices.Clone(t.data.Categories), data.Category{}) {
		has := func(e data.Event) bool { return e.Category == category.ID }
		if !slices.ContainsFunc(t.events, has) {
			continue
		}
		name := t.named(category.Name, category.ID)
		if category.ID == "" && len(t.lanes) > 0 {
			name = t.words.Say("events.other")
		}
		names = append(names, name)
		t.lanes = append(t.lanes, lane{id: category.ID, name: name})
	}
	return names
}

// place puts every event into its lane, in the first row where its label is free: in the
// largest type that the height allows. It returns the height of all lanes.
func (t *timeline) place(plot Rect) float64 {
	height, largest := 0.0, t.size.Subtitle
	if large := largest + largeLabels; len(t.events) <= fewLabelled && !t.page.Panel && plot.W >= 2*labelEms*large {
		largest = large
	}
	for size := largest; size >= t.size.Label; size -= 0.5 {
		t.style = text.Style{Size: size}
		height = 0
		for i := range t.lanes {
			height += t.lanes[i].fill(t, plot)
		}
		if height <= plot.H {
			break
		}
	}
	return height
}

// fill places the events of a lane and returns its height.
func (l *lane) fill(t *timeline, plot Rect) float64 {
	l.rows, l.taken, l.tall = nil, nil, nil
	for _, e := range t.events {
		if e.Category != l.id {
			continue
		}
		p := placed{event: e, x: (t.scale.At(e.Date.First()) + t.scale.At(e.Last()+1)) / 2,
			date: t.words.Range(e.Date, e.Until), title: text.Balanced(t.named(e.Title, e.Date.String()), t.style, labelEms*t.style.Size)}
		if e.Reported {
			p.date = t.words.Say("event.reported", "Date", p.date)
		}
		width := dotLabelGap + max(t.style.Width(p.date), text.Widest(p.title, t.style))
		l.add(p, width, plot, t.style)
	}
	height := laneGap
	for _, h := range l.tall {
		height += h
	}
	return height
}

// add puts a label into the first row that has room for it, right of its dot or left of
// it, within the plot.
func (l *lane) add(p placed, width float64, plot Rect, style text.Style) {
	right, left := [2]float64{p.x - laneDot, p.x + width}, [2]float64{p.x - width, p.x + laneDot}
	for row := 0; ; row++ {
		if row == len(l.rows) {
			l.rows, l.taken, l.tall = append(l.rows, nil), append(l.taken, nil), append(l.tall, 0)
		}
		place := right
		switch {
		case right[1] <= plot.Right() && l.free(row, right):
		case left[0] >= plot.X && l.free(row, left), right[1] > plot.Right() && len(l.rows[row]) == 0:
			p.left, place = true, left
		default:
			continue
		}
		l.rows[row] = append(l.rows[row], p)
		l.taken[row] = append(l.taken[row], place)
		l.tall[row] = max(l.tall[row], float64(1+len(p.title))*style.Leading()+4)
		return
	}
}

// free reports whether a stretch of a row touches no label.
func (l *lane) free(row int, place [2]float64) bool {
	return !slices.ContainsFunc(l.taken[row], func(o [2]float64) bool {
		return place[0] < o[1]+dotLabelGap && o[0] < place[1]+dotLabelGap
	})
}

// draw draws the lanes from top to bottom, each with some height to spare.
func (t *timeline) draw(column nameColumn, plot Rect, spare float64) {
	y := plot.Y
	for i, l := range t.lanes {
		if i > 0 {
			t.furnish("lane/"+l.name, line(plot.X-column.width-nameGap-symbolColumn, y, plot.Right(), y).stroked(t.theme.Grid, 1).crisp())
		}
		top := y + (laneGap+spare)/2
		middle := top + t.style.Leading()/2
		if l.name != "" {
			t.heading("lane-name/"+l.name, l.name, column, plot.X-nameGap-symbolColumn, middle)
		}
		for r, row := range l.rows {
			for _, p := range row {
				t.label(p, top, t.style)
			}
			top += l.tall[r]
		}
		y = top + (laneGap+spare)/2
	}
}

// label draws one event: its symbol, and beside it date and title.
func (t *timeline) label(p placed, top float64, style text.Style) {
	x, anchor := p.x+dotLabelGap, Start
	if p.left {
		x, anchor = p.x-dotLabelGap, End
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
	t.mark(Mark{ID: EventID(p.event), Kind: Happening, Subject: EventID(p.event), States: p.event.States, Shapes: shapes, Says: func(data.Day) Card { return t.eventCard(p.event) }})
}
