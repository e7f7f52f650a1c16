//go:build cgo

package window

import (
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"treatyline/app/window/clipboard"
	"treatyline/app/window/command"
	"treatyline/app/window/look"
	"treatyline/app/window/platform"
	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/charts/words"
)

// desk is the window's content with what it is made from. Another theme or language
// makes it anew; the state stays.
type desk struct {
	app     fyne.App
	window  fyne.Window
	slides  fyne.Window // that are presented; nil for none
	state   *state.State
	keys    *command.Keys
	kit     *look.Kit
	view    *overview
	system  *platform.System
	shares  splits // that the reader gave to parts of the window
	scale   magnifier
	opensOn tab
	files   *opener
	stage   *widgets.Stage // what lies over the window
	finder  func() *finder
	deeds   *deeds
	version string
	player  *player
	idle    *idle
	left    map[string]any // preferences that say how the window was left; nil before
	file    string         // from which the data are; empty for those that come along
	start   func(func())   // runs a function in a goroutine; a test runs it at once
	made    func()         // called when there is a new view, before it is shown
}

func newDesk(a fyne.App, o Options) *desk {
	d := &desk{app: a, state: state.New(o.Data), version: o.Version, file: o.File, start: func(f func()) { go f() }, made: func() {}}
	d.system, d.scale = platform.NewSystem(a), newMagnifier(a)
	d.restore(o.View)
	d.player, d.idle = newPlayer(d.state, a), newIdle(d.giveBack)
	d.files = newOpener(d, o)
	d.keys = &command.Keys{Shifted: func() bool { return d.kit.ShiftHeld() }}
	d.state.OnDress(d.change)
	d.dress()
	return d
}

// look is the theme of the moment.
func (d *desk) look() theme.Theme {
	t, ok := theme.Named(d.state.Now().Theme)
	if !ok {
		t = d.system.Theme()
	}
	if d.state.Now().Contrast {
		return t.HighContrast()
	}
	return t
}

// dress gives words and looks of the moment to all that is made from now on.
func (d *desk) dress() {
	d.kit = look.New(d.app, d.state.Now().Lang, d.look())
	d.prepare()
	speak(d.kit.Lang)
	d.dressFyne()
}

// dressFyne gives Fyne's own widgets the looks of the moment. Fyne loads its fonts anew then.
func (d *desk) dressFyne() {
	platform.BeforeSystemFonts(func() {
		d.system.Dress(look.FyneTheme(d.kit))
		if d.window != nil {
			look.LoadButtonFont()
		}
	})
}

// finderDelay is how long finding leaves the processors to the first pictures.
const finderDelay = 300 * time.Millisecond

// prepare makes the commands, and what finds things in what is shown.
func (d *desk) prepare() {
	d.keys.Commands = d.commands()
	spoken, data, commands := d.kit.Words, d.state.Data(), d.keys.Commands
	find := sync.OnceValue(func() *finder { return newFinder(spoken, data, commands) })
	d.finder = find
	time.AfterFunc(finderDelay, func() { // so that it is there when it is asked for
		data.PrepareSearch()
		find()
	})
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
	d.state.Unwatch()
	d.idle.wait()
	d.state.Watch(d.idle)
	d.deeds = &deeds{kit: d.kit, state: d.state, exportChart: d.exportChart, tell: func(title, line string) { d.view.tell(title, line) },
		copyPicture: func(c charts.Chart) { d.copyChart(c, clipboard.CopyPNG, d.start) }}
	d.view = newOverview(d.kit, d.state, d.keys, d.deeds, d.window, &d.shares, d.turn)
	d.view.foot.bar = newPlayBar(d.kit, d.keys, d.view.cards, d.player)
	d.view.addBulletin(newBulletin(d.kit, d.keys, d.files))
	d.made()
	d.view.events.search.leave = d.window.Canvas().Unfocus
	d.window.SetMainMenu(d.mainMenu())
	d.window.SetTitle(d.title())
}

