//go:build cgo

package window

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

func token(c color.Color) theme.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return theme.Color{R: n.R, G: n.G, B: n.B, A: n.A}
}

// ground is the pixel of a chart that nothing is drawn on.
func (c *chartView) ground() color.Color { return c.frame.surface.raster.Image().At(1, 1) }

func TestAnotherThemeChangesEverything(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	b.desk.turn(membershipTab)
	b.window.Canvas().Focus(b.events.search)
	test.Type(b.events.search, "uzbek")
	old, row, top := b.overview, b.events.list.rows[0], b.events.list.scroll.Offset
	for _, want := range []theme.Theme{theme.Dark(), theme.Light()} {
		b.ctrl(fyne.KeyT, 0)
		if got := token(b.membership.chart.ground()); got != want.Ground {
			t.Errorf("%s: the chart's ground is %v", want.Name, got)
		}
		if got := token(b.app.Settings().Theme().Color(fynetheme.ColorNameForeground, 0)); got != want.Ink {
			t.Errorf("%s: the dialogs' texts are %v", want.Name, got)
		}
		if got := token(b.events.ground.Fill()); got != want.Ground {
			t.Errorf("%s: the card's ground is %v", want.Name, got)
		}
		if got := b.app.Preferences().String(themeKey); got != want.Name {
			t.Errorf("%q is remembered, want %q", got, want.Name)
		}
		if b.overview == old || b.tab != membershipTab || b.events.search.Text != "uzbek" || b.state.Now().AsOf != day(t, "2008-03-28") {
			t.Errorf("%s: the tab is %s, the search %q, the date %s", want.Name, b.tab, b.events.search.Text, b.state.Now().AsOf)
		}
		if b.window.Canvas().Focused() != fyne.Focusable(b.events.search) {
			t.Errorf("%s: the search has lost the keys", want.Name)
		}
		if b.events.list.scroll.Offset != top || b.events.list.rows[0] == row && row != nil {
			t.Errorf("%s: the list is at %v, was at %v", want.Name, b.events.list.scroll.Offset, top)
		}
		old = b.overview
	}
}

func TestViewsOfAThemeThatIsLeftFollowNothing(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	old := b.overview
	b.ctrl(fyne.KeyT, 0)
	said := old.foot.date.Text().Text
	b.state.SetAsOf(day(t, "2008-03-28"))
	if old.foot.date.Text().Text != said {
		t.Errorf("the foot of the theme before says %q, said %q", old.foot.date.Text().Text, said)
	}
	if b.foot.date.Text().Text == said {
		t.Errorf("the foot still says %q", said)
	}
}

func TestAnotherThemeRingsNothingNew(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.events.list.takeFocus()
	b.events.list.press(charts.EventID(b.state.Events()[3]), false)
	b.otherTheme()
	if b.window.Canvas().Focused() != fyne.Focusable(b.events.list) || b.events.list.ring.Visible() {
		t.Error("the list is ringed, or has lost the keys")
	}
	press(b.membership.chart, 300, 200)
	b.otherTheme()
	if b.window.Canvas().Focused() != fyne.Focusable(b.membership.chart) || b.membership.ringed {
		t.Error("the chart is ringed, or has lost the keys")
	}
	b.membership.chart.FocusGained()
	b.otherTheme()
	if !b.membership.ringed {
		t.Error("the chart has lost its ring")
	}
}

func TestTheThemeIsRemembered(t *testing.T) {
	a := test.NewTempApp(t)
	for stored, want := range map[string]string{"dark": "dark", "light": "light", "print": "light", "": "light", "x": "light"} {
		a.Preferences().SetString(themeKey, stored)
		if d := newDesk(a, Options{Data: data.CSTO()}); d.kit.Theme.Name != want {
			t.Errorf("%q: the theme is %s, want %s", stored, d.kit.Theme.Name, want)
		}
	}
}

func TestHighContrastIsRememberedAndStaysInTheWindow(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	before := b.viewText()
	b.keys.Do("window.command.contrast")
	if got, want := token(b.membership.chart.ground()), theme.RGB(0xffffff); !b.kit.Theme.High || got != want {
		t.Errorf("the contrast is high: %v, the ground %v", b.kit.Theme.High, got)
	}
	if got := b.viewText(); got != before {
		t.Errorf("the view is %q, was %q", got, before)
	}
	b.otherTheme()
	if !b.kit.Theme.High || b.kit.Theme.Name != "dark" {
		t.Errorf("the other theme is %s, its contrast high: %v", b.kit.Theme.Name, b.kit.Theme.High)
	}
	if again := newDesk(b.app, Options{Data: data.CSTO()}); !again.kit.Theme.High {
		t.Error("it is not remembered")
	}
	b.keys.Do("window.command.contrast")
	if b.kit.Theme.High || b.app.Preferences().Bool(contrastKey) {
		t.Error("it does not go")
	}
}

func TestASmallButtonSaysWhatItDoes(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	at := b.app.Driver().AbsolutePositionForObject(b.header.theme)
	test.MoveMouse(b.window.Canvas(), at.AddXY(10, 10))
	if got := b.cardTitle(); got != "Dark theme (Ctrl+T)" {
		t.Errorf("it says %q", got)
	}
	test.MoveMouse(b.window.Canvas(), fyne.NewPos(5, 5))
	if got := b.cardTitle(); got != "" {
		t.Errorf("it goes on saying %q", got)
	}
	b.window.Canvas().Focus(b.header.theme)
	b.header.theme.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if b.kit.Theme.Name != "dark" || b.window.Canvas().Focused() != fyne.Focusable(b.header.theme) {
		t.Errorf("the theme is %s, %T has the keys", b.kit.Theme.Name, b.window.Canvas().Focused())
	}
}
