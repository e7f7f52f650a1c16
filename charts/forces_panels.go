package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// forcePanel is one set of bars, or of dots, on one scale.
type forcePanel struct {
	area    Rect
	name    string // in the marks' identities
	most    float64
	without string // the state that is left out, if one is
}

// panels divides the width: one panel with all, and in the reading zoom a larger one
// without the largest.
func (f *forcesChart) panels(area Rect) []forcePanel {
	sorted := f.largest
	all := forcePanel{area: area, most: sorted[0].value}
	if f.reading != Zoom {
		return []forcePanel{all}
	}
	all.area.W = math.Round((area.W - panelGap) * mainShare)
	rest := forcePanel{name: "/zoom", most: sorted[1].value, without: sorted[0].force.State}
	rest.area = Rect{all.area.Right() + panelGap, area.Y, area.W - all.area.W - panelGap, area.H}
	return []forcePanel{all, rest}
}

// panelHeading says what the larger panel leaves out.
func (f *forcesChart) panelHeading(p forcePanel, y float64) float64 {
	style := text.Style{Size: f.size.Legend} // as the legend beside it
	said := f.words.Say("forces.zoom", "State", f.words.Inside(f.state(p.without)))
	var shapes []Shape
	for _, l := range text.Wrap(said, style, p.area.W) {
		shapes = append(shapes, Text{X: p.area.X, Y: level(y+style.Leading()/2, style.Size), Style: style, Color: f.theme.Muted, Text: l})
		y += style.Leading()
	}
	f.furnish("zoom-heading", shapes...)
	return y + 4
}

// guides lead the eye from the rows of the first panel to the same rows of the larger one,
// whose names stand at the left only.
func (f *forcesChart) guides(to forcePanel, rows []forceRow, bands scale.Bands) {
	var lines []Shape
	for i, r := range rows {
		at := slices.IndexFunc(f.marks, func(m Mark) bool { return m.ID == forceID(r, "") })
		if r.force.State == to.without || at < 0 {
			continue
		}
		if from, y := f.marks[at].Reach.Right()+guideAir, bands.Middle(i); from < to.area.X-guideAir {
			lines = append(lines, line(from, y, to.area.X-guideAir, y).stroked(f.theme.Axis, 0.75, 1.5, 3))
		}
	}
	f.furnish("guides", lines...)
}

// guideAir is the air at both ends of a guide, in points.
const guideAir = 6.0

func forceID(r forceRow, panel string) string { return "force/" + r.force.State + panel }

func (f *forcesChart) valueStyle() text.Style {
	return text.Style{Size: f.size.Label + 1, Weight: text.Bold}
}

// panel draws the rows of one panel with its axis.
func (f *forcesChart) panel(p forcePanel, rows []forceRow, bands scale.Bands) {
	widest := 0.0
	for _, r := range f.rows {
		if r.force.State != p.without {
			widest = max(widest, f.valueStyle().Width(f.value(r)))
		}
	}
	inner := p.area
	inner.W -= widest + valueGap + 2
	if f.reading == Log {
		f.logPanel(inner, rows, bands)
		return
	}
	most := p.most
	if f.reading == Share {
		most = f.share(most)
	}
	x := scale.Linear{D0: 0, D1: most, R0: inner.X, R1: inner.Right()}
	if most <= 0 {
		x.D1 = 1
	}
	f.numberGrid(x, p.area, p.name)
	for i, r := range rows {
		if r.force.State == p.without {
			continue
		}
		top, height := bands.Bar(i)
		f.bar(r, p, x, Rect{p.area.X, top, 0, height})
	}
	f.furnish("baseline"+p.name, line(p.area.X, p.area.Y, p.area.X, p.area.Bottom()).stroked(f.theme.Axis, 1).crisp())
}

// mostTicks is how many numbers an axis has at most, about.
const mostTicks = 7

