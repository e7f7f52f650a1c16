package columns

import "testing"

// Columns keep their words whole but those that take too much; what is left over is told.
func TestColumnsAreDivided(t *testing.T) {
	for name, c := range map[string]struct {
		least []float64
		room  float64
		whole []int // columns whose words are not broken
	}{
		"all fit":            {[]float64{50, 40, 60}, 300, []int{0, 1, 2}},
		"one word is long":   {[]float64{290, 40, 60, 50}, 300, []int{1, 2, 3}},
		"a wide first word":  {[]float64{250, 10}, 300, []int{1}},
		"none of them fits":  {[]float64{90, 90, 90, 90, 20}, 300, []int{4}},
		"a column by itself": {[]float64{250}, 300, []int{0}},
	} {
		row := append([]float64(nil), c.least...)
		widths, left := Needs{Rows: [][]float64{row}, Least: c.least}.Divide(c.room)
		if total := sum(widths) + left; total < c.room-0.5 || total > c.room+0.001 {
			t.Errorf("%s: the columns take %.1f of %.0f", name, total, c.room)
		}
		for _, i := range c.whole {
			if widths[i] < c.least[i] {
				t.Errorf("%s: column %d has %.1f of %.1f", name, i, widths[i], c.least[i])
			}
		}
	}
}

// Short cells stand on one line where it is a long one that decides how high the table is,
// although no column alone can save a line.
func TestShortCellsAreNotBrokenBesideALongOne(t *testing.T) {
	row := []float64{60, 120, 90, 500}
	widths, _ := Needs{Rows: [][]float64{row, row}, Least: []float64{30, 60, 40, 40}}.Divide(560)
	for i, w := range row[:3] {
		if widths[i] < w {
			t.Errorf("column %d has %.1f of %.1f: %.1f", i, widths[i], w, widths)
		}
	}
}
