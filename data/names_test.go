package data

import "testing"

func TestLookUps(t *testing.T) {
	ds := CSTO()
	if s, ok := ds.State("XUS"); !ok || s.ID != "XUS" {
		t.Errorf("state: %v, %t", s, ok)
	}
	if b, ok := ds.Body("pa"); !ok || b.Counts {
		t.Errorf("body: %v, %t", b, ok)
	}
	if c, ok := ds.Category("treaty"); !ok || c.Name.In("ru") != "Договор" {
		t.Errorf("category: %v, %t", c, ok)
	}
	if s, ok := ds.Source("article"); !ok || s.URL == "" {
		t.Errorf("source: %v, %t", s, ok)
	}
	if s, ok := ds.Source("nothing"); ok || s.ID != "" {
		t.Errorf("a source that is not there: %v, %t", s, ok)
	}
}

// The words for who belongs are those for countries where countries belong, or might have.
func TestOfCountries(t *testing.T) {
	country, town := State{ID: "PHL"}, State{ID: "XTN", Name: Text{"en": "Town"}}
	spell := func(s State, status Status) Membership {
		return Membership{State: s.ID, Body: "b", Status: status, From: Date{Year: 1949}}
	}
	for name, tt := range map[string]struct {
		spells []Membership
		want   bool
	}{
		"a country has joined":                {[]Membership{spell(country, Member), spell(town, Member)}, true},
		"a town has, beside a country":        {[]Membership{spell(town, Member), spell(country, Observer)}, false},
		"nobody has, and a country stands by": {[]Membership{spell(country, Candidate)}, true},
		"nobody has, and a town stands by":    {[]Membership{spell(town, Candidate)}, false},
	} {
		d := &Dataset{Bodies: []Body{{ID: "b", Counts: true}}, States: []State{country, town}, Memberships: tt.spells}
		if got := d.OfCountries(); got != tt.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestStateName(t *testing.T) {
	ds := &Dataset{States: []State{
		{ID: "ARM"},
		{ID: "GEO", Name: Text{"en": "Sakartvelo"}},
		{ID: "XUS", Name: Text{"ru": "Союзное государство"}},
		{ID: "XXX"},
		{ID: "TJK", Name: Text{"ru": "Республика Таджикистан"}},
	}}
	for _, tt := range []struct{ id, lang, want string }{
		{"ARM", "en", "Armenia"},
		{"ARM", "ru", "Армения"},
		{"ARM", "fr", "Armenia"},
		{"GEO", "ru", "Sakartvelo"},
		{"XUS", "en", "Союзное государство"},
		{"KAZ", "en", "Kazakhstan"}, // not in the file
		{"XXX", "en", "XXX"},
		{"TJK", "ru", "Республика Таджикистан"},
		{"TJK", "en", "Tajikistan"}, // the file has it in no language that English readers have
	} {
		if got := ds.StateName(tt.id, tt.lang); got != tt.want {
			t.Errorf("StateName(%q, %q) = %q, want %q", tt.id, tt.lang, got, tt.want)
		}
	}
}

func TestTextIn(t *testing.T) {
	for _, tt := range []struct {
		text       Text
		lang, want string
	}{
		{Text{"en": "a", "ru": "б"}, "ru", "б"},
		{Text{"en": "a", "ru": "б"}, "de", "a"},
		{Text{"ru": "б", "de": "d"}, "en", "d"},
		{nil, "en", ""},
	} {
		if got := tt.text.In(tt.lang); got != tt.want {
			t.Errorf("%v in %s: %q, want %q", tt.text, tt.lang, got, tt.want)
		}
	}
}
