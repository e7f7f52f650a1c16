//go:build cgo

package window

import (
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"

	"treatyline/app/window/state"
	"treatyline/app/window/widgets"
	"treatyline/data"
)

// Fyne lays out what holds something new in every frame, so what makes something new
// whenever it is laid out has the window painted for ever.
func TestWhatIsLaidOutAgainStaysTheSame(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.Select(state.StatePrefix+"UZB", false)
	again := func(where any, o fyne.CanvasObject) {
		for _, w := range allWidgets(o) {
			r := test.WidgetRenderer(w)
			before := slices.Clone(r.Objects())
			r.Layout(w.Size())
			if !slices.Equal(before, r.Objects()) {
				t.Errorf("%s: %T holds other things when it is laid out again", where, w)
			}
		}
	}
	for _, shown := range tabs() {
		b.desk.turn(shown)
		again(shown, b.content)
	}
	for _, key := range []fyne.KeyName{fyne.KeyK, fyne.KeyG} {
		b.ctrl(key, 0)
		over := b.window.Canvas().Overlays().Top()
		if over == nil {
			t.Fatalf("Ctrl+%s opens nothing", key)
		}
		again(key, over)
		b.stage.Lift()
	}
}

// allWidgets are all that can be seen in something.
func allWidgets(o fyne.CanvasObject) []fyne.Widget {
	if !o.Visible() {
		return nil
	}
	var all []fyne.Widget
	if w, ok := o.(fyne.Widget); ok {
		all = append(all, w)
	}
	for _, child := range parts(o) {
		all = append(all, allWidgets(child)...)
	}
	return all
}

func TestWhatIsTakenAwayLosesTheKeys(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.window.Canvas().Focus(b.membership.chart)
	o := widgets.NewOverlay(b.kit)
	button := widgets.NewButton(b.kit, o.Keys, b.cards, b.kit.Text("A", b.kit.Style.Small, b.kit.Color.Ink), "", func() {})
	o.Content, o.First = button, button
	o.Fit = func(fyne.Size) (fyne.Position, fyne.Size) { return fyne.Position{}, fyne.NewSize(playSide, playSide) }
	b.stage.Lay(o)
	if !button.HasKeys() {
		t.Fatal("the overlay does not have the keys")
	}
	b.stage.Lift()
	if button.HasKeys() {
		t.Error("a button has the keys when it is gone")
	}
	if b.window.Canvas().Focused() != b.membership.chart {
		t.Error("what had the keys before has them no longer")
	}
}

func TestEscClosesADialogInWhichNothingHasTheKeys(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	c := b.window.Canvas()
	dialog.ShowInformation("A", "B", b.window)
	c.Unfocus()
	before := b.state.Now()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyHome})
	c.OnTypedRune()('.')
	if b.state.Now() != before {
		t.Error("the keys reach through the dialog")
	}
	if c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}); c.Overlays().Top() != nil {
		t.Error("Esc does not close the dialog")
	}
	if c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyHome}); b.state.Now().AsOf != b.state.First() {
		t.Error("after it the keys have nothing to do")
	}
}

func TestMemoryIsGivenBackWhenNothingHasChangedForAWhile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var given atomic.Int32
		i := newIdle(func() { given.Add(1) })
		defer i.close()
		time.Sleep(3 * idleAfter)
		synctest.Wait()
		if given.Load() != 0 {
			t.Error("it is given back before there is a window")
		}
		i.wait()
		time.Sleep(idleAfter - 1)
		i.Follow(state.Moment{})
		time.Sleep(idleAfter - 1)
		synctest.Wait()
		if given.Load() != 0 {
			t.Error("it is given back although something has changed")
		}
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		if given.Load() != 1 {
			t.Error("it is not given back")
		}
	})
}
