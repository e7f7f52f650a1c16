package data

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestFind(t *testing.T) {
	ds := mustRead(t, `
format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}
bodies: [{id: ex, name: Example, short: EX}]
states: [{id: ARM}, {id: TUR, name: {en: Türkiye, ru: Турция}}, {id: KGZ}]
memberships: [{state: ARM, body: ex, from: 2000, sources: [a]}]
categories: [{id: treaty, name: {en: Treaty, ru: Договор}}, {id: force, name: Forces}]
events:
  - {date: 2005-02-01, title: {en: A, ru: Съезд в Орле}, category: force, states: [KGZ], sources: [b]}
  - {date: 2005, title: B, text: "The Treaty of Saint-Étienne", sources: [a]}
  - {date: 2005-01-06/2005-01-19, title: C, category: treaty, states: [ARM, TUR], sources: [a]}
  - {date: 2004-12, title: D, text: {en: Snow, ru: Ёлки}, states: [ARM], sources: [a, b]}
sources: [{id: a, title: The Daily Ångström}, {id: b, title: {en: Gazette, ru: Ведомости}}]
`)
	for _, tt := range []struct {
		name  string
		query Query
		want  string // titles
	}{
		{"everything, in order of date", Query{}, "D B C A"},
		{"from", Query{From: day(t, "2005-01-20")}, "B A"},
		{"from the last day of a stretch", Query{From: day(t, "2005-01-19")}, "B C A"},
		{"to", Query{To: day(t, "2005-01-05")}, "D B"},
		{"to the first day of a stretch", Query{To: day(t, "2005-01-06")}, "D B C"},
		{"within a stretch", Query{From: day(t, "2005-01-10"), To: day(t, "2005-01-11")}, "B C"},
		{"the last day of a month", Query{From: day(t, "2004-12-31"), To: day(t, "2004-12-31")}, "D"},
		{"a state", Query{States: []string{"ARM"}}, "D C"},
		{"any of two states", Query{States: []string{"KGZ", "TUR"}}, "C A"},
		{"a category", Query{Categories: []string{"treaty"}}, "C"},
		{"a state and a category", Query{States: []string{"KGZ"}, Categories: []string{"treaty"}}, ""},
		{"a word of the title", Query{Search: "орле"}, "A"},
		{"a word of the text or of a category", Query{Search: "treaty"}, "B C"},
		{"a word in another language", Query{Search: "ДОГОВОР"}, "C"},
		{"accents in the text", Query{Search: "etienne"}, "B"},
		{"accents in the search", Query{Search: "Ängstrom"}, "D B C"},
		{"ё in the text", Query{Search: "елки"}, "D"},
		{"ё in the search", Query{Search: "СЪЁЗД"}, "A"},
		{"the name of a country", Query{Search: "armenia"}, "D C"},
		{"its name in Russian", Query{Search: "киргизия"}, "A"},
		{"a state's own name", Query{Search: "turkiye"}, "C"},
		{"the title of a source", Query{Search: "gazette"}, "D A"},
		{"words in any order and place", Query{Search: "  ведомости   snow\tдaily  "}, ""},
		{"all words", Query{Search: "  ведомости   snow\tdaily  "}, "D"},
		{"no word runs from one text into the next", Query{Search: "CTreaty"}, ""},
		{"nothing", Query{Search: "nowhere"}, ""},
	} {
		if got := titles(ds.Find(tt.query)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}

		built := *ds
		built.search = nil // as a dataset that was put together in code
		if got := titles(built.Find(tt.query)); got != tt.want {
			t.Errorf("%s, without an index: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func titles(events []Event) string {
	var s []string
	for _, e := range events {
		s = append(s, e.Title.In("en"))
	}
	return strings.Join(s, " ")
}

func TestFindInTheCSTO(t *testing.T) {
	ds := CSTO()
	if got := len(ds.Find(Query{})); got != len(ds.Events) {
		t.Errorf("%d of %d events", got, len(ds.Events))
	}
	if !slices.IsSortedFunc(ds.Events, func(a, b Event) int { return a.Date.Compare(b.Date) }) {
		t.Error("the events are not in order of date")
	}
	for _, search := range []string{"ташкент", "tashkent"} {
		if len(ds.Find(Query{Search: search})) == 0 {
			t.Errorf("nothing is found for %q", search)
		}
	}
}

// manyEvents returns the CSTO with its events repeated until there are n.
func manyEvents(n int) *Dataset {
	ds := *CSTO()
	ds.Events = make([]Event, n)
	for i := range ds.Events {
		e := CSTO().Events[i%len(CSTO().Events)]
		e.Text = Text{"en": fmt.Sprintf("%s %d", e.Text["en"], i), "ru": e.Text["ru"]}
		ds.Events[i] = e
	}
	ds.search = &searchTexts{}
	ds.PrepareSearch()
	return &ds
}

func BenchmarkFind(b *testing.B) {
	ds := manyEvents(50_000)
	for _, search := range []string{"armenia", "армения", "nowhere", "казахстан войска 49999"} {
		b.Run(search, func(b *testing.B) {
			for b.Loop() {
				ds.Find(Query{From: DayOf(1990, 1, 1), Search: search})
			}
		})
	}
}

func BenchmarkIndex(b *testing.B) {
	ds := manyEvents(50_000)
	for b.Loop() {
		newIndex(ds)
	}
}

func TestAnApostropheIsFoundHoweverItIsTyped(t *testing.T) {
	for _, typed := range []string{"uzbekistan's", "Uzbekistan’s"} {
		found := CSTO().Find(Query{Search: typed})
		if len(found) == 0 {
			t.Errorf("%s finds nothing", typed)
		}
	}
}

// Several may look for words at once, when nobody has before.
func TestFindByManyAtOnce(t *testing.T) {
	ds := mustRead(t, string(cstoYAML))
	want := titles(CSTO().Find(Query{Search: "tashkent"}))
	var looking sync.WaitGroup
	for i := range 8 {
		looking.Go(func() {
			if i == 0 {
				ds.PrepareSearch()
			}
			if got := titles(ds.Find(Query{Search: "ташкент"})); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
	looking.Wait()
}
