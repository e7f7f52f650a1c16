package charts

import (
	"math"
	"sync"

	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// builder is what the layout of every chart has at hand. It gathers the marks of one
// page after the other.
type builder struct {
	data  *data.Dataset
	view  View
	page  Page
	theme theme.Theme
	size  theme.Sizes
	words *words.Words

	naming Naming
	places map[string]int // of the states by their names; made when these are compared

	turns func() map[data.Day][]data.Membership // see [builder.turning]; made once, when asked for, also by cards

	marks  []Mark
	cited  citations
	framed frame // the last that was asked for
	time   *TimeAxis
	least  float64 // see [Figure.Least]
	still  still   // of this page
}

// leastPageW and leastPageH are the smallest page that anything is laid out on, in
// points. A smaller one becomes as large: what shows it cuts it off.
const leastPageW, leastPageH = 300.0, 160.0

func newBuilder(d *data.Dataset, v View, p Page) *builder {
	p.W, p.H = max(p.W, leastPageW), max(p.H, leastPageH)
	b := &builder{data: d, view: v, page: p, theme: v.Theme, size: p.sizes(), words: Words(d, v.Lang), naming: Names(d, v.Lang),
		turns: sync.OnceValue(func() map[data.Day][]data.Membership { return turnsOf(d) })}
	b.view.Title, b.view.Credit = b.naming.Line(v.Title), b.naming.Line(v.Credit)
	b.reset()
	return b
}

// reset forgets a page that was begun.
func (b *builder) reset() {
	b.marks, b.time, b.cited, b.still = nil, nil, newCitations(b.view.Numbered), still{}
}

// on is a builder of the same page for another as-of date, with no marks yet.
func (b *builder) on(asOf data.Day) *builder {
	other := *b
	other.view.AsOf, other.marks = asOf, nil
	return &other
}

// figure hands over the marks gathered so far as one page, which says what it shows.
func (b *builder) figure(title string, says func(asOf data.Day) string) *Figure {
	giveWay(b.marks)
	date(b.marks, b.view.AsOf)
	if b.view.Title != "" {
		title = b.view.Title
	}
	if b.page.Inset {
		b.trim()
	}
	f := &Figure{Chart: b.view.Chart, Page: b.page, Number: 1, Of: 1, Ground: b.theme.Ground,
		Title: title, Subtitle: b.framed.subtitle, Notes: b.framed.notes, Says: says, asOf: b.view.AsOf, still: b.still,
		Sources: b.cited.numbered(b.cited.shown), Marks: b.marks, Time: b.time, numbers: b.cited.numbers, ink: b.theme.Ink, lang: b.view.Lang,
		Least: math.Ceil(b.least) + 1} // parts stand on whole points
	b.reset()
	return f
}

// saying is what a figure says that follows no date.
func saying(words string) func(data.Day) string { return func(data.Day) string { return words } }

// date tells marks of which as-of date they are.
func date(marks []Mark, asOf data.Day) {
	for i := range marks {
		marks[i].asOf = asOf
	}
}

// trim cuts the page off under its last shape.
func (b *builder) trim() {
	bottom := 0.0
	for _, m := range b.marks {
		for _, s := range m.Shapes {
			bottom = max(bottom, s.Bounds().Bottom())
		}
	}
	b.page.H = math.Ceil(bottom + 1)
}

// numberPages gives the pages of a chart their numbers. Where there are several they stand
// in the lower margin.
func (b *builder) numberPages(pages []*Figure) []*Figure {
	for i, f := range pages {
		f.Number, f.Of = i+1, len(pages)
		if f.Of > 1 && !f.Page.Inset {
			area := f.Page.area()
			said := b.words.Say("page", "N", f.Number, "Of", f.Of)
			f.Marks = append(f.Marks, Mark{ID: "page", Kind: Furniture, Shapes: []Shape{
				b.text(area.Right(), f.Page.H-(f.Page.H-area.Bottom())*0.4, End, b.size.Note, b.theme.Muted, said)}})
		}
	}
	return pages
}

// furnish adds shapes that stand for no datum.
func (b *builder) furnish(id string, shapes ...Shape) {
	b.marks = append(b.marks, Mark{ID: id, Kind: Furniture, Shapes: shapes})
}

// mark adds a mark; where it says no reach, that is the box around its shapes.
func (b *builder) mark(m Mark) {
	if m.Reach == (Rect{}) {
		m.Reach = bounds(m.Shapes)
	}
	b.marks = append(b.marks, m)
}

// bounds is the box around shapes.
func bounds(shapes []Shape) Rect {
	var box Rect
	for _, s := range shapes {
		box = box.Union(s.Bounds())
	}
	return box
}

func (b *builder) text(x, y float64, a Anchor, size float64, c theme.Color, s string) Text {
	return Text{X: x, Y: y, Anchor: a, Style: text.Style{Size: size}, Color: c, Text: s}
}

// level is the baseline that puts the middle of capitals at y.
func level(y, size float64) float64 { return y + text.Style{Size: size}.CapHeight()/2 }
