package charts

import (
	"reflect"
	"slices"

	"treatyline/data"
)

// Panel lays out one chart of the window again and again, while the reader changes what is
// shown. As long as nothing but the as-of date is another, as when that is dragged, only
// the marks that follow the date are made anew; the others are kept, of the last layout alone.
// The zero has laid out nothing. It may be used by one goroutine at a time.
type Panel struct {
	data     *data.Dataset
	view     View
	emphasis Emphasis
	page     Page

	figure  Figure // without marks
	chart   redrawer
	stay    []Mark // that follow no date
	outline []Mark // of what is emphasised, over all others
}

// still is what of a page another as-of date leaves alone.
type still struct {
	chart    redrawer // nil where that is nothing
	from, to int      // the marks that stay
}

// redrawer is a chart on one page of which only a part follows the as-of date.
type redrawer interface {
	// redraw appends to marks those of the page for another date, with the ones that stay
	// in their place, and returns a builder that has them. It returns nil where these
	// cannot stay.
	redraw(asOf data.Day, marks, stay []Mark) *builder
}

// Layout lays out a view of a dataset on a page of a size in points, with what stands out.
// The figure is the one that [Layout] and [Figure.Emphasise] give, whatever was laid out
// before, and it fails as they do. It takes the memory of a spare figure that a panel made
// before and that nobody looks at any longer; nil is none.
func (p *Panel) Layout(d *data.Dataset, v View, e Emphasis, page Page, spare *Figure) (*Figure, error) {
	page.Panel = true
	if p.keeps(d, v, e, page) {
		if f := p.follow(v.AsOf, spare); f != nil {
			return f, nil
		}
	}
	*p = Panel{}
	figures, err := Layout(d, v, page)
	if err != nil {
		return nil, err
	}
	plain := figures[0]
	f := plain.Emphasise(e)
	if s := plain.still; s.chart != nil {
		*p = Panel{data: d, view: v, emphasis: e, page: page, figure: *f, chart: s.chart,
			stay: slices.Clone(f.Marks[s.from:s.to]), outline: slices.Clone(f.Marks[len(plain.Marks):])}
		p.figure.Marks = nil
	}
	return f, nil
}

// keeps reports whether nothing but the as-of date is other than it was.
func (p *Panel) keeps(d *data.Dataset, v View, e Emphasis, page Page) bool {
	if p.chart == nil || d != p.data || page != p.page || !slices.Equal(e.chosen, p.emphasis.chosen) {
		return false
	}
	p.view.AsOf = v.AsOf
	return reflect.DeepEqual(&p.view, &v)
}

// follow lays out the page for another date, or returns nil where too much follows that.
func (p *Panel) follow(asOf data.Day, spare *Figure) *Figure {
	if spare == nil {
		spare = &Figure{}
	}
	b := p.chart.redraw(asOf, spare.Marks[:0], p.stay)
	if b == nil {
		return nil
	}
	*spare = p.figure
	spare.Title, spare.Subtitle, spare.asOf = b.framed.title, b.framed.subtitle, asOf
	spare.Marks = append(b.marks, p.outline...)
	date(spare.Marks, asOf)
	return spare
}
