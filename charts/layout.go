package charts

import (
	"errors"
	"fmt"

	"treatyline/data"
)

// ErrNothing is returned by [Layout] where the dataset has nothing for the chart.
// What is missing is said by the error that wraps it.
var ErrNothing = errors.New("nothing to show")

// Layout lays out a view of a dataset: one figure a page. Panels have one page, which
// grows downwards when it has to.
func Layout(d *data.Dataset, v View, p Page) ([]*Figure, error) {
	b := newBuilder(d, v, p)
	switch v.Chart {
	case Membership:
		return b.membership()
	case Forces:
		return b.forces()
	case Events:
		return b.events()
	}
	return nil, fmt.Errorf("chart %q: %w", v.Chart, ErrNothing)
}

// nothing returns the error for a chart without data, in the reader's language.
func (b *builder) nothing(id string) error {
	return fmt.Errorf("%s: %w", b.words.Say(id), ErrNothing)
}
