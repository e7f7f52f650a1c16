package words

import "testing"

func TestAbbreviated(t *testing.T) {
	for _, c := range []struct{ name, short, want string }{
		{"Collective Security Treaty Organization", "CSTO", "Collective Security Treaty Organization (CSTO)"},
		{"Organization for Democracy – GUAM", "GUAM", "Organization for Democracy – GUAM"},
		{"Варшавский договор", "Договор", "Варшавский договор"},
		{"Warsaw Treaty Organization", "Warsaw Pact", "Warsaw Treaty Organization (Warsaw Pact)"},
		{"Neutral Union", "EU", "Neutral Union (EU)"},
		{"League", "League", "League"},
		{"League", "The League", "League (The League)"},
	} {
		if got := In("en").Abbreviated(c.name, c.short); got != c.want {
			t.Errorf("Abbreviated(%q, %q) = %q, want %q", c.name, c.short, got, c.want)
		}
	}
}
