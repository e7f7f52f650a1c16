// Package preflight finds what in a picture may not come across: type that is too small,
// colours that cannot be told apart, numbers of different years. It looks at figures, not
// at how they were made, and decides nothing: what it finds is said, not mended.
package preflight

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"treatyline/charts"
	"treatyline/data"
)

// Check is what a finding is about.
type Check string

// The checks.
const (
	Small        Check = "small"         // texts under [LeastType] where the picture fills a slide
	Keyed        Check = "keyed"         // labels that became numbers, ids or entries of a key
	TextContrast Check = "contrast.text" // texts that stand out too little from what they lie on
	MarkContrast Check = "contrast.mark" // marks that do so
	Alike        Check = "alike"         // marks that look alike to some readers, or in grey
	Population   Check = "population"    // people of another year than the forces that are counted for them
	Edition      Check = "edition"       // forces of another year than the as-of date
	Series       Check = "series"        // a series that ends before the year of the as-of date
	Unsourced    Check = "unsourced"     // marks without a source
	NoSources    Check = "no-sources"    // the picture does not name its sources
)

// LeastType is the smallest type that is read from a slide, in points on a page of
// 960 by 540.
const LeastType = 10

// Finding is one thing that may not come across.
type Finding struct {
	Check Check
	Eye   Eye      // of [Alike]: to whom
	N     int      // how many texts, marks or pairs
	Items []string // what they are, each once, in the picture's language
	Value float64  // the smallest type in points, or the least contrast
	Years []int    // of [Population], [Edition] and [Series]: the data's, in order
}

// Run looks at all pages of a view of a dataset. There is one finding of a check,
// and of [Alike] one of each eye.
func Run(d *data.Dataset, v charts.View, pages []*charts.Figure) []Finding {
	c := checker{data: d, view: v}
	for _, f := range pages {
		c.types(f)
		c.labels(f)
		c.contrast(f)
		c.sources(f)
	}
	for _, e := range Eyes() {
		c.alike(e, pages)
	}
	c.years()
	return c.findings
}

// checker gathers findings: one of each check and eye, in the order in which they came.
type checker struct {
	data     *data.Dataset
	view     charts.View
	findings []Finding
}

// add counts something and names it. Of two values the smaller is the worse.
func (c *checker) add(check Check, eye Eye, item string, value float64) {
	i := slices.IndexFunc(c.findings, func(f Finding) bool { return f.Check == check && f.Eye == eye })
	if i < 0 {
		i = len(c.findings)
		c.findings = append(c.findings, Finding{Check: check, Eye: eye, Value: value})
	}
	f := &c.findings[i]
	f.N++
	f.Value = min(f.Value, value)
	if item != "" && !slices.Contains(f.Items, item) {
		f.Items = append(f.Items, item)
	}
}

// types finds small type. A sheet of A4 is read in the hand, in the size that it has.
func (c *checker) types(f *charts.Figure) {
	slide := charts.SlidePage()
	scale := min(slide.W/f.Page.W, slide.H/f.Page.H)
	if f.Page == charts.A4Page() {
		scale = 1
	}
	for _, m := range f.Marks {
		for _, s := range m.Shapes {
			// A thousandth is what pages of odd shapes are rounded by.
			if t, ok := s.(charts.Text); ok && t.Style.Size*scale < LeastType-0.001 {
				c.add(Small, "", "", math.Round(t.Style.Size*scale*10)/10)
			}
		}
	}
}

// labels finds names that gave way: to an id or a number at their mark, or to a key.
func (c *checker) labels(f *charts.Figure) {
	named := map[string]bool{}
	for _, m := range f.Marks {
		said := said(m)
		if said != "" && m.Kind == charts.Force {
			named[strings.Join(m.States, ",")] = true
		}
		switch {
		case m.Kind == charts.Name && len(m.States) == 1 && said == m.States[0] && said != m.Card().Title:
			c.add(Keyed, "", m.Card().Title, 0)
		case m.Kind == charts.Holder && said != "" && !strings.ContainsFunc(said, func(r rune) bool { return !unicode.IsDigit(r) }):
			c.add(Keyed, "", m.Card().Title, 0)
		}
	}
	if f.Chart != charts.Strength {
		return
	}
	listed := map[string]bool{}
	for _, m := range f.Marks {
		states := strings.Join(m.States, ",")
		if m.Kind == charts.Force && len(m.States) == 1 && !named[states] && !listed[states] {
			listed[states] = true
			c.add(Keyed, "", charts.Names(c.data, c.view.Lang).State(m.States[0]), 0)
		}
	}
}

// said is what the texts of a mark say.
func said(m charts.Mark) string {
	var lines []string
	for _, s := range m.Shapes {
		if t, ok := s.(charts.Text); ok {
			lines = append(lines, t.Text)
		}
	}
	return strings.Join(lines, " ")
}

// sources finds what has none.
func (c *checker) sources(f *charts.Figure) {
	for _, m := range f.Marks {
		switch m.Kind {
		case charts.Spell, charts.Happening, charts.Force, charts.Holder:
			if card := m.Card(); card.Title != "" && len(card.Sources) == 0 && !total(m) {
				c.add(Unsourced, "", card.Title, 0)
			}
		}
	}
	if c.view.Bare || len(f.Sources) == 0 {
		c.add(NoSources, "", "", 0)
	}
}

// total reports whether a mark stands for several events, each with sources of its own.
func total(m charts.Mark) bool { return strings.HasPrefix(m.ID, "events/") }

// years finds numbers of different years in one picture.
func (c *checker) years() {
	asOf, _, _ := c.view.AsOf.Civil()
	switch c.view.Chart {
	case charts.Forces:
		forces, err := charts.ForceRows(c.data, c.view)
		if err != nil {
			return // there is no picture either
		}
		for _, r := range forces.Rows {
			if y := r.Population.Year; c.view.Per1000 && y != forces.Edition.Year {
				c.add(Population, "", charts.Names(c.data, c.view.Lang).State(r.State), 0)
				c.year(y, forces.Edition.Year)
			}
		}
		if forces.Edition.Year != asOf {
			c.add(Edition, "", "", 0)
			c.year(forces.Edition.Year)
		}
	case charts.Strength:
		series, err := charts.SeriesRows(c.data, c.view)
		if err != nil || len(series.Years) == 0 {
			return
		}
		if last := series.Years[len(series.Years)-1].Year; last < asOf && (c.view.To == 0 || c.view.To > c.view.AsOf) {
			c.add(Series, "", "", 0)
			c.year(last)
		}
	}
}

// year notes years of the newest finding.
func (c *checker) year(years ...int) {
	f := &c.findings[len(c.findings)-1]
	for _, y := range years {
		if !slices.Contains(f.Years, y) {
			f.Years = append(f.Years, y)
		}
	}
	slices.SortFunc(f.Years, cmp.Compare[int])
}
