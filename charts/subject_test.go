package charts_test

import (
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// Whatever can be selected in a figure is found again, and has a name in every language.
func TestEverySubjectIsFound(t *testing.T) {
	for name, d := range samples(t) {
		for _, chart := range charts.All() {
			v := charts.NewView(d, chart)
			v.Offices = true
			figures, err := charts.Layout(d, v, charts.SlidePage())
			if err != nil {
				continue
			}
			for _, f := range figures {
				for _, m := range f.Marks {
					if (m.Kind == charts.Furniture || m.Kind == charts.AsOf) != (m.Subject == "") && !strings.HasPrefix(m.ID, "strength/") && !strings.HasPrefix(m.ID, "events/") {
						t.Errorf("%s, %s: %s selects %q", name, chart, m.ID, m.Subject)
					}
					if m.Subject == "" {
						continue
					}
					s, ok := charts.FindSubject(d, m.Subject)
					if !ok || s.ID != m.Subject {
						t.Errorf("%s, %s: there is no %q", name, chart, m.Subject)
						continue
					}
					for _, lang := range words.Languages() {
						if s.Name(d, lang) == "" {
							t.Errorf("%s, %s: %s has no name", name, lang, m.Subject)
						}
					}
				}
			}
		}
	}
}

func TestNamesAndDaysOfSubjects(t *testing.T) {
	d := data.CSTO()
	for id, want := range map[string][3]string{
		"state/UZB":                 {"Uzbekistan", "Узбекистан", ""},
		"spell/UZB/csto/2006-08-16": {"Uzbekistan · CSTO member", "Узбекистан · ОДКБ: член", "2006-08-16"},
		"count/1999-04-21":          {"6 members since 21 Apr 1999", "6 членов с 21 апр. 1999 г.", "1999-04-21"},
		"holder/secretary-general/BLR/2020-01-01/Stanislav Zas": {"Stanislav Zas", "Станислав Зась", "2020-01-01"},
		"holder/chair/ARM/2016":                                 {"Armenia", "Армения", "2016-01-01"},
		"strength/1999":                                         {"1999", "1999", "1999-07-01"},
	} {
		s, ok := charts.FindSubject(d, id)
		if !ok {
			t.Errorf("there is no %s", id)
			continue
		}
		day := ""
		if on, ok := s.Day(); ok {
			day = on.String()
		}
		got := [3]string{plain(s.Name(d, "en")), plain(s.Name(d, "ru")), day}
		if got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	for _, id := range []string{"", "state", "state/", "state/XXX", "spell/UZB", "event/", "holder/x/y/z", "count/1900-01-01", "strength/state/RUS", "strength/0", "strength/99999", "furniture"} {
		if s, ok := charts.FindSubject(d, id); ok {
			t.Errorf("%q is %+v", id, s)
		}
	}
}

func TestAPointerMeansTheNearestAndSmallest(t *testing.T) {
	f := &charts.Figure{Marks: []charts.Mark{
		{ID: "furniture"},
		{ID: "part", Reach: charts.Rect{X: 10, Y: 10, W: 10, H: 10}},
		{ID: "whole", Reach: charts.Rect{X: 0, Y: 0, W: 100, H: 30}},
		{ID: "left", Reach: charts.Rect{X: 60, Y: 10, W: 10, H: 10}},
		{ID: "right", Reach: charts.Rect{X: 65, Y: 10, W: 10, H: 10}},
		{ID: "over", Reach: charts.Rect{X: 65, Y: 10, W: 10, H: 10}},
	}}
	for _, c := range []struct {
		x, y float64
		want string
	}{
		{15, 15, "part"}, {40, 15, "whole"}, {61, 15, "left"}, {66, 15, "left"}, {69, 15, "over"}, {74, 15, "over"},
		{105, 15, "whole"}, {109, 15, ""}, {50, 37, "whole"}, {50, 39, ""},
	} {
		got := ""
		if i := f.Hit(c.x, c.y, 8); i >= 0 {
			got = f.Marks[i].ID
		}
		if got != c.want {
			t.Errorf("at %v, %v is %q, want %q", c.x, c.y, got, c.want)
		}
	}
}

// Two people of one state may begin in one year, where no day is known.
func TestPeopleOfOneStateAndYearAreTwo(t *testing.T) {
	d := sample(t, oneState+`
offices:
  - id: consul
    name: Consul
    holders:
      - {name: Gaius, state: FRA, from: 1950, to: 1950, sources: [s]}
      - {name: Marcus, state: FRA, from: 1950, to: 1951, sources: [s]}
`)
	v := charts.NewView(d, charts.Membership)
	v.Offices = true
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range figures[0].Marks {
		if m.Kind == charts.Holder {
			s, _ := charts.FindSubject(d, m.Subject)
			names = append(names, s.Name(d, "en"))
		}
	}
	if got := strings.Join(names, ", "); got != "Gaius, Marcus" {
		t.Errorf("the consuls' marks stand for %s", got)
	}
}
