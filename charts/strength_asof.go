package charts

import (
	"treatyline/charts/text"
	"treatyline/data"
)

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
	f.mark(Mark{ID: "as-of", Kind: AsOf, Reach: flag, Says: func(data.Day) Card { return f.asOfCard() }, Shapes: []Shape{
		tip,
		rounded(flag, 3, 3).filled(ink, ink),
		Text{X: flag.X + flag.W/2, Y: level(flag.Y+flag.H/2, style.Size), Anchor: Middle, Style: style, Color: f.theme.Ground, Text: f.words.Date(f.view.AsOf.Date())},
	}})
}

// drawYears draws what follows the as-of date: its flag, and the years that have room
// beside that.
func (f *strengthChart) drawYears() {
	large := f.plotted[len(f.plotted)-1]
	f.drawAsOf(large)
	for _, p := range f.plotted {
		if p.plot.Bottom() == large.plot.Bottom() {
			f.yearAxis(p)
		}
	}
}

// redraw draws for another date the years under the panels.
func (f *strengthChart) redraw(asOf data.Day, marks, stay []Mark) *builder {
	dated := *f
	dated.builder = f.on(asOf)
	dated.marks = append(marks, stay...)
	dated.drawYears()
	return dated.builder
}
