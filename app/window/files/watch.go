package files

import (
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Watcher tells when a file has changed: it was written, replaced, removed, or is there
// again. Events of the file system are only a hint to look; what counts is what is there
// then. So it does not matter how an editor saves, and where no events come from, as on
// some network drives, a look now and then finds the change too.
type Watcher struct {
	path    string
	pace    Pace
	changed func() // called by the watcher's goroutine; must not wait
	events  *fsnotify.Watcher
	folders map[string]bool // where events come from
	stop    chan struct{}
	ended   chan struct{}
}

// Pace is how patient a watcher is.
type Pace struct {
	Settle time.Duration // the file must stay as it is for so long before it is read
	Most   int           // times that this is waited for a file that does not settle
	Look   time.Duration // between looks without a hint
}

// UsualPace lets an editor finish: many write a file in pieces, or remove it first.
var UsualPace = Pace{Settle: 150 * time.Millisecond, Most: 10, Look: 2 * time.Second}

// Watch watches a file from now on. What it is now is known.
func Watch(path string, p Pace, changed func()) *Watcher {
	w := &Watcher{path: path, pace: p, changed: changed, folders: map[string]bool{}, stop: make(chan struct{}), ended: make(chan struct{})}
	w.events, _ = fsnotify.NewWatcher() // the system may have none left
	w.attend()
	go w.run(snap(path))
	return w
}

// Close ends the watch and returns once nothing more is told.
func (w *Watcher) Close() {
	close(w.stop)
	<-w.ended
}

// snapshot is what is at a path; nil where nothing is.
type snapshot struct{ info os.FileInfo }

func snap(path string) snapshot {
	info, err := os.Stat(path)
	if err != nil {
		return snapshot{}
	}
	return snapshot{info}
}

// same reports whether there is the same file, as it was.
func (s snapshot) same(other snapshot) bool {
	a, b := s.info, other.info
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) && a.Mode() == b.Mode()
}

func (w *Watcher) run(told snapshot) {
	defer close(w.ended)
	var hints chan fsnotify.Event
	var faults chan error
	if w.events != nil {
		defer w.events.Close()
		hints, faults = w.events.Events, w.events.Errors
	}
	look := time.NewTicker(w.pace.Look)
	defer look.Stop()
	var settled <-chan time.Time // nil while nothing has changed
	var seen snapshot
	waited := 0
	for {
		select {
		case <-w.stop:
			return
		case <-hints:
		case <-faults: //nolint:errcheck // such as more events than there was room for
		case <-look.C:
			w.attend()
		case <-settled:
			now := snap(w.path)
			if waited++; !now.same(seen) && waited < w.pace.Most {
				seen, settled = now, time.After(w.pace.Settle)
				continue
			}
			w.attend()
			if settled = nil; !now.same(told) {
				told = now
				w.changed()
			}
		}
		if now := snap(w.path); settled == nil && !now.same(told) {
			seen, settled, waited = now, time.After(w.pace.Settle), 0
		}
	}
}

// attend asks for the events of the folder that holds the file, and of the one that holds
// what it is a link to. Both may be others than before.
func (w *Watcher) attend() {
	if w.events == nil {
		return
	}
	wanted := map[string]bool{filepath.Dir(w.path): true}
	if target, err := filepath.EvalSymlinks(w.path); err == nil {
		wanted[filepath.Dir(target)] = true
	}
	for folder := range w.folders {
		if !wanted[folder] {
			_ = w.events.Remove(folder)
			delete(w.folders, folder)
		}
	}
	for folder := range wanted {
		if w.events.Add(folder) == nil { // also one that was made anew
			w.folders[folder] = true
		}
	}
}
