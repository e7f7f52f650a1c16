package scale

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"treatyline/data"
)

func TestALinearScaleRoundTrips(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		lo, width := randomRange(random)
		l := Linear{D0: lo, D1: lo + width, R0: random.Float64() * 500, R1: 500 + random.Float64()*1000}
		if random.IntN(2) == 0 {
			l.R0, l.R1 = l.R1, l.R0 // axes that grow upwards
		}
		for _, part := range []float64{0, 0.25, 1. / 3, 0.5, 0.999, 1, -0.5, 1.5} {
			v := l.D0 + part*(l.D1-l.D0)
			tolerance := (l.D1-l.D0)*1e-9 + math.Abs(v)*1e-12
			if back := l.Invert(l.At(v)); math.Abs(back-v) > tolerance {
				t.Fatalf("%+v: %g comes back as %g", l, v, back)
			}
		}
		if l.At(l.D0) != l.R0 || math.Abs(l.At(l.D1)-l.R1) > 1e-9 {
			t.Fatalf("%+v: the domain ends at %g and %g", l, l.At(l.D0), l.At(l.D1))
		}
	}
}

// randomRange is a lower bound and a width, from the very small to the very large.
func randomRange(random *rand.Rand) (lo, width float64) {
	width = math.Pow(10, random.Float64()*24-9) // 1e-9 to 1e15
	switch random.IntN(3) {
	case 0:
		return 0, width
	case 1:
		return -width * random.Float64(), width
	}
	return width * random.Float64() * 100, width
}

func TestADegenerateDomainStaysInTheRange(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	tiny := math.SmallestNonzeroFloat64
	for _, domain := range [][2]float64{
		{0, 0}, {5, 5}, {-1e300, -1e300}, {0, tiny}, {-tiny, tiny}, {1, math.Nextafter(1, 2)},
		{-math.MaxFloat64, math.MaxFloat64}, {0, inf}, {-inf, 0}, {-inf, inf}, {inf, inf}, {nan, 1}, {0, nan}, {nan, nan},
	} {
		l := Linear{D0: domain[0], D1: domain[1], R0: 10, R1: 20}
		for _, v := range []float64{domain[0], domain[1], domain[0]/2 + domain[1]/2, nan, inf, -inf} {
			if at := l.At(v); !(at >= 10 && at <= 20) {
				t.Errorf("%g to %g: %g is at %g", domain[0], domain[1], v, at)
			}
		}
	}
}

func TestADomainWithoutWidthMapsToTheMiddle(t *testing.T) {
	if at := (Linear{D0: 7, D1: 7, R0: 10, R1: 20}).At(7); at != 15 {
		t.Errorf("At = %g", at)
	}
	if v := (Linear{D0: 7, D1: 9, R0: 10, R1: 10}).Invert(10); v != 7 {
		t.Errorf("Invert of a range without width = %g", v)
	}
}

func TestValuesThatAreNotFiniteMapToTheStart(t *testing.T) {
	l := Linear{D0: 0, D1: 1, R0: 10, R1: 20}
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if at := l.At(v); at != 10 {
			t.Errorf("%g is at %g", v, at)
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		n      int
		want   []float64
	}{
		{0, 10, 5, []float64{0, 2, 4, 6, 8, 10}},
		{0, 1, 5, []float64{0, 0.2, 0.4, 0.6, 0.8, 1}},
		{0.05, 0.35, 3, []float64{0.1, 0.2, 0.3}},
		{-1, 1, 4, []float64{-1, -0.5, 0, 0.5, 1}},
		{0, 3454000, 4, []float64{0, 1e6, 2e6, 3e6}},
		{97, 103, 3, []float64{98, 100, 102}},
		{0, 1, 1, []float64{0, 1}},
		{3, 3, 5, []float64{3}},
		{5, 3, 5, []float64{5}},
		{2, 9, 0, []float64{2}},
		{1, math.Inf(1), 5, []float64{1}},
		{-math.MaxFloat64, math.MaxFloat64, 5, []float64{-math.MaxFloat64}},
	} {
		got := Ticks(c.lo, c.hi, c.n)
		if len(got) != len(c.want) {
			t.Errorf("Ticks(%g, %g, %d) = %v, want %v", c.lo, c.hi, c.n, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("Ticks(%g, %g, %d) = %v, want %v", c.lo, c.hi, c.n, got, c.want)
				break
			}
		}
	}
}

