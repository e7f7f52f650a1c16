//go:build cgo

package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/data"
)

// labels are what stands in a menu, "-" for a line.
func menuLabels(m *fyne.Menu) []string {
	var all []string
	for _, i := range m.Items {
		if i.IsSeparator {
			all = append(all, "-")
			continue
		}
		all = append(all, plain(i.Label))
	}
	return all
}

// choose does what stands in a menu under a label.
func choose(t *testing.T, m *fyne.Menu, label string) {
	t.Helper()
	i := slices.IndexFunc(m.Items, func(i *fyne.MenuItem) bool { return plain(i.Label) == label })
	if i < 0 || m.Items[i].Action == nil {
		t.Fatalf("the menu has no %q: %q", label, menuLabels(m))
	}
	m.Items[i].Action()
}

func TestTheMenuOfAMark(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	opened := b.browse()
	c := b.membership.chart
	menu := func(id string) *fyne.Menu { return b.deeds.menu(markTarget(b.by(c, id), c.chart)) }
	const spell = "spell/UZB/csto/2006-08-16"
	want := []string{"Copy as a sentence", "Copy the citation", "Open the source", "-", "Select", "Go to 16 August 2006", "-",
		"Only Uzbekistan", "Without Uzbekistan", "-", "Export this chart…", "Copy as a picture"}
	if got := menuLabels(menu(spell)); !slices.Equal(got, want) {
		t.Errorf("the menu of a spell is %q", got)
	}
	choose(t, menu(spell), "Select")
	if b.state.Now().Selected != spell {
		t.Errorf("selected %q", b.state.Now().Selected)
	}
	choose(t, menu(spell), "Go to 16 August 2006")
	if b.state.Now().AsOf != day(t, "2006-08-16") {
		t.Errorf("the date is %s", b.state.Now().AsOf)
	}
	choose(t, menu(spell), "Take out of the selection")
	choose(t, menu("name/ARM"), "Select")
	choose(t, menu("name/KAZ"), "Add to the selection")
	choose(t, menu(spell), "Only the 2 selected states")
	if b.state.Now().States != state.IDsOf("ARM", "KAZ") {
		t.Errorf("only %q", b.state.Now().States)
	}
	choose(t, menu("name/ARM"), "Without Armenia")
	choose(t, menu("name/KAZ"), "All states")
	if b.state.Now().LeavesOut() {
		t.Error("something is left out")
	}
	sources := menu(spell).Items[2].ChildMenu
	if sources == nil || len(sources.Items) < 3 {
		t.Fatalf("the sources are %v", sources)
	}
	for _, i := range sources.Items {
		if width := b.kit.Style.Body.Width(i.Label); width > mostLabel {
			t.Errorf("%q is %v wide", i.Label, width)
		}
	}
	sources.Items[0].Action()
	if !strings.HasPrefix(opened.opened, "https://en.wikipedia.org/") {
		t.Errorf("the first source opens %q", opened.opened)
	}
	var exported []charts.Chart
	b.deeds.exportChart = func(c charts.Chart) { exported = append(exported, c) }
	choose(t, menu("count/1999-04-21"), "Export this chart…")
	b.deeds.copyPicture = func(c charts.Chart) { exported = append(exported, c) }
	choose(t, b.deeds.groundMenu(charts.Forces), "Copy as a picture")
	if !slices.Equal(exported, []charts.Chart{charts.Membership, charts.Forces}) {
		t.Errorf("exported %v", exported)
	}
	if got := menuLabels(menu("count/1999-04-21")); slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "Only") }) {
		t.Errorf("the menu of a number is %q", got)
	}
}

func TestTheMenuOfTheGround(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	menu := func() []string { return menuLabels(b.deeds.groundMenu(charts.Membership)) }
	if got := menu(); !slices.Equal(got, []string{"Export this chart…", "Copy as a picture"}) {
		t.Errorf("at first %q", got)
	}
	b.state.KeepOnly("ARM")
	b.state.Select("state/ARM", false)
	if got := menu(); !slices.Equal(got, []string{"Export this chart…", "Copy as a picture", "-", "All states", "-", "Clear selection"}) {
		t.Errorf("with something selected and left out %q", got)
	}
	choose(t, b.deeds.groundMenu(charts.Membership), "Clear selection")
	choose(t, b.deeds.groundMenu(charts.Membership), "All states")
	if got := menu(); len(got) != 2 {
		t.Errorf("at last %q", got)
	}
}

