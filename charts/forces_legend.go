package charts

import (
	"slices"

	"treatyline/charts/theme"
)

// manyParts reports whether the rows have several parts.
func (f *forcesChart) manyParts() bool {
	return f.view.Metric == Total && len(f.lacking) < len(partNames())-1
}

// keys is the legend of the parts that the rows have. A single one is named by the
// subtitle.
func (f *forcesChart) keys() []key {
	var keys []key
	for kind, name := range partNames() {
		has := func(p forcePart) bool { return p.kind == kind && p.value > 0 }
		if f.reading == Log || !f.manyParts() || !slices.ContainsFunc(f.rows, func(r forceRow) bool { return slices.ContainsFunc(r.parts, has) }) {
			continue
		}
		tone := f.partTone(kind, true)
		keys = append(keys, key{f.words.Say("force." + name), func(r Rect) []Shape { return filledBox(r, 1.5, 1.5, tone) }})
	}
	if f.outsiders() {
		tone := f.partTone(0, false)
		keys = append(keys, key{f.words.Say("legend.outside", "Date", f.words.Date(f.view.AsOf.Date())), func(r Rect) []Shape {
			return filledBox(r, 1.5, 1.5, tone)
		}})
	}
	return keys
}

// outsiders reports whether there are rows of states that were no members, of which the
// legend says on which date.
func (f *forcesChart) outsiders() bool {
	return slices.ContainsFunc(f.rows, func(r forceRow) bool { return !r.member })
}

// drawKeys draws the legend over the bars of an area. It returns where these begin.
func (f *forcesChart) drawKeys(area Rect) (left, top float64) {
	keys := f.keys()
	left, top = area.X+f.names.width+nameGap, area.Y
	if len(keys) > 0 {
		top = f.legend(keys, left, area.Y, area.Right()-left) + 8
	}
	f.under, f.below, f.right = area.Y, top, left+f.legendWidth(keys)+keyGap
	return left, top
}

// partTone is the colour of a kind of personnel; that of a state outside is pale.
func (f *forcesChart) partTone(kind int, member bool) theme.Tone {
	tone := [3]theme.Tone{f.theme.Active, f.theme.Reserve, f.theme.Para}[kind]
	if !member {
		tone = f.theme.Pale(tone)
	}
	return tone
}
