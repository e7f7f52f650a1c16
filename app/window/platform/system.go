//go:build cgo

package platform

import (
	"os"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/charts/theme"
)

// System is what the desktop wishes.
type System struct {
	settings fyne.Settings
	told     bool // the desktop has said which theme it has
	ours     bool // the settings change because we change them
}

// NewSystem asks what the desktop of an app wishes.
func NewSystem(a fyne.App) *System {
	told := slices.Contains([]string{"windows", "darwin"}, runtime.GOOS) || os.Getenv("FYNE_THEME") != ""
	return &System{settings: a.Settings(), told: told}
}

// Theme is the theme of the desktop. Fyne takes it for dark until it is told, and always
// where nobody tells: it is light then.
func (s *System) Theme() theme.Theme {
	if s.told && s.settings.ThemeVariant() == fynetheme.VariantDark {
		return theme.Dark()
	}
	return theme.Light()
}

// Dress gives Fyne's own widgets their theme, and lets Fyne calculate its scale anew.
func (s *System) Dress(t fyne.Theme) {
	forgetFonts()
	s.ours = true
	s.settings.SetTheme(t)
	s.ours = false
}

// Watch calls a function when the desktop says which theme it has.
func (s *System) Watch(changed func()) {
	s.settings.AddListener(func(fyne.Settings) {
		if !s.ours {
			s.told = true
			changed()
		}
	})
}

// Language is the language of the desktop.
func Language() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			code, _, _ := strings.Cut(value, ".")
			return code
		}
	}
	return lang.SystemLocale().LanguageString()
}
