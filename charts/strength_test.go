package charts_test

import (
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// personnel is what a year's members have together, counted by hand from memberships.
func personnel(t *testing.T, d *data.Dataset, year int, without ...string) (sum float64, states []string) {
	t.Helper()
	july := data.DayOf(year, 7, 1)
	for _, s := range d.Series {
		if s.ID != "personnel" {
			continue
		}
		for _, values := range s.Values {
			member := false
			for _, m := range d.Memberships {
				counts := m.Status == data.Member && (m.Body == "cst" || m.Body == "csto")
				from, to := m.From.First(), d.AsOf()
				if !m.To.IsZero() {
					to = m.To.Last()
				}
				member = member || counts && m.State == values.State && from <= july && july <= to
			}
			for _, v := range values.Values {
				if v.Year == year && member && !slices.Contains(without, values.State) {
					sum += v.Value
					states = append(states, values.State)
				}
			}
		}
	}
	return sum, states
}

func strengthFigure(t *testing.T, d *data.Dataset, page charts.Page, change func(*charts.View)) *charts.Figure {
	t.Helper()
	v := charts.NewView(d, charts.Strength)
	if change != nil {
		change(&v)
	}
	figures, err := charts.Layout(d, v, page)
	if err != nil {
		t.Fatal(err)
	}
	if len(figures) != 1 {
		t.Fatalf("%d pages", len(figures))
	}
	return figures[0]
}

func mark(f *charts.Figure, id string) (charts.Mark, bool) {
	for _, m := range f.Marks {
		if m.ID == id {
			return m, true
		}
	}
	return charts.Mark{}, false
}

// said is every text of a figure.
func said(f *charts.Figure) string {
	var all []string
	for _, m := range f.Marks {
		for _, s := range m.Shapes {
			if text, ok := s.(charts.Text); ok {
				all = append(all, plain(text.Text))
			}
		}
	}
	return strings.Join(all, " ")
}

// plain is a text without spaces that hold.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func without(states ...string) func(*charts.View) {
	return func(v *charts.View) { v.Without = states }
}

func reading(r charts.Reading) func(*charts.View) {
	return func(v *charts.View) { v.Reading = r }
}

