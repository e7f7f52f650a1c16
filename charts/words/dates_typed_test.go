package words

import (
	"testing"

	"treatyline/data"
)

func TestParseDate(t *testing.T) {
	for typed, want := range map[string]string{
		"2008":                  "2008",
		" 2008 ":                "2008",
		"2008-03":               "2008-03",
		"2008-03-28":            "2008-03-28",
		"2008-3-8":              "2008-03-08",
		"2008-11-12":            "2008-11-12",
		"03.2008":               "2008-03",
		"28.03.2008":            "2008-03-28",
		"8.3.2008":              "2008-03-08",
		"28/03/2008":            "2008-03-28",
		"03/28/2008":            "2008-03-28",
		"march 2008":            "2008-03",
		"Mar 2008":              "2008-03",
		"28 Mar 2008":           "2008-03-28",
		"28 mar. 2008":          "2008-03-28",
		"March 28, 2008":        "2008-03-28",
		"28th of May 2008":      "2008-05-28",
		"28mar2008":             "2008-03-28",
		"2008 march":            "2008-03",
		"28 марта 2008 г.":      "2008-03-28",
		"28 мар. 2008 г.":       "2008-03-28",
		"март 2008":             "2008-03",
		"1 мая 1994 года":       "1994-05-01",
		"7 сент. 2004":          "2004-09-07",
		"июн 2001":              "2001-06",
		"июл 2001":              "2001-07",
		"29 Feb 2008":           "2008-02-29",
		"28\u00a0Mar\u00a02008": "2008-03-28",
	} {
		got, ok := ParseDate(typed)
		if !ok || got.String() != want {
			t.Errorf("%q is read as %s, %v; want %s", typed, got, ok, want)
		}
	}
	for _, typed := range []string{"", "march", "28", "28 march", "200", "20081", "ma 2008", "29 Feb 2009", "31.04.2008",
		"2008 2009", "march april 2008", "uzbekistan 2008", "1 2 3 2008", "28 13 2008", "99.99.2008", "0000", "2008~", "2008?"} {
		if got, ok := ParseDate(typed); ok {
			t.Errorf("%q is read as %s", typed, got)
		}
	}
}

// Every date is read again as it is said.
func TestParseDateReadsWhatIsSaid(t *testing.T) {
	for _, lang := range Languages() {
		w := In(lang)
		for _, s := range []string{"2008", "2008-03", "2008-03-28", "1992-05-15", "2024-12-31"} {
			d, err := data.ParseDate(s)
			if err != nil {
				t.Fatal(err)
			}
			for _, said := range []string{w.Date(d), w.LongDate(d)} {
				if got, ok := ParseDate(said); !ok || got != d {
					t.Errorf("%s: %q is read as %s, %v", lang, said, got, ok)
				}
			}
		}
		for m := 1; m <= 12; m++ {
			d := data.Date{Year: 2007, Month: m, Day: 9}
			if got, ok := ParseDate(w.LongDate(d)); !ok || got != d {
				t.Errorf("%s: %q is read as %s, %v", lang, w.LongDate(d), got, ok)
			}
		}
	}
}

func FuzzTypedDate(f *testing.F) {
	f.Add("28 марта 2008 г.")
	f.Add("28.03.2008")
	f.Fuzz(func(t *testing.T, typed string) {
		if d, ok := ParseDate(typed); ok {
			if again, err := data.ParseDate(d.String()); err != nil || again != d {
				t.Errorf("%q is read as %s: %v", typed, d, err)
			}
		}
	})
}

// What is written is read again, in every language, at every length.
func TestWrittenDatesAreRead(t *testing.T) {
	for _, lang := range Languages() {
		w := In(lang)
		for day := data.DayOf(1991, 12, 1); day < data.DayOf(2009, 1, 1); day += 13 {
			whole := day.Date()
			for _, d := range []data.Date{whole, {Year: whole.Year, Month: whole.Month}, {Year: whole.Year}} {
				for _, said := range []string{w.Date(d), w.LongDate(d), d.String()} {
					if got, ok := ParseDate(said); !ok || got != d {
						t.Fatalf("%s: %q is read as %s, %v", lang, said, got, ok)
					}
				}
			}
		}
	}
}
