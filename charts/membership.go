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

// gantt is the membership chart of one page while it is laid out.
type gantt struct {
	*builder
	title   string
	all     []memberRow // of every page
	events  []data.Event
	offices []data.Office
	steps   []data.Step
	members [][]string // from each step on
	strip   *strip     // of the last page

	// What all pages share, too: see [gantt.across].
	names   nameColumn
	plot    Rect // the rows' area, right of their names
	scale   scale.Time
	axis    timeAxis
	dots    dots
	counts  []int // of events over equal stretches of time, where there are too many for dots
	symbols []key // of events

	rows    []memberRow // of this page
	gone    []string    // what gave way, for the notes
	sources int         // how many lines the foot may give to them; 0 is not decided yet
	spare   int         // how many lines more it could give, for all the room that the rows need
	bands   scale.Bands
}

// strip is the number of members over time, laid out in an area.
type strip struct {
	area  Rect
	marks []Mark
}

// across lays out what stands across the page, from the left to the right, which is the
// same whatever rows a page has.
func (g *gantt) across() {
	g.names = g.nameColumn(g.stateIDs(), append(g.officeNames(), g.words.Say("membership.members"), g.words.Say("membership.events")))
	left := g.names.width + nameGap
	page := g.page.area()
	g.plot = Rect{page.X + left, page.Y, page.W - left - arrow - 4, page.H}
	from, to := g.domain()
	g.scale = timeScale(from, to+1, g.plot)
	g.axis = g.timeAxis(g.scale)
	g.dots = packDots(g.events, g.scale)
	if !g.fits(g.dots) {
		g.counts = countEvents(g.events, g.scale, g.plot)
	}
	// Beside a panel stands the list of the events, with the same symbols.
	g.symbols = nil
	if !g.page.Panel && g.fits(g.dots) {
		g.symbols = g.categoryKeys(g.events)
	}
}

// lay draws one page. It returns how many rows it has room for, and whether that holds
// them without leaving the page.
func (g *gantt) lay(rows []memberRow) (taken int, fits bool) {
	notes := g.notes(rows)
	g.citeRows(rows)
	if g.fits(g.dots) {
		for _, e := range g.events {
			g.cited.add(e.Sources)
		}
	}
	area := g.frame(frame{title: g.title, subtitle: g.membershipSubtitle(), always: g.chosenNotes(), notes: notes, sources: g.sources})
	g.plot.Y, g.plot.H = area.Y, area.H

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
	eventsHeight := 0.0
	if len(g.events) > 0 {
		eventsHeight = g.dotsHeight(g.dots) + 9
	}
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
		g.drawStrip(Rect{g.plot.X, top, g.plot.W, countStrip})
	}
	g.drawRows()
	g.drawOffices(g.offices, rowsBottom+8)
	if len(g.events) > 0 {
		g.drawEvents(Rect{g.plot.X, eventsTop + 6, g.plot.W, eventsHeight - 9})
	}
	if g.hasFlag() {
		g.asOfLine(top, bottom)
	}
	if len(g.rows) == len(g.all) {
		g.centre(furniture, -beyond)
	}
	return len(g.rows), g.page.Panel || beyond < 1
}

// stateIDs are the states of all rows, in their order.
func (g *gantt) stateIDs() []string {
	ids := make([]string, len(g.all))
	for i, r := range g.all {
		ids[i] = r.state
	}
	return ids
}

// notes are those of a page with such rows. What the picture cannot be read without comes
// first.
func (g *gantt) notes(rows []memberRow) []string {
	notes := append(slices.Clone(g.gone), g.names.notes(g.builder, func(id string) bool {
		return slices.ContainsFunc(rows, func(r memberRow) bool { return r.state == id })
	})...)
	return append(append(notes, g.officeNotes()...), g.membershipNotes(rows)...)
}

// place decides which rows stand on this page and where, and returns where they end and
// how much of the height they need. A panel grows for all of them; a page leaves the rest
// to the next.
func (g *gantt) place(rows []memberRow, top, room float64) (end, used float64) {
	tight := 1.0
	if _, all := g.take(rows, 1, math.Inf(1)); !g.page.Panel && all > room && all*tightest <= room {
		tight = room / all // rather than a second page for the last
	}
	needs, used := g.take(rows, tight, room+0.01)
	most := mostBand
	switch {
	case g.page.Panel:
		most = panelBand
	case len(g.all) <= fewRows:
		most = fewBand
	}
	g.bands = scale.NewBands(math.Round(top), room, needs, most, barShare)
	return g.bands.End(), used
}

