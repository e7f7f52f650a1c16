//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// action is a button of the header that does a command: a word, or an icon where there
// is little room.
type action struct {
	button *square
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
func newActions(k *kit, keys *keys, cards *cardLayer) []*action {
	var actions []*action
	for _, a := range []struct {
		phrase string
		icon   fyne.Resource
	}{
		{"window.command.open", theme.FolderOpenIcon()},
		{"window.command.present", theme.MediaPlayIcon()},
		{"window.command.report", theme.DocumentIcon()},
	} {
		if c, ok := keys.find(a.phrase); ok {
			word := k.text(k.words.Say(c.phrase), k.style.body, k.color.ink)
			actions = append(actions, newAction(k, keys, cards, word, pictured(a.icon, theme.ColorNameForeground), c))
		}
	}
	return append(actions, newExportAction(k, keys, cards))
}

// newExportAction makes the button of the export.
func newExportAction(k *kit, keys *keys, cards *cardLayer) *action {
	export, _ := keys.find(exportPhrase)
	name := k.text(k.words.Say("window.export"), k.style.strong, k.color.card)
	ink := theme.ColorNameForegroundOnPrimary
	a := newAction(k, keys, cards, name, pictured(theme.DownloadIcon(), ink), export)
	if ways := keys.all(exportPhrase); len(ways) > 1 {
		a.word = dropFace(name, ink)
		a.button.do = func() { k.popUnder(a.button, menuItems(k, ways)) }
	}
	a.button.face, a.button.primary = a.word, true
	a.button.renew()
	return a
}

func newAction(k *kit, keys *keys, cards *cardLayer, word, icon fyne.CanvasObject, c command) *action {
	a := &action{word: word, icon: icon, said: strings.TrimSuffix(k.words.Say(c.phrase), "…")}
	if len(c.keys) > 0 {
		a.said += " (" + c.keys[0].in(k.words) + ")"
	}
	a.button = newSquare(k, keys, cards, word, "", func() { c.do() })
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
func menuItems(k *kit, commands []command) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range commands {
		items = append(items, fyne.NewMenuItem(k.words.Say(c.phrase), func() { c.do() }))
	}
	return items
}

// fit shows the action as there is room, and reports whether it is shown at all.
func (a *action) fit(f actionFit, last bool) bool {
	setVisible(a.button, last || f != oneIcon)
	face, tip := a.word, ""
	if f > oneWord || f == oneWord && !last {
		face, tip = a.icon, a.said
	}
	if a.button.face != face {
		a.button.face, a.button.tip = face, tip
		a.button.Refresh()
	}
	return a.button.Visible()
}

// width is the width of the button at a height.
func (a *action) width(height float32) float32 {
	if a.button.face == a.icon {
		return height
	}
	return max(a.button.width(), 2*height)
}
