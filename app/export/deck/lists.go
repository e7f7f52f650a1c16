package deck

import (
	"slices"

	"treatyline/app/export/pptx"
	"treatyline/app/export/report"
	"treatyline/charts"
)

// list is a text of several statements that goes over as many slides as it needs.
type list struct {
	title string
	items []report.Statement
	sizes []float64 // that its letters may have, from large to small
	gap   float64   // between the statements, in points
	most  int       // slides
	about string    // for the speaker
	top   top       // of the first slide; may be nil
}

// top sets more at the top of a slide, from y on, and returns its height.
type top func(s *pptx.Slide, y float64) float64

// mostLines is how many lines a statement has at most; the speaker has all of it.
const mostLines = 8

// contentBottom is where content ends that has nothing under it but the footer.
const contentBottom = 500.0

// list adds the slides of a list, in the largest letters that take no more slides than
// the smallest.
func (b *builder) list(l list) {
	least := len(l.sizes) - 1
	few := len(b.listPages(l, l.sizes[least]))
	for i, size := range l.sizes {
		if starts := b.listPages(l, size); len(starts) <= few || i == least {
			b.listSlides(l, size, starts)
			return
		}
	}
}

// listPages returns which statement each slide of a list begins with.
func (b *builder) listPages(l list, size float64) []int {
	from := b.head(b.numbered(l.title, 10, 10), "").top // the title as long as it can be
	var heights []float64
	if l.top != nil {
		heights = append(heights, l.top(&pptx.Slide{}, from))
	}
	for _, s := range l.items {
		said := shown(s, size)
		if c := cited(s.References); c != "" {
			said += " " + c
		}
		heights = append(heights, height(said, regular(size), width-hang)+l.gap)
	}
	starts := paged(heights, contentBottom-from, func(i int) bool { return l.top != nil && i == 1 })
	if l.top != nil { // what stands on top is no statement
		for i := range starts {
			starts[i] = max(0, starts[i]-1)
		}
	}
	return starts
}

func (b *builder) listSlides(l list, size float64, starts []int) {
	items := l.items
	if len(starts) > l.most {
		// The last slide says how many are left, in place of its last statement.
		items = items[:starts[l.most]-1]
		starts = starts[:l.most]
	}
	for n, start := range starts {
		if n+1 < len(starts) {
			b.listSlide(l, size, items[start:starts[n+1]], n+1, len(starts))
			continue
		}
		last := b.listSlide(l, size, items[start:], n+1, len(starts))
		if left := l.items[len(items):]; len(left) > 0 {
			b.left(last, l, size, left)
		}
	}
}

// left says on a slide how many statements find no room, and tells the speaker what they
// are.
func (b *builder) left(s *pptx.Slide, l list, size float64, statements []report.Statement) {
	count := report.Statement{Text: b.words.Count("deck.rest", len(statements))}
	s.Body.Paragraphs = append(s.Body.Paragraphs, paragraph(count, size, l.gap))
	for _, one := range statements[:min(len(statements), mostSpoken)] {
		s.Notes = append(s.Notes, one.Text)
	}
}

func (b *builder) listSlide(l list, size float64, items []report.Statement, n, of int) *pptx.Slide {
	h := b.head(b.numbered(l.title, n, of), "")
	s := pptx.Slide{Layout: pptx.TextSlide, Title: h.title, Notes: append([]string{l.about}, h.cut...)}
	y := h.top
	if n == 1 && l.top != nil {
		y += l.top(&s, y)
	}
	var references [][]charts.Reference
	for i, one := range items {
		before := l.gap
		if i == 0 {
			before = -1
		}
		s.Body.Paragraphs = append(s.Body.Paragraphs, paragraph(one, size, before))
		if shown(one, size) != held(one.Text) {
			s.Notes = append(s.Notes, one.Text)
		}
		references = append(references, one.References)
	}
	s.Body.Box = pptx.Box{X: pptx.Margin, Y: y, W: width, H: contentBottom - y}
	s.Notes = slices.Concat(s.Notes, b.spoken(references...))
	b.all = append(b.all, s)
	return &b.all[len(b.all)-1]
}

// hang is where the lines of a statement begin, after its bullet.
const hang = 18.0

// shown is what a slide has of a statement's text.
func shown(s report.Statement, size float64) string {
	return clip(s.Text, regular(size), width-hang, mostLines)
}

// paragraph is a statement with its references, which are smaller.
func paragraph(s report.Statement, size, before float64) pptx.Paragraph {
	p := pptx.Paragraph{Hang: hang, Before: before, Runs: []pptx.Run{{Text: shown(s, size), Size: size}}}
	if c := cited(s.References); c != "" {
		p.Runs = append(p.Runs, pptx.Run{Text: " " + c, Size: max(10, size*0.6), Tone: pptx.Muted})
	}
	return p
}

// limits are the slides on what the data do not know.
func (b *builder) limits() {
	b.list(list{title: b.report.Heading(report.Limits), items: b.report.Limits, sizes: []float64{20, 18, 16, 14}, gap: 9, most: 3,
		about: b.words.Say("deck.notes.limits")})
}

// remarks are the slides with what the data remark on single matters.
func (b *builder) remarks() {
	b.list(list{title: b.report.Heading(report.Notes), items: b.report.Notes, sizes: []float64{18, 16, 14, 13, 12}, gap: 6, most: 5,
		about: b.words.Say("deck.notes.remarks")})
}
