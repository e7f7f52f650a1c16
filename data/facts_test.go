package data

import (
	"bytes"
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The built-in dataset, held against facts that were gathered apart from it.

func TestBuiltInFileHasNoFaults(t *testing.T) {
	_, faults, err := Read(bytes.NewReader(cstoYAML))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		t.Errorf("csto.yaml:%s", f)
	}
	if first, again := CSTO(), CSTO(); first != again {
		t.Error("CSTO reads the file again")
	}
}

func TestMembersOfTheCSTO(t *testing.T) {
	ds := CSTO()
	six := []string{"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}
	for _, tt := range []struct {
		on   string
		want []string
	}{
		{"1994-04-19", nil},
		{"1995-01-01", []string{"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK", "AZE", "GEO", "UZB"}},
		{"1999-04-20", []string{"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK", "AZE", "GEO", "UZB"}},
		{"1999-04-21", six},
		{"2002-10-06", six},
		{"2002-10-07", six},
		{"2003-01-01", six},
		{"2008-03-28", append(slices.Clone(six), "UZB")},
		{"2012-12-19", append(slices.Clone(six), "UZB")},
		{"2012-12-20", six},
		{"2026-01-01", six},
	} {
		if got := ds.Members(day(t, tt.on)); !slices.Equal(got, tt.want) {
			t.Errorf("members on %s: %v, want %v", tt.on, got, tt.want)
		}
	}

	if got := ds.Joined(ds.AsOf()); len(got) != 9 {
		t.Errorf("%d states have joined, want 9: %v", len(got), got)
	}
	var steps []string
	for _, s := range ds.Steps() {
		steps = append(steps, s.From.String()+" "+strconv.Itoa(s.Count))
	}
	if want := []string{"1994-04-20 9", "1999-04-21 6", "2006-08-16 7", "2012-12-20 6"}; !slices.Equal(steps, want) {
		t.Errorf("steps: %v, want %v", steps, want)
	}
}

func TestUzbekistanWasAMemberTwice(t *testing.T) {
	ds := CSTO()
	var spells []Membership
	for _, m := range ds.Spells("UZB") {
		if ds.Counts(m) {
			spells = append(spells, m)
		}
	}
	if len(spells) != 2 {
		t.Fatalf("%d counting spells, want 2", len(spells))
	}
	if spells[0].To.String() != "1999-04-20" || spells[0].Ended != NonRenewal {
		t.Errorf("the first spell ended %s by %s", spells[0].To, spells[0].Ended)
	}
	if spells[1].Signed.String() != "2006-06-23" || spells[1].Ended != Suspension {
		t.Errorf("the second spell was announced %s and ended by %s", spells[1].Signed, spells[1].Ended)
	}
	years, months, days := Years(spells[1].From.First(), ds.End(spells[1]))
	if years != 6 || months != 4 || days != 4 {
		t.Errorf("the second spell lasted %d years, %d months and %d days, want 6, 4 and 4", years, months, days)
	}
}

func TestArmeniaIsFrozenAndAMember(t *testing.T) {
	ds := CSTO()
	spells := ds.Spells("ARM")
	last := spells[len(spells)-1]
	if !last.To.IsZero() || last.Ended != "" || last.Status != Member {
		t.Errorf("Armenia's spell ends %q by %q as %s", last.To, last.Ended, last.Status)
	}
	if len(last.Overlays) != 1 {
		t.Fatalf("Armenia has %d overlays, want 1", len(last.Overlays))
	}
	if o := last.Overlays[0]; o.Kind != Frozen || o.From.String() != "2024-02-22" || !o.To.IsZero() {
		t.Errorf("Armenia is %s from %s to %q", o.Kind, o.From, o.To)
	}
}

func TestObserversNeverCount(t *testing.T) {
	ds := CSTO()
	observers := map[string]string{"SRB": "2013", "AFG": "2013", "XUS": "2010?"}
	for _, m := range ds.Memberships {
		if m.Status != Observer {
			continue
		}
		if ds.Counts(m) {
			t.Errorf("%s counts", m.State)
		}
		if want := observers[m.State]; m.From.String() != want {
			t.Errorf("%s observes from %s, want %s", m.State, m.From, want)
		}
		delete(observers, m.State)
		if slices.Contains(ds.Joined(ds.AsOf()), m.State) {
			t.Errorf("%s has joined", m.State)
		}
	}
	if len(observers) > 0 {
		t.Errorf("no observers: %v", observers)
	}
}

func TestForcesOfTheSix(t *testing.T) {
	ds := CSTO()
	edition, ok := ds.Edition(ds.AsOf())
	if !ok || edition.Year != 2020 {
		t.Fatalf("the edition is of %d", edition.Year)
	}
	var active, reserve, paramilitary, total float64
	for _, state := range ds.Members(ds.AsOf()) {
		f, ok := edition.Force(state)
		if !ok {
			t.Fatalf("no forces of %s", state)
		}
		n, complete := f.Total()
		if !complete {
			t.Errorf("the total of %s is incomplete", state)
		}
		active, reserve, paramilitary, total = active+f.Active.N, reserve+f.Reserve.N, paramilitary+f.Paramilitary.N, total+n
	}
	if active != 1_048_850 || reserve != 2_499_500 || paramilitary != 716_800 || total != 4_265_150 {
		t.Errorf("active %.0f, reserve %.0f, paramilitary %.0f, total %.0f", active, reserve, paramilitary, total)
	}

	russia, _ := edition.Force("RUS")
	all, _ := russia.Total()
	if share := math.Round(all / total * 100); share != 81 {
		t.Errorf("Russia has %.0f %% of the total, want 81", share)
	}
	if share := math.Round(russia.Active.N / active * 100); share != 86 {
		t.Errorf("Russia has %.0f %% of the active, want 86", share)
	}
	for _, state := range []string{"KAZ", "KGZ", "TJK"} {
		if f, _ := edition.Force(state); !f.Reserve.None {
			t.Errorf("the reserve of %s is %v, want none", state, f.Reserve)
		}
	}
}

func TestForcesForEachThousand(t *testing.T) {
	ds := CSTO()
	edition, _ := ds.Edition(ds.AsOf())
	for state, want := range map[string][2]float64{
		"ARM": {87.49, 15.13}, "BLR": {47.43, 4.83}, "KAZ": {3.62, 2.00},
		"KGZ": {3.03, 1.62}, "RUS": {23.78, 6.20}, "TJK": {1.67, 0.90},
	} {
		population, ok := ds.Population(state, 2020)
		if !ok || population.Year != 2020 {
			t.Errorf("no population of %s", state)
			continue
		}
		f, _ := edition.Force(state)
		n, _ := f.Total()
		if got := Per1000(n, population.Value); math.Abs(got-want[0]) > 0.005 {
			t.Errorf("%s has %.2f people for each thousand, want %.2f", state, got, want[0])
		}
		if got := Per1000(f.Active.N, population.Value); math.Abs(got-want[1]) > 0.005 {
			t.Errorf("%s has %.2f active people for each thousand, want %.2f", state, got, want[1])
		}
	}
}

func TestPersonnelIsTheSourceRowByRow(t *testing.T) {
	personnel, ok := CSTO().SeriesByID("personnel")
	if !ok {
		t.Fatal("no series personnel")
	}
	rows := readCSV(t, "testdata/armed_forces_series.csv")
	if len(rows) != 259 {
		t.Fatalf("%d rows, want 259", len(rows))
	}
	n := 0
	for _, v := range personnel.Values {
		n += len(v.Values)
	}
	if n != len(rows) {
		t.Errorf("the series has %d values, want %d", n, len(rows))
	}
	for _, row := range rows {
		year, _ := strconv.Atoi(row[1])
		want, _ := strconv.ParseFloat(row[2], 64)
		if got, ok := personnel.Value(row[0], year); !ok || got != want {
			t.Errorf("%s in %d: %.0f, %t, want %.0f", row[0], year, got, ok, want)
		}
	}
}

// TestNoDayIsInvented holds that an event has a day only if the article states it or
// another source confirms it.
func TestNoDayIsInvented(t *testing.T) {
	known := map[string]bool{}
	for _, row := range readCSV(t, "testdata/article_events.csv") {
		known[row[1]] = true
	}
	for _, confirmed := range []string{
		"1992-12-23", "1993-09-24", "1993-12-09", "1993-12-31", "1994-04-20", "1999-04-20",
		"2002-05-14", "2002-10-07", "2003-09-18", "2006-06-23", "2006-08-16", "2006-11-16", "2006-12-13",
		"2007-10-05", "2010-09-10", "2012-12-19", "2018-11-02", "2022-01-06", "2022-01-13", "2022-01-19",
		"2024-02-22", "2024-11-28", "2024-12-04", "2025-03-07", "2025-11-27",
	} {
		known[confirmed] = true
	}
	for _, e := range CSTO().Events {
		for _, d := range []Date{e.Date, e.Until} {
			if d.Precision() == ToDay && !known[d.First().String()] {
				t.Errorf("%s: nobody states the day of %q", d, e.Title.In("en"))
			}
		}
	}
}

func TestDoubtfulEventsKeepTheirYears(t *testing.T) {
	for title, want := range map[string]string{
		"Cut in gas supplies to Belarus ordered": "2010?",
		"GUAM group founded":                     "1997",
	} {
		i := slices.IndexFunc(CSTO().Events, func(e Event) bool { return e.Title.In("en") == title })
		if i < 0 {
			t.Errorf("no event %q", title)
		} else if got := CSTO().Events[i].Date.String(); got != want {
			t.Errorf("%q is of %s, want %s", title, got, want)
		}
	}
}

func TestDatesOfReportsSaySo(t *testing.T) {
	reported := map[string]bool{}
	for _, e := range CSTO().Events {
		if e.Reported {
			reported[e.Date.String()] = true
		}
	}
	for _, date := range []string{"2008-03-28", "2024-08-17"} {
		if !reported[date] {
			t.Errorf("the event of %s is not marked as the day of a report", date)
		}
	}
}

func TestEverythingHasASourceAndEverySourceIsCited(t *testing.T) {
	for name, ds := range builtIn(t) {
		t.Run(name, func(t *testing.T) { everythingIsSourced(t, ds) })
	}
}

func everythingIsSourced(t *testing.T, ds *Dataset) {
	cited := map[string]bool{}
	cite := func(what string, citations []Citation) {
		if len(citations) == 0 {
			t.Errorf("%s has no source", what)
		}
		for _, c := range citations {
			cited[c.Source] = true
		}
	}
	for _, f := range ds.Organisation.Facts {
		cite("the fact "+f.Label.In("en"), f.Sources)
	}
	for _, m := range ds.Memberships {
		cite("the membership of "+m.State+" in "+m.Body, m.Sources)
		for _, o := range m.Overlays {
			cite("the overlay of "+m.State, o.Sources)
		}
	}
	for _, e := range ds.Events {
		cite("the event "+e.Title.In("en"), e.Sources)
	}
	for _, e := range ds.Editions {
		cite("the edition "+e.ID, e.Sources)
	}
	for _, s := range ds.Series {
		cite("the series "+s.ID, s.Sources)
	}
	for _, o := range ds.Offices {
		for _, h := range o.Holders {
			cite("the holder of "+o.ID+" from "+h.From.String(), h.Sources)
		}
	}
	for _, s := range ds.Sources {
		if !cited[s.ID] {
			t.Errorf("nothing cites the source %s", s.ID)
		}
	}
}

// readCSV reads the rows of a file but for its heading.
func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(file))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}
