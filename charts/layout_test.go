package charts_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// pages are all pages of DESIGN: the named ones, odd free ones, and the window's panels.
func pages() map[string]charts.Page {
	return map[string]charts.Page{
		"slide":    charts.SlidePage(),
		"classic":  charts.ClassicPage(),
		"square":   charts.SquarePage(),
		"a4":       charts.A4Page(),
		"portrait": {W: 540, H: 960},
		"strip":    {W: 960, H: 360},
		"narrow":   {W: 420, H: 960},
		"tower":    {W: 360, H: 3240},
		"ribbon":   {W: 3240, H: 360},
		"inset":    {W: 600, H: 440, Inset: true},
		"phone":    {W: 320, H: 520, Inset: true},
		"panel":    {W: 940, H: 430, Panel: true},
		"small":    {W: 560, H: 300, Panel: true},
		"large":    {W: 2400, H: 900, Panel: true},
	}
}

// sample is a dataset from a file written into a test.
func sample(t testing.TB, yaml string) *data.Dataset {
	t.Helper()
	d, faults, err := data.Read(strings.NewReader(yaml))
	if err != nil {
		t.Fatalf("sample: %v", faults)
	}
	return d
}

// samples are the CSTO, the examples and alliances of odd shapes.
func samples(t testing.TB) map[string]*data.Dataset {
	all := map[string]*data.Dataset{
		"csto":       data.CSTO(),
		"one-state":  sample(t, oneState),
		"many":       sample(t, manyStates(200)),
		"long-names": sample(t, longNames),
		"one-year":   sample(t, oneYear(300)),
		"day-long":   sample(t, dayLong),
		"centuries":  sample(t, centuries),
		"numbers":    sample(t, numbers),
		"overlap":    sample(t, overlapping),
		"offices":    sample(t, offices),
		"ended":      sample(t, ended),
		"scripts":    sample(t, scripts),
		"zero":       sample(t, zero),
		"endless":    sample(t, endlessTitles()),
	}
	for _, e := range data.Examples() {
		all[e.ID] = example(t, e.ID)
	}
	return all
}

// example is one of the datasets that come along.
func example(t testing.TB, id string) *data.Dataset {
	t.Helper()
	for _, e := range data.Examples() {
		if d, _, err := data.Read(e.Open()); e.ID == id && err == nil {
			return d
		}
	}
	t.Fatalf("there is no example %s", id)
	return nil
}

func TestNoLabelOverlapsAnotherOrLeavesThePage(t *testing.T) {
	for name, d := range samples(t) {
		for pageName, page := range pages() {
			for _, chart := range charts.All() {
				for _, asOf := range days(d) {
					v := charts.NewView(d, chart)
					v.AsOf, v.Offices = asOf, asOf == d.AsOf()
					figures, err := charts.Layout(d, v, page)
					if errors.Is(err, charts.ErrNothing) {
						continue
					}
					if err != nil {
						t.Fatal(err)
					}
					for _, f := range figures {
						where := fmt.Sprintf("%s, %s on %s, page %d, as of %s", name, chart, pageName, f.Number, asOf)
						checkLabels(t, where, f)
					}
				}
			}
		}
	}
}

// days are the last day of the data and some before.
func days(d *data.Dataset) []data.Day {
	days := []data.Day{d.AsOf()}
	if steps := d.Steps(); len(steps) > 0 {
		days = append(days, steps[0].From-400, steps[0].From, (steps[0].From+d.AsOf())/2)
	}
	return days
}

