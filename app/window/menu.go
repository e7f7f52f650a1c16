//go:build cgo

package window

import "fyne.io/fyne/v2"

// mainMenu are the menus, each command with its first key.
func (d *desk) mainMenu() *fyne.MainMenu {
	main := fyne.NewMainMenu()
	for _, m := range menus() {
		shown := fyne.NewMenu(d.kit.words.Say("window.menu." + string(m)))
		for _, c := range d.keys.commands {
			if c.menu != m {
				continue
			}
			shown.Items = append(shown.Items, d.menuItem(c))
			if c.ends {
				shown.Items = append(shown.Items, fyne.NewMenuItemSeparator())
			}
		}
		main.Items = append(main.Items, shown)
	}
	return main
}

func (d *desk) menuItem(c command) *fyne.MenuItem {
	item := fyne.NewMenuItem(d.kit.words.Say(c.phrase), func() { c.do() })
	item.Checked = c.on != nil && c.on()
	if len(c.keys) > 0 {
		item.Shortcut = shownKeys{c.keys[0]}
	}
	item.IsQuit = c.phrase == "window.command.quit" // Fyne adds one of its own otherwise
	return item
}

// shownKeys puts keys beside a command in its menu. It is never typed: the keys are
// listened to elsewhere, where a dialog or a field can have them first.
type shownKeys struct{ chord chord }

var _ fyne.KeyboardShortcut = shownKeys{}

// ShortcutName is that of no shortcut that can be typed.
func (s shownKeys) ShortcutName() string { return "shown " + s.chord.String() }

// Key is the key.
func (s shownKeys) Key() fyne.KeyName {
	if s.chord.rune != 0 {
		return fyne.KeyName(s.chord.rune)
	}
	return s.chord.key
}

// Mod is what is held with it.
func (s shownKeys) Mod() fyne.KeyModifier { return s.chord.held }
