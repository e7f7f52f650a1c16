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

// redraw draws title and legend for another date. The bars follow who was a member, and
// the edition.
func (f *forcesChart) redraw(asOf data.Day, marks, stay []Mark) *builder {
	dated := f.on(asOf)
	edition, _ := dated.builder.edition()
	if edition.ID != f.edition.ID || dated.later() != f.later() || !slices.Equal(f.data.Members(asOf), f.members) {
		return nil
	}
	dated.builder.marks = marks
	dated.drawKeys(dated.entitle(dated.title(), dated.subtitle()))
	if dated.under != f.under || dated.below != f.below || (dated.right < f.zoom) != (f.right < f.zoom) {
		return nil
	}
	dated.builder.marks = append(dated.builder.marks, stay...)
	return dated.builder
}
