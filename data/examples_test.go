package data

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// builtIn returns every dataset that comes along, by its id.
func builtIn(t *testing.T) map[string]*Dataset {
	t.Helper()
	all := map[string]*Dataset{"csto": CSTO()}
	for _, e := range Examples() {
		all[e.ID] = example(t, e.ID)
	}
	return all
}

// example returns an example, which must have no faults.
func example(t *testing.T, id string) *Dataset {
	t.Helper()
	i := slices.IndexFunc(Examples(), func(e Example) bool { return e.ID == id })
	if i < 0 {
		t.Fatalf("there is no example %s", id)
	}
	e := Examples()[i]
	ds, faults, err := Read(e.Open())
	if err != nil || len(faults) > 0 {
		t.Fatalf("%s: %v %v", id, faults, err)
	}
	return ds
}

func TestExamplesAreWhatTheySay(t *testing.T) {
	for _, e := range Examples() {
		ds := example(t, e.ID)
		if ds.Organisation.ID != e.ID {
			t.Errorf("the example %s holds %s", e.ID, ds.Organisation.ID)
		}
		for _, lang := range []string{"en", "ru"} {
			if got := ds.Organisation.Short.In(lang); got != e.Title.In(lang) {
				t.Errorf("the example %s is offered as %q, and holds %q", e.ID, e.Title.In(lang), got)
			}
		}
	}
}

func TestExamplesAreReadFromTheirStartEachTime(t *testing.T) {
	e := Examples()[0]
	first, _ := io.ReadAll(e.Open())
	second, _ := io.ReadAll(e.Open())
	if len(first) == 0 || string(first) != string(second) {
		t.Errorf("read first %d bytes, then %d", len(first), len(second))
	}
}

// The examples, held against facts that were gathered apart from the files.

func TestMembersOfTheWarsawPact(t *testing.T) {
	ds := example(t, "warsaw-pact")
	eight := []string{"ALB", "BGR", "CSK", "DDR", "HUN", "POL", "ROU", "SUN"}
	seven := eight[1:]
	six := []string{"BGR", "CSK", "HUN", "POL", "ROU", "SUN"}
	membersAre(t, ds, []membersOn{
		{"1955-06-04", nil},
		{"1955-06-05", eight},
		{"1956-11-02", eight}, // Hungary's declaration had no effect
		{"1968-09-13", eight},
		{"1968-09-14", seven},
		{"1990-09-24", seven},
		{"1990-09-25", six},
		{"1991-07-01", six},
	})
	stepsAre(t, ds, "1955-06-05 8", "1968-09-14 7", "1990-09-25 6")

	albania := ds.Spells("ALB")
	if len(albania) != 1 || albania[0].Ended != Withdrawal || len(albania[0].Overlays) != 1 {
		t.Fatalf("Albania: %+v", albania)
	}
	if o := albania[0].Overlays[0]; o.Kind != Frozen || o.From.Year != 1962 || o.From.Qualifier != Uncertain {
		t.Errorf("Albania is %s from %s", o.Kind, o.From)
	}
}

func TestEventsOfTheWarsawPact(t *testing.T) {
	datesAre(t, example(t, "warsaw-pact"), map[string]string{
		"Treaty signed in Warsaw":           "1955-05-14",
		"Hungary declares that it leaves":   "1956-11-01",
		"Invasion of Czechoslovakia":        "1968-08-20",
		"Albania leaves":                    "1968-09-13",
		"Treaty renewed in Warsaw":          "1985-04-26",
		"Five states condemn 1968":          "1989-12-04",
		"East Germany leaves":               "1990-09-24",
		"Treaty on conventional forces":     "1990-11-19",
		"End of the military bodies agreed": "1991-02-25",
		"Military bodies dissolved":         "1991-03-31",
		"Alliance dissolved in Prague":      "1991-07-01",
	})
}

func TestCommandersOfTheWarsawPact(t *testing.T) {
	ds := example(t, "warsaw-pact")
	want := map[string]string{
		"supreme-commander": "Ivan Konev, Andrei Grechko, Ivan Yakubovsky, Viktor Kulikov, Pyotr Lushev",
		"chief-of-staff":    "Aleksei Antonov, Pavel Batov, Mikhail Kazakov, Sergei Shtemenko, Anatoly Gribkov, Vladimir Lobov",
	}
	for _, office := range ds.Offices {
		var names []string
		for _, h := range office.Holders {
			names = append(names, h.Name.In("en"))
		}
		if got := strings.Join(names, ", "); got != want[office.ID] {
			t.Errorf("%s: %s", office.ID, got)
		}
	}
	if len(ds.Offices) != len(want) {
		t.Errorf("%d offices", len(ds.Offices))
	}
}

