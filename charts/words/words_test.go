package words

import (
	"math"
	"slices"
	"strings"
	"testing"

	"treatyline/data"
)

func TestAPhraseThatIsNotThereComesOutAsItsName(t *testing.T) {
	if got := In("en").Say("no.such.phrase"); got != "no.such.phrase" {
		t.Errorf("Say = %q", got)
	}
	if got := In("en").Count("no.such.phrase", 2); got != "no.such.phrase" {
		t.Errorf("Count = %q", got)
	}
}

func TestAnUnknownLanguageIsEnglish(t *testing.T) {
	for _, lang := range []string{"", "xx", "not a language", "fr"} {
		w := In(lang)
		if got := w.Say("membership.members"); got != "Members" {
			t.Errorf("%q says %q", lang, got)
		}
		if got := w.Number(1234567.5); got != "1,234,567.5" {
			t.Errorf("%q writes %s", lang, got)
		}
		if got := w.Lang(); got != "en" {
			t.Errorf("%q calls itself %q", lang, got)
		}
	}
}

func TestABlankWithoutAFillingPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	In("en").Say("date.range", "From")
}

func TestNumbersInEnglish(t *testing.T) {
	w := In("en")
	for _, c := range []struct {
		as   string
		say  func(float64) string
		v    float64
		want string
	}{
		{"Number", w.Number, 0, "0"},
		{"Number", w.Number, 999, "999"},
		{"Number", w.Number, 1234567, "1,234,567"},
		{"Number", w.Number, -1234.5, "-1,234.5"},
		{"Number", w.Number, 0.1234567, "0.123"},
		{"Number", w.Number, 3454000, "3,454,000"},
		{"Number", w.Number, 1e15, "1,000,000,000,000,000"},

		{"Short", w.Short, 0, "0"},
		{"Short", w.Short, 9999, "9,999"},
		{"Short", w.Short, 10000, "10 k"},
		{"Short", w.Short, 250000, "250 k"},
		{"Short", w.Short, 1500000, "1.5 M"},
		{"Short", w.Short, 2e9, "2 bn"},
		{"Short", w.Short, 1.9e12, "1.9 tn"},
		{"Short", w.Short, -250000, "-250 k"},
		{"Short", w.Short, 0.5, "0.5"},
		{"Short", w.Short, 1e15, "1×10¹⁵"},
		{"Short", w.Short, 2e18, "2×10¹⁸"},

		{"Long", w.Long, 0, "0"},
		{"Long", w.Long, 48800, "48,800"},
		{"Long", w.Long, 999999, "999,999"},
		{"Long", w.Long, 1050000, "1.05 million"},
		{"Long", w.Long, 3454000, "3.45 million"},
		{"Long", w.Long, 1e9, "1 billion"},
		{"Long", w.Long, 1.9e12, "1.9 trillion"},

		{"Percent", w.Percent, 0, "0 %"},
		{"Percent", w.Percent, 0.81, "81 %"},
		{"Percent", w.Percent, 0.814, "81 %"},
		{"Percent", w.Percent, 0.815, "82 %"},
		{"Percent", w.Percent, 0.004, "0.4 %"},
		{"Percent", w.Percent, 0.0004, "under 0.1 %"},
		{"Percent", w.Percent, 0.995, "99.5 %"},
		{"Percent", w.Percent, 0.9999, "over 99.9 %"},
		{"Percent", w.Percent, 1, "100 %"},
		{"Percent", w.Percent, 0.01, "1 %"},
		{"Percent", w.Percent, 0.99, "99 %"},

		{"Ratio", w.Ratio, 0, "0"},
		{"Ratio", w.Ratio, 87.46, "87.5"},
		{"Ratio", w.Ratio, 3.6249, "3.62"},
		{"Ratio", w.Ratio, 0.9041, "0.904"},
		{"Ratio", w.Ratio, 1204.4, "1,204"},
		{"Ratio", w.Ratio, 100, "100"},
		{"Ratio", w.Ratio, 0.0123456, "0.0123"},
	} {
		if got := plain(c.say(c.v)); got != c.want {
			t.Errorf("%s(%v) = %q, want %q", c.as, c.v, got, c.want)
		}
	}
}

// Rounding says neither that a part is the whole nor that it is nothing.
func TestAShareIsNeverRoundedToNothingOrEverything(t *testing.T) {
	w := In("en")
	for _, share := range []float64{1e-12, 0.0001, 0.0009, 0.00095, 0.001, 0.0049, 0.0051, 0.9949, 0.9951, 0.9989, 0.9990, 0.9991, 0.99951, 0.999999} {
		said := plain(w.Percent(share))
		if said == "0 %" || said == "100 %" || said == "0.0 %" || said == "100.0 %" {
			t.Errorf("%v is said as %s", share, said)
		}
	}
}

