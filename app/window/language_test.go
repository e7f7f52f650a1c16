//go:build cgo

package window

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynelang "fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"treatyline/charts"
	"treatyline/data"
)

func TestAnotherLanguageChangesEveryText(t *testing.T) {
	t.Setenv("LC_ALL", "C")
	t.Setenv("LANGUAGE", "de")
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	said := func() map[string]string {
		return map[string]string{
			"the title of the window": b.window.Title(),
			"the header":              b.header.title.Text,
			"the facts":               b.header.facts.Text,
			"the tabs":                strings.Join(b.header.tabs.Labels(), " "),
			"the button":              b.header.actions[0].said,
			"the theme's button":      b.header.theme.Tip,
			"the language's button":   b.header.language.Tip,
			"the chart":               b.membership.chart.frame.figure.Title,
			"the forces":              b.forces.chart.frame.figure.Title,
			"the events":              b.events.title.Text,
			"the search":              b.events.search.PlaceHolder,
			"the row":                 strings.Join(b.events.list.rows[b.events.list.current()].text.title, " "),
			"the foot":                b.foot.count.Text,
			"the play bar":            b.foot.bar.rate.Text + b.foot.bar.play.Tip,
			"Fyne":                    fynelang.L("Cancel"),
		}
	}
	english := said()
	b.ctrl(fyne.KeyL, 0)
	russian := said()
	for what, s := range russian {
		if s == english[what] || s == "" {
			t.Errorf("%s says %q in Russian", what, s)
		}
	}
	if got, want := plain(russian["the foot"]), "На 28 марта 2008 г.: 7 членов"; got != want {
		t.Errorf("the foot says %q, want %q", got, want)
	}
	if b.app.Preferences().String(langKey) != "ru" {
		t.Error("the language is not remembered")
	}
	if again := newDesk(b.app, Options{Data: data.CSTO()}); again.kit.Lang != "ru" {
		t.Errorf("the next window speaks %s", again.kit.Lang)
	}
	if got := os.Getenv("LC_ALL") + " " + os.Getenv("LANGUAGE"); got != "C de" {
		t.Errorf("programs that are started from here speak %q", got)
	}
	test.Tap(b.header.language)
	for what, s := range said() {
		if s != english[what] {
			t.Errorf("%s says %q, was %q", what, s, english[what])
		}
	}
}

func TestRussianFitsIntoTheHeader(t *testing.T) {
	for _, size := range []fyne.Size{usual, least, fyne.NewSize(1024, 900), fyne.NewSize(860, 520)} {
		b := newBench(t, data.CSTO(), size)
		b.otherLanguage()
		h := b.header
		if end := h.namesEnd(); end > h.tabs.Position().X {
			t.Errorf("%v: the names end at %v, the tabs begin at %v", size, end, h.tabs.Position().X)
		}
		if end := h.tabs.Position().X + h.tabs.Size().Width; end > h.export.Position().X {
			t.Errorf("%v: the tabs end at %v, the button begins at %v", size, end, h.export.Position().X)
		}
	}
}

func TestDatesAndStatesOfARowKeepApart(t *testing.T) {
	for _, speak := range []string{"en", "ru"} {
		b := newBench(t, data.CSTO(), least)
		if speak == "ru" {
			b.otherLanguage()
		}
		l := b.events.list
		room := float64(l.texts.width - rowLeft - rowRight)
		for _, e := range b.state.Events() {
			r := l.texts.of(e)
			if s := b.kit.Style.Small; r.states != "" && s.Width(r.when)+s.Width(r.states) > room {
				t.Errorf("%s: %q meets %q", charts.EventID(e), r.when, r.states)
			}
		}
	}
}

func TestAnotherLanguageKeepsTheEventInView(t *testing.T) {
	b := newBench(t, data.CSTO(), least)
	b.state.SetAsOf(day(t, "2008-03-28"))
	b.otherLanguage()
	if b.events.list.rows[b.events.list.current()] == nil {
		t.Error("the event of the date is no longer in view")
	}
}
