package data_test

import (
	"fmt"

	"treatyline/data"
)

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
	d, err := data.ParseDate("2008-03-28")
	if err != nil {
		panic(err)
	}
	fmt.Println(data.CSTO().Members(d.First()))
	// Output:
	// [ARM BLR KAZ KGZ RUS TJK UZB]
}
