package charts_test

import (
	"slices"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// standing lists the marks that stay as they were, of some kinds, in the order of drawing.
func standing(before, after *charts.Figure, kinds ...charts.Kind) []string {
	var ids []string
	for i, m := range before.Marks {
		if slices.Contains(kinds, m.Kind) && len(m.Shapes) > 0 && sameColors(m.Shapes, after.Marks[i].Shapes) {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

func sameColors(a, b []charts.Shape) bool {
	return slices.EqualFunc(a, b, func(a, b charts.Shape) bool { return slices.Equal(colorsOf(a), colorsOf(b)) })
}

func colorsOf(s charts.Shape) []theme.Color {
	switch s := s.(type) {
	case charts.Path:
		return []theme.Color{s.Fill, s.Stroke}
	case charts.Text:
		return []theme.Color{s.Color}
	}
	return nil
}

func TestEmphasis(t *testing.T) {
	const (
		uzbek  = "spell/UZB/csto/2006-08-16"
		treaty = "spell/UZB/cst/1994-04-20"
		vote   = "event/2008-03-28/Uzbek parliament ratifies the membership"
	)
	for name, c := range map[string]struct {
		query    string
		selected []string
		kinds    []charts.Kind
		want     string // marks, by words between which there is one space
	}{
		"a state: its name":          {"membership", []string{"state/UZB"}, []charts.Kind{charts.Name}, "name/UZB"},
		"a state: its spells":        {"membership", []string{"state/UZB"}, []charts.Kind{charts.Spell}, treaty + " " + uzbek},
		"a state: its memberships":   {"membership", []string{"state/UZB"}, []charts.Kind{charts.Count}, "count/1994-04-20 count/2006-08-16"},
		"a state: its force":         {"forces?reading=linear", []string{"state/KAZ"}, []charts.Kind{charts.Force, charts.Name}, "name/KAZ force/KAZ"},
		"a state: its years":         {"strength?from=2007&to=2008&reading=linear", []string{"state/UZB"}, []charts.Kind{charts.Force}, "strength/2007/state/UZB strength/2008/state/UZB"},
		"a spell stands alone":       {"membership", []string{uzbek}, []charts.Kind{charts.Spell}, uzbek},
		"a spell: the name":          {"membership", []string{uzbek}, []charts.Kind{charts.Name}, "name/UZB"},
		"a spell and another state":  {"membership", []string{uzbek, "state/GEO"}, []charts.Kind{charts.Spell}, uzbek + " spell/GEO/cst/1994-04-20"},
		"two states":                 {"membership", []string{"state/ARM", "state/GEO"}, []charts.Kind{charts.Name}, "name/ARM name/GEO"},
		"an event: its states":       {"membership", []string{vote}, []charts.Kind{charts.Name}, "name/UZB"},
		"an event stands alone":      {"membership", []string{vote}, []charts.Kind{charts.Happening}, vote},
		"a number: who they were":    {"membership?states=ARM,UZB,GEO", []string{"count/1999-04-21"}, []charts.Kind{charts.Name}, "name/ARM"},
		"a number stands alone":      {"membership", []string{"count/1999-04-21"}, []charts.Kind{charts.Count}, "count/1999-04-21"},
		"a person: nobody else":      {"membership?show=offices", []string{"holder/secretary-general/BLR/2020-01-01/Stanislav Zas"}, []charts.Kind{charts.Holder}, "holder/secretary-general/BLR/2020-01-01/Stanislav Zas"},
		"a person: all states stay":  {"membership?show=offices&states=ARM,BLR", []string{"holder/secretary-general/BLR/2020-01-01/Stanislav Zas"}, []charts.Kind{charts.Name}, "name/ARM name/BLR"},
		"a state in office: itself":  {"membership?show=offices&states=ARM,BLR", []string{"holder/chair/ARM/2016"}, []charts.Kind{charts.Name}, "name/ARM"},
		"a year of a series":         {"strength?from=1998&to=1999&states=ARM,UZB&reading=linear", []string{"strength/1999"}, []charts.Kind{charts.Force}, "strength/1999/state/ARM"},
		"a year: its members' lines": {"strength?from=1997&to=1999&states=ARM,UZB&reading=lines", []string{"strength/1999"}, []charts.Kind{charts.Force}, "strength/state/ARM"},
		"nothing of this chart":      {"forces?reading=linear&states=ARM", []string{"state/UZB"}, []charts.Kind{charts.Force}, "force/ARM"},
		"nothing that there is":      {"forces?reading=linear&states=ARM", []string{"state/XXX", "spell/x", "count/1", "strength/x", "y"}, []charts.Kind{charts.Force}, "force/ARM"},
	} {
		t.Run(name, func(t *testing.T) {
			f := figures(t, data.CSTO(), c.query, charts.SlidePage())[0]
			got := standing(f, f.Emphasise(charts.NewEmphasis(data.CSTO(), c.selected)), c.kinds...)
			slices.Sort(got)
			want := splitMarks(c.want)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("what stands out is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

// splitMarks splits identities at spaces, of which those of events have some.
func splitMarks(s string) []string {
	var ids []string
	for _, word := range strings.Split(s, " ") {
		if strings.Contains(word, "/") {
			ids = append(ids, word)
		} else {
			ids[len(ids)-1] += " " + word
		}
	}
	return ids
}

// The reach of a bold name is that of its letters.
func TestABoldNameReachesAsFarAsItsLetters(t *testing.T) {
	f := figures(t, data.CSTO(), "membership", charts.SlidePage())[0]
	for _, m := range f.Emphasise(charts.NewEmphasis(data.CSTO(), []string{"state/KAZ"})).Marks {
		if m.Kind == charts.Name && !m.Shapes[0].Bounds().Within(m.Reach) {
			t.Errorf("%s reaches %v, its name %v", m.ID, m.Reach, m.Shapes[0].Bounds())
		}
	}
}

// What is selected is told by more than colour: a bold name, or an outline.
func TestWhatIsSelectedHasASign(t *testing.T) {
	for selected, query := range map[string]string{
		"spell/UZB/csto/2006-08-16": "membership",
		"count/1999-04-21":          "membership",
		"event/2008-03-28/Uzbek parliament ratifies the membership": "membership",
		"holder/secretary-general/BLR/2020-01-01/Stanislav Zas":     "membership?show=offices",
		"strength/1999": "strength?reading=linear",
	} {
		f := figures(t, data.CSTO(), query, charts.SlidePage())[0]
		after := f.Emphasise(charts.NewEmphasis(data.CSTO(), []string{selected}))
		last := after.Marks[len(after.Marks)-1]
		i := slices.IndexFunc(f.Marks, func(m charts.Mark) bool { return m.ID == selected })
		if last.ID != "selected" || len(last.Shapes) != 1 || !f.Marks[i].Reach.Within(last.Shapes[0].Bounds()) {
			t.Errorf("%s has no outline", selected)
		}
	}
	for _, query := range []string{"membership", "forces", "strength", "strength?reading=lines"} {
		f := figures(t, data.CSTO(), query, charts.SlidePage())[0]
		after := f.Emphasise(charts.NewEmphasis(data.CSTO(), []string{"state/KAZ"}))
		bold := map[bool]int{}
		for _, m := range after.Marks {
			for _, s := range m.Shapes {
				if name, ok := s.(charts.Text); ok && slices.Contains([]string{"Kazakhstan", "Armenia"}, name.Text) && m.Kind != charts.Furniture {
					bold[(name.Style.Weight == text.Bold) == (name.Text == "Kazakhstan")]++
				}
			}
		}
		if bold[true] < 2 || bold[false] > 0 {
			t.Errorf("%s: %d names are as they should be, %d are not", query, bold[true], bold[false])
		}
	}
}

// What steps back can still be seen, in every theme.
func TestWhatStepsBackStaysVisible(t *testing.T) {
	for _, th := range theme.Names() {
		for _, query := range []string{"membership?show=offices&theme=", "forces?theme=", "strength?theme="} {
			f := figures(t, data.CSTO(), query+th, charts.SlidePage())[0]
			after := f.Emphasise(charts.NewEmphasis(data.CSTO(), []string{"state/UZB", "state/KGZ"}))
			for i, m := range after.Marks[:len(f.Marks)] {
				if sameColors(m.Shapes, f.Marks[i].Shapes) {
					continue
				}
				best := 0.0
				for _, s := range m.Shapes {
					for _, c := range colorsOf(s) {
						if c.Visible() {
							best = max(best, theme.Contrast(c, f.Ground))
						}
						if _, ok := s.(charts.Text); ok && theme.Contrast(c, f.Ground) < 2 {
							t.Errorf("%s%s: the text of %s has a contrast of %.2f", query, th, m.ID, theme.Contrast(c, f.Ground))
						}
					}
				}
				if best < 1.1 {
					t.Errorf("%s%s: %s has a contrast of %.2f", query, th, m.ID, best)
				}
			}
		}
	}
}

func TestEmphasisChangesOnlyColors(t *testing.T) {
	f := figures(t, data.CSTO(), "membership?show=offices", charts.SlidePage())[0]
	before := dump([]*charts.Figure{f})
	after := f.Emphasise(charts.NewEmphasis(data.CSTO(), []string{"spell/UZB/csto/2006-08-16"}))
	if dump([]*charts.Figure{f}) != before {
		t.Error("the figure that was emphasised is another")
	}
	for i, m := range f.Marks {
		for j, s := range m.Shapes {
			if s.Bounds() != after.Marks[i].Shapes[j].Bounds() {
				t.Errorf("%s moves", m.ID)
			}
		}
	}
	if f.Emphasise(charts.Emphasis{}) != f || !charts.NewEmphasis(data.CSTO(), nil).IsZero() {
		t.Error("nothing selected changes something")
	}
}

func TestEventsOfAnEmphasis(t *testing.T) {
	d := data.CSTO()
	has := func(e charts.Emphasis, title string) bool {
		i := slices.IndexFunc(d.Events, func(e data.Event) bool { return e.Title.In("en") == title })
		if i < 0 {
			t.Fatalf("there is no event %q", title)
		}
		return e.Event(charts.EventID(d.Events[i]))
	}
	for _, c := range []struct {
		selected, title string
		want            bool
	}{
		{"state/UZB", "Uzbek parliament ratifies the membership", true},
		{"state/UZB", "Six states prolong the treaty", false},
		{"spell/UZB/csto/2006-08-16", "Uzbek parliament ratifies the membership", true},
		{"spell/UZB/csto/2006-08-16", "Uzbekistan’s return announced", true}, // on the day of the signature
		{"spell/UZB/csto/2006-08-16", "Treaty signed in Tashkent", false},
		{"count/1994-04-20", "Six states prolong the treaty", true},
		{"count/1999-04-21", "Six states prolong the treaty", false},
		{"strength/1999", "Six states prolong the treaty", true},
		{"strength/2000", "Six states prolong the treaty", false},
		{"holder/secretary-general/KAZ/2023-01-01/Imangali Tasmagambetov", "Russia offers a border mission again", true},
		{"holder/secretary-general/KAZ/2023-01-01/Imangali Tasmagambetov", "Treaty signed in Tashkent", false},
	} {
		if got := has(charts.NewEmphasis(d, []string{c.selected}), c.title); got != c.want {
			t.Errorf("%s and %q: %v", c.selected, c.title, got)
		}
	}
}

func TestRowsOfAnEmphasis(t *testing.T) {
	const first, second = "spell/UZB/cst/1994-04-20", "spell/UZB/csto/2006-08-16"
	for _, c := range []struct {
		selected       []string
		kind           charts.Kind
		subject, state string
		want           bool
	}{
		{nil, charts.Spell, second, "UZB", false},
		{[]string{"state/UZB"}, charts.Spell, second, "UZB", true},
		{[]string{"state/UZB"}, charts.Name, "state/UZB", "UZB", true},
		{[]string{"state/UZB"}, charts.Name, "state/KAZ", "KAZ", false},
		{[]string{"state/UZB"}, charts.Name, "", "", false},
		{[]string{second}, charts.Spell, second, "UZB", true},
		{[]string{second}, charts.Spell, first, "UZB", false},
		{[]string{second}, charts.Name, "state/UZB", "UZB", true},
		{[]string{second, "state/KAZ"}, charts.Spell, "spell/KAZ/csto/2002-10-07", "KAZ", true},
	} {
		if got := charts.NewEmphasis(data.CSTO(), c.selected).Row(c.kind, c.subject, c.state); got != c.want {
			t.Errorf("with %v selected a row about %q and %q stands out: %v", c.selected, c.subject, c.state, got)
		}
	}
	d := data.CSTO()
	of, other := charts.EventID(d.Find(data.Query{States: []string{"GEO"}})[0]), charts.EventID(d.Events[len(d.Events)-1])
	e := charts.NewEmphasis(d, []string{"state/GEO"})
	if !e.Row(charts.Happening, of, "") || e.Row(charts.Happening, other, "") {
		t.Error("of the events those of the selected state stand out")
	}
	if e := charts.NewEmphasis(d, []string{of}); !e.Row(charts.Name, "state/GEO", "GEO") || !e.Row(charts.Spell, "spell/GEO/cst/1994-04-20", "GEO") {
		t.Error("the rows of a selected event's states stand out")
	}
}
