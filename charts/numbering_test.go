package charts_test

import (
	"errors"
	"slices"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// A number is that of a footnote; what else is said of a place says itself what it is.
func TestPlacesInSources(t *testing.T) {
	n := charts.NewNumbering("s")
	for ref, want := range map[string]string{"14": "[1, n. 14]", "12–14, 16": "[1, n. 12–14, 16]", "p. 5": "[1, p. 5]", "Art. 3": "[1, Art. 3]", "": "[1]"} {
		if got := plain(n.Cite([]data.Citation{{Source: "s", Ref: ref}}, "en")); got != want {
			t.Errorf("the place %q is cited as %q, want %q", ref, got, want)
		}
	}
}

// Every source at a mark has a number, every number belongs to something that is shown,
// and the foot lists the first numbers without a gap.
func TestSourcesAreNumberedForWhatIsVisible(t *testing.T) {
	all := pages()
	for name := range all {
		if !slices.Contains([]string{"slide", "square", "strip", "inset", "phone", "small"}, name) {
			delete(all, name)
		}
	}
	for name, d := range samples(t) {
		for _, query := range []string{"membership", "membership?show=offices&from=2000", "membership?from=2014", "forces", "forces?per-1000=true", "strength", "strength?from=2010", "events", "events?search=sochi"} {
			v, err := charts.ParseView(d, query)
			if fault := (&charts.ViewError{}); errors.As(err, &fault) && fault.Key.String() == "from" {
				continue // its history ends before
			} else if err != nil {
				t.Fatal(err)
			}
			for pageName, page := range all {
				figures, err := charts.Layout(d, v, page)
				if errors.Is(err, charts.ErrNothing) {
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range figures {
					where := name + ", " + query + " on " + pageName
					checkNumbers(t, where, f)
				}
			}
		}
	}
}

func checkNumbers(t *testing.T, where string, f *charts.Figure) {
	t.Helper()
	shown, summary := map[string]bool{}, false
	for _, m := range f.Marks {
		summary = summary || m.ID == "summary" // of events that are too many for marks
		for _, c := range m.Card().Sources {
			shown[c.Source] = true
			if f.NumberOf(c.Source) == 0 {
				t.Errorf("%s, page %d: %s of mark %s has no number", where, f.Number, c.Source, m.ID)
			}
		}
	}
	for i, id := range f.Sources {
		if f.NumberOf(id) != i+1 {
			t.Errorf("%s, page %d: source %d is numbered %d", where, f.Number, i+1, f.NumberOf(id))
		}
		if !shown[id] && !summary {
			t.Errorf("%s, page %d: nothing shows %s", where, f.Number, id)
		}
	}
}

// A figure of a document keeps the document's numbers, and what it adds follows them.
func TestAFigureKeepsTheNumbersOfItsDocument(t *testing.T) {
	d := data.CSTO()
	v := charts.NewView(d, charts.Forces)
	alone := layout(t, d, charts.Forces, charts.SlidePage())[0]
	v.Numbered = []string{"tass-2024", alone.Sources[0], "article"}
	figures, err := charts.Layout(d, v, charts.SlidePage())
	if err != nil {
		t.Fatal(err)
	}
	f := figures[0]
	if f.NumberOf(alone.Sources[0]) != 2 || f.NumberOf("article") != 3 {
		t.Errorf("%s is numbered %d and the article %d", alone.Sources[0], f.NumberOf(alone.Sources[0]), f.NumberOf("article"))
	}
	if len(f.Sources) != len(alone.Sources) {
		t.Errorf("the sources are %v, alone %v", f.Sources, alone.Sources)
	}
	for i, id := range f.Sources {
		if i > 0 && f.NumberOf(id) <= f.NumberOf(f.Sources[i-1]) {
			t.Errorf("%v are not in the order of their numbers", f.Sources)
		}
	}
	cited := f.Cite([]data.Citation{{Source: "article", Ref: "14"}, {Source: alone.Sources[0]}, {Source: "unknown"}})
	if cited != "[2;\u00a03,\u00a0n.\u00a014]" {
		t.Errorf("cited as %s", cited)
	}
}
