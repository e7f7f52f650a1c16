// Package worker does long work for the window outside the interface's goroutine, where
// only the newest of what is wanted counts.
package worker

import "sync"

// Worker runs jobs outside the interface's goroutine, one after the other. Of the jobs
// that come while one runs only the last is kept: the newest wanted frame wins.
type Worker struct {
	Start func(func()) // runs a function in a goroutine; a test runs it at once

	mu      sync.Mutex
	waiting func()
	busy    bool
	closed  bool
	idle    sync.Cond // no job runs
}

// New is a worker that has nothing to do.
func New() *Worker {
	n := &Worker{Start: func(f func()) { go f() }}
	n.idle.L = &n.mu
	return n
}

// Do runs a job as soon as there is none before it, unless a newer one comes first.
func (n *Worker) Do(job func()) {
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
		n.Start(n.work)
	}
}

func (n *Worker) work() {
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

// Close drops the job that waits, waits for the one that runs, and takes no more.
func (n *Worker) Close() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.closed, n.waiting = true, nil
	for n.busy {
		n.idle.Wait()
	}
}
