package scale

import "math"

// Log maps the positive domain D0..D1 to the range R0..R1 by the logarithm.
type Log struct {
	D0, D1 float64
	R0, R1 float64
}

// NewLog spans whole powers of ten around the smallest and largest of the values that
// are positive; without any it spans 1 to 10.
func NewLog(values []float64, r0, r1 float64) Log {
	lo, hi := math.Inf(1), 0.0
	for _, v := range values {
		if v > 0 && !math.IsInf(v, 0) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	if hi == 0 {
		return Log{1, 10, r0, r1}
	}
	// What a float64 can hold at full precision.
	low, high := max(math.Floor(math.Log10(lo)), -307), min(math.Ceil(math.Log10(hi)), 308)
	if low >= high {
		low, high = min(low, 307), min(low, 307)+1
	}
	return Log{math.Pow(10, low), math.Pow(10, high), r0, r1}
}

// At returns the position of a value. One that is not positive has none on the scale and
// maps to R0.
func (l Log) At(v float64) float64 {
	if !(v > 0) || math.IsInf(v, 0) {
		return l.R0
	}
	return Linear{math.Log10(l.D0), math.Log10(l.D1), l.R0, l.R1}.At(math.Log10(v))
}

// Ticks returns the powers of ten in the domain, at most n of them: every one, or every
// second, third and so on.
func (l Log) Ticks(n int) []float64 {
	low, high := int(math.Round(math.Log10(l.D0))), int(math.Round(math.Log10(l.D1)))
	every := 1
	for (high-low)/every+1 > max(n, 2) {
		every++
	}
	var ticks []float64
	for p := low; p <= high; p += every {
		ticks = append(ticks, math.Pow(10, float64(p)))
	}
	return ticks
}
