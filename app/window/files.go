//go:build cgo

package window

import (
	"context"
	"path/filepath"
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/data"
)

// files opens other data, and keeps what is shown as its file has it. Reading happens
// outside the interface's goroutine; until it is done, and where it fails, the last good
// data stay on screen.
type files struct {
	desk     *desk
	start    func(func()) // runs a function in a goroutine
	do       func(func()) // runs a function on the interface's goroutine
	pace     pace
	patience time.Duration // after which a reading is told of

	shown  origin       // where what is shown comes from
	kept   data.Faults  // its warnings
	wanted origin       // what is to be shown: something else while that is read, or has errors
	got    reading      // what came of reading that; without the data
	then   func()       // what is to be done with it
	listed bool         // the list of faults is open
	watch  *watcher     // of what is wanted; nil where that is no file
	await  *expectation // nil while nothing is read
}

// expectation is a reading that is under way.
type expectation struct {
	ctx    context.Context
	cancel context.CancelFunc
	part   float64 // of the file that is read
	long   bool    // it takes so long that it is told of
	stale  bool    // what is read has changed in the meantime
}

func newFiles(d *desk, o Options) *files {
	f := &files{desk: d, start: func(work func()) { go work() }, do: fyne.Do, pace: usualPace, patience: 250 * time.Millisecond}
	switch path, err := filepath.Abs(o.File); {
	case o.File != "" && err == nil && isFile(path):
		f.shown.file = path
	case o.Data != data.CSTO():
		f.shown.piped = true
	}
	f.wanted = f.shown
	return f
}

// begin watches what the window was opened on. It may have changed since it was read.
func (f *files) begin() {
	f.attend()
	f.prune()
	if f.watch != nil {
		f.read()
	}
}

// attend watches what is wanted, and keeps it among the files that were opened.
func (f *files) attend() {
	if f.wanted.file == "" {
		return
	}
	keepRecent(f.desk.app.Preferences(), f.wanted.file)
	var w *watcher
	w = watch(f.wanted.file, f.pace, func() {
		f.do(func() {
			if f.watch == w {
				f.read()
			}
		})
	})
	f.watch = w
}

// leave forgets what is wanted. Nothing works in the background any more then.
func (f *files) leave() {
	f.cease()
	if f.watch != nil {
		f.watch.close()
		f.watch = nil
	}
	f.then = nil
}

// cease waits no longer for what is read.
func (f *files) cease() {
	if f.await != nil {
		f.await.cancel()
		f.await = nil
	}
}

// open shows other data once they are read, and does then what is to be done with them.
func (f *files) open(o origin, then func()) {
	f.leave()
	f.wanted, f.got, f.then = o, reading{}, then
	f.attend()
	f.prune()
	f.read()
	f.desk.tellFile()
}

// read reads what is wanted, as it now is. What changes while it is read is read once more
// after that, however often it changes.
func (f *files) read() {
	if f.await != nil {
		f.await.stale = true
		return
	}
	a, from, shown, patience := &expectation{}, f.wanted, f.desk.state.Data(), f.patience
	if f.wanted == f.shown {
		patience *= 4 // there is something to look at in the meantime
	}
	a.ctx, a.cancel = context.WithCancel(context.Background())
	f.await = a
	f.start(func() {
		slow := time.AfterFunc(patience, func() { f.tell(a, func() { a.long = true }) })
		defer slow.Stop()
		got := from.read(a.ctx, func(part float64) { f.tell(a, func() { a.part = part }) })
		same := got.data != nil && reflect.DeepEqual(got.data, shown)
		f.do(func() {
			if f.await != a {
				return
			}
			f.cease()
			f.came(got, same)
			if a.stale {
				f.read()
			}
		})
	})
}

// tell says how a reading stands, if it is still awaited and takes long.
func (f *files) tell(a *expectation, change func()) {
	f.do(func() {
		if f.await == a {
			if change(); a.long {
				f.desk.tellFile()
			}
		}
	})
}

// came shows what was read, unless it is the same as what is shown. Where it has errors
// they are listed, when they are new.
func (f *files) came(got reading, same bool) {
	failed := f.got.failed()
	f.got = reading{faults: got.faults, err: got.err}
	if got.failed() {
		f.listed = f.listed || !failed && len(got.faults) > 0
		f.desk.tellFile()
		return
	}
	again, then := f.wanted == f.shown, f.then
	f.shown, f.kept, f.then = f.wanted, got.faults, nil
	f.listed = f.listed && again && !failed && len(got.faults) > 0
	f.desk.file = f.shown.file
	if again && same {
		f.desk.tellFile()
	} else {
		f.desk.load(got.data, again)
	}
	if then != nil {
		then()
	}
}

// giveUp stops reading, and wants nothing but what is shown.
func (f *files) giveUp() {
	if f.wanted == f.shown {
		f.cease()
	} else {
		f.leave()
		f.wanted, f.got, f.listed = f.shown, reading{faults: f.kept}, false
		f.attend()
	}
	f.desk.tellFile()
}

// list opens the list of faults, or closes it.
func (f *files) list(open bool) {
	f.listed = open && len(f.got.faults) > 0
	f.desk.tellFile()
	f.desk.window.SetMainMenu(f.desk.mainMenu())
}

// prune drops files that are gone from those that were opened.
func (f *files) prune() {
	p := f.desk.app.Preferences()
	paths := recent(p)
	if len(paths) == 0 {
		return
	}
	f.start(func() {
		gone := missing(paths)
		f.do(func() {
			dropRecent(p, gone)
			f.desk.renewCommands()
		})
	})
}
