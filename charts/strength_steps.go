package charts

import (
	"slices"

	"treatyline/charts/text"
	"treatyline/charts/words"
)

// mostStepLines is how many lines of labels stand above the columns at most.
const mostStepLines = 4

// stepLabel is what a line at a step says, and where. Its lines count upwards from the
// top of the plot; those below 0 stand in the plot, over columns that leave room.
type stepLabel struct {
	step   memberStep
	x      float64
	lines  []string
	from   int // the lowest of its lines
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

// stem is the room of its line, down through all lines.
func (l stepLabel) stem() Rect { return Rect{l.x - 1, -1e3, 2, 1e3 + float64(l.top())} }

// stepGap is the distance between a step's line and its label.
const stepGap = 5.0

// stepLabels finds room for the labels of as many steps as possible in a panel and in
// some lines above it. Labels stand high and before the next step if that has room for
// all of them, else low and beside each other; at the left of their lines only where
// that finds room for more.
func (f *strengthChart) stepLabels(p strengthPanel, right float64, above int) []stepLabel {
	around := f.around(p, right)
	var best []stepLabel
	for _, prefers := range []func(a, b stepLabel, next float64) bool{f.higher, f.lower} {
		for _, anchors := range [][]Anchor{{Start}, {Start, End}} {
			if labels := f.placeSteps(p, around, above, prefers, anchors); len(labels) > len(best) {
				best = labels
			}
		}
	}
	return best
}

// higher prefers what ends before the next step, and then what is higher.
func (f *strengthChart) higher(a, b stepLabel, next float64) bool {
	beforeA, beforeB := a.box(f.stepStyle()).Right() <= next, b.box(f.stepStyle()).Right() <= next
	return beforeA && !beforeB || beforeA == beforeB && a.top() > b.top()
}

// lower prefers what leaves the most room above.
func (f *strengthChart) lower(a, b stepLabel, _ float64) bool { return a.top() < b.top() }

// placeSteps goes from the last step to the first, so that a label which reaches beyond
// the next step's line can stand above the label there.
func (f *strengthChart) placeSteps(p strengthPanel, around stepRoom, above int, prefers func(a, b stepLabel, next float64) bool, anchors []Anchor) []stepLabel {
	style := f.stepStyle()
	var placed []stepLabel
	free := func(l stepLabel) bool {
		b, s := l.box(style), l.stem()
		if !around.allows(stepBox(l, p.plot, style)) {
			return false
		}
		return !slices.ContainsFunc(placed, func(o stepLabel) bool {
			ob, os := o.box(style), o.stem()
			return b.Overlaps(ob) || b.Overlaps(os) || s.Overlaps(ob) || s.Overlaps(os)
		})
	}
	next := around.right
	for _, step := range slices.Backward(f.steps) {
		if f.noted[step.column] {
			continue
		}
		best, found := stepLabel{}, false
		for _, lines := range f.stepWordings(step) {
			for from := above - len(lines); from >= -mostStepLines; from-- {
				for _, anchor := range anchors {
					l := stepLabel{step, p.edge(step.column), lines, from, anchor}
					if (!found || prefers(l, best, next)) && free(l) {
						best, found = l, true
					}
				}
			}
		}
		if found {
			placed, next = append(placed, best), best.x
		}
	}
	return placed
}

// stepRoom is what the labels of steps must stay clear of: the columns below them with
// the marks on those, the axis, and the labels at the right.
type stepRoom struct {
	left, right, bottom float64
	boxes               []Rect
}

// around finds what the labels of a panel must stay clear of.
func (f *strengthChart) around(p strengthPanel, right float64) stepRoom {
	room := stepRoom{left: p.plot.X, right: right, bottom: p.plot.Bottom()}
	_, tops := f.placeTops(p)
	for j, top := range p.tops {
		tops = append(tops, Rect{p.edge(j), p.y.At(top), p.pitch, 0})
	}
	for _, r := range tops {
		room.boxes = append(room.boxes, Rect{r.X, r.Y - roofGap, r.W, p.plot.Bottom() - r.Y + roofGap})
	}
	labels, _ := f.ends(p)
	for _, l := range labels {
		room.boxes = append(room.boxes, Rect{p.plot.Right(), l.y - l.height()/2, leaderRoom + labelSwatch + labelGap + l.width(), l.height()})
	}
	return room
}

// allows reports whether a label may stand in a box.
func (s stepRoom) allows(b Rect) bool {
	return b.X >= s.left && b.Right() <= s.right && b.Bottom() <= s.bottom && !slices.ContainsFunc(s.boxes, b.Overlaps)
}

// roofGap is the distance that labels keep from the columns below them.
const roofGap = 5.0

func (f *strengthChart) stepStyle() text.Style { return text.Style{Size: f.size.Label} }

// stepWordings are the ways to set a step's label, in one to three lines.
func (f *strengthChart) stepWordings(s memberStep) [][]string {
	said, style := words.Sentence(f.stepText(s)), f.stepStyle()
	width := style.Width(said)
	whole := min(text.Unbroken(said, style), mostStepWidth) // words are not broken
	wordings := [][]string{{said}}
	for n := 2; n <= 3; n++ {
		if lines := text.Wrap(said, style, max(width/float64(n)*1.2, whole)); len(lines) == n {
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

// stepBoxes are the places of labels around a plot.
func (f *strengthChart) stepBoxes(labels []stepLabel, plot Rect) []Rect {
	boxes := make([]Rect, len(labels))
	for i, l := range labels {
		boxes[i] = stepBox(l, plot, f.stepStyle())
	}
	return boxes
}

// stepBox is the place of a label, in points.
func stepBox(l stepLabel, plot Rect, style text.Style) Rect {
	b := l.box(style)
	return Rect{b.X, plot.Y - float64(l.top())*style.Leading(), b.W, b.H * style.Leading()}
}

// drawSteps draws the lines and the labels of steps.
func (f *strengthChart) drawSteps(labels []stepLabel, plot Rect) {
	style := f.stepStyle()
	for k, b := range f.stepBoxes(labels, plot) {
		l := labels[k]
		stem := line(l.x, b.Y+2, l.x, plot.Bottom()).stroked(f.theme.Ink, 1, 1, 2).crisp()
		shapes := broken(stem, textBoxes(f.marks))
		at := l.x + stepGap
		if l.anchor == End {
			at = l.x - stepGap
		}
		for i, said := range l.lines {
			shapes = append(shapes, Text{X: at, Y: b.Y + 2 + float64(i)*style.Leading() + style.Ascent(), Anchor: l.anchor, Style: style, Color: f.theme.Ink, Text: said})
		}
		f.furnish("step/"+f.columns[l.step.column].name(), shapes...)
	}
}
