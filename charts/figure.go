package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// Figure is a view of a dataset laid out on a page: final geometry in points, every
// mark identified. It does not change after [Layout] returned it, unless it is handed back
// to a [Panel].
type Figure struct {
	Chart      Chart
	Page       Page
	Number, Of int // this is page Number of Of
	Ground     theme.Color
	Reading    Reading // how amounts are drawn; empty where there are none
	Title      string
	Subtitle   string
	Notes      []string // all of them, also those that the picture has no room for
	Sources    []string // ids of the sources of all that it shows, in the order of their numbers
	Marks      []Mark   // in the order in which they are drawn
	Time       *TimeAxis
	Least      float64                    // the height at which a panel of the window has room for everything, in points
	Says       func(asOf data.Day) string // see [Figure.Description]; nil where there is nothing to say

	numbers Numbering
	ink     theme.Color // of texts and of outlines
	lang    string
	asOf    data.Day
	still   still // what of it another as-of date leaves alone
}

// Description says in words what the picture shows. It is made when it is asked for.
func (f *Figure) Description() string {
	if f.Says == nil {
		return ""
	}
	return f.Says(f.asOf)
}

// TimeAxis is where a figure shows time.
type TimeAxis struct {
	Scale scale.Time
	Area  Rect // the axis' labels, and all that is drawn along them
	Band  Rect // the labels alone
	Head  Rect // over rows: the flag of the as-of date and how many members there are; empty where there are none
}

// Kind is what a mark stands for.
type Kind string

// The kinds of marks. Furniture stands for no datum: titles, axes, grids, notes.
const (
	Furniture Kind = "furniture"
	Count     Kind = "count"     // a step of the number of members
	Spell     Kind = "spell"     // a membership
	Standing  Kind = "standing"  // an overlay
	Signature Kind = "signature" // before a membership came into force
	Happening Kind = "event"
	Force     Kind = "force"
	Holder    Kind = "holder" // of an office
	Name      Kind = "name"   // of a state, at its row
	AsOf      Kind = "as-of"  // the as-of date
)

// Mark is one thing in a figure that stands for one datum, or a piece of furniture.
type Mark struct {
	ID      string // unique in its figure, the same in every figure of the dataset
	Kind    Kind
	Subject string   // what a click on it selects: itself, or what it is a part or a number of; empty for nothing
	States  []string // that it is about
	Shapes  []Shape
	Reach   Rect                     // where a pointer meets it; empty for furniture
	Passed  bool                     // over by the keys: other marks say the same
	Says    func(asOf data.Day) Card // see [Mark.Card]; nil where there is nothing to say

	asOf data.Day // of its figure
}

// Card says what the mark is. It is made when it is asked for: of the cards of a figure
// few are ever read.
func (m Mark) Card() Card {
	if m.Says == nil {
		return Card{}
	}
	return m.Says(m.asOf)
}

// Hit returns the index of the mark that a pointer at x, y means: of those within
// reach points, the nearest; of equally near ones the smallest, which lies on the others
// or in them; then the one whose middle is nearest, and the one drawn last. It is -1 if
// there is none.
func (f *Figure) Hit(x, y, reach float64) int {
	hit, best := -1, [3]float64{reach, math.Inf(1), math.Inf(1)}
	for i, m := range f.Marks {
		if m.Reach == (Rect{}) {
			continue
		}
		r := m.Reach
		here := [3]float64{r.distance(x, y), r.W * r.H, math.Hypot(x-r.X-r.W/2, y-r.Y-r.H/2)}
		if slices.Compare(here[:], best[:]) <= 0 {
			hit, best = i, here
		}
	}
	return hit
}

// Shape is a part of a mark that can be drawn: a [Path] or a [Text].
type Shape interface {
	// Bounds is the smallest rectangle that holds the shape, in points.
	Bounds() Rect
}

// Anchor is the point of a text that stands at its X.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of text.
type Text struct {
	X, Y   float64 // Y is the baseline
	Anchor Anchor
	Style  text.Style
	Color  theme.Color
	Text   string
}

// Left is the x at which the text begins.
func (t Text) Left() float64 {
	switch t.Anchor {
	case Middle:
		return t.X - t.Style.Width(t.Text)/2
	case End:
		return t.X - t.Style.Width(t.Text)
	}
	return t.X
}

// Bounds is the text's box, from the tallest letters to the lowest.
func (t Text) Bounds() Rect {
	return Rect{t.Left(), t.Y - t.Style.Ascent(), t.Style.Width(t.Text), t.Style.Ascent() + t.Style.Descent()}
}
