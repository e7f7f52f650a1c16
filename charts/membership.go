package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// The heights of the membership chart's parts, in points.
const (
	mostBand   = 48.0 // of a row
	fewRows    = 4    // so many rows, or fewer, are higher
	fewBand    = 64.0 // of one of these,
	panelBand  = 84.0 // and of one in the window, however large that is
	leastBand  = 14.2
	tightest   = 0.93 // of what rows need, where that saves a page
	barShare   = 0.68 // of its row's height
	mostBar    = 25.0
	fewBar     = 34.0 // also in the window
	laneNeed   = 10.5 // of a lane, where a row has several
	roomy      = 1.15 // times what rows need is room for them; what is left is for more sources
	groupGap   = 5.0  // more for the observers' heading than for a row
	countStrip = 30.0
	arrow      = 8.0 // how far an open end reaches beyond the last day
)

// membershipChart is one page of the membership chart, a Gantt chart, while it is laid out.
type membershipChart struct {
	*builder
	title   string
	all     []memberRow // of every page
	events  []data.Event
	later   int // events that are dated after the last day of the data
	offices []data.Office
	steps   []data.Step
	members [][]string   // from each step on
	count   *memberCount // of the last page

	// What all pages share, too: see [membershipChart.across].
	names       nameColumn
	plot        Rect // the rows' area, right of their names
	scale       scale.Time
	axis        timeAxis
	dots        dots
	counted     bool  // the events are counted to save a page
	eventCounts []int // of the events over equal stretches of time, where there are no dots
	symbols     []key // of events

	rows    []memberRow // of this page
	gone    []string    // what gave way, for the notes
	sources int         // how many lines the foot may give to them; 0 is not decided yet
	spare   int         // how many lines more it could give, for all the room that the rows need
	several bool        // its outlined bars stand for more than one thing
	bands   scale.Bands

	// What the as-of line is drawn by; see [membershipChart.redraw].
	under       float64 // where the title ends
	top, bottom float64 // of the line
	texts       []Rect  // that it leaves free
}

// membership lays out the membership chart: rows of spells under the number of members, and
// over the events and the offices.
func (b *builder) membership() ([]*Figure, error) {
	rows, err := b.memberRows()
	if err != nil {
		return nil, err
	}
	g := membershipChart{builder: b, all: rows, offices: b.officeLanes(), steps: b.data.Steps(), title: b.membershipTitle(), count: &memberCount{}}
	g.events, g.later = b.eventsUntil(b.lastShown())
	g.members = membersAt(b.data, g.steps)
	g.across()
	pages, begins := g.pages(nil)
	if even := evened(rows, begins); !slices.Equal(even, begins) {
		if again, _ := g.pages(even); again != nil {
			pages = again
		}
	}
	if len(pages) == 2 && len(g.events) > 0 && g.dotted() {
		// Counts are lower than dots, and have no key.
		g.counted = true
		g.across()
		if one, _ := g.pages(nil); len(one) == 1 {
			pages = one
		}
	}
	return b.numberPages(pages), nil
}

// dotted reports whether the events are drawn as dots.
func (g *membershipChart) dotted() bool { return !g.counted && g.dotsFit(g.dots) }

// eventsHeight is what the events take.
func (g *membershipChart) eventsHeight() float64 {
	switch {
	case len(g.events) == 0:
		return 0
	case g.counted:
		return barsHeight + 9
	}
	return g.dotsHeight(g.dots) + 9
}

// across lays out what stands across the page, from the left to the right, which is the
// same whatever rows a page has.
func (g *membershipChart) across() {
	g.names = g.nameColumn(g.stateIDs(), append(g.officeNames(), g.words.Say("membership.members"), g.words.Say("membership.events")))
	left := g.names.width + nameGap
	page := g.page.area()
	g.plot = Rect{page.X + left, page.Y, page.W - left - arrow - 4, page.H}
	from, to := g.domain()
	g.scale = timeScale(from, to+1, g.plot)
	g.axis = g.timeAxis(g.scale)
	g.dots = packDots(g.events, g.scale)
	if !g.dotted() {
		g.eventCounts = countEvents(g.events, g.scale, g.plot)
	}
	// Beside a panel stands the list of the events, with the same symbols.
	g.symbols = nil
	if !g.page.Panel && g.dotted() {
		g.symbols = g.categoryKeys(g.events)
	}
}

