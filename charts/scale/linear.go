package scale

import "math"

// Linear maps the domain D0..D1 to the range R0..R1.
type Linear struct {
	D0, D1 float64
	R0, R1 float64
}

// At returns the position of a value. A domain without width, or with a bound that is
// not finite, maps to the middle of the range; a value that is not finite maps to R0.
func (l Linear) At(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return l.R0
	}
	// Halves keep the width of the widest domain finite.
	width := l.D1/2 - l.D0/2
	if width == 0 || math.IsNaN(width) || math.IsInf(width, 0) || l.R0 == l.R1 {
		return (l.R0 + l.R1) / 2
	}
	return l.R0 + (v/2-l.D0/2)/width*(l.R1-l.R0)
}

// Invert returns the value at a position: the inverse of At.
func (l Linear) Invert(pos float64) float64 {
	if l.R0 == l.R1 {
		return l.D0
	}
	t := (pos - l.R0) / (l.R1 - l.R0)
	return l.D0*(1-t) + l.D1*t
}

// Ticks returns about n round values from the domain's lower to its upper bound,
// in ascending order. Steps are 1, 2 or 5 times a power of ten, chosen with the
// thresholds of d3-array (M. Bostock): √50, √10 and √2. Where there can be none, as lo is
// not below hi or the numbers between are too coarse, the one tick is lo. Between two
// multiples of a step there is none.
func Ticks(lo, hi float64, n int) []float64 {
	if !(lo < hi) || n < 1 || math.IsInf(hi-lo, 0) {
		return []float64{lo}
	}
	step, largest := Step(lo, hi, n), max(math.Abs(lo), math.Abs(hi))
	if step < 4*(math.Nextafter(largest, math.Inf(1))-largest) {
		return []float64{lo}
	}
	first, last := math.Ceil(lo/step), math.Floor(hi/step)
	ticks := make([]float64, 0, int(last-first)+1)
	for i := first; i <= last; i++ {
		ticks = append(ticks, round(i*step, step))
	}
	return ticks
}

// Step returns the distance of about n round ticks between lo and hi.
func Step(lo, hi float64, n int) float64 {
	raw := (hi - lo) / float64(max(n, 1))
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	switch rest := raw / power; {
	case rest >= math.Sqrt(50):
		return 10 * power
	case rest >= math.Sqrt(10):
		return 5 * power
	case rest >= math.Sqrt2:
		return 2 * power
	}
	return power
}

// round removes the binary dust of a multiple of a decimal step: 0.30000000000000004
// becomes 0.3.
func round(v, step float64) float64 {
	if step >= 1 {
		return math.Round(v)
	}
	inverse := math.Round(1 / step)
	if math.IsInf(inverse, 0) {
		return v
	}
	return math.Round(v*inverse) / inverse
}
