package preflight

import (
	"slices"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// run looks at a view of the CSTO on a page.
func run(t *testing.T, page charts.Page, chart charts.Chart, change func(*charts.View)) []Finding {
	t.Helper()
	d := data.CSTO()
	v := charts.NewView(d, chart)
	change(&v)
	pages, err := charts.Layout(d, v, page)
	if err != nil {
		t.Fatal(err)
	}
	return Run(d, v, pages)
}

func find(all []Finding, check Check, eye Eye) (Finding, bool) {
	i := slices.IndexFunc(all, func(f Finding) bool { return f.Check == check && f.Eye == eye })
	if i < 0 {
		return Finding{}, false
	}
	return all[i], true
}

func asItIs(*charts.View) {}

func TestFindingsOfTheBuiltInCharts(t *testing.T) {
	portrait := charts.Page{W: 540, H: 960}
	for name, c := range map[string]struct {
		page  charts.Page
		chart charts.Chart
		view  func(*charts.View)
		check Check
		eye   Eye
		want  bool
	}{
		"a slide is made for slides":          {charts.SlidePage(), charts.Membership, asItIs, Small, "", false},
		"a sheet is read in the hand":         {charts.A4Page(), charts.Membership, asItIs, Small, "", false},
		"a portrait is small on a slide":      {portrait, charts.Membership, asItIs, Small, "", true},
		"names of holders became numbers":     {charts.SlidePage(), charts.Membership, func(v *charts.View) { v.Offices = true }, Keyed, "", true},
		"names of states have room":           {charts.SlidePage(), charts.Membership, asItIs, Keyed, "", false},
		"states to tritans":                   {charts.SlidePage(), charts.Strength, asItIs, Alike, Tritan, false},
		"patterns on paper":                   {charts.SlidePage(), charts.Strength, func(v *charts.View) { v.Theme = theme.Print() }, Alike, Grey, false},
		"lines have their signs":              {charts.SlidePage(), charts.Strength, func(v *charts.View) { v.Reading = charts.Lines }, Alike, Grey, false},
		"categories have their shapes":        {charts.SlidePage(), charts.Events, func(v *charts.View) { v.Theme = theme.Print() }, Alike, Grey, false},
		"parts of a force":                    {charts.SlidePage(), charts.Forces, asItIs, Alike, Grey, false},
		"forces of an older edition":          {charts.SlidePage(), charts.Forces, asItIs, Edition, "", true},
		"forces of the year":                  {charts.SlidePage(), charts.Forces, func(v *charts.View) { v.AsOf = data.DayOf(2020, 6, 1) }, Edition, "", false},
		"a series that ends early":            {charts.SlidePage(), charts.Strength, asItIs, Series, "", true},
		"a series within a stretch of time":   {charts.SlidePage(), charts.Strength, func(v *charts.View) { v.To = data.DayOf(2010, 1, 1) }, Series, "", false},
		"a series up to the year":             {charts.SlidePage(), charts.Strength, func(v *charts.View) { v.AsOf = data.DayOf(2020, 12, 31) }, Series, "", false},
		"sources stand at the foot":           {charts.SlidePage(), charts.Forces, asItIs, NoSources, "", false},
		"a bare picture has no sources":       {charts.SlidePage(), charts.Forces, func(v *charts.View) { v.Bare = true }, NoSources, "", true},
		"every spell has a source":            {charts.SlidePage(), charts.Membership, asItIs, Unsourced, "", false},
		"every event has a source":            {charts.SlidePage(), charts.Events, asItIs, Unsourced, "", false},
		"people and soldiers of the one year": {charts.SlidePage(), charts.Forces, func(v *charts.View) { v.Per1000 = true }, Population, "", false},
	} {
		if _, got := find(run(t, c.page, c.chart, c.view), c.check, c.eye); got != c.want {
			t.Errorf("%s: found %v, want %v", name, got, c.want)
		}
	}
}

// The themes are made so that everything stands out.
func TestTheThemesStandOut(t *testing.T) {
	for _, name := range theme.Names() {
		for _, chart := range charts.All() {
			found := run(t, charts.SlidePage(), chart, func(v *charts.View) { v.Theme, _ = theme.Named(name) })
			for _, check := range []Check{TextContrast, MarkContrast} {
				if f, ok := find(found, check, ""); ok {
					t.Errorf("%s, %s: %+v", name, chart, f)
				}
			}
		}
	}
}

// small has people of 2010 for forces of 2012, and no sources but one.
const small = `format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2012-06-01}
bodies: [{id: ex, name: Example, short: EX}]
states: [{id: ARM}, {id: BLR}]
memberships:
  - {state: ARM, body: ex, from: 2000-01-01, sources: [s]}
  - {state: BLR, body: ex, from: 2001-01-01}
forces: [{id: e, name: Edition, year: 2012, values: {ARM: {active: 100}, BLR: {active: 200}}}]
series: [{id: population, name: Population, unit: people, values: {ARM: {2010: 1000000}, BLR: {2012: 1000000}}}]
sources: [{id: s, title: A source}]
`

func TestYearsAndSources(t *testing.T) {
	d, faults, err := data.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(faults)
	}
	look := func(chart charts.Chart) []Finding {
		v := charts.NewView(d, chart)
		v.Per1000 = chart == charts.Forces
		pages, err := charts.Layout(d, v, charts.SlidePage())
		if err != nil {
			t.Fatal(err)
		}
		return Run(d, v, pages)
	}
	f, _ := find(look(charts.Forces), Population, "")
	if !slices.Equal(f.Items, []string{"Armenia"}) || !slices.Equal(f.Years, []int{2010, 2012}) {
		t.Errorf("people of another year: %+v", f)
	}
	if _, ok := find(look(charts.Forces), NoSources, ""); !ok {
		t.Error("forces without a source are not found")
	}
	if f, _ = find(look(charts.Membership), Unsourced, ""); f.N != 1 || !strings.HasPrefix(f.Items[0], "Belarus") {
		t.Errorf("without a source: %+v", f)
	}
}