func TestTicksAreRoundAscendingAndInside(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		lo, width := randomRange(random)
		hi, n := lo+width, 1+random.IntN(20)
		if !(lo < hi) {
			continue
		}
		step, ticks := Step(lo, hi, n), Ticks(lo, hi, n)
		if !isOneTwoOrFive(step) {
			t.Fatalf("%g to %g by %d: the step is %g", lo, hi, n, step)
		}
		if raw := (hi - lo) / float64(n); step < raw*0.63 || step > raw*1.59 {
			t.Fatalf("%g to %g by %d: steps of %g make %d ticks", lo, hi, n, step, len(ticks))
		}
		if most := int(1.6*float64(n)) + 1; len(ticks) > most {
			t.Fatalf("%g to %g by %d: %d ticks", lo, hi, n, len(ticks))
		}
		dust := step*1e-6 + math.Abs(hi)*1e-15
		for i, v := range ticks {
			if v < lo-dust || v > hi+dust {
				t.Fatalf("%g to %g by %d: %g is outside", lo, hi, n, v)
			}
			if off := math.Abs(v/step - math.Round(v/step)); off > 1e-6 {
				t.Fatalf("%g to %g by %d: %g is not a multiple of %g", lo, hi, n, v, step)
			}
			if i > 0 && math.Abs(v-ticks[i-1]-step) > dust {
				t.Fatalf("%g to %g by %d: %g follows %g", lo, hi, n, v, ticks[i-1])
			}
		}
		// None is missing at either end.
		if len(ticks) > 0 && (ticks[0]-step > lo+dust || ticks[len(ticks)-1]+step < hi-dust) {
			t.Fatalf("%g to %g by %d: only %v", lo, hi, n, ticks)
		}
	}
}

func isOneTwoOrFive(step float64) bool {
	digit := step / math.Pow(10, math.Floor(math.Log10(step*1.0000001)))
	for _, want := range []float64{1, 2, 5} {
		if math.Abs(digit-want) < 1e-9 {
			return true
		}
	}
	return false
}

func TestTicksEndWhereNumbersAreTooCoarseForThem(t *testing.T) {
	tiny := math.SmallestNonzeroFloat64
	for _, c := range []struct {
		lo, hi float64
		n      int
	}{
		{1e15, 1e15 + 1, 10}, {1e16, 1e16 + 4, 20}, {-1e17, -1e17 + 32, 10}, {1e300, math.Nextafter(1e300, 2e300), 5},
		{0, tiny, 10}, {-tiny, tiny, 3}, {1, math.Nextafter(1, 2), 5}, {0, 1e-310, 7}, {0, 1e308, 6},
	} {
		ticks := Ticks(c.lo, c.hi, c.n)
		if len(ticks) == 0 || len(ticks) > 2*c.n+2 {
			t.Errorf("%g to %g by %d: %d ticks", c.lo, c.hi, c.n, len(ticks))
		}
		for i, v := range ticks {
			if !(v >= c.lo && v <= c.hi) || i > 0 && v <= ticks[i-1] {
				t.Errorf("%g to %g by %d: %v", c.lo, c.hi, c.n, ticks)
				break
			}
		}
	}
}

// Whatever an axis is asked to show, its ticks are few, in order and within it, and places
// on it are numbers.
func FuzzAxis(f *testing.F) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, v := range []float64{0, 1, -1, 1e-300, 1e300, math.MaxFloat64, nan, inf, -inf, math.SmallestNonzeroFloat64} {
		f.Add(0.0, v, 5.0, 0.0, 800.0, 6)
		f.Add(v, 1.0, v, 10.0, 10.0, 1)
		f.Add(-v, v, 1.0, v, 0.0, 1000)
		f.Add(-5e-324, 1.5e-323, v, 10.0, 10.0, 1)
	}
	f.Fuzz(func(t *testing.T, lo, hi, v, r0, r1 float64, n int) {
		n = max(n%1000, 0) + 1
		sane := math.Abs(r0) < 1e6 && math.Abs(r1) < 1e6
		if at := (Linear{lo, hi, r0, r1}).At(v); sane && math.IsNaN(at) {
			t.Errorf("%g on %g to %g stands at %g", v, lo, hi, at)
		}
		ticks := Ticks(lo, hi, n)
		if len(ticks) > max(3*n, 10) || !slices.IsSorted(ticks) && !math.IsNaN(lo) {
			t.Errorf("%d ticks from %g to %g: %v", n, lo, hi, ticks)
		}
		log := NewLog([]float64{lo, hi, v}, r0, r1)
		if at := log.At(v); sane && (math.IsNaN(at) || math.IsInf(at, 0)) {
			t.Errorf("%g on %+v stands at %g", v, log, at)
		}
		if powers := log.Ticks(n); len(powers) == 0 || len(powers) > max(n, 2)+1 || !slices.IsSorted(powers) {
			t.Errorf("%d ticks of %+v: %v", n, log, powers)
		}
		from, to := dayNear(lo), dayNear(hi)
		span := Time{From: min(from, to), To: max(from, to), R0: r0, R1: r1}
		if at := span.Ticks(n).At; len(at) == 0 || len(at) > n || !slices.IsSorted(at) {
			t.Errorf("%d ticks of %+v: %v", n, span, at)
		}
	})
}

// dayNear is the day that a number stands for, among those that there are.
func dayNear(v float64) data.Day {
	last := data.DayOf(9999, 12, 31)
	if !(v > 1) {
		return 1
	}
	return data.Day(min(v, float64(last)))
}
