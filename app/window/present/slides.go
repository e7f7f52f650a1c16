//go:build cgo

package present

import (
	"slices"
	"strconv"
	"strings"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/charts/text"
	"treatyline/charts/theme"
	"treatyline/data"
)

// slide is one thing to present: a page of a chart, or an event.
type slide struct {
	chart charts.Chart
	page  int
	event data.Event // where there is no chart
}

// slideShow lays out slides of what the state shows. It holds what they need, so that it
// can work outside the interface's goroutine.
type slideShow struct {
	kit      *look.Kit
	data     *data.Dataset
	views    map[charts.Chart]charts.View
	emphasis charts.Emphasis
	page     charts.Page
	slides   []slide
}

// slideLong is the longer side of a slide, in points.
const slideLong = 960

// newSlideShow makes the slides for a screen of a shape: every page of the charts that
// have something to show, then the events.
func newSlideShow(k *look.Kit, s *state.State, w, h float64) *slideShow {
	long := max(w, h, 1)
	show := &slideShow{kit: k, data: s.Data(), views: map[charts.Chart]charts.View{}, emphasis: s.Emphasis(),
		page: charts.Page{W: slideLong * w / long, H: slideLong * h / long}}
	for _, c := range charts.All() {
		show.views[c] = s.View(c, k.Theme)
		figures, err := charts.Layout(s.Data(), show.views[c], show.page)
		if err != nil {
			continue // there is nothing to show
		}
		for page := range figures {
			show.slides = append(show.slides, slide{chart: c, page: page})
		}
	}
	for _, e := range s.Events() {
		show.slides = append(show.slides, slide{event: e})
	}
	return show
}

// first is the slide to begin with: that of an event or else of a chart.
func (s *slideShow) first(event string, chart charts.Chart) int {
	start := 0
	for i, slide := range s.slides {
		switch {
		case slide.chart == "" && event != "" && charts.EventID(slide.event) == event:
			return i
		case start == 0 && slide.chart == chart && slide.page == 0:
			start = i
		}
	}
	return start
}

// figure lays out a slide, with its number.
func (s *slideShow) figure(n int) *charts.Figure {
	f := *s.content(s.slides[n])
	number := s.kit.Words.Say("page", "N", strconv.Itoa(n+1), "Of", strconv.Itoa(len(s.slides)))
	f.Marks = append(slices.Clip(f.Marks), charts.Mark{ID: "slide-number", Kind: charts.Furniture, Shapes: []charts.Shape{
		charts.Text{X: numberInset, Y: f.Page.H - numberInset, Style: text.Style{Size: 10}, Color: s.kit.Theme.Muted, Text: number},
	}})
	return &f
}

// numberInset is the distance of a slide's number from the edges, in points.
const numberInset = 8

// content lays out what a slide shows.
func (s *slideShow) content(slide slide) *charts.Figure {
	if slide.chart == "" {
		return s.eventFigure(slide.event)
	}
	figures, err := charts.Layout(s.data, s.views[slide.chart], s.page)
	if err != nil {
		return &charts.Figure{Page: s.page, Ground: s.kit.Theme.Ground}
	}
	return figures[slide.page].Emphasise(s.emphasis)
}

// The measures of an event's slide, in points.
const (
	eventGantt = 0.5  // of the height, for the memberships,
	mostGantt  = 0.66 // or so much where these need more
	eventAir   = 14   // under them
)

// eventFigure shows an event: above, who belonged on its day; below, what happened, in
// large type, with its sources.
func (s *slideShow) eventFigure(e data.Event) *charts.Figure {
	f := charts.Figure{Page: s.page, Ground: s.kit.Theme.Ground}
	margin := min(s.page.W, s.page.H) / 15
	top := margin
	if above := s.membershipOn(e); above != nil {
		f.Marks = above.Marks
		top = above.Page.H + eventAir
	}
	t := slideText{slideShow: s, y: top, left: margin, width: s.page.W - 2*margin}
	w, names := s.kit.Words, s.kit.Naming(s.data)
	when := w.Range(e.Date, e.Until)
	if e.Reported {
		when = w.Say("event.reported", "Date", when)
	}
	if category, ok := s.data.Category(e.Category); ok {
		when = w.Say("window.event.when", "Date", when, "Category", names.Named(category.Name, category.ID))
	}
	ink, muted := s.kit.Theme.Ink, s.kit.Theme.Muted
	t.add(when, text.Style{Size: 15}, muted)
	t.add(names.Named(e.Title, e.Date.String()), text.Style{Size: 26, Weight: text.Bold}, ink)
	t.y += 4
	t.add(names.Text(e.Text), text.Style{Size: 17}, ink)
	if len(e.States) > 0 {
		t.y += 4
		t.add(strings.Join(s.kit.Names(s.data, e.States), ", "), text.Style{Size: 14}, muted)
	}
	t.foot(s.kit.Citations(s.data, e.Sources), text.Style{Size: 12}, muted)
	f.Marks = append(f.Marks, charts.Mark{ID: "event-text", Kind: charts.Furniture, Shapes: t.shapes})
	return &f
}

// membershipOn are the memberships on the day of an event, which stands out; where all
// rows need too much room, those of members, or else of the event's states.
func (s *slideShow) membershipOn(e data.Event) *charts.Figure {
	v := s.views[charts.Membership]
	v.AsOf, v.Bare = min(e.Date.First(), s.data.AsOf()), true
	page := charts.Page{W: s.page.W, H: s.page.H * eventGantt, Panel: true}
	for _, states := range [][]string{v.States, s.members(v), e.States} {
		v.States = states
		figures, err := charts.Layout(s.data, v, page)
		if err == nil && figures[0].Page.H <= s.page.H*mostGantt {
			return figures[0].Emphasise(charts.NewEmphasis(s.data, []string{charts.EventID(e)}))
		}
	}
	return nil
}

// members are the states of a view that are or were members.
func (s *slideShow) members(v charts.View) []string {
	return slices.DeleteFunc(s.data.Joined(s.data.AsOf()), func(id string) bool { return !v.Shows(id) })
}

// slideText sets lines under one another.
type slideText struct {
	*slideShow
	y, left, width float64
	shapes         []charts.Shape
}

// add sets a text.
func (t *slideText) add(s string, style text.Style, c theme.Color) {
	for _, line := range text.Wrap(s, style, t.width) {
		t.y += style.Ascent()
		t.shapes = append(t.shapes, charts.Text{X: t.left, Y: t.y, Style: style, Color: c, Text: line})
		t.y += style.Leading() - style.Ascent()
	}
}

// foot sets a text at the lower edge, if the texts above leave room for it.
func (t *slideText) foot(s string, style text.Style, c theme.Color) {
	lines := text.Wrap(s, style, t.width)
	y := t.page.H - t.left*0.7 - float64(len(lines)-1)*style.Leading()
	if y-style.Ascent() < t.y {
		y = t.y + style.Leading()
	}
	for _, line := range lines {
		t.shapes = append(t.shapes, charts.Text{X: t.left, Y: y, Style: style, Color: c, Text: line})
		y += style.Leading()
	}
}
