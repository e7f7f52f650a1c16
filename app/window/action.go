//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
)

// action is a button of the header that does a command: a word, or an icon where there
// is little room.
type action struct {
	button *widgets.Button
	word   fyne.CanvasObject
	icon   fyne.CanvasObject
	said   string // what the command is called, with its keys
}

// actionFit is how much room the actions have.
type actionFit uint8

const (
	allWords actionFit = iota
	oneWord            // the last has a word, the others icons
	allIcons
	oneIcon // the last has an icon; the others are in the menus only
)

// exportPhrase begins the names of the commands that export something.
const exportPhrase = "window.command.export"

// newActions makes the buttons of those commands that there are. The last is the export,
// which is a menu where there are several ways to export.
func newActions(k *look.Kit, keys *command.Keys, cards *cardLayer) []*action {
	var actions []*action
	for _, a := range []struct {
		phrase string
		icon   fyne.Resource
	}{
		{"window.command.open", theme.FolderOpenIcon()},
		{"window.command.present", theme.MediaPlayIcon()},
		{"window.command.report", theme.DocumentIcon()},
	} {
		if c, ok := keys.Find(a.phrase); ok {
			word := k.Text(k.Words.Say(c.Phrase), k.Style.Body, k.Color.Ink)
			actions = append(actions, newAction(k, keys, cards, word, pictured(a.icon, theme.ColorNameForeground), c))
		}
	}
	return append(actions, newExportAction(k, keys, cards))
}

// newExportAction makes the button of the export.
func newExportAction(k *look.Kit, keys *command.Keys, cards *cardLayer) *action {
	export, _ := keys.Find(exportPhrase)
	name := k.Text(k.Words.Say("window.export"), k.Style.Strong, k.Color.Card)
	ink := theme.ColorNameForegroundOnPrimary
	a := newAction(k, keys, cards, name, pictured(theme.DownloadIcon(), ink), export)
	if ways := keys.All(exportPhrase); len(ways) > 1 {
		a.word = dropFace(name, ink)
		a.button.Do = func() { widgets.PopUnder(k, a.button, menuItems(k, ways)) }
	}
	a.button.Face = a.word
	a.button.SetPrimary()
	return a
}

func newAction(k *look.Kit, keys *command.Keys, cards *cardLayer, word, icon fyne.CanvasObject, c command.Command) *action {
	a := &action{word: word, icon: icon, said: strings.TrimSuffix(k.Words.Say(c.Phrase), "…")}
	if len(c.Keys) > 0 {
		a.said += " (" + c.Keys[0].In(k.Words) + ")"
	}
	a.button = widgets.NewButton(k, keys, cards, word, "", func() { c.Do() })
	return a
}

// pictured is a picture on a button, in a colour of the theme.
func pictured(of fyne.Resource, ink fyne.ThemeColorName) fyne.CanvasObject {
	picture := canvas.NewImageFromResource(theme.NewColoredResource(of, ink))
	picture.SetMinSize(fyne.NewSquareSize(pictureSize))
	return picture
}

// pictureSize is the side of a picture on a button, in logical pixels.
const pictureSize = 18

// menuItems are commands in a menu.
func menuItems(k *look.Kit, commands []command.Command) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range commands {
		items = append(items, fyne.NewMenuItem(k.Words.Say(c.Phrase), func() { c.Do() }))
	}
	return items
}

// fit shows the action as there is room, and reports whether it is shown at all.
func (a *action) fit(f actionFit, last bool) bool {
	widgets.SetVisible(a.button, last || f != oneIcon)
	face, tip := a.word, ""
	if f > oneWord || f == oneWord && !last {
		face, tip = a.icon, a.said
	}
	if a.button.Face != face {
		a.button.Face, a.button.Tip = face, tip
		a.button.Refresh()
	}
	return a.button.Visible()
}

// width is the width of the button at a height.
func (a *action) width(height float32) float32 {
	if a.button.Face == a.icon {
		return height
	}
	return max(a.button.Width(), 2*height)
}