// open makes the content and shows it in a window.
func (d *desk) open(w fyne.Window) {
	d.window = w
	d.stage = widgets.NewStage(w.Canvas(), func() {
		d.view.cards.hide()
		d.view.welcome.dismiss() // who opens something needs no hint
	})
	d.make()
	d.view.turn(d.opensOn)
	d.keys.Attach(w.Canvas())
	w.SetContent(d.view.content)
	w.SetOnDropped(func(_ fyne.Position, things []fyne.URI) { d.files.dropped(things) })
	w.SetOnClosed(d.rest)
	d.system.Watch(func() {
		if d.look().Name != d.kit.Theme.Name {
			d.change()
		}
	})
	d.files.begin()
}

// rest remembers how the window is left when it is closed, and ends what goes on by
// itself.
func (d *desk) rest() {
	d.remember()
	d.files.leave()
	d.player.close()
	d.view.drawn.close()
	d.idle.close()
}

// change makes the content anew in the moment's words and looks, with everything where
// it was.
func (d *desk) change() { d.remake(d.dress, func(*overview) {}) }

// remake changes what the content is made from, and makes it anew with everything where
// it was. What the new content takes over is taken before it shows anything.
func (d *desk) remake(anew func(), takeOver func(before *overview)) {
	d.stage.Lift()
	before, focused := d.view, d.window.Canvas().Focused()
	row, shift := before.events.list.top()
	before.cards.hide()
	before.drawn.close()
	spoken := d.kit.Lang
	anew()
	d.make()
	takeOver(before)
	d.view.tab = before.tab
	d.view.table.list, d.view.table.orders = before.table.list, before.table.orders
	d.view.reveal()
	d.window.SetContent(d.view.content)
	before.drawn.clear()
	d.view.events.list.setTop(row, shift)
	if d.kit.Lang != spoken { // and rows have other heights
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

// search gives the keys to the search, in the tab of events where it has no room beside
// a chart.
func (d *desk) search() {
	if !d.view.events.Visible() {
		d.turn(eventsTab)
	}
	d.window.Canvas().Focus(d.view.events.search)
}

// setTheme changes the theme, and remembers it.
func (d *desk) setTheme(name string) {
	d.app.Preferences().SetString(themeKey, name)
	d.state.Change(func(m *state.Moment) { m.Theme = name })
}

// otherContrast changes from the usual contrast to a high one or back, and remembers it.
// What is exported has the usual one.
func (d *desk) otherContrast() {
	high := !d.state.Now().Contrast
	d.app.Preferences().SetBool(contrastKey, high)
	d.state.Change(func(m *state.Moment) { m.Contrast = high })
}

// otherTheme changes from light to dark or back.
func (d *desk) otherTheme() {
	if d.kit.Theme.Name == theme.Dark().Name {
		d.setTheme(theme.Light().Name)
		return
	}
	d.setTheme(theme.Dark().Name)
}

// otherLanguage changes to the next of the languages, and remembers it.
func (d *desk) otherLanguage() {
	code := nextLanguage(d.kit)
	d.app.Preferences().SetString(langKey, code)
	d.state.Change(func(m *state.Moment) { m.Lang = code })
}

// copyView copies the view of the tab in the command's words, and says so.
func (d *desk) copyView() {
	said := d.viewText()
	d.app.Clipboard().SetContent(said)
	d.view.tell(d.kit.Words.Say("window.copied"), said)
}

// pasteView shows the view that was copied, or says why it cannot.
func (d *desk) pasteView() {
	said := strings.TrimSpace(d.app.Clipboard().Content())
	v, err := charts.ParseView(d.state.Data(), said)
	if err != nil {
		d.view.tell(d.kit.Words.Say("window.paste.failed"), words.Sentence(d.kit.Words.Error(err)))
		return
	}
	d.showView(v)
}

// showView shows a view, and the tab of its chart.
func (d *desk) showView(v charts.View) {
	d.state.Show(v)
	if v.Chart != "" && d.view.tab.chart() != v.Chart {
		d.turn(tab(v.Chart))
	}
}

// nextLanguage is the one after that of the kit.
func nextLanguage(k *look.Kit) string {
	all := words.Languages()
	return all[(slices.Index(all, k.Lang)+1)%len(all)]
}
