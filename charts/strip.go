package charts

import (
	"math"
	"strconv"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// The measures of a strip, in points.
const (
	stripInset = 2.0 // of what is drawn, from its upper and lower edge
	stripBin   = 3.0 // the width of what counts events
	stripBars  = 0.55
)

// Strip lays out all of a dataset's time on a line between x0 and x1, whatever stretch
// of it the view shows: how many members there were, as steps, and over them how many
// of the view's events there are where, as bars. The years stand before it where there is
// room.
func Strip(d *data.Dataset, v View, page Page, x0, x1 float64) *Figure {
	v.From, v.To = 0, 0
	b := &builder{data: d, view: v, page: page, theme: v.Theme, size: page.sizes()}
	area := Rect{x0, stripInset, x1 - x0, page.H - 2*stripInset}
	t := timeScale(Begin(d), d.AsOf()+1, area)
	b.furnish("ground", box(Rect{area.X, 0, area.W, page.H}).filled(b.theme.Wash, b.theme.Wash))
	b.stripSteps(t, area)
	b.stripBars(t, area)
	first, _, _ := t.From.Civil()
	last, _, _ := d.AsOf().Civil()
	style := text.Style{Size: b.size.Axis}
	years := Text{X: x0 - nameGap, Y: level(page.H/2, style.Size), Anchor: End, Style: style, Color: b.theme.Muted,
		Text: strconv.Itoa(first) + "–" + strconv.Itoa(last)}
	if years.Left() >= stripInset {
		b.furnish("years", years)
	}
	return &Figure{Chart: v.Chart, Page: page, Number: 1, Of: 1, Ground: b.theme.Ground, Marks: b.marks,
		Time: &TimeAxis{Scale: t, Area: area, Band: area}}
}

// stripSteps draws the number of members.
func (b *builder) stripSteps(t scale.Time, area Rect) {
	steps, most := b.data.Steps(), 0
	for _, s := range steps {
		most = max(most, s.Count)
	}
	y := scale.Linear{D0: 0, D1: float64(most), R0: area.Bottom(), R1: area.Y}
	var shapes []Shape
	for i, s := range steps {
		left, right := max(t.At(s.From), area.X), area.Right()
		if i+1 < len(steps) {
			right = t.At(steps[i+1].From)
		}
		if right > left {
			shapes = append(shapes, line(left, y.At(float64(s.Count)), right, y.At(float64(s.Count))).stroked(b.theme.Accent, 1.25))
		}
	}
	b.furnish("members", shapes...)
}

// stripBars draws the number of events over equal stretches of time.
func (b *builder) stripBars(t scale.Time, area Rect) {
	counts, most := make([]int, int(math.Max(0, area.W)/stripBin)+1), 0
	for _, e := range b.data.Find(b.view.Query()) {
		x := (max(t.At(e.Date.First()), t.R0) + min(t.At(e.Last()+1), t.R1)) / 2
		i := min(max(int((x-area.X)/stripBin), 0), len(counts)-1)
		counts[i]++
		most = max(most, counts[i])
	}
	tone := b.theme.Category(-1)
	var bars []Shape
	for i, n := range counts {
		if n > 0 {
			// By the root, so that a single event can still be seen beside many.
			h := area.H * stripBars * math.Sqrt(float64(n)/float64(most))
			bars = append(bars, box(Rect{area.X + float64(i)*stripBin, area.Bottom() - h, stripBin - 1, h}).filled(tone.Color, tone.Color))
		}
	}
	b.furnish("events", bars...)
}
