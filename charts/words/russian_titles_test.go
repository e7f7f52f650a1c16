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
	"treatyline/data"
)

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
	said := []string{f.Title, f.Description()}
	for _, m := range f.Marks {
		said = append(append(said, m.Card().Title), m.Card().Lines...)
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
