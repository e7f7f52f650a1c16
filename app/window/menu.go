//go:build cgo

package window

import (
	"strings"

	"fyne.io/fyne/v2"

	"treatyline/app/window/command"
)

// mainMenu are the menus, each command with its first key.
func (d *desk) mainMenu() *fyne.MainMenu {
	main := fyne.NewMainMenu()
	for _, m := range command.Menus() {
		main.Items = append(main.Items, d.menu(m))
	}
	return main
}

func (d *desk) menu(m command.Menu) *fyne.Menu {
	var commands []command.Command
	widest := 0.0
	for _, c := range d.keys.Commands {
		if c.Menu == m {
			commands = append(commands, c)
			if c.Within == "" {
				widest = max(widest, d.kit.Style.Body.Width(d.kit.Words.Say(c.Phrase)))
			}
		}
	}
	shown := fyne.NewMenu(d.kit.Words.Say("window.menu." + string(m)))
	inside := map[command.Menu]*fyne.Menu{}
	for _, c := range commands {
		item := fyne.NewMenuItem(d.menuLabel(c, widest), func() { c.Do() })
		item.Checked = c.On != nil && c.On()
		item.IsQuit = c.Phrase == "window.command.quit" // Fyne adds one of its own otherwise
		if into := inside[c.Within]; into != nil {
			into.Items = append(into.Items, item)
		} else if c.Within != "" {
			inner := fyne.NewMenuItem(d.kit.Words.Say("window.menu."+string(c.Within)), nil)
			inner.ChildMenu = fyne.NewMenu("", item)
			inside[c.Within] = inner.ChildMenu
			shown.Items = append(shown.Items, inner)
		} else {
			shown.Items = append(shown.Items, item)
		}
		if c.Ends {
			shown.Items = append(shown.Items, fyne.NewMenuItemSeparator())
		}
	}
	return shown
}

// keysGap is the least distance of a command's keys from its name in a menu.
const keysGap = 30

// menuLabel is the name of a command and, in a column of their own, its keys. Fyne would
// show keys by itself, but too pale to be read. The column is made with spaces.
func (d *desk) menuLabel(c command.Command, widest float64) string {
	name := d.kit.Words.Say(c.Phrase)
	if c.Name != nil {
		name = c.Name(d.kit.Lang)
	}
	if len(c.Keys) == 0 {
		return name
	}
	const space, hair = " ", "\u200a"
	style := d.kit.Style.Body
	room := widest + keysGap - style.Width(name)
	spaces := int(room / style.Width(space))
	hairs := int((room - float64(spaces)*style.Width(space)) / style.Width(hair))
	return name + strings.Repeat(space, spaces) + strings.Repeat(hair, hairs) + c.Keys[0].In(d.kit.Words)
}
