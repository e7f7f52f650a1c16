package scale

import (
	"math"
	"math/rand/v2"
	"testing"
)

// widths are how wide the bands are, from their middles and the end.
func widths(b Bands, start float64, n int) []float64 {
	all := make([]float64, n)
	for i := range n {
		all[i] = 2 * (b.Middle(i) - start)
		start += all[i]
	}
	return all
}

func TestBandsFillTheLength(t *testing.T) {
	for _, c := range []struct {
		name   string
		length float64
		needs  []float64
		most   float64
		want   []float64
	}{
		{"equal", 100, []float64{10, 10, 10, 10}, 50, []float64{25, 25, 25, 25}},
		{"no wider than most", 100, []float64{10, 10}, 30, []float64{30, 30}},
		{"one needs more", 100, []float64{10, 40, 10}, 50, []float64{30, 40, 30}},
		{"one needs more than most", 200, []float64{10, 80, 10}, 50, []float64{50, 80, 50}},
		{"too small a length is exceeded", 20, []float64{10, 10, 10}, 50, []float64{10, 10, 10}},
		{"one band", 17, []float64{10}, 50, []float64{17}},
	} {
		b := NewBands(5, c.length, c.needs, c.most, 0.5)
		for i, w := range widths(b, 5, len(c.needs)) {
			if math.Abs(w-c.want[i]) > 0.05 {
				t.Errorf("%s: band %d is %g wide, want %g", c.name, i, w, c.want[i])
			}
		}
	}
}

func TestBandsRespectNeedsAndBarsAreEqual(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 3000 {
		needs, sum := make([]float64, 1+random.IntN(40)), 0.0
		for i := range needs {
			needs[i] = 1 + random.Float64()*40
			sum += needs[i]
		}
		start, length, most, fill := random.Float64()*100, random.Float64()*1500, 20+random.Float64()*40, 0.1+0.9*random.Float64()
		b := NewBands(start, length, needs, most, fill)
		all, total, smallest := widths(b, start, len(needs)), 0.0, math.Inf(1)
		for i, w := range all {
			total, smallest = total+w, min(smallest, w)
			if w < needs[i]-1e-9 || w > max(needs[i], most)+1e-9 {
				t.Fatalf("band %d needs %g and is %g wide of at most %g", i, needs[i], w, most)
			}
		}
		if math.Abs(b.End()-start-total) > 1e-6 {
			t.Fatalf("the bands are %g long together and end at %g", total, b.End()-start)
		}
		if total > max(length, sum)+1e-6 {
			t.Fatalf("the bands take %g of %g and need %g", total, length, sum)
		}
		full := sum <= length && total < length-0.02*float64(len(needs))
		for i, w := range all {
			if full && w < max(needs[i], most)-0.02 {
				t.Fatalf("band %d is %g wide while %g of %g is empty", i, w, length-total, length)
			}
		}
		_, thick := b.Bar(0)
		if math.Abs(thick-fill*smallest) > 1e-6 {
			t.Fatalf("bars are %g thick in bands of %g", thick, smallest)
		}
		for i := range needs {
			at, width := b.Bar(i)
			if width != thick || math.Abs(at+width/2-b.Middle(i)) > 1e-9 {
				t.Fatalf("bar %d is %g thick from %g, not in the middle %g", i, width, at, b.Middle(i))
			}
		}
	}
}

func TestNoBandsEndWhereTheyStart(t *testing.T) {
	if end := NewBands(12, 100, nil, 40, 0.5).End(); end != 12 {
		t.Errorf("no bands end at %g", end)
	}
}
