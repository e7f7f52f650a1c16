package charts_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// axisOf are the labels of a figure's time axis, line by line.
func axisOf(f *charts.Figure) (lines [][]charts.Text) {
	for _, m := range f.Marks {
		if m.ID != "axis" {
			continue
		}
		for _, s := range m.Shapes {
			label := s.(charts.Text)
			if n := len(lines); n == 0 || lines[n-1][0].Y != label.Y {
				lines = append(lines, nil)
			}
			lines[len(lines)-1] = append(lines[len(lines)-1], label)
		}
	}
	return lines
}

var fourDigits = regexp.MustCompile(`\d{4}`)

// At every zoom level, on every width and in both languages, a year is in view, it is
// one of the stretch of time, and it stands where it belongs.
func TestTheYearIsAlwaysInView(t *testing.T) {
	d := data.CSTO()
	random := rand.New(rand.NewPCG(7, 8))
	first, last := charts.Begin(d), d.AsOf()
	for i := range 500 {
		days := data.Day(7 * math.Exp(random.Float64()*math.Log(float64(last-first)/7)))
		v := charts.NewView(d, charts.Membership)
		v.From = first + data.Day(random.IntN(int(last-first-days)+1))
		v.To = v.From + days
		v.AsOf = first + data.Day(random.IntN(int(last-first)+1))
		v.Lang = []string{"en", "ru"}[i%2]
		page := charts.Page{W: 300 + 2000*random.Float64()*random.Float64(), H: 430, Panel: i%3 > 0}
		figures, err := charts.Layout(d, v, page)
		if errors.Is(err, charts.ErrNothing) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		f := figures[0]
		where := fmt.Sprintf("%s to %s, %.0f wide, %s", v.From, v.To, page.W, v.Lang)
		checkYears(t, where, f)
		for _, line := range axisOf(f) {
			for j, label := range line {
				if r := label.Bounds(); r.X < 0 || r.Right() > f.Page.W {
					t.Errorf("%s: %q leaves the page", where, label.Text)
				}
				if j > 0 && label.Bounds().X < line[j-1].Bounds().Right()+4 {
					t.Errorf("%s: %q stands too near to %q", where, label.Text, line[j-1].Text)
				}
			}
		}
	}
}

func checkYears(t *testing.T, where string, f *charts.Figure) {
	t.Helper()
	years := 0
	for _, line := range axisOf(f) {
		for _, label := range line {
			said := fourDigits.FindString(label.Text)
			if said == "" {
				continue
			}
			years++
			year, _ := strconv.Atoi(said)
			x := label.Bounds().X + 1
			if label.Anchor == charts.Middle {
				x = label.X
			}
			if at, _, _ := f.Time.Scale.Invert(x).Civil(); math.Abs(float64(at-year)) > 0 {
				t.Errorf("%s: %q stands at %d", where, label.Text, at)
			}
		}
	}
	if years == 0 {
		t.Errorf("%s: no year is in view", where)
	}
}

func TestTicksSuitTheZoom(t *testing.T) {
	for _, c := range []struct {
		from, to, lang string
		want           string // the labels, lines divided by a bar
	}{
		{"1992-01-01", "2026-01-01", "en", "1992 1996 2000 2004 2008 2012 2016 2020 2024"},
		{"2006-01-01", "2009-12-31", "en", "Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct | 2006 2007 2008 2009"},
		{"2007-11-01", "2008-04-30", "en", "Nov Dec Jan Feb Mar Apr | 2007 2008"},
		{"2007-11-01", "2008-04-30", "ru", "нояб. дек. янв. февр. мар. апр. | 2007 2008"},
		{"2008-03-20", "2008-04-10", "en", "20 21 22 23 24 25 26 27 28 29 30 31 1 2 3 4 5 6 7 8 9 10 | March 2008 April 2008"},
		{"2008-03-20", "2008-04-10", "ru", "20 21 22 23 24 25 26 27 28 29 30 31 1 2 3 4 5 6 7 8 9 10 | март 2008 г. апрель 2008 г."},
	} {
		d := data.CSTO()
		v := charts.NewView(d, charts.Membership)
		v.From, v.To, v.Lang = date(t, c.from), date(t, c.to), c.lang
		figures, err := charts.Layout(d, v, charts.SlidePage())
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, line := range axisOf(figures[0]) {
			var said []string
			for _, label := range line {
				said = append(said, strings.ReplaceAll(label.Text, "\u00a0", " "))
			}
			lines = append(lines, strings.Join(said, " "))
		}
		if got := strings.Join(lines, " | "); got != c.want {
			t.Errorf("%s to %s, %s: %s, want %s", c.from, c.to, c.lang, got, c.want)
		}
	}
}

