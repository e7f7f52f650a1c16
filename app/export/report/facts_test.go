package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"treatyline/app/export/report"
	"treatyline/charts/words"
	"treatyline/data"
)

// The sentences on members hold what going through the memberships day by day finds.
func TestFactsOnMembersAreThoseOfTheDays(t *testing.T) {
	d := data.CSTO()
	w := words.In("en")
	for _, asOf := range []string{"1994-04-19", "1994-04-20", "1999-04-20", "1999-04-21", "2006-08-16", "2012-12-19", "2012-12-20", "2026-01-01"} {
		on, err := data.ParseDate(asOf)
		if err != nil {
			t.Fatal(err)
		}
		member := map[string]bool{}
		first, longest, longestOf := data.Day(0), 0, []string{}
		run, joined := map[string]int{}, []string{}
		for day := data.DayOf(1990, 1, 1); day <= on.First(); day++ {
			clear(member)
			for _, m := range d.Memberships {
				if (m.Body == "cst" || m.Body == "csto") && m.From.First() <= day && (m.To.IsZero() || day <= m.To.Last()) {
					member[m.State] = true
				}
			}
			for _, s := range d.States {
				if !member[s.ID] {
					run[s.ID] = 0
					continue
				}
				if run[s.ID]++; run[s.ID] > longest {
					longest, longestOf = run[s.ID], nil
				}
				if run[s.ID] == longest {
					longestOf = append(longestOf, d.StateName(s.ID, "en"))
				}
				if !slices.Contains(joined, s.ID) {
					joined = append(joined, s.ID)
					if first == 0 {
						first = day
					}
				}
			}
		}
		said := plainText(facts(of(t, d, "report?as-of="+asOf)))
		date := w.LongDate(on)
		if len(member) == 0 {
			if !strings.Contains(said, "No state is a member on "+plainText(date)+".") {
				t.Errorf("%s: nobody is a member, and the facts are\n%s", asOf, said)
			}
			continue
		}
		var names []string
		for id := range member {
			names = append(names, d.StateName(id, "en"))
		}
		slices.Sort(names)
		slices.Sort(longestOf)
		for _, want := range []string{
			fmt.Sprintf("%s states are members on %s: %s.", words.Sentence(w.Spelled(len(member))), date, w.List(names)),
			fmt.Sprintf("%s states have joined, the first on %s.", words.Sentence(w.Spelled(len(joined))), w.LongDate(first.Date())),
			fmt.Sprintf("%s (since 20 Apr 1994), %s.", w.Duration(on.First()-data.Day(longest-1), on.First()), w.List(slices.Compact(longestOf))),
		} {
			if !strings.Contains(said, plainText(want)) {
				t.Errorf("%s: %q is not among the facts:\n%s", asOf, want, said)
			}
		}
	}
}

// The sentences on forces hold what the edition adds up to.
func TestFactsOnForcesAreThoseOfTheEdition(t *testing.T) {
	d := data.CSTO()
	w := words.In("en")
	values := map[string]func(data.Force) float64{
		"total":        func(f data.Force) float64 { return f.Active.N + f.Reserve.N + f.Paramilitary.N },
		"active":       func(f data.Force) float64 { return f.Active.N },
		"reserve":      func(f data.Force) float64 { return f.Reserve.N },
		"paramilitary": func(f data.Force) float64 { return f.Paramilitary.N },
	}
	for metric, value := range values {
		sum, most, mostOf, ratio, ratioOf := 0.0, 0.0, "", 0.0, ""
		for _, f := range d.Editions[0].Values {
			n := value(f)
			sum += n
			if n > most {
				most, mostOf = n, d.StateName(f.State, "en")
			}
			population, _ := d.SeriesByID("population")
			if people, ok := population.Value(f.State, 2020); ok && n/people*1000 > ratio {
				ratio, ratioOf = n/people*1000, d.StateName(f.State, "en")
			}
		}
		said := facts(of(t, d, "report?metric="+metric))
		for _, want := range []string{
			fmt.Sprintf(": %s, %s of the members’ total of %s (The Military Balance 2020).", w.Number(most), w.Percent(most/sum), w.Number(sum)),
			mostOf + " has the most ", fmt.Sprintf("for its population: %s per 1,000 people", w.Ratio(ratio)), ratioOf + " has the most ",
		} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is not among the facts:\n%s", metric, want, said)
			}
		}
	}
}

func TestFactsOnEventsAreCounted(t *testing.T) {
	d := data.CSTO()
	byYear := map[int]int{}
	for _, e := range d.Events {
		byYear[e.Date.Year]++
	}
	busiest := 0
	for year, n := range byYear {
		if n > byYear[busiest] {
			busiest = year
		}
	}
	w := words.In("en")
	want := fmt.Sprintf("On record: %d events, 1992 to 2025. The busiest year is %d, with %s.", len(d.Events), busiest, w.Spelled(byYear[busiest]))
	if said := facts(of(t, d, "report")); !strings.Contains(said, want) {
		t.Errorf("%q is not among the facts:\n%s", want, said)
	}
}

