package words_test

import (
	"fmt"

	"treatyline/charts/words"
	"treatyline/data"
)

// Each language has its own plurals.
func ExampleWords_Count() {
	for _, lang := range []string{"en", "ru"} {
		for _, n := range []int{1, 2, 5} {
			fmt.Println(words.In(lang).Count("members", n))
		}
	}
	// Output:
	// 1 member
	// 2 members
	// 5 members
	// 1 член
	// 2 члена
	// 5 членов
}

// A date is said as precisely as it is known.
func ExampleWords_Date() {
	for _, written := range []string{"2008-03-28", "2008-03", "2008~"} {
		d, err := data.ParseDate(written)
		if err != nil {
			panic(err)
		}
		fmt.Println(words.In("en").Date(d), "·", words.In("ru").Date(d))
	}
	// Output:
	// 28 Mar 2008 · 28 мар. 2008 г.
	// Mar 2008 · мар. 2008 г.
	// c. 2008 · ок. 2008
}

// The same number for an axis, for a sentence and in full.
func ExampleWords_Short() {
	w := words.In("en")
	fmt.Println(w.Short(1_050_000), "·", w.Long(1_050_000), "·", w.Number(1_050_000))
	// Output:
	// 1.05 M · 1.05 million · 1,050,000
}

// Dates are read as people type them.
func ExampleParseDate() {
	for _, typed := range []string{"28.03.2008", "March 2008", "28 марта 2008 г."} {
		d, _ := words.ParseDate(typed)
		fmt.Println(d)
	}
	// Output:
	// 2008-03-28
	// 2008-03
	// 2008-03-28
}
