package document

import (
	"io"
	"strconv"
	"time"

	"treatyline/app/export"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/words"
)

// WritePDF writes a report as a PDF document on a paper: with contents, links, an outline,
// and vector charts over the full width.
func WritePDF(w io.Writer, r *report.Report, paper Paper) error {
	// What the contents say of the pages is known after a first time.
	draft, err := newBriefing(r, paper, nil)
	if err != nil {
		return err
	}
	final, err := newBriefing(r, paper, draft.pages)
	if err != nil {
		return err
	}
	return final.doc.Write(w)
}

// briefing is a report on sheets of paper.
type briefing struct {
	*sheet
	*report.Report
	words    *words.Words
	contents map[string]int // the pages of the sections
}

func newBriefing(r *report.Report, paper Paper, contents map[string]int) (*briefing, error) {
	from := about(r)
	year, month, day := r.Data.AsOf().Civil()
	said := charts.Words(r.Data, r.View.Lang)
	info := draw.PDFInfo{
		Title: from.Title, Subject: from.Description, Keywords: from.Organisation, Creator: from.Software,
		Lang: said.Lang(), Date: time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), XMP: export.XMP(from),
	}
	b := &briefing{Report: r, words: said, contents: contents}
	b.sheet = newSheet(info, r.View.Theme, paper, r.Short+" · "+r.Subtitle)
	b.newPage()
	b.head()
	b.list()
	for _, s := range r.Sections() {
		if err := b.section(s); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// head sets the title of the document and the few numbers to see first.
func (b *briefing) head() {
	b.box(sideMargin, b.y, b.width(), 5, b.theme.Accent)
	b.y += 16
	small := text.Style{Size: smallSize}
	b.text(sideMargin, b.y+small.Ascent(), b.Subtitle, small, b.theme.Muted)
	if width := small.Width(b.Kind); width+small.Width(b.Subtitle)+20 < b.width() {
		b.text(b.w-sideMargin-width, b.y+small.Ascent(), b.Kind, small, b.theme.Muted)
	}
	b.y += 34
	title := b.bold(b.Title, titleSize)
	b.flow(title, sideMargin, balanced(title, b.width()), titleSize*0.85)
	if b.Finding != "" {
		b.y += 5
		b.flow(b.plain(b.Finding, findingSize, b.theme.Ink), sideMargin, b.width(), findingSize)
	}
	b.scope()
	b.glance()
}

// scope says in a box what the view leaves out.
func (b *briefing) scope() {
	if len(b.Scope) == 0 {
		return
	}
	const pad = 8
	width, total := b.width()-2*pad-6, 2.0*pad-4
	for _, said := range b.Scope {
		total += height(b.plain(said, smallSize, b.theme.Ink), width, smallSize)
	}
	b.y += 12
	b.need(total)
	b.box(sideMargin, b.y, b.width(), total, b.theme.Wash)
	b.box(sideMargin, b.y, 2.5, total, b.theme.Accent)
	b.y += pad - 2
	for _, said := range b.Scope {
		b.flow(b.plain(said, smallSize, b.theme.Ink), sideMargin+pad+6, width, smallSize)
	}
	b.y += pad - 2
}

// The measures of the numbers at the head, in points.
const (
	glanceSize  = 19.0
	glanceGap   = 12.0
	glanceLabel = 120.0 // the width of a label from which it is broken
)

// glance sets the numbers in one row, in as large a type as holds them.
func (b *briefing) glance() {
	if len(b.Glance) == 0 {
		return
	}
	b.y += 18
	b.rule(b.y, b.theme.Ink)
	value, label := text.Style{Size: glanceSize, Weight: text.Bold}, text.Style{Size: noteSize}
	gaps := float64(len(b.Glance) - 1)
	widths := make([]float64, len(b.Glance))
	measure := func(most float64) float64 {
		for i, n := range b.Glance {
			widths[i] = max(value.Width(n.Value), min(label.Width(n.Label), most))
		}
		return sum(widths) + glanceGap*gaps
	}
	for measure(glanceLabel) > b.width() && value.Size > 10 {
		value.Size--
	}
	if measure(glanceLabel) > b.width() {
		measure((b.width() - glanceGap*gaps) / (gaps + 1))
	}
	gap := min(max(glanceGap, (b.width()-sum(widths))/max(1, gaps)), 48)
	x, deepest := sideMargin, 1
	for i, n := range b.Glance {
		b.text(x, b.y+29, n.Value, value, b.theme.Ink)
		lines := text.Wrap(n.Label, label, widths[i]+0.1)
		for j, line := range lines {
			b.text(x, b.y+43+float64(j)*leading(noteSize), line, label, b.theme.Muted)
		}
		x, deepest = x+widths[i]+gap, max(deepest, len(lines))
	}
	b.y += 54 + float64(deepest-1)*leading(noteSize)
}

func sum(all []float64) float64 {
	total := 0.0
	for _, v := range all {
		total += v
	}
	return total
}

// list is the contents: the sections with their pages.
func (b *briefing) list() {
	b.rule(b.y, b.theme.Grid)
	b.y += 8
	style := text.Style{Size: smallSize}
	step := leading(smallSize) + 1
	for _, s := range b.Sections() {
		title, place := b.Heading(s), "section-"+string(s)
		number := strconv.Itoa(b.contents[place])
		baseline := b.y + (step+smallSize*0.7)/2
		right := b.w - sideMargin - style.Width(number)
		b.text(sideMargin, baseline, title, style, b.theme.Ink)
		b.dots(sideMargin+style.Width(title)+6, right-6, baseline)
		b.text(right, baseline, number, style, b.theme.Ink)
		b.doc.Fpdf().Link(sideMargin, b.y, b.width(), step, b.link(place))
		b.y += step
	}
	b.y += 8
	b.rule(b.y, b.theme.Grid)
}

// dots lead from a title to its page.
func (b *briefing) dots(from, to, y float64) {
	b.doc.Path(charts.Path{Stroke: b.theme.Axis, Width: 0.6, Dash: []float64{0.8, 3},
		Segments: []charts.Segment{{Op: charts.MoveTo, X: from, Y: y - 0.5}, {Op: charts.LineTo, X: to, Y: y - 0.5}}})
}

// section sets a section with its heading.
func (b *briefing) section(s report.Section) error {
	switch s {
	case report.Facts:
		b.heading(s, 60)
		b.facts()
	case report.Profile:
		b.heading(s, 40)
		b.profile()
	case report.Membership:
		if err := b.chart(s, charts.Membership, b.begun(b.Memberships)); err != nil {
			return err
		}
		b.titled(b.Memberships)
	case report.Forces:
		if err := b.chart(s, charts.Forces, b.begun(b.Forces)); err != nil {
			return err
		}
		b.titled(b.Forces)
	case report.Strength:
		return b.chart(s, charts.Strength, 0)
	case report.Events:
		if err := b.chart(s, charts.Events, 0); err != nil {
			return err
		}
		b.chronology()
	case report.Limits:
		b.heading(s, 40)
		b.statements(b.Limits)
	case report.Notes:
		b.heading(s, 40)
		b.statements(b.Notes)
	case report.Sources:
		b.heading(s, 40)
		b.sources()
	}
	return nil
}

// The space around the heading of a section, in points.
const (
	headingOver  = 26.0
	headingUnder = 9.0
	headingTaken = 10 + headingUnder // with its line, besides the words
)

// heading sets the heading of a section on a page that has room for what follows.
func (b *briefing) heading(s report.Section, next float64) {
	title := b.Heading(s)
	if b.room() < headingOver+headingTaken+leading(headingSize)+next {
		b.newPage()
	}
	b.skip(headingOver)
	b.place("section-" + string(s))
	b.doc.Bookmark(title, 0, b.y)
	b.rule(b.y, b.theme.Ink)
	b.y += 10
	b.flow(b.bold(title, headingSize), sideMargin, b.width(), headingSize)
	b.y += headingUnder
}

// The space around a heading within a section, in points.
const (
	minorOver  = 16.0
	minorUnder = 3.0
)

// minor sets a heading within a section.
func (b *briefing) minor(title string, next float64) {
	b.need(minorOver + leading(minorSize) + minorUnder + next)
	b.skip(minorOver)
	b.doc.Bookmark(title, 1, b.y)
	b.flow(b.bold(title, minorSize), sideMargin, b.width(), minorSize)
	b.y += minorUnder
}

// facts are set with a mark before each.
func (b *briefing) facts() {
	const indent = 13
	for i, f := range b.Facts {
		runs := append(b.plain(f.Text, bodySize, b.theme.Ink), b.cite(f.References, noteSize)...)
		b.need(min(height(runs, b.width()-indent, bodySize), b.body()/2) + 8)
		if i > 0 && b.y > topMargin {
			b.rule(b.y, b.theme.Grid)
		}
		b.y += 4
		b.box(sideMargin, b.y+(leading(bodySize)-4)/2, 4, 4, b.theme.Accent)
		b.flow(runs, sideMargin+indent, b.width()-indent, bodySize)
		b.y += 4
	}
}

// profile sets the entries in two columns, label and value.
func (b *briefing) profile() {
	label := 0.0
	for _, e := range b.Profile {
		label = max(label, text.Style{Size: smallSize}.Width(e.Label))
	}
	label = min(label, b.width()*0.32)
	x := sideMargin + label + 16
	for i, e := range b.Profile {
		name := b.plain(e.Label, smallSize, b.theme.Muted)
		value := append(b.plain(e.Value, smallSize, b.theme.Ink), b.cite(e.References, noteSize)...)
		width := b.width() - label - 16
		b.need(max(height(name, label, smallSize), min(height(value, width, smallSize), b.body()/2)) + 6)
		if i > 0 && b.y > topMargin {
			b.rule(b.y, b.theme.Grid)
		}
		b.y += 3
		top, page := b.y, b.page
		b.flow(name, sideMargin, label, smallSize)
		under := b.y
		b.y = top
		b.flow(value, x, width, smallSize)
		if b.page == page {
			b.y = max(b.y, under)
		}
		b.y += 3
	}
}

// statements are paragraphs.
func (b *briefing) statements(all []report.Statement) {
	for _, s := range all {
		runs := append(b.plain(s.Text, smallSize, b.theme.Ink), b.cite(s.References, noteSize)...)
		b.flow(runs, sideMargin, b.width(), smallSize)
		b.y += 3.5
	}
}

// chart sets the heading of a section with a chart under it, all on one page, and then
// its notes. What follows may need some of the page.
func (b *briefing) chart(s report.Section, c charts.Chart, follows float64) error {
	chart, ok := b.Chart(c)
	if !ok {
		b.heading(s, 60)
		return nil
	}
	title := b.bold(chart.Title, minorSize)
	subtitle := b.plain(chart.Subtitle, smallSize, b.theme.Muted)
	words := height(title, b.width(), minorSize) + height(subtitle, b.width(), smallSize) + 12
	figures, err := b.figures(c, words, b.captionHeight(chart)+follows)
	if err != nil {
		return err
	}
	scale := func(f *charts.Figure) float64 { return b.width() / f.Page.W }
	b.heading(s, words+figures[0].Page.H*scale(figures[0])+min(b.captionHeight(chart), mostKept))
	b.doc.Bookmark(chart.Title, 1, b.y)
	b.flow(title, sideMargin, b.width(), minorSize)
	b.y += 1
	b.flow(subtitle, sideMargin, b.width(), smallSize)
	b.y += 11
	for _, f := range figures {
		b.need(f.Page.H * scale(f))
		b.doc.Figure(f, sideMargin, b.y, b.width())
		b.y += f.Page.H*scale(f) + 10
	}
	for _, note := range b.caption(chart) {
		b.flow(note, sideMargin, b.width(), noteSize)
		b.y += captionGap
	}
	return nil
}

const (
	captionGap = 1.5  // between the notes of a chart
	mostKept   = 80.0 // of their height stays on the chart's page
)

// caption is what stands under a chart: its notes, and its sources.
func (b *briefing) caption(c report.Chart) [][]run {
	var notes [][]run
	for _, n := range c.Notes {
		notes = append(notes, b.plain(n, noteSize, b.theme.Muted))
	}
	if len(c.References) > 0 {
		said := b.plain(b.words.Say("report.figure.sources"), noteSize, b.theme.Muted)
		notes = append(notes, append(said, b.cite(c.References, noteSize)...))
	}
	return notes
}

func (b *briefing) captionHeight(c report.Chart) float64 {
	total := 10.0
	for _, note := range b.caption(c) {
		total += height(note, b.width(), noteSize) + captionGap
	}
	return total
}

// The pages that charts are laid out on, in points before they are scaled to the width of
// the text: their type is then as large as that around them.
const (
	chartWidth  = 560.0
	chartHeight = 440.0
	leastChart  = 340.0 // how low a chart is made for what follows it
)

// figures lays out a chart over the width of the text: on one page of ordinary height, or
// a little lower where what follows then finds room under it. Where one is not enough it
// takes full pages, of which the first has less room by the words above it.
func (b *briefing) figures(c charts.Chart, words, follows float64) ([]*charts.Figure, error) {
	page := charts.Page{W: chartWidth, H: chartHeight, Inset: true}
	figures, err := b.Layout(c, page, b.theme)
	scale := b.width() / chartWidth
	if err == nil && len(figures) > 1 {
		page.H = (b.body() - words - 150) / scale
		return b.Layout(c, page, b.theme)
	}
	room := (b.body() - headingTaken - leading(headingSize) - words - follows) / scale
	if err != nil || figures[0].Page.H <= room || room < leastChart {
		return figures, err
	}
	page.H = room
	lower, err := b.Layout(c, page, b.theme)
	if err == nil && len(lower) == 1 && lower[0].Page.H <= room {
		figures = lower
	}
	return figures, err
}

// titled sets a table with its title.
func (b *briefing) titled(t report.Table) {
	if t.Title == "" {
		return
	}
	b.setTable(t, func(next float64) { b.minor(t.Title, next) })
}

// begun is the height of what of a table stands at least on the page where it begins, with
// its title.
func (b *briefing) begun(t report.Table) float64 {
	if t.Title == "" {
		return 0
	}
	g := newGrid(b.sheet, t)
	return minorOver + leading(minorSize) + minorUnder + g.kept()
}

// sources are listed with their numbers, to which the citations lead.
func (b *briefing) sources() {
	number := text.Style{Size: smallSize}
	all := b.Sources
	indent := number.Width("["+strconv.Itoa(len(all))+"]") + 9
	need := func(i int) float64 { return min(height(b.source(all[i]), b.width()-indent, smallSize), b.body()/2) }
	for i, s := range all {
		if i == len(all)-2 { // the last is not alone on a page
			b.need(need(i) + 2 + need(i+1))
		}
		b.need(need(i))
		b.place("source-" + strconv.Itoa(s.Number))
		b.text(sideMargin, b.y+(leading(smallSize)+smallSize*0.7)/2, "["+strconv.Itoa(s.Number)+"]", number, b.theme.Muted)
		b.flow(b.source(s), sideMargin+indent, b.width()-indent, smallSize)
		b.y += 2
	}
}

// source is what a source is, and where.
func (b *briefing) source(s report.Source) []run {
	said := s.Text
	for _, more := range []string{s.Accessed, s.Licence} {
		if more != "" {
			said += ", " + more
		}
	}
	runs := b.plain(said, smallSize, b.theme.Ink)
	if s.URL != "" {
		runs = append(runs, run{" " + s.URL, text.Style{Size: noteSize}, b.theme.Accent, s.URL})
	}
	return runs
}
