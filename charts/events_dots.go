package charts

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"treatyline/charts/scale"
	"treatyline/charts/theme"
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

// fits reports whether the events can be drawn as dots. Above a list they have no more
// rows on a tall page than on any other.
func (b *builder) fits(d dots) bool {
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
	if !b.fits(d) {
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
	d := dots{events: events, xs: make([]float64, len(events)), rows: make([]int, len(events))}
	if len(events) > mostPacked {
		d.depth = insetDots + 1
		return d
	}
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
	for i, e := range d.events {
		cy := y + (float64(d.rows[i])+0.5)*dotPitch
		b.mark(Mark{ID: EventID(e), Kind: Happening, Subject: EventID(e), States: e.States,
			Shapes: []Shape{b.eventSymbol(e, d.xs[i], cy, dotRadius)},
			Reach:  Rect{d.xs[i] - dotRadius, cy - dotRadius, 2 * dotRadius, 2 * dotRadius},
			Says:   func() Card { return b.eventCard(e) }})
	}
}

// countWidth is the width of what counts events, in points.
const countWidth = 5.0

// countEvents counts events over equal stretches of the width of an area.
func countEvents(events []data.Event, t scale.Time, area Rect) []int {
	counts := make([]int, int(max(0, area.W)/countWidth)+1)
	for _, e := range events {
		x := (max(t.At(e.Date.First()), t.R0) + min(t.At(e.Last()+1), t.R1)) / 2
		if i := int((x - area.X) / countWidth); i >= 0 && i < len(counts) {
			counts[i]++
		}
	}
	return counts
}

// eventBars draws events as their counts, where there are too many for dots. It returns
// how many events the tallest bar stands for.
func (b *builder) eventBars(counts []int, area Rect) int {
	most := slices.Max(counts)
	tone := b.theme.Category(-1)
	var bars []Shape
	for i, n := range counts {
		if n > 0 {
			h := max(1, area.H*float64(n)/float64(most))
			bars = append(bars, box(Rect{area.X + float64(i)*countWidth, area.Bottom() - h, countWidth - 1, h}).filled(tone.Color, tone.Color))
		}
	}
	b.furnish("event-counts", bars...)
	return most
}

func (b *builder) eventSymbol(e data.Event, x, y, radius float64) Path {
	c := b.category(e)
	return Symbol(c, x, y, radius, b.theme.Ground)
}

func (b *builder) category(e data.Event) theme.Category {
	return b.theme.Category(slices.IndexFunc(b.data.Categories, func(c data.Category) bool { return c.ID == e.Category }))
}

// eventCard says what happened.
func (b *builder) eventCard(e data.Event) Card {
	when := b.words.Range(e.Date, e.Until)
	if e.Reported {
		when = b.words.Say("event.reported", "Date", when)
	}
	card := Card{Title: b.named(e.Title, e.Date.String()), Lines: []string{when}, Sources: e.Sources}
	if category, ok := b.data.Category(e.Category); ok {
		card.Lines[0] = when + " · " + b.named(category.Name, category.ID)
	}
	if len(e.States) > 0 && len(e.States) <= 9 {
		card.Lines = append(card.Lines, b.words.List(b.states(e.States)))
	} else if len(e.States) > 9 {
		card.Lines = append(card.Lines, b.words.Count("states", len(e.States)))
	}
	for _, t := range []data.Text{e.Text, e.Note} {
		if s := b.in(t); s != "" {
			card.Lines = append(card.Lines, s)
		}
	}
	return card
}

// categoryKeys is the legend of the categories that events have, in the dataset's order.
func (b *builder) categoryKeys(events []data.Event) []key {
	used := map[string]bool{}
	for _, e := range events {
		used[e.Category] = true
	}
	var keys []key
	for i, c := range b.data.Categories {
		if !used[c.ID] {
			continue
		}
		mark := b.theme.Category(i)
		keys = append(keys, key{b.named(c.Name, c.ID), func(r Rect) []Shape {
			return []Shape{Symbol(mark, r.X+r.W-6, r.Y+r.H/2, 4.5, b.theme.Ground)}
		}})
	}
	return keys
}

// span returns the first and the last year of events, as text.
func span(events []data.Event) (from, to string) {
	first, last := events[0].Date.First(), events[0].Last()
	for _, e := range events {
		first, last = min(first, e.Date.First()), max(last, e.Last())
	}
	y0, _, _ := first.Civil()
	y1, _, _ := last.Civil()
	return strconv.Itoa(y0), strconv.Itoa(y1)
}
