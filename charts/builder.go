package charts

import (
	"strings"
	"unicode"

	"golang.org/x/text/collate"

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

	collator *collate.Collator // made when names are sorted

	marks []Mark
	cited citations
	time  *TimeAxis
}

// leastPageW and leastPageH are the smallest page that anything is laid out on, in
// points. A smaller one becomes as large: what shows it cuts it off.
const leastPageW, leastPageH = 300.0, 160.0

func newBuilder(d *data.Dataset, v View, p Page) *builder {
	p.W, p.H = max(p.W, leastPageW), max(p.H, leastPageH)
	return &builder{data: d, view: v, page: p, theme: v.Theme, size: p.sizes(), words: words.In(v.Lang)}
}

// figure hands over the marks gathered so far as one page.
func (b *builder) figure(title, description string) *Figure {
	giveWay(b.marks)
	if b.view.Title != "" {
		title = b.view.Title
	}
	f := &Figure{Chart: b.view.Chart, Page: b.page, Number: 1, Of: 1, Ground: b.theme.Ground,
		Title: title, Description: description, Sources: b.cited.ids, Marks: b.marks, Time: b.time, ink: b.theme.Ink, lang: b.view.Lang}
	b.reset()
	return f
}

// number gives the pages of a chart their numbers. Where there are several they stand
// in the lower margin.
func (b *builder) number(pages []*Figure) []*Figure {
	for i, f := range pages {
		f.Number, f.Of = i+1, len(pages)
		if f.Of > 1 {
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

// state is a state's name, in English or as its id where there are no letters for it.
func (b *builder) state(id string) string {
	for _, lang := range []string{b.view.Lang, "en"} {
		if name := b.data.StateName(id, lang); text.Drawable(name) {
			return name
		}
	}
	return id
}

// in is a text in the reader's language; where there are no letters for that, in
// English; and otherwise what is left of it without the others.
func (b *builder) in(t data.Text) string {
	said := t.In(b.view.Lang)
	if text.Drawable(said) {
		return said
	}
	if english := t["en"]; text.Drawable(english) && english != "" {
		return english
	}
	return strings.Join(strings.FieldsFunc(said, func(r rune) bool { return !text.Drawable(string(r)) || r == ' ' }), " ")
}

// named is the name of something that has an id, which stands for a name that there are
// no letters for.
func (b *builder) named(t data.Text, id string) string {
	name := b.in(t)
	if name == t.In(b.view.Lang) && name != "" || strings.ContainsFunc(name, unicode.IsLetter) {
		return name
	}
	return id
}

func (b *builder) states(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.state(id)
	}
	return names
}
