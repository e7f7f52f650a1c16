package words

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/number"
)

// Number returns a number with its groups of digits: 1,234,567. Fractions are kept to
// three digits.
func (w *Words) Number(v float64) string {
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

// Short returns a number for an axis: 250 k, 1.5 M.
func (w *Words) Short(v float64) string {
	unit, id := 1.0, ""
	switch a := math.Abs(v); {
	case a >= 1e15:
		return w.numbers.Sprint(number.Scientific(v, number.MaxFractionDigits(1)))
	case a >= 1e12:
		unit, id = 1e12, "number.short.trillion"
	case a >= 1e9:
		unit, id = 1e9, "number.short.billion"
	case a >= 1e6:
		unit, id = 1e6, "number.short.million"
	case a >= 1e4:
		unit, id = 1e3, "number.short.thousand"
	}
	if id == "" {
		return w.Number(v)
	}
	return w.Say(id, "N", w.Number(v/unit))
}

// Long returns a number for a sentence: 48,800; 1.05 million.
func (w *Words) Long(v float64) string {
	unit, id := 1.0, ""
	switch a := math.Abs(v); {
	case a >= 1e12:
		unit, id = 1e12, "number.long.trillion"
	case a >= 1e9:
		unit, id = 1e9, "number.long.billion"
	case a >= 1e6:
		unit, id = 1e6, "number.long.million"
	}
	if id == "" {
		return w.Number(v)
	}
	return w.Say(id, "N", w.numbers.Sprint(number.Decimal(v/unit, number.MaxFractionDigits(2))))
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

// Spelled returns a small count as a word, and one above twelve in figures.
func (w *Words) Spelled(n int) string {
	if n < 0 || n > 12 {
		return w.Number(float64(n))
	}
	return w.Say("count." + strconv.Itoa(n))
}

// Sentence begins a text with a capital letter.
func Sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Either joins words of which one holds: a; a or b; a, b or c.
func (w *Words) Either(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return w.Say("list.or", "Items", strings.Join(items[:last], ", "), "Last", items[last])
}

// List joins words: a; a and b; a, b and c.
func (w *Words) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return w.Say("list.and", "Items", strings.Join(items[:last], ", "), "Last", items[last])
}