// numberGrid draws a line at every tick of a panel and labels them under it.
func (f *forcesChart) numberGrid(x scale.Linear, area Rect, name string) {
	style := text.Style{Size: f.size.Axis}
	ticks := scale.Ticks(0, x.D1, min(max(2, int((x.R1-x.R0)/75)), mostTicks))
	var grid, labels []Shape
	for _, v := range ticks {
		at, said := x.At(v), f.words.Short(v)
		if f.reading == Share {
			said = f.words.Percent(v)
		}
		if v > 0 {
			grid = append(grid, line(at, area.Y, at, area.Bottom()).stroked(f.theme.Grid, 1).crisp())
		}
		labels = appendApart(labels, Text{X: at, Y: area.Bottom() + 6 + style.Ascent(), Anchor: Middle, Style: style, Color: f.theme.Muted, Text: said})
	}
	f.furnish("grid"+name, grid...)
	f.furnish("axis"+name, labels...)
}

// appendApart adds a label to those left of it, unless it would touch the last of them;
// its line in the grid then stands alone.
func appendApart(labels []Shape, t Text) []Shape {
	if len(labels) > 0 && labels[len(labels)-1].Bounds().Right()+5 > t.Bounds().X {
		return labels
	}
	return append(labels, t)
}

// bar draws one state's force: its parts stacked, and its value at the end.
func (f *forcesChart) bar(r forceRow, p forcePanel, x scale.Linear, at Rect) {
	var shapes []Shape
	sum := 0.0
	for _, piece := range r.parts {
		if piece.value <= 0 {
			continue
		}
		from, to := sum, sum+piece.value
		sum = to
		if f.reading == Share {
			from, to = f.share(from), f.share(to)
		}
		part, tone := Rect{x.At(from), at.Y, x.At(to) - x.At(from), at.H}, f.partTone(piece.kind, r.member)
		shapes = append(shapes, filledBox(part, 0, 0, tone)...)
		if piece.value < r.value {
			shapes = append(shapes, f.partLabel(piece.value, part, tone)...)
		}
	}
	end := x.At(sum)
	if f.reading == Share {
		end = x.At(f.share(sum))
	}
	f.row(r, p.name, shapes, Rect{at.X, at.Y, end - at.X, at.H})
}

// labelledBar is the height of bars from which their parts have numbers, in points.
const labelledBar = 38.0

// partLabel says the amount of a part in the middle of its piece of a high bar, where it
// has room.
func (f *forcesChart) partLabel(v float64, piece Rect, tone theme.Tone) []Shape {
	style := text.Style{Size: f.size.Label}
	t := Text{X: piece.X + piece.W/2, Y: level(piece.Y+piece.H/2, style.Size), Anchor: Middle, Style: style, Color: tone.Ink, Text: f.amount(v)}
	if piece.H < labelledBar || style.Width(t.Text)+12 > piece.W {
		return nil
	}
	if tone.Pattern == theme.Plain {
		return []Shape{t}
	}
	ground := t.Bounds().Grow(2)
	return []Shape{box(ground).filled(tone.Fill, tone.Fill), t}
}

// row adds the mark of one state: its shapes, and its value at their end.
func (f *forcesChart) row(r forceRow, panel string, shapes []Shape, at Rect) {
	style, ink := f.valueStyle(), f.theme.Ink
	if !r.member {
		ink = f.theme.Muted
	}
	label := Text{X: at.Right() + valueGap, Y: level(at.Y+at.H/2, style.Size), Style: style, Color: ink, Text: f.value(r)}
	shapes = append(shapes, label)
	at.W = label.Bounds().Right() - at.X
	f.cited.also(f.forceSources(r))
	f.mark(Mark{ID: forceID(r, panel), Kind: Force, Subject: StateID(r.force.State), States: []string{r.force.State}, Shapes: shapes, Reach: at, Says: func(asOf data.Day) Card { return f.on(asOf).card(r) }})
}

// share is a part of the members' total, 0 to 1.
func (f *forcesChart) share(v float64) float64 {
	return ratio(v, f.sum)
}

// value is a row's amount as it stands at the end of its bar; a star marks one that
// misses a part.
func (f *forcesChart) value(r forceRow) string {
	if !slices.ContainsFunc(r.parts, func(p forcePart) bool { return !p.given.None }) {
		return f.words.Say("forces.value.none")
	}
	if !r.complete {
		return f.amount(r.value) + "*"
	}
	return f.amount(r.value)
}

// amount is a number in the unit of the chart: people, people for every 1,000, or a share.
func (f *forcesChart) amount(v float64) string {
	switch {
	case f.reading == Share:
		return f.words.Percent(f.share(v))
	case f.view.Per1000:
		return f.words.Ratio(v)
	}
	return f.builder.amount(v)
}
