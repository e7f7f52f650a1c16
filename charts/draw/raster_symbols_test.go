package draw_test

import (
	"slices"
	"testing"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
)

// What is kept covers the pixels that the renderer covers, wherever it stands.
func TestSymbolsLookAsTheRendererDrawsThem(t *testing.T) {
	for i := range theme.Light().Categories {
		for _, scale := range []float64{1, 1.5, 2, 4} {
			f := &charts.Figure{Page: charts.Page{W: 100, H: 40}, Ground: theme.RGB(0xffffff)}
			kept, drawn := *f, *f
			for x := range 4 {
				s := charts.Symbol(theme.Light().Category(i), 20*float64(x)+10.4, 20, 5, f.Ground)
				kept.Marks = append(kept.Marks, charts.Mark{Shapes: []charts.Shape{s}})
			}
			for _, m := range kept.Marks {
				s := m.Shapes[0].(charts.Path)
				s.Dash = []float64{1e6} // which nothing is as long as, and no symbol has
				drawn.Marks = append(drawn.Marks, charts.Mark{Shapes: []charts.Shape{s}})
			}
			w, h := int(f.Page.W*scale), int(f.Page.H*scale)
			if n := differing(draw.Pixels(&kept, w, h), draw.Pixels(&drawn, w, h)); n != 0 {
				t.Errorf("symbol %d at scale %v: %d pixels differ", i, scale, n)
			}
		}
	}
}

// A hatch covers what its stripes cover one by one, to one of the sixteen levels.
func TestPiecesCoverWhatEachOfThemCovers(t *testing.T) {
	one := charts.Path{Fill: theme.RGB(0)}
	f := &charts.Figure{Page: charts.Page{W: 120, H: 40}, Ground: theme.RGB(0xffffff)}
	apart := *f
	for i := range 12 {
		x := 4 + 8.3*float64(i)
		stripe := []charts.Segment{{Op: charts.MoveTo, X: x, Y: 33.3}, {Op: charts.LineTo, X: x + 9.7, Y: 3.1},
			{Op: charts.LineTo, X: x + 12.1, Y: 3.1}, {Op: charts.LineTo, X: x + 2.4, Y: 33.3}, {Op: charts.Close}}
		one.Segments = append(one.Segments, stripe...)
		apart.Marks = append(apart.Marks, charts.Mark{Shapes: []charts.Shape{charts.Path{Segments: stripe, Fill: one.Fill}}})
	}
	f.Marks = []charts.Mark{{Shapes: []charts.Shape{one}}}
	got, want := draw.Pixels(f, 240, 80).Pix, draw.Pixels(&apart, 240, 80).Pix
	if !slices.Contains(got, 0) {
		t.Error("nothing is covered")
	}
	for i := range got {
		if d := int(got[i]) - int(want[i]); d < -17 || d > 17 {
			t.Fatalf("pixel %d is %d, want %d", i/4, got[i], want[i])
		}
	}
}
