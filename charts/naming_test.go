package charts_test

import (
	"slices"
	"testing"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/words"
	"treatyline/data"
)

// A letter that the fonts do not have would be drawn as an empty box.
func TestThereIsALetterForEveryText(t *testing.T) {
	for name, d := range samples(t) {
		for _, chart := range charts.All() {
			for _, lang := range words.Languages() {
				v := charts.NewView(d, chart)
				v.Offices, v.Lang = true, lang
				figures, err := charts.Layout(d, v, charts.SlidePage())
				if err != nil {
					continue
				}
				for _, f := range figures {
					for _, m := range f.Marks {
						for _, s := range m.Shapes {
							if said, ok := s.(charts.Text); ok && (!text.Drawable(said.Text) || said.Text == "") {
								t.Errorf("%s, %s, %s: %q cannot be drawn", name, chart, lang, said.Text)
							}
						}
					}
				}
			}
		}
	}
}

// Marks that are not placed upon their letters are left away, and leave no gaps.
func TestLinesWithoutMarks(t *testing.T) {
	n := charts.Names(sample(t, scripts), "en")
	for said, want := range map[string]string{
		"Z\u0338a\u0335l\u0336go": "Zalgo",
		"Ту\u0301рция":            "Турция",
		"a 中文 b":                  "a b",
		"🇫🇷":                      "",
	} {
		if got := n.Line(said); got != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
}

func TestNamesFallBack(t *testing.T) {
	n := charts.Names(sample(t, scripts), "ru")
	for id, want := range map[string]string{"A": "A", "B": "Egypt", "C": "C", "D": "Ελλάδα", "E": "Tiếng Việt", "F": "Россия"} {
		if got := n.State(id); got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
}

// A country is called by its name where the file's has no letters, and a source by who wrote or
// published it: an id tells a reader nothing.
func TestWhatHasNoLettersIsSaidOtherwise(t *testing.T) {
	d := sample(t, head+`
bodies: [{id: b, short: B, name: Bond}]
states: [{id: CHN, name: 中华人民共和国}, {id: XCH, name: 中国}]
memberships: [{state: CHN, body: b, from: 1950, sources: [s]}, {state: XCH, body: b, from: 1950, sources: [s]}]
`)
	for lang, want := range map[string]string{"en": "China", "ru": "Китай"} {
		n := charts.Names(d, lang)
		if got := n.State("CHN"); got != want {
			t.Errorf("China is called %q, want %q", got, want)
		}
		if got := n.State("XCH"); got != "XCH" {
			t.Errorf("what is no country is called %q", got)
		}
	}
	n := charts.Names(d, "en")
	for want, s := range map[string]data.Source{
		"Daily":    {ID: "x", Title: data.Text{"en": "史料"}, Publisher: "Daily"},
		"A. Uthor": {ID: "x", Title: data.Text{"en": "史料"}, Author: "A. Uthor", Publisher: "Daily"},
		"x":        {ID: "x", Title: data.Text{"en": "史料"}, Publisher: "日报"},
		"Annals":   {ID: "x", Title: data.Text{"en": "Annals"}, Publisher: "Daily"},
	} {
		if got := n.Title(s); got != want {
			t.Errorf("a source is called %q, want %q", got, want)
		}
	}
}

// What was typed for a picture is drawn as far as there are letters for it, and steers nothing.
func TestTypedTextsAreDrawnAsFarAsTheyCan(t *testing.T) {
	d := sample(t, endlessTitles())
	v := charts.NewView(d, charts.Events)
	v.Title, v.Credit, v.Search = "A \u202etitle\u202c 中\u200b文 here 🎉", "By\u2066 me\u200f", "s\u200eh"
	for _, chart := range []charts.Chart{charts.Events, charts.Membership} {
		v.Chart = chart
		pages, err := charts.Layout(d, v, charts.SlidePage())
		if chart == charts.Events {
			if err == nil {
				t.Error("what is sought as it was typed is found")
			}
			v.Search = "short"
			pages, err = charts.Layout(d, v, charts.SlidePage())
		}
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, m := range pages[0].Marks {
			for _, s := range m.Shapes {
				if set, ok := s.(charts.Text); ok {
					said = append(said, set.Text)
					if !text.Drawable(set.Text) {
						t.Errorf("%s: %+q cannot be drawn", chart, set.Text)
					}
				}
			}
		}
		if pages[0].Title != "A title here" || !slices.Contains(said, "A title here") || !slices.Contains(said, "By me") {
			t.Errorf("%s: the title is %+q, the texts are %+q", chart, pages[0].Title, said)
		}
		v.Search = "s\u200eh"
	}
}

func TestASearchInLettersThatAreNotDrawn(t *testing.T) {
	for search, want := range map[string]string{"Tashkent": "matching “Tashkent”", "塔什干": "matching a search in other letters", "塔 Tashkent": "matching “Tashkent”"} {
		if got := charts.Names(data.CSTO(), "en").Matching(search); got != want {
			t.Errorf("%q: %q, want %q", search, got, want)
		}
	}
}
