package data

import "testing"

func TestTotal(t *testing.T) {
	known := func(n float64) Amount { return Amount{N: n, Known: true} }
	none := Amount{None: true}
	for _, tt := range []struct {
		force    Force
		n        float64
		complete bool
	}{
		{Force{}, 0, false},
		{Force{Active: known(5), Reserve: known(0), Paramilitary: known(2)}, 7, true},
		{Force{Active: known(5), Reserve: none, Paramilitary: known(2)}, 7, true},
		{Force{Active: none, Reserve: none, Paramilitary: none}, 0, true},
		{Force{Active: known(5), Reserve: none}, 5, false},
	} {
		if n, complete := tt.force.Total(); n != tt.n || complete != tt.complete {
			t.Errorf("%+v: %v, %t, want %v, %t", tt.force, n, complete, tt.n, tt.complete)
		}
	}
}

func TestMissingIsNeverZero(t *testing.T) {
	ds := mustRead(t, minimal+`
forces:
  - id: e
    name: E
    year: 2019
    sources: [s]
    values:
      ARM: {active: 0, reserve: none}
`)
	f, ok := ds.Editions[0].Force("ARM")
	if !ok || f.Active != (Amount{Known: true}) || f.Reserve != (Amount{None: true}) || f.Paramilitary != (Amount{}) {
		t.Errorf("%+v, %t", f, ok)
	}
	if _, ok := ds.Editions[0].Force("BLR"); ok {
		t.Error("a state that is left out has forces")
	}
}

func TestEditionOfADay(t *testing.T) {
	ds := &Dataset{Editions: []Edition{{ID: "b", Year: 2010}, {ID: "a", Year: 2000}, {ID: "c", Year: 2020}}}
	for on, want := range map[string]string{
		"1990-01-01": "a",
		"2000-01-01": "a",
		"2009-12-31": "a",
		"2010-01-01": "b",
		"2019-12-31": "b",
		"2030-06-01": "c",
	} {
		if got, ok := ds.Edition(day(t, on)); !ok || got.ID != want {
			t.Errorf("on %s: %s, %t, want %s", on, got.ID, ok, want)
		}
	}
	if ds.Editions[0].ID != "b" {
		t.Error("asking has changed the dataset")
	}
	if _, ok := new(Dataset).Edition(0); ok {
		t.Error("a dataset without editions has one")
	}
}

func TestSeries(t *testing.T) {
	s := Series{ID: "population", Values: []StateValues{
		{"ARM", []YearValue{{2000, 1}, {2004, 2}, {2005, 0}}},
	}}
	for year, want := range map[int]int{1990: 2000, 2000: 2000, 2001: 2000, 2002: 2000, 2003: 2004, 2004: 2004, 2005: 2005, 2050: 2005} {
		if got, ok := s.Nearest("ARM", year); !ok || got.Year != want {
			t.Errorf("nearest to %d: %d, %t, want %d", year, got.Year, ok, want)
		}
	}
	if v, ok := s.Value("ARM", 2005); !ok || v != 0 {
		t.Errorf("in 2005: %v, %t", v, ok)
	}
	if _, ok := s.Value("ARM", 2001); ok {
		t.Error("there is a value in 2001")
	}
	if _, ok := s.Nearest("BLR", 2000); ok {
		t.Error("a state without values has one")
	}

	ds := &Dataset{Series: []Series{s}}
	if got, ok := ds.Population("ARM", 2003); !ok || got.Value != 2 {
		t.Errorf("population near 2003: %v, %t", got, ok)
	}
	if _, ok := new(Dataset).Population("ARM", 2003); ok {
		t.Error("a dataset without the series has a population")
	}
}

func TestPer1000(t *testing.T) {
	if got := Per1000(5, 2000); got != 2.5 {
		t.Errorf("5 of 2000 people: %v", got)
	}
}