func checkLabels(t *testing.T, where string, f *charts.Figure) {
	t.Helper()
	paper := charts.Rect{W: f.Page.W, H: f.Page.H}.Grow(0.5)
	type label struct {
		mark string
		text charts.Text
		box  charts.Rect
	}
	var labels []label
	for _, m := range f.Marks {
		for _, s := range m.Shapes {
			if !s.Bounds().Within(paper) {
				t.Errorf("%s: a shape of %s leaves the page: %.1f", where, m.ID, s.Bounds())
			}
			text, ok := s.(charts.Text)
			if !ok {
				continue
			}
			if text.Style.Size < 10 {
				t.Errorf("%s: %q is set in %g points", where, text.Text, text.Style.Size)
			}
			labels = append(labels, label{m.ID, text, text.Bounds()})
		}
	}
	for i, a := range labels {
		for _, b := range labels[i+1:] {
			if inner := b.box.Grow(-0.6); a.box.Overlaps(inner) {
				t.Errorf("%s: %q (%s) overlaps %q (%s)", where, a.text.Text, a.mark, b.text.Text, b.mark)
			}
		}
	}
}

func TestMarksAreIdentifiedOnce(t *testing.T) {
	for name, d := range samples(t) {
		for _, chart := range charts.All() {
			figures, err := charts.Layout(d, charts.NewView(d, chart), charts.SlidePage())
			if errors.Is(err, charts.ErrNothing) {
				continue
			}
			for _, f := range figures {
				seen := map[string]bool{}
				for _, m := range f.Marks {
					if m.ID == "" || seen[m.ID] {
						t.Errorf("%s, %s: mark %q is nameless or not alone", name, chart, m.ID)
					}
					seen[m.ID] = true
					if m.Kind != charts.Furniture && m.Card().Title == "" {
						t.Errorf("%s, %s: mark %q has no card", name, chart, m.ID)
					}
				}
			}
		}
	}
}

// Every event is listed once, on one page or another, and every state has its row.
func TestNothingIsDropped(t *testing.T) {
	for name, d := range samples(t) {
		for _, page := range []charts.Page{charts.SlidePage(), charts.SquarePage()} {
			listed := map[string]int{}
			for _, f := range layout(t, d, charts.Membership, page) {
				for _, m := range f.Marks {
					listed[m.ID]++
				}
			}
			for _, m := range d.Memberships {
				id := "spell/" + m.State + "/" + m.Body + "/" + m.From.String()
				if listed[id] != 1 {
					t.Errorf("%s: %s is drawn %d times", name, id, listed[id])
				}
				if listed["name/"+m.State] != 1 {
					t.Errorf("%s: the name of %s is set %d times", name, m.State, listed["name/"+m.State])
				}
			}
			if edition, ok := d.Edition(d.AsOf()); ok {
				bars := map[string]int{}
				for _, f := range layout(t, d, charts.Forces, page) {
					for _, m := range f.Marks {
						bars[m.ID]++
					}
				}
				for _, force := range edition.Values {
					if bars["force/"+force.State] != 1 {
						t.Errorf("%s: %s has %d bars", name, force.State, bars["force/"+force.State])
					}
				}
			}
			if len(d.Events) == 0 || len(d.Events) > 100 {
				continue
			}
			rows := map[string]int{}
			for _, f := range layout(t, d, charts.Events, page) {
				for _, m := range f.Marks {
					rows[m.ID]++
				}
			}
			for _, e := range d.Events {
				id := "event/" + e.Date.String() + "/" + e.Title.In("en")
				listed := rows[id+"/row"] // in a chronology, of which each page has all the dots
				if listed == 0 && len(d.Events) <= 25 {
					listed = rows[id]
				}
				if listed != 1 {
					t.Errorf("%s: %s is listed %d times", name, id, listed)
				}
			}
		}
	}
}

func layout(t testing.TB, d *data.Dataset, chart charts.Chart, page charts.Page) []*charts.Figure {
	t.Helper()
	figures, err := charts.Layout(d, charts.NewView(d, chart), page)
	if err != nil && !errors.Is(err, charts.ErrNothing) {
		t.Fatal(err)
	}
	return figures
}

func TestTooManyEventsAreCounted(t *testing.T) {
	d := sample(t, oneYear(3000))
	figures := layout(t, d, charts.Events, charts.SlidePage())
	if len(figures) != 1 {
		t.Fatalf("3000 events take %d pages", len(figures))
	}
	said := false
	for _, m := range figures[0].Marks {
		for _, s := range m.Shapes {
			if text, ok := s.(charts.Text); ok && strings.Contains(text.Text, "treatyline list events") {
				said = true
			}
		}
	}
	if !said {
		t.Error("the page does not say where the list is")
	}
}

