package deck

import (
	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
	"treatyline/charts"
)

// list is a text of several paragraphs that goes over as many slides as it needs.
type list struct {
	title    string
	subtitle string
	items    []item
	size     float64   // of the letters
	sizes    []float64 // that they may have, from large to small
	gap      float64   // between the items
	hang     float64   // where lines after the first begin
	most     int       // slides
	rest     func(n int) string
	notes    []string                               // what the speaker is told on each slide
	top      func(s *pptx.Slide, y float64) float64 // sets more at the top of the first slide, and returns its height
}

// item is one paragraph.
type item struct {
	mark       string // before the text, with a tab
	lead       string // strong, before the text
	text       string
	references []charts.Reference
	notes      []string // for the speaker
}

// mostLines is how many lines an item has at most; the speaker has all of it.
const mostLines = 8

// contentBottom is where content ends that has nothing under it but the footer.
const contentBottom = 500.0

// list adds the slides of a list, in the largest letters that take no more slides than
// the smallest.
func (b *builder) list(l list) {
	least := l.sizes[len(l.sizes)-1]
	l.size = least
	few := len(b.listPages(l))
	for _, l.size = range l.sizes {
		if l.size == least || len(b.listPages(l)) <= few {
			break
		}
	}
	b.listSlides(l, b.listPages(l))
}

// listPages returns which item each slide of a list begins with.
func (b *builder) listPages(l list) []int {
	h := b.head(b.numbered(l.title, 10, 10), l.subtitle) // as long as it can be
	page := contentBottom - h.top
	heights := make([]float64, len(l.items))
	for i, it := range l.items {
		heights[i] = b.itemHeight(l, it) + l.gap
	}
	first := 0.0
	if l.top != nil {
		first = l.top(&pptx.Slide{}, h.top)
		heights = append([]float64{first}, heights...)
	}
	starts := paged(heights, page, func(i int) bool { return first > 0 && i == 1 })
	if first > 0 { // what stands on top is no item
		for i := range starts {
			starts[i] = max(0, starts[i]-1)
		}
	}
	return starts
}

func (b *builder) listSlides(l list, starts []int) {
	shown := len(l.items)
	if len(starts) > l.most {
		// The last slide says how many are left, in place of its last item.
		shown = starts[l.most] - 1
		starts = starts[:l.most]
	}
	for n, start := range starts {
		end := shown
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		items := l.items[start:end]
		if n+1 == len(starts) && shown < len(l.items) {
			items = append(items[:len(items):len(items)], item{text: l.rest(len(l.items) - shown)})
		}
		b.listSlide(l, items, n+1, len(starts))
	}
}

func (b *builder) listSlide(l list, items []item, n, of int) {
	title := b.numbered(l.title, n, of)
	h := b.head(title, l.subtitle)
	s := pptx.Slide{Layout: pptx.TextSlide, Title: h.title, Subtitle: h.subtitle, Notes: append(append([]string{}, l.notes...), h.cut...)}
	y := h.top
	if n == 1 && l.top != nil {
		y += l.top(&s, y)
	}
	var references [][]charts.Reference
	for i, it := range items {
		p := b.paragraph(l, it)
		if i == 0 {
			p.Before = -1
		}
		s.Body.Paragraphs = append(s.Body.Paragraphs, p)
		s.Notes = append(s.Notes, it.notes...)
		if b.shown(l, it) != it.text {
			s.Notes = append(s.Notes, it.text)
		}
		references = append(references, it.references)
	}
	s.Body.Box = pptx.Box{X: pptx.Margin, Y: y, W: width, H: contentBottom - y}
	s.Notes = append(s.Notes, b.spoken(references...)...)
	b.all = append(b.all, s)
}

// shown is what a slide has of an item's text.
func (b *builder) shown(l list, it item) string {
	return clip(it.text, regular(l.size), width-l.hang-l.leadWidth(it)/mostLines, mostLines)
}

func (l list) leadWidth(it item) float64 { return bold(l.size).Width(it.lead + " ") }

func (b *builder) itemHeight(l list, it item) float64 {
	said := b.shown(l, it)
	if c := cited(it.references); c != "" {
		said += " " + c
	}
	if it.lead != "" {
		said = it.lead + " " + said
		return height(said, bold(l.size), width-l.hang)
	}
	return height(said, regular(l.size), width-l.hang)
}

func (b *builder) paragraph(l list, it item) pptx.Paragraph {
	p := pptx.Paragraph{NoBullet: it.mark != "" || it.lead != "", Hang: l.hang, Before: l.gap}
	add := func(r pptx.Run) {
		if r.Text != "" {
			r.Size = l.size
			p.Runs = append(p.Runs, r)
		}
	}
	add(pptx.Run{Text: it.mark, Tone: pptx.Muted})
	if it.lead != "" {
		add(pptx.Run{Text: it.lead + " ", Bold: true})
	}
	add(pptx.Run{Text: b.shown(l, it)})
	if c := cited(it.references); c != "" {
		p.Runs = append(p.Runs, pptx.Run{Text: " " + c, Size: max(10, l.size*0.6), Tone: pptx.Muted})
	}
	return p
}

// statements are sentences as items.
func statements(all []report.Statement) []item {
	items := make([]item, len(all))
	for i, s := range all {
		items[i] = item{text: s.Text, references: s.References}
	}
	return items
}

// limits are the slides on what the data do not know.
func (b *builder) limits() {
	b.list(list{title: b.report.Heading(report.Limits), items: statements(b.report.Limits), sizes: []float64{20, 18, 16, 14}, gap: 9, hang: 18, most: 3,
		notes: []string{b.words.Say("deck.notes.limits")}, rest: b.rest})
}

// remarks are the slides with what the data remark on single matters.
func (b *builder) remarks() {
	b.list(list{title: b.report.Heading(report.Notes), items: statements(b.report.Notes), sizes: []float64{14, 13, 12}, gap: 6, hang: 14, most: 5,
		notes: []string{b.words.Say("deck.notes.remarks")}, rest: b.rest})
}

func (b *builder) rest(n int) string { return b.words.Count("deck.rest", n) }
