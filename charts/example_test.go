package charts_test

import (
	"fmt"

	"treatyline/charts"
	"treatyline/data"
)

// A view is written like a query. It is laid out on a page; the figure knows what each of
// its marks says.
func ExampleLayout() {
	csto := data.CSTO()
	view, err := charts.ParseView(csto, "membership?as-of=2008-03-28")
	if err != nil {
		panic(err)
	}
	figures, err := charts.Layout(csto, view, charts.SlidePage())
	if err != nil {
		panic(err)
	}
	fmt.Println(figures[0].Title)
	for _, m := range figures[0].Marks {
		if m.Kind == charts.Spell && m.States[0] == "UZB" {
			fmt.Println(m.Card().Title, m.Card().Lines[0])
		}
	}
	// Output:
	// Nine states joined, seven are members on 28 March 2008
	// Uzbekistan · CST member 20 Apr 1994 – 20 Apr 1999 (5 years)
	// Uzbekistan · CSTO member 16 Aug 2006 – 19 Dec 2012 (6 years 4 months)
}

// The words of a view are those of the command's flags; a word that is nearly right is
// told from one that is not.
func ExampleParseView() {
	_, err := charts.ParseView(data.CSTO(), "forces?reading=logg")
	fmt.Println(err)
	// Output:
	// unknown reading "logg": did you mean "log"?
}
