//go:build cgo

package window

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/command"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/words"
	"treatyline/data"
)

// opened opens the palette by its keys and types into it.
func (b *bench) opened(text string) *palette {
	b.Helper()
	b.ctrl(fyne.KeyK, 0)
	p := b.shownPalette()
	if p == nil {
		b.Fatal("Ctrl+K opens no palette")
	}
	test.Type(p.field, text)
	return p
}

// shownPalette is the palette that lies over the window, or nil.
func (b *bench) shownPalette() *palette {
	if o, ok := b.window.Canvas().Overlays().Top().(*widgets.Overlay); ok {
		if p, ok := o.Content.(*palette); ok {
			return p
		}
	}
	return nil
}

func (p *palette) titles() []string {
	var titles []string
	for _, t := range p.list.things {
		titles = append(titles, plain(t.title))
	}
	return titles
}

func (p *palette) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		p.field.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestThePaletteFindsEverything(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, c := range []struct{ typed, first string }{
		{"strength", "Strength"},
		{"copy v", "Copy view"},
		{"view copy", "Copy view"},
		{"ДИНАМИКА", "Strength"}, // in the other language
		{"armenia", "Armenia"},
		{"KAZ", "Kazakhstan"},
		{"Киргизия", "Kyrgyzstan"},
		{"Uzbek parl", "Uzbek parliament ratifies the membership"},
		{"2008", "Go to 1 January 2008"},
		{"march 2008", "Go to 1 March 2008"},
		{"28.03.2008", "Go to 28 March 2008"},
		{"28 марта 2008 г.", "Go to 28 March 2008"},
		{"1066", "Go to 1 January 1992"},
		{"2077-05-05", "Go to 1 January 2026"},
	} {
		p := b.opened(c.typed)
		if got := p.titles(); len(got) == 0 || got[0] != c.first {
			t.Errorf("%q finds %q, want first %q", c.typed, got, c.first)
		}
		p.press(fyne.KeyEscape)
	}
}

func TestThePaletteKnowsYoAsYe(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.otherLanguage()
	want := b.opened("темная").titles()
	b.shownPalette().press(fyne.KeyEscape)
	if got := b.opened("Тёмная").titles(); !slices.Equal(got, want) || !slices.Contains(got, "Тёмная тема") {
		t.Errorf("«Тёмная» finds %q, «темная» %q", got, want)
	}
}

func TestThePaletteRanksWhatItFinds(t *testing.T) {
	d := data.CSTO()
	f := newFinder(words.In("en"), d, []command.Command{{Phrase: "window.command.search"}, {Phrase: "window.tab.strength"}})
	var kinds []string
	for _, found := range f.find("ar", 1000) {
		names := f.folded[slices.Index(f.things, found)]
		kinds = append(kinds, fmt.Sprintf("%d%d", matching(names, "ar", []string{"ar"}), found.kind))
	}
	if !slices.IsSorted(kinds) || len(slices.Compact(slices.Clone(kinds))) < 4 {
		t.Errorf("ranks and kinds are %v", kinds)
	}
	if got := f.find("", 1000); len(got) != 2+len(d.States) {
		t.Errorf("without a text %d things are found", len(got))
	}
	if got := f.find("a", 5); len(got) != 5 {
		t.Errorf("%d things are found, at most 5 wanted", len(got))
	}
}

func TestEnterInThePaletteGoesThere(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.window.Canvas().Focus(b.forces.chart)
	go1 := func(text string, keys ...fyne.KeyName) {
		b.opened(text).press(append(keys, fyne.KeyReturn)...)
		if b.shownPalette() != nil {
			t.Fatalf("%q: the palette stays", text)
		}
	}
	go1("strength")
	if b.tab != strengthTab {
		t.Errorf("the tab is %s", b.tab)
	}
	go1("overview")
	go1("uzbekistan")
	if got := b.state.Now().Selected.All(); !slices.Equal(got, []string{"state/UZB"}) {
		t.Errorf("selected is %q", got)
	}
	go1("28 mar 2008")
	if got := b.state.Now().AsOf.String(); got != "2008-03-28" {
		t.Errorf("the date is %s", got)
	}
	b.state.SetSearch("armenia")
	go1("uzbek parl", fyne.KeyDown, fyne.KeyUp)
	e, ok := b.state.Event(b.state.SelectedEvent())
	if !ok || e.Title["en"] != "Uzbek parliament ratifies the membership" || b.state.Now().AsOf != e.Date.First() {
		t.Errorf("selected is %q on %s", e.Title["en"], b.state.Now().AsOf)
	}
	if b.state.Now().Search != "" {
		t.Error("the search hides the event")
	}
	go1("dark")
	if b.kit.Theme.Name != "dark" {
		t.Error("the command was not done")
	}
}