// figure is a page with marks on it.
func figure(marks ...charts.Mark) []*charts.Figure {
	return []*charts.Figure{{Chart: charts.Membership, Page: charts.SlidePage(), Ground: theme.RGB(0xffffff), Marks: marks, Sources: []string{"article"}}}
}

// area is a box.
func area(x, y, w, h float64, fill, edge theme.Color) charts.Path {
	return charts.Path{Fill: fill, Stroke: edge, Width: 1, Segments: []charts.Segment{
		{Op: charts.MoveTo, X: x, Y: y}, {Op: charts.LineTo, X: x + w, Y: y}, {Op: charts.LineTo, X: x + w, Y: y + h}, {Op: charts.LineTo, X: x, Y: y + h}, {Op: charts.Close}}}
}

func line(x, y, size float64, c theme.Color, s string) charts.Text {
	return charts.Text{X: x, Y: y, Style: text.Style{Size: size}, Color: c, Text: s}
}

func TestContrastIsWithWhatLiesUnder(t *testing.T) {
	black, white, pale, none := theme.RGB(0), theme.RGB(0xffffff), theme.RGB(0xe0e0e0), theme.Color{}
	for name, c := range map[string]struct {
		shapes []charts.Shape
		text   bool
		mark   bool
	}{
		"black on white":           {[]charts.Shape{line(10, 20, 12, black, "word")}, false, false},
		"pale on white":            {[]charts.Shape{line(10, 20, 12, pale, "word")}, true, false},
		"white in a black bar":     {[]charts.Shape{area(0, 0, 100, 40, black, none), line(10, 20, 12, white, "word")}, false, false},
		"white beyond a black bar": {[]charts.Shape{area(0, 0, 20, 40, black, none), line(10, 20, 12, white, "word")}, true, false},
		"a pale bar":               {[]charts.Shape{area(0, 0, 100, 40, pale, none)}, false, true},
		"a pale bar with an edge":  {[]charts.Shape{area(0, 0, 100, 40, pale, black)}, false, false},
		"large grey letters":       {[]charts.Shape{line(10, 40, 24, theme.RGB(0x888888), "word")}, false, false},
		"small grey letters":       {[]charts.Shape{line(10, 40, 12, theme.RGB(0x888888), "word")}, true, false},
	} {
		d := data.CSTO()
		found := Run(d, charts.NewView(d, charts.Membership), figure(charts.Mark{ID: "m", Kind: charts.Spell, Says: func(data.Day) charts.Card { return charts.Card{Title: "A spell"} }, Shapes: c.shapes}))
		if _, got := find(found, TextContrast, ""); got != c.text {
			t.Errorf("%s: text found %v", name, got)
		}
		if _, got := find(found, MarkContrast, ""); got != c.mark {
			t.Errorf("%s: mark found %v", name, got)
		}
	}
}

