package words_test

import (
	"strings"
	"testing"

	"treatyline/charts/text"
	"treatyline/charts/words"
	"treatyline/data"
)

// spaced is a text whose spaces are all alike.
func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func parsed(t testing.TB, s string) data.Date {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestADialectIsTakenForItsLanguage(t *testing.T) {
	for _, lang := range []string{"ru", "ru-RU", "RU"} {
		if got := words.In(lang).Lang(); got != "ru" {
			t.Errorf("%s is taken for %s", lang, got)
		}
	}
}

func TestRussianDates(t *testing.T) {
	w := words.In("ru")
	for _, c := range []struct{ date, short, long, dayMonth string }{
		{"2008-03-28", "28 мар. 2008 г.", "28 марта 2008 г.", "28 мар"},
		{"2008-03", "мар. 2008 г.", "март 2008 г.", "мар"},
		{"2008", "2008", "2008", ""},
		{"2007-05-14", "14 мая 2007 г.", "14 мая 2007 г.", "14 мая"},
		{"2007-05", "май 2007 г.", "май 2007 г.", "май"},
		{"2007-05~", "ок. мая 2007 г.", "ок. мая 2007 г.", "ок. мая"},
		{"2007-08~", "ок. авг. 2007 г.", "ок. августа 2007 г.", "ок. авг"},
		{"1356~", "ок. 1356", "ок. 1356", "ок."},
		{"1356?", "1356 (?)", "1356 (?)", "(?)"},
		{"1356%", "ок. 1356 (?)", "ок. 1356 (?)", "ок. (?)"},
		{"1993-12-31?", "31 дек. 1993 г. (?)", "31 декабря 1993 г. (?)", "31 дек (?)"},
		{"0988-07-01", "1 июл. 988 г.", "1 июля 988 г.", "1 июл"},
	} {
		d := parsed(t, c.date)
		for as, got := range map[string][2]string{
			"Date": {w.Date(d), c.short}, "LongDate": {w.LongDate(d), c.long}, "DayMonthRange": {w.DayMonthRange(d, data.Date{}), c.dayMonth},
		} {
			if spaced(got[0]) != got[1] {
				t.Errorf("%s(%s) = %q, want %q", as, c.date, got[0], got[1])
			}
		}
	}
}

func TestRussianMonths(t *testing.T) {
	w := words.In("ru")
	short := strings.Fields("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.")
	long := strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
	alone := strings.Fields("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
	for m := 1; m <= 12; m++ {
		d := data.Date{Year: 2001, Month: m, Day: 2}
		if got, want := spaced(w.Date(d)), "2 "+short[m-1]+" 2001 г."; got != want {
			t.Errorf("Date = %q, want %q", got, want)
		}
		if got, want := spaced(w.LongDate(d)), "2 "+long[m-1]+" 2001 г."; got != want {
			t.Errorf("LongDate = %q, want %q", got, want)
		}
		d.Day = 0
		if got, want := spaced(w.LongDate(d)), alone[m-1]+" 2001 г."; got != want {
			t.Errorf("LongDate = %q, want %q", got, want)
		}
	}
}

func TestRussianRanges(t *testing.T) {
	w := words.In("ru")
	for _, c := range []struct{ from, to, want string }{
		{"2008-03-28", "2009-04-02", "28 мар. 2008 г. – 2 апр. 2009 г."},
		{"1999", "2001-05", "1999 – май 2001 г."},
		{"2013", "2021", "2013–2021"},
		{"2010?", "2013", "2010 (?)–2013"},
		{"2013", "2013", "2013"},
	} {
		if got := spaced(w.Range(parsed(t, c.from), parsed(t, c.to))); got != c.want {
			t.Errorf("Range(%s, %s) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// After a preposition a month is declined, and a bare year has its word.
func TestRussianDatesInPhrases(t *testing.T) {
	w := words.In("ru")
	for _, c := range []struct{ id, date, want string }{
		{"date.since", "2002-10-07", "с 7 окт. 2002 г."},
		{"date.since", "2010-05", "с мая 2010 г."},
		{"date.since", "2013", "с 2013 г."},
		{"date.since", "2010?", "с 2010 г. (?)"},
		{"ending.until", "2021", "до 2021 г."},
		{"ending.until", "1356~", "до ок. 1356 г."},
		{"event.reported", "2007-05", "сообщение от мая 2007 г."},
		{"card.force", "1994-04-20", "В силе с 20 апр. 1994 г."},
	} {
		if got := spaced(w.Say(c.id, "Date", w.Date(parsed(t, c.date)))); got != c.want {
			t.Errorf("%s of %s = %q, want %q", c.id, c.date, got, c.want)
		}
	}
}

func TestRussianNumbers(t *testing.T) {
	w := words.In("ru")
	for _, c := range []struct {
		as   string
		say  func(float64) string
		v    float64
		want string
	}{
		{"Number", w.Number, 999, "999"},
		{"Number", w.Number, 1234567, "1 234 567"},
		{"Number", w.Number, -1234.5, "-1 234,5"},
		{"Short", w.Short, 250000, "250 тыс."},
		{"Short", w.Short, 1500000, "1,5 млн"},
		{"Short", w.Short, 2e9, "2 млрд"},
		{"Short", w.Short, 1.9e12, "1,9 трлн"},
		{"Long", w.Long, 48800, "48 800"},
		{"Long", w.Long, 1050000, "1,05 млн"},
		{"Percent", w.Percent, 0.81, "81 %"},
		{"Percent", w.Percent, 0.004, "0,4 %"},
		{"Percent", w.Percent, 0.0004, "менее 0,1 %"},
		{"Percent", w.Percent, 0.9999, "более 99,9 %"},
		{"Ratio", w.Ratio, 3.6249, "3,62"},
	} {
		if got := spaced(c.say(c.v)); got != c.want {
			t.Errorf("%s(%v) = %q, want %q", c.as, c.v, got, c.want)
		}
	}
}

// No line ends within a number, nor between a number and its unit.
func TestNumbersHoldTogether(t *testing.T) {
	for _, lang := range words.Languages() {
		w := words.In(lang)
		for _, said := range []string{w.Number(1234567), w.Short(250000), w.Short(1.5e6), w.Short(2e9), w.Short(2e12),
			w.Long(1.05e6), w.Long(2e9), w.Long(2e12), w.Percent(0.81), w.Percent(0.005)} {
			if lines := text.Wrap(said, text.Style{Size: 10}, 30); strings.Contains(said, " ") {
				t.Errorf("%s: %q breaks into %q", lang, said, lines)
			}
		}
		if said := w.Percent(0.0001); strings.Count(said, " ") != 1 {
			t.Errorf("%s: %q breaks elsewhere than after its word", lang, said)
		}
	}
}

func TestRussianCounts(t *testing.T) {
	w := words.In("ru")
	for n, want := range map[int][]string{
		0:    {"0 членов", "0 государств", "0 событий"},
		1:    {"1 член", "1 государство", "1 событие"},
		2:    {"2 члена", "2 государства", "2 события"},
		5:    {"5 членов", "5 государств", "5 событий"},
		11:   {"11 членов", "11 государств", "11 событий"},
		12:   {"12 членов", "12 государств", "12 событий"},
		21:   {"21 член", "21 государство", "21 событие"},
		22:   {"22 члена", "22 государства", "22 события"},
		92:   {"92 члена", "92 государства", "92 события"},
		111:  {"111 членов", "111 государств", "111 событий"},
		1001: {"1 001 член", "1 001 государство", "1 001 событие"},
	} {
		for i, id := range []string{"members", "states", "events"} {
			if got := spaced(w.Count(id, n)); got != want[i] {
				t.Errorf("%s of %d = %q, want %q", id, n, got, want[i])
			}
		}
	}
}

func TestRussianDurations(t *testing.T) {
	w := words.In("ru")
	for _, c := range []struct{ from, to, want string }{
		{"2006-08-16", "2012-12-19", "6 лет 4 месяца"},
		{"2000-01-01", "2000-12-31", "1 год"},
		{"2000-01-01", "2002-01-31", "2 года 1 месяц"},
		{"2000-01-01", "2021-05-31", "21 год 5 месяцев"},
		{"2000-01-01", "2010-12-31", "11 лет"},
		{"2000-01-01", "2000-01-01", "1 день"},
		{"2000-01-01", "2000-01-03", "3 дня"},
		{"2000-01-01", "2000-01-30", "30 дней"},
	} {
		if got := spaced(w.Duration(parsed(t, c.from).First(), parsed(t, c.to).First())); got != c.want {
			t.Errorf("Duration(%s, %s) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestRussianLists(t *testing.T) {
	w := words.In("ru")
	for want, items := range map[string][]string{"A": {"A"}, "A и B": {"A", "B"}, "A, B и C": {"A", "B", "C"}} {
		if got := w.List(items); got != want {
			t.Errorf("List(%v) = %q, want %q", items, got, want)
		}
	}
	if got := w.Inside("The League"); got != "The League" {
		t.Errorf("Inside = %q", got)
	}
	// The point of an abbreviation ends the sentence.
	if got := spaced(w.Say("description.force", "State", "A", "Total", w.Short(250000))); got != "A: 250 тыс." {
		t.Errorf("a sentence ends as %q", got)
	}
	if got := spaced(w.Count("source.list", 21, "List", "x")); got != "Источники: x" {
		t.Errorf("21 sources are said as %q", got)
	}
	if got := spaced(w.Count("source.list", 1, "List", "x")); got != "Источник: x" {
		t.Errorf("one source is said as %q", got)
	}
}
