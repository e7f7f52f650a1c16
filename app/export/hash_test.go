package export_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/app/export"
	"treatyline/charts"
	"treatyline/data"
)

// pact is a small alliance that has something of everything.
const pact = `format: 1
organisation:
  id: pact
  name: {en: The Pact, ru: Пакт}
  short: Pact
  kind: Military alliance
  as_of: 2024-01-01
  facts: [{label: Seat, value: Paris, sources: [gazette]}]
bodies:
  - {id: treaty, short: Treaty, name: The Treaty}
  - {id: forum, short: Forum, name: The Forum, counts: false, note: It meets in May.}
states:
  - {id: FRA}
  - {id: DEU, name: {en: Germany, ru: Германия}}
  - {id: ITA}
  - {id: ESP}
memberships:
  - {state: FRA, body: treaty, signed: 1949-12-01, from: 1950-01-01, note: The first., sources: [book]}
  - {state: DEU, body: treaty, from: 1951-02-01, to: 1999-06-30, ended: withdrawal, sources: [book]}
  - state: DEU
    body: treaty
    from: 2003-05-01
    overlays: [{kind: frozen, from: 2010-01-01, to: 2011-01-01, note: A quarrel., sources: [gazette]}]
    sources: [{id: book, ref: "7"}]
  - {state: ITA, body: treaty, from: 2019-08-01, sources: [book]}
  - {state: ESP, body: forum, status: observer, from: 2001-01-01, sources: [book]}
categories:
  - {id: treaty, name: Treaty}
  - {id: drill, name: Drills}
events:
  - {date: 1950-01-01, title: {en: It begins, ru: Начало}, text: It begins at noon., category: treaty, states: [FRA], sources: [book]}
  - {date: 1999-07-01, title: Germany leaves, category: treaty, states: [DEU], sources: [gazette]}
  - {date: 2012, title: A drill, category: drill, states: [DEU, FRA], sources: [gazette]}
forces:
  - {id: mb-1998, name: Balance 1998, year: 1998, sources: [balance], values: {FRA: {active: 300000, reserve: none, paramilitary: 90000}, DEU: {active: 330000}}}
  - {id: mb-2020, name: Balance 2020, year: 2020, sources: [balance], values: {FRA: {active: 203250, reserve: 41050, paramilitary: 100500}, DEU: {active: 181400}, ITA: {active: 165500}, ESP: {active: 120350}}}
series:
  - {id: population, name: Population, unit: people, sources: [bank], values: {FRA: {1998: 58000000, 2020: 67000000}, DEU: {2020: 83000000}, ITA: {2020: 59000000}}}
  - id: personnel
    name: Personnel
    unit: people
    breaks: [{states: [FRA], year: 2000, note: Conscription ends.}]
    sources: [bank]
    values: {FRA: {1998: 400000, 2000: 390000, 2020: 300000}, DEU: {1998: 335000, 2000: 320000, 2020: 184000}, ITA: {2020: 340000}}
offices:
  - {id: chair, name: Chair, holders: [{name: A. Person, from: 1960-01-01, to: 1970-01-01, sources: [gazette]}]}
sources:
  - {id: book, title: {en: A History of the Pact, ru: История Пакта}, publisher: Somebody, date: 1999}
  - {id: gazette, title: The Gazette, url: "https://gazette.example", accessed: 2024-01}
  - {id: balance, title: The Balance, licence: All rights reserved}
  - {id: bank, title: The Bank, licence: CC BY 4.0}
  - {id: unused, title: Nobody cites this}
`

func read(t *testing.T, file string) *data.Dataset {
	t.Helper()
	d, _, err := data.Read(strings.NewReader(file))
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return d
}