func TestLooksAreToldApartByColourPatternAndShape(t *testing.T) {
	none := theme.Color{}
	red, green, blue := theme.RGB(0xb04a3a), theme.RGB(0x6f6a2a), theme.RGB(0x0b5cad)
	stripes := func(x, y float64) charts.Path {
		p := area(x+1, y+1, 12, 1, theme.RGB(0), none)
		p.Segments = append(p.Segments, area(x+1, y+5, 12, 1, none, none).Segments...)
		return p
	}
	diamond := charts.Path{Fill: green, Segments: []charts.Segment{
		{Op: charts.MoveTo, X: 57, Y: 0}, {Op: charts.LineTo, X: 64, Y: 5}, {Op: charts.LineTo, X: 57, Y: 10}, {Op: charts.LineTo, X: 50, Y: 5}, {Op: charts.Close}}}
	sample := func(x float64, c theme.Color) charts.Shape { return area(x, 0, 14, 10, c, none) }
	ink := theme.RGB(0)
	for name, c := range map[string]struct {
		second []charts.Shape
		eye    Eye
		want   bool
	}{
		"red and green, one to deutans":     {[]charts.Shape{sample(50, green)}, Deutan, true},
		"red and green, two to tritans":     {[]charts.Shape{sample(50, green)}, Tritan, false},
		"red and blue":                      {[]charts.Shape{sample(50, blue)}, Deutan, false},
		"red and striped green":             {[]charts.Shape{sample(50, green), stripes(50, 0)}, Deutan, false},
		"a red box and a green diamond":     {[]charts.Shape{diamond}, Deutan, false},
		"red and an outline of that colour": {[]charts.Shape{area(50, 0, 14, 10, theme.RGB(0xffffff), red)}, Grey, false},
	} {
		d := data.CSTO()
		shapes := append([]charts.Shape{sample(0, red), line(20, 8, 11, ink, "first")}, c.second...)
		shapes = append(shapes, line(70, 8, 11, ink, "second"), line(70, 20, 11, ink, "and its second line"))
		found := Run(d, charts.NewView(d, charts.Membership), figure(charts.Mark{ID: "legend", Kind: charts.Furniture, Shapes: shapes}))
		f, got := find(found, Alike, c.eye)
		if got != c.want || got && !slices.Equal(f.Items, []string{"first – second"}) {
			t.Errorf("%s: %+v, want %v", name, f, c.want)
		}
	}
}

// States without a pattern are told apart by colour, whoever looks.
func TestPlainStatesAreToldApart(t *testing.T) {
	for _, look := range []theme.Theme{theme.Light(), theme.Dark()} {
		for i, a := range look.States {
			for j, b := range look.States[:i] {
				for _, e := range []Eye{Protan, Deutan, Tritan} {
					if d := e.difference(a.Fill, b.Fill); a.Pattern == theme.Plain && b.Pattern == theme.Plain && d < leastDifference {
						t.Errorf("%s: to %s the states %d and %d differ by %.1f", look.Name, e, j, i, d)
					}
				}
			}
		}
	}
}

// The expected colours are those that the matrices of Machado, Oliveira and Fernandes
// give: their rows sum to 1, so that grey stays grey to every eye.
func TestGreyIsGreyToEveryEye(t *testing.T) {
	for _, e := range Eyes() {
		for _, v := range []uint32{0, 0x404040, 0x808080, 0xffffff} {
			lab := e.lab(theme.RGB(v))
			if plain := Grey.lab(theme.RGB(v)); lab[1] > 0.1 || lab[1] < -0.1 || lab[2] > 0.1 || lab[2] < -0.1 || lab[0]-plain[0] > 0.1 {
				t.Errorf("%s sees %06x as %v", e, v, lab)
			}
		}
		if d := e.difference(theme.RGB(0), theme.RGB(0xffffff)); d < 99.9 || d > 100.1 {
			t.Errorf("to %s black and white differ by %v", e, d)
		}
	}
}