func TestNumbersOfTheWarsawPactAreTheSourceRowByRow(t *testing.T) {
	ds := example(t, "warsaw-pact")
	personnel, population := seriesOf(t, ds, "personnel"), seriesOf(t, ds, "population")
	rows := readCSV(t, "testdata/warsaw_pact_numbers.csv")
	if len(rows) != 8*36 || count(personnel) != len(rows) || count(population) != len(rows) {
		t.Errorf("%d rows, %d numbers of personnel, %d of population", len(rows), count(personnel), count(population))
	}
	for _, row := range rows {
		hasValue(t, personnel, row[0], row[1], row[2])
		hasValue(t, population, row[0], row[1], row[3])
	}
	for _, e := range ds.Editions {
		for _, f := range e.Values {
			if n, _ := personnel.Value(f.State, e.Year); n != f.Active.N || !f.Active.Known {
				t.Errorf("%s has %.0f in %s, and %.0f in the series", f.State, f.Active.N, e.ID, n)
			}
		}
	}
}

func TestMembersOfGUAM(t *testing.T) {
	ds := example(t, "guam")
	four := []string{"AZE", "GEO", "MDA", "UKR"}
	five := append(slices.Clone(four), "UZB")
	membersAre(t, ds, []membersOn{
		{"1997-10-09", nil},
		{"1997-10-10", four},
		{"1999-04-23", four},
		{"1999-04-24", five},
		{"2002-07-20", five}, // suspended, and a member
		{"2005-05-05", five},
		{"2005-05-06", four},
		{"2006-05-22", four},
		{"2006-05-23", four},
		{"2024-01-31", four},
	})
	stepsAre(t, ds, "1997-10-10 4", "1999-04-24 5", "2005-05-06 4")
}

func TestEventsOfGUAM(t *testing.T) {
	datesAre(t, example(t, "guam"), map[string]string{
		"GUAM founded in Strasbourg":           "1997-10-10",
		"Uzbekistan joins, GUAM becomes GUUAM": "1999-04-24",
		"Yalta Charter signed":                 "2001-06-07",
		"Uzbekistan says that it is leaving":   "2002-06-13",
		"Observer at the United Nations":       "2003-12-09",
		"Parliamentary Assembly founded":       "2004-09-23",
		"Chișinău summit":                      "2005-04-22",
		"Uzbekistan leaves":                    "2005-05-05?",
		"Organization founded in Kyiv":         "2006-05-23",
		"Batumi summit":                        "2008-07-01",
	})
}

func TestPersonnelOfGUAMIsTheSourceRowByRow(t *testing.T) {
	personnel := seriesOf(t, example(t, "guam"), "personnel")
	rows := readCSV(t, "testdata/guam_personnel.csv")
	if len(rows) != 5*24 || count(personnel) != len(rows) {
		t.Errorf("%d rows, %d numbers", len(rows), count(personnel))
	}
	for _, row := range rows {
		hasValue(t, personnel, row[0], row[1], row[2])
	}
	csto := seriesOf(t, CSTO(), "personnel")
	for _, state := range []string{"AZE", "GEO", "UZB"} { // in both files, from one source
		for year := 1997; year <= 2020; year++ {
			there, _ := csto.Value(state, year)
			if here, ok := personnel.Value(state, year); !ok || here != there {
				t.Errorf("%s has %.0f in %d, and %.0f in the CSTO's file", state, here, year, there)
			}
		}
	}
}

type membersOn struct {
	on   string
	want []string
}

func membersAre(t *testing.T, ds *Dataset, table []membersOn) {
	t.Helper()
	for _, tt := range table {
		if got := ds.Members(day(t, tt.on)); !slices.Equal(got, tt.want) {
			t.Errorf("members on %s: %v, want %v", tt.on, got, tt.want)
		}
	}
}

func stepsAre(t *testing.T, ds *Dataset, want ...string) {
	t.Helper()
	var steps []string
	for _, s := range ds.Steps() {
		steps = append(steps, s.From.String()+" "+strconv.Itoa(s.Count))
	}
	if !slices.Equal(steps, want) {
		t.Errorf("steps: %v, want %v", steps, want)
	}
}

func datesAre(t *testing.T, ds *Dataset, dates map[string]string) {
	t.Helper()
	for title, want := range dates {
		i := slices.IndexFunc(ds.Events, func(e Event) bool { return e.Title.In("en") == title })
		if i < 0 {
			t.Errorf("no event %q", title)
		} else if got := ds.Events[i].Date.String(); got != want {
			t.Errorf("%q is of %s, want %s", title, got, want)
		}
	}
}

func seriesOf(t *testing.T, ds *Dataset, id string) Series {
	t.Helper()
	s, ok := ds.SeriesByID(id)
	if !ok {
		t.Fatalf("no series %s", id)
	}
	return s
}

// count returns the number of values of a series.
func count(s Series) int {
	n := 0
	for _, v := range s.Values {
		n += len(v.Values)
	}
	return n
}

func hasValue(t *testing.T, s Series, state, year, value string) {
	t.Helper()
	y, _ := strconv.Atoi(year)
	want, _ := strconv.ParseFloat(value, 64)
	if got, ok := s.Value(state, y); !ok || got != want {
		t.Errorf("%s of %s in %s: %.0f, %t, want %s", s.ID, state, year, got, ok, value)
	}
}
