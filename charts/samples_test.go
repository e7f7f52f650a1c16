package charts_test

import (
	"fmt"
	"strings"
)

const head = `
format: 1
organisation: {id: x, name: Exemplary League, short: XL, as_of: 2020-01-01}
sources: [{id: s, title: A source}]
`

const oneState = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}]
memberships: [{state: FRA, body: b, from: 1950-01-01, sources: [s]}]
`

// manyStates is an alliance of n states, each with a force and an event.
func manyStates(n int) string {
	var states, memberships, forces, events strings.Builder
	for i := range n {
		fmt.Fprintf(&states, "  - {id: S%d, name: State number %d}\n", i, i)
		fmt.Fprintf(&memberships, "  - {state: S%d, body: b, from: %d-03-01, sources: [s]}\n", i, 1900+i%100)
		fmt.Fprintf(&forces, "      S%d: {active: %d, reserve: none, paramilitary: %d}\n", i, (i*7919)%100000+1, i*10)
		fmt.Fprintf(&events, "  - {date: %d-03-01, title: State number %d joins, category: a, states: [S%d], sources: [s]}\n", 1900+i%100, i, i)
	}
	return head + "bodies: [{id: b, short: B, name: Bond}]\ncategories: [{id: a, name: Accession}]\nstates:\n" + states.String() +
		"memberships:\n" + memberships.String() + "events:\n" + events.String() +
		"forces:\n  - id: f\n    name: Forces\n    year: 2019\n    sources: [s]\n    values:\n" + forces.String()
}

const longNames = `
format: 1
organisation: {id: x, name: The Most Serene and Perpetual League of Free Cities and Adjoining Territories upon the Rivers, short: The Most Serene League, as_of: 2020-01-01}
sources: [{id: s, title: A source whose title is so long that it fills a line of any page on which it stands and then some more of the next one, publisher: The Publishing House of the Most Serene League}]
bodies: [{id: b, short: Perpetual Bond of Cities, name: The Perpetual Bond of Free Cities}]
categories: [{id: a, name: Accessions and other solemn declarations of the member cities}]
states:
  - {id: A, name: Free and Hanseatic City upon the Rivers with its Outlying Islands and Dependencies}
  - {id: B, name: Donaudampfschifffahrtsgesellschaftskapitänswitwenverein}
  - {id: a-very-long-id-of-32-characters, name: Another Free and Hanseatic City with a Name that Does not End Where One Expects It}
  - {id: D, name: Ur}
memberships:
  - {state: A, body: b, from: 1950-01-01, to: 1990-05-05, ended: withdrawal, sources: [s]}
  - {state: B, body: b, from: 1960, overlays: [{kind: frozen, from: 2001, note: A note about this overlay that goes on for longer than anybody could reasonably want to read at the foot of a chart on a slide in a lecture hall}], sources: [s]}
  - {state: a-very-long-id-of-32-characters, body: b, from: 1961-01-01, sources: [s]}
  - {state: D, body: b, signed: 1950-01-01, from: 1961-01-01, sources: [s]}
events:
  - {date: 1950-01-01, title: "The city council resolves, after a debate of forty hours, to join the Perpetual Bond of Free Cities upon the Rivers", category: a, states: [A], sources: [s]}
  - {date: 1990-05-01/1991-06-30, title: Donaudampfschifffahrtsgesellschaftskapitänswitwenvereinsversammlung, category: a, states: [B], sources: [s]}
forces:
  - id: f
    name: The Register of Watchmen, Gatekeepers, Harbour Guards and Other Persons in Arms
    year: 2019
    sources: [s]
    values:
      A: {active: 100, reserve: 10, paramilitary: 5}
      B: {active: 90}
      a-very-long-id-of-32-characters: {active: 80, reserve: none, paramilitary: none}
`

// oneYear is n events in one year.
func oneYear(n int) string {
	var events strings.Builder
	for i := range n {
		fmt.Fprintf(&events, "  - {date: 2001-%02d-%02d, title: Event number %d of the year, sources: [s]}\n", i%12+1, i/12%28+1, i)
	}
	return strings.Replace(oneState, "sources: [{id", "sources:\n  [{id", 1) + "events:\n" + events.String()
}

const dayLong = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}, {id: DEU}]
memberships:
  - {state: FRA, body: b, from: 2019-05-05, to: 2019-05-05, ended: withdrawal, sources: [s]}
  - {state: DEU, body: b, from: 2019-05-05, to: 2019-05-06, ended: expulsion, sources: [s]}
events: [{date: 2019-05-05, title: The one day, sources: [s]}]
`

const centuries = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: L, name: Lübeck}, {id: H, name: Hamburg}]
memberships:
  - {state: L, body: b, from: 1143~, to: 1669, ended: dissolution, sources: [s]}
  - {state: H, body: b, from: "1189-05-07?", sources: [s]}
