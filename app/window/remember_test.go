//go:build cgo

package window

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// again is the window of an app as it opens the next time.
func again(t *testing.T, b *bench, o Options) *bench {
	t.Helper()
	if o.Data == nil {
		o.Data = data.CSTO()
	}
	return newBenchOf(t, b.app, o, usual)
}

func TestTheWindowComesBackAsItWasLeft(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.Change(func(m *state.Moment) {
		m.AsOf, m.From, m.To = day(t, "2008-03-28"), day(t, "2001-01-01"), day(t, "2012-12-31")
		m.States, m.Without, m.Categories = state.IDsOf("ARM", "UZB"), state.IDsOf("RUS"), state.IDsOf("treaty", "force")
		m.Search, m.Sort, m.Offices = "kursk & ё", charts.ByName, true
		m.Metric, m.Per1000, m.Forces, m.Strength = charts.Active, true, charts.Log, charts.Lines
		m.Edition, m.Series = b.state.Data().Editions[0].ID, b.state.Data().Series[1].ID
	})
	b.otherTheme()
	b.otherLanguage()
	b.desk.turn(strengthTab)
	dragDivider(b.dividers.events, -90)
	dragDivider(b.dividers.charts, -40)
	left, shares := b.state.Now(), b.shares
	b.remember()

	next := again(t, b, Options{})
	if next.state.Now() != left {
		t.Errorf("the view is\n%+v, was\n%+v", next.state.Now(), left)
	}
	if next.tab != strengthTab || next.shares != shares {
		t.Errorf("the tab is %s, the shares %+v, were %+v", next.tab, next.shares, shares)
	}
	if next.undo(); next.state.Now() != left {
		t.Error("what was restored can be taken back")
	}
	if got := rememberedSize(b.app.Preferences()); got != usual {
		t.Errorf("the size is %v", got)
	}
}

// undo takes the last change back.
func (b *bench) undo() { b.state.Undo() }

func TestTheLastDayStaysTheLast(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.remember()
	newer := *data.CSTO()
	newer.Organisation.AsOf = data.Date{Year: 2027, Month: 6, Day: 1}
	if next := again(t, b, Options{Data: &newer}); next.state.Now().AsOf != newer.AsOf() {
		t.Errorf("the date is %s", next.state.Now().AsOf)
	}
}

func TestAnotherAllianceIsNotShownAsTheLast(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	b.remember()
	other := *data.CSTO()
	other.Organisation.ID = "other"
	if next := again(t, b, Options{Data: &other}); next.state.Now().AsOf != other.AsOf() || next.tab != overviewTab {
		t.Errorf("it opens on %s, %s", next.state.Now().AsOf, next.tab)
	}
}

func TestWhatIsAskedForWins(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "1999-01-01"))
	b.state.SetSearch("kursk")
	b.otherTheme()
	b.desk.turn(strengthTab)
	b.remember()
	ask := func(query string) charts.View {
		v, err := charts.ParseView(b.state.Data(), query)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	v := ask("forces?as-of=2008-03-28&reading=log&metric=active&lang=ru")
	v.Theme = theme.Theme{} // nothing was said of it
	next := again(t, b, Options{View: v})
	now := next.state.Now()
	if next.tab != forcesTab || now.AsOf != day(t, "2008-03-28") || now.Forces != charts.Log || now.Metric != charts.Active || now.Search != "" || now.Lang != "ru" {
		t.Errorf("it opens on %s, %+v", next.tab, now)
	}
	if now.Theme != "dark" {
		t.Errorf("the theme is %s", now.Theme)
	}
	v = ask("membership?as-of=2008-03-28&states=ARM&theme=light")
	v.Chart, v.Lang, v.Reading = "", "", charts.Lines
	now = again(t, b, Options{View: v}).state.Now()
	if now.Strength != charts.Lines || now.Forces != "" || now.States != state.IDsOf("ARM") || now.Theme != "light" || now.Lang != "en" {
		t.Errorf("a view of no chart opens on %+v", now)
	}
}

