package charts_test

import (
	"fmt"
	"reflect"
	"testing"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// panelSession is what a window does with a panel: it shows one figure after the other, and
// hands back the one before the last.
type panelSession struct {
	t             *testing.T
	data          *data.Dataset
	panel         charts.Panel
	before, shown *charts.Figure
	fresh         *charts.Figure // as what is shown
}

// show shows a view, with a state selected or none, and holds the figure against one that is
// laid out freshly. The one that was shown before must stay as it is meanwhile.
func (s *panelSession) show(v charts.View, selected bool, page charts.Page) {
	s.t.Helper()
	var e charts.Emphasis
	if selected {
		e = charts.NewEmphasis(s.data, []string{charts.StateID(s.data.States[0].ID)})
	}
	f, err := s.panel.Layout(s.data, v, e, page, s.before)
	all, wish := charts.Layout(s.data, v, page)
	if err != nil || wish != nil {
		if fmt.Sprint(err) != fmt.Sprint(wish) {
			s.t.Fatalf("%s: %v, want %v", v, err, wish)
		}
		return
	}
	fresh := all[0].Emphasise(e)
	if but := unlike(f, fresh, true); but != "" {
		s.t.Fatalf("%s on %v: %s", v, page, but)
	}
	if s.shown != nil && unlike(s.shown, s.fresh, false) != "" {
		s.t.Fatalf("%s: what was on screen has changed: %s", v, unlike(s.shown, s.fresh, false))
	}
	s.before, s.shown, s.fresh = s.shown, f, fresh
}

// unlike says how a figure differs from the one that is wanted, if it does; what its cards
// say is part of that.
func unlike(got, want *charts.Figure, cards bool) string {
	fields := func(f *charts.Figure) []any {
		return []any{f.Chart, f.Page, f.Number, f.Of, f.Ground, f.Reading, f.Title, f.Subtitle, f.Notes, f.Sources, *f.Time, f.Least, f.Description(), len(f.Marks)}
	}
	if got.Time == nil && want.Time == nil {
		got.Time, want.Time = &charts.TimeAxis{}, &charts.TimeAxis{}
		defer func() { got.Time, want.Time = nil, nil }()
	}
	if is, be := fields(got), fields(want); !reflect.DeepEqual(is, be) {
		return fmt.Sprintf("it is\n%v\nwant\n%v", is, be)
	}
	for i, m := range got.Marks {
		w := want.Marks[i]
		if cards {
			is, be := m.Card(), w.Card()
			if !reflect.DeepEqual(is, be) || got.Cite(is.Sources) != want.Cite(be.Sources) {
				return fmt.Sprintf("the card of %s says\n%v %s\nwant\n%v %s", m.ID, is, got.Cite(is.Sources), be, want.Cite(be.Sources))
			}
		}
		m.Says, w.Says = nil, nil
		if !reflect.DeepEqual(m, w) {
			return fmt.Sprintf("a mark is\n%+v\nwant\n%+v", m, w)
		}
	}
	return ""
}

// turningDates are the first and the last of a dataset, and those around every step of the
// number of members and every edition of forces; at the end the first again.
func turningDates(d *data.Dataset) []data.Day {
	first := charts.Begin(d)
	all := []data.Day{first, d.AsOf()}
	turn := func(on data.Day) {
		for _, day := range []data.Day{on - 1, on, on + 33} {
			if day >= first && day <= d.AsOf() {
				all = append(all, day)
			}
		}
	}
	for _, s := range d.Steps() {
		turn(s.From)
	}
	for _, e := range d.Editions {
		turn(data.DayOf(e.Year, 1, 1))
	}
	return append(all, first)
}

// editions is an alliance with two editions of forces, from different sources.
const editions = `
format: 1
organisation: {id: x, name: Exemplary League, short: XL, as_of: 2020-01-01}
sources: [{id: s, title: A source}, {id: first, title: The first register}, {id: second, title: The second register}]
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: ITA}, {id: ESP}]
memberships:
  - {state: FRA, body: b, from: 1990-01-01, sources: [s]}
  - {state: ITA, body: b, from: 1990-01-01, to: 2015-06-30, ended: withdrawal, sources: [s]}
  - {state: ESP, body: b, from: 2015-07-01, sources: [s]}
forces:
  - id: one
    name: First register
    year: 2000
    sources: [first]
    values: {FRA: {active: 100, reserve: none}, ITA: {active: 90, reserve: 10}, ESP: {active: 80}}
  - id: two
    name: Second register
    year: 2010
    sources: [second]
    values: {FRA: {active: 50, reserve: none}, ITA: {active: 95, reserve: 10}, ESP: {active: 80}}
`

// A panel shows at every date what it would show if it had laid out nothing before.
func TestAPanelKeepsOnlyWhatFollowsNoDate(t *testing.T) {
	all := samples(t)
	all["editions"] = sample(t, editions)
	for name, d := range all {
		if len(d.States) > 100 {
			continue // of which each layout takes long
		}
		t.Run(name, func(t *testing.T) {
			frames := 0
			for _, query := range []string{"membership", "membership?show=offices&sort=name", "forces", "forces?reading=log", "forces?reading=share", "forces?per-1000=true", "strength"} {
				v, err := charts.ParseView(d, query)
				if err != nil {
					t.Fatal(err)
				}
				s := panelSession{t: t, data: d}
				for _, v.Lang = range words.Languages() {
					for _, v.Theme = range []theme.Theme{theme.Light(), theme.Dark()} {
						for _, w := range []float64{940, 430} {
							all := turningDates(d)
							for i := frames % 7; i < len(all); i += 7 {
								selected, page := frames%11 > 7, charts.Page{W: w, H: 400, Panel: true}
								for _, v.AsOf = range []data.Day{all[i], min(all[i]+5, d.AsOf())} {
									s.show(v, selected, page)
								}
								frames++
							}
						}
					}
				}
			}
		})
	}
}

// Whatever else of a view is another is seen at once, and also when it is as before again.
func TestAPanelFollowsAllElse(t *testing.T) {
	csto, other := data.CSTO(), sample(t, overlapping)
	page := charts.Page{W: 940, H: 430, Panel: true}
	changes := []func(*charts.View){
		func(v *charts.View) { v.From = data.DayOf(2000, 1, 1) },
		func(v *charts.View) { v.To = data.DayOf(2012, 1, 1) },
		func(v *charts.View) { v.States = []string{"ARM", "UZB"} },
		func(v *charts.View) { v.Without = []string{"RUS"} },
		func(v *charts.View) { v.Categories = []string{"treaty"} },
		func(v *charts.View) { v.Search = "uzbek" },
		func(v *charts.View) { v.Metric = charts.Active },
		func(v *charts.View) { v.Per1000 = true },
		func(v *charts.View) { v.Reading = charts.Log },
		func(v *charts.View) { v.Sort = charts.ByName },
		func(v *charts.View) { v.Offices = true },
		func(v *charts.View) { v.Lang = "ru" },
		func(v *charts.View) { v.Theme = theme.Dark() },
		func(v *charts.View) { v.Numbered = []string{"article"} },
		func(v *charts.View) { v.Title = "Mine" },
		func(v *charts.View) { v.Credit = "Ours" },
		func(v *charts.View) { v.Bare = true },
	}
	for _, c := range []charts.Chart{charts.Membership, charts.Forces, charts.Strength} {
		for _, change := range changes {
			s := panelSession{t: t, data: csto}
			usual := charts.NewView(csto, c)
			changed := usual
			change(&changed)
			for i, v := range []charts.View{usual, changed, usual} {
				v.AsOf = data.DayOf(2008, 3, 28+i)
				s.show(v, false, page)
			}
		}
		s := panelSession{t: t}
		for _, s.data = range []*data.Dataset{csto, other, csto} {
			for _, w := range []float64{940, 700} {
				for _, selected := range []bool{false, true} {
					s.show(charts.NewView(s.data, c), selected, charts.Page{W: w, H: 430, Panel: true})
				}
			}
		}
	}
}

// A date that is dragged leaves next to nothing behind.
func TestADraggedDateLeavesLittle(t *testing.T) {
	d, page := data.CSTO(), charts.Page{W: 940, H: 430, Panel: true}
	for _, c := range []charts.Chart{charts.Membership, charts.Forces, charts.Strength} {
		var p charts.Panel
		var before, shown *charts.Figure
		v := charts.NewView(d, c)
		v.AsOf = data.DayOf(2020, 1, 1)
		left := testing.AllocsPerRun(100, func() {
			v.AsOf++
			f, err := p.Layout(d, v, charts.Emphasis{}, page, before)
			if err != nil {
				t.Fatal(err)
			}
			before, shown = shown, f
		})
		if left > 150 {
			t.Errorf("%s: %v pieces of memory are left for every date", c, left)
		}
	}
}
