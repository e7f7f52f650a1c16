package data

import "testing"

func TestYears(t *testing.T) {
	for _, tt := range []struct {
		from, to            string
		years, months, days int
	}{
		{"2006-08-16", "2012-12-19", 6, 4, 4},
		{"2000-01-01", "2000-01-01", 0, 0, 1},
		{"2000-01-01", "2000-12-31", 1, 0, 0},
		{"2000-01-01", "2000-12-30", 0, 11, 30},
		{"2000-01-31", "2000-02-28", 0, 1, 0},
		{"2000-01-31", "2000-02-29", 0, 1, 1},
		{"2000-02-29", "2001-02-27", 1, 0, 0},
		{"1994-04-20", "1999-04-20", 5, 0, 1},
		{"2000-12-15", "2001-01-14", 0, 1, 0},
		{"2000-01-02", "2000-01-01", 0, 0, 0},
	} {
		years, months, days := Years(day(t, tt.from), day(t, tt.to))
		if years != tt.years || months != tt.months || days != tt.days {
			t.Errorf("from %s through %s: %d y %d m %d d, want %d y %d m %d d",
				tt.from, tt.to, years, months, days, tt.years, tt.months, tt.days)
		}
	}
}

// TestYearsGrow holds that one more day is never a shorter time.
func TestYearsGrow(t *testing.T) {
	for from := DayOf(1999, 12, 1); from < DayOf(2000, 4, 1); from++ {
		last := 0
		for to := from; to < from+1000; to++ {
			years, months, days := Years(from, to)
			if months > 11 || days > 30 || days < 0 {
				t.Fatalf("from %s through %s: %d y %d m %d d", from, to, years, months, days)
			}
			length := (years*12+months)*31 + days
			if length <= last {
				t.Fatalf("from %s through %s is no longer than through the day before", from, to)
			}
			last = length
		}
	}
}
