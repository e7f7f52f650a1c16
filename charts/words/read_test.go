package words

import (
	"testing"

	"treatyline/data"
)

func TestDatesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct{ said, want string }{
		{"2008-03-28", "2008-03-28"},
		{"2008-3-8", "2008-03-08"},
		{"28 Mar 2008", "2008-03-28"},
		{"  28  march\u00a02008 ", "2008-03-28"},
		{"March 28, 2008", "2008-03-28"},
		{"28.03.2008", "2008-03-28"},
		{"8.3.2008", "2008-03-08"},
		{"28 марта 2008 г.", "2008-03-28"},
		{"28 мар. 2008\u00a0г.", "2008-03-28"},
		{"5 мая 2008 года", "2008-05-05"},
		{"Май 2008", "2008-05"},
		{"1 сент. 2022 г.", "2022-09-01"},
		{"Sep 2022", "2022-09"},
		{"1 Sept 2022", "2022-09-01"},
		{"2008-03", "2008-03"},
		{"03.2008", "2008-03"},
		{"2008", "2008"},
		{"2008 г.", "2008"},
		{"29 Feb 2008", "2008-02-29"},
	} {
		got, ok := ReadDate(c.said)
		if !ok || got.String() != c.want {
			t.Errorf("%q is read as %s, %v, want %s", c.said, got, ok, c.want)
		}
	}
	for _, said := range []string{"", "x", "28", "28 Mar", "Mar", "29 Feb 2007", "31.04.2008", "2008-13", "0000", "20080328",
		"3/4/2008", "2008/2009", "2008~", "2008?", "1 2 3 2008", "28 Mar Apr 2008", "28 Mar 08", "2008-0", "Mar 2008 28 1", "1e3", "+208"} {
		if got, ok := ReadDate(said); ok {
			t.Errorf("%q is read as %s", said, got)
		}
	}
}

// What is written is read again, in every language, at every length.
func TestWrittenDatesAreRead(t *testing.T) {
	for _, lang := range Languages() {
		w := In(lang)
		for day := data.DayOf(1991, 12, 1); day < data.DayOf(2009, 1, 1); day += 13 {
			whole := day.Date()
			for _, d := range []data.Date{whole, {Year: whole.Year, Month: whole.Month}, {Year: whole.Year}} {
				for _, said := range []string{w.Date(d), w.LongDate(d), d.String()} {
					if got, ok := ReadDate(said); !ok || got != d {
						t.Fatalf("%s: %q is read as %s, %v", lang, said, got, ok)
					}
				}
			}
		}
	}
}