// A right click shows the menu over the chart, with the mark outlined and without its card.
func TestARightClickShowsTheMenu(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	m := b.by(c, "name/UZB")
	at := b.point(c, m)
	test.MoveMouse(b.window.Canvas(), at)
	x, y := middle(m.Reach)
	test.TapSecondaryAt(c, fyne.NewPos(float32(x), float32(y)))
	if b.window.Canvas().Overlays().Top() == nil || c.menu == nil {
		t.Fatal("there is no menu")
	}
	if !c.outline.Visible() || b.cardTitle() != "" || b.state.Now().Selected != "" {
		t.Error("the mark is not outlined, or its card is shown, or it is selected")
	}
	c.MouseOut()                          // onto the menu
	b.state.SetAsOf(day(t, "2008-03-28")) // another picture
	if !c.outline.Visible() || b.cardTitle() != "" {
		t.Error("in another picture the outline is gone, or the card comes back")
	}
	c.menu.Dismiss()
	if b.window.Canvas().Overlays().Top() != nil || c.menu != nil || c.outline.Visible() {
		t.Error("the menu leaves something behind")
	}

	b.window.Canvas().Focus(c)
	c.visit(b.by(c, "spell/KAZ/csto/2002-10-07"), true)
	c.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if c.menu == nil {
		t.Fatal("the menu key shows no menu")
	}
	c.menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.cardTitle() != "Kazakhstan · CSTO member" || c.current == "" {
		t.Errorf("after the menu the keys are on %q", c.current)
	}
	b.keys.Shifted = func() bool { return true }
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
	if c.menu == nil {
		t.Fatal("Shift+F10 shows no menu")
	}
	c.menu.Dismiss()
	b.keys.Shifted = func() bool { return false }
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
	if c.menu != nil {
		t.Error("F10 alone shows the menu")
	}

	row := b.events.list.rows[b.events.list.current()]
	test.TapSecondary(row)
	if b.window.Canvas().Overlays().Top() == nil {
		t.Error("a right click on a row shows no menu")
	}
	b.window.Canvas().Overlays().Top().Hide()
	b.window.Canvas().Overlays().Remove(b.window.Canvas().Overlays().Top())
	row.click(0)
	b.events.list.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if b.window.Canvas().Overlays().Top() == nil {
		t.Error("the menu key shows no menu of the row")
	}
}

func TestAnEmptyChartHasAMenu(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, s := range b.state.Data().States {
		b.state.LeaveOut(s.ID)
	}
	c := b.membership.chart
	if c.frame.figure != nil {
		t.Fatal("the chart shows something")
	}
	test.TapSecondaryAt(c, fyne.NewPos(100, 100))
	if c.menu == nil {
		t.Fatal("there is no menu to get the states back with")
	}
	c.menu.Dismiss()
	b.keys.Do("window.command.all-states")
	if c.frame.figure == nil {
		t.Error("the states are not back")
	}
}

func TestFactsAreCopiedWithTheirSources(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	copied := func() string { return plain(b.app.Clipboard().Content()) }
	c.showCard(b.by(c, "spell/UZB/csto/2006-08-16"), 10)
	b.ctrl(fyne.KeyC, 0)
	got := copied()
	if !strings.HasPrefix(got, "Uzbekistan was a member of the Collective Security Treaty Organization (CSTO) from 16 August 2006 to 19 December 2012 (6 years 4 months).") ||
		!strings.Contains(got, "(Sources: Wikipedia, Collective Security Treaty Organization [n. ") || !b.news.visible {
		t.Errorf("copied %q", got)
	}
	b.keys.Do("window.command.copy-citation")
	if got := strings.Split(copied(), "\n"); len(got) < 3 || !strings.Contains(got[0], "https://") || !strings.HasPrefix(got[0], "Wikipedia, Collective Security Treaty Organization, ") {
		t.Errorf("the citations are %q", got)
	}
	c.leave()
	b.otherLanguage()
	b.state.Select("state/GEO", false)
	b.ctrl(fyne.KeyC, 0)
	if got := copied(); !strings.HasPrefix(got, "Грузия — член ДКБ (Договор о коллективной безопасности) с 20 апреля 1994 г. по 20 апреля 1999 г. (5 лет).") ||
		!strings.Contains(got, "(Источники: ") {
		t.Errorf("copied %q", got)
	}
	b.state.Select("", false)
	b.news.hide()
	b.app.Clipboard().SetContent("before")
	b.ctrl(fyne.KeyC, 0)
	if copied() != "before" || !b.news.visible {
		t.Errorf("with nothing to copy: %q", copied())
	}
	b.window.Canvas().Focus(b.events.search)
	test.Type(b.events.search, "kursk")
	b.events.search.TypedShortcut(&fyne.ShortcutSelectAll{})
	b.events.search.TypedShortcut(&fyne.ShortcutCopy{Clipboard: b.app.Clipboard()})
	if copied() != "kursk" {
		t.Errorf("the search copies %q", copied())
	}
}

