package charts

import (
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
	"treatyline/data"
)

// memberCount is the number of members over time, laid out in an area.
type memberCount struct {
	area  Rect
	marks []Mark
}

// stepRise is how wide the upright parts of a step line are, in points.
const stepRise = 1.0

// drawCount draws the number of members above the rows. Pages with the same area have
// the same marks.
func (g *membershipChart) drawCount(area Rect) {
	if g.page.Panel { // a page cites what its own rows show
		for _, s := range g.stepsInView() {
			g.cited.also(g.stepSources(s))
		}
	}
	if g.count.area != area {
		first := len(g.marks)
		g.countSteps(area)
		*g.count = memberCount{area, slices.Clone(g.marks[first:])}
		return
	}
	g.marks = append(g.marks, g.count.marks...)
}

// countSteps draws the number of members as a step line over a quiet area.
func (g *membershipChart) countSteps(area Rect) {
	steps, members, most := g.steps, g.members, 0
	for _, s := range steps {
		most = max(most, s.Count)
	}
	y := scale.Linear{D0: 0, D1: float64(most), R0: area.Bottom(), R1: area.Y + 3}
	g.heading("members-label", g.words.Say("membership.members"), g.names, area.X-nameGap, area.Y+area.H/2)
	for i, s := range steps {
		x0, x1 := g.scale.At(s.From), g.scale.R1
		if i+1 < len(steps) {
			x1 = g.scale.At(steps[i+1].From)
		}
		x0, x1 = max(x0, area.X), min(x1, area.Right())
		if x1 <= x0 {
			continue
		}
		top := y.At(float64(s.Count))
		from, to := x0, x1 // of its line, which covers the ends of those that are upright
		var upright []Shape
		if i > 0 && x0 > area.X {
			from -= stepRise / 2
			upright = []Shape{line(x0, y.At(float64(steps[i-1].Count)), x0, top).stroked(g.theme.Accent, stepRise).crisp()}
		}
		if i+1 < len(steps) && x1 < area.Right() {
			to += stepRise / 2
		}
		shapes := append([]Shape{
			box(Rect{x0, top, x1 - x0, area.Bottom() - top}).filled(g.theme.Wash, g.theme.Wash),
			line(from, top, to, top).stroked(g.theme.Accent, 1.75).crisp(),
		}, upright...)
		if label, ok := g.countLabel(s.Count, Rect{x0, top, x1 - x0, area.Bottom() - top}, area); ok {
			shapes = append(shapes, label)
		}
		g.mark(Mark{ID: stepID(s), Kind: Count, Subject: stepID(s), States: members[i], Shapes: shapes,
			Reach: Rect{x0, area.Y, x1 - x0, area.H}, Says: func(data.Day) Card { return g.stepCard(i, steps, members[i]) }})
	}
}

// countLabel says a number of members: under the line of its step, over a line that is
// low, or after the last step where that is short. It reports false where there is no room.
func (g *membershipChart) countLabel(n int, step, strip Rect) (Text, bool) {
	style := text.Style{Size: g.size.Label, Weight: text.Bold}
	figures := g.words.Number(float64(n))
	label := Text{X: step.X + 5, Y: step.Y + 3 + style.Ascent(), Style: style, Color: g.theme.Accent}
	if step.H < style.Leading() {
		label.Y = step.Y - 4
	}
	for _, label.Text = range []string{g.words.Count("members", n), figures} {
		if style.Width(label.Text)+10 <= step.W && label.Bounds().Y >= strip.Y-1 {
			return label, true
		}
	}
	label.X, label.Y = strip.Right()+4, min(level(step.Y, style.Size), strip.Bottom())
	last := step.Right() >= strip.Right()-0.1
	return label, last && label.Bounds().Right() <= g.page.W-g.page.margin()/3
}
