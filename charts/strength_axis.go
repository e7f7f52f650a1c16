package charts

import (
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

// asOfColumn is the column of the as-of date; before the first it is -1, after the last
// one more than that. On a page it is marked where it is not the last day of the data;
// in the window always, to be moved.
func (f *strengthChart) asOfColumn() (column int, marked bool) {
	column = min(max(f.view.AsOf.Date().Year-f.columns[0].year, -1), len(f.columns))
	inside := column >= 0 && column < len(f.columns)
	return column, f.page.Panel || inside && f.view.AsOf != f.data.AsOf()
}

// asOfFlag is where the flag of the as-of date stands: under its column, or beside the
// first or the last.
func (f *strengthChart) asOfFlag(p strengthPanel) (Rect, bool) {
	column, ok := f.asOfColumn()
	if !ok || p.small {
		return Rect{}, false
	}
	style := text.Style{Size: f.size.Label, Weight: text.Bold}
	w := style.Width(f.words.Date(f.view.AsOf.Date())) + 14
	x, inset := p.middle(column)-w/2, f.page.margin()
	switch column {
	case -1:
		x, inset = p.plot.X-w, inset+pointer
	case len(f.columns):
		x, inset = p.plot.Right()+pointer, inset+pointer
	}
	x = min(max(x, inset), f.page.W-inset-w)
	return Rect{x, p.plot.Bottom() + 6, w, f.axisHeight() - 6}, true
}

// drawAsOf marks the column of the as-of date, or the side on which it lies.
func (f *strengthChart) drawAsOf(p strengthPanel) {
	flag, ok := f.asOfFlag(p)
	if !ok {
		return
	}
	ink := f.theme.Ink
	var tip Shape
	switch column, _ := f.asOfColumn(); column {
	case -1:
		tip = f.pointer(flag.X, flag.Y+flag.H/2, -1)
	case len(f.columns):
		tip = f.pointer(flag.Right(), flag.Y+flag.H/2, 1)
	default:
		x, y := p.middle(column), p.plot.Bottom()
		tip = polygon([2]float64{x, y + 1}, [2]float64{x + 5, flag.Y + 1}, [2]float64{x - 5, flag.Y + 1}).filled(ink, ink)
	}
	style := text.Style{Size: f.size.Label, Weight: text.Bold}
	f.mark(Mark{ID: "as-of", Kind: AsOf, Reach: flag, Says: f.asOfCard, Shapes: []Shape{
		tip,
		rounded(flag, 3, 3).filled(ink, ink),
		Text{X: flag.X + flag.W/2, Y: level(flag.Y+flag.H/2, style.Size), Anchor: Middle, Style: style, Color: f.theme.Ground, Text: f.words.Date(f.view.AsOf.Date())},
	}})
}
