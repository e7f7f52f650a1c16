package deck_test

import (
	"fmt"
	"strings"
)

const head = `
format: 1
organisation: {id: x, name: Exemplary League, short: XL, as_of: 2020-01-01}
`

const source = "sources: [{id: s, title: A source}]\n"

const oneState = `bodies: [{id: b, short: B, name: Bond}]
states: [{id: FRA}]
memberships: [{state: FRA, body: b, from: 1950-01-01, sources: [s]}]
`

// odd are datasets that are not like the built-in one.
func odd() map[string]string {
	return map[string]string{
		"one state":       head + source + oneState,
		"few events":      head + source + oneState + events(17),
		"50,000 events":   head + source + oneState + events(50000),
		"200 states":      manyStates(200),
		"2,000 sources":   manySources(2000),
		"markup":          markup,
		"long names":      longNames(),
		"the Middle Ages": centuries,
	}
}

func events(n int) string {
	var out strings.Builder
	out.WriteString("events:\n")
	for i := range n {
		fmt.Fprintf(&out, "  - {date: %d-%02d-%02d, title: Event %d, sources: [{id: s, ref: \"%d\"}]}\n", 1950+i*3%70, i%12+1, i%28+10-i%28/19*18, i, i)
	}
	return out.String()
}

func manyStates(n int) string {
	var states, memberships, forces strings.Builder
	for i := range n {
		fmt.Fprintf(&states, "  - {id: S%d, name: State number %d}\n", i, i)
		fmt.Fprintf(&memberships, "  - {state: S%d, body: b, from: %d-03-01, sources: [s]}\n", i, 1900+i%100)
		fmt.Fprintf(&forces, "      S%d: {active: %d, reserve: none, paramilitary: %d}\n", i, i*7919%100000+1, i*10)
	}
	return head + source + "bodies: [{id: b, short: B, name: Bond}]\nstates:\n" + states.String() + "memberships:\n" + memberships.String() +
		"forces:\n  - id: f\n    name: Forces\n    year: 2019\n    sources: [s]\n    values:\n" + forces.String()
}

func manySources(n int) string {
	var states, sources, memberships strings.Builder
	for i := range n / 25 {
		fmt.Fprintf(&states, "  - {id: S%d, name: State number %d}\n", i, i)
		fmt.Fprintf(&memberships, "  - {state: S%d, body: b, from: %d-03-01, note: Remark %d, sources: [", i, 1900+i%100, i)
		for j := range 25 {
			fmt.Fprintf(&memberships, "s%d, ", 25*i+j)
			fmt.Fprintf(&sources, "  - {id: s%d, title: Source %d of very many, publisher: House %d, url: \"https://example%d.org/%d\"}\n", 25*i+j, 25*i+j, j, j, i)
		}
		memberships.WriteString("]}\n")
	}
	return head + "sources:\n" + sources.String() + "bodies: [{id: b, short: B, name: Bond}]\nstates:\n" + states.String() + "memberships:\n" + memberships.String()
}

const markup = `
format: 1
organisation:
  id: x
  name: {en: "<script>alert('x')</script> & \"Friends\" ]]> <!-- {{.Title}} %s", ru: "<b>Союз</b> & «друзья» ]]>"}
  short: "A&B <i>"
  kind: "&lt;x&gt;"
  as_of: 2020-01-01
  facts: [{label: "<a:t>Seat</a:t>", value: "</a:p></p:txBody> =cmd|'/c calc'!A1 _x0041_", sources: [{id: s, ref: "1 & <2>"}]}]
sources: [{id: s, title: "A \"quoted\" <source> & more", url: "https://example.org/a?b=<c>&d=\"e\"|f[1]#x", licence: "CC <BY>", accessed: 2020}]
bodies: [{id: b, short: "B<&>", name: "Bond & Co <p:sp/>"}]
states: [{id: A, name: "საქართველო"}, {id: B, name: {en: "中文 state", ru: "دولة"}}, {id: C, name: "Ελλάδα <&> 🎉"}, {id: D, name: "name with \n line break and \t tab"}]
memberships:
  - {state: A, body: b, from: 1990-01-01, note: "note <with> & markup ]]>", sources: [s]}
  - {state: B, body: b, from: 1991-01-01, to: 2001-01-01, ended: expulsion, sources: [s]}
  - {state: C, body: b, from: 1992-01-01, sources: [s]}
  - {state: D, body: b, from: 1993-01-01, sources: [s]}
categories: [{id: a, name: "<cat>"}]
events: [{date: 1990-01-01, title: "<event> & \"so on\"", text: "</a:t>", category: a, sources: [s]}]
forces: [{id: f, name: "<The> Balance & more", year: 2019, sources: [s], values: {A: {active: 1, reserve: 2, paramilitary: 3}, B: {active: 5}}}]
`

func longNames() string {
	long := strings.TrimSpace(strings.Repeat("A name that goes on and on, as names of leagues of cities do, ", 40))
	word := strings.Repeat("Donaudampfschiff", 40)
	return strings.NewReplacer("LONG", long, "WORD", word).Replace(`
format: 1
organisation: {id: x, name: "LONG", short: "LONG", as_of: 2020-01-01, facts: [{label: "LONG", value: "LONG"}]}
sources: [{id: s, title: "LONG", publisher: "LONG", licence: "LONG"}]
bodies: [{id: b, short: "LONG", name: "LONG"}]
states: [{id: A, name: "LONG"}, {id: B, name: "WORD"}]
memberships:
  - {state: A, body: b, from: 1950-01-01, to: 1990-05-05, ended: withdrawal, note: "LONG LONG LONG", sources: [{id: s, ref: "LONG"}]}
  - {state: B, body: b, from: 1960, overlays: [{kind: frozen, from: 2001, name: "LONG", note: "LONG"}], sources: [s]}
categories: [{id: a, name: "LONG"}]
events: [{date: 1950-01-01, title: "LONG", text: "LONG", category: a, states: [A], sources: [s]}]
forces: [{id: f, name: "LONG", year: 2019, sources: [s], values: {A: {active: 100, reserve: 10, paramilitary: 5}, B: {active: 90}}}]
`)
}

const centuries = `
format: 1
organisation: {id: x, name: Hanse, short: Hanse, as_of: 1500-01-01}
sources: [{id: s, title: A source}]
bodies: [{id: b, short: B, name: Bond}]
states: [{id: L, name: Lübeck}, {id: H, name: Hamburg}]
memberships:
  - {state: L, body: b, from: 1143~, sources: [s]}
  - {state: H, body: b, from: "1189-05-07?", sources: [s]}
events: [{date: 1356~, title: First diet, sources: [s]}]
forces: [{id: f, name: F, year: 1400, sources: [s], values: {L: {active: 1.0e+30, reserve: 9.0e+29, paramilitary: none}, H: {active: 0, reserve: none, paramilitary: none}}}]
`
