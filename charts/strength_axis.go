package charts

import (
	"math"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// yearAxis labels the years under a panel: as many as its width has room for, on round
// years, and the first and the last where they fit. The flag of the as-of date takes
// its place first.
func (f *strengthChart) yearAxis(p strengthPanel) {
	style := text.Style{Size: f.size.Axis}
	y := p.plot.Bottom() + 6 + style.Ascent()
	taken := []Rect{}
	if flag, ok := f.asOfFlag(p); ok {
		taken = append(taken, flag.Grow(4))
	}
	var labels []Shape
	set := func(column int) {
		t := Text{X: p.middle(column), Y: y, Anchor: Middle, Style: style, Color: f.theme.Muted, Text: f.columns[column].name()}
		// The first one of narrow columns stays clear of the amounts.
		t.X = max(t.X, p.plot.X-6+style.Width(t.Text)/2)
		b := t.Bounds()
		for _, r := range taken {
			if r.Overlaps(b) {
				return
			}
		}
		taken, labels = append(taken, Rect{b.X - 6, b.Y, b.W + 12, b.H}), append(labels, t)
	}
	every := yearStep(p.pitch, style.Width("2000")+12)
	for j, c := range f.columns {
		if c.year%every == 0 {
			set(j)
		}
	}
	set(len(f.columns) - 1)
	set(0)
	f.furnish("axis"+p.name, labels...)
}

// yearStep is how many years lie between two labels that are that wide.
func yearStep(pitch, width float64) int {
	for unit := 1; ; unit *= 10 {
		for _, n := range []int{1, 2, 5} {
			if pitch*float64(n*unit) >= width {
				return n * unit
			}
		}
	}
}

// setTime tells where the columns of the largest panel stand in time.
func (f *strengthChart) setTime(panels []strengthPanel) {
	p := panels[len(panels)-1]
	first, last := f.columns[0].year, f.last().year
	t := scale.Time{From: data.DayOf(first, 1, 1), To: data.DayOf(last, 12, 31) + 1, R0: p.plot.X, R1: p.plot.Right()}
	f.time = &TimeAxis{Scale: t, Area: Rect{p.plot.X, p.plot.Y, p.plot.W, p.plot.H + f.axisHeight()},
		Band: Rect{p.plot.X, p.plot.Bottom(), p.plot.W, f.axisHeight()}}
}

// setTicks finds the round amounts of the axes, which have more room the higher the
// panels are.
func (f *strengthChart) setTicks(panels []strengthPanel, room, width float64) {
	for i := range panels {
		p := &panels[i]
		f.measure(p)
		height := room - 2*f.stepStyle().Leading()
		switch {
		case p.small:
			height *= smallShare
		case len(panels) > 1:
			height *= 1 - smallShare
			height -= 2*f.headingHeight(*p, width) + stackGap
		}
		for n := 2 + max(0, int(height/90)); ; n++ {
			p.ticks = scale.Ticks(0, p.most, n)
			if len(p.ticks) > 1 || n > 4 {
				break
			}
		}
	}
}

// tick is a number on an axis.
func (f *strengthChart) tick(v float64) string {
	if f.reading == Share {
		return f.words.Percent(v)
	}
	return f.words.Short(v)
}

// gutter is the room of the amounts at the left of a plot.
func (f *strengthChart) gutter(panels []strengthPanel) float64 {
	style, width := text.Style{Size: f.size.Axis}, 0.0
	for _, p := range panels {
		for _, v := range p.ticks {
			width = max(width, style.Width(f.tick(v)))
		}
	}
	return math.Ceil(width) + 8
}

// amountGrid draws a line at every tick of a panel and labels it at its left.
func (f *strengthChart) amountGrid(p strengthPanel) {
	style := text.Style{Size: f.size.Axis}
	var grid, labels []Shape
	below := math.Inf(1)
	for _, v := range p.ticks {
		y := p.y.At(v)
		if v > 0 {
			grid = append(grid, line(p.plot.X, y, p.plot.Right(), y).stroked(f.theme.Grid, 1).crisp())
		}
		if below-y < style.Leading() {
			continue
		}
		below = y
		labels = append(labels, Text{X: p.plot.X - 8, Y: level(y, style.Size), Anchor: End, Style: style, Color: f.theme.Muted, Text: f.tick(v)})
	}
	f.furnish("grid"+p.name, grid...)
	f.furnish("amounts"+p.name, labels...)
}
