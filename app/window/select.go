//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"treatyline/charts"
)

// click selects the mark that was pressed, with Ctrl in addition to what is selected.
// Beside all marks it selects nothing.
func (c *chartView) click(e *desktop.MouseEvent) {
	m, ok := c.hit(e.Position)
	c.choose(m, ok, e.Modifier&fyne.KeyModifierShortcutDefault != 0)
}

// choose selects what a mark stands for; what is selected alone already no longer is.
func (c *chartView) choose(m charts.Mark, ok, add bool) {
	id := ""
	if ok {
		id = subject(m)
	}
	switch {
	case id == "" && add:
	case id != "" && idsOf(id) == c.state.now.selected:
		c.state.pick("", false)
	default:
		c.state.pick(id, add)
	}
}

// subject is the identity of what a mark stands for: a spell, an event, and of all else
// that is about one state the state.
func subject(m charts.Mark) string {
	switch m.Kind {
	case charts.AsOf:
		return ""
	case charts.Spell, charts.Happening:
		return m.ID
	}
	if len(m.States) == 1 {
		return statePrefix + m.States[0]
	}
	return m.ID
}
