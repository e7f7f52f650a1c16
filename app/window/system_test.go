//go:build cgo

package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/app/window/state"
	"treatyline/data"
)

// tellingApp is an app whose desktop says which theme it has.
type tellingApp struct {
	fyne.App
	settings *tellingSettings
}

func (a *tellingApp) Settings() fyne.Settings { return a.settings }

type tellingSettings struct {
	fyne.Settings
	variant fyne.ThemeVariant
	heard   []func(fyne.Settings)
}

func (s *tellingSettings) ThemeVariant() fyne.ThemeVariant   { return s.variant }
func (s *tellingSettings) AddListener(f func(fyne.Settings)) { s.heard = append(s.heard, f) }
func (s *tellingSettings) SetTheme(t fyne.Theme)             { s.Settings.SetTheme(t); s.apply() }
func (s *tellingSettings) turn(v fyne.ThemeVariant)          { s.variant = v; s.apply() }
func (s *tellingSettings) apply() {
	for _, f := range s.heard {
		f(s)
	}
}

func TestTheThemeFollowsTheDesktop(t *testing.T) {
	t.Setenv("FYNE_THEME", "")
	a := test.NewTempApp(t)
	telling := &tellingSettings{Settings: a.Settings(), variant: fynetheme.VariantDark}
	b := newBenchOf(t, &tellingApp{a, telling}, Options{Data: data.CSTO()}, usual)
	if b.state.Now().Theme != state.SystemTheme || b.kit.Theme.Name != "light" {
		t.Errorf("at first the theme is %s, shown %s", b.state.Now().Theme, b.kit.Theme.Name)
	}
	b.otherLanguage() // which sets Fyne's theme, and tells nothing
	if b.kit.Theme.Name != "light" {
		t.Error("our own change is taken for the desktop's")
	}
	for _, c := range []struct {
		variant fyne.ThemeVariant
		want    string
	}{{fynetheme.VariantDark, "dark"}, {fynetheme.VariantLight, "light"}, {fynetheme.VariantDark, "dark"}} {
		if telling.turn(c.variant); b.kit.Theme.Name != c.want {
			t.Errorf("the desktop is %s, the window %s", c.want, b.kit.Theme.Name)
		}
	}
	b.setTheme("light")
	telling.turn(fynetheme.VariantLight)
	if telling.turn(fynetheme.VariantDark); b.kit.Theme.Name != "light" {
		t.Error("a chosen theme follows the desktop")
	}
	if b.keys.Do("window.command.theme.system"); b.kit.Theme.Name != "dark" {
		t.Error("the command does not follow the desktop")
	}
}

func TestTheLanguageIsTheDesktopsUntilOneIsChosen(t *testing.T) {
	for _, c := range []struct{ all, messages, lang, want string }{
		{"", "", "ru_RU.UTF-8", "ru"}, {"", "", "ru_KZ", "ru"}, {"", "", "de_DE.UTF-8", "en"}, {"", "", "C", "en"},
		{"", "en_GB.UTF-8", "ru_RU.UTF-8", "en"}, {"ru", "en_GB", "en_GB", "ru"},
	} {
		t.Setenv("LC_ALL", c.all)
		t.Setenv("LC_MESSAGES", c.messages)
		t.Setenv("LANG", c.lang)
		a := test.NewTempApp(t)
		if d := newDesk(a, Options{Data: data.CSTO()}); d.kit.Lang != c.want {
			t.Errorf("%+v: the window speaks %s", c, d.kit.Lang)
		}
		a.Preferences().SetString(langKey, "en")
		if d := newDesk(a, Options{Data: data.CSTO()}); d.kit.Lang != "en" {
			t.Errorf("%+v: the window speaks %s where English was chosen", c, d.kit.Lang)
		}
	}
}
