//go:build cgo

package window

import (
	"runtime"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/data"
)

// postbox stands for the interface's goroutine. Fyne's test driver runs what is posted to
// that where it is posted from, and so at the same time as the test.
type postbox struct {
	mu     sync.Mutex
	posted []func()
}

func (q *postbox) post(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.posted = append(q.posted, f)
}

// take runs what was posted, on the test's goroutine.
func (q *postbox) take() {
	q.mu.Lock()
	posted := q.posted
	q.posted = nil
	q.mu.Unlock()
	for _, f := range posted {
		f()
	}
}

// What a window does outside the interface's goroutine ends with it.
func TestNothingGoesOnWhenTheWindowIsClosed(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.start = func(f func()) { go f() }
	post := &postbox{}
	b.player.run = func(step func(), stop <-chan struct{}) { steps(post.post, step, stop) }
	b.files.do = post.post
	b.made = func() { // it draws in goroutines of its own from now on
		b.overview = b.view
		b.drawn.post = post.post
		b.cards.patience.after = b.time.after
		b.silence.after = func(time.Duration, func()) {}
	}
	before := runtime.NumGoroutine()
	for range 5 {
		b.otherTheme()
		b.otherLanguage()
		for _, shown := range tabs() {
			b.desk.turn(shown)
		}
		b.keys.TypedKey(fyne.KeySpace)
		b.state.SetSearch("uzbek")
		b.keys.TypedKey(fyne.KeySpace)
		b.ctrl(fyne.KeyK, 0)
		b.stage.Lift()
		post.take()
	}
	b.keys.TypedKey(fyne.KeyHome)
	b.keys.TypedKey(fyne.KeySpace) // it plays while it is closed
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
