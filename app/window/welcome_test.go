//go:build cgo

package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/state"
	"treatyline/data"
)

func TestTheHintGoesAwayForGood(t *testing.T) {
	for name, try := range map[string]func(*bench){
		"a press":     func(b *bench) { test.Tap(b.welcome) },
		"the palette": func(b *bench) { b.opened("x").press(fyne.KeyEscape) },
		"the keys":    func(b *bench) { b.keys.TypedRune('?') },
		"the date":    func(b *bench) { b.state.SetAsOf(day(b.TB, "2008-03-28")) },
		"a selection": func(b *bench) { b.state.Select(state.StatePrefix+"UZB", false) },
	} {
		b := newBenchOf(t, test.NewTempApp(t), Options{Data: data.CSTO()}, least)
		if !b.welcome.Visible() {
			t.Fatal("at first there is no hint")
		}
		at, size := b.welcome.Position(), b.welcome.Size()
		if at.X < 0 || at.Y < 0 || at.X+size.Width > least.Width || at.Y+size.Height > b.foot.Position().Y {
			t.Errorf("the hint is at %v, %v", at, size)
		}
		if b.otherTheme(); !b.welcome.Visible() {
			t.Error("another theme takes the hint away")
		}
		if try(b); b.welcome.Visible() {
			t.Errorf("%s does not take the hint away", name)
		}
		if b.otherTheme(); b.welcome.Visible() {
			t.Error("another theme brings the hint back")
		}
		if next := again(t, b, Options{}); next.welcome.Visible() {
			t.Errorf("%s: the next start brings the hint back", name)
		}
	}
}