func TestNumbersThatAreNotFiniteAreSaid(t *testing.T) {
	w := In("en")
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, math.SmallestNonzeroFloat64} {
		for as, say := range map[string]func(float64) string{"Number": w.Number, "Short": w.Short, "Long": w.Long, "Percent": w.Percent, "Ratio": w.Ratio} {
			if say(v) == "" {
				t.Errorf("%s(%v) says nothing", as, v)
			}
		}
	}
}

func TestSpelled(t *testing.T) {
	w := In("en")
	for n, want := range map[int]string{0: "no", 1: "one", 9: "nine", 12: "twelve", 13: "13", 1200: "1,200", -1: "-1"} {
		if got := plain(w.Spelled(n)); got != want {
			t.Errorf("Spelled(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestCountsHaveTheirPlural(t *testing.T) {
	w := In("en")
	for n, want := range map[int]string{0: "0 members", 1: "1 member", 2: "2 members", 1000: "1,000 members"} {
		if got := plain(w.Count("members", n)); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestDatesInEnglish(t *testing.T) {
	w := In("en")
	for _, c := range []struct{ date, short, long, dayMonth string }{
		{"2008-03-28", "28 Mar 2008", "28 March 2008", "28 Mar"},
		{"2008-03", "Mar 2008", "March 2008", "Mar"},
		{"2008", "2008", "2008", ""},
		{"2008~", "c. 2008", "c. 2008", ""},
		{"2008-03-01?", "1 Mar 2008 (?)", "1 March 2008 (?)", "1 Mar (?)"},
		{"2008-05%", "c. May 2008 (?)", "c. May 2008 (?)", "c. May (?)"},
		{"0988", "988", "988", ""},
		{"9999-12-31", "31 Dec 9999", "31 December 9999", "31 Dec"},
	} {
		d := date(t, c.date)
		if got := plain(w.Date(d)); got != c.short {
			t.Errorf("Date(%s) = %q, want %q", c.date, got, c.short)
		}
		if got := plain(w.LongDate(d)); got != c.long {
			t.Errorf("LongDate(%s) = %q, want %q", c.date, got, c.long)
		}
		if got := w.DayMonthRange(d, data.Date{}); strings.Contains(got, " ") {
			t.Errorf("DayMonth(%s) = %q, which can be broken", c.date, got)
		}
		if got := plain(w.DayMonthRange(d, data.Date{})); d.Precision() != data.ToYear && got != c.dayMonth {
			t.Errorf("DayMonth(%s) = %q, want %q", c.date, got, c.dayMonth)
		}
	}
	if got := w.Date(data.Date{}); got != "" {
		t.Errorf("an absent date is said as %q", got)
	}
	if got := w.DayMonthRange(date(t, "2008"), data.Date{}); got != "" {
		t.Errorf("the day of a year is said as %q", got)
	}
}

// Under the heading of its year, a doubtful year has nothing to add but its doubt.
// In a stretch it has the year, too.
func TestADoubtfulYearWithoutItsYear(t *testing.T) {
	for written, want := range map[string]string{"1356~": "c.", "1356?": "(?)", "1356%": "c. (?)"} {
		if got := plain(In("en").DayMonthRange(date(t, written), data.Date{})); got != want {
			t.Errorf("DayMonth(%s) = %q, want %q", written, got, want)
		}
	}
	if got := plain(In("en").DayMonthRange(date(t, "1356~"), date(t, "1360~"))); got != "c. 1356 – c. 1360" {
		t.Errorf("a stretch of doubtful years is %q", got)
	}
}

func date(t testing.TB, s string) data.Date {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// plain is a text whose spaces are all alike.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestRange(t *testing.T) {
	w := In("en")
	for _, c := range []struct{ from, to, want string }{
		{"2022-01-06", "2022-01-19", "6–19 Jan 2022"},
		{"2022-01-06", "", "6 Jan 2022"},
		{"2022-01-06", "2022-01-06", "6 Jan 2022"},
		{"1999", "2001-05", "1999 – May 2001"},
	} {
		to := data.Date{}
		if c.to != "" {
			to = date(t, c.to)
		}
		if got := plain(w.Range(date(t, c.from), to)); got != c.want {
			t.Errorf("Range(%s, %s) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestDuration(t *testing.T) {
	w := In("en")
	for _, c := range []struct{ from, to, want string }{
		{"2006-08-16", "2012-12-19", "6 years 4 months"},
		{"2000-01-01", "2000-12-31", "1 year"},
		{"2000-01-01", "2000-01-31", "1 month"},
		{"2000-01-01", "2000-01-01", "1 day"},
		{"2000-01-01", "2000-01-30", "30 days"},
		{"2000-01-01", "2002-01-31", "2 years 1 month"},
		{"1994-04-20", "1999-04-19", "5 years"},
	} {
		if got := plain(w.Duration(date(t, c.from).First(), date(t, c.to).First())); got != c.want {
			t.Errorf("Duration(%s, %s) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestListSentenceAndInside(t *testing.T) {
	w := In("en")
	for want, items := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}} {
		if got := w.List(items); got != want {
			t.Errorf("List(%v) = %q, want %q", items, got, want)
		}
	}
	for s, want := range map[string]string{"": "", "all six": "All six", "ещё": "Ещё", "9 lives": "9 lives"} {
		if got := Sentence(s); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", s, got, want)
		}
	}
	for name, want := range map[string]string{"The Gambia": "the Gambia", "France": "France", "United States": "the United States", "Statesboro": "Statesboro",
		"Soviet Union": "the Soviet Union", "USSR": "the USSR", "UK": "the UK", "NATO": "NATO", "East Germany": "East Germany", "Netherlands": "the Netherlands",
		"Caribbean Netherlands": "the Caribbean Netherlands", "Isle of Man": "the Isle of Man", "Norfolk Island": "Norfolk Island", "Vatican City": "Vatican City",
		"Free City of Danzig": "the Free City of Danzig", "Republic of Korea": "the Republic of Korea", "Holy See": "the Holy See", "the Gambia": "the Gambia",
		"Democratic Republic of the Congo": "the Democratic Republic of the Congo", "Ottoman Empire": "the Ottoman Empire", "Ukraine": "Ukraine"} {
		if got := w.Inside(name); got != want {
			t.Errorf("Inside(%q) = %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"Bismarck's system": "Bismarck's system", "Bismarck’s system": "Bismarck’s system", "People's League": "the People's League", "Workers' League": "the Workers' League", "The League": "the League", "Council": "the Council", "GUAM": "GUAM", "EU": "the EU", "Collective Security Treaty": "the Collective Security Treaty"} {
		if got := w.InsideProper(name); got != want {
			t.Errorf("InsideProper(%q) = %q, want %q", name, got, want)
		}
	}
	if got := In("ru").InsideProper("Совет"); got != "Совет" {
		t.Errorf("a Russian name has become %q", got)
	}
}

// A date in brackets has none of its own for what is in doubt.
func TestNoBracketsInBrackets(t *testing.T) {
	doubtful := data.Date{Year: 2005, Month: 5, Day: 5, Qualifier: data.Uncertain}
	for lang, want := range map[string]string{"en": "Bond (5 May 2005?)", "ru": "Bond (5\u00a0мая 2005\u00a0г.?)"} {
		if got := In(lang).Say("body.name", "Name", "Bond", "Short", In(lang).Date(doubtful)); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// What was said before does not come back for another number, kind of filling, or order.
func TestAPhraseIsSaidForWhatFillsItNow(t *testing.T) {
	w := In("en")
	for range 2 {
		for _, c := range []struct{ got, want string }{
			{w.Say("ending.until", "Date", "5"), "until 5"},
			{w.Say("ending.until", "Date", 5), "until 5"},
			{w.Say("ending.until", "Date", "#5"), "until #5"},
			{w.Say("ending.until", "Date", `5"`), `until 5"`},
			{w.Count("members", 1), "1 member"},
			{w.Count("members", 11), "11 members"},
			{w.Say("list.pair", "A", "1", "B", "23"), w.Say("list.pair", "A", "1", "B", "23")},
		} {
			if c.got != c.want {
				t.Errorf("said %q, want %q", c.got, c.want)
			}
		}
		if a, b := w.Say("list.pair", "A", "1", "B", "23"), w.Say("list.pair", "A", "12", "B", "3"); a == b {
			t.Errorf("both are %q", a)
		}
	}
}

// Whatever a number is, it is said in every language without a blank that breaks, and the
// same each time.
func FuzzNumbers(f *testing.F) {
	for _, v := range []float64{0, 1, -1, 0.0004, 1234567.891, 1e15, -1e300, math.SmallestNonzeroFloat64, math.MaxFloat64, math.NaN(), math.Inf(1), math.Inf(-1), math.Copysign(0, -1)} {
		f.Add(v, 7)
	}
	f.Fuzz(func(t *testing.T, v float64, n int) {
		for _, lang := range Languages() {
			w := In(lang)
			say := func() []string {
				return []string{w.Number(v), w.Ratio(v), w.Short(v), w.Long(v), w.Percent(v), w.Spelled(n), w.Count("duration.years", n)}
			}
			said := say()
			for _, s := range said[:5] {
				if s == "" || len(s) > 3000 || strings.ContainsAny(s, " \t\n%!{") && !strings.Contains(s, "\u00a0%") {
					t.Errorf("%s: %g is said as %q", lang, v, said)
				}
			}
			if !slices.Equal(said, say()) {
				t.Errorf("%s: %g is said in two ways", lang, v)
			}
		}
	})
}
