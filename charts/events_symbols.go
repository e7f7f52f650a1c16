package charts

import (
	"slices"

	"treatyline/charts/theme"
	"treatyline/data"
)

// eventSymbol is the symbol of an event's category.
func (b *builder) eventSymbol(e data.Event, x, y, radius float64) Path {
	return Symbol(b.category(e), x, y, radius, b.theme.Ground)
}

// category is how the events of an event's category are marked.
func (b *builder) category(e data.Event) theme.Category {
	return b.theme.Category(slices.IndexFunc(b.data.Categories, func(c data.Category) bool { return c.ID == e.Category }))
}

// categoryKeys is the legend of the categories that events have, in the dataset's order, and last of
// those without one.
func (b *builder) categoryKeys(events []data.Event) []key {
	used := map[string]bool{}
	for i := range events {
		used[events[i].Category] = true
	}
	var keys []key
	for i, c := range b.data.Categories {
		if !used[c.ID] {
			continue
		}
		keys = append(keys, symbolKey(b.named(c.Name, c.ID), b.theme.Category(i), b.theme.Ground))
	}
	if used[""] && len(keys) > 0 {
		keys = append(keys, symbolKey(b.words.Say("events.other"), b.theme.Category(-1), b.theme.Ground))
	}
	return keys
}

func symbolKey(name string, mark theme.Category, ground theme.Color) key {
	return key{name, func(r Rect) []Shape { return []Shape{Symbol(mark, r.X+r.W-6, r.Y+r.H/2, 4.5, ground)} }}
}
