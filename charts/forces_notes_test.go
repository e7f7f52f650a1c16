package charts_test

import (
	"strings"
	"testing"

	"treatyline/charts"
)

// Where there is not room for all notes, who is missing from the picture is told before what
// the source does not list.
func TestMembersWithoutFiguresAreToldFirst(t *testing.T) {
	yaml := head + `
bodies: [{id: b, short: B, name: Bond}]
states: [{id: AUS}, {id: FRA}, {id: NZL}, {id: PAK}, {id: PHL}, {id: USA}, {id: THA}, {id: GBR}]
memberships:
`
	for _, id := range strings.Fields("AUS FRA NZL PAK PHL USA THA GBR") {
		yaml += "  - {state: " + id + ", body: b, from: 1955-02-19, sources: [s]}\n"
	}
	d := sample(t, yaml+`
forces:
  - id: f
    name: Balance
    year: 1970
    sources: [s]
    values:
      AUS: {active: 85000, reserve: none}
      FRA: {active: 506000}
      NZL: {active: 13000, reserve: 11000, paramilitary: none}
      PAK: {active: 324000}
      PHL: {active: 32000, reserve: 218000, paramilitary: 23500}
      USA: {active: 3161000, reserve: 1000000}
`)
	all := said(figures(t, d, "forces?as-of=1960-01-01", charts.SlidePage())[0])
	if !strings.Contains(all, "more notes stand with the data") {
		t.Fatalf("all notes have room: %s", all)
	}
	if want := "Thailand and United Kingdom: members on that day, but without figures in this edition."; !strings.Contains(all, want) {
		t.Errorf("the picture does not say %q: %s", want, all)
	}
}
