package words_test

import (
	"testing"

	"treatyline/charts/words"
)

func TestEnglishPutsOnBeforeDaysAndInBeforeYears(t *testing.T) {
	w := words.In("en")
	for date, want := range map[string]string{
		"1992-05-15":  "Five states have joined, the first on 15 May 1992.",
		"1992-05-15?": "Five states have joined, the first on 15 May 1992 (?).",
		"1992-05-15~": "Five states have joined, the first on c. 15 May 1992.",
		"1992-05":     "Five states have joined, the first in May 1992.",
		"1815":        "Five states have joined, the first in 1815.",
		"1242~":       "Five states have joined, the first in c. 1242.",
		"0015?":       "Five states have joined, the first in 15 (?).",
	} {
		if got := spaced(w.Count("report.fact.joined", 5, "Number", "Five", "Date", w.LongDate(parsed(t, date)))); got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
	}
}

func TestEnglishYearsAreJoinedWithoutSpaces(t *testing.T) {
	w := words.In("en")
	for _, c := range []struct{ from, to, want string }{
		{"1820", "1821", "1820–1821"},
		{"1242~", "1669?", "c. 1242–1669 (?)"},
		{"1820", "1821-05", "1820 – May 1821"},
	} {
		if got := spaced(w.Range(parsed(t, c.from), parsed(t, c.to))); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
