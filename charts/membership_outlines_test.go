package charts_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
)

const statuses = head + `
bodies: [{id: b, short: B, name: Bond}, {id: k, short: Shield, name: The Shield, counts: false}]
states: [{id: FRA}, {id: DEU}, {id: ITA}, {id: ESP}, {id: PRT}]
memberships:
  - {state: FRA, body: b, from: 1950-01-01, sources: [s]}
  - {state: DEU, body: b, status: observer, from: 1960-01-01, to: 1999-12-31, sources: [s]}
  - {state: DEU, body: b, signed: 1997-01-01, from: 2000-01-01, sources: [s]}
  - {state: ITA, body: b, status: associate, from: 1970-01-01, sources: [s]}
  - {state: ESP, body: b, status: candidate, from: 1980-01-01, to: 1981-01-01, sources: [s]}
  - {state: PRT, body: k, from: 1990-01-01, sources: [s]}
`

// Outlined bars look alike: where they stand for several things each says for which, and
// those that are too short for it beside the bar.
func TestOutlinedBarsSayWhatTheyAre(t *testing.T) {
	d := sample(t, statuses)
	f := figures(t, d, "membership", charts.SlidePage())[0]
	for i, want := range map[int]string{1: "observer", 3: "associate", 5: "Shield"} {
		if got := textsOf(f, charts.SpellID(d.Memberships[i])); !slices.Equal(got, []string{want}) {
			t.Errorf("the bar of %s says %q, want %q", d.Memberships[i].State, got, want)
		}
	}
	short := d.Memberships[4]
	if got := textsOf(f, "ending/ESP/b/"+short.From.String()); !slices.Equal(got, []string{"candidate, until 1 Jan 1981"}) {
		t.Errorf("beside the short bar stands %q", got)
	}
	near := sample(t, strings.Replace(statuses, "from: 1980-01-01, to: 1981-01-01", "from: 2012-06-01, to: 2019-01-01", 1))
	if got := textsOf(figures(t, near, "membership", charts.SquarePage())[0], "ending/ESP/b/2012-06-01"); !slices.Equal(got, []string{"candidate, until 1 Jan 2019"}) {
		t.Errorf("before a bar at the edge stands %q", got)
	}
	one := sample(t, strings.NewReplacer("associate", "observer", "candidate", "observer", "body: k", "status: observer, body: b").Replace(statuses))
	f = figures(t, one, "membership", charts.SlidePage())[0]
	if got := textsOf(f, charts.SpellID(one.Memberships[3])); len(got) > 0 {
		t.Errorf("where all are observers, as the legend says, a bar says %q", got)
	}
}

// In rows that are too low for letters it stands before the bar, also of one that still runs.
func TestThinOutlinedBarsSayWhatTheyAre(t *testing.T) {
	states, spells := "{id: PRT}", statuses
	for i := range 14 {
		id := "S" + strconv.Itoa(i)
		states += ", {id: " + id + ", name: " + id + "}"
		spells += "  - {state: " + id + ", body: b, from: 1950-01-01, sources: [s]}\n"
	}
	d := sample(t, strings.Replace(spells, "{id: PRT}", states, 1))
	f := figures(t, d, "membership", charts.SlidePage())[0]
	if _, ok := mark(f, charts.SpellID(d.Memberships[3])); !ok || len(textsOf(f, charts.SpellID(d.Memberships[3]))) > 0 {
		t.Fatal("the bar is not drawn, or has room for what it is")
	}
	if got := textsOf(f, "ending/ITA/b/1970-01-01"); !slices.Equal(got, []string{"associate"}) {
		t.Errorf("before the bar stands %q", got)
	}
}

// What is said in a bar ends before the signature of the next one, which lies upon it.
func TestNothingIsWrittenOverASignature(t *testing.T) {
	d := sample(t, statuses)
	f := figures(t, d, "membership", charts.SlidePage())[0]
	signed, ok := mark(f, "signed/DEU/b/1997-01-01")
	if !ok {
		t.Fatal("no signature")
	}
	ending, ok := mark(f, "ending/DEU/b/1960-01-01")
	if !ok {
		t.Fatal("the end of the first spell is not told")
	}
	for _, s := range ending.Shapes {
		if said, ok := s.(charts.Text); ok && said.Bounds().Right() > signed.Reach.X {
			t.Errorf("%q reaches %.1f, the signature stands at %.1f", said.Text, said.Bounds().Right(), signed.Reach.X)
		}
	}
}

