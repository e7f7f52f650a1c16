package charts

import (
	"treatyline/data"
	"treatyline/data/phrase"
)

// ErrNothing is what [Layout] fails with where the dataset has nothing for the chart.
// The error itself says what is missing, in the reader's language.
var ErrNothing = phrase.Errorf("nothing to show")

// Layout lays out a view of a dataset: one figure a page. Panels have one page, which
// grows downwards when it has to. A page smaller or larger than there can be is taken for
// the nearest that can.
func Layout(d *data.Dataset, v View, p Page) ([]*Figure, error) {
	b := newBuilder(d, v, p.possible())
	switch v.Chart {
	case Membership:
		return b.membership()
	case Forces:
		return b.forces()
	case Strength:
		return b.strength()
	case Events:
		return b.events()
	}
	return nil, phrase.Errorf("chart %q: %w", v.Chart, ErrNothing)
}

// nothing returns the error for a chart without data, in the reader's language.
func (b *builder) nothing(id string) error { return nothingError{b.words.Say(id)} }

// nothingError says what a chart lacks; it is an [ErrNothing].
type nothingError struct{ said string }

func (e nothingError) Error() string        { return e.said }
func (e nothingError) Is(target error) bool { return target == ErrNothing }
