package charts

import (
	"strconv"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// Begin is the first day of the year in which a dataset's history begins. The time axis
// begins there, whichever of its states and events are shown.
func Begin(d *data.Dataset) data.Day {
	first, _, _ := d.AsOf().Civil()
	include := func(date data.Date) {
		if !date.IsZero() {
			first = min(first, date.Year)
		}
	}
	include(d.Organisation.Founded)
	for i := range d.Memberships {
		include(d.Memberships[i].Signed)
		include(d.Memberships[i].From)
	}
	for i := range d.Events {
		include(d.Events[i].Date)
	}
	return data.DayOf(first, 1, 1)
}

// timeScale spans days along an area.
func timeScale(from, to data.Day, area Rect) scale.Time {
	if to <= from {
		to = from + 1
	}
	return scale.Time{From: from, To: to, R0: area.X, R1: area.Right()}
}

// timeAxis is a time axis before it is drawn. Ticks on months and days say only which
// of their year or month they are; a second line of labels says that.
type timeAxis struct {
	scale  scale.Time
	ticks  scale.TimeTicks
	labels []string // of the ticks
	style  text.Style
}

// timeAxis chooses the ticks of a time axis.
func (b *builder) timeAxis(t scale.Time) timeAxis {
	a := timeAxis{scale: t, style: text.Style{Size: b.size.Axis}}
	a.ticks = b.fittingTicks(t, a.style)
	for _, day := range a.ticks.At {
		a.labels = append(a.labels, b.tickLabel(a.ticks.Unit, day))
	}
	return a
}

// axisHeight is the room that one line of an axis' labels takes.
func (b *builder) axisHeight() float64 { return text.Style{Size: b.size.Axis}.Leading() + 6 }

// height is the room that the labels take.
func (a timeAxis) height() float64 {
	h := a.style.Leading() + 6
	if a.ticks.Unit != scale.Years {
		h += a.style.Leading()
	}
	return h
}

// timeGrid draws a line at every tick of the area and labels them under it: in the
// middle of the line, or to its right.
func (b *builder) timeGrid(a timeAxis, area Rect, anchor Anchor) {
	var grid, labels []Shape
	eras := b.eras(a)
	for i, day := range a.ticks.At {
		x := a.scale.At(day)
		bottom := area.Bottom()
		label := Text{X: x, Y: bottom + 6 + a.style.Ascent(), Anchor: anchor, Style: a.style, Color: b.theme.Muted, Text: a.labels[i]}
		if anchor == Start {
			label.X += 5
			bottom = label.Y
		}
		grid = append(grid, line(x, area.Y, x, bottom).stroked(b.theme.Grid, 1).crisp())
		switch r := label.Bounds(); {
		case r.X < 2 || r.Right() > b.page.W-2 || anchor == Start && r.Right() > area.Right():
			continue // the grid line stays; its neighbours tell its date
		case len(eras) > 0 && day >= a.scale.To:
			continue // it is no part of what stands under it
		}
		labels = append(labels, label)
	}
	separators, said := b.eraLabels(a, eras, area)
	b.furnish("grid", append(grid, separators...)...)
	b.furnish("axis", append(labels, said...)...)
	b.time = &TimeAxis{Scale: a.scale, Area: Rect{area.X, area.Y, area.W, area.H + a.height()},
		Band: Rect{area.X, area.Bottom(), area.W, a.height()}}
}

// fittingTicks are as many ticks as have room for their labels side by side.
func (b *builder) fittingTicks(t scale.Time, style text.Style) scale.TimeTicks {
	least := style.Width("28") + tickAir
	for n := int((t.R1 - t.R0) / least); n > 1; n-- {
		ticks := t.Ticks(n)
		if b.ticksFit(t, ticks, style) {
			return ticks
		}
		n = min(n, len(ticks.At)) // fewer than there are
	}
	return t.Ticks(1)
}

// tickAir is the least distance between the labels of two ticks; years have more, as
// they stand alone.
const (
	tickAir = 12.0
	yearAir = 22.0
)

// ticksFit reports whether the labels of ticks have room side by side.
func (b *builder) ticksFit(t scale.Time, ticks scale.TimeTicks, style text.Style) bool {
	if ticks.Unit == scale.Years && float64(len(ticks.At))*(style.Width("2000")+yearAir) > t.R1-t.R0 {
		return false
	}
	for i := range ticks.At[1:] {
		left, right := ticks.At[i], ticks.At[i+1]
		width := (style.Width(b.tickLabel(ticks.Unit, left)) + style.Width(b.tickLabel(ticks.Unit, right))) / 2
		if t.At(right)-t.At(left) < width+tickAir {
			return false
		}
	}
	return true
}

// tickLabel says where a tick stands: the year, the month, or the day of the month.
func (b *builder) tickLabel(u scale.Unit, d data.Day) string {
	year, month, day := d.Civil()
	switch u {
	case scale.Years:
		return strconv.Itoa(year)
	case scale.Months:
		return b.words.Month(month, "short")
	}
	return strconv.Itoa(day)
}

// era is a year or a month under its months or days, as far as it is in view.
type era struct {
	date   data.Date
	x0, x1 float64
}

// eras are the stretches that the second line of labels names; none under years.
func (b *builder) eras(a timeAxis) []era {
	if a.ticks.Unit == scale.Years {
		return nil
	}
	var eras []era
	for day := a.scale.From; day < a.scale.To; {
		year, month, _ := day.Civil()
		e := era{date: data.Date{Year: year}}
		next := data.DayOf(year+1, 1, 1)
		if a.ticks.Unit == scale.Days {
			e.date.Month, next = month, data.DayOf(year, month+1, 1)
		}
		e.x0, e.x1 = a.scale.At(day), a.scale.At(min(next, a.scale.To))
		eras, day = append(eras, e), next
	}
	return eras
}

// eraLabels names the eras at their beginning, or where the view begins, and divides
// them by lines. An era that has no room for its name goes without; one is always named.
func (b *builder) eraLabels(a timeAxis, eras []era, area Rect) (separators, labels []Shape) {
	y := area.Bottom() + 6 + a.style.Leading() + a.style.Ascent()
	label := Text{Y: y, Style: text.Style{Size: a.style.Size, Weight: text.Bold}, Color: b.theme.Muted}
	widest := 0
	for i, e := range eras {
		label.X = e.x0
		if i > 0 {
			separators = append(separators, line(e.x0, area.Bottom(), e.x0, y).stroked(b.theme.Grid, 1).crisp())
			label.X += 5
		}
		if e.x1-e.x0 > eras[widest].x1-eras[widest].x0 {
			widest = i
		}
		for _, said := range []string{b.words.LongDate(e.date), b.words.Date(e.date)} {
			if label.Text = said; label.Bounds().Right() <= e.x1 {
				labels = append(labels, label)
				break
			}
		}
	}
	if len(labels) == 0 && len(eras) > 0 {
		label.Text = b.words.Date(eras[widest].date)
		label.X = min(eras[widest].x0, b.page.W-2-label.Bounds().W)
		labels, separators = []Shape{label}, nil
	}
	return separators, labels
}

// pointer is the length of the tip of a flag that points to a date out of view.
const pointer = 8.0

// pointer is that tip, from the flag's edge at x to the left or to the right.
func (b *builder) pointer(x, y float64, side int) Path {
	base, tip := x-2*float64(side), x+pointer*float64(side)
	return polygon([2]float64{base, y - 6}, [2]float64{tip, y}, [2]float64{base, y + 6}).filled(b.theme.Ink, b.theme.Ink)
}
