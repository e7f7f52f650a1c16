package document

import "math"

// columns are what the cells of a table need: on one line each, and at least.
type columns struct {
	rows  [][]float64 // of each row the widths of its cells on one line
	least []float64   // of each column the width of its longest word
}

// divide gives columns their widths, so that the table is as low as a simple search finds:
// from the least that they need, each time the column grows whose growth saves the most
// lines for its width. What is left over goes to all alike. Where a word takes too much of
// the room, or there is too little for all words, the longest are broken.
func (c columns) divide(room float64) []float64 {
	const step = 4.0
	widths := c.narrowest(room)
	left := room - sum(widths)
	for {
		lines := c.lines(widths)
		column, growth, best := -1, 0.0, 0.0
		for i, was := range widths {
			for by := step; by <= left; by += step {
				widths[i] = was + by
				if saved := float64(lines-c.lines(widths)) / by; saved > best {
					column, growth, best = i, by, saved
				}
			}
			widths[i] = was
		}
		if column < 0 {
			break
		}
		widths[column] += growth
		left -= growth
	}
	for i := range widths {
		widths[i] += left / float64(len(widths))
	}
	return widths
}

// mostWord is the largest part of a table's width that a column takes for a single word.
const mostWord = 0.3

// narrowest are the least widths, of which the largest give way until all fit the room.
func (c columns) narrowest(room float64) []float64 {
	widths := make([]float64, len(c.least))
	fit := func(most float64) bool {
		for i, w := range c.least {
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

// lines estimates how many lines all rows take. Lines are seldom full, so that a little
// more is needed than the text is long.
func (c columns) lines(widths []float64) int {
	total := 0
	for _, row := range c.rows {
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