// lay draws one page. It returns how many rows it has room for, and whether that holds
// them without leaving the page.
func (g *membershipChart) lay(rows []memberRow) (taken int, fits bool) {
	notes := g.notes(rows)
	g.citeRows(rows)
	if g.dotted() {
		for _, e := range g.events {
			g.cited.add(e.Sources)
		}
	}
	area := g.frame(frame{title: g.title, subtitle: g.membershipSubtitle(), always: g.chosenNotes(), notes: notes, sources: g.sources})
	g.plot.Y, g.plot.H, g.under = area.Y, area.H, area.Y

	furniture := len(g.marks)
	top := g.legend(g.membershipKeys(rows), g.plot.X, area.Y, g.plot.W)
	if len(g.symbols) > 0 {
		top = g.namedLegend("legend-events", g.symbols, g.plot.X, top+1, g.plot.W)
	}
	top += 7
	head := top
	if g.hasFlag() {
		top += g.flagHeight()
	}
	rowsTop := top
	if len(g.steps) > 0 {
		rowsTop += countStrip + 4
	}
	eventsHeight := g.eventsHeight()
	officesHeight := g.officesHeight(g.offices)
	room := area.Bottom() - g.axis.height() - eventsHeight - officesHeight - rowsTop
	rowsBottom, needed := g.place(rows, rowsTop, room)
	g.least = g.page.H - room + needed
	g.spare = int((room - roomy*needed) / text.Style{Size: g.size.Note}.Leading())
	eventsTop := rowsBottom + officesHeight
	bottom := math.Round(eventsTop + eventsHeight)
	beyond := bottom + g.axis.height() - area.Bottom()
	if g.page.Panel && beyond >= 1 { // less is rounding
		g.page.H = math.Ceil(g.page.H + beyond)
	}

	g.timeGrid(g.axis, Rect{g.plot.X, top, g.plot.W, bottom - top}, Middle)
	g.time.Head = Rect{0, head, g.page.W, rowsTop - head}
	if len(g.steps) > 0 {
		g.drawCount(Rect{g.plot.X, top, g.plot.W, countStrip})
	}
	g.drawRows()
	g.drawOffices(g.offices, rowsBottom+8)
	if len(g.events) > 0 {
		g.drawEvents(Rect{g.plot.X, eventsTop + 6, g.plot.W, eventsHeight - 9})
	}
	if g.hasFlag() {
		g.top, g.bottom, g.texts = top, bottom, textBoxes(g.marks[furniture:])
		g.still = still{g, furniture, len(g.marks)}
		g.asOfLine()
	}
	if len(g.rows) == len(g.all) {
		g.centre(furniture, -beyond)
	}
	return len(g.rows), g.page.Panel || beyond < 1
}

// stateIDs are the states of all rows, in their order.
func (g *membershipChart) stateIDs() []string {
	ids := make([]string, len(g.all))
	for i, r := range g.all {
		ids[i] = r.state
	}
	return ids
}

// notes are those of a page with such rows. What the picture cannot be read without comes
// first.
func (g *membershipChart) notes(rows []memberRow) []string {
	notes := slices.Clone(g.gone)
	if g.later > 0 {
		notes = append(notes, g.words.Count("membership.note.later", g.later, "Date", g.words.Date(g.data.AsOf().Date())))
	}
	notes = append(notes, g.names.notes(g.builder, func(id string) bool {
		return slices.ContainsFunc(rows, func(r memberRow) bool { return r.state == id })
	})...)
	return append(append(notes, g.officeNotes()...), g.membershipNotes(rows)...)
}

// eventsUntil are the events of the view that have begun by a day, and how many have not.
func (b *builder) eventsUntil(last data.Day) (events []data.Event, later int) {
	found := b.data.Find(b.view.Query())
	n := len(found)
	for n > 0 && found[n-1].Date.First() > last {
		n--
	}
	return found[:n], len(found) - n
}

// domain is the stretch of time that the chart shows: that of the view, in the data's.
func (g *membershipChart) domain() (from, to data.Day) {
	from, to = Begin(g.data), g.lastShown()
	if g.view.From != 0 {
		from = g.view.From
	}
	return min(from, to), to
}

// citeRows numbers the sources of all that the rows show.
func (g *membershipChart) citeRows(rows []memberRow) {
	for _, r := range rows {
		for _, m := range r.spells {
			if !g.inView(m) {
				continue
			}
			g.cited.add(m.Sources)
			for _, o := range m.Overlays {
				if g.touches(o.From, o.To) {
					g.cited.add(o.Sources)
				}
			}
		}
	}
	for _, o := range g.offices {
		terms, _ := g.terms(o)
		for i, h := range o.Holders {
			if terms[i].seen() {
				g.cited.add(h.Sources)
			}
		}
	}
}

// drawRows draws names and bars.
func (g *membershipChart) drawRows() {
	band, grouped := 0, false
	for i, r := range g.rows {
		if r.observer && !grouped {
			grouped = true
			style := text.Style{Size: g.size.Legend}
			y := level(g.bands.Middle(band)+groupGap/2, style.Size)
			said := g.othersHeading(g.rows[i:])
			if style.Width(said) > g.plot.W {
				said = g.words.Say("membership.others")
			}
			g.furnish("others", Text{X: g.plot.X + 2, Y: y, Style: style, Color: g.theme.Muted, Text: said})
			band++
		}
		g.name(g.names, r.state, g.plot.X-nameGap, g.bands.Middle(band))
		g.drawRow(r, band, i == 0 && !r.observer)
		band++
	}
}

// drawEvents draws the events under the rows.
func (g *membershipChart) drawEvents(area Rect) {
	heading := g.words.Say("membership.events")
	if g.dotted() {
		g.drawDots(g.dots, area.Y)
	} else {
		most := g.eventBars(g.eventCounts, area)
		heading = g.words.Say("membership.events.most", "N", g.words.Number(float64(most)))
	}
	middle := area.Y + min(area.H/2, dotPitch)
	g.heading("events-label", heading, g.names, g.plot.X-nameGap, middle)
}
