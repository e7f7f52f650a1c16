package draw

import (
	"image"
	"math"
	"testing"

	"treatyline/charts/text"
)

// go-chart's own renderer gives blanks a box of minus nine quintillion.
func TestBlanksAreMeasuredAsBlanks(t *testing.T) {
	r := newRenderer(image.NewRGBA(image.Rect(0, 0, 10, 10)))
	r.SetFont(text.Load(text.Regular).TrueType())
	r.SetFontSize(20)
	blank := text.Style{Size: 20}.Width(" ")
	for say, want := range map[string]float64{"": 0, " ": blank, "   ": 3 * blank} {
		box := r.MeasureText(say)
		if box.Left != 0 || box.Top != 0 || math.Abs(float64(box.Right)/unit-want) > 0.1 || box.Bottom != 20*unit {
			t.Errorf("%q is measured as %v, want %g wide", say, box, want)
		}
	}
}