// Members of what was dissolved have not left it.
func TestADissolutionIsNoLeaving(t *testing.T) {
	d := read(t, `
format: 1
organisation: {id: l, name: League, short: L, as_of: 2020-01-01}
bodies: [{id: b, short: B, name: Bond}]
sources: [{id: s, title: Source}]
states: [{id: FRA}, {id: PAK}, {id: THA}]
memberships:
  - {state: FRA, body: b, from: 1955-02-19, to: 1977-06-30, ended: dissolution, sources: [s]}
  - {state: THA, body: b, from: 1955-02-19, to: 1977-06-30, ended: dissolution, sources: [s]}
  - {state: PAK, body: b, from: 1955-02-19, to: 1973-11-07, ended: withdrawal, sources: [s]}
`)
	for lang, want := range map[string]string{
		"en": "\nOne has left: Pakistan (7 Nov 1973).\nTwo were members until the dissolution: France (30 Jun 1977) and Thailand (30 Jun 1977).\n",
		"ru": "\nВышло одно государство: Пакистан (7 нояб. 1973 г.).\nДо роспуска членами оставались два государства: Франция (30 июн. 1977 г.) и Таиланд (30 июн. 1977 г.).\n",
	} {
		if said := plainText(facts(of(t, d, "report?lang="+lang))); !strings.Contains(said, want) {
			t.Errorf("the facts are\n%s\nwithout%s", said, want)
		}
	}
}

// Those who moved are named with their dates, and many of them counted, once.
func TestManyThatLeftAreCountedOnce(t *testing.T) {
	league := func(n int) *data.Dataset {
		states, spells := "states:\n", "memberships:\n"
		for i := range n {
			states += fmt.Sprintf("  - {id: T%d, name: Town %d}\n", i, i)
			spells += fmt.Sprintf("  - {state: T%d, body: b, from: 1356, to: %d, ended: withdrawal, sources: [s]}\n", i, 1500+i)
		}
		return read(t, "format: 1\norganisation: {id: l, name: League, short: L, as_of: 1669-12-31}\nbodies: [{id: b, short: B, name: Bond}]\nsources: [{id: s, title: Source}]\n"+states+spells)
	}
	for n, want := range map[int]string{
		2:  "\nTwo states have joined, the first in 1356.\nTwo have left: Town 0 (1500) and Town 1 (1501).\n",
		26: "\n26 participants have joined, the first in 1356.\n26 participants have left.\n",
	} {
		said := plainText(facts(of(t, league(n), "report")))
		if n == 2 {
			want = strings.ReplaceAll(want, "states", "participants")
		}
		if !strings.Contains(said, want) {
			t.Errorf("of %d the facts are\n%s\nwithout%s", n, said, want)
		}
	}
}

// A standing that ends with its membership, on a day in doubt, is one doubt.
func TestADoubtIsNamedOnce(t *testing.T) {
	d := read(t, bare+`memberships:
  - {state: FRA, body: b, from: 1950-01-01, to: "2005-05-05?", ended: withdrawal, sources: [s], overlays: [{kind: suspended, from: 2002-06-13, to: "2005-05-05?", sources: [s]}]}
`)
	var limits []string
	for _, l := range of(t, d, "report").Limits {
		limits = append(limits, plainText(l.Text))
	}
	if want := "One date of a membership is not known to the day or is uncertain: France, to 5 May 2005 (?)."; !slices.Contains(limits, want) {
		t.Errorf("%q is not among the limits %q", want, limits)
	}
}

// A date is feminine in Russian, and a year has its word in a sentence.
func TestRussianCountsOfDates(t *testing.T) {
	for doubtful, want := range map[int]string{
		1: "Одна дата членства известна не до дня или ненадёжна: Франция, с 1355 г.",
		2: "Две даты членства известны не до дня или ненадёжны: ",
		3: "Три даты членства известны не до дня или ненадёжны: ",
		5: "Пять дат членства известны не до дня или ненадёжны: ",
	} {
		states, spells := "states: [{id: FRA}", "memberships:\n"
		spells += "  - {state: FRA, body: b, from: 1355, sources: [s]}\n"
		for i := range 5 {
			from := "1356-01-01"
			if i+1 < doubtful {
				from = "1356"
			}
			states += fmt.Sprintf(", {id: T%d, name: Town %d}", i, i)
			spells += fmt.Sprintf("  - {state: T%d, body: b, from: %s, sources: [s]}\n", i, from)
		}
		d := read(t, "format: 1\norganisation: {id: l, name: League, short: L, as_of: 1669-12-31}\nbodies: [{id: b, short: B, name: Bond}]\nsources: [{id: s, title: Source}]\n"+states+"]\n"+spells)
		r := of(t, d, "report?lang=ru")
		limited := slices.ContainsFunc(r.Limits, func(s report.Statement) bool { return strings.HasPrefix(plainText(s.Text), want) })
		if !limited {
			t.Errorf("of %d dates the limits are %v, without %q", doubtful, r.Limits, want)
		}
		if said := plainText(facts(r)); !strings.Contains(said, "первое вступление — 1355 г.") {
			t.Errorf("the facts are\n%s", said)
		}
	}
}
