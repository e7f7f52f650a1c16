//go:build cgo

package window

import (
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/charts"
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
	deeds   *deeds
	version string
	made    func() // called when there is a new view, before it is shown
}

func newDesk(a fyne.App, o Options) *desk {
	d := &desk{app: a, state: newState(o.Data), version: o.Version, made: func() {}}
	p := a.Preferences()
	now := &d.state.now
	now.theme = p.StringWithFallback(themeKey, theme.Light().Name)
	if !slices.Contains(themes(), now.theme) {
		now.theme = theme.Light().Name
	}
	now.lang = words.In(p.StringWithFallback(langKey, words.Languages()[0])).Lang()
	if o.View.Chart != "" {
		d.state.show(o.View)
		d.state.history = history{}
	}
	d.keys = &keys{commands: d.commands(), shifted: func() bool { return d.kit.shiftHeld() }}
	d.state.dress = d.change
	d.dress()
	return d
}

// systemTheme is the theme that the desktop asks for.
const systemTheme = "system"

// themes are those that the window can be shown in.
func themes() []string { return []string{theme.Light().Name, theme.Dark().Name, systemTheme} }

// look is the theme of the moment.
func (d *desk) look() theme.Theme {
	name := d.state.now.theme
	if name == systemTheme && d.app.Settings().ThemeVariant() == fynetheme.VariantDark {
		name = theme.Dark().Name
	}
	if t, ok := theme.Named(name); ok {
		return t
	}
	return theme.Light()
}

// dress gives words and looks of the moment to all that is made from now on.
func (d *desk) dress() {
	d.kit = newKit(d.app, d.state.now.lang, d.look())
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
	d.deeds = &deeds{kit: d.kit, state: d.state, exportChart: d.exportChart, tell: func(title, line string) { d.view.tell(title, line) }}
	d.view = newOverview(d.kit, d.state, d.keys, d.deeds, d.turn, d.export)
	d.made()
	d.view.events.search.leave = d.window.Canvas().Unfocus
	d.window.SetMainMenu(d.mainMenu())
	d.window.SetTitle(d.kit.words.Say("window.title", "Name", d.state.data.Organisation.Name.In(d.kit.lang)))
}

// open makes the content and shows it in a window.
func (d *desk) open(w fyne.Window) {
	d.window = w
	d.make()
	d.keys.attach(w.Canvas())
	w.SetContent(d.view.content)
}

// change makes the content anew in the moment's words and looks, with everything where
// it was.
func (d *desk) change() {
	before, focused := d.view, d.window.Canvas().Focused()
	row, shift := before.events.list.top()
	before.cards.hide()
	spoken := d.kit.lang
	d.dress()
	d.make()
	d.view.tab = before.tab
	d.view.reveal()
	d.window.SetContent(d.view.content)
	d.view.events.list.setTop(row, shift)
	if d.kit.lang != spoken { // and rows have other heights
		d.view.events.list.reveal(d.view.events.list.shown())
	}
	if i := slices.Index(before.stops(), focused); i >= 0 && focused != nil {
		d.window.Canvas().Focus(d.view.stops()[i])
		d.view.ringLike(before)
	}
}

// turn shows another tab.
func (d *desk) turn(t tab) {
	d.view.turn(t)
	if c := d.window.Canvas(); d.view.hides(c.Focused()) {
		c.Unfocus()
	}
	d.window.SetMainMenu(d.mainMenu())
}

// setTheme changes the theme, and remembers it.
func (d *desk) setTheme(name string) {
	d.app.Preferences().SetString(themeKey, name)
	d.state.change(func(m *moment) { m.theme = name })
}

// otherTheme changes from light to dark or back.
func (d *desk) otherTheme() {
	if d.kit.theme.Name == theme.Dark().Name {
		d.setTheme(theme.Light().Name)
		return
	}
	d.setTheme(theme.Dark().Name)
}

// otherLanguage changes to the next of the languages, and remembers it.
func (d *desk) otherLanguage() {
	code := d.kit.nextLanguage()
	d.app.Preferences().SetString(langKey, code)
	d.state.change(func(m *moment) { m.lang = code })
}

// export asks where the charts are to be written.
func (d *desk) export() { newExporter(d.kit, d.state, d.window, d.version).ask() }

// copyView copies the view of the tab in the command's words, and says so.
func (d *desk) copyView() {
	said := d.state.view(d.view.tab.chart(), d.kit.theme).String()
	d.app.Clipboard().SetContent(said)
	d.view.tell(d.kit.words.Say("window.copied"), said)
}

// pasteView shows the view that was copied, or says why it cannot.
func (d *desk) pasteView() {
	said := strings.TrimSpace(d.app.Clipboard().Content())
	v, err := charts.ParseView(d.state.data, said)
	if err != nil {
		d.view.tell(d.kit.words.Say("window.paste.failed"), words.Sentence(err.Error()))
		return
	}
	d.showView(v)
}

// showView shows a view, and the tab of its chart.
func (d *desk) showView(v charts.View) {
	d.state.show(v)
	if d.view.tab.chart() != v.Chart {
		d.turn(tab(v.Chart))
	}
}

// nextLanguage is the one after that of the kit.
func (k *kit) nextLanguage() string {
	all := words.Languages()
	return all[(slices.Index(all, k.lang)+1)%len(all)]
}