// Beside a file that cannot be shown only theme and language can be as they were asked for.
func TestThemeAndLanguageCanBeAskedForAlone(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.Change(func(m *state.Moment) { m.AsOf, m.Forces = day(t, "2008-03-28"), charts.Log })
	b.desk.turn(strengthTab)
	left := b.state.Now()
	b.remember()
	next := again(t, b, Options{View: charts.View{Theme: theme.Dark(), Lang: "ru"}})
	left.Theme, left.Lang = theme.Dark().Name, "ru"
	if next.state.Now() != left || next.tab != strengthTab {
		t.Errorf("it opens on %s with\n%+v, want\n%+v", next.tab, next.state.Now(), left)
	}
}

func TestBrokenPreferencesAreHarmless(t *testing.T) {
	for name, broken := range map[string]func(fyne.Preferences){
		"words": func(p fyne.Preferences) {
			for _, key := range []string{themeKey, langKey, tabKey, widthKey, heightKey, scaleKey, splitKey + "charts", splitKey + "events", viewKey + "forces", hintKey} {
				p.SetString(key, "\x00 nonsense ☃")
			}
			p.SetString(allianceKey, "csto")
		},
		"numbers": func(p fyne.Preferences) {
			for i, key := range []string{themeKey, langKey, tabKey, widthKey, heightKey, scaleKey, splitKey + "charts", splitKey + "events", splitKey + "list", viewKey + "forces", fileKey, allianceKey} {
				p.SetFloat(key, []float64{-1, math.Inf(1), 1e300, math.NaN(), 0.0001}[i%5])
			}
		},
		"lists": func(p fyne.Preferences) {
			for _, key := range []string{themeKey, langKey, tabKey, widthKey, scaleKey, splitKey + "list", viewKey + "membership", allianceKey} {
				p.SetStringList(key, []string{"a", "b"})
			}
		},
		"views": func(p fyne.Preferences) {
			p.SetString(allianceKey, "csto")
			p.SetString(tabKey, "table of contents")
			p.SetString(viewKey+"membership", "forces?as-of=2001-01-01")
			p.SetString(viewKey+"forces", "forces?as-of=1-1-1&states=XXX")
			p.SetString(viewKey+"strength", "strength?as-of=9999-12-31")
			p.SetString(viewKey+"events", "events?%zz")
		},
	} {
		a := test.NewTempApp(t)
		broken(a.Preferences())
		b := newBenchOf(t, a, Options{Data: data.CSTO()}, usual)
		if b.state.Now().AsOf != data.CSTO().AsOf() || b.tab != overviewTab || b.scale.factor != 1 {
			t.Errorf("%s: it opens on %s, %s, %v", name, b.state.Now().AsOf, b.tab, b.scale.factor)
		}
		if size := rememberedSize(a.Preferences()); size != fyne.NewSize(defaultWidth, defaultHeight) {
			t.Errorf("%s: the size is %v", name, size)
		}
		b.checkParts(name)
	}
}

func TestTheLastFileIsOpenedAgain(t *testing.T) {
	a := test.NewTempApp(t)
	p := a.Preferences()
	if d, file := reading(p, Options{})(); file != "" || d.Organisation.ID != "csto" {
		t.Errorf("at first it is %s of %q", d.Organisation.ID, file)
	}
	path := filepath.Join(t.TempDir(), "a.yaml")
	content := "format: 1\norganisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}\nbodies: [{id: ex, name: Example, short: EX}]\nstates: [{id: ARM}]\nmemberships: [{state: ARM, body: ex, from: 2000, sources: [a]}]\nsources: [{id: a, title: A}]\n"
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	b := newBenchOn(t, a, Options{Data: data.CSTO(), File: path}, usual, func(d *desk) {
		d.files.do = new(postbox).post // nothing of the files is of interest here
	})
	b.remember()
	if d, file := reading(p, Options{})(); file != path || d.Organisation.ID != "ex" {
		t.Errorf("then it is %s of %q", d.Organisation.ID, file)
	}
	for _, spoil := range []func() error{
		func() error { return os.WriteFile(path, []byte("format: 2"), 0o666) },
		func() error { return os.Remove(path) },
		func() error { return os.Mkdir(path, 0o777) },
	} {
		if err := spoil(); err != nil {
			t.Fatal(err)
		}
		if d, file := reading(p, Options{})(); file != "" || d.Organisation.ID != "csto" {
			t.Errorf("a file that cannot be read leads to %s of %q", d.Organisation.ID, file)
		}
	}
}