func TestKeysDoWithMarksWhatTheMouseDoes(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	opened := b.browse()
	c := b.membership.chart
	b.window.Canvas().Focus(c)
	c.visit(b.by(c, "name/UZB"), true)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.ctrl(fyne.KeyReturn, 0)
	if got := b.state.Now().Selected; got != state.IDsOf("state/UZB", "state/AZE") {
		t.Errorf("selected %q", got)
	}
	b.keys.Do("window.command.only")
	if b.state.Now().States != state.IDsOf("UZB", "AZE") {
		t.Errorf("only %q", b.state.Now().States)
	}
	b.keys.Do("window.command.without")
	if b.state.Now().States != "UZB" {
		t.Errorf("without the one that the keys are on: %q", b.state.Now().States)
	}
	b.keys.Do("window.command.all-states")
	b.forces.chart.visit(b.by(b.forces.chart, "force/RUS"), true)
	c.leave()
	for _, r := range []rune{'o', 'O', 'щ', 'Щ'} {
		opened.opened = ""
		if b.window.Canvas().OnTypedRune()(r); opened.opened == "" && b.window.Canvas().Overlays().Top() == nil {
			t.Errorf("%c opens nothing", r)
		}
		if top := b.window.Canvas().Overlays().Top(); top != nil {
			b.window.Canvas().Overlays().Remove(top)
		}
	}
	b.forces.chart.leave()
	b.state.Select("strength/1999", false)
	b.window.Canvas().OnTypedRune()('o')
	if !strings.Contains(opened.opened, "worldbank") {
		t.Errorf("the source of a year opens %q", opened.opened)
	}
	b.keys.Do("window.command.go")
	if b.state.Now().AsOf != day(t, "1999-07-01") {
		t.Errorf("the day of a year is %s", b.state.Now().AsOf)
	}
}

// The keys come back to the mark on which they were.
func TestTabComesBackToTheMark(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	b.window.Canvas().Focus(c)
	if b.cardTitle() != "" {
		t.Errorf("Tab alone shows %q", b.cardTitle())
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	at := c.current
	b.window.Canvas().FocusNext()
	if c.current != "" || b.cardTitle() != "" {
		t.Error("the card stays when the keys are elsewhere")
	}
	b.window.Canvas().FocusPrevious()
	if c.current != at || b.cardTitle() == "" {
		t.Errorf("the keys come back to %q, not to %q", c.current, at)
	}
	b.desk.turn(strengthTab)
	order := b.strength.chart.readingOrder()
	if len(order) == 0 || slices.ContainsFunc(order, func(m charts.Mark) bool { return m.Passed }) {
		t.Error("the keys go to marks that they should pass over")
	}
}

func TestEveryMenuItemIsSaidInEveryLanguage(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.otherLanguage()
	b.state.Select("state/ARM", false)
	b.state.Select("state/KAZ", true)
	b.state.LeaveOut("RUS")
	c := b.membership.chart
	got := menuLabels(b.deeds.menu(markTarget(b.by(c, "spell/UZB/csto/2006-08-16"), c.chart)))
	want := []string{"Скопировать как предложение", "Скопировать ссылку на источник", "Открыть источник", "-", "Добавить к выделению",
		"Перейти к дате: 16 августа 2006 г.", "Только выделенные государства (2)", "-", "Только Узбекистан", "Убрать: Узбекистан", "Все государства", "-",
		"Экспорт этой диаграммы…", "Скопировать как изображение"}
	if !slices.Equal(got, want) {
		t.Errorf("the menu is %q", got)
	}
}
