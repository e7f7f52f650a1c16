package words

import (
	"math"
	"strconv"

	"golang.org/x/text/number"
)

// Number returns a number with its groups of digits: 1,234,567. Fractions are kept to
// three digits.
func (w *Words) Number(v float64) string {
	if whole := int(v); float64(whole) == v {
		return w.said.recall("", whole, nil, func() string { return w.numbers.Sprint(number.Decimal(whole)) })
	}
	return w.numbers.Sprint(number.Decimal(v, number.MaxFractionDigits(3)))
}

// Ratio returns a number that is read for its size, with three significant digits
// at least: 87.5, 3.62, 0.904, 1,204.
func (w *Words) Ratio(v float64) string {
	digits := 0
	if a := math.Abs(v); a > 0 && a < 100 {
		digits = max(0, 2-int(math.Floor(math.Log10(a))))
	}
	return w.numbers.Sprint(number.Decimal(v, number.MaxFractionDigits(digits), number.MinFractionDigits(min(digits, 2))))
}

// units are what large numbers are counted in, the largest first.
var units = []struct {
	size float64
	name string
}{{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}}

// Short returns a number for an axis: 250 k, 1.5 M. Below 10,000 it is in full; from 10¹⁵
// on it is a power of ten.
func (w *Words) Short(v float64) string {
	a := math.Abs(v)
	if a >= 1e15 {
		return w.numbers.Sprint(number.Scientific(v, number.MaxFractionDigits(1)))
	}
	for _, u := range units {
		if a >= max(u.size, 1e4) {
			return w.Say("number.short."+u.name, "N", w.Number(v/u.size))
		}
	}
	return w.Number(v)
}

// Long returns a number for a sentence: 48,800; 1.05 million. Below a million it is in
// full; above it has two digits after the point of its unit.
func (w *Words) Long(v float64) string {
	for _, u := range units {
		if a := math.Abs(v); a >= max(u.size, 1e6) {
			return w.Say("number.long."+u.name, "N", w.numbers.Sprint(number.Decimal(v/u.size, number.MaxFractionDigits(2))))
		}
	}
	return w.Number(v)
}

// Percent returns a share of 0 to 1 as percent: 81 %. A share that rounding would
// turn into nothing or into everything keeps a digit after the point, or says that
// it is under or over.
func (w *Words) Percent(share float64) string {
	p := share * 100
	switch {
	case p > 0 && p < 0.1:
		return w.Say("number.percent.under", "N", w.Number(0.1))
	case p > 99.9 && p < 100:
		return w.Say("number.percent.over", "N", w.Number(99.9))
	case p > 0 && p < 1, p > 99 && p < 100:
		return w.Say("number.percent", "N", w.numbers.Sprint(number.Decimal(p, number.MaxFractionDigits(1))))
	}
	return w.Say("number.percent", "N", w.Number(math.Round(p)))
}

// MostSpelled is the largest count that [Words.Spelled] has a word for.
const MostSpelled = 12

// Spelled returns a count as a word, and one that is larger than [MostSpelled] in figures.
func (w *Words) Spelled(n int) string {
	if n < 0 || n > MostSpelled {
		return w.Number(float64(n))
	}
	return w.Say("count." + strconv.Itoa(n))
}
