//go:build cgo

package window

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

// system is what the desktop wishes.
type system struct {
	settings fyne.Settings
	told     bool // the desktop has said which theme it has
	ours     bool // the settings change because we change them
}

func newSystem(a fyne.App) *system {
	told := slices.Contains([]string{"windows", "darwin"}, runtime.GOOS) || os.Getenv("FYNE_THEME") != ""
	return &system{settings: a.Settings(), told: told}
}

// theme is the theme of the desktop. Fyne takes it for dark until it is told, and always
// where nobody tells: it is light then.
func (s *system) theme() theme.Theme {
	if s.told && s.settings.ThemeVariant() == fynetheme.VariantDark {
		return theme.Dark()
	}
	return theme.Light()
}

// dress gives Fyne's own widgets their theme, and lets Fyne calculate its scale anew.
func (s *system) dress(t fyne.Theme) {
	s.ours = true
	s.settings.SetTheme(t)
	s.ours = false
}

// watch calls a function when the desktop says which theme it has.
func (s *system) watch(changed func()) {
	s.settings.AddListener(func(fyne.Settings) {
		if !s.ours {
			s.told = true
			changed()
		}
	})
}

// systemLanguage is the language of the desktop.
func systemLanguage() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			code, _, _ := strings.Cut(value, ".")
			return code
		}
	}
	return lang.SystemLocale().LanguageString()
}
