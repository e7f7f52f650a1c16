package scale

import (
	"math"
	"math/rand/v2"
	"testing"

	"treatyline/data"
)

func TestADayIsAStretch(t *testing.T) {
	for _, span := range []struct {
		from, to data.Day
		width    float64
	}{
		{data.DayOf(1992, 1, 1), data.DayOf(2026, 1, 1), 780},
		{data.DayOf(2008, 3, 28), data.DayOf(2008, 3, 31), 300},
		{data.DayOf(1, 1, 1), data.DayOf(5000, 12, 31), 960},
	} {
		axis := Time{From: span.from, To: span.to, R0: 41.7, R1: 41.7 + span.width}
		for d := span.from; d < span.to; d++ {
			begins, ends := axis.At(d), axis.At(d+1)
			if begins >= ends {
				t.Fatalf("%s begins at %g and ends at %g", d, begins, ends)
			}
			for _, x := range []float64{begins, (begins + ends) / 2} {
				if got := axis.Invert(x); got != d {
					t.Fatalf("%s begins at %g, but at %g stands %s", d, begins, x, got)
				}
			}
		}
		if got := axis.Invert(axis.At(span.to)); got != span.to {
			t.Errorf("the last day %s comes back as %s", span.to, got)
		}
	}
}

func TestInvertStaysInTheDomain(t *testing.T) {
	from, to := data.DayOf(1992, 5, 15), data.DayOf(2026, 1, 1)
	axis := Time{From: from, To: to, R0: 100, R1: 900}
	for pos, want := range map[float64]data.Day{
		99: from, -1e6: from, -1e300: from,
		901: to, 1e6: to, 1e12: to, 1e300: to,
	} {
		if got := axis.Invert(pos); got != want {
			t.Errorf("at %g stands %s, want %s", pos, got, want)
		}
	}
	for _, pos := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got := axis.Invert(pos); got < from || got > to {
			t.Errorf("at %g stands %s", pos, got)
		}
	}
}

func TestADomainOfOneDay(t *testing.T) {
	day := data.DayOf(2008, 3, 28)
	axis := Time{From: day, To: day, R0: 0, R1: 100}
	if got := axis.Invert(40); got != day {
		t.Errorf("at 40 stands %s", got)
	}
	if ticks := axis.Ticks(5); len(ticks.At) != 1 || ticks.At[0] != day {
		t.Errorf("ticks at %v", ticks.At)
	}
}

func TestTimeTicks(t *testing.T) {
	for _, c := range []struct {
		from, to    string
		n           int
		unit        Unit
		every, many int
		first       string
	}{
		{"1992-01-01", "2026-01-01", 18, Years, 2, 18, "1992-01-01"},
		{"1992-01-01", "2026-01-01", 10, Years, 4, 9, "1992-01-01"},
		{"1992-05-15", "2026-01-01", 40, Years, 1, 34, "1993-01-01"},
		{"2008-03-28", "2008-03-30", 5, Days, 1, 3, "2008-03-28"},
		{"2008-01-01", "2008-12-31", 12, Months, 1, 12, "2008-01-01"},
		{"2008-01-01", "2008-12-31", 4, Months, 3, 4, "2008-01-01"},
		{"2008-01-15", "2008-03-15", 6, Months, 1, 2, "2008-02-01"},
		{"2008-01-15", "2008-03-15", 14, Days, 5, 12, "2008-01-16"},
		{"2024-02-25", "2024-03-05", 6, Days, 2, 5, "2024-02-25"},
		{"0001-01-01", "5000-12-31", 6, Years, 1000, 5, "1000-01-01"},
	} {
		ticks := Time{From: parse(t, c.from), To: parse(t, c.to), R1: 100}.Ticks(c.n)
		if ticks.Unit != c.unit || ticks.Every != c.every || len(ticks.At) != c.many || ticks.At[0] != parse(t, c.first) {
			t.Errorf("%s to %s by %d: every %d of unit %d, %v", c.from, c.to, c.n, ticks.Every, ticks.Unit, ticks.At)
		}
	}
}

func parse(t *testing.T, s string) data.Day {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d.First()
}

func TestTimeTicksAreFewOnWholeUnitsAndAscending(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 6000 {
		days := int(3 * math.Exp(random.Float64()*math.Log(5000*365.25/3))) // 3 days to 5,000 years
		latest := int(data.DayOf(9999, 12, 31)) - days
		from := data.Day(random.IntN(latest))
		axis := Time{From: from, To: from + data.Day(days), R1: 800}
		n := 1 + random.IntN(30)
		ticks := axis.Ticks(n)
		where := axis.From.String() + " to " + axis.To.String()
		if len(ticks.At) == 0 || len(ticks.At) > n {
			t.Fatalf("%s: %d ticks, at most %d are wanted", where, len(ticks.At), n)
		}
		for i, d := range ticks.At {
			if d < axis.From || d > axis.To {
				t.Fatalf("%s: %s is outside", where, d)
			}
			if i > 0 && d <= ticks.At[i-1] {
				t.Fatalf("%s: %s follows %s", where, d, ticks.At[i-1])
			}
			if !whole(ticks, d) {
				t.Fatalf("%s: %s begins no %d of unit %d", where, d, ticks.Every, ticks.Unit)
			}
		}
		// Each begins Every units after the one before it; days begin anew with each month.
		for i := 1; i < len(ticks.At); i++ {
			got := unitsBetween(ticks.Unit, ticks.At[i-1], ticks.At[i])
			if ticks.Unit != Days && got != ticks.Every || 4*got < 3*ticks.Every {
				t.Fatalf("%s: %s and %s are %d apart, not %d", where, ticks.At[i-1], ticks.At[i], got, ticks.Every)
			}
		}
	}
}

func whole(t TimeTicks, d data.Day) bool {
	year, month, day := d.Civil()
	switch t.Unit {
	case Years:
		return month == 1 && day == 1 && year%t.Every == 0
	case Months:
		return day == 1 && (month-1)%t.Every == 0
	}
	return t.Every == 1 || (day-1)%t.Every == 0
}

func unitsBetween(u Unit, a, b data.Day) int {
	year0, month0, _ := a.Civil()
	year1, month1, _ := b.Civil()
	switch u {
	case Years:
		return year1 - year0
	case Months:
		return 12*(year1-year0) + month1 - month0
	}
	return int(b - a)
}
