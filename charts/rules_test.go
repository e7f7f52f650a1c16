package charts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// textsOf are the texts of a mark, by its identity.
func textsOf(f *charts.Figure, id string) []string {
	var texts []string
	if m, ok := mark(f, id); ok {
		for _, s := range m.Shapes {
			if t, ok := s.(charts.Text); ok {
				texts = append(texts, plain(t.Text))
			}
		}
	}
	return texts
}

const offices = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: DEU}]
memberships: [{state: FRA, body: b, from: 1950-01-01, sources: [s]}]
offices:
  - id: one
    name: President
    holders:
      - {name: Anna Alpha, from: 1950, to: 1965, sources: [s]}
      - {name: Bert Beta, from: 1965, to: 1968, sources: [s]}
      - {name: Carl Gamma, from: 1968, to: 1968, sources: [s]}
      - {name: Dora Delta, from: 1968, to: 1990-06-30, sources: [s]}
      - {name: Emil Epsilon, from: 1990-07-01, to: 1995-01-01, sources: [s]}
  - id: two
    name: Speakers
    holders:
      - {name: Fay Zeta, from: 1950, to: 1980, sources: [s]}
      - {name: Gus Eta, from: 1960-01-01, to: 1990-12-31, sources: [s]}
`

// Holders who follow each other meet, although they share a year; those of one time stand
// below each other.
func TestHoldersMeet(t *testing.T) {
	f := figures(t, sample(t, offices), "membership?show=offices", charts.SlidePage())[0]
	bars := map[string][]charts.Rect{}
	for _, m := range f.Marks {
		if m.Kind == charts.Holder {
			office := strings.Split(m.ID, "/")[1]
			bars[office] = append(bars[office], m.Reach)
		}
	}
	for i, bar := range bars["one"][1:] {
		before := bars["one"][i]
		if gap := bar.X - before.Right(); gap > 0.01 || gap < -0.01 || bar.Y != before.Y || bar.W < 1 {
			t.Errorf("holder %d is at %v, the one before at %v", i+1, bar, before)
		}
	}
	if a, b := bars["two"][0], bars["two"][1]; a.Overlaps(b) || a.Bottom() > b.Y {
		t.Errorf("two at once stand at %v and %v", a, b)
	}
}

// A number in a bar is always explained.
func TestHoldersWithoutRoomAreNamedOrCounted(t *testing.T) {
	var many strings.Builder
	for y := 1950; y < 2020; y++ {
		many.WriteString("      - {name: President Ypsilon, from: " + data.DayOf(y, 1, 1).Date().String() + ", to: " + data.DayOf(y, 12, 31).Date().String() + ", sources: [s]}\n")
	}
	d := sample(t, strings.Replace(offices, "  - id: two", many.String()+"  - id: two", 1))
	f := figures(t, d, "membership?show=offices", charts.SlidePage())[0]
	if !strings.Contains(said(f), "names find no room") || strings.Contains(said(f), "1 President") {
		t.Errorf("the notes say %q", textsOf(f, "notes"))
	}
	f = figures(t, sample(t, offices), "membership?show=offices", charts.SlidePage())[0]
	if !strings.Contains(said(f), "1 Carl Gamma") && !strings.Contains(said(f), "Carl Gamma (1968)") {
		t.Errorf("who held office for a year is not named: %q", textsOf(f, "notes"))
	}
}

// States in an office that have no room for their names have one number each, in all of
// their bars, which the notes explain once.
func TestAStateInAnOfficeHasOneNumber(t *testing.T) {
	f := figures(t, data.CSTO(), "membership?show=offices&lang=ru", charts.SlidePage())[0]
	numbers := map[string]string{}
	names := map[string]string{"ARM": "Армения", "BLR": "Беларусь", "KAZ": "Казахстан", "KGZ": "Киргизия", "RUS": "Россия", "TJK": "Таджикистан"}
	for _, m := range f.Marks {
		if m.Kind != charts.Holder || !strings.HasPrefix(m.ID, "holder/chair/") {
			continue
		}
		label := textsOf(f, m.ID)
		if len(label) != 1 {
			t.Fatalf("%s says %q", m.ID, label)
		}
		state := m.States[0]
		if before, known := numbers[state]; known && before != label[0] {
			t.Errorf("%s is %s and %s", state, before, label[0])
		}
		numbers[state] = label[0]
		if want := label[0] + " " + names[state]; strings.Count(said(f), want) != 1 {
			t.Errorf("the notes do not say %q once: %q", want, textsOf(f, "notes"))
		}
	}
	if len(numbers) < 6 {
		t.Errorf("only %d states stand in the lane", len(numbers))
	}
}

const ended = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: DEU}, {id: ITA}]
memberships:
  - {state: FRA, body: b, from: 1950-01-01, to: 2020-01-01, ended: dissolution, sources: [s]}
  - {state: DEU, body: b, from: 1950-01-01, to: 2019-06-01, ended: withdrawal, sources: [s]}
  - {state: ITA, body: b, from: 2019-05-05, to: 2019-05-06, ended: expulsion, sources: [s]}
`

