//go:build cgo

package window

import (
	"context"
	"path/filepath"
	"reflect"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/app/window/files"
	"treatyline/data"
)

// opener opens other data, and keeps what is shown as its file has it. Reading happens
// outside the interface's goroutine; until it is done, and where it fails, the last good
// data stay on screen.
type opener struct {
	desk     *desk
	start    func(func()) // runs a function in a goroutine
	do       func(func()) // runs a function on the interface's goroutine
	pace     files.Pace
	patience time.Duration // after which a reading is told of

	shown  files.Origin   // where what is shown comes from
	kept   data.Faults    // its warnings
	wanted files.Origin   // what is to be shown: something else while that is read, or has errors
	got    files.Reading  // what came of reading that; without the data
	then   func()         // what is to be done with it
	listed bool           // the list of faults is open
	watch  *files.Watcher // of what is wanted; nil where that is no file
	await  *expectation   // nil while nothing is read
}

// expectation is a reading that is under way.
type expectation struct {
	ctx    context.Context
	cancel context.CancelFunc
	part   float64 // of the file that is read
	long   bool    // it takes so long that it is told of
	stale  bool    // what is read has changed in the meantime
}

func newOpener(d *desk, o Options) *opener {
	f := &opener{desk: d, start: func(work func()) { go work() }, do: fyne.Do, pace: files.UsualPace, patience: 250 * time.Millisecond}
	switch path, err := filepath.Abs(o.File); {
	case o.File != "" && err == nil && files.IsFile(path):
		f.shown.File = path
	case o.Data != data.CSTO():
		f.shown.Piped = true
	}
	f.wanted = f.shown
	return f
}

// begin watches what the window was opened on. It may have changed since it was read.
func (f *opener) begin() {
	f.attend()
	f.prune()
	if f.watch != nil {
		f.read()
	}
}

// attend watches what is wanted, and keeps it among the files that were opened.
func (f *opener) attend() {
	if f.wanted.File == "" {
		return
	}
	keepRecent(f.desk.app.Preferences(), f.wanted.File)
	var w *files.Watcher
	w = files.Watch(f.wanted.File, f.pace, func() {
		f.do(func() {
			if f.watch == w {
				f.read()
			}
		})
	})
	f.watch = w
}

// leave forgets what is wanted. Nothing works in the background any more then.
func (f *opener) leave() {
	f.cease()
	if f.watch != nil {
		f.watch.Close()
		f.watch = nil
	}
	f.then = nil
}

// cease waits no longer for what is read.
func (f *opener) cease() {
	if f.await != nil {
		f.await.cancel()
		f.await = nil
	}
}

// open shows other data once they are read, and does then what is to be done with them.
func (f *opener) open(o files.Origin, then func()) {
	f.leave()
	f.wanted, f.got, f.then = o, files.Reading{}, then
	f.attend()
	f.prune()
	f.read()
	f.desk.tellFile()
}

// read reads what is wanted, as it now is. What changes while it is read is read once more
// after that, however often it changes.
func (f *opener) read() {
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
		got := from.Read(a.ctx, func(part float64) { f.tell(a, func() { a.part = part }) })
		same := got.Data != nil && reflect.DeepEqual(got.Data, shown)
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
func (f *opener) tell(a *expectation, change func()) {
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
func (f *opener) came(got files.Reading, same bool) {
	failed := f.got.Failed()
	f.got = files.Reading{Faults: got.Faults, Err: got.Err}
	if got.Failed() {
		f.listed = f.listed || !failed && len(got.Faults) > 0
		f.desk.tellFile()
		return
	}
	again, then := f.wanted == f.shown, f.then
	f.shown, f.kept, f.then = f.wanted, got.Faults, nil
	f.listed = f.listed && again && !failed && len(got.Faults) > 0
	f.desk.file = f.shown.File
	if again && same {
		f.desk.tellFile()
	} else {
		f.desk.load(got.Data, again)
	}
	if then != nil {
		then()
	}
}

// giveUp stops reading, and wants nothing but what is shown.
func (f *opener) giveUp() {
	if f.wanted == f.shown {
		f.cease()
	} else {
		f.leave()
		f.wanted, f.got, f.listed = f.shown, files.Reading{Faults: f.kept}, false
		f.attend()
	}
	f.desk.tellFile()
}

// list opens the list of faults, or closes it.
func (f *opener) list(open bool) {
	f.listed = open && len(f.got.Faults) > 0
	f.desk.tellFile()
	f.desk.window.SetMainMenu(f.desk.mainMenu())
}

// prune drops files that are gone from those that were opened.
func (f *opener) prune() {
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
