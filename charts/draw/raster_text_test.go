package draw_test

import (
	"image"
	"testing"

	"treatyline/charts"
	"treatyline/charts/text"
)

func TestTextIsAsWideAsMeasured(t *testing.T) {
	for _, scale := range []float64{1, 1.5, 2} {
		for _, weight := range []text.Weight{text.Regular, text.Bold} {
			for _, said := range []string{"HHH", "Hamburgefonts H", "H 28 March 2008 H", "НОЛЬ Н"} {
				style := text.Style{Size: 14, Weight: weight}
				for anchor, x := range map[charts.Anchor]float64{charts.Start: 20, charts.Middle: 100, charts.End: 180} {
					shape := charts.Text{X: x, Y: 30, Anchor: anchor, Style: style, Color: black, Text: said}
					left, right := extent(picture(200, 40, scale, shape))
					// An H has an empty border on either side.
					border := 0.15 * style.Size * scale
					from, to := shape.Left()*scale, (shape.Left()+style.Width(said))*scale
					if float64(left) < from-1 || float64(left) > from+border+1 || float64(right) > to+1 || float64(right) < to-border-1 {
						t.Errorf("%q at scale %g runs from %d to %d, measured from %.1f to %.1f", said, scale, left, right, from, to)
					}
				}
			}
		}
	}
}

// extent is the first column that is not white, and the one after the last.
func extent(img *image.RGBA) (left, right int) {
	left = img.Rect.Max.X
	for x := range img.Rect.Max.X {
		for y := range img.Rect.Max.Y {
			if at(img, x, y) != white {
				left, right = min(left, x), x+1
			}
		}
	}
	return left, right
}

func TestTextStandsOnItsBaseline(t *testing.T) {
	img := picture(60, 40, 1, charts.Text{X: 5, Y: 30, Style: text.Style{Size: 20}, Color: black, Text: "HEIL"})
	for y := range 40 {
		inked := false
		for x := range 60 {
			inked = inked || at(img, x, y) != white
		}
		if want := y >= 15 && y < 30; inked != want && y != 15 {
			t.Errorf("row %d has ink: %v", y, inked)
		}
	}
}

func TestTextIsCutAtTheEdges(t *testing.T) {
	style := text.Style{Size: 20, Weight: text.Bold}
	for _, at := range [][2]float64{{-10, 10}, {35, 10}, {5, -2}, {5, 48}, {-300, 10}, {5, 1000}} {
		picture(40, 40, 1, charts.Text{X: at[0], Y: at[1], Style: style, Color: black, Text: "MMM"}) // returns
	}
	img := picture(40, 40, 1, charts.Text{X: -10, Y: 20, Style: style, Color: black, Text: "MMM"})
	if blank(img) {
		t.Error("a text that begins left of the picture is left out")
	}
}