// How a membership ended is said inside its bar, or before it, where there is no room after.
func TestEndingsAtTheEdge(t *testing.T) {
	f := figures(t, sample(t, ended), "membership", charts.SlidePage())[0]
	for id, want := range map[string]string{
		"ending/FRA/b/1950-01-01": "dissolved, 1 Jan 2020",
		"ending/DEU/b/1950-01-01": "withdrew, 1 Jun 2019",
		"ending/ITA/b/2019-05-05": "expelled, 6 May 2019",
	} {
		if got := textsOf(f, id); !slices.Equal(got, []string{want}) {
			t.Errorf("%s says %q, want %q", id, got, want)
		}
	}
	if got := textsOf(f, "count/2019-06-02"); !slices.Equal(got, []string{"1"}) {
		t.Errorf("the last step says %q", got)
	}
}

const doubted = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: DEU}, {id: ITA}]
memberships:
  - {state: FRA, body: b, from: 1950, sources: [s]}
  - {state: DEU, body: b, from: 1950, to: "%d?", ended: withdrawal, sources: [s]}
  - {state: ITA, body: b, from: 1950, to: "%d-05-05?", ended: withdrawal, sources: [s]}
`

// Where an ending is shortened, a year in doubt is never said as one that is certain.
func TestAYearInDoubtKeepsItsDoubt(t *testing.T) {
	said := map[string]bool{}
	for year := 1955; year < 2019; year++ {
		for _, f := range figures(t, sample(t, fmt.Sprintf(doubted, year, year)), "membership", charts.SlidePage()) {
			for _, state := range []string{"DEU", "ITA"} {
				for _, text := range textsOf(f, "ending/"+state+"/b/1950") {
					said[state+" "+strings.ReplaceAll(strings.ReplaceAll(text, fmt.Sprint(year), "Y"), "\u00a0", " ")] = true
				}
			}
		}
	}
	want := map[string]bool{"DEU withdrew, Y (?)": true, "DEU withdrew": true, "ITA withdrew, 5 May Y (?)": true, "ITA withdrew, Y": true, "ITA withdrew": true}
	for text := range said {
		if !want[text] {
			t.Errorf("an ending is said as %q", text)
		}
	}
	if !said["DEU withdrew, Y (?)"] || !said["ITA withdrew, 5 May Y (?)"] {
		t.Errorf("the endings are %v", said)
	}
}

const longWords = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: CAF}, {id: X, name: Donaudampfschifffahrtsgesellschaft}, {id: Y, name: Baden-Wuerttembergische Union}]
memberships:
  - {state: CAF, body: b, from: 1950-01-01, sources: [s]}
  - {state: X, body: b, from: 1950-01-01, sources: [s]}
  - {state: Y, body: b, from: 1950-01-01, sources: [s]}
`

