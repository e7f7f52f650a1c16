package data_test

import (
	"fmt"
	"strings"

	"treatyline/data"
)

// A dataset is read from a YAML file. What is wrong in it is said with its place; a file
// with nothing but warnings is read all the same.
func ExampleRead() {
	league, faults, err := data.Read(strings.NewReader(`
format: 1
organisation: {id: league, name: The Example League, short: League, as_of: 2025-12-31}
bodies: [{id: league, short: League, name: The Example League}]
states: [{id: NOR}, {id: ISL}]
memberships:
  - {state: NOR, body: league, from: 1950-01-01, sources: [handbook]}
  - {state: ISL, body: league, from: 1962, to: 1989-06, sources: [handbook]}
sources: [{id: handbook, title: Handbook of the League}]
`))
	if err != nil {
		panic(err)
	}
	fmt.Println(len(faults), "faults")
	for _, m := range league.Memberships {
		fmt.Println(league.StateName(m.State, "en"), m.From, "to", league.End(m))
	}
	// Output:
	// 0 faults
	// Norway 1950-01-01 to 2025-12-31
	// Iceland 1962 to 1989-06-30
}

// A date is as precise as its source, and may say that it is in doubt.
func ExampleParseDate() {
	for _, s := range []string{"2008-03-28", "2008-03", "2008~"} {
		d, err := data.ParseDate(s)
		if err != nil {
			panic(err)
		}
		fmt.Println(d, "is", d.First(), "to", d.Last())
	}
	// Output:
	// 2008-03-28 is 2008-03-28 to 2008-03-28
	// 2008-03 is 2008-03-01 to 2008-03-31
	// 2008~ is 2008-01-01 to 2008-12-31
}

// Who belonged is asked for a day.
func ExampleDataset_Members() {
	fmt.Println(data.CSTO().Members(data.DayOf(2008, 3, 28)))
	// Output:
	// [ARM BLR KAZ KGZ RUS TJK UZB]
}

// The number of members goes up and down in steps, each with who came and who went.
func ExampleDataset_Steps() {
	steps := data.CSTO().Steps()
	for _, s := range steps[len(steps)-2:] {
		fmt.Println(s.From, s.Count, "joined", s.Joined, "left", s.Left)
	}
	// Output:
	// 2006-08-16 7 joined [UZB] left []
	// 2012-12-20 6 joined [] left [UZB]
}

// Events are found by time, states, categories and words, in any of the languages.
func ExampleDataset_Find() {
	found := data.CSTO().Find(data.Query{From: data.DayOf(2008, 1, 1), To: data.DayOf(2008, 12, 31), States: []string{"UZB"}})
	for _, e := range found {
		fmt.Println(e.Date, e.Title.In("en"))
	}
	// Output:
	// 2008-03-28 Uzbek parliament ratifies the membership
}
