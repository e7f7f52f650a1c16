package charts_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"treatyline/charts"
	"treatyline/data"
)

// Whatever is given for a view is refused in a sentence, or is a view that is read as it is
// written.
func FuzzView(f *testing.F) {
	for _, query := range append(queries(), "", "report", "?", "forces?metric=%zz", "forces?lang=ru&theme=dark&search=a%2Cb", "events?from=9999&to=0001", "membership?as-of=2008-03-28~") {
		f.Add(query)
	}
	d := data.CSTO()
	f.Fuzz(func(t *testing.T, query string) {
		v, err := charts.ParseView(d, query)
		if err != nil {
			var view *charts.ViewError
			if !errors.As(err, &view) || view.Error() == "" {
				t.Errorf("%q: %v", query, err)
			}
			return
		}
		again, err := charts.ParseView(d, v.String())
		if err != nil || again.String() != v.String() {
			t.Errorf("%q is written as %q and read as %q (%v)", query, v, again, err)
		}
	})
}

// A page of any size and numbers of any size give figures whose every shape is finite, and
// the same ones each time.
func FuzzLayout(f *testing.F) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, query := range queries() {
		f.Add(query, "Armenia", 960.0, 540.0, 41600.0, 3.2e6, uint8(0))
	}
	for _, size := range []float64{0, -1, 1, nan, inf, -inf, 1e-300, 1e300, math.MaxFloat64} {
		f.Add("forces?reading=log", "\u202eevil\u0301\U0001F469", size, 540.0, size, 1.0, uint8(1))
		f.Add("strength?reading=zoom", "W", 960.0, size, 5.0, size, uint8(2))
		f.Add("events", "  ", size, size, 0.0, 0.0, uint8(0))
		f.Add("membership?show=offices", "Very long name of a state", size, 300.0, nan, inf, uint8(1))
	}
	f.Fuzz(func(t *testing.T, query, name string, w, h, amount, people float64, kind uint8) {
		if len(name) > 1000 {
			return
		}
		d := fuzzedAlliance(t, strings.ToValidUTF8(name, "?"), amount, people) // files are refused where they are not UTF-8
		v, err := charts.ParseView(d, query)
		if err != nil {
			return
		}
		page := charts.Page{W: w, H: h, Panel: kind%3 == 1, Inset: kind%3 == 2}
		figures, err := charts.Layout(d, v, page)
		if err != nil && !errors.Is(err, charts.ErrNothing) {
			t.Fatal(err)
		}
		for _, figure := range figures {
			checkFinite(t, figure)
		}
		again, _ := charts.Layout(d, v, page)
		if fmt.Sprint(len(again), marksOf(again)) != fmt.Sprint(len(figures), marksOf(figures)) {
			t.Error("laid out twice, it is not the same")
		}
	})
}

// fuzzedAlliance is a small alliance with a name and amounts that no file could bring.
func fuzzedAlliance(t *testing.T, name string, amount, people float64) *data.Dataset {
	d := sample(t, fuzzedFile)
	d.States[0].Name = data.Text{"en": name}
	d.Events[0].Title = data.Text{"en": name}
	force := &d.Editions[0].Values[0]
	force.Active.N, force.Reserve.N = amount, people
	for i := range d.Series {
		d.Series[i].Values[0].Values[0].Value = people
	}
	return d
}

const fuzzedFile = head + `
bodies: [{id: b, short: B, name: Bond}, {id: c, short: C, name: Club}]
categories: [{id: treaty, name: Treaty}, {id: force, name: Force}]
states: [{id: ARM}, {id: RUS}, {id: UZB}]
memberships:
  - {state: ARM, body: b, signed: 1992-05-15, from: 1994-04-20, overlays: [{kind: frozen, from: 2001, to: "2005~"}], sources: [s]}
  - {state: RUS, body: b, from: 1994-04-20, sources: [s]}
  - {state: UZB, body: b, from: 1994, to: 1999-04-02, ended: non-renewal, sources: [s]}
  - {state: UZB, body: c, from: 2006-08-16, to: "2012-12-19?", ended: suspension, sources: [s]}
events:
  - {date: 1994-04-20, title: It begins, category: treaty, states: [ARM], sources: [s]}
  - {date: 2008-03, title: Something happens, category: force, states: [UZB, RUS], sources: [s]}
  - {date: 2010-03-01/2011, title: It lasts, category: treaty, sources: [s]}
offices:
  - {id: o, name: Head, holders: [{name: N, state: ARM, from: 1999, to: 2003-04-27, sources: [s]}]}
forces:
  - {id: f, name: F, year: 2007, sources: [s], values: {ARM: {active: 1, reserve: 1}, RUS: {active: 900, reserve: none, paramilitary: 7}, UZB: {active: 40}}}
series:
  - {id: personnel, name: Personnel, unit: people, sources: [s], values: {ARM: {1995: 1, 2007: 60}, RUS: {1995: 3000, 2007: 900}, UZB: {2007: 40}}}
  - {id: population, name: Population, unit: people, sources: [s], values: {ARM: {2007: 1}, RUS: {2007: 14000}, UZB: {2007: 3000}}}
`

func checkFinite(t *testing.T, f *charts.Figure) {
	t.Helper()
	for _, m := range f.Marks {
		if !utf8.ValidString(m.ID) {
			t.Errorf("the id %q is no text", m.ID)
		}
		for _, s := range m.Shapes {
			if b := s.Bounds(); math.IsNaN(b.X+b.Y+b.W+b.H) || math.IsInf(b.X+b.Y+b.W+b.H, 0) {
				t.Errorf("a shape of %s is at %v", m.ID, b)
			}
		}
	}
}

// marksOf are the ids and shapes of all marks.
func marksOf(figures []*charts.Figure) string {
	said := ""
	for _, f := range figures {
		for _, m := range f.Marks {
			said += fmt.Sprint(m.ID, m.Shapes, "\n")
		}
	}
	return said
}