func TestThePaletteGivesTheKeysBack(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.window.Canvas()
	for _, f := range []fyne.Focusable{b.forces.chart, b.events.search, b.events.list, nil} {
		c.Focus(f)
		p := b.opened("x")
		if c.Focused() != fyne.Focusable(p.field) {
			t.Fatalf("the palette does not have the keys, but %T", c.Focused())
		}
		p.press(fyne.KeyEscape)
		if c.Focused() != f {
			t.Errorf("%T has the keys, %T had them", c.Focused(), f)
		}
	}
	if b.opened("").field.TypedShortcut(paletteKeys.Shortcut()); b.shownPalette() != nil {
		t.Error("Ctrl+K does not close the palette")
	}
	b.opened("")
	test.TapCanvas(c, fyne.NewPos(5, 300))
	if b.shownPalette() != nil {
		t.Error("a press beside the palette does not close it")
	}
	before := b.state.Now()
	p := b.opened("")
	test.TapCanvas(c, b.app.Driver().AbsolutePositionForObject(p.none).AddXY(4, 0))
	if b.state.Now() != before && b.shownPalette() != nil {
		t.Error("a press reaches what lies under the palette")
	}
}

func TestTheMouseTakesFromThePalette(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	l := b.opened("uz").list
	at := fyne.NewPos(60, 2*paletteRow+5)
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if l.chosen != 2 {
		t.Errorf("row %d is chosen", l.chosen)
	}
	want := b.state.Data().Events[l.things[2].at]
	test.TapAt(l, at)
	if b.state.SelectedEvent() != charts.EventID(want) || b.shownPalette() != nil {
		t.Errorf("selected is %q, want %q", b.state.SelectedEvent(), charts.EventID(want))
	}
}

func TestThePaletteScrolls(t *testing.T) {
	b := newBench(t, data.CSTO(), least)
	p := b.opened("")
	l := p.list
	n, page := len(l.things), l.page()
	if page >= n || page < 5 {
		t.Fatalf("%d of %d rows are in view", page, n)
	}
	for _, s := range []struct {
		do          func()
		chosen, top int
	}{
		{func() { p.press(fyne.KeyUp) }, 0, 0},
		{func() { p.press(fyne.KeyPageDown) }, page, 1},
		{func() { p.press(fyne.KeyUp) }, page - 1, 1},
		{func() { l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -wheelNotch)}) }, page - 1, 4},
		{func() { l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -100*wheelNotch)}) }, n - page, n - page},
		{func() { p.press(fyne.KeyPageDown, fyne.KeyPageDown) }, n - 1, n - page},
		{func() { p.press(fyne.KeyPageUp) }, n - 1 - page, n - 1 - page},
	} {
		if s.do(); l.chosen != s.chosen || l.top != s.top {
			t.Errorf("row %d is chosen and %d at the top, want %d and %d", l.chosen, l.top, s.chosen, s.top)
		}
	}
}

func TestThePaletteMarksWhatWasTyped(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	p := b.opened("parl uz")
	bold := ""
	for _, o := range p.list.objects {
		if text, ok := o.(*canvas.Text); ok && text.TextStyle.Bold {
			bold += text.Text + "|"
		}
	}
	if !strings.HasPrefix(bold, "Uz|parl|") {
		t.Errorf("in bold is %q", bold)
	}
	for _, size := range []fyne.Size{usual, least} {
		b := newBench(t, data.CSTO(), size)
		b.otherLanguage()
		p := b.opened("с")
		for _, o := range p.list.objects {
			if end := o.Position().X + o.Size().Width; end > p.list.Size().Width {
				t.Errorf("%v: %v ends at %v of %v", size, textOf(o), end, p.list.Size().Width)
			}
		}
	}
}

func TestThePaletteSaysThatNothingIsFound(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	p := b.opened("xyzzy")
	if !p.none.Visible() || len(p.list.things) != 0 {
		t.Error("it does not say that nothing is found")
	}
	p.press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown)
	if b.shownPalette() == nil {
		t.Error("Enter on nothing closes the palette")
	}
}

// A letter typed must be answered within 16 ms, with 50,000 events.
func BenchmarkPalette(b *testing.B) {
	f := newFinder(words.In("ru"), manyEvents(b, 50_000), nil)
	for _, typed := range []string{"a", "уз", "парламент узбекистана", "xyzzy", "2008"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				f.find(typed, mostFound)
			}
		})
	}
}
