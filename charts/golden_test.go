package charts_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

var update = flag.Bool("update", false, "write the golden files anew")

// A golden is a figure in words: one line a shape, to be read in a diff.
func TestGoldens(t *testing.T) {
	csto := data.CSTO()
	goldens := map[string]struct {
		data  *data.Dataset
		query string
		page  charts.Page
	}{
		"membership-slide":      {csto, "membership", charts.SlidePage()},
		"membership-square":     {csto, "membership", charts.SquarePage()},
		"membership-2008-panel": {csto, "membership?as-of=2008-03-28", charts.Page{W: 940, H: 430, Panel: true}},
		"membership-offices":    {csto, "membership?show=offices&from=2000", charts.A4Page()},
		"membership-overlap":    {sample(t, overlapping), "membership", charts.SlidePage()},
		"membership-long-names": {sample(t, longNames), "membership", charts.SlidePage()},
		"membership-one-state":  {sample(t, oneState), "membership", charts.SlidePage()},
		"membership-day-long":   {sample(t, dayLong), "membership", charts.SlidePage()},
		"membership-centuries":  {sample(t, centuries), "membership", charts.SlidePage()},
		"membership-scripts":    {sample(t, scripts), "membership?show=offices", charts.SlidePage()},
		"forces-zero":           {sample(t, zero), "forces", charts.SlidePage()},
		"strength-zero":         {sample(t, zero), "strength", charts.SlidePage()},
		"strength-scripts":      {sample(t, scripts), "strength?series=troops", charts.SlidePage()},
		"events-scripts":        {sample(t, scripts), "events", charts.SlidePage()},
		"events-centuries":      {sample(t, centuries), "events", charts.SlidePage()},
		"forces-slide":          {csto, "forces", charts.SlidePage()},
		"forces-2008":           {csto, "forces?as-of=2008-03-28", charts.SlidePage()},
		"forces-numbers":        {sample(t, numbers), "forces", charts.ClassicPage()},
		"events-slide":          {csto, "events", charts.SlidePage()},
		"events-search":         {csto, "events?search=uzbek", charts.A4Page()},
		"events-lanes":          {csto, "events?categories=treaty", charts.SlidePage()},
	}
	for name, g := range goldens {
		t.Run(name, func(t *testing.T) {
			compare(t, filepath.Join("testdata", name+".golden"), dump(figures(t, g.data, g.query, g.page)))
		})
	}
}

// Every chart in every reading, theme and language, without the cards, which are the
// same in all of them.
func TestGoldensOfEveryReading(t *testing.T) {
	for _, chart := range charts.All() {
		for _, reading := range append([]charts.Reading{""}, charts.Readings(chart)...) {
			for _, th := range theme.Names() {
				for _, lang := range words.Languages() {
					name := fmt.Sprintf("%s-%s-%s", chart, th, lang)
					if reading != "" {
						name = fmt.Sprintf("%s-%s-%s-%s", chart, reading, th, lang)
					}
					t.Run(name, func(t *testing.T) {
						query := fmt.Sprintf("%s?reading=%s&theme=%s&lang=%s", chart, reading, th, lang)
						if reading == "" {
							query = fmt.Sprintf("%s?theme=%s&lang=%s", chart, th, lang)
						}
						all := figures(t, data.CSTO(), query, charts.SlidePage())
						compare(t, filepath.Join("testdata", "readings", name+".golden"), dumpShapes(all[:1]))
					})
				}
			}
		}
	}
}

func figures(t *testing.T, d *data.Dataset, query string, page charts.Page) []*charts.Figure {
	t.Helper()
	v, err := charts.ParseView(d, query)
	if err != nil {
		t.Fatal(err)
	}
	all, err := charts.Layout(d, v, page)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) == got {
		return
	}
	was, is := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			t.Fatalf("%s:%d differs (go test ./charts -update writes it anew; look at the picture first):\n- %s\n+ %s", path, i+1, was[i], is[i])
		}
	}
	t.Fatalf("%s has %d lines, the figure %d", path, len(was), len(is))
}

// dump writes figures as text, dumpShapes without the marks' cards and reaches.
func dump(figures []*charts.Figure) string       { return dumpFigures(figures, true) }
func dumpShapes(figures []*charts.Figure) string { return dumpFigures(figures, false) }

func dumpFigures(figures []*charts.Figure, cards bool) string {
	var out strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&out, "%s %d of %d on %gx%g\ntitle: %s\ndescription: %s\nsources: %s\n",
			f.Chart, f.Number, f.Of, f.Page.W, f.Page.H, f.Title, f.Description(), strings.Join(f.Sources, " "))
		for _, m := range f.Marks {
			fmt.Fprintf(&out, "%s %s", m.Kind, m.ID)
			if cards && m.Subject != m.ID && m.Subject != "" {
				fmt.Fprintf(&out, " of %s", m.Subject)
			}
			if cards && m.Reach != (charts.Rect{}) {
				fmt.Fprintf(&out, " reach %s", rect(m.Reach))
			}
			out.WriteString("\n")
			if cards && m.Card().Title != "" {
				fmt.Fprintf(&out, "  card: %s\n", strings.Join(append([]string{m.Card().Title}, m.Card().Lines...), " | "))
			}
			for _, s := range m.Shapes {
				fmt.Fprintf(&out, "  %s\n", shape(s))
			}
		}
	}
	return out.String()
}

func shape(s charts.Shape) string {
	switch s := s.(type) {
	case charts.Text:
		weight := ""
		if s.Style.Weight == text.Bold {
			weight = " bold"
		}
		return fmt.Sprintf("text %.1f,%.1f %s %g%s %s %q", s.X, s.Y, [...]string{"start", "middle", "end"}[s.Anchor], s.Style.Size, weight, color(s.Color), s.Text)
	case charts.Path:
		said := fmt.Sprintf("path %d in %s", len(s.Segments), rect(s.Bounds()))
		if s.Fill.Visible() {
			said += " fill " + color(s.Fill)
		}
		if s.Stroke.Visible() {
			said += fmt.Sprintf(" stroke %s %g", color(s.Stroke), s.Width)
			if len(s.Dash) > 0 {
				said += fmt.Sprintf(" dash %g", s.Dash)
			}
		}
		if s.Crisp {
			said += " crisp"
		}
		return said
	}
	return "?"
}

func rect(r charts.Rect) string { return fmt.Sprintf("%.1f,%.1f %.1fx%.1f", r.X, r.Y, r.W, r.H) }

func color(c theme.Color) string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}
