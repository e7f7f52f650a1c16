package charts

import (
	"cmp"
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/data"
)

// dots are the events of a view along a time axis, packed so that none hides another.
type dots struct {
	events []data.Event
	xs     []float64
	rows   []int // 0 is the first
	depth  int   // how many rows there are; more than any page has room for if they are too many
}

// The measures of dots, in points.
const (
	dotRadius  = 3.1
	dotPitch   = 7.1 // between the middles of two dots, at least
	mostDots   = 7   // rows of dots; where more are needed counts are drawn
	tallDots   = 10  // the same on a page of tallPage or more
	insetDots  = 14  // the same in a document
	tallPage   = 580.0
	barsHeight = 32.0 // of those counts
)

// dotsFit reports whether the events can be drawn as dots. Above a list they have no more
// rows on a tall page than on any other.
func (b *builder) dotsFit(d dots) bool {
	switch {
	case b.page.Inset:
		return d.depth <= insetDots
	case b.page.H >= tallPage && b.view.Chart != Events:
		return d.depth <= tallDots
	}
	return d.depth <= mostDots
}

// dotsHeight is what the dots, or the counts in their stead, take.
func (b *builder) dotsHeight(d dots) float64 {
	if !b.dotsFit(d) {
		return barsHeight
	}
	return float64(d.depth) * dotPitch
}

// mostPacked is how many events are tried: more would never fit.
const mostPacked = 2000

// packDots gives every event a place. One whose day is known stands on it, in the
// first row where it touches no other; one that is known to the month or the year
// stands where in that time the topmost row is free, first of all in its middle.
func packDots(events []data.Event, t scale.Time) dots {
	if len(events) > mostPacked {
		return dots{depth: insetDots + 1}
	}
	d := dots{events: events, xs: make([]float64, len(events)), rows: make([]int, len(events))}
	var taken [][]float64 // by row
	free := func(row int, x float64) bool {
		return row >= len(taken) || !slices.ContainsFunc(taken[row], func(o float64) bool { return math.Abs(o-x) < dotPitch })
	}
	for _, i := range packingOrder(events) {
		e := events[i]
		from, to := max(t.At(e.Date.First()), t.R0), min(t.At(e.Last()+1), t.R1)
		places := []float64{(from + to) / 2}
		if e.Until.IsZero() {
			for off := dotPitch / 4; off < (to-from-dotPitch)/2; off += dotPitch / 4 {
				places = append(places, places[0]-off, places[0]+off)
			}
		}
		for row := 0; ; row++ {
			if at := slices.IndexFunc(places, func(x float64) bool { return free(row, x) }); at >= 0 {
				if row == len(taken) {
					taken = append(taken, nil)
				}
				taken[row] = append(taken[row], places[at])
				d.xs[i], d.rows[i] = places[at], row
				break
			}
		}
	}
	d.depth = len(taken)
	return d
}

// packingOrder lists events by how precisely they are known, and then by date.
func packingOrder(events []data.Event) []int {
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(events[b].Date.Precision(), events[a].Date.Precision())
	})
	return order
}

// drawDots draws packed events downwards from y.
func (b *builder) drawDots(d dots, y float64) {
	for i := range d.events {
		e := &d.events[i]
		id, cy := EventID(*e), y+(float64(d.rows[i])+0.5)*dotPitch
		b.mark(Mark{ID: id, Kind: Happening, Subject: id, States: e.States,
			Shapes: []Shape{b.eventSymbol(*e, d.xs[i], cy, dotRadius)},
			Reach:  Rect{d.xs[i] - dotRadius, cy - dotRadius, 2 * dotRadius, 2 * dotRadius},
			Says:   func(data.Day) Card { return b.eventCard(*e) }})
	}
}
