package draw_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/theme"
	"treatyline/data"
)

// On dark screens every shape has the colours that it has in the dark figure, and on light
// ones those of its own.
func TestSVGTakesTheColoursOfTheDarkFigure(t *testing.T) {
	rule := regexp.MustCompile(`\.((?:fill|stroke)-[0-9a-f]{8}[^{]*)\{(fill|stroke):(#[0-9a-f]{6});(?:fill|stroke)-opacity:([0-9.]+)(?:;stroke-width:[0-9.]+)?\}`)
	for _, query := range []string{"membership?show=offices", "forces", "forces?reading=log", "strength", "strength?reading=lines", "events", "events?search=sochi"} {
		v, err := charts.ParseView(data.CSTO(), query)
		if err != nil {
			t.Fatal(err)
		}
		page := charts.Page{W: 600, H: 440, Inset: true}
		light := layoutView(t, v, page)
		v.Theme = theme.Dark()
		dark := layoutView(t, v, page)
		svg := parse(t, write(t, light, draw.SVGOptions{Dark: dark, Transparent: true}))
		rules := map[string]string{}
		for _, n := range svg.children {
			if n.name == "style" {
				if !strings.HasPrefix(n.text, "@media screen and (prefers-color-scheme:dark){") {
					t.Errorf("%s: the style is %s", query, n.text)
				}
				for _, m := range rule.FindAllStringSubmatch(n.text, -1) {
					rules[m[1]] = m[3]
				}
			}
		}
		var groups []*node
		for _, n := range svg.children {
			if n.name == "g" {
				groups = append(groups, n)
			}
		}
		for i, m := range dark.Marks {
			var drawn []*node
			for _, n := range groups[i].children {
				if n.name != "title" {
					drawn = append(drawn, n)
				}
			}
			for j, shape := range m.Shapes {
				want := map[string]theme.Color{}
				switch s := shape.(type) {
				case charts.Path:
					want["fill"], want["stroke"] = s.Fill, s.Stroke
				case charts.Text:
					want["fill"] = s.Color
				}
				for property, c := range want {
					if !c.Visible() {
						continue
					}
					got := drawn[j].attrs[property]
					for _, class := range strings.Fields(drawn[j].attrs["class"]) {
						if strings.HasPrefix(class, property) {
							got = rules[class]
						}
					}
					if got != fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) {
						t.Fatalf("%s: %s of shape %d of %s is %s on dark screens, want %v", query, property, j, m.ID, got, c)
					}
				}
			}
		}
		if len(rules) < 3 {
			t.Errorf("%s has %d rules", query, len(rules))
		}
	}
}

func layoutView(t *testing.T, v charts.View, page charts.Page) *charts.Figure {
	t.Helper()
	figures, err := charts.Layout(data.CSTO(), v, page)
	if err != nil {
		t.Fatal(err)
	}
	return figures[0]
}