events: [{date: 1356~, title: First diet, sources: [s]}, {date: 1669, title: Last diet, sources: [s]}]
`

const numbers = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: A, name: Giant}, {id: B, name: Nil}, {id: C, name: Tiny}, {id: D, name: Equal}, {id: E, name: Even}, {id: F, name: Outside}]
memberships:
  - {state: A, body: b, from: 1950-01-01, sources: [s]}
  - {state: B, body: b, from: 1950-01-01, sources: [s]}
  - {state: C, body: b, from: 1950-01-01, sources: [s]}
  - {state: D, body: b, from: 1950-01-01, sources: [s]}
  - {state: E, body: b, from: 1950-01-01, sources: [s]}
forces:
  - id: f
    name: Forces
    year: 2019
    sources: [s]
    values:
      A: {active: 1.0e+30, reserve: 9.0e+29, paramilitary: none}
      B: {active: 0, reserve: none, paramilitary: none}
      C: {active: 1, reserve: none, paramilitary: none}
      D: {active: 5000, reserve: 5000, paramilitary: 100}
      E: {active: 5000, reserve: 5000, paramilitary: 100}
      F: {active: 70000000}
`

const overlapping = head + `
bodies: [{id: t, short: Treaty, name: The Treaty}, {id: o, short: Council, name: The Council}, {id: c, short: Court, name: The Court}]
states: [{id: FRA}, {id: DEU}, {id: ITA}]
memberships:
  - {state: FRA, body: t, from: 1950-01-01, sources: [s]}
  - {state: FRA, body: o, from: 1960-01-01, sources: [s]}
  - {state: FRA, body: c, from: 1970-01-01, to: 1990-01-01, ended: withdrawal, sources: [s]}
  - {state: DEU, body: t, from: 1955-01-01, to: 1980-12-31, ended: non-renewal, sources: [s]}
  - {state: DEU, body: o, status: observer, from: 1960-01-01, sources: [s]}
  - {state: ITA, body: c, status: candidate, from: 1999, sources: [s]}
`

// scripts is an alliance in letters of which some cannot be drawn.
const scripts = `
format: 1
organisation: {id: x, name: {en: Exemplary League, ka: სამაგალითო ლიგა}, short: {ka: სლ}, as_of: 2020-01-01}
sources: [{id: s, title: {zh: 史料}}]
bodies: [{id: b, short: {zh: 盟}, name: {zh: 联盟}}, {id: c, short: {en: C, ar: ج}, name: {en: Council}}]
states: [{id: A, name: {ka: საქართველო}}, {id: B, name: {en: Egypt, ar: مصر}}, {id: C, name: 中国}, {id: D, name: Ελλάδα}, {id: E, name: 🏔 Tiếng Việt}, {id: F, name: Россия}]
categories: [{id: a, name: {zh: 条约}}]
memberships:
  - {state: A, body: b, from: 1950, overlays: [{kind: frozen, name: {zh: 冻结}, from: 1960, sources: [s]}], sources: [s]}
  - {state: B, body: c, from: 1951, sources: [s], note: {ar: ملاحظة}}
  - {state: C, body: b, from: 1952, to: 1999, ended: withdrawal, sources: [s]}
  - {state: D, body: b, from: 1953, sources: [s]}
  - {state: E, body: b, from: 1953, sources: [s]}
  - {state: F, body: b, from: 1953, sources: [s]}
events:
  - {date: 1950, title: {ka: დაარსება}, category: a, states: [A], sources: [s]}
  - {date: 1960, title: 中国 joins at last 🎉, category: a, states: [C], sources: [s]}
forces: [{id: f, name: {zh: 军力}, year: 2019, sources: [s], values: {A: {active: 100, reserve: none, note: {zh: 注}}, B: {active: 300}, C: {active: 1000}}}]
series: [{id: troops, name: {zh: 人员}, unit: {zh: 人}, sources: [s], values: {A: {2000: 5, 2010: 7}, B: {2000: 50, 2010: 70}}}]
offices: [{id: chair, name: {zh: 主席}, holders: [{name: {ka: გიორგი}, state: A, from: 1950, to: 1960, sources: [s]}]}]
`

// zero is an alliance without anybody in arms.
const zero = head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: A, name: Nil}, {id: B, name: Nought}]
memberships: [{state: A, body: b, from: 1950-01-01, sources: [s]}, {state: B, body: b, from: 1950-01-01, sources: [s]}]
forces: [{id: f, name: Forces, year: 2019, sources: [s], values: {A: {active: 0, reserve: 0, paramilitary: 0}, B: {active: none, reserve: none, paramilitary: none}}}]
series: [{id: personnel, name: Personnel, unit: people, sources: [s], values: {A: {1990: 0, 1992: 0}, B: {1990: 0}}}]
`

// endlessTitles is an alliance of which a single event would fill more than a page.
func endlessTitles() string {
	return `format: 1
organisation: {id: ex, name: League, short: L, as_of: 2020-01-01}
bodies: [{id: b, name: Bond, short: B}]
states: [{id: FRA}]
memberships: [{state: FRA, body: b, from: 1990-01-01, sources: [s]}]
categories: [{id: k, name: Kind}]
events:
  - {date: 2001-02-03, title: ` + strings.Repeat("the Most Serene Federated Principalities and Free Cities of ", 40) + `, category: k, sources: [s]}
  - {date: 2001-02-04, title: A short one, category: k, sources: [s]}
  - {date: 2002-02-03, title: ` + strings.Repeat("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 40) + `, category: k, sources: [s]}
sources: [{id: s, title: A source}]
`
}