func date(t *testing.T, s string) data.Day {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d.First()
}

// Of a stretch of time the chart shows what is in it and nothing else, within its edges,
// and counts the members of just that time.
func TestAStretchOfTimeCutsTheChart(t *testing.T) {
	d := data.CSTO()
	random := rand.New(rand.NewPCG(9, 10))
	first, last := charts.Begin(d), d.AsOf()
	for i := range 100 {
		v := charts.NewView(d, charts.Membership)
		v.From = first + data.Day(random.IntN(int(last-first)))
		v.To = v.From + 14 + data.Day(random.IntN(int(last-v.From)+1))
		v.AsOf = first + data.Day(random.IntN(int(last-first)+1))
		v.Offices = i%2 == 0
		page := charts.Page{W: 700, H: 600, Panel: i%2 == 0}
		figures, err := charts.Layout(d, v, page)
		if errors.Is(err, charts.ErrNothing) && !page.Panel {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		where := fmt.Sprintf("%s to %s as of %s", v.From, v.To, v.AsOf)
		spells := 0
		for _, f := range figures {
			spells += checkCut(t, where, d, v, f)
			checkLabels(t, where, f)
		}
		want := 0
		for _, m := range d.Memberships {
			if m.From.First() <= v.To && d.End(m) >= v.From {
				want++
			}
		}
		if spells != want {
			t.Errorf("%s: %d memberships are drawn, want %d", where, spells, want)
		}
	}
}

func checkCut(t *testing.T, where string, d *data.Dataset, v charts.View, f *charts.Figure) (spells int) {
	t.Helper()
	const arrow = 8
	counted := map[string]bool{}
	for _, m := range f.Marks {
		switch m.Kind {
		case charts.Spell, charts.Standing, charts.Signature, charts.Happening, charts.Count, charts.Holder:
			counted[m.ID] = true
			if m.Reach.X < f.Time.Area.X-4 || m.Reach.Right() > f.Time.Area.Right()+arrow {
				t.Errorf("%s: %s reaches from %.1f to %.1f, the plot from %.1f to %.1f", where, m.ID, m.Reach.X, m.Reach.Right(), f.Time.Area.X, f.Time.Area.Right())
			}
		}
		if m.Kind == charts.Spell {
			spells++
		}
	}
	for i, s := range d.Steps() {
		until := d.AsOf()
		if i+1 < len(d.Steps()) {
			until = d.Steps()[i+1].From - 1
		}
		in := s.From <= min(v.To, d.AsOf()) && until >= v.From
		if got := counted["count/"+s.From.String()]; got != in {
			t.Errorf("%s: the step of %s is drawn: %v", where, s.From, got)
		}
	}
	return spells
}

func TestTheFlagPointsToADateOutOfView(t *testing.T) {
	d := data.CSTO()
	for _, c := range []struct {
		asOf string
		x    func(f *charts.Figure) float64
	}{
		{"1994-05-01", func(f *charts.Figure) float64 { return f.Time.Area.X }},
		{"2024-05-01", func(f *charts.Figure) float64 { return f.Time.Area.Right() }},
	} {
		for _, chart := range []charts.Chart{charts.Membership, charts.Strength} {
			v := charts.NewView(d, chart)
			v.From, v.To, v.AsOf = date(t, "2005-01-01"), date(t, "2012-12-31"), date(t, c.asOf)
			figures, err := charts.Layout(d, v, charts.Page{W: 900, H: 430, Panel: true})
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, m := range figures[0].Marks {
				if m.Kind == charts.AsOf {
					found = true
					if x := c.x(figures[0]); m.Reach.X > x+120 || m.Reach.Right() < x-120 {
						t.Errorf("%s as of %s: the flag is at %.0f, the edge at %.0f", chart, c.asOf, m.Reach.X, x)
					}
				}
			}
			if !found {
				t.Errorf("%s as of %s: there is no flag", chart, c.asOf)
			}
		}
	}
}
