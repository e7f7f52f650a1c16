package charts

import (
	"cmp"
	"math"
	"slices"

	"treatyline/charts/text"
	"treatyline/data"
)

// endLabel is the name of a layer and its last value, beside the last column.
type endLabel struct {
	layer  int
	lines  []string
	style  text.Style
	value  string  // after the last line, or under it
	under  bool    // the value stands under the name
	target float64 // the middle of what it names
	weight float64 // the height of that
	y      float64 // the middle of the label
}

// height is what the label takes.
func (l endLabel) height() float64 {
	n := len(l.lines)
	if l.under {
		n++
	}
	return float64(n) * l.style.Leading()
}

// width is that of its widest line.
func (l endLabel) width() float64 {
	bold := l.bold()
	w := text.Widest(l.lines, bold)
	if l.under {
		return max(w, bold.Width(l.value))
	}
	return max(w, l.valueAt()+bold.Width(l.value))
}

// valueAt is where the value begins, from the label's left.
func (l endLabel) valueAt() float64 {
	if l.under {
		return 0
	}
	return l.bold().Width(l.lines[len(l.lines)-1]) + l.style.Size*0.45
}

// bold is the style of a label that is selected, for which there is room.
func (l endLabel) bold() text.Style { return text.Style{Size: l.style.Size, Weight: text.Bold} }

// ends are the labels beside the last column of a panel, in their places, and the
// layers that find no room there.
func (f *strengthChart) ends(p strengthPanel) (labels []endLabel, keyed []string) {
	if !p.ends {
		return nil, nil
	}
	labels = f.endLabels(p, f.under)
	last := len(f.columns) - 1
	tops, sum := make([]float64, len(p.layers)), 0.0
	for i := range p.layers {
		sum += p.amounts[i][last].n
		tops[i] = sum
	}
	for i := range labels {
		l := &labels[i]
		l.weight = p.amounts[l.layer][last].n
		l.target = p.y.At(tops[l.layer] - l.weight/2)
		if f.reading == Lines {
			l.target = p.y.At(l.weight)
		}
	}
	return f.place(labels, p)
}

// endLabels are the labels of the layers that have a value in the last column, without
// places.
func (f *strengthChart) endLabels(p strengthPanel, under bool) []endLabel {
	var labels []endLabel
	for i, l := range p.layers {
		v, known := f.last().of(l)
		if !known || f.keyed[l.id] {
			continue
		}
		label := endLabel{layer: i, lines: f.names.lines[l.state], style: f.names.style[l.state], value: f.amount(v), under: under}
		if l.state == "" {
			label.style = text.Style{Size: f.names.size}
			label.lines = text.Wrap(l.name, label.style, max(f.names.width, leastNames))
		}
		if l.state == "" && f.reading == Lines {
			label.value = "" // no line shows the sum
		}
		if f.reading == Share {
			label.value = f.words.Percent(ratio(v, f.last().total))
		}
		labels = append(labels, label)
	}
	return labels
}

// labelsWidth is the room that the labels of all panels need, beyond the swatches; and
// whether their values stand under the names.
func (f *strengthChart) labelsWidth(panels []strengthPanel, most float64) (width float64, under bool) {
	for _, under = range []bool{false, true} {
		width = 0
		for _, p := range panels {
			for _, l := range f.endLabels(p, under) {
				width = max(width, l.width())
			}
		}
		if width <= most {
			break
		}
	}
	return width, under
}

// place gives the labels their places, none over another. Where they are too many for
// the height, those of the smallest values give way to the legend.
func (f *strengthChart) place(labels []endLabel, p strengthPanel) (placed []endLabel, keyed []string) {
	for {
		sum, least := 0.0, 0
		for i, l := range labels {
			sum += l.height()
			if l.weight < labels[least].weight {
				least = i
			}
		}
		if sum <= p.labelRoom.H || len(labels) == 0 {
			break
		}
		keyed = append(keyed, p.layers[labels[least].layer].id)
		labels = slices.Delete(labels, least, least+1)
	}
	slices.SortStableFunc(labels, func(a, b endLabel) int { return cmp.Compare(a.target, b.target) })
	targets, heights := make([]float64, len(labels)), make([]float64, len(labels))
	for i, l := range labels {
		targets[i], heights[i] = l.target, l.height()
	}
	for i, y := range spread(targets, heights, p.labelRoom.Y, p.labelRoom.Bottom()) {
		labels[i].y = y
	}
	return labels, keyed
}

// spread moves the middles of boxes apart until none overlaps another, each as near to
// its target as the others let it, all between top and bottom. The targets ascend.
// Boxes that touch move as one cluster around the mean of their wishes.
func spread(targets, heights []float64, top, bottom float64) []float64 {
	type cluster struct {
		n            int
		wish, height float64 // wish is the sum of the tops that its boxes ask for
		top          float64
	}
	settle := func(c cluster) cluster {
		c.top = max(top, min(c.wish/float64(c.n), bottom-c.height))
		return c
	}
	var all []cluster
	for i, t := range targets {
		c := settle(cluster{n: 1, wish: t - heights[i]/2, height: heights[i]})
		for len(all) > 0 {
			above := all[len(all)-1]
			if above.top+above.height <= c.top {
				break
			}
			c.wish += above.wish - float64(c.n)*above.height
			c.n, c.height = c.n+above.n, c.height+above.height
			c = settle(c)
			all = all[:len(all)-1]
		}
		all = append(all, c)
	}
	places := make([]float64, 0, len(targets))
	for _, c := range all {
		at := c.top
		for range c.n {
			h := heights[len(places)]
			places = append(places, at+h/2)
			at += h
		}
	}
	return places
}

// drawEndLabel draws a label with its sample, and the line that leads to it where it had
// to move.
func (f *strengthChart) drawEndLabel(l endLabel, p strengthPanel, sample []Shape, leave float64) {
	x := p.plot.Right() + leaderRoom
	top := l.y - l.height()/2
	var shapes []Shape
	if math.Abs(l.y-l.target) > 2.5 {
		from, to := leave+2, x-3
		shapes = append(shapes, polyline([2]float64{from, l.target}, [2]float64{from + 3, l.target}, [2]float64{to - 2, l.y}, [2]float64{to, l.y}).stroked(f.theme.Axis, 0.75))
	}
	shapes = append(shapes, sample...)
	x += labelSwatch + labelGap
	baseline := func(i int) float64 { return level(top+(float64(i)+0.5)*l.style.Leading(), l.style.Size) }
	for i, said := range l.lines {
		shapes = append(shapes, Text{X: x, Y: baseline(i), Style: l.style, Color: f.theme.Ink, Text: said})
	}
	n := len(l.lines) - 1
	if l.under {
		n++
	}
	if l.value != "" {
		shapes = append(shapes, Text{X: x + l.valueAt(), Y: baseline(n), Style: l.style, Color: f.theme.Muted, Text: l.value})
	}
	y := p.layers[l.layer]
	f.mark(Mark{ID: y.id, Kind: f.labelKind(), Subject: y.subject(), States: y.states, Shapes: shapes,
		Reach: Rect{x - labelSwatch - labelGap, top, l.width() + labelSwatch + labelGap, l.height()}, Says: func(data.Day) Card { return f.layerCard(y) }})
}
