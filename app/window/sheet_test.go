//go:build cgo

package window

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/data"
)

// shownSheet is the sheet that lies over the window, or nil.
func (b *bench) shownSheet() *widgets.Sheet {
	if o, ok := b.window.Canvas().Overlays().Top().(*widgets.Overlay); ok {
		s, _ := o.Content.(*widgets.Sheet)
		return s
	}
	return nil
}

func linesOf(s *widgets.Sheet) []string {
	var lines []string
	for _, o := range s.Body().Objects {
		if t, ok := o.(*canvas.Text); ok {
			lines = append(lines, t.Text)
		}
	}
	return lines
}

func TestTheSheetHasAllKeys(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.keys.TypedRune('?')
	lines := linesOf(b.shownSheet())
	for _, c := range b.keys.Commands {
		for _, key := range c.Keys {
			if name := key.In(b.kit.Words); !slices.Contains(lines, name) {
				t.Errorf("%s of %s is missing", name, c.Phrase)
			}
		}
	}
	for _, g := range gestures() {
		if !slices.Contains(lines, b.kit.Words.Say(g.where)) {
			t.Errorf("%s is missing", g.where)
		}
	}
}

func TestSheetsStandInsideTheirCards(t *testing.T) {
	for _, size := range sizes[:6] {
		b := newBench(t, data.CSTO(), size)
		for range 2 {
			b.otherLanguage()
			for _, open := range []func(){b.showKeys, b.showAbout, b.showAboutData, b.showProblem} {
				open()
				s := b.shownSheet()
				at, card := s.Position(), s.Size()
				if at.X < 0 || at.Y < 0 || at.X+card.Width > size.Width || at.Y+card.Height > size.Height {
					t.Errorf("%v: the sheet is at %v, %v", size, at, card)
				}
				const side = 26
				inner, height := card.Width-2*side, s.Body().MinSize().Height
				for _, o := range s.Body().Objects {
					p, z := o.Position(), o.Size()
					if p.X < 0 || p.X+z.Width > inner+1 || p.Y < 0 || p.Y+z.Height > height+6 {
						t.Errorf("%v, %s: %q is at %v, %v on %v x %v", size, b.kit.Lang, textOf(o), p, z, inner, height)
					}
				}
				for i, o := range s.Body().Objects {
					if _, ok := o.(*canvas.Text); !ok {
						continue
					}
					for _, other := range s.Body().Objects[:i] {
						if _, ok := other.(*canvas.Text); ok && overlap(o, other) && math.Abs(float64(o.Position().Y-other.Position().Y)) < 12 {
							t.Errorf("%v, %s: %q and %q overlap", size, b.kit.Lang, textOf(o), textOf(other))
						}
					}
				}
			}
		}
	}
}

func TestSheetsCloseAndScroll(t *testing.T) {
	b := newBench(t, data.CSTO(), fyne.NewSize(720, 424))
	c := b.window.Canvas()
	b.window.Canvas().Focus(b.membership.chart)
	type1 := func(key fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: key}) }
	for name, end := range map[string]func(){
		"Esc":     func() { type1(fyne.KeyEscape) },
		"?":       func() { c.Focused().TypedRune('?') },
		"F1":      func() { type1(fyne.KeyF1) },
		"a press": func() { test.TapCanvas(c, fyne.NewPos(300, 200)) },
		"a theme": b.otherTheme,
	} {
		b.showKeys()
		type1(fyne.KeyDown)
		type1(fyne.KeyPageDown)
		const line = 40 // that the first key scrolls
		if b.shownSheet().Scroll().Offset.Y <= line {
			t.Error("the keys do not scroll")
		}
		type1(fyne.KeyUp)
		if end(); b.shownSheet() != nil {
			t.Errorf("%s does not close the sheet", name)
		}
	}
	if c.Focused() != fyne.Focusable(b.membership.chart) {
		t.Errorf("%T has the keys", c.Focused())
	}
	b.showAbout()
	if test.TapCanvas(c, fyne.NewPos(300, 120)); b.shownSheet() == nil {
		t.Error("a press on the sheet about the program closes it")
	}
	if test.TapCanvas(c, fyne.NewPos(3, 200)); b.shownSheet() != nil {
		t.Error("a press beside the sheet does not close it")
	}
}

func TestTheFactsOfAProblemAreCopied(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetReading(charts.Forces, charts.Log)
	b.desk.turn(forcesTab)
	b.showProblem()
	face := ""
	for _, o := range b.shownSheet().Body().Objects {
		if copies, ok := o.(*widgets.Button); ok {
			test.Tap(copies)
			face = textOf(copies.Face)
		}
	}
	said := b.app.Clipboard().Content()
	for _, want := range []string{"Treatyline test, ", "forces?as-of=2026-01-01&reading=log", "data csto as of 2026-01-01", "1440x900"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	if face != "Copied " {
		t.Errorf("it does not say that it copied, but %q", face)
	}
}

func TestAKeyStandsOnceInTheSheet(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, g := range b.keyGroups() {
		for _, line := range g.lines {
			for i, key := range line.keys {
				if strings.Contains(key, "KP_") || slices.Contains(line.keys[:i], key) {
					t.Errorf("%s: %s: %q", g.title, line.does, line.keys)
				}
			}
		}
	}
}
