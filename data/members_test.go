package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestMembers(t *testing.T) {
	ds := mustRead(t, `
format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}
bodies:
  - {id: pact, name: Pact, short: P}
  - {id: union, name: Union, short: U}
  - {id: forum, name: Forum, short: F, counts: false}
states: [{id: ARM}, {id: BLR}, {id: KAZ}, {id: SRB}]
memberships:
  - {state: BLR, body: pact, from: 2000-05, to: 2004-12-31, sources: [s]}
  - {state: BLR, body: union, from: 2005, to: 2009-06, sources: [s]}
  - {state: ARM, body: pact, from: 2000-05-10, to: 2004, sources: [s]}
  - {state: ARM, body: union, from: 2005-01-02, overlays: [{kind: frozen, from: 2010}], sources: [s]}
  - {state: KAZ, body: union, signed: 2001, from: 2019-12-31, to: 2020-01-01, sources: [s]}
  - {state: KAZ, body: forum, from: 2001, sources: [s]}
  - {state: SRB, body: pact, status: observer, from: 2001, sources: [s]}
sources: [{id: s, title: A source}]
`)
	for _, tt := range []struct {
		on              string
		members, joined []string
	}{
		{"2000-04-30", nil, nil},
		{"2000-05-01", []string{"BLR"}, []string{"BLR"}},
		{"2000-05-10", []string{"ARM", "BLR"}, []string{"ARM", "BLR"}},
		{"2005-01-01", []string{"BLR"}, []string{"ARM", "BLR"}},
		{"2005-01-02", []string{"ARM", "BLR"}, []string{"ARM", "BLR"}},
		{"2009-06-30", []string{"ARM", "BLR"}, []string{"ARM", "BLR"}},
		{"2009-07-01", []string{"ARM"}, []string{"ARM", "BLR"}},
		{"2020-01-01", []string{"ARM", "KAZ"}, []string{"ARM", "BLR", "KAZ"}},
	} {
		if got := ds.Members(day(t, tt.on)); !slices.Equal(got, tt.members) {
			t.Errorf("members on %s: %v, want %v", tt.on, got, tt.members)
		}
		if got := ds.Joined(day(t, tt.on)); !slices.Equal(got, tt.joined) {
			t.Errorf("joined by %s: %v, want %v", tt.on, got, tt.joined)
		}
	}

	want := []string{
		"2000-05-01: 1 +[BLR] -[]",
		"2000-05-10: 2 +[ARM] -[]",
		"2005-01-01: 1 +[] -[ARM]",
		"2005-01-02: 2 +[ARM] -[]",
		"2009-07-01: 1 +[] -[BLR]",
		"2019-12-31: 2 +[KAZ] -[]",
	}
	var got []string
	for _, s := range ds.Steps() {
		got = append(got, fmt.Sprintf("%s: %d +%v -%v", s.From, s.Count, s.Joined, s.Left))
	}
	if !slices.Equal(got, want) {
		t.Errorf("steps:\n%q\nwant\n%q", got, want)
	}

	spells := ds.Spells("ARM")
	if len(spells) != 2 || spells[0].Body != "pact" || spells[1].Body != "union" {
		t.Errorf("spells of ARM: %v", spells)
	}
	if got := ds.End(spells[0]); got != day(t, "2004-12-31") {
		t.Errorf("the first spell of ARM ends %s", got)
	}
	if got := ds.End(spells[1]); got != day(t, "2020-01-01") {
		t.Errorf("the second spell of ARM ends %s", got)
	}
}

// TestMembersByDay holds Members, Joined and Steps against counting day by day.
func TestMembersByDay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		ds := randomMemberships(r)
		yesterday := map[string]bool{}
		ever := map[string]bool{}
		steps := ds.Steps()
		for d := DayOf(1999, 12, 1); d <= ds.AsOf(); d++ {
			today := map[string]bool{}
			for _, m := range ds.Memberships {
				counting := m.Status == Member && m.Body != "forum"
				if counting && m.From.First() <= d && (m.To.IsZero() || m.To.Last() >= d) {
					today[m.State], ever[m.State] = true, true
				}
			}
			var members, joined, left, all []string
			for _, s := range ds.States {
				if today[s.ID] {
					members = append(members, s.ID)
				}
				if today[s.ID] && !yesterday[s.ID] {
					joined = append(joined, s.ID)
				}
				if !today[s.ID] && yesterday[s.ID] {
					left = append(left, s.ID)
				}
				if ever[s.ID] {
					all = append(all, s.ID)
				}
			}

			if got := ds.Members(d); !slices.Equal(got, members) {
				t.Fatalf("%v\nmembers on %s: %v, want %v", ds.Memberships, d, got, members)
			}
			if got := ds.Joined(d); !slices.Equal(got, all) {
				t.Fatalf("%v\njoined by %s: %v, want %v", ds.Memberships, d, got, all)
			}
			if len(joined)+len(left) > 0 {
				if len(steps) == 0 || steps[0].From != d || steps[0].Count != len(members) ||
					!slices.Equal(steps[0].Joined, joined) || !slices.Equal(steps[0].Left, left) {
					t.Fatalf("%v\non %s %v join and %v leave; steps go on with %v", ds.Memberships, d, joined, left, steps)
				}
				steps = steps[1:]
			}
			yesterday = today
		}
		if len(steps) > 0 {
			t.Fatalf("%v\nsteps that nothing explains: %v", ds.Memberships, steps)
		}
	}
}

// randomMemberships makes a small dataset whose spells begin and end within two years.
func randomMemberships(r *rand.Rand) *Dataset {
	ds := &Dataset{
		Organisation: Organisation{AsOf: Date{Year: 2001, Month: 6, Day: 15}},
		Bodies:       []Body{{ID: "pact", Counts: true}, {ID: "union", Counts: true}, {ID: "forum"}},
		States:       []State{{ID: "C"}, {ID: "A"}, {ID: "B"}},
	}
	date := func(from Day) Date {
		d := (from + Day(r.IntN(200))).Date()
		switch r.IntN(5) {
		case 0:
			d.Day = 0
		case 1:
			d.Month, d.Day = 0, 0
		}
		return d
	}
	for range 1 + r.IntN(6) {
		m := Membership{
			State:  ds.States[r.IntN(3)].ID,
			Body:   ds.Bodies[r.IntN(3)].ID,
			Status: []Status{Member, Member, Member, Observer}[r.IntN(4)],
			From:   date(DayOf(2000, 1, 1) + Day(r.IntN(400))),
		}
		if r.IntN(4) > 0 {
			m.To = date(m.From.First())
		}
		ds.Memberships = append(ds.Memberships, m)
	}
	return ds
}
