//go:build cgo

package present

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/look"
	"treatyline/app/window/state"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// bench is a state with the kit that its slides are made with.
type bench struct {
	kit   *look.Kit
	state *state.State
}

func newBench(t *testing.T) *bench {
	a := test.NewTempApp(t)
	b := &bench{state: state.New(data.CSTO())}
	dress := func() { b.kit = look.New(a, b.state.Now().Lang, theme.Light()) }
	b.state.OnDress(dress)
	dress()
	return b
}

// plain makes the spaces that hold a text together ordinary ones.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// newTestPresenter is the presentation of a bench, drawn at once on a screen.
func (b *bench) newTestPresenter(w, h int) *presenter {
	p := newPresenter(b.kit, b.state, func(s *slideShow) int { return s.first("", charts.Membership) }, func() {})
	p.work.Start = func(f func()) { f() }
	p.resize(w, h)
	return p
}

// said are the texts of a figure.
func said(f *charts.Figure) string {
	var all []string
	for _, m := range f.Marks {
		for _, s := range m.Shapes {
			if t, ok := s.(charts.Text); ok {
				all = append(all, t.Text)
			}
		}
	}
	return plain(strings.Join(all, " "))
}

func TestSlidesAreTheChartsAndThenTheEvents(t *testing.T) {
	b := newBench(t)
	b.state.SetSearch("ratifies")
	p := b.newTestPresenter(1600, 900)
	var chartsShown []charts.Chart
	for _, s := range p.show.slides {
		if s.chart != "" && s.page == 0 {
			chartsShown = append(chartsShown, s.chart)
		}
	}
	if len(chartsShown) != len(charts.All()) {
		t.Errorf("the charts are %v", chartsShown)
	}
	events := p.show.slides[len(p.show.slides)-len(b.state.Events()):]
	for i, e := range b.state.Events() {
		if events[i].chart != "" || charts.EventID(events[i].event) != charts.EventID(e) {
			t.Errorf("slide %d of the events shows %q", i, events[i].event.Title.In("en"))
		}
	}
}

func TestKeysAndClickersTurnSlides(t *testing.T) {
	b := newBench(t)
	p := b.newTestPresenter(1600, 900)
	last := len(p.show.slides) - 1
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyLeft, 0}, {fyne.KeyRight, 1}, {fyne.KeyPageDown, 2}, {fyne.KeyPageUp, 1}, {fyne.KeySpace, 2},
		{fyne.KeyEnd, last}, {fyne.KeyRight, last}, {fyne.KeyHome, 0},
	} {
		if p.key(c.key); p.at != c.want || p.wanted.at != c.want {
			t.Errorf("%s leads to slide %d, want %d", c.key, p.at, c.want)
		}
	}
	p.rune('b')
	if r, g, bl, _ := p.paint(1600, 900).At(5, 5).RGBA(); !p.blank || r+g+bl != 0 {
		t.Error("b does not darken the screen")
	}
	if p.key(fyne.KeyRight); p.blank {
		t.Error("the next slide is dark")
	}
	left := false
	p.leave = func() { left = true }
	if p.key(fyne.KeyEscape); !left {
		t.Error("Esc does not lead back")
	}
}

func TestAnEventsSlideShowsWhoBelongedOnItsDay(t *testing.T) {
	for _, code := range []string{"en", "ru"} {
		b := newBench(t)
		b.state.Change(func(m *state.Moment) { m.Lang = code })
		now := b.state.Now()
		p := b.newTestPresenter(1920, 1080)
		for i, s := range p.show.slides {
			if s.chart != "" {
				continue
			}
			f := p.show.figure(i)
			words := said(f)
			for _, want := range []string{s.event.Title.In(code), b.kit.Words.Date(min(s.event.Date.First(), b.state.Data().AsOf()).Date())} {
				if !strings.Contains(strings.Join(strings.Fields(words), " "), plain(want)) {
					t.Fatalf("%s: the slide of %q does not say %q", code, s.event.Title.In("en"), want)
				}
			}
			for _, m := range f.Marks {
				for _, shape := range m.Shapes {
					if r := shape.Bounds(); r.Bottom() > f.Page.H+0.5 || r.X < -0.5 {
						t.Fatalf("%s: the slide of %q: %s at %v leaves the page", code, s.event.Title.In("en"), m.ID, r)
					}
				}
			}
		}
		if b.state.Now() != now {
			t.Error("presenting changes what the window shows")
		}
	}
}

func TestASlideFitsTheScreen(t *testing.T) {
	b := newBench(t)
	for _, size := range [][2]int{{1024, 768}, {3840, 2160}, {1080, 1920}} {
		p := b.newTestPresenter(size[0], size[1])
		for range 8 {
			if got := p.paint(size[0], size[1]).Bounds(); got.Dx() != size[0] || got.Dy() != size[1] || p.shown == nil {
				t.Errorf("%v: the slide is %v", size, got)
			}
			p.key(fyne.KeyRight)
		}
	}
}

func TestThePresentationBeginsWhereOneIs(t *testing.T) {
	b := newBench(t)
	show := newSlideShow(b.kit, b.state, 16, 9)
	if s := show.slides[show.first("", charts.Strength)]; s.chart != charts.Strength {
		t.Errorf("of the strength: %v", s.chart)
	}
	id := charts.EventID(b.state.Events()[7])
	if s := show.slides[show.first(id, charts.Events)]; s.chart != "" || charts.EventID(s.event) != id {
		t.Errorf("of an event: %v", s)
	}
}

// Keys that come before the window has its size are passed over.
func TestKeysBeforeTheFirstSlide(t *testing.T) {
	b := newBench(t)
	left := 0
	p := newPresenter(b.kit, b.state, func(*slideShow) int { return 0 }, func() { left++ })
	for _, name := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyRight, fyne.KeyLeft, fyne.KeySpace, fyne.KeyEscape} {
		p.key(name)
	}
	p.Tapped(nil)
	p.TappedSecondary(nil)
	if p.at != 0 || left != 1 {
		t.Errorf("slide %d is shown, and it was left %d times", p.at, left)
	}
}

// Fyne keeps a window that was closed, with its picture, for every text of its own in it.
func TestAClosedPresentationIsNotKept(t *testing.T) {
	b := newBench(t)
	p := b.newTestPresenter(1600, 900)
	for _, o := range test.WidgetRenderer(p).Objects() {
		if o != p.raster {
			t.Errorf("there is a %T beside the picture", o)
		}
	}
	p.key(fyne.KeyRight)
	if words, want := said(p.show.figure(p.at)), fmt.Sprintf("2 of %d", len(p.show.slides)); !strings.HasSuffix(words, want) {
		t.Errorf("the picture does not say %q: %q", want, words)
	}
	if p.clear(); p.shown != nil || p.show != nil {
		t.Error("its slides are kept")
	}
}

// A slide that is still being drawn when the window closes is not kept, either.
func TestASlideThatComesTooLateIsNotKept(t *testing.T) {
	b := newBench(t)
	p := b.newTestPresenter(1600, 900)
	late := func() {}
	p.work.Start = func(f func()) { late = f }
	p.key(fyne.KeyRight)
	p.clear()
	if late(); p.shown != nil {
		t.Error("it is kept")
	}
}
