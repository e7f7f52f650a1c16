package charts_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// choosing are views that choose what is shown.
func choosing(t *testing.T, d *data.Dataset, chart charts.Chart) []charts.View {
	t.Helper()
	queries := map[charts.Chart][]string{
		charts.Membership: {"", "from=2000&to=2010", "states=ARM,UZB,SRB", "without=RUS&sort=name", "sort=duration"},
		charts.Forces:     {"", "as-of=2008-03-28", "metric=reserve", "per-1000=true", "reading=share&without=RUS", "states=ARM,UZB&reading=log", "metric=active&per-1000=true&sort=name"},
		charts.Strength:   {"", "reading=share", "without=RUS", "from=1998&to=2006", "states=ARM,AZE&reading=lines"},
		charts.Events:     {"", "search=uzbek", "categories=dispute,force", "from=2006-08&to=2008", "states=GEO"},
	}
	var views []charts.View
	for _, q := range queries[chart] {
		v, err := charts.ParseView(d, string(chart)+"?"+q)
		if err != nil {
			t.Fatal(err)
		}
		views = append(views, v)
	}
	return views
}

// marks are the identities of a chart's marks of a kind, over all pages, each once.
func marks(t *testing.T, d *data.Dataset, v charts.View, kind charts.Kind) []string {
	t.Helper()
	v.AllPages = true
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, f := range figures {
		for _, m := range f.Marks {
			if m.Kind == kind && !slices.Contains(ids, m.ID) {
				ids = append(ids, m.ID)
			}
		}
	}
	return ids
}

func TestSpellsAreThoseOfTheChart(t *testing.T) {
	d := data.CSTO()
	for _, v := range choosing(t, d, charts.Membership) {
		spells, err := charts.SpellRows(d, v)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, m := range spells {
			ids = append(ids, "spell/"+m.State+"/"+m.Body+"/"+m.From.String())
		}
		if got := marks(t, d, v, charts.Spell); len(got) < 3 || !slices.Equal(ids, got) {
			t.Errorf("%s: the memberships are\n%v, the chart has\n%v", v, ids, got)
		}
	}
}

func TestFoundEventsAreThoseOfTheChart(t *testing.T) {
	d := data.CSTO()
	for _, v := range choosing(t, d, charts.Events) {
		events, err := charts.EventRows(d, v)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, e := range events {
			ids = append(ids, charts.EventID(e))
		}
		// A list has a row for an event beside its dot.
		got := slices.DeleteFunc(marks(t, d, v, charts.Happening), func(id string) bool { return strings.HasSuffix(id, "/row") })
		if slices.Sort(got); len(ids) < 3 || !slices.Equal(got, slices.Sorted(slices.Values(ids))) {
			t.Errorf("%s: the events are\n%v, the chart has\n%v", v, ids, got)
		}
	}
}

func TestForceRowsAreThoseOfTheChart(t *testing.T) {
	d := data.CSTO()
	for _, v := range choosing(t, d, charts.Forces) {
		plotted, err := charts.ForceRows(d, v)
		if err != nil {
			t.Fatal(err)
		}
		figures, err := charts.Layout(d, v, charts.SlidePage())
		if err != nil {
			t.Fatal(err)
		}
		said := words.In(v.Lang)
		for _, m := range figures[0].Marks {
			if m.Kind != charts.Force || strings.HasSuffix(m.ID, "/zoom") {
				continue
			}
			if len(plotted.Rows) == 0 {
				t.Errorf("%s: %s has no row", v, m.ID)
				break
			}
			row := plotted.Rows[0]
			plotted.Rows = plotted.Rows[1:]
			want, sum := said.Number(row.Sum), 0.0
			switch {
			case plotted.Share:
				want = said.Percent(row.Sum / plotted.Total)
			case v.Per1000:
				want = said.Ratio(row.Sum)
			}
			for _, p := range row.Parts {
				sum += p.Value
			}
			got := m.Shapes[len(m.Shapes)-1].(charts.Text).Text
			if m.States[0] != row.State || got != want && row.Parts[0].Given.Known || math.Abs(sum-row.Sum) > 1e-9 {
				t.Errorf("%s: the chart says %s of %s, the row %s of %s, with parts of %g", v, got, m.States[0], want, row.State, sum)
			}
		}
		if len(plotted.Rows) > 0 {
			t.Errorf("%s: %d rows are not in the chart", v, len(plotted.Rows))
		}
		if without := strings.Contains(v.String(), "RUS"); without != slices.Equal(plotted.Without, []string{"RUS"}) && len(v.States) == 0 {
			t.Errorf("%s: left out are %v", v, plotted.Without)
		}
	}
}

func TestSeriesRowsAreThoseOfTheChart(t *testing.T) {
	d := data.CSTO()
	for _, v := range choosing(t, d, charts.Strength) {
		plotted, err := charts.SeriesRows(d, v)
		if err != nil {
			t.Fatal(err)
		}
		var years []string
		for _, y := range plotted.Years {
			years = append(years, "strength/"+strconv.Itoa(y.Year))
			sum := 0.0
			for _, value := range y.Values {
				want, known := plotted.Series.Value(value.State, y.Year)
				if value.Value != want || value.Known != known || !v.Shows(value.State) || !slices.Contains(d.Members(data.DayOf(y.Year, 7, 1)), value.State) {
					t.Errorf("%s: %s in %d: %+v", v, value.State, y.Year, value)
				}
				sum += value.Value
			}
			if sum != y.Total {
				t.Errorf("%s: the values of %d are %g, their total %g", v, y.Year, sum, y.Total)
			}
		}
		got := marks(t, d, v, charts.Force)
		for _, year := range years {
			if !slices.Contains(got, year) {
				t.Errorf("%s: %s is not in the chart", v, year)
			}
		}
		if len(years) < 5 {
			t.Errorf("%s: only %d years", v, len(years))
		}
		if got, want := fmt.Sprint(plotted.Without), "[]"; len(v.Without) > 0 && got != "[RUS]" || len(v.Without)+len(v.States) == 0 && got != want {
			t.Errorf("%s: left out are %s", v, got)
		}
	}
}

// A break in the source stands at the value from which on it holds.
func TestBreaksStandAtTheirValues(t *testing.T) {
	d := data.CSTO()
	plotted, err := charts.SeriesRows(d, charts.NewView(d, charts.Strength))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, y := range plotted.Years {
		for _, v := range y.Values {
			for range v.Breaks {
				got = append(got, fmt.Sprint(v.State, " ", y.Year))
			}
		}
	}
	if want := "[KAZ 1995 AZE 1995 BLR 2001]"; fmt.Sprint(got) != want {
		t.Errorf("breaks at %v, want %s", got, want)
	}
}

func TestWithoutDataThereAreNoRows(t *testing.T) {
	d := sample(t, head+"bodies: [{id: b, short: B, name: Bond}]\nstates: [{id: FRA}]\nmemberships: []\n")
	for _, chart := range charts.All() {
		v := charts.NewView(d, chart)
		_, want := charts.Layout(d, v, charts.SlidePage())
		var got error
		switch chart {
		case charts.Membership:
			_, got = charts.SpellRows(d, v)
		case charts.Forces:
			_, got = charts.ForceRows(d, v)
		case charts.Strength:
			_, got = charts.SeriesRows(d, v)
		case charts.Events:
			_, got = charts.EventRows(d, v)
		}
		if !errors.Is(got, charts.ErrNothing) || got.Error() != want.Error() {
			t.Errorf("%s: %v, want %v", chart, got, want)
		}
	}
}
