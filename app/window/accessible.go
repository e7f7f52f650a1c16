//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"

	"treatyline/charts"
)

// What Fyne hands to a screen reader: the name of everything that can have the keys, in
// the reader's language, and what it is. A name tells what the eye sees there at the
// moment, such as the mark that the keys have come to.
var (
	_ fyne.Accessible = (*warningCount)(nil)
	_ fyne.Accessible = (*strip)(nil)
	_ fyne.Accessible = (*chartView)(nil)
	_ fyne.Accessible = (*eventList)(nil)
	_ fyne.Accessible = (*tableGrid)(nil)
	_ fyne.Accessible = (*faultRows)(nil)
)

// AccessibilityLabel is how many warnings there are.
func (c *warningCount) AccessibilityLabel() string { return c.text.Text }

// AccessibilityRole says that it is pressed.
func (c *warningCount) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the time in view.
func (s *strip) AccessibilityLabel() string {
	from, to := s.state.Span()
	return s.kit.Words.Range(from.Date(), to.Date())
}

// AccessibilityRole says that it is worked with the keys.
func (s *strip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the mark whose card is shown, or else what the chart shows, in
// words; where there is nothing to show, why.
func (c *chartView) AccessibilityLabel() string {
	if m, ok := c.mark(c.current); ok {
		card := m.Card()
		return strings.Join(append([]string{card.Title}, card.Lines...), ". ")
	}
	if c.frame.figure == nil {
		return c.message.Text
	}
	return c.frame.figure.Description()
}

// AccessibilityRole says that it is read.
func (c *chartView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is how many events are listed, and the selected one.
func (l *eventList) AccessibilityLabel() string {
	label := l.kit.Words.Count("events", len(l.state.Events()))
	for _, e := range l.state.Events() {
		if l.state.Now().Selected.Has(charts.EventID(e)) {
			return label + ". " + l.kit.Words.Date(e.Date) + ": " + e.Title.In(l.kit.Lang) + ". " + e.Text.In(l.kit.Lang)
		}
	}
	return label
}

// AccessibilityRole says that it is read.
func (l *eventList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the cell that the keys are on under its heading, or how many rows
// there are.
func (g *tableGrid) AccessibilityLabel() string {
	if g.model == nil {
		return ""
	}
	if i, j := g.lead.row, g.lead.column; i >= 0 && i < len(g.model.rows) && j >= 0 && j < len(g.model.columns) {
		return g.heading(g.model.columns[j]) + ": " + g.model.said(g.model.rows[i], j)
	}
	return g.kit.Words.Count("table.rows", len(g.model.rows))
}

// AccessibilityRole says that it is read.
func (g *tableGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the chosen fault, or how many there are.
func (r *faultRows) AccessibilityLabel() string {
	if r.chosen >= 0 && r.chosen < len(r.faults) {
		return r.faults[r.chosen].String()
	}
	return r.kit.Words.Count("window.errors", len(r.faults))
}

// AccessibilityRole says that it is read.
func (r *faultRows) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