func view(t *testing.T, d *data.Dataset, query string) charts.View {
	t.Helper()
	v, err := charts.ParseView(d, query)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// The views that the changes below are held against.
const (
	members  = "membership?as-of=2022-01-01"
	oneState = "membership?as-of=2022-01-01&states=FRA&search=begins&show=offices"
	forces   = "forces?as-of=2022-01-01"
	ratio    = "forces?as-of=1998-07-01&per-1000=true"
	active   = "forces?as-of=2022-01-01&without=ITA&metric=active"
	strength = "strength"
	nineties = "strength?to=1999-12-31"
	without  = "strength?without=DEU"
	events   = "events"
	treaties = "events?categories=treaty"
	russian  = "events?lang=ru"
)

var views = []string{members, oneState, forces, ratio, active, strength, nineties, without, events, treaties, russian}

func TestOnlyWhatIsShownChangesTheHash(t *testing.T) {
	for _, c := range []struct {
		what, old, new string
		stale          []string // the views whose hash changes
	}{
		{"comments", "format: 1\n", "# a comment\nformat: 1 # and another\n", nil},
		{"the style of a mapping", "  - {id: ITA}\n", "  - id: \"ITA\"\n", nil},
		{"the order of keys", "{id: treaty, short: Treaty, name: The Treaty}", "{name: The Treaty, short: Treaty, id: treaty}", nil},
		{"the order of states", "  - {id: ITA}\n  - {id: ESP}\n", "  - {id: ESP}\n  - {id: ITA}\n", nil},
		{"a plain text as a map of languages", "title: A drill,", "title: {en: A drill},", nil},
		{"the name that the country has anyway", "- {id: ITA}", "- {id: ITA, name: {en: Italy, ru: Италия}}", nil},
		{"a default", "name: The Treaty}", "name: The Treaty, counts: true}", nil},
		{"a source that nobody cites", "Nobody cites this", "Nobody ever cites this", nil},
		{"the year of another edition", "Balance 1998, year: 1998", "Balance 1997, year: 1997", []string{ratio}},

		{"the day of the data", "as_of: 2024-01-01", "as_of: 2024-02-01", []string{members, oneState}},
		{"the end of a membership", "to: 1999-06-30", "to: 1999-06-29", []string{members, oneState}},
		{"the year of an end", "to: 1999-06-30", "to: 1999-07-01", []string{members, oneState, strength}},
		{"the year of a return", "from: 2003-05-01", "from: 2003-07-02", []string{members, oneState, strength}},
		{"who is a member on the date", "state: ITA, body: treaty, from: 2019-08-01", "state: ITA, body: treaty, from: 2022-08-01", []string{members, oneState,
			forces, active, strength, without}},
		{"the note of a membership", "The first.", "The very first.", []string{members, oneState}},
		{"an observer", "status: observer, from: 2001-01-01", "status: observer, from: 2002-01-01", []string{members}},
		{"an overlay", "from: 2010-01-01, to: 2011-01-01", "from: 2010-01-01, to: 2011-01-02", []string{members}},
		{"an office", "A. Person", "B. Person", []string{oneState}},
		{"the name of a body", "name: The Treaty", "name: The Old Treaty", []string{members, oneState}},

		{"the title of an event", "A drill", "A large drill", []string{members, events, russian}},
		{"the title of an event in one language", "en: It begins,", "en: It all begins,", []string{members, oneState, events, treaties}},
		{"the date of an event", "date: 2012,", "date: 2012-03,", []string{members, events, russian}},
		{"the name of a category", "name: Drills", "name: Exercises", []string{members, events, russian}},
		{"one event more", "forces:\n", "  - {date: 2013, title: Another drill, category: drill, sources: [gazette]}\nforces:\n", []string{members, events, treaties, russian}},

		{"a number of the edition", "active: 203250", "active: 203251", []string{forces, active}},
		{"a number that is left out", "ITA: {active: 165500}", "ITA: {active: 165501}", []string{forces, active}},
		{"a metric of what is left out", "ITA: {active: 165500}", "ITA: {active: 165500, reserve: 1}", []string{forces}},
		{"nothing, instead of nothing known", "DEU: {active: 330000}", "DEU: {active: 330000, reserve: none}", []string{ratio}},
		{"a population of another year", "FRA: {1998: 58000000,", "FRA: {1990: 57000000, 1998: 58000000,", nil},
		{"a population", "1998: 58000000", "1998: 58000001", []string{ratio}},
		{"a value of the series", "1998: 335000", "1998: 335001", []string{strength, nineties, without}}, // of a state left out, too: what that makes of all is said
		{"a value of a year without membership", "2000: 320000", "2000: 320001", nil},
		{"the series' last year", "DEU: {1998: 335000, 2000: 320000, 2020: 184000}", "DEU: {1998: 335000, 2000: 320000, 2020: 184001}", []string{strength, without}},
		{"a break", "Conscription ends.", "Conscription ended.", []string{strength, without}},

		{"the title of a source", "title: The Bank", "title: The World Bank", []string{forces, ratio, active, strength, nineties, without}},
		{"a source's address", "https://gazette.example", "https://gazette.example/1999", []string{members, oneState, events, treaties, russian}},
		{"the place in a source", `ref: "7"`, `ref: "8"`, []string{members}},
		{"another source", "year: 2020, sources: [balance]", "year: 2020, sources: [book]", []string{forces, active}},
		{"the name of a state", "{en: Germany, ru: Германия}", "{en: West Germany, ru: Германия}", slices.DeleteFunc(slices.Clone(views), func(v string) bool { return v == russian })},
	} {
		if strings.Count(pact, c.old) != 1 {
			t.Fatalf("%s: %q stands %d times", c.what, c.old, strings.Count(pact, c.old))
		}
		before, after := read(t, pact), read(t, strings.Replace(pact, c.old, c.new, 1))
		for _, query := range views {
			changed := export.DataHash(before, view(t, before, query)) != export.DataHash(after, view(t, after, query))
			if want := slices.Contains(c.stale, query); changed != want {
				t.Errorf("%s: the hash of %s changed: %v, want %v", c.what, query, changed, want)
			}
		}
	}
}

// A report shows what the charts show, and more.
func TestAReportIsHashedWithAllThatItShows(t *testing.T) {
	for _, c := range []struct {
		old, new string
		chart    bool // a chart shows it, too
	}{
		{"kind: Military alliance", "kind: Defence alliance", false},
		{"value: Paris", "value: London", false},
		{"It meets in May.", "It meets in June.", false},
		{"accessed: 2024-01", "accessed: 2024-02", false},
		{"A. Person", "B. Person", true}, // with its offices
		{"to: 1999-06-30", "to: 1999-06-29", true},
		{"A drill,", "A large drill,", true},
		{"active: 203250", "active: 203251", true},
		{"1998: 335000", "1998: 335001", true},
	} {
		before, after := read(t, pact), read(t, strings.Replace(pact, c.old, c.new, 1))
		changed := func(query string) bool {
			return export.DataHash(before, view(t, before, query)) != export.DataHash(after, view(t, after, query))
		}
		if !changed("report?as-of=2022-01-01") || !changed("?as-of=2022-01-01&lang=ru") {
			t.Errorf("%s: the hash of a report is the same", c.new)
		}
		if slices.ContainsFunc(views, changed) != c.chart {
			t.Errorf("%s: a chart changed: %v", c.new, !c.chart)
		}
	}
}

// Appearance is no part of the data.
func TestTheLookDoesNotChangeTheHash(t *testing.T) {
	d := read(t, pact)
	for _, c := range [][2]string{
		{"forces", "forces?theme=dark"}, {"forces", "forces?reading=log"}, {"forces", "forces?sort=name"},
		{"strength", "strength?reading=lines"}, {"membership", "membership?sort=duration"}, {"strength", "strength?as-of=2010-01-01"},
	} {
		if export.DataHash(d, view(t, d, c[0])) != export.DataHash(d, view(t, d, c[1])) {
			t.Errorf("%s and %s differ", c[0], c[1])
		}
	}
	seen := map[string]string{}
	for _, query := range views {
		hash := export.DataHash(d, view(t, d, query))
		if !regexp.MustCompile(`^1:sha256:[0-9a-f]{64}$`).MatchString(hash) {
			t.Errorf("the hash is %q", hash)
		}
		if other, ok := seen[hash]; ok {
			t.Errorf("%s and %s have the same hash", query, other)
		}
		seen[hash] = query
	}
}

// The hashes of the first version are fixed: figures made with it are checked by all
// later ones. Where this test fails the version has to change.
func TestTheHashStaysWhatItIs(t *testing.T) {
	d := read(t, pact)
	for query, want := range map[string]string{
		"membership": "1:sha256:0a99d0efa5ceee208a837dee372c1c5c3e04c2ebc5a07db277b1ab00105b8f50",
		"forces":     "1:sha256:88ddafa0fc76a878179869f7aa2a6eab36c3134842115df933bcbc945f78dac8",
		"strength":   "1:sha256:9d2eb8886495336ce2465615f847dce4d2ce4f95f4e84f57362bbd5c6009f286",
		"events":     "1:sha256:7c63f7ea745f97000d098d9f45ed4a0d0c448e13962b54ffa682755566fd6f9c",
	} {
		if got := export.DataHash(d, view(t, d, query)); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}

// said is all that the pictures of a view say: their texts, and those of their marks' cards.
func said(t *testing.T, d *data.Dataset, v charts.View) string {
	t.Helper()
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		return err.Error()
	}
	var all []string
	for _, f := range figures {
		all = append(all, f.Title, f.Description())
		for _, m := range f.Marks {
			if m.Kind == charts.Furniture && (m.ID == "grid" || m.ID == "axis") {
				continue // how far axes reach
			}
			all = append(all, m.Card().Title)
			all = append(all, m.Card().Lines...)
			for _, s := range m.Shapes {
				if text, ok := s.(charts.Text); ok {
					all = append(all, text.Text)
				}
			}
		}
		all = append(all, export.About(d, v, f, "1").Sources...)
	}
	return strings.Join(all, "\n")
}

// Whatever number or word of the file is changed: where a picture then says something
// else, its hash is another.
func TestNothingThatIsSaidIsMissingFromTheHash(t *testing.T) {
	before := read(t, pact)
	hashes, texts := map[string]string{}, map[string]string{}
	for _, query := range views {
		hashes[query], texts[query] = export.DataHash(before, view(t, before, query)), said(t, before, view(t, before, query))
	}
	tried, changed := 0, 0
	for _, at := range regexp.MustCompile(`\pL{3,}|\d+`).FindAllStringIndex(pact, -1) {
		word := pact[at[0]:at[1]]
		other := word + "x"
		if n, err := strconv.Atoi(word); err == nil {
			other = fmt.Sprintf("%0*d", len(word), n+1)
		}
		file := pact[:at[0]] + other + pact[at[1]:]
		after, _, err := data.Read(strings.NewReader(file))
		if err != nil {
			continue // it was no name, date or number
		}
		tried++
		for _, query := range views {
			v, err := charts.ParseView(after, query)
			if err != nil || said(t, after, v) == texts[query] {
				continue
			}
			changed++
			if export.DataHash(after, v) == hashes[query] {
				t.Errorf("%s instead of %s in %.60q: %s says something else with the same hash", other, word, pact[at[0]:], query)
			}
		}
	}
	if tried < 100 || changed < 250 {
		t.Errorf("only %d changes were tried, of which %d could be seen", tried, changed)
	}
}
