//go:build cgo

package window

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/data"
)

// eachFocusable calls a function with everything in the window that can have the keys.
func (b *bench) eachFocusable(do func(fyne.Focusable)) {
	seen := map[fyne.CanvasObject]bool{}
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || seen[o] || !o.Visible() {
			return
		}
		seen[o] = true
		if f, ok := o.(fyne.Focusable); ok {
			do(f)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, inner := range o.Objects {
				walk(inner)
			}
		case fyne.Widget:
			for _, inner := range test.WidgetRenderer(o).Objects() {
				walk(inner)
			}
		}
	}
	walk(b.window.Content())
}

// Everything of ours that can have the keys has a name and a role, in every language.
// Fyne's own fields have none in this version.
func TestEverythingWithTheKeysHasANameAndARole(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	kinds := map[string]bool{}
	for range 2 {
		for _, tab := range tabs() {
			b.desk.turn(tab)
			b.eachFocusable(func(f fyne.Focusable) {
				kind := reflect.TypeOf(f).String()
				a, ok := f.(fyne.Accessible)
				if !ok {
					if kind != "*window.searchField" {
						t.Errorf("%s, %s: %s has no name", tab, b.kit.Lang, kind)
					}
					return
				}
				kinds[kind] = true
				if strings.TrimSpace(a.AccessibilityLabel()) == "" || a.AccessibilityRole() == "" {
					t.Errorf("%s, %s: the name of %s is %q, its role %q", tab, b.kit.Lang, kind, a.AccessibilityLabel(), a.AccessibilityRole())
				}
			})
		}
		b.otherLanguage()
	}
	for _, kind := range []string{"widgets.Button", "widgets.Choices", "widgets.Chips", "widgets.DateLink", "widgets.Divider", "widgets.Link",
		"window.chartView", "window.eventList", "window.tableGrid"} {
		if !kinds["*"+kind] {
			t.Errorf("no %s has been met", kind)
		}
	}
}

func TestTheNameOfAChartIsWhatTheKeysHaveComeTo(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.membership.chart
	if got := c.AccessibilityLabel(); got != c.frame.figure.Description() || !strings.HasPrefix(got, "Nine states joined") {
		t.Errorf("at first it is %q", got)
	}
	b.window.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	m, ok := c.mark(c.current)
	if got := c.AccessibilityLabel(); !ok || !strings.HasPrefix(got, m.Card().Title) || got == c.frame.figure.Description() {
		t.Errorf("at a mark it is %q", got)
	}
}

// Type at 200 % leaves a window of 720 by 450 on a screen of 1440 by 900.
func TestTheFootIsWholeWhereTypeIsLarge(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(leastWidth, leastHeight), fyne.NewSize(720, 450), fyne.NewSize(960, 600)} {
		b := newBench(t, data.CSTO(), size)
		for range 2 {
			b.otherLanguage()
			if got := len(b.foot.lines); got == 0 || got > b.foot.most {
				t.Errorf("%v, %s: the foot has %d lines, and room for %d", size, b.kit.Lang, got, b.foot.most)
			}
		}
	}
}
