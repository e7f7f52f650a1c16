package charts

import "treatyline/charts/text"

// keys is the legend: the layers that are not named beside or inside their segments,
// and the marks on top of columns.
func (f *strengthChart) keys() []key {
	var keys []key
	style := text.Style{Size: f.size.Legend}
	add := func(l layer) {
		if !f.keyed[l.id] {
			return
		}
		label := l.name
		if style.Width(label) > f.page.area().W*0.7 && l.state != "" {
			label = l.state
		}
		keys = append(keys, key{label, func(r Rect) []Shape { return f.swatch(l, r) }})
	}
	for _, l := range f.layers {
		add(l)
	}
	if f.split {
		add(f.panels()[0].layers[1])
	}
	// Where there is room for notes they explain the marks on columns, too.
	marks := f.page.Panel || f.page.H < shallow || f.view.Bare || len(keys) > 0
	if marks && len(f.breaks) > 0 {
		keys = append(keys, key{f.words.Say("strength.break"), func(r Rect) []Shape {
			return f.breakShapes(f.breaks[0].letter, r.X+r.W/2, r.Y+r.H/2)
		}})
	}
	if marks && f.incomplete() {
		keys = append(keys, key{f.words.Say("strength.incomplete"), func(r Rect) []Shape {
			return []Shape{star(r.X+r.W/2, r.Y+r.H/2, f.theme.Ink)}
		}})
	}
	return keys
}

// swatch is a sample of a layer.
func (f *strengthChart) swatch(l layer, r Rect) []Shape {
	if f.reading != Lines {
		return filledBox(r, 1.5, 1.5, l.tone)
	}
	return f.lineSample(l, r)
}
