package report_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"treatyline/app/export"
	"treatyline/app/export/report"
	"treatyline/charts"
	"treatyline/data"
)

// pact is a small alliance that has something of everything that a report tells.
const pact = `format: 1
organisation:
  id: pact
  name: {en: The Pact, ru: Пакт}
  short: Pact
  kind: Military alliance
  as_of: 2024-01-01
  note: It has no flag.
  facts: [{label: Seat, value: Paris, note: In the west., sources: [gazette]}]
bodies:
  - {id: treaty, short: Treaty, name: The Treaty, note: It has ten articles.}
  - {id: forum, short: Forum, name: The Forum, counts: false}
states: [{id: FRA}, {id: DEU, name: {en: Germany, ru: Германия}, note: Since 1871.}, {id: ESP}]
memberships:
  - {state: FRA, body: treaty, signed: 1949-12, from: 1950-01-01, note: The first., sources: [book]}
  - {state: DEU, body: treaty, from: 1951-02-01, to: 1999-06-30, ended: withdrawal, sources: [book]}
  - state: DEU
    body: treaty
    from: 2003-05-01
    overlays: [{kind: frozen, from: 2020-01-01, note: A quarrel., sources: [gazette]}]
    sources: [{id: book, ref: "7"}]
  - {state: ESP, body: forum, status: observer, from: 2001-01-01, sources: [book]}
categories: [{id: treaty, name: Treaty}]
events:
  - {date: 1950-01-01, title: {en: It begins, ru: Начало}, text: It begins at noon., category: treaty, states: [FRA], sources: [book]}
  - {date: "1999?", title: Germany leaves, reported: true, sources: [gazette]}
forces:
  - {id: mb-2020, name: Balance, year: 2020, note: Estimates., sources: [balance], values: {FRA: {active: 203250, reserve: 41050, paramilitary: 100500, note: With Corsica.}, DEU: {active: 181400}}}
series:
  - {id: population, name: Population, unit: people, sources: [bank], values: {FRA: {2020: 67000000}, DEU: {2020: 83000000}}}
  - {id: personnel, name: Personnel, unit: people, sources: [bank], values: {FRA: {2019: 301000, 2020: 300000}, DEU: {2019: 185000, 2020: 184000}}}
offices:
  - {id: chair, name: Chair, note: It rotates., holders: [{name: A. Person, state: FRA, from: 2019-01-01, sources: [gazette]}]}
sources:
  - {id: book, title: {en: A History of the Pact, ru: История Пакта}, publisher: Somebody, date: 1999}
  - {id: gazette, title: The Gazette, url: "https://gazette.example", accessed: 2024-01}
  - {id: balance, title: The Balance, licence: All rights reserved}
  - {id: bank, title: The Bank, author: N. N.}
`

// Whatever number or word of the file is changed: where a report then says something
// else, its hash is another.
func TestNothingThatAReportSaysIsMissingFromItsHash(t *testing.T) {
	read := func(file string) (*data.Dataset, error) {
		d, _, err := data.Read(strings.NewReader(file))
		return d, err
	}
	said := func(d *data.Dataset, v charts.View) string {
		r := report.New(d, v, "1")
		r.Data = nil // of which the rest was computed
		return fmt.Sprintf("%+v", *r)
	}
	before, err := read(pact)
	if err != nil {
		t.Fatal(err)
	}
	tried, changed := 0, 0
	for _, at := range regexp.MustCompile(`\pL{3,}|\d+`).FindAllStringIndex(pact, -1) {
		word := pact[at[0]:at[1]]
		other := word + "x"
		if n, err := strconv.Atoi(word); err == nil {
			other = fmt.Sprintf("%0*d", len(word), n+1)
		}
		after, err := read(pact[:at[0]] + other + pact[at[1]:])
		if err != nil {
			continue // it was no name, date or number
		}
		tried++
		for _, query := range []string{"report?as-of=2022-01-01", "report?as-of=2022-01-01&states=DEU&search=germany&lang=ru"} {
			v, err := charts.ParseView(before, query)
			if err != nil {
				t.Fatal(err)
			}
			w, err := charts.ParseView(after, query)
			if err != nil || said(before, v) == said(after, w) {
				continue
			}
			changed++
			if export.DataHash(before, v) == export.DataHash(after, w) {
				t.Errorf("%s instead of %s in %.60q: %s says something else with the same hash", other, word, pact[at[0]:], query)
			}
		}
	}
	if tried < 100 || changed < 150 {
		t.Errorf("only %d changes were tried, of which %d could be seen", tried, changed)
	}
}