// take takes the rows that a page has room for, at least one, with so much of what each
// needs, and returns the bands of rows and of a heading, and their sum.
func (g *gantt) take(rows []memberRow, tight, room float64) (needs []float64, used float64) {
	grouped := false
	g.rows = nil
	for _, r := range rows {
		need := tight * max(g.names.need(r.state), float64(r.depth)*laneNeed)
		heading := 0.0
		if r.observer && !grouped {
			heading = tight * (leastBand + groupGap)
		}
		if !g.page.Panel && len(g.rows) > 0 && used+heading+need > room {
			break
		}
		if heading > 0 {
			needs, grouped = append(needs, heading), true
		}
		used += heading + need
		needs, g.rows = append(needs, need), append(g.rows, r)
	}
	return needs, used
}

// domain is the stretch of time that the chart shows: that of the view, in the data's.
func (g *gantt) domain() (from, to data.Day) {
	from, to = Begin(g.data), g.data.AsOf()
	if g.view.From != 0 {
		from = g.view.From
	}
	if g.view.To != 0 {
		to = min(g.view.To, to)
	}
	return min(from, to), to
}

// citeRows numbers the sources of all that the rows show.
func (g *gantt) citeRows(rows []memberRow) {
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

// stepRise is how wide the upright parts of a step line are, in points.
const stepRise = 1.0

// drawStrip draws the number of members above the rows. Pages with the same area have
// the same marks.
func (g *gantt) drawStrip(area Rect) {
	if g.page.Panel { // a page cites what its own rows show
		for _, s := range g.stepsInView() {
			g.cited.also(g.stepSources(s))
		}
	}
	if g.strip.area != area {
		first := len(g.marks)
		g.countSteps(area)
		*g.strip = strip{area, slices.Clone(g.marks[first:])}
		return
	}
	g.marks = append(g.marks, g.strip.marks...)
}

// countSteps draws the number of members as a step line over a quiet area.
func (g *gantt) countSteps(area Rect) {
	steps, members, most := g.steps, g.members, 0
	for _, s := range steps {
		most = max(most, s.Count)
	}
	y := scale.Linear{D0: 0, D1: float64(most), R0: area.Bottom(), R1: area.Y + 3}
	g.heading("members-label", g.words.Say("membership.members"), g.names, area.X-nameGap, area.Y+area.H/2)
	for i, s := range steps {
		x0, x1 := g.scale.At(s.From), g.scale.R1
		if i+1 < len(steps) {
			x1 = g.scale.At(steps[i+1].From)
		}
		x0, x1 = max(x0, area.X), min(x1, area.Right())
		if x1 <= x0 {
			continue
		}
		top := y.At(float64(s.Count))
		from, to := x0, x1 // of its line, which covers the ends of those that are upright
		var upright []Shape
		if i > 0 && x0 > area.X {
			from -= stepRise / 2
			upright = []Shape{line(x0, y.At(float64(steps[i-1].Count)), x0, top).stroked(g.theme.Accent, stepRise).crisp()}
		}
		if i+1 < len(steps) && x1 < area.Right() {
			to += stepRise / 2
		}
		shapes := append([]Shape{
			box(Rect{x0, top, x1 - x0, area.Bottom() - top}).filled(g.theme.Wash, g.theme.Wash),
			line(from, top, to, top).stroked(g.theme.Accent, 1.75).crisp(),
		}, upright...)
		if label, ok := g.countLabel(s.Count, Rect{x0, top, x1 - x0, area.Bottom() - top}, area); ok {
			shapes = append(shapes, label)
		}
		g.mark(Mark{ID: stepID(s), Kind: Count, Subject: stepID(s), States: members[i], Shapes: shapes,
			Reach: Rect{x0, area.Y, x1 - x0, area.H}, Says: func() Card { return g.stepCard(i, steps, members[i]) }})
	}
}

// membersAt are the members from each of a dataset's steps on, in the order of the dataset.
// They are counted on from step to step, as there may be many.
func membersAt(d *data.Dataset, steps []data.Step) [][]string {
	is := map[string]bool{}
	all := make([][]string, len(steps))
	for i, s := range steps {
		for _, id := range s.Joined {
			is[id] = true
		}
		for _, id := range s.Left {
			is[id] = false
		}
		all[i] = make([]string, 0, s.Count)
		for _, state := range d.States {
			if is[state.ID] {
				all[i] = append(all[i], state.ID)
			}
		}
	}
	return all
}

// countLabel says a number of members: under the line of its step, over a line that is
// low, or after the last step where that is short. It reports false where there is no room.
func (g *gantt) countLabel(n int, step, strip Rect) (Text, bool) {
	style := text.Style{Size: g.size.Label, Weight: text.Bold}
	figures := g.words.Number(float64(n))
	label := Text{X: step.X + 5, Y: step.Y + 3 + style.Ascent(), Style: style, Color: g.theme.Accent}
	if step.H < style.Leading() {
		label.Y = step.Y - 4
	}
	for _, label.Text = range []string{g.words.Count("members", n), figures} {
		if style.Width(label.Text)+10 <= step.W && label.Bounds().Y >= strip.Y-1 {
			return label, true
		}
	}
	label.X, label.Y = strip.Right()+4, min(level(step.Y, style.Size), strip.Bottom())
	last := step.Right() >= strip.Right()-0.1
	return label, last && label.Bounds().Right() <= g.page.W-g.page.margin()/3
}

// drawRows draws names and bars.
func (g *gantt) drawRows() {
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
func (g *gantt) drawEvents(area Rect) {
	heading := g.words.Say("membership.events")
	if g.fits(g.dots) {
		g.drawDots(g.dots, area.Y)
	} else {
		most := g.eventBars(g.counts, area)
		heading = g.words.Say("membership.events.most", "N", g.words.Number(float64(most)))
	}
	middle := area.Y + min(area.H/2, dotPitch)
	g.heading("events-label", heading, g.names, g.plot.X-nameGap, middle)
}

// hasFlag reports whether the as-of date is marked. On a page it is not on the last
// day of the data, which the bars' ends show; a panel always has it, to be moved.
func (g *gantt) hasFlag() bool {
	return g.page.Panel || g.beside() == 0 && g.view.AsOf != g.data.AsOf()
}

// beside tells on which side of the shown stretch of time the as-of date lies: -1 before
// it, 1 after it, 0 in it.
func (g *gantt) beside() int {
	switch {
	case g.view.AsOf < g.scale.From:
		return -1
	case g.view.AsOf > g.scale.To:
		return 1
	}
	return 0
}

func (g *gantt) flagStyle() text.Style { return text.Style{Size: g.size.Label, Weight: text.Bold} }

func (g *gantt) flagHeight() float64 { return g.flagStyle().Leading() + 4 }

// asOfLine marks the as-of date with its line and a flag. Beside the shown stretch of
// time the flag points to where the date is.
func (g *gantt) asOfLine(top, bottom float64) {
	x := min(max(g.scale.At(g.view.AsOf), g.plot.X), g.plot.Right())
	style := g.flagStyle()
	said := g.words.Date(g.view.AsOf.Date())
	w, h := style.Width(said)+16, g.flagHeight()
	left := min(max(x-w/2, g.page.margin()), g.page.W-g.page.margin()-w)
	var shapes []Shape
	switch side := g.beside(); side {
	case 0:
		shapes = append(shapes, line(x, top-3, x, top).stroked(g.theme.Ink, 1.25).crisp())
		shapes = append(shapes, broken(line(x, top, x, bottom).stroked(g.theme.Ink, 1.25).crisp(), textBoxes(g.marks))...)
	case -1:
		left = g.plot.X + pointer
		shapes = append(shapes, g.pointer(left, top-h/2-2, side))
	case 1:
		left = g.plot.Right() - pointer - w
		shapes = append(shapes, g.pointer(left+w, top-h/2-2, side))
	}
	flag := Rect{left, top - h - 2, w, h}
	g.mark(Mark{ID: "as-of", Kind: AsOf, Reach: flag, Says: g.asOfCard, Shapes: append(shapes,
		rounded(flag, 3, 3).filled(g.theme.Ink, g.theme.Ink),
		Text{X: left + w/2, Y: level(flag.Y+h/2, style.Size), Anchor: Middle, Style: style, Color: g.theme.Ground, Text: said},
	)})
}
