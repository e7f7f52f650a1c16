package charts

import (
	"slices"

	"treatyline/charts/text"
	"treatyline/data"
)

// yearBreak is a year from which the source counts some of the states differently. Its
// letter stands in the chart and in the notes.
type yearBreak struct {
	column int
	letter string
	breaks []data.Break
}

// yearBreaks are the breaks that the chart shows: those of states that are counted in
// that year and in one before.
func (f *strengthChart) yearBreaks() []yearBreak {
	var all []yearBreak
	for i, c := range f.columns {
		var here []data.Break
		for _, b := range f.series.Breaks {
			if b.Year != c.year || i == 0 {
				continue
			}
			b.States = slices.DeleteFunc(slices.Clone(b.States), func(id string) bool { return !f.counted(id, i) })
			if len(b.States) > 0 {
				here = append(here, b)
			}
		}
		if len(here) > 0 {
			all = append(all, yearBreak{i, letter(len(all)), here})
		}
	}
	return all
}

// counted reports whether a state has a value in a column and in one before.
func (f *strengthChart) counted(id string, column int) bool {
	has := func(c yearColumn) bool { _, ok := c.values[id]; return ok }
	return has(f.columns[column]) && slices.ContainsFunc(f.columns[:column], has)
}

// letter is a, b … z, aa, ab …
func letter(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

// breakRadius is that of the ring around a break's letter.
func (f *strengthChart) breakRadius() float64 { return f.size.Label * 0.68 }

// breakShapes is a letter in a ring.
func (f *strengthChart) breakShapes(letter string, x, y float64) []Shape {
	style := text.Style{Size: f.size.Label, Weight: text.Bold}
	ring := circle(x, y, f.breakRadius()).stroked(f.theme.Axis, 1)
	ring.Fill = f.theme.Ground
	// Small letters stand in the middle of their own height.
	return []Shape{ring, Text{X: x, Y: y + style.Size*0.27, Anchor: Middle, Style: style, Color: f.theme.Ink, Text: letter}}
}
