package charts

import (
	"math"
	"strings"
	"unicode"

	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// nameColumn holds the names in front of rows, broken to fit. A name that needs more
// than two lines, or breaks between letters, gives way to its id, which the notes explain.
// Names in one line have one size; those in two are small.
type nameColumn struct {
	width float64             // of the widest line
	size  float64             // of what stands in one line
	lines map[string][]string // by id
	style map[string]text.Style
	keyed []string // ids that stand for their names
}

// nameShare is the part of a page's width that names take at most, lineShare what they take
// where that keeps a name in one line, wideShare where it spares one from giving way to its
// id, and leastNames what they may always have, in points.
const (
	nameShare  = 0.15
	lineShare  = 0.2
	wideShare  = 0.24
	leastNames = 106.0
)

// mostNames is how wide the column is at most.
func (b *builder) mostNames() float64 { return max(leastNames, nameShare*b.page.area().W) }

// nameGap is the distance between a name and its row.
const nameGap = 14.0

// nameColumn breaks the names of states into a column. The headings of the chart's other
// rows stand in it as well.
func (b *builder) nameColumn(ids []string, headings []string) nameColumn {
	large, small := text.Style{Size: b.size.Name}, text.Style{Size: b.size.Note}
	most := b.mostNames()
	for _, id := range ids {
		if n := twoLines(b.state(id), small); n <= wideShare*b.page.area().W {
			most = max(most, n)
		}
		if n := large.Width(b.state(id)); n <= lineShare*b.page.area().W {
			most = max(most, n)
		}
	}
	c := nameColumn{size: large.Size, lines: map[string][]string{}, style: map[string]text.Style{}}
	for _, id := range ids {
		name, style := b.state(id), large
		lines := []string{name}
		if style.Width(name) > most {
			lines, style = text.Balanced(name, small, most), small
		}
		if len(lines) > 2 || torn(name, style, most) {
			if lines, style = []string{id}, large; style.Width(id) > most {
				lines, style = text.Wrap(id, small, most), small
			}
			c.keyed = append(c.keyed, id)
		}
		c.lines[id], c.style[id] = lines, style
		if len(lines) == 1 {
			c.size = min(c.size, style.Size)
		}
	}
	c.width = min(most, text.Widest(headings, text.Style{Size: c.size}))
	for _, id := range ids {
		if len(c.lines[id]) == 1 {
			c.style[id] = text.Style{Size: c.size}
		}
		c.width = max(c.width, text.Widest(c.lines[id], c.style[id]))
	}
	c.width = math.Ceil(c.width)
	return c
}

// torn reports whether a name is broken between letters in a width in points: at neither
// space nor hyphen.
func torn(name string, style text.Style, width float64) bool {
	parts := strings.FieldsFunc(strings.ReplaceAll(name, "-", "- "), unicode.IsSpace)
	return text.Widest(parts, style) > width
}

// twoLines is the least width at which a text takes no more than two lines, in points.
func twoLines(said string, style text.Style) float64 {
	words := text.Words(said)
	least := style.Width(said)
	for i := 1; i < len(words); i++ {
		least = min(least, max(style.Width(strings.Join(words[:i], " ")), style.Width(strings.Join(words[i:], " "))))
	}
	return math.Ceil(least)
}

// namesApart is the air about a name of several lines where the others are no larger, so
// that it is not read on into the next, in points.
const namesApart = 3.0

// need is the least height of a state's row.
func (c nameColumn) need(id string) float64 {
	style, further := c.style[id], float64(len(c.lines[id])-1)
	height := further*style.Leading() + 1.1*style.Size
	if further > 0 && style.Size >= c.size {
		height += namesApart
	}
	return max(leastBand, height)
}

// notes says what the ids that stand for names mean, of the states that are shown: as many
// in a note as stand on a line.
func (c nameColumn) notes(b *builder, shown func(id string) bool) []string {
	var notes []string
	style := text.Style{Size: b.size.Note}
	for _, id := range c.keyed {
		if !shown(id) {
			continue
		}
		key := b.words.Say("name.key", "ID", id, "Name", b.state(id))
		if last := len(notes) - 1; last >= 0 && style.Width(notes[last]+"; "+key) <= b.page.area().W {
			notes[last] += "; " + key
			continue
		}
		notes = append(notes, key)
	}
	return notes
}

// name sets a state's name in front of its row, right aligned at x.
func (b *builder) name(c nameColumn, id string, x, middle float64) {
	b.nameAs("name/"+id, c, id, x, middle)
}

// nameAs is name for a state that has several rows, each a mark of its own.
func (b *builder) nameAs(mark string, c nameColumn, id string, x, middle float64) {
	lines, style := c.lines[id], c.style[id]
	first := middle - float64(len(lines)-1)*style.Leading()/2
	if b.page.Panel {
		b.cited.also(b.stateSources(id))
	}
	b.mark(Mark{ID: mark, Kind: Name, Subject: StateID(id), States: []string{id}, Says: func(asOf data.Day) Card { return b.on(asOf).stateCard(id) },
		Shapes: rightLines(lines, style, style.Leading(), x, first, b.theme.Ink)})
}

// rightLines sets lines that end at x, the middle of the first at a height and each
// further one a leading lower.
func rightLines(lines []string, style text.Style, leading, x, first float64, c theme.Color) []Shape {
	shapes := make([]Shape, len(lines))
	for i, l := range lines {
		shapes[i] = Text{X: x, Y: level(first+float64(i)*leading, style.Size), Anchor: End, Style: style, Color: c, Text: l}
	}
	return shapes
}

// heading sets the name of a row that is no state's, such as the members' count. Its
// first line is in the middle given, further ones stand below.
func (b *builder) heading(id, said string, c nameColumn, x, middle float64) {
	style := text.Style{Size: c.size}
	lines := []string{said}
	if style.Width(said) > c.width {
		style.Size = b.size.Note
		lines = text.Wrap(said, style, c.width)
	}
	b.furnish(id, rightLines(lines, style, style.Leading(), x, middle, b.theme.Muted)...)
}
