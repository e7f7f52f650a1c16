package charts

import (
	"treatyline/charts/theme"
	"treatyline/data"
)

// EventID is the identity that the mark of an event has in every figure.
func EventID(e data.Event) string { return eventID(e) }

// Symbol is the mark of a category, of radius r around a point; ground is what shows
// through where it is hollow.
func Symbol(c theme.Category, x, y, r float64, ground theme.Color) Path {
	return symbol(c.Shape, x, y, r, c.Color, ground)
}
