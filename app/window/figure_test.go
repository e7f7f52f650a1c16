//go:build cgo

package window

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"treatyline/app/export"
	"treatyline/app/window/files"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/data"
)

// figureOf exports a view as a file of a format and returns its path.
func figureOf(t *testing.T, d *data.Dataset, view string, format export.Format) string {
	t.Helper()
	v, err := charts.ParseView(d, view)
	must(t, err)
	path := filepath.Join(t.TempDir(), "figure."+string(format))
	_, err = export.Job{Data: d, View: v, Charts: []charts.Chart{v.Chart}, Formats: []export.Format{format}, Sizes: export.NamedSizes()[:1], Langs: []string{"en"}, Version: "test"}.ToFile(path)
	must(t, err)
	return path
}

func (f *filed) drop(path string) { f.files.dropped([]fyne.URI{storage.NewFileURI(path)}) }

func TestADroppedFigureShowsItsView(t *testing.T) {
	for _, format := range []export.Format{export.PNG, export.SVG, export.PDF} {
		f := newFiled(t, "")
		f.state.Change(func(m *state.Moment) { m.Theme, m.Lang, m.Search = "dark", "ru", "узбек" })
		f.drop(figureOf(t, data.CSTO(), "forces?as-of=2008-03-28&states=ARM,UZB&metric=active", format))
		f.await("the view", func() bool { return f.state.Now().AsOf == day(t, "2008-03-28") })
		now := f.state.Now()
		if now.States != state.IDsOf("ARM", "UZB") || now.Metric != charts.Active || now.Search != "" || f.view.tab != forcesTab {
			t.Errorf("%s: the view is %+v in the tab %s", format, now, f.view.tab)
		}
		if now.Theme != "dark" || now.Lang != "ru" {
			t.Errorf("%s: the theme is %s, the language %s", format, now.Theme, now.Lang)
		}
	}
}

func TestAFigureOpensTheAllianceThatItShows(t *testing.T) {
	f, _ := opened(t)
	f.drop(figureOf(t, data.CSTO(), "membership?as-of=2001-01-01", export.PNG))
	f.await("the alliance", func() bool { return f.state.Data() == data.CSTO() })
	if f.state.Now().AsOf != day(t, "2001-01-01") || f.view.tab != overviewTab {
		t.Errorf("the view is %+v in the tab %s", f.state.Now(), f.view.tab)
	}
}

func TestAFigureSaysThatItsDataHaveChanged(t *testing.T) {
	f, path := opened(t)
	figure := figureOf(t, f.state.Data(), "events?as-of=1999-01-01", export.PNG)
	write(t, path, pact("2000-12-31", third))
	f.await("the new data", f.events3)
	f.drop(figure)
	f.await("the view", func() bool { return f.state.Now().AsOf == day(t, "1999-01-01") })
	if f.cardTitle() != "The picture’s view" || !strings.Contains(f.news.texts[1].Text, "have changed") {
		t.Errorf("it says %q", f.cardTitle())
	}
}

func TestAFigureOfWhatIsNotAtHand(t *testing.T) {
	f, _ := opened(t)
	figure := figureOf(t, f.state.Data(), "events", export.SVG)
	f.files.open(files.Origin{}, nil)
	f.settle()
	f.drop(figure)
	f.await("the refusal", func() bool { return f.cardTitle() != "" })
	if got := f.news.texts[1].Text; f.cardTitle() != "The picture cannot be opened" || !strings.Contains(got, "another alliance, “pact”") {
		t.Errorf("it says %q, %q", f.cardTitle(), got)
	}
	foreign := filepath.Join(t.TempDir(), "foreign.svg")
	write(t, foreign, `<svg xmlns="http://www.w3.org/2000/svg"/>`)
	f.news.hide()
	f.drop(foreign)
	f.await("the refusal", func() bool { return f.cardTitle() != "" })
	if got := f.news.texts[1].Text; !strings.Contains(got, "not made by Treatyline") {
		t.Errorf("it says %q", got)
	}
}
