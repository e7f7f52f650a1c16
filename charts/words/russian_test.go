package words_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"treatyline/assets"
	"treatyline/charts"
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

func TestLanguages(t *testing.T) {
	if got := fmt.Sprint(words.Languages()); got != "[en ru]" {
		t.Errorf("the program speaks %s", got)
	}
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
			"Date": {w.Date(d), c.short}, "LongDate": {w.LongDate(d), c.long}, "DayMonth": {w.DayMonth(d), c.dayMonth},
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

// countries are ids of states, towns those of others.
func countries(i int) string {
	return strings.Fields("ARM AZE BEL BGR BLR CAN CHE CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HUN ISL ITA KAZ KGZ LTU LUX LVA")[i]
}

func towns(i int) string { return fmt.Sprintf("T%d", i) }

// league is an alliance of states that joined, of which the first are members to the
// end, with an event for each state and forces of the members.
func league(t testing.TB, joined, members int) *data.Dataset {
	return leagueOf(t, countries, joined, members)
}

func leagueOf(t testing.TB, id func(int) string, joined, members int) *data.Dataset {
	t.Helper()
	var b strings.Builder
	b.WriteString("format: 1\norganisation: {id: x, name: Лига, short: Лига, as_of: 2020-01-01}\nsources: [{id: s, title: A source}]\n" +
		"bodies: [{id: b, short: B, name: Bond}]\nstates:\n")
	for i := range max(joined, 1) {
		fmt.Fprintf(&b, "  - {id: %s, name: State %d}\n", id(i), i)
	}
	if joined > 0 {
		b.WriteString("memberships:\n")
	}
	for i := range joined {
		to := ""
		if i >= members {
			to = "to: 1990-01-01, ended: withdrawal, "
		}
		fmt.Fprintf(&b, "  - {state: %s, body: b, from: 1950-01-01, %ssources: [s]}\n", id(i), to)
	}
	b.WriteString("events:\n")
	for i := range max(joined, 1) {
		fmt.Fprintf(&b, "  - {date: %d-03-01, title: Event %d, states: [%s], sources: [s]}\n", 1950+i, i, id(i))
	}
	b.WriteString("forces:\n  - id: f\n    name: Register\n    year: 2019\n    sources: [s]\n    values:\n")
	for i := range max(joined, 1) {
		fmt.Fprintf(&b, "      %s: {active: 10, reserve: none, paramilitary: 0}\n", id(i))
	}
	d, faults, err := data.Read(strings.NewReader(b.String()))
	if err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	return d
}

// title is the title of a chart in Russian.
func title(t testing.TB, d *data.Dataset, chart charts.Chart, set ...string) string {
	t.Helper()
	return spaced(russian(t, d, chart, set...).Title)
}

func russian(t testing.TB, d *data.Dataset, chart charts.Chart, set ...string) *charts.Figure {
	t.Helper()
	v := charts.NewView(d, chart)
	for _, s := range append(set, "lang=ru") {
		key, word, _ := strings.Cut(s, "=")
		if err := v.Set(d, key, word); err != nil {
			t.Fatal(err)
		}
	}
	pages, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	return pages[0]
}

func TestRussianTitlesOfMembership(t *testing.T) {
	for _, c := range []struct {
		joined, members int
		want            string
	}{
		{1, 1, "Единственный член на 1 января 2020 г. — State 0"},
		{1, 0, "Вступило одно государство, членов на 1 января 2020 г. нет"},
		{2, 2, "Вступили два государства, оба — члены на 1 января 2020 г."},
		{2, 1, "Вступили два государства, членов на 1 января 2020 г. — один"},
		{2, 0, "Вступили два государства, членов на 1 января 2020 г. нет"},
		{5, 2, "Вступили пять государств, членов на 1 января 2020 г. — два"},
		{9, 6, "Вступили девять государств, членов на 1 января 2020 г. — шесть"},
		{11, 11, "Вступили одиннадцать государств, все — члены на 1 января 2020 г."},
		{21, 21, "Вступило 21 государство, все — члены на 1 января 2020 г."},
		{22, 21, "Вступили 22 государства, членов на 1 января 2020 г. — 21"},
		{22, 0, "Вступили 22 государства, членов на 1 января 2020 г. нет"},
		{25, 22, "Вступили 25 государств, членов на 1 января 2020 г. — 22"},
	} {
		if got := title(t, league(t, c.joined, c.members), charts.Membership); got != c.want {
			t.Errorf("%d joined, %d are members: %q, want %q", c.joined, c.members, got, c.want)
		}
	}
	if got := title(t, league(t, 3, 3), charts.Membership, "as-of=1940-01-01"); got != "На 1 января 1940 г. ни одно государство ещё не вступило" {
		t.Errorf("before all: %q", got)
	}
	for without, want := range map[string]string{
		"DEU":                         "Шесть из восьми показанных государств — члены на 1 января 2020 г. (без учёта: State 8)",
		"AZE,BEL,BGR,BLR,CAN,CHE,CZE": "Одно из двух показанных государств — член на 1 января 2020 г. (без учёта: 7 государств)",
		"ARM,AZE,BEL,BGR,BLR,CAN":     "Ни одно из трёх показанных государств не член на 1 января 2020 г. (без учёта: 6 государств)",
	} {
		if got := title(t, league(t, 9, 6), charts.Membership, "without="+without); got != want {
			t.Errorf("without %s: %q, want %q", without, got, want)
		}
	}
}

// Towns and trade unions are not called states.
func TestTitlesOfAllianceOfOthers(t *testing.T) {
	for _, c := range []struct {
		joined, members int
		english, want   string
	}{
		{1, 0, "One participant joined, none is a member on 1 January 2020", "Вступил один участник, членов на 1 января 2020 г. нет"},
		{2, 2, "Both participants that joined are members on 1 January 2020", "Вступили два участника, оба — члены на 1 января 2020 г."},
		{9, 6, "Nine participants joined, six are members on 1 January 2020", "Вступили девять участников, членов на 1 января 2020 г. — шесть"},
		{21, 21, "All 21 participants that joined are members on 1 January 2020", "Вступил 21 участник, все — члены на 1 января 2020 г."},
	} {
		d := leagueOf(t, towns, c.joined, c.members)
		if got := title(t, d, charts.Membership); got != c.want {
			t.Errorf("%d joined, %d are members: %q, want %q", c.joined, c.members, got, c.want)
		}
		pages, err := charts.Layout(d, charts.NewView(d, charts.Membership), charts.SlidePage())
		if err != nil || spaced(pages[0].Title) != c.english {
			t.Errorf("%d joined, %d are members: %q (%v), want %q", c.joined, c.members, pages[0].Title, err, c.english)
		}
	}
	for without, want := range map[string]string{
		"T1,T2,T3,T4,T5,T6,T7": "Один из двух показанных участников — член на 1 января 2020 г. (без учёта: 7 участников)",
		"T0,T1,T2,T3,T4,T5":    "Ни один из трёх показанных участников не член на 1 января 2020 г. (без учёта: 6 участников)",
	} {
		if got := title(t, leagueOf(t, towns, 9, 6), charts.Membership, "without="+without); got != want {
			t.Errorf("without %s: %q, want %q", without, got, want)
		}
	}
}

func TestRussianTitlesOfEvents(t *testing.T) {
	for n, want := range map[int]string{
		1: "1 событие в 1950 г.", 2: "2 события, 1950–1951", 5: "5 событий, 1950–1954", 9: "9 событий, 1950–1958",
		11: "11 событий, 1950–1960", 21: "21 событие, 1950–1970", 22: "22 события, 1950–1971",
	} {
		if got := title(t, league(t, n, n), charts.Events); got != want {
			t.Errorf("%d events: %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{9: "1 из 9 событий, 1958 г.", 21: "1 из 21 события, 1970 г.", 22: "1 из 22 событий, 1971 г."} {
		if got := title(t, league(t, n, n), charts.Events, "search="+strconv.Itoa(n-1)); got != want {
			t.Errorf("of %d events: %q, want %q", n, got, want)
		}
	}
}

func TestRussianTitlesOfForces(t *testing.T) {
	for n, want := range map[int]string{
		1:  "State 0: численность личного состава — 10",
		2:  "Личного состава у всех членов поровну",
		5:  "Личного состава у всех членов поровну",
		9:  "Личного состава у всех членов поровну",
		11: "Личного состава у всех членов поровну",
		21: "Личного состава у всех членов поровну",
		22: "Личного состава у всех членов поровну",
	} {
		if got := title(t, league(t, n, n), charts.Forces); got != want {
			t.Errorf("%d members: %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{
		1: "Один член, военизированных сил нет", 2: "Два члена, военизированных сил нет", 5: "Пять членов, военизированных сил нет",
		21: "21 член, военизированных сил нет", 22: "22 члена, военизированных сил нет",
	} {
		if got := title(t, league(t, n, n), charts.Forces, "metric=paramilitary"); got != want {
			t.Errorf("%d members without: %q, want %q", n, got, want)
		}
	}
}

// The subtitle of forces puts numbers into the genitive.
func TestRussianSubtitleOfForces(t *testing.T) {
	for n, want := range map[int]string{1: "одного члена", 2: "двух членов", 5: "пяти членов", 11: "одиннадцати членов", 21: "21 члена", 22: "22 членов"} {
		said := texts(russian(t, league(t, n, n), charts.Forces))
		if want = "Регулярные, резервные и военизированные силы " + want + " на 1 января 2020 г."; !strings.Contains(said, want) {
			t.Errorf("%d members: no %q in %q", n, want, said)
		}
	}
}

// texts are all that a figure says.
func texts(f *charts.Figure) string {
	said := []string{f.Title, f.Description}
	for _, m := range f.Marks {
		said = append(append(said, m.Card.Title), m.Card.Lines...)
		for _, s := range m.Shapes {
			if s, ok := s.(charts.Text); ok {
				said = append(said, s.Text)
			}
		}
	}
	return spaced(strings.Join(said, "\n"))
}

func TestRussianTitlesOfTheCSTO(t *testing.T) {
	for _, c := range []struct {
		chart charts.Chart
		set   []string
		want  string
	}{
		{charts.Membership, nil, "Вступили девять государств, членов на 1 января 2026 г. — шесть"},
		{charts.Membership, []string{"as-of=2008-03-28"}, "Вступили девять государств, членов на 28 марта 2008 г. — семь"},
		{charts.Membership, []string{"without=RUS"}, "Пять из одиннадцати показанных государств — члены на 1 января 2026 г. (без учёта: Россия)"},
		{charts.Forces, nil, "Россия: 81 % личного состава"},
		{charts.Forces, []string{"as-of=2008-03-28"}, "Россия: 81 % личного состава шести членов"},
		{charts.Forces, []string{"metric=reserve"}, "Россия: 80 % резерва"},
		{charts.Forces, []string{"without=RUS"}, "Беларусь: 55 % личного состава (без учёта: Россия)"},
		{charts.Forces, []string{"per-1000=true"}, "Армения: больше всего личного состава относительно населения, 87,5 на тысячу жителей"},
		{charts.Strength, nil, "Силы членов: 1,6 млн в 1994 г., 1,8 млн в 2020 г."},
		{charts.Strength, []string{"as-of=2008-03-28"}, "Силы членов: 1,6 млн в 1994 г., 1,8 млн в 2020 г."},
		{charts.Strength, []string{"reading=share"}, "Россия: 86 % суммы в 1994 г., 82 % в 2020 г."},
		{charts.Events, nil, "92 события, 1992–2025"},
		{charts.Events, []string{"as-of=2008-03-28"}, "92 события, 1992–2025"},
		{charts.Events, []string{"search=узбек"}, "20 из 92 событий, 1992–2021"},
	} {
		if got := title(t, data.CSTO(), c.chart, c.set...); got != c.want {
			t.Errorf("%s %v: %q, want %q", c.chart, c.set, got, c.want)
		}
	}
}

// What the charts of the CSTO say in Russian has letters that the font has, one space
// between words, one point at an end, and no English of the program's own.
func TestRussianOfTheCSTO(t *testing.T) {
	font := text.Load(text.Regular)
	english := []string{" of ", "member", "until", "since", "Source:", "Sources:", "personnel", "events"}
	names := map[string]bool{}
	for _, s := range data.CSTO().Sources {
		names[s.Title.In("ru")] = true
	}
	for _, chart := range charts.All() {
		for _, set := range [][]string{nil, {"as-of=2008-03-28", "show=offices"}, {"reading=share"}, {"per-1000=true"}, {"without=RUS"}} {
			for line := range strings.Lines(texts(russian(t, data.CSTO(), chart, set...))) {
				line = strings.TrimSuffix(line, "\n")
				for _, r := range line {
					if !font.Has(r) {
						t.Errorf("%s: no letter %q for %q", chart, r, line)
					}
				}
				for _, fault := range []string{"  ", "..", " .", " ,", "<no value>", "{{"} {
					if strings.Contains(line, fault) {
						t.Errorf("%s: %q in %q", chart, fault, line)
					}
				}
				if !strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) || strings.Contains(line, "[") {
					continue // a name or a source
				}
				for _, word := range english {
					if strings.Contains(line, word) {
						t.Errorf("%s: %q in %q", chart, word, line)
					}
				}
			}
		}
	}
}

// Every phrase can be set in the font, and marks words as Russian does.
func TestRussianPhrasesCanBeSet(t *testing.T) {
	content, err := assets.Translations.ReadFile("translations/ru.json")
	if err != nil {
		t.Fatal(err)
	}
	font := text.Load(text.Regular)
	for n, line := range strings.Split(string(content), "\n") {
		for _, r := range line {
			if r != '\t' && !font.Has(r) {
				t.Errorf("line %s: no letter %q", strconv.Itoa(n+1), r)
			}
		}
		if strings.ContainsAny(line, "“”’") {
			t.Errorf("line %s has foreign quotes: %s", strconv.Itoa(n+1), line)
		}
	}
}
