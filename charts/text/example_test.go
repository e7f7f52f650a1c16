package text_test

import (
	"fmt"

	"treatyline/charts/text"
)

// A title of two lines looks better when these are equally long.
func ExampleBalanced() {
	title := "The members' forces: 1.6 million in 1994, 1.8 million in 2020"
	style := text.Style{Size: 24, Weight: text.Bold}
	for _, line := range text.Wrap(title, style, 560) {
		fmt.Println(line)
	}
	for _, line := range text.Balanced(title, style, 560) {
		fmt.Println(line)
	}
	// Output:
	// The members' forces: 1.6 million in 1994, 1.8
	// million in 2020
	// The members' forces: 1.6 million
	// in 1994, 1.8 million in 2020
}