// comma is a number with its thousands apart.
func comma(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func TestStrengthCountsTheMembersOfEveryYear(t *testing.T) {
	d := data.CSTO()
	for name, left := range map[string][]string{"all": nil, "without Russia": {"RUS"}, "without two": {"RUS", "UZB"}} {
		for _, r := range []charts.Reading{charts.Linear, charts.Zoom, charts.Share, charts.Lines} {
			f := strengthFigure(t, d, charts.SlidePage(), func(v *charts.View) { v.Reading, v.Without = r, left })
			for year := 1994; year <= 2020; year++ {
				sum, states := personnel(t, d, year, left...)
				m, ok := mark(f, fmt.Sprintf("strength/%d", year))
				if want := fmt.Sprintf("%d members, %s in all", len(states), comma(sum)); !ok || m.Card().Lines[0] != want {
					t.Errorf("%s, %s, %d: card %q, want %q", name, r, year, m.Card().Lines, want)
				}
			}
			for _, year := range []string{"1993", "2021"} {
				if _, ok := mark(f, "strength/"+year); ok {
					t.Errorf("%s, %s: %s has a column", name, r, year)
				}
			}
		}
	}
}

// The heights of columns are to each other as the sums are, and in shares all are equal.
func TestStrengthColumnsAreAsHighAsTheirSums(t *testing.T) {
	d := data.CSTO()
	height := func(f *charts.Figure, year int) float64 {
		sum := 0.0
		for _, m := range f.Marks {
			if strings.HasPrefix(m.ID, fmt.Sprintf("strength/%d/", year)) {
				sum += m.Reach.H
			}
		}
		return sum
	}
	linear := strengthFigure(t, d, charts.SlidePage(), reading(charts.Linear))
	share := strengthFigure(t, d, charts.SlidePage(), reading(charts.Share))
	first, _ := personnel(t, d, 1994)
	for year := 1994; year <= 2020; year++ {
		sum, _ := personnel(t, d, year)
		if got, want := height(linear, year)/height(linear, 1994), sum/first; math.Abs(got-want) > 1e-6 {
			t.Errorf("%d is %.4f as high as 1994, want %.4f", year, got, want)
		}
		if got := height(share, year); math.Abs(got-height(share, 1994)) > 1e-6 {
			t.Errorf("the shares of %d are %.2f points high, those of 1994 %.2f", year, got, height(share, 1994))
		}
	}
}

func TestStrengthTitles(t *testing.T) {
	d := data.CSTO()
	for want, change := range map[string]func(*charts.View){
		"The members’ forces: 1.6 million in 1994, 1.8 million in 2020":                    nil,
		"The members’ forces without Russia: 221,000 in 1994, 314,000 in 2020":             without("RUS"),
		"The members’ forces without Belarus and Russia: 156,000 in 1994, 156,000 in 2020": without("RUS", "BLR"),
		"Russia had 86 % of the total in 1994, 82 % in 2020":                               reading(charts.Share),
		"Without Russia: Belarus had 29 % of the total in 1994, 50 % in 2020": func(v *charts.View) {
			v.Reading, v.Without = charts.Share, []string{"RUS"}
		},
		"Forces of Armenia and Kazakhstan: 63,000 in 1994, 118,000 in 2020": func(v *charts.View) { v.States = []string{"ARM", "KAZ"} },
		"The members’ forces: 1.9 million in 2008":                          between("2008-01-01", "2008-12-31"),
		"Population of the members: 193.5 million in 2020":                  func(v *charts.View) { v.Series = "population" },
	} {
		f := strengthFigure(t, d, charts.SlidePage(), change)
		if plain(f.Title) != want {
			t.Errorf("title %q, want %q", f.Title, want)
		}
		if !strings.Contains(said(f), want) {
			t.Errorf("the picture does not say %q", want)
		}
	}
}

func between(from, to string) func(*charts.View) {
	day := func(s string) data.Day {
		d, err := data.ParseDate(s)
		if err != nil {
			panic(err)
		}
		return d.First()
	}
	return func(v *charts.View) { v.From, v.To = day(from), day(to) }
}

func TestStrengthSaysWhatIsLeftOut(t *testing.T) {
	d := data.CSTO()
	for want, change := range map[string]func(*charts.View){
		"The larger panel leaves out Russia, 82 % of the total in 2020, and has a scale of its own.": nil,
		"The same without Russia, on a larger scale":                                                 reading(charts.Lines),
		"Left out: Russia, 82 % of the total in 2020.":                                               without("RUS"),
		"Shown: Armenia, 3 % of the total in 2020.":                                                  func(v *charts.View) { v.States = []string{"ARM"} },
	} {
		if f := strengthFigure(t, d, charts.SlidePage(), change); !strings.Contains(said(f), want) {
			t.Errorf("the picture does not say %q", want)
		}
	}
	bare := strengthFigure(t, d, charts.SlidePage(), func(v *charts.View) { v.Bare = true })
	if want := "The larger panel leaves out Russia"; !strings.Contains(said(bare), want) {
		t.Errorf("the bare picture does not say %q", want)
	}
}

func TestStrengthNamesEveryStateAndStep(t *testing.T) {
	d := data.CSTO()
	for _, r := range charts.Readings(charts.Strength) {
		for pageName, page := range pages() {
			f := strengthFigure(t, d, page, reading(r))
			all := said(f)
			for _, state := range []string{"Russia", "Belarus", "Kazakhstan", "Armenia", "Kyrgyzstan", "Tajikistan", "Uzbekistan", "Azerbaijan", "Georgia"} {
				if !strings.Contains(all, state) {
					t.Errorf("%s on %s: no label says %s", r, pageName, state)
				}
			}
		}
		f := strengthFigure(t, d, charts.SlidePage(), reading(r))
		for year, label := range map[string]string{"1999": "Azerbaijan, Georgia and Uzbekistan leave", "2007": "Uzbekistan returns", "2013": "Uzbekistan leaves"} {
			m, _ := mark(f, "step/"+year)
			if got := said(&charts.Figure{Marks: []charts.Mark{m}}); got != label {
				t.Errorf("%s: the step of %s says %q, want %q", r, year, got, label)
			}
			if !strings.Contains(f.Description(), year+": "+label+".") {
				t.Errorf("%s: the description does not say %s: %s", r, year, label)
			}
		}
	}
}

func TestStrengthMarksBreaks(t *testing.T) {
	f := strengthFigure(t, data.CSTO(), charts.SlidePage(), nil)
	for year, letter := range map[string]string{"1995": "a", "2001": "b"} {
		m, ok := mark(f, "break/"+year)
		if !ok || said(&charts.Figure{Marks: []charts.Mark{m}}) != letter {
			t.Errorf("%s is not marked %s", year, letter)
		}
	}
	for _, want := range []string{
		"a 1995, Kazakhstan and Azerbaijan: Paramilitary forces included from here. b 2001, Belarus: Paramilitary forces included from here.",
		"Active and paramilitary, no reserve, by World Bank year",
	} {
		if !strings.Contains(said(f), want) {
			t.Errorf("the notes do not say %q", want)
		}
	}
	// A break of states that are not shown is none.
	if _, ok := mark(strengthFigure(t, data.CSTO(), charts.SlidePage(), without("BLR")), "break/2001"); ok {
		t.Error("the break of Belarus is marked in a picture without it")
	}
}

const gaps = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: A, name: Aland}, {id: B, name: Bland}, {id: C, name: Cland}, {id: D, name: Never counted}]
memberships:
  - {state: A, body: b, from: 2000-07-01, sources: [s]}
  - {state: B, body: b, from: 2001-07-02, to: 2005-06-30, ended: withdrawal, sources: [s]}
  - {state: C, body: b, from: 2000-01-01, sources: [s]}
  - {state: D, body: b, status: observer, from: 2000-01-01, sources: [s]}
