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
	closed  bool
	idle    sync.Cond // no job runs
}

func newNewest() *newest {
	n := &newest{start: func(f func()) { go f() }}
	n.idle.L = &n.mu
	return n
}

// do runs a job as soon as there is none before it, unless a newer one comes first.
func (n *newest) do(job func()) {
	n.mu.Lock()
	if n.closed {
		n.mu.Unlock()
		return
	}
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
		if !n.busy {
			n.idle.Broadcast()
		}
		n.mu.Unlock()
		if job == nil {
			return
		}
		job()
	}
}

// close drops the job that waits, waits for the one that runs, and takes no more.
func (n *newest) close() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.closed, n.waiting = true, nil
	for n.busy {
		n.idle.Wait()
	}
}
