//go:build cgo

package window

import (
	"slices"

	"fyne.io/fyne/v2"

	"treatyline/app/window/state"
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
	solidLook = choicesLook{height: 26, padding: 8, gap: 3}
	quietLook = choicesLook{height: 26, padding: 8, gap: 3, quiet: true}
)

// tools are the controls of a chart of amounts: what is counted, where there is a
// choice, and how it is drawn.
type tools struct {
	state   *state.State
	chart   charts.Chart
	metric  *choices // nil where there is no choice
	reading *choices
	brief   *briefTools // stands for both where there is little room
}

var _ state.Follower = (*tools)(nil)

// newTools returns the controls of a chart, or nil for one without.
func newTools(k *kit, s *state.State, keys *keys, cards *cardLayer, c charts.Chart) *tools {
	readings := charts.Readings(c)
	if len(readings) == 0 {
		return nil
	}
	t := &tools{state: s, chart: c}
	var labels []string
	for _, r := range readings {
		labels = append(labels, k.words.Say("window.reading."+string(r)))
	}
	t.reading = newChoices(k, keys, quietLook, labels, func(i int) { s.SetReading(c, readings[i]) })
	t.reading.set(-1)
	if c == charts.Forces {
		t.metric = newChoices(k, keys, solidLook, metricLabels(k), t.count)
	}
	t.brief = newBriefTools(k, keys, cards, t)
	t.Follow(s.Now())
	s.Watch(t)
	return t
}

// metricLabels names what can be counted: the metrics, and at last the total for the
// population.
func metricLabels(k *kit) []string {
	var labels []string
	for _, m := range charts.Metrics() {
		labels = append(labels, k.words.Say("window.metric."+string(m)))
	}
	return append(labels, k.words.Say("window.metric.per1000"))
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
		t.metric.set(len(all))
		return
	}
	t.metric.set(slices.Index(all, t.state.Now().Metric))
}

// drawn marks how a picture is drawn, which the chart decides where nothing was chosen.
func (t *tools) drawn(f *charts.Figure) {
	if f != nil {
		t.reading.set(slices.Index(charts.Readings(t.chart), f.Reading))
		t.brief.say()
	}
}

// groups are the controls from left to right.
func (t *tools) groups() []*choices {
	if t.metric == nil {
		return []*choices{t.reading}
	}
	return []*choices{t.metric, t.reading}
}

// widest is the width that the widest of the controls needs.
func (t *tools) widest() float32 {
	widest := float32(0)
	for _, g := range t.groups() {
		widest = max(widest, g.width())
	}
	return widest + 2*toolsSide
}

// stops are what can have the keys.
func (t *tools) stops() []fyne.Focusable {
	stops := []fyne.Focusable{t.brief.square}
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
		needed += g.width() + toolsGap
	}
	y := float32(toolsTop)
	if needed <= width {
		x := width - toolsSide
		for _, g := range slices.Backward(groups) {
			x -= g.width()
			place(g, x, y, g.width(), g.look.height)
			x -= toolsGap
		}
		return y + solidLook.height
	}
	for _, g := range groups {
		place(g, max(width-toolsSide-g.width(), cardInset), y, g.width(), g.look.height)
		y += g.look.height + toolsRow
	}
	return y - toolsRow
}

// objects are the controls for Fyne.
func (t *tools) objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, g := range t.groups() {
		objects = append(objects, g)
	}
	return objects
}
