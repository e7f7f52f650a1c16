//go:build cgo

package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// What Fyne hands to a screen reader: the name of everything that can have the keys, in
// the reader's language, and what it is. A name tells what the eye sees there at the
// moment, such as the mark that the keys have come to.
var (
	_ fyne.Accessible = (*Button)(nil)
	_ fyne.Accessible = (*Choices)(nil)
	_ fyne.Accessible = (*Chips)(nil)
	_ fyne.Accessible = (*Picks)(nil)
	_ fyne.Accessible = (*DateLink)(nil)
	_ fyne.Accessible = (*Divider)(nil)
	_ fyne.Accessible = (*Link)(nil)
	_ fyne.Accessible = (*Calendar)(nil)
)

// AccessibilityLabel is what the button does.
func (s *Button) AccessibilityLabel() string {
	if s.Tip != "" {
		return s.Tip
	}
	return saidBy(s.Face)
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
func (s *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what is chosen, of what.
func (c *Choices) AccessibilityLabel() string {
	return among(c.labels, func(i int) bool { return i == c.chosen })
}

// AccessibilityRole says that it is pressed.
func (c *Choices) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the chip that the keys are on, and those that are chosen.
func (c *Chips) AccessibilityLabel() string {
	labels := make([]string, len(c.all))
	for i, chip := range c.all {
		labels[i] = chip.Label
	}
	return at(labels, c.at, among(labels, func(i int) bool { return c.all[i].On }))
}

// AccessibilityRole says that it is pressed.
func (c *Chips) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the label that the keys are on, and those that are chosen.
func (p *Picks) AccessibilityLabel() string {
	return at(p.labels, p.at, among(p.labels, func(i int) bool { return p.on[i] }))
}

// AccessibilityRole says that it is pressed.
func (p *Picks) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

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
func (l *DateLink) AccessibilityLabel() string {
	return l.text.Text + ". " + l.kit.Words.Say(l.phrase)
}

// AccessibilityRole says that it is pressed.
func (l *DateLink) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel says what moving the divider does.
func (d *Divider) AccessibilityLabel() string { return d.kit.Words.Say("window.gesture.divide") }

// AccessibilityRole says that it is worked with the keys.
func (d *Divider) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the text of the link.
func (l *Link) AccessibilityLabel() string {
	var lines []string
	for _, t := range l.lines {
		lines = append(lines, strings.TrimSpace(t.Text))
	}
	return strings.Join(lines, " ")
}

// AccessibilityRole says that it opens something.
func (l *Link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// AccessibilityLabel is the marked day.
func (c *Calendar) AccessibilityLabel() string { return c.kit.Words.LongDate(c.day.Date()) }

// AccessibilityRole says that a day of it is pressed.
func (c *Calendar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
