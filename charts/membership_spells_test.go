package charts_test

import (
	"slices"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

const returned = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: DEU}, {id: ITA}]
memberships:
  - {state: FRA, body: b, from: 1950-01-01, to: 1960-03-04, ended: withdrawal, sources: [s]}
  - {state: FRA, body: b, from: 1990-01-01, sources: [s]}
  - {state: DEU, body: b, from: 1950-01-01, to: 1980-03-04, ended: withdrawal, sources: [s]}
  - {state: DEU, body: b, from: 1984-01-01, sources: [s]}
  - {state: ITA, body: b, from: 1950-01-01, overlays: [{kind: suspended, from: "1970?", to: 1980-05-05, sources: [s]}], sources: [s]}
`

// The spells of a state are joined by dashes, beside what is said of the first one's end.
func TestSpellsAreJoined(t *testing.T) {
	for _, c := range []struct {
		d     *data.Dataset
		state string
	}{{sample(t, returned), "FRA"}, {sample(t, returned), "DEU"}, {data.CSTO(), "UZB"}} {
		for _, page := range []charts.Page{charts.SlidePage(), charts.SquarePage()} {
			f := figures(t, c.d, "membership", page)[0]
			at := slices.IndexFunc(f.Marks, func(m charts.Mark) bool { return strings.HasPrefix(m.ID, "ending/"+c.state+"/") })
			if at < 0 {
				t.Errorf("%s: nothing after the first spell", c.state)
				continue
			}
			var dashes, said charts.Rect
			for _, s := range f.Marks[at].Shapes {
				switch s := s.(type) {
				case charts.Path:
					dashes = s.Bounds()
				case charts.Text:
					said = s.Bounds()
				}
			}
			var next *charts.Mark
			for i, m := range f.Marks {
				if m.Kind == charts.Spell && slices.Equal(m.States, []string{c.state}) {
					next = &f.Marks[i] // the last one
				}
			}
			if dashes.W < 2 || dashes.Right() > next.Reach.X || said.W > 0 && dashes.X < said.Right() && said.X > next.Reach.X-dashes.W-said.W-60 && dashes.X > said.X {
				t.Errorf("%s: dashes at %v, the text at %v, the next spell at %v", c.state, dashes, said, next.Reach)
			}
		}
	}
}

// The edge of an overlay is soft where its date is in doubt, and else hard.
func TestDoubtfulOverlaysFade(t *testing.T) {
	f := figures(t, sample(t, returned), "membership", charts.SlidePage())[0]
	m, _ := mark(f, charts.SpellID(sample(t, returned).Memberships[4]))
	first := map[theme.Color]float64{}
	last := map[theme.Color]float64{}
	for _, s := range m.Shapes {
		if p, ok := s.(charts.Path); ok && len(p.Segments) > 5 && p.Fill != theme.Light().Bodies[1].Fill {
			first[p.Fill], last[p.Fill] = p.Bounds().X, p.Bounds().Right()
		}
	}
	full := theme.Light().Standing(theme.Light().Bodies[1])
	if len(first) < 4 {
		t.Fatalf("the overlay has %d tones", len(first))
	}
	for c, x := range first {
		if c != full && (x >= first[full] || last[c] > first[full]+1) {
			t.Errorf("a faint part stands at %.1f–%.1f, the full one at %.1f–%.1f", x, last[c], first[full], last[full])
		}
	}
}

// Pages are about equally full, and the observers stand together.
func TestPagesOfRowsAreEven(t *testing.T) {
	rows := func(pages []*charts.Figure) (counts []int) {
		for _, f := range pages {
			states := map[string]bool{}
			for _, m := range f.Marks {
				if m.Kind == charts.Spell {
					states[m.States[0]] = true
				}
			}
			counts = append(counts, len(states))
		}
		return counts
	}
	if got := rows(figures(t, sample(t, manyStates(60)), "membership", charts.SlidePage())); len(got) < 2 || slices.Max(got)-slices.Min(got) > 1 {
		t.Errorf("60 states stand on pages of %v", got)
	}
	if got := rows(figures(t, data.CSTO(), "membership", charts.SquarePage())); !slices.Equal(got, []int{9, 3}) {
		t.Errorf("nine members and three observers stand on pages of %v", got)
	}
}

// What dots stand for is always said.
func TestEventDotsHaveAKey(t *testing.T) {
	for name, page := range pages() {
		for _, f := range figures(t, data.CSTO(), "membership?lang=ru", page) {
			dots := slices.ContainsFunc(f.Marks, func(m charts.Mark) bool { return m.Kind == charts.Happening })
			if key := len(textsOf(f, "legend-events")) > 0; dots && !key && !f.Page.Panel {
				t.Errorf("%s: events without a key", name)
			}
		}
	}
}

// Bodies that do not count take no tone from those that do: four of these are told apart.
func TestFourBodiesHaveTheirTones(t *testing.T) {
	d := sample(t, head+`
bodies: [{id: a, short: A, name: Alpha}, {id: b, short: B, name: Beta}, {id: n, short: N, name: None, counts: false}, {id: c, short: C, name: Gamma}, {id: d, short: D, name: Delta}]
states: [{id: FRA}]
memberships:
  - {state: FRA, body: a, from: 1950-01-01, sources: [s]}
  - {state: FRA, body: b, from: 1950-01-01, sources: [s]}
  - {state: FRA, body: n, from: 1950-01-01, sources: [s]}
  - {state: FRA, body: c, from: 1950-01-01, sources: [s]}
  - {state: FRA, body: d, from: 1950-01-01, sources: [s]}
`)
	f := figures(t, d, "membership", charts.SlidePage())[0]
	tones := map[theme.Color]bool{}
	for _, m := range d.Memberships {
		bar, ok := mark(f, charts.SpellID(m))
		if !ok {
			t.Fatalf("%s has no bar", m.Body)
		}
		for _, s := range bar.Shapes {
			if p, ok := s.(charts.Path); ok {
				tones[p.Fill] = true
				break
			}
		}
	}
	if len(tones) != 5 {
		t.Errorf("five bodies, one of which is outlined, have %d tones", len(tones))
	}
}