func TestChartsWithoutDataSaySo(t *testing.T) {
	d := sample(t, oneState)
	for chart, want := range map[charts.Chart]string{charts.Forces: "the data hold no forces", charts.Events: "the data hold no events"} {
		_, err := charts.Layout(d, charts.NewView(d, chart), charts.SlidePage())
		if !errors.Is(err, charts.ErrNothing) || err.Error() != want {
			t.Errorf("%s: %v", chart, err)
		}
	}
}

// However small a window becomes, something is laid out.
func TestTinyPages(t *testing.T) {
	for name, d := range samples(t) {
		for _, page := range []charts.Page{{W: 1, H: 1}, {W: 120, H: 90, Panel: true}, {W: 520, H: 100, Panel: true}, {W: 60, H: 2000, Panel: true}, {W: 2000, H: 20}} {
			for _, chart := range charts.All() {
				figures, err := charts.Layout(d, charts.NewView(d, chart), page)
				if err == nil && len(figures) == 0 {
					t.Errorf("%s: %s on %v has no page", name, chart, page)
				}
			}
		}
	}
}

// A page cites the sources of what it shows, not of what stands on another.
func TestAPageCitesItsOwnRows(t *testing.T) {
	var states, memberships, sources strings.Builder
	for i := range 60 {
		fmt.Fprintf(&states, "  - {id: S%d, name: State %d}\n", i, i)
		fmt.Fprintf(&memberships, "  - {state: S%d, body: b, from: %d-01-01, sources: [s%d]}\n", i, 1900+i, i)
		fmt.Fprintf(&sources, "  - {id: s%d, title: Source %d}\n", i, i)
	}
	d := sample(t, "format: 1\norganisation: {id: x, name: X, short: X, as_of: 2020-01-01}\nbodies: [{id: b, short: B, name: B}]\nstates:\n"+
		states.String()+"memberships:\n"+memberships.String()+"sources:\n"+sources.String())
	figures := layout(t, d, charts.Membership, charts.SlidePage())
	if len(figures) < 2 {
		t.Fatal("one page holds sixty states")
	}
	for _, f := range figures {
		shown := map[string]bool{}
		for _, m := range f.Marks {
			if m.Kind == charts.Spell {
				shown["s"+strings.TrimPrefix(m.States[0], "S")] = true
			}
		}
		for _, id := range f.Sources {
			if !shown[id] {
				t.Errorf("page %d cites %s, which it does not show", f.Number, id)
			}
		}
		if len(f.Sources) != len(shown) {
			t.Errorf("page %d shows %d states and cites %d sources", f.Number, len(shown), len(f.Sources))
		}
	}
}

// A panel of its least height has room for all, and one that is higher needs no more.
func TestAPanelKnowsItsLeastHeight(t *testing.T) {
	d := data.CSTO()
	for _, chart := range []charts.Chart{charts.Membership, charts.Forces, charts.Strength} {
		for _, width := range []float64{520, 700, 940, 1400} {
			for _, asOf := range days(d) {
				v := charts.NewView(d, chart)
				v.AsOf = asOf
				panel := func(height float64) *charts.Figure {
					figures, err := charts.Layout(d, v, charts.Page{W: width, H: height, Panel: true})
					if err != nil {
						t.Fatal(err)
					}
					return figures[0]
				}
				least := panel(1).Page.H
				for _, height := range []float64{1, 200, 300, 400, 550} {
					if f := panel(height); f.Least < least-1 || f.Least > least+24 {
						t.Errorf("%s, %.0f wide, as of %s: on a height of %.0f the least is %.0f, the panel needs %.0f", chart, width, asOf, height, f.Least, least)
					}
				}
				if least := panel(1).Least; panel(least).Page.H > least {
					t.Errorf("%s, %.0f wide, as of %s: on %.0f it is higher", chart, width, asOf, least)
				}
			}
		}
	}
}