series:
  - id: budget
    name: Budget
    unit: crowns
    sources: [s]
    values:
      A: {1999: 5, 2000: 10, 2001: 20, 2002: 0, 2003: 30, 2006: 40}
      B: {2001: 7, 2002: 8, 2003: 9, 2004: 10, 2005: 11}
      C: {2000: 1, 2001: 1, 2002: 1, 2004: 1, 2006: 1}
      D: {1990: 1000, 2000: 1000, 2020: 1000}
`

func TestStrengthMarksWhatIsMissing(t *testing.T) {
	d := sample(t, gaps)
	f := strengthFigure(t, d, charts.SlidePage(), nil)
	for year, want := range map[string]string{
		"2000": "2 members, 11 in all", "2001": "2 members, 21 in all", "2002": "3 members, 9 in all",
		"2003": "3 members, 39 in all, as far as known", "2004": "3 members, 11 in all, as far as known",
		"2005": "2 members, 0 in all, as far as known", "2006": "2 members, 41 in all",
	} {
		m, _ := mark(f, "strength/"+year)
		if m.Card().Lines[0] != want {
			t.Errorf("%s: %q, want %q", year, m.Card().Lines[0], want)
		}
		_, starred := mark(f, "missing/"+year)
		if starred != strings.HasSuffix(want, "known") {
			t.Errorf("%s: starred is %t", year, starred)
		}
	}
	if want := "Aland 2004–2005; Cland 2003, 2005."; !strings.Contains(said(f), want) {
		t.Errorf("the notes do not say %q: %s", want, said(f))
	}
	if want := "Budget of the members, crowns: 11 in 2000, 41 in 2006"; f.Title != want {
		t.Errorf("title %q, want %q", f.Title, want)
	}
	cut := strengthFigure(t, d, charts.SlidePage(), between("2000-01-01", "2003-12-31"))
	if want := "Budget of the members, crowns: 11 in 2000, at least 39 in 2003"; cut.Title != want {
		t.Errorf("title %q, want %q", cut.Title, want)
	}
}

func TestStrengthWithoutDataSaysSo(t *testing.T) {
	never := strings.Replace(gaps, "2000-07-01", "2010-07-01", 1)
	never = strings.Replace(strings.Replace(never, "{state: B, body: b, from: 2001-07-02", "{state: B, body: b, status: partner, from: 2001-07-02", 1), "{state: C, body: b, from: 2000", "{state: C, body: b, from: 2010", 1)
	for want, yaml := range map[string]string{
		"the data hold no series by year":                                                                      oneState,
		"the series has no value of a member in these years":                                                   never,
		"the data hold no series by year but the population, which is shown where it is asked for by its name": oneState + "series: [{id: population, name: P, unit: people, sources: [s], values: {FRA: {2000: 5}}}]\n",
	} {
		d := sample(t, yaml)
		_, err := charts.Layout(d, charts.NewView(d, charts.Strength), charts.SlidePage())
		if !errors.Is(err, charts.ErrNothing) || err.Error() != want {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// Beyond ten states the smaller ones are one layer, which the notes explain.
func TestStrengthStacksTheRestTogether(t *testing.T) {
	d := sample(t, seriesOf(30, 20, func(state, year int) float64 { return float64(state + 1) }))
	f := strengthFigure(t, d, charts.SlidePage(), nil)
	m, ok := mark(f, "strength/rest")
	if !ok || !strings.HasPrefix(m.Card().Title, "20 other participants") {
		t.Errorf("the rest is %q", m.Card().Title)
	}
	if want := "20 other participants: State number"; !strings.Contains(said(f), want) {
		t.Errorf("the notes do not say %q: %s", want, said(f))
	}
}

// A state that is the largest only in the end is not among the rest, and the one that
// makes room for it is.
func TestStrengthKeepsTheLargestApart(t *testing.T) {
	d := sample(t, seriesOf(13, 26, func(state, year int) float64 {
		if state == 12 && year == 25 {
			return 60
		}
		return float64(20 - state)
	}))
	f := strengthFigure(t, d, charts.SlidePage(), nil)
	if _, ok := mark(f, "strength/state/S12"); !ok {
		t.Error("the largest state has no label")
	}
	if m, _ := mark(f, "strength/rest"); !strings.HasPrefix(m.Card().Title, "3 other participants") {
		t.Errorf("the rest is %q", m.Card().Title)
	}
	drawn := 0
	for _, m := range f.Marks {
		if strings.HasPrefix(m.ID, "strength/state/") {
			drawn++
		}
	}
	if keys, _ := mark(f, "legend"); drawn+strings.Count(said(&charts.Figure{Marks: []charts.Mark{keys}}), "State number") < 10 {
		t.Errorf("%d states have labels", drawn)
	}
}

func TestStrengthGoldens(t *testing.T) {
	for name, change := range map[string]func(*charts.View){
		"strength-slide":   nil,
		"strength-share":   reading(charts.Share),
		"strength-lines":   reading(charts.Lines),
		"strength-without": without("RUS"),
	} {
		t.Run(name, func(t *testing.T) {
			f := strengthFigure(t, data.CSTO(), charts.SlidePage(), change)
			compare(t, filepath.Join("testdata", name+".golden"), dump([]*charts.Figure{f}))
		})
	}
}
