package charts

import (
	"slices"

	"treatyline/charts/text"
)

// mostStepLines is how many lines of labels stand above the columns at most.
const mostStepLines = 4

// stepLabel is what a line at a step says, and where: its lines count from the lowest
// above the plot.
type stepLabel struct {
	step   memberStep
	x      float64
	lines  []string
	from   int // the line that the lowest of its lines stands on
	anchor Anchor
}

// top is the line above the label.
func (l stepLabel) top() int { return l.from + len(l.lines) }

// box is the room of the label, in lines upwards.
func (l stepLabel) box(style text.Style) Rect {
	w := text.Widest(l.lines, style) + 2*stepGap
	x := l.x
	if l.anchor == End {
		x -= w
	}
	return Rect{x, float64(l.from), w, float64(len(l.lines))}
}

// stem is the room of its line.
func (l stepLabel) stem() Rect { return Rect{l.x - 1, 0, 2, float64(l.top())} }

// stepGap is the distance between a step's line and its label.
const stepGap = 5.0

// stepLabels finds room above the columns for the labels of as many steps as possible.
// Labels at the left of their lines are tried only where that finds room for more.
func (f *strengthChart) stepLabels(x func(column int) float64, left, right float64) []stepLabel {
	best := f.placeSteps(x, left, right, Start)
	if more := f.placeSteps(x, left, right, Start, End); len(more) > len(best) {
		best = more
	}
	for _, s := range f.steps {
		if !slices.ContainsFunc(best, func(l stepLabel) bool { return l.step.column == s.column }) {
			f.noted[s.column] = true
		}
	}
	return best
}

// placeSteps goes from the last step to the first, so that a label which reaches beyond
// the next step's line stands above the label there.
func (f *strengthChart) placeSteps(x func(column int) float64, left, right float64, anchors ...Anchor) []stepLabel {
	style := f.stepStyle()
	var placed []stepLabel
	free := func(l stepLabel) bool {
		b, s := l.box(style), l.stem()
		if b.X < left || b.Right() > right {
			return false
		}
		return !slices.ContainsFunc(placed, func(p stepLabel) bool {
			ob, os := p.box(style), p.stem()
			return b.Overlaps(ob) || b.Overlaps(os) || s.Overlaps(ob) || s.Overlaps(os)
		})
	}
	for _, step := range slices.Backward(f.steps) {
		if f.noted[step.column] {
			continue
		}
		best, found := stepLabel{}, false
		for _, lines := range f.stepWordings(step) {
			for from := 0; from+len(lines) <= mostStepLines; from++ {
				for _, anchor := range anchors {
					l := stepLabel{step, x(step.column), lines, from, anchor}
					lower := l.top() < best.top() || l.top() == best.top() && l.from < best.from
					if (!found || lower) && free(l) {
						best, found = l, true
					}
				}
			}
		}
		if found {
			placed = append(placed, best)
		}
	}
	return placed
}

func (f *strengthChart) stepStyle() text.Style { return text.Style{Size: f.size.Label} }

// stepWordings are the ways to set a step's label, in one to three lines.
func (f *strengthChart) stepWordings(s memberStep) [][]string {
	said, style := f.stepText(s), f.stepStyle()
	width := style.Width(said)
	wordings := [][]string{{said}}
	for n := 2; n <= 3; n++ {
		if lines := text.Wrap(said, style, width/float64(n)*1.2); len(lines) == n {
			wordings = append(wordings, lines)
		}
	}
	if width > mostStepWidth {
		wordings = wordings[1:]
	}
	return wordings
}

// mostStepWidth is the width from which a label is set in several lines.
const mostStepWidth = 320.0

// drawSteps draws the lines and the labels of steps above a plot.
func (f *strengthChart) drawSteps(labels []stepLabel, plot Rect) {
	style := f.stepStyle()
	for _, l := range labels {
		top := plot.Y - float64(l.top())*style.Leading() + 2
		stem := line(l.x, top, l.x, plot.Bottom()).stroked(f.theme.Ink, 1, 1, 2).crisp()
		shapes := broken(stem, textBoxes(f.marks))
		at := l.x + stepGap
		if l.anchor == End {
			at = l.x - stepGap
		}
		for i, said := range l.lines {
			shapes = append(shapes, Text{X: at, Y: top + float64(i)*style.Leading() + style.Ascent(), Anchor: l.anchor, Style: style, Color: f.theme.Ink, Text: said})
		}
		f.furnish("step/"+f.columns[l.step.column].name(), shapes...)
	}
}