// After the last day of the data nothing is known: what the file tells of later days is not
// drawn upon that day, and what is left out is counted.
func TestNothingIsDrawnAfterTheLastDay(t *testing.T) {
	d := sample(t, head+`
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: DEU}, {id: ITA}]
memberships:
  - {state: FRA, body: b, from: 1950-01-01, overlays: [{kind: frozen, from: 2021-01-01}], sources: [s]}
  - {state: DEU, body: b, signed: 2019-01-01, from: 2022-01-01, sources: [s]}
  - {state: ITA, body: b, from: 2022-01-01, sources: [s]}
events:
  - {date: 2000, title: Before, sources: [s]}
  - {date: 2024, title: After, sources: [s]}
`)
	f := figures(t, d, "membership", charts.SlidePage())[0]
	for i, want := range []bool{true, false, false} {
		if _, ok := mark(f, charts.SpellID(d.Memberships[i])); ok != want {
			t.Errorf("the bar of %s is drawn: %v, want %v", d.Memberships[i].State, ok, want)
		}
	}
	if _, ok := mark(f, "signed/DEU/b/2019-01-01"); !ok {
		t.Error("the signature before the last day is not drawn")
	}
	if _, ok := mark(f, charts.EventID(d.Events[1])); ok {
		t.Error("the event after the last day is drawn")
	}
	if all := said(f); !strings.Contains(all, "One event after 1 Jan 2020, the last day of the data, is not shown.") || strings.Contains(all, "frozen") {
		t.Errorf("the picture says %s", all)
	}
}

// An overlay without an end of its own ends with its spell, and does not last.
func TestOverlaysEndWithTheirSpell(t *testing.T) {
	d := sample(t, head+`
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}]
memberships: [{state: FRA, body: b, from: 1950-01-01, to: 1977-06-30, overlays: [{kind: frozen, from: 1974-07-01}], sources: [s]}]
`)
	if all := said(figures(t, d, "membership", charts.SlidePage())[0]); !strings.Contains(all, "France: participation frozen, 1 Jul 1974 – 30 Jun 1977") {
		t.Errorf("the picture says %s", all)
	}
}

// A note on an overlay that does not say when it was stands behind what and when it was.
func TestNotesOnOverlaysSayWhen(t *testing.T) {
	yaml := head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: SYR}]
memberships: [{state: SYR, body: b, from: 1945-03-22, overlays: [{kind: suspended, from: 2011-11-16, to: 2017-05-07, note: NOTE}], sources: [s]}]
`
	for note, want := range map[string]string{
		"Readmitted in Cairo":                             "Syria: suspended, 16 Nov 2011 – 7 May 2017. Readmitted in Cairo",
		"Suspended in November 2011, readmitted in Cairo": "Syria: Suspended in November 2011, readmitted in Cairo",
	} {
		f := figures(t, sample(t, strings.Replace(yaml, "NOTE", `"`+note+`"`, 1)), "membership", charts.SlidePage())[0]
		if all := said(f); !strings.Contains(all, want) {
			t.Errorf("the picture says %s, want %q", all, want)
		}
	}
	f := figures(t, sample(t, strings.Replace(yaml, "NOTE", "Возвращена в Каире", 1)), "membership?lang=ru", charts.SlidePage())[0]
	if all, want := said(f), "Сирия. Членство приостановлено, 16 нояб. 2011 г. – 7 мая 2017 г. Возвращена в Каире"; !strings.Contains(all, want) {
		t.Errorf("the picture says %s, want %q", all, want)
	}
}

// Every symbol has its key, that of the events without a category among them.
func TestEventsWithoutCategoryHaveAKey(t *testing.T) {
	d := sample(t, oneState+`
categories: [{id: treaty, name: Treaty}]
events:
  - {date: 2000, title: One, category: treaty, sources: [s]}
  - {date: 2001, title: Two, sources: [s]}
`)
	f := figures(t, d, "membership", charts.SlidePage())[0]
	if got := textsOf(f, "legend-events"); !slices.Equal(got, []string{"Treaty", "Other"}) {
		t.Errorf("the key of the events is %q", got)
	}
	events := figures(t, d, "events", charts.SlidePage())[0]
	if want := "By category: Treaty: 1. Other: 1."; !strings.HasSuffix(events.Description(), want) {
		t.Errorf("the description is %q, want it to end with %q", events.Description(), want)
	}
	plain := sample(t, oneState+"events: [{date: 2001, title: Two, sources: [s]}]\n")
	if said := figures(t, plain, "events", charts.SlidePage())[0].Description(); strings.Contains(said, "category") {
		t.Errorf("without categories the description is %q", said)
	}
}

// A long soft edge has more steps than a short one, so that it shows no stripes.
func TestLongSoftEdgesAreSmooth(t *testing.T) {
	shapes := func(from string) int {
		d := sample(t, strings.Replace(oneState, "1950-01-01", from, 1))
		m, _ := mark(figures(t, d, "membership", charts.SlidePage())[0], charts.SpellID(d.Memberships[0]))
		return len(m.Shapes)
	}
	if short, long := shapes("1950"), shapes("2015"); long <= short {
		t.Errorf("a soft edge over a year of 70 has %d shapes, over one of five %d", short, long)
	}
}
