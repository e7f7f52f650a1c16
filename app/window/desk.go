//go:build cgo

package window

import (
	"os"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"treatyline/charts/theme"
	"treatyline/charts/words"
)

// The preferences that hold how the window looks and what it speaks.
const (
	themeKey = "window.theme"
	langKey  = "window.language"
)

// desk is the window's content with what it is made from. Another theme or language
// makes it anew; the state stays.
type desk struct {
	app     fyne.App
	window  fyne.Window
	state   *state
	keys    *keys
	kit     *kit
	view    *overview
	version string
	made    func() // called when there is a new view, before it is shown
}

func newDesk(a fyne.App, o Options) *desk {
	d := &desk{app: a, state: newState(o.Data), version: o.Version, made: func() {}}
	d.keys = &keys{state: d.state, theme: d.otherTheme, language: d.otherLanguage, copy: d.copyView}
	p := a.Preferences()
	t, ok := theme.Named(p.StringWithFallback(themeKey, "light"))
	if !ok || t.Name == "print" {
		t = theme.Light()
	}
	d.dress(p.StringWithFallback(langKey, words.Languages()[0]), t)
	return d
}

// dress changes words and looks of all that is made from now on.
func (d *desk) dress(spoken string, t theme.Theme) {
	d.kit = newKit(d.app, words.In(spoken).Lang(), t)
	speak(d.kit.lang)
	d.app.Settings().SetTheme(newDress(d.kit))
}

// speak makes Fyne's own dialogs speak a language. Fyne takes it from the environment,
// and looks there whenever it is given words. The environment is left as it was, for the
// programs that are started from here.
func speak(code string) {
	for _, name := range []string{"LC_ALL", "LANGUAGE"} {
		defer restore(name)()
		os.Setenv(name, code)
	}
	if err := lang.AddTranslationsForLocale([]byte("{}"), fyne.Locale(code)); err != nil {
		fyne.LogError("cannot change the language of Fyne", err)
	}
}

// restore returns a function that gives a variable of the environment its value back.
func restore(name string) func() {
	value, was := os.LookupEnv(name)
	return func() {
		if was {
			os.Setenv(name, value)
		} else {
			os.Unsetenv(name)
		}
	}
}

// make makes the content.
func (d *desk) make() {
	d.state.views = nil
	d.view = newOverview(d.kit, d.state, d.keys, newExporter(d.kit, d.state, d.window, d.version).ask)
	d.made()
	connect(d.window.Canvas(), d.keys, d.view)
	d.window.SetTitle(d.kit.words.Say("window.title", "Name", d.state.data.Organisation.Name.In(d.kit.lang)))
}

// open makes the content and shows it in a window.
func (d *desk) open(w fyne.Window) {
	d.window = w
	d.make()
	d.keys.attach(w.Canvas())
	w.SetContent(d.view.content)
}

// change makes the content anew in other words or looks, with everything where it was.
func (d *desk) change(spoken string, t theme.Theme) {
	before, focused := d.view, d.window.Canvas().Focused()
	row, shift := before.events.list.top()
	before.cards.hide()
	translated := spoken != d.kit.lang
	d.dress(spoken, t)
	d.make()
	d.view.tab = before.tab
	d.view.reveal()
	d.window.SetContent(d.view.content)
	d.view.events.list.setTop(row, shift)
	if translated { // and rows have other heights
		d.view.events.list.reveal(d.view.events.list.shown())
	}
	if i := slices.Index(before.stops(), focused); i >= 0 && focused != nil {
		d.window.Canvas().Focus(d.view.stops()[i])
		d.view.ringLike(before)
	}
}

// otherTheme changes from light to dark or back.
func (d *desk) otherTheme() {
	t := theme.Dark()
	if d.kit.theme.Name == t.Name {
		t = theme.Light()
	}
	d.app.Preferences().SetString(themeKey, t.Name)
	d.change(d.kit.lang, t)
}

// otherLanguage changes to the next of the languages.
func (d *desk) otherLanguage() {
	code := d.kit.nextLanguage()
	d.app.Preferences().SetString(langKey, code)
	d.change(code, d.kit.theme)
}

// copyView copies the view of the tab in the command's words, and says so.
func (d *desk) copyView() {
	said := d.state.view(d.kit, d.view.tab.chart()).String()
	d.app.Clipboard().SetContent(said)
	d.view.tell(d.kit.words.Say("window.copied"), said)
}

// nextLanguage is the one after that of the kit.
func (k *kit) nextLanguage() string {
	all := words.Languages()
	return all[(slices.Index(all, k.lang)+1)%len(all)]
}
