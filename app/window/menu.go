//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"
)

// mainMenu are the menus, each command with its first key.
func (d *desk) mainMenu() *fyne.MainMenu {
	main := fyne.NewMainMenu()
	for _, m := range menus() {
		main.Items = append(main.Items, d.menu(m))
	}
	return main
}

func (d *desk) menu(m menu) *fyne.Menu {
	var commands []command
	widest := 0.0
	for _, c := range d.keys.commands {
		if c.menu == m {
			commands = append(commands, c)
			if c.within == "" {
				widest = max(widest, d.kit.style.body.Width(d.kit.words.Say(c.phrase)))
			}
		}
	}
	shown := fyne.NewMenu(d.kit.words.Say("window.menu." + string(m)))
	inside := map[menu]*fyne.Menu{}
	for _, c := range commands {
		item := fyne.NewMenuItem(d.menuLabel(c, widest), func() { c.do() })
		item.Checked = c.on != nil && c.on()
		item.IsQuit = c.phrase == "window.command.quit" // Fyne adds one of its own otherwise
		if into := inside[c.within]; into != nil {
			into.Items = append(into.Items, item)
		} else if c.within != "" {
			inner := fyne.NewMenuItem(d.kit.words.Say("window.menu."+string(c.within)), nil)
			inner.ChildMenu = fyne.NewMenu("", item)
			inside[c.within] = inner.ChildMenu
			shown.Items = append(shown.Items, inner)
		} else {
			shown.Items = append(shown.Items, item)
		}
		if c.ends {
			shown.Items = append(shown.Items, fyne.NewMenuItemSeparator())
		}
	}
	return shown
}

// keysGap is the least distance of a command's keys from its name in a menu.
const keysGap = 30

// menuLabel is the name of a command and, in a column of their own, its keys. Fyne would
// show keys by itself, but too pale to be read. The column is made with spaces.
func (d *desk) menuLabel(c command, widest float64) string {
	name := d.kit.words.Say(c.phrase)
	if c.name != nil {
		name = c.name(d.kit.lang)
	}
	if len(c.keys) == 0 {
		return name
	}
	const space, hair = " ", "\u200a"
	style := d.kit.style.body
	room := widest + keysGap - style.Width(name)
	spaces := int(room / style.Width(space))
	hairs := int((room - float64(spaces)*style.Width(space)) / style.Width(hair))
	return name + strings.Repeat(space, spaces) + strings.Repeat(hair, hairs) + c.keys[0].in(d.kit.words)
}
