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

// A view is a value. Written, it says only what differs from the view that is shown first.
func ExampleView_String() {
	view := charts.NewView(data.CSTO(), charts.Forces)
	view.AsOf = data.DayOf(2008, 3, 28)
	view.Without = []string{"RUS"}
	fmt.Println(view)
	// Output:
	// forces?as-of=2008-03-28&without=RUS
}

// A pointer at a place of a figure means one of its marks.
func ExampleFigure_Hit() {
	csto := data.CSTO()
	figures, err := charts.Layout(csto, charts.NewView(csto, charts.Forces), charts.SlidePage())
	if err != nil {
		panic(err)
	}
	f := figures[0]
	for _, m := range f.Marks {
		if m.ID == "force/KAZ" {
			hit := f.Hit(m.Reach.X+1, m.Reach.Y+1, 8)
			fmt.Println(f.Marks[hit].Card().Title)
		}
	}
	// Output:
	// Kazakhstan · The Military Balance 2020
}

// What a mark stands for can be quoted, with where it is known from.
func ExampleFact() {
	csto := data.CSTO()
	said, sources, _ := charts.Fact(csto, charts.NewView(csto, charts.Membership), "spell/UZB/csto/2006-08-16")
	fmt.Println(said)
	fmt.Println(sources[0].Source)
	// Output:
	// Uzbekistan was a member of the Collective Security Treaty Organization (CSTO) from 16 August 2006 to 19 December 2012 (6 years 4 months). Signed 23 June 2006. It ended by suspension. Suspended from 28 June 2012 to 19 December 2012.
	// article
}

// The data behind a chart come in its order and its unit, without the picture.
func ExampleForceRows() {
	csto := data.CSTO()
	view, err := charts.ParseView(csto, "forces?metric=active&per-1000=true")
	if err != nil {
		panic(err)
	}
	forces, err := charts.ForceRows(csto, view)
	if err != nil {
		panic(err)
	}
	for _, row := range forces.Rows[:2] {
		fmt.Printf("%s %.1f for every 1,000 people\n", row.State, row.Sum)
	}
	// Output:
	// ARM 15.1 for every 1,000 people
	// RUS 6.2 for every 1,000 people
}
