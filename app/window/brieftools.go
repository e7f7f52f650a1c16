//go:build cgo

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
)

// The measures of controls where there is little room, in logical pixels.
const (
	briefTop    = 9 // as the title of the chart beside them
	briefHeight = 26
	briefGap    = 16 // from that title
	arrowSize   = 16
)

// briefTools are the controls of a chart as one button with a menu. It says what is
// chosen.
type briefTools struct {
	*widgets.Button
	tools *tools
	label *canvas.Text
	right float32 // where the button ends
}

func newBriefTools(k *look.Kit, keys *command.Keys, cards *cardLayer, t *tools) *briefTools {
	b := &briefTools{tools: t, label: k.Text("", k.Style.Small, k.Color.Ink)}
	b.Button = widgets.NewButton(k, keys, cards, dropFace(b.label, fynetheme.ColorNameForeground), "", func() { widgets.PopUnder(k, b.Button, t.items()) })
	b.say()
	return b
}

// say says what is chosen.
func (b *briefTools) say() {
	said := ""
	for _, g := range b.tools.groups() {
		if g.Chosen() < 0 {
			continue
		}
		if said != "" {
			said += " · "
		}
		said += g.Labels()[g.Chosen()]
	}
	if said != b.label.Text {
		b.label.Text = said
		b.lay(b.right + toolsSide)
		b.Refresh()
	}
}

// lay puts the button at the right of a card of a width.
func (b *briefTools) lay(width float32) {
	own := b.Width()
	b.right = width - toolsSide
	widgets.Place(b.Button, b.right-own, briefTop, own, briefHeight)
}

// items are the menu: what can be counted and, under a line, how it can be drawn.
func (t *tools) items() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, g := range t.groups() {
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		for i, label := range g.Labels() {
			item := fyne.NewMenuItem(label, func() { g.Choose(i) })
			item.Checked = i == g.Chosen()
			items = append(items, item)
		}
	}
	return items
}

// dropFace is a word with an arrow that says that a menu drops down.
func dropFace(word *canvas.Text, color fyne.ThemeColorName) fyne.CanvasObject {
	arrow := canvas.NewImageFromResource(fynetheme.NewColoredResource(fynetheme.MenuDropDownIcon(), color))
	return container.New(dropLayout{}, word, arrow)
}

// dropLayout puts the arrow after the word.
type dropLayout struct{}

func (dropLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	word, arrow := objects[0].MinSize(), objects[1]
	widgets.Place(objects[0], 0, (size.Height-word.Height)/2, word.Width, word.Height)
	widgets.Place(arrow, word.Width+3, (size.Height-arrowSize)/2, arrowSize, arrowSize)
}

func (dropLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	word := objects[0].MinSize()
	return fyne.NewSize(word.Width+arrowSize-1, max(word.Height, arrowSize))
}
