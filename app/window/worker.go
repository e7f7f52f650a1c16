//go:build cgo

package window

import "sync"

// newest runs jobs outside the interface's goroutine, one after the other. Of the jobs
// that come while one runs only the last is kept: the newest wanted frame wins.
type newest struct {
	start func(func()) // runs a function in a goroutine; a test runs it at once

	mu      sync.Mutex
	waiting func()
	busy    bool
}

func newNewest() *newest {
	return &newest{start: func(f func()) { go f() }}
}

// do runs a job as soon as there is none before it, unless a newer one comes first.
func (n *newest) do(job func()) {
	n.mu.Lock()
	n.waiting = job
	idle := !n.busy
	n.busy = true
	n.mu.Unlock()
	if idle {
		n.start(n.work)
	}
}

func (n *newest) work() {
	for {
		n.mu.Lock()
		job := n.waiting
		n.waiting = nil
		n.busy = job != nil
		n.mu.Unlock()
		if job == nil {
			return
		}
		job()
	}
}
