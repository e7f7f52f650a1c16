// Package columns divides the width of a table among its columns, on paper and on slides.
package columns

import (
	"cmp"
	"math"
	"slices"
)

// Needs are what the cells of a table need, in points.
type Needs struct {
	Rows  [][]float64 // of each row the widths of its cells on one line
	Least []float64   // of each column the width of what is not broken: its longest word
}

// Divide gives columns their widths, so that the table is as low as a simple search finds,
// and returns what is left over of the room. Columns of short cells come to stand on one
// line each where this does not make the table higher. Where a word takes too much of the
// room, or there is too little for all words, the longest are broken.
func (n Needs) Divide(room float64) (widths []float64, left float64) {
	n.Rows = sampled(n.Rows)
	best := n.grown(n.narrowest(room), room)
	fewest := n.Lines(best)
	widths = n.narrowest(room)
	full := n.full()
	for _, i := range byWidth(full) {
		if widths[i] = max(widths[i], full[i]); sum(widths) > room {
			break
		}
		grown := n.grown(widths, room)
		if lines := n.Lines(grown); lines <= fewest {
			best, fewest = grown, lines
		}
	}
	return best, room - sum(best)
}

// mostSampled is how many rows of a table decide about its columns.
const mostSampled = 100

// sampled are rows from all over a table.
func sampled(rows [][]float64) [][]float64 {
	if len(rows) <= mostSampled {
		return rows
	}
	some := make([][]float64, mostSampled)
	for i := range some {
		some[i] = rows[i*len(rows)/mostSampled]
	}
	return some
}

// full are the widths at which no column breaks a cell.
func (n Needs) full() []float64 {
	full := slices.Clone(n.Least)
	for _, row := range n.Rows {
		for i, w := range row {
			full[i] = max(full[i], w)
		}
	}
	return full
}

// byWidth are the columns from the narrowest to the widest.
func byWidth(widths []float64) []int {
	order := make([]int, len(widths))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(widths[a], widths[b]) })
	return order
}

// grown widens columns as far as the room goes, each time the one whose growth saves the
// most lines for its width.
func (n Needs) grown(from []float64, room float64) []float64 {
	widths := slices.Clone(from)
	step := room / 120
	left := room - sum(widths)
	for {
		lines := n.Lines(widths)
		column, growth, best := -1, 0.0, 0.0
		for i, was := range widths {
			for by := step; by <= left; by += step {
				widths[i] = was + by
				if saved := float64(lines-n.Lines(widths)) / by; saved > best {
					column, growth, best = i, by, saved
				}
			}
			widths[i] = was
		}
		if column < 0 {
			return widths
		}
		widths[column] += growth
		left -= growth
	}
}

// mostWord is the largest part of a table's width that a column takes for a single word.
const mostWord = 0.3

// narrowest are the least widths, of which the largest give way until all fit the room.
func (n Needs) narrowest(room float64) []float64 {
	widths := make([]float64, len(n.Least))
	fit := func(most float64) bool {
		for i, w := range n.Least {
			widths[i] = min(w, most)
		}
		return sum(widths) <= room
	}
	most := room
	if len(widths) > 1 {
		most *= mostWord
	}
	if fit(most) {
		return widths
	}
	lo := 0.0
	for most-lo > 0.01 {
		if mid := (lo + most) / 2; fit(mid) {
			lo = mid
		} else {
			most = mid
		}
	}
	fit(lo)
	return widths
}

// Lines estimates how many lines all rows take. Lines are seldom full, so that a little
// more is needed than the text is long.
func (n Needs) Lines(widths []float64) int {
	total := 0
	for _, row := range n.Rows {
		most := 1
		for i, w := range row {
			if w > widths[i] {
				most = max(most, int(math.Ceil(w*1.1/widths[i])))
			}
		}
		total += most
	}
	return total
}

func sum(all []float64) float64 {
	total := 0.0
	for _, v := range all {
		total += v
	}
	return total
}
