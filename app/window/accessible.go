//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/charts"
)

// What Fyne hands to a screen reader: the name of everything that can have the keys, in
// the reader's language, and what it is. A name tells what the eye sees there at the
// moment, such as the mark that the keys have come to.
var (
	_ fyne.Accessible = (*square)(nil)
	_ fyne.Accessible = (*choices)(nil)
	_ fyne.Accessible = (*chips)(nil)
	_ fyne.Accessible = (*picks)(nil)
	_ fyne.Accessible = (*dateLink)(nil)
	_ fyne.Accessible = (*divider)(nil)
	_ fyne.Accessible = (*link)(nil)
	_ fyne.Accessible = (*warningCount)(nil)
	_ fyne.Accessible = (*strip)(nil)
	_ fyne.Accessible = (*calendar)(nil)
	_ fyne.Accessible = (*chartView)(nil)
	_ fyne.Accessible = (*eventList)(nil)
	_ fyne.Accessible = (*tableGrid)(nil)
	_ fyne.Accessible = (*faultRows)(nil)
)

// AccessibilityLabel is what the button does.
func (s *square) AccessibilityLabel() string {
	if s.tip != "" {
		return s.tip
	}
	return saidBy(s.face)
}

// saidBy are the words on the face of a button.
func saidBy(face fyne.CanvasObject) string {
	switch o := face.(type) {
	case *canvas.Text:
		return strings.TrimSpace(o.Text)
	case *fyne.Container:
		var said []string
		for _, inner := range o.Objects {
			if s := saidBy(inner); s != "" {
				said = append(said, s)
			}
		}
		return strings.Join(said, " ")
	}
	return ""
}

// AccessibilityRole says that it is pressed.
func (s *square) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what is chosen, of what.
func (c *choices) AccessibilityLabel() string {
	return among(c.labels, func(i int) bool { return i == c.chosen })
}

// AccessibilityRole says that it is pressed.
func (c *choices) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the chip that the keys are on, and those that are chosen.
func (c *chips) AccessibilityLabel() string {
	labels := make([]string, len(c.all))
	for i, chip := range c.all {
		labels[i] = chip.label
	}
	return at(labels, c.at, among(labels, func(i int) bool { return c.all[i].on }))
}

// AccessibilityRole says that it is pressed.
func (c *chips) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the label that the keys are on, and those that are chosen.
func (p *picks) AccessibilityLabel() string {
	return at(p.labels, p.at, among(p.labels, func(i int) bool { return p.on[i] }))
}

// AccessibilityRole says that it is pressed.
func (p *picks) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// among sets what is chosen before a colon and all labels behind it.
func among(labels []string, chosen func(int) bool) string {
	var on []string
	for i, label := range labels {
		if chosen(i) {
			on = append(on, label)
		}
	}
	all := strings.Join(labels, ", ")
	if len(on) == 0 {
		return all
	}
	return strings.Join(on, ", ") + ": " + all
}

// at sets the label that the keys are on before the rest.
func at(labels []string, i int, rest string) string {
	if i < 0 || i >= len(labels) {
		return rest
	}
	return labels[i] + ". " + rest
}

// AccessibilityLabel is the date, and that it can be changed.
func (l *dateLink) AccessibilityLabel() string {
	return l.text.Text + ". " + l.kit.words.Say(l.phrase)
}

// AccessibilityRole says that it is pressed.
func (l *dateLink) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel says what moving the divider does.
func (d *divider) AccessibilityLabel() string { return d.kit.words.Say("window.gesture.divide") }

// AccessibilityRole says that it is worked with the keys.
func (d *divider) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the text of the link.
func (l *link) AccessibilityLabel() string {
	var lines []string
	for _, t := range l.lines {
		lines = append(lines, strings.TrimSpace(t.Text))
	}
	return strings.Join(lines, " ")
}

// AccessibilityRole says that it opens something.
func (l *link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// AccessibilityLabel is how many warnings there are.
func (c *warningCount) AccessibilityLabel() string { return c.text.Text }

// AccessibilityRole says that it is pressed.
func (c *warningCount) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the time in view.
func (s *strip) AccessibilityLabel() string {
	from, to := s.state.Span()
	return s.kit.words.Range(from.Date(), to.Date())
}

// AccessibilityRole says that it is worked with the keys.
func (s *strip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the marked day.
func (c *calendar) AccessibilityLabel() string { return c.kit.words.LongDate(c.day.Date()) }

// AccessibilityRole says that a day of it is pressed.
func (c *calendar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

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
	return c.frame.figure.Description
}

// AccessibilityRole says that it is read.
func (c *chartView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is how many events are listed, and the selected one.
func (l *eventList) AccessibilityLabel() string {
	label := l.kit.words.Count("events", len(l.state.Events()))
	for _, e := range l.state.Events() {
		if l.state.Now().Selected.Has(charts.EventID(e)) {
			return label + ". " + l.kit.words.Date(e.Date) + ": " + e.Title.In(l.kit.lang) + ". " + e.Text.In(l.kit.lang)
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
	return g.kit.words.Count("table.rows", len(g.model.rows))
}

// AccessibilityRole says that it is read.
func (g *tableGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the chosen fault, or how many there are.
func (r *faultRows) AccessibilityLabel() string {
	if r.chosen >= 0 && r.chosen < len(r.faults) {
		return r.faults[r.chosen].String()
	}
	return r.kit.words.Count("window.errors", len(r.faults))
}

// AccessibilityRole says that it is read.
func (r *faultRows) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
