//go:build cgo

package window

import (
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/data"
)

// What a window does outside the interface's goroutine ends with it.
func TestNothingGoesOnWhenTheWindowIsClosed(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.start = func(f func()) { go f() }
	b.made = func() {} // it draws in goroutines of its own from now on
	before := runtime.NumGoroutine()
	for range 5 {
		b.otherTheme()
		b.otherLanguage()
		for _, shown := range tabs() {
			b.desk.turn(shown)
		}
		b.keys.key(fyne.KeySpace)
		b.state.setSearch("uzbek")
		b.keys.key(fyne.KeySpace)
		b.ctrl(fyne.KeyK, 0)
		b.desk.lift()
	}
	b.keys.key(fyne.KeyHome)
	b.keys.key(fyne.KeySpace) // it plays while it is closed
	b.rest()
	var after int
	for range 200 {
		if after = runtime.NumGoroutine(); after <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	stacks := make([]byte, 1<<20)
	t.Errorf("%d goroutines are left, of %d before:\n%s", after, before, stacks[:runtime.Stack(stacks, true)])
}
