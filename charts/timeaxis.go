package charts

import (
	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// timeScale spans days along an area.
func timeScale(from, to data.Day, area Rect) scale.Time {
	if to <= from {
		to = from + 1
	}
	return scale.Time{From: from, To: to, R0: area.X, R1: area.Right()}
}

// axisHeight is the room that a time axis' labels take.
func (b *builder) axisHeight() float64 { return text.Style{Size: b.size.Axis}.Leading() + 6 }

// timeGrid draws a line at every tick of the area and labels them under it: in the
// middle of the line, or to its right.
func (b *builder) timeGrid(t scale.Time, area Rect, anchor Anchor) {
	style := text.Style{Size: b.size.Axis}
	ticks := b.fittingTicks(t, style)
	var grid, labels []Shape
	for _, day := range ticks.At {
		x := t.At(day)
		bottom := area.Bottom()
		label := Text{X: x, Y: bottom + 6 + style.Ascent(), Anchor: anchor, Style: style, Color: b.theme.Muted, Text: b.tickLabel(ticks.Unit, day)}
		if anchor == Start {
			label.X += 5
			bottom = label.Y
		}
		grid = append(grid, line(x, area.Y, x, bottom).stroked(b.theme.Grid, 1).crisp())
		if r := label.Bounds(); r.X < 2 || r.Right() > b.page.W-2 || anchor == Start && r.Right() > area.Right() {
			continue // the grid line stays; its neighbours tell its date
		}
		labels = append(labels, label)
	}
	b.furnish("grid", grid...)
	b.furnish("axis", labels...)
	b.time = &TimeAxis{Scale: t, Area: Rect{area.X, area.Y, area.W, area.H + b.axisHeight()},
		Band: Rect{area.X, area.Bottom(), area.W, b.axisHeight()}}
}

// fittingTicks are as many ticks as have room for their labels side by side.
func (b *builder) fittingTicks(t scale.Time, style text.Style) scale.TimeTicks {
	const air = 22
	for n := int((t.R1 - t.R0) / (style.Width("2000") + air)); n > 1; n-- {
		ticks := t.Ticks(n)
		clear := true
		for i := range ticks.At[1:] {
			left, right := ticks.At[i], ticks.At[i+1]
			width := (style.Width(b.tickLabel(ticks.Unit, left)) + style.Width(b.tickLabel(ticks.Unit, right))) / 2
			clear = clear && t.At(right)-t.At(left) >= width+air/2
		}
		if clear {
			return ticks
		}
		n = min(n, len(ticks.At)) // fewer than there are
	}
	return t.Ticks(1)
}

// tickLabel says where a tick stands; the year is always among it.
func (b *builder) tickLabel(u scale.Unit, d data.Day) string {
	date := d.Date()
	switch u {
	case scale.Years:
		date.Month, date.Day = 0, 0
	case scale.Months:
		date.Day = 0
	}
	return b.words.Date(date)
}
