package data

import (
	"slices"
	"strings"
	"testing"
)

func TestDaysCountFromTheFirst(t *testing.T) {
	for _, tt := range []struct {
		year, month, day int
		want             Day
	}{
		{1, 1, 1, 0},
		{1, 12, 31, 364},
		{4, 2, 29, 3*365 + 31 + 28},
		{1970, 1, 1, 719162},
		{9999, 12, 31, 3652058},
	} {
		got := DayOf(tt.year, tt.month, tt.day)
		if got != tt.want {
			t.Errorf("DayOf(%d, %d, %d) = %d, want %d", tt.year, tt.month, tt.day, got, tt.want)
		}
		if year, month, day := got.Civil(); year != tt.year || month != tt.month || day != tt.day {
			t.Errorf("%d.Civil() = %d, %d, %d, want %d, %d, %d", got, year, month, day, tt.year, tt.month, tt.day)
		}
	}
}

func TestEveryDayIsTheOneAfterTheDayBefore(t *testing.T) {
	days := DayOf(9999, 12, 31)
	if testing.Short() {
		days = DayOf(500, 1, 1)
	}
	year, month, day := 1, 1, 1
	for d := range days + 1 {
		if y, m, dd := d.Civil(); y != year || m != month || dd != day {
			t.Fatalf("%d.Civil() = %d, %d, %d, want %d, %d, %d", d, y, m, dd, year, month, day)
		}
		if DayOf(year, month, day) != d {
			t.Fatalf("DayOf(%d, %d, %d) is not %d", year, month, day, d)
		}
		leap := year%4 == 0 && year%100 != 0 || year%400 == 0
		length := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
		if month == 2 && leap {
			length = 29
		}
		switch {
		case day < length:
			day++
		case month < 12:
			month, day = month+1, 1
		default:
			year, month, day = year+1, 1, 1
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, tt := range []struct {
		in          string
		want        Date
		precision   Precision
		first, last string
		doubtful    bool
	}{
		{"2008", Date{Year: 2008}, ToYear, "2008-01-01", "2008-12-31", true},
		{"2008~", Date{Year: 2008, Qualifier: Approximate}, ToYear, "2008-01-01", "2008-12-31", true},
		{"2008-02", Date{Year: 2008, Month: 2}, ToMonth, "2008-02-01", "2008-02-29", false},
		{"1900-02?", Date{Year: 1900, Month: 2, Qualifier: Uncertain}, ToMonth, "1900-02-01", "1900-02-28", true},
		{"2008-12", Date{Year: 2008, Month: 12}, ToMonth, "2008-12-01", "2008-12-31", false},
		{"2008-03-28", Date{Year: 2008, Month: 3, Day: 28}, ToDay, "2008-03-28", "2008-03-28", false},
		{"2000-02-29%", Date{Year: 2000, Month: 2, Day: 29, Qualifier: ApproximateUncertain}, ToDay, "2000-02-29", "2000-02-29", true},
		{"0001-01-01", Date{Year: 1, Month: 1, Day: 1}, ToDay, "0001-01-01", "0001-01-01", false},
		{"9999", Date{Year: 9999}, ToYear, "9999-01-01", "9999-12-31", true},
	} {
		got, err := ParseDate(tt.in)
		if err != nil || got != tt.want {
			t.Errorf("ParseDate(%q) = %v, %v, want %v", tt.in, got, err, tt.want)
			continue
		}
		if got.String() != tt.in {
			t.Errorf("ParseDate(%q).String() = %q", tt.in, got)
		}
		if got.Precision() != tt.precision || got.Doubtful() != tt.doubtful {
			t.Errorf("%s: precision %d, doubtful %t, want %d, %t", tt.in, got.Precision(), got.Doubtful(), tt.precision, tt.doubtful)
		}
		if got.First().String() != tt.first || got.Last().String() != tt.last {
			t.Errorf("%s runs from %s through %s, want from %s through %s", tt.in, got.First(), got.Last(), tt.first, tt.last)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"":                     `"": not a date`,
		"?":                    "?: not a date",
		"99":                   "99: not a date",
		"20080328":             "20080328: not a date",
		"2008-3-28":            "2008-3-28: not a date",
		"2008-03-28-01":        "2008-03-28-01: not a date",
		"2008-":                "2008-: not a date",
		"2008~?":               "2008~?: not a date",
		" 2008":                " 2008: not a date",
		"+200":                 "+200: not a date",
		"２００８":                 "２００８: not a date",
		"2008-03-28T00:00:00Z": "2008-03-28T00:00:00Z: not a date",
		"0000":                 "0000: years before 0001",
		"-0044-03-15":          "-0044-03-15: years before 0001",
		"44 BC":                "44 BC: years before 0001",
		"2008-00":              "2008-00: the months run from 01 to 12",
		"2008-13-01":           "2008-13-01: the months run from 01 to 12",
		"2023-02-30":           "2023-02-30: February 2023 has 28 days",
		"2024-02-30~":          "2024-02-30~: February 2024 has 29 days",
		"2024-12-00":           "2024-12-00: December 2024 has 31 days",
		"2008\x1b[2J":          `2008\x1b[2J: not a date`,
	} {
		got, err := ParseDate(in)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("ParseDate(%q) = %v, %v, want an error that begins with %q", in, got, err, want)
		}
	}
}

func TestDatesInALine(t *testing.T) {
	sorted := []string{"1999", "1999~", "1999-01", "1999-01-01", "1999-01-01?", "1999-02", "1999-12-31", "2000%", "2000-01-01"}
	dates := make([]Date, len(sorted))
	for i, s := range sorted {
		dates[i], _ = ParseDate(s)
	}
	for i, a := range dates {
		for j, b := range dates {
			if got := a.Compare(b); (got < 0) != (i < j) || (got == 0) != (i == j) {
				t.Errorf("%s.Compare(%s) = %d", a, b, got)
			}
		}
	}
	if !slices.IsSortedFunc(append([]Date{{}}, dates...), Date.Compare) {
		t.Error("an absent date is not the first")
	}
}

func TestAbsentDate(t *testing.T) {
	var d Date
	if !d.IsZero() || d.Doubtful() || d.String() != "" || d.First() != 0 || d.Last() != 0 {
		t.Errorf("the zero Date is %q, from %d through %d", d, d.First(), d.Last())
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2008", "2008-03~", "2008-03-28?", "0000", "2023-02-30", "9999-12-31%", "٢٠٠٨"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if d != (Date{}) {
				t.Errorf("ParseDate(%q) gives %v beside an error", s, d)
			}
			return
		}
		if d.String() != s {
			t.Errorf("ParseDate(%q).String() = %q", s, d)
		}
		if d.IsZero() || d.First() > d.Last() || d.Last() > DayOf(9999, 12, 31) {
			t.Errorf("%q runs from %d through %d", s, d.First(), d.Last())
		}
		if d.Precision() == ToDay && d.First().Date().Compare(Date{d.Year, d.Month, d.Day, Exact}) != 0 {
			t.Errorf("%q is %s", s, d.First())
		}
	})
}
