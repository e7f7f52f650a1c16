package charts

import (
	"slices"

	"treatyline/data"
)

// on is the chart for another as-of date with the same members and the same edition.
func (f *forcesChart) on(asOf data.Day) *forcesChart {
	other := *f
	other.builder = f.builder.on(asOf)
	return &other
}

// redraw draws for another date the title, the subtitle and, where that names the date,
// the legend. All else follows who was a member, and the edition; so does the title while
// it counts anybody.
func (f *forcesChart) redraw(asOf data.Day, marks, stay []Mark) *builder {
	dated := f.on(asOf)
	edition, _ := dated.builder.edition()
	if edition.ID != f.edition.ID || dated.later() != f.later() || !slices.Equal(f.data.Members(asOf), f.members) {
		return nil
	}
	dated.marks = marks
	title := f.framed.title
	if f.counted == 0 {
		title = dated.title()
	}
	area := dated.entitle(title, dated.subtitle())
	if area.Y != f.under {
		return nil
	}
	if f.outsiders() {
		dated.drawKeys(area)
		if dated.below != f.below || (dated.right < f.zoom) != (f.right < f.zoom) {
			return nil
		}
	}
	dated.marks = append(dated.marks, stay...)
	return dated.builder
}
