//go:build cgo

package window

import (
	"slices"

	"fyne.io/fyne/v2"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// The measures of a card's controls, in logical pixels.
const (
	toolsTop  = 11 // above the first row
	toolsSide = 14
	toolsGap  = 16 // between what is counted and how it is drawn
	toolsRow  = 6  // between two rows
)

var (
	solidLook = widgets.ChoicesLook{Height: 26, Padding: 8, Gap: 3}
	quietLook = widgets.ChoicesLook{Height: 26, Padding: 8, Gap: 3, Quiet: true}
)

// tools are the controls of a chart of amounts: what is counted, where there is a
// choice, and how it is drawn.
type tools struct {
	state   *state.State
	chart   charts.Chart
	metric  *widgets.Choices // nil where there is no choice
	reading *widgets.Choices
	brief   *briefTools // stands for both where there is little room
}

var _ state.Follower = (*tools)(nil)

// newTools returns the controls of a chart, or nil for one without.
func newTools(k *look.Kit, s *state.State, keys *command.Keys, cards *cardLayer, c charts.Chart) *tools {
	readings := charts.Readings(c)
	if len(readings) == 0 {
		return nil
	}
	t := &tools{state: s, chart: c}
	var labels []string
	for _, r := range readings {
		labels = append(labels, k.Words.Say("window.reading."+string(r)))
	}
	t.reading = widgets.NewChoices(k, keys, quietLook, labels, func(i int) { s.SetReading(c, readings[i]) })
	t.reading.Set(-1)
	if c == charts.Forces {
		t.metric = widgets.NewChoices(k, keys, solidLook, metricLabels(k), t.count)
	}
	t.brief = newBriefTools(k, keys, cards, t)
	t.Follow(s.Now())
	s.Watch(t)
	return t
}

// metricLabels names what can be counted: the metrics, and at last the total for the
// population.
func metricLabels(k *look.Kit) []string {
	var labels []string
	for _, m := range charts.Metrics() {
		labels = append(labels, k.Words.Say("window.metric."+string(m)))
	}
	return append(labels, k.Words.Say("window.metric.per1000"))
}

// count shows another metric.
func (t *tools) count(i int) {
	if all := charts.Metrics(); i < len(all) {
		t.state.SetMetric(all[i], false)
		return
	}
	t.state.SetMetric(charts.Total, true)
}

// Follow marks what is counted.
func (t *tools) Follow(state.Moment) {
	defer t.brief.say()
	if t.metric == nil {
		return
	}
	all := charts.Metrics()
	if t.state.Now().Per1000 {
		t.metric.Set(len(all))
		return
	}
	t.metric.Set(slices.Index(all, t.state.Now().Metric))
}

// drawn marks how a picture is drawn, which the chart decides where nothing was chosen.
func (t *tools) drawn(f *charts.Figure) {
	if f != nil {
		t.reading.Set(slices.Index(charts.Readings(t.chart), f.Reading))
		t.brief.say()
	}
}

// groups are the controls from left to right.
func (t *tools) groups() []*widgets.Choices {
	if t.metric == nil {
		return []*widgets.Choices{t.reading}
	}
	return []*widgets.Choices{t.metric, t.reading}
}

// widest is the width that the widest of the controls needs.
func (t *tools) widest() float32 {
	widest := float32(0)
	for _, g := range t.groups() {
		widest = max(widest, g.Width())
	}
	return widest + 2*toolsSide
}

// stops are what can have the keys.
func (t *tools) stops() []fyne.Focusable {
	stops := []fyne.Focusable{t.brief.Button}
	for _, g := range t.groups() {
		stops = append(stops, g)
	}
	return stops
}

// place puts the controls at the right of a card of a width, on rows of their own where
// one has no room for all. It returns the height that they take.
func (t *tools) place(width float32) float32 {
	groups := t.groups()
	needed := float32(2*toolsSide - toolsGap)
	for _, g := range groups {
		needed += g.Width() + toolsGap
	}
	y := float32(toolsTop)
	if needed <= width {
		x := width - toolsSide
		for _, g := range slices.Backward(groups) {
			x -= g.Width()
			widgets.Place(g, x, y, g.Width(), g.Height())
			x -= toolsGap
		}
		return y + solidLook.Height
	}
	for _, g := range groups {
		widgets.Place(g, max(width-toolsSide-g.Width(), cardInset), y, g.Width(), g.Height())
		y += g.Height() + toolsRow
	}
	return y - toolsRow
}

// show shows the controls, or the button in their place.
func (t *tools) show(handy bool) {
	for _, g := range t.groups() {
		g.Hidden = !handy
	}
	t.brief.Hidden = handy
}

// objects are the controls for Fyne.
func (t *tools) objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, g := range t.groups() {
		objects = append(objects, g)
	}
	return objects
}