// No name is broken between letters: its id stands for it, which the notes explain.
func TestNamesBreakAtSpacesAndHyphens(t *testing.T) {
	f := figures(t, sample(t, longWords), "membership?lang=ru", charts.SquarePage())[0]
	for id, want := range map[string][]string{
		"name/CAF": {"CAF"}, "name/X": {"X"}, "name/Y": {"Baden-", "Wuerttembergische", "Union"},
	} {
		got := textsOf(f, id)
		if id == "name/Y" && (len(got) > 2 || strings.HasPrefix(got[0], "Baden-W") != (len(got) == 2)) {
			t.Errorf("%s is %q", id, got)
		} else if id != "name/Y" && !slices.Equal(got, want) {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	if notes := strings.Join(textsOf(f, "notes"), " "); !strings.Contains(notes, "CAF: ") || !strings.Contains(notes, "X: Donaudampfschifffahrtsgesellschaft") {
		t.Errorf("the notes are %q", notes)
	}
}

// sizesOf are the sizes of type of the marks whose identities begin so, smallest first.
func sizesOf(f *charts.Figure, prefix string, lines int) []float64 {
	var sizes []float64
	for _, m := range f.Marks {
		if strings.HasPrefix(m.ID, prefix) && len(m.Shapes) == lines {
			sizes = append(sizes, m.Shapes[0].(charts.Text).Style.Size)
		}
	}
	slices.Sort(sizes)
	return slices.Compact(sizes)
}

// Names in one line have one size in a chart, as large as the longest allows.
func TestNamesInOneLineHaveOneSize(t *testing.T) {
	const empires = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: A, name: Austria}, {id: X, name: Central African %s}, {id: Y, name: Kingdom of the Two Sicilies and of all its Dependencies}]
memberships:
  - {state: A, body: b, from: 1950-01-01, sources: [s]}
  - {state: X, body: b, from: 1950-01-01, sources: [s]}
  - {state: Y, body: b, from: 1950-01-01, sources: [s]}
forces:
  - {id: f, name: Forces, year: 2019, sources: [s], values: {A: {active: 100}, X: {active: 100}, Y: {active: 200}}}
offices: [{id: o, name: Chair, holders: [{name: Somebody, state: A, from: 1990-01-01, sources: [s]}]}]
`
	for _, chart := range []string{"membership", "membership?show=offices", "forces"} {
		for _, page := range []charts.Page{charts.SlidePage(), charts.ClassicPage(), charts.SquarePage()} {
			for _, rest := range []string{"Rep", "Republic", "Republics I"} {
				f := figures(t, sample(t, fmt.Sprintf(empires, rest)), chart, page)[0]
				sizes := slices.Compact(append(sizesOf(f, "office/o", 1), sizesOf(f, "name/", 1)...))
				if len(sizes) != 1 {
					t.Errorf("%s with Central African %s on %gx%g: names in one line are set in %v points", chart, rest, page.W, page.H, sizes)
				}
			}
		}
	}
	f := figures(t, sample(t, fmt.Sprintf(empires, "Republic")), "membership", charts.SlidePage())[0]
	if one, two := sizesOf(f, "name/", 1), sizesOf(f, "name/", 2); len(one) != 1 || len(two) != 1 || two[0] >= one[0] {
		t.Errorf("on a slide names are set in %v points, and in two lines in %v", one, two)
	}
}

const activeOnly = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: DEU}, {id: SUN, name: USSR}]
memberships:
  - {state: FRA, body: b, from: 1950-01-01, sources: [s]}
  - {state: DEU, body: b, from: 1950-01-01, sources: [s]}
  - {state: SUN, body: b, from: 1950-01-01, sources: [s]}
forces:
  - {id: f, name: Forces, year: 2019, sources: [s], values: {FRA: {active: 100}, DEU: {active: 100}, SUN: {active: 2000}}}
  - {id: g, name: Forces, year: 2018, sources: [s], values: {FRA: {active: 100, reserve: 50}, DEU: {active: 100}, SUN: {active: 700}}}
`

// What nobody has is said once; what some lack is marked at these.
func TestPartsThatAreNotKnown(t *testing.T) {
	d := sample(t, activeOnly)
	f := figures(t, d, "forces?edition=f", charts.SlidePage())[0]
	if got := textsOf(f, "subtitle")[0]; !strings.HasPrefix(got, "Active personnel, ") {
		t.Errorf("the subtitle is %q", got)
	}
	if f.Title != "The USSR has 91\u00a0% of active personnel" {
		t.Errorf("the title is %q", f.Title)
	}
	if strings.Contains(said(f), "*") || !strings.Contains(said(f), "no figures for reserve and paramilitary personnel") || !strings.Contains(said(f), "without the USSR") {
		t.Errorf("the notes are %q", textsOf(f, "notes"))
	}
	f = figures(t, d, "forces?edition=g", charts.SlidePage())[0]
	for id, want := range map[string]string{"force/FRA": "150", "force/DEU": "100*", "force/SUN": "700*"} {
		if got := textsOf(f, id); !slices.Contains(got, want) {
			t.Errorf("%s says %q, want %q", id, got, want)
		}
	}
	if !strings.Contains(said(f), "lack reserve personnel") {
		t.Errorf("the notes are %q", textsOf(f, "notes"))
	}
	v, _ := charts.ParseView(d, "forces?edition=f&metric=reserve")
	if _, err := charts.Layout(d, v, charts.SlidePage()); err == nil || err.Error() != "the edition has no figures for reserve personnel" {
		t.Errorf("without any reserve: %v", err)
	}
}

// A title tells no more than the view shows.
func TestTitlesOfChosenViews(t *testing.T) {
	for query, want := range map[string]string{
		"membership?states=ARM":             "Armenia is a member on 1 January 2026",
		"membership?states=UZB":             "Uzbekistan is not a member on 1 January 2026",
		"membership?states=ARM,KAZ":         "Both states shown are members on 1 January 2026",
		"membership?states=ARM,UZB":         "One of the two states shown is a member on 1 January 2026",
		"membership?states=ARM,KAZ,RUS":     "All three states shown are members on 1 January 2026",
		"membership?without=RUS":            "Without Russia: five of the eleven states shown are members on 1 January 2026",
		"membership?without=RUS&lang=ru":    "Пять из одиннадцати показанных государств — члены на 1 января 2026 г. (без учёта: Россия)",
		"membership?from=2008&to=2008":      "Nine states joined, seven are members on 31 December 2008",
		"forces?states=RUS,ARM":             "Among those shown, Russia has 93 % of all personnel",
		"forces?states=ARM,UZB":             "Armenia has 259,100 personnel",
		"strength?reading=share":            "Russia had 86 % of the total in 1994, 82 % in 2020",
		"strength?reading=share&states=RUS": "Among those shown, Russia had 100 % of the total in 1994, 100 % in 2020",
	} {
		if got := figures(t, data.CSTO(), query, charts.SlidePage())[0].Title; plain(got) != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	f := figures(t, data.CSTO(), "forces?states=ARM,UZB", charts.SlidePage())[0]
	if !strings.Contains(said(f), "Uzbekistan: no figures in this edition.") {
		t.Errorf("of one that is no member the notes say %q", textsOf(f, "notes"))
	}
}

// Few rows stand in the middle of a page, in bars with numbers.
func TestFewRowsFillThePage(t *testing.T) {
	for _, query := range []string{"membership?states=ARM", "forces?states=ARM", "forces?states=ARM,KAZ", "events?search=gas"} {
		f := figures(t, data.CSTO(), query, charts.SlidePage())[0]
		top, bottom := f.Page.H, 0.0
		for _, m := range f.Marks {
			if m.ID == "grid" {
				for _, s := range m.Shapes {
					top, bottom = min(top, s.Bounds().Y), max(bottom, s.Bounds().Bottom())
				}
			}
		}
		if middle := (top + bottom) / 2; middle < 0.4*f.Page.H || middle > 0.6*f.Page.H {
			t.Errorf("%s: the chart stands from %.0f to %.0f", query, top, bottom)
		}
	}
}

// A date of the chronology is broken between two dates at most.
func TestDatesHoldTogether(t *testing.T) {
	warsaw := example(t, "warsaw-pact")
	for _, lang := range []string{"en", "ru"} {
		pages := figures(t, warsaw, "events?lang="+lang, charts.SlidePage())
		if len(pages) != 1 {
			t.Errorf("%s: %d events take %d pages", lang, len(warsaw.Events), len(pages))
		}
		for _, m := range pages[0].Marks {
			for _, s := range m.Shapes {
				if text, ok := s.(charts.Text); ok && strings.HasSuffix(m.ID, "/row") && text.Anchor == charts.End && strings.Contains(strings.TrimSuffix(text.Text, " –"), " ") {
					t.Errorf("%s: %q can be broken", lang, text.Text)
				}
			}
		}
	}
}

// Rather than on a second page the last rows stand above events that are counted.
func TestCountsOfEventsSaveAPage(t *testing.T) {
	pages := figures(t, data.CSTO(), "membership?as-of=2008-03-28&without=RUS&lang=ru", charts.SlidePage())
	if len(pages) != 1 || !strings.Contains(said(pages[0]), "в столбце") || !strings.Contains(said(pages[0]), "Афганистан") {
		t.Errorf("%d pages say %q", len(pages), said(pages[0]))
	}
	if whole := figures(t, data.CSTO(), "membership?lang=ru", charts.SlidePage()); len(whole) != 1 || strings.Contains(said(whole[0]), "в столбце") {
		t.Errorf("events are counted where there is room for dots")
	}
}
