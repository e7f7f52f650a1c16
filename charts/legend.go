package charts

import "treatyline/charts/text"

// key is one entry of a legend: a sample of the mark and what it means. The sample is
// drawn by swatch into a box of swatchWidth by the given height.
type key struct {
	label  string
	swatch func(Rect) []Shape
}

const (
	swatchWidth = 14.0
	swatchGap   = 6.0  // between a sample and its label
	keyGap      = 20.0 // between two entries
)

// legend draws entries in lines from x, y to the right and returns the y under them. A
// label that is longer than a line is broken.
func (b *builder) legend(keys []key, x, y, width float64) float64 {
	return b.namedLegend("legend", keys, x, y, width)
}

// namedLegend is legend for a page that has a second one.
func (b *builder) namedLegend(id string, keys []key, x, y, width float64) float64 {
	style := text.Style{Size: b.size.Legend}
	height := style.Leading()
	var shapes []Shape
	at := x
	for _, k := range keys {
		lines := text.Wrap(k.label, style, width-swatchWidth-swatchGap)
		w := swatchWidth + swatchGap + text.Widest(lines, style)
		if at > x && at+w > x+width {
			at, y = x, y+height+2
		}
		shapes = append(shapes, k.swatch(Rect{at, y + height/2 - 5, swatchWidth, 10})...)
		for i, l := range lines {
			if i > 0 {
				y += height
			}
			shapes = append(shapes, Text{X: at + swatchWidth + swatchGap, Y: level(y+height/2, style.Size), Style: style, Color: b.theme.Muted, Text: l})
		}
		at += w + keyGap
		if len(lines) > 1 {
			at = x + width // the next begins a line
		}
	}
	b.furnish(id, shapes...)
	return y + height
}

// legendWidth is how wide the entries are on one line.
func (b *builder) legendWidth(keys []key) float64 {
	style, width := text.Style{Size: b.size.Legend}, -keyGap
	for _, k := range keys {
		width += swatchWidth + swatchGap + style.Width(k.label) + keyGap
	}
	return max(0, width)
}
