package scale

// Bands divides a length into bands, one for each row of a chart.
type Bands struct {
	edges []float64 // where each band starts, and where the last one ends
	fill  float64
}

// NewBands divides a length, from start on, into a band for each need: none smaller
// than its need, none larger than most unless it needs more, and otherwise equal. A
// length that is smaller than all needs together is exceeded. Of each band its bar
// takes the part fill, 0 to 1.
func NewBands(start, length float64, needs []float64, most, fill float64) Bands {
	width := equalWidth(length, needs, most)
	edges := make([]float64, 1, len(needs)+1)
	edges[0] = start
	for _, need := range needs {
		edges = append(edges, edges[len(edges)-1]+max(need, width))
	}
	return Bands{edges: edges, fill: fill}
}

// equalWidth is the width that bands have that do not need more, found by halving.
func equalWidth(length float64, needs []float64, most float64) float64 {
	total := func(width float64) float64 {
		sum := 0.0
		for _, need := range needs {
			sum += max(need, width)
		}
		return sum
	}
	if total(most) <= length {
		return most
	}
	lo, hi := 0.0, most
	for hi-lo > 0.01 {
		if mid := (lo + hi) / 2; total(mid) <= length {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// Bar returns where the bar of band i starts and how wide it is. Bars are equally wide
// wherever their bands are: those of the smallest band.
func (b Bands) Bar(i int) (start, width float64) {
	width = b.fill * b.smallest()
	return b.Middle(i) - width/2, width
}

func (b Bands) smallest() float64 {
	least := b.edges[1] - b.edges[0]
	for i := range b.edges[1:] {
		least = min(least, b.edges[i+1]-b.edges[i])
	}
	return least
}

// Middle returns the middle of band i.
func (b Bands) Middle(i int) float64 { return (b.edges[i] + b.edges[i+1]) / 2 }

// End returns where the last band ends.
func (b Bands) End() float64 { return b.edges[len(b.edges)-1] }
