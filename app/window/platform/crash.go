//go:build cgo

package platform

import (
	"os"
	"path/filepath"
	"runtime/debug"
)

// The names of the files in which a crash is told of: of the run that goes on, and of the
// last one that ended so.
const (
	crashName     = "crash.log"
	lastCrashName = "last-crash.log"
)

// NoteCrashes lets Go's runtime write what it has to say of a crash into a file of a folder
// too, as a program that was started from a menu has no terminal. It returns the file that
// tells of a crash since the last time, or nothing if there was none. Where the folder
// cannot be written to, nothing is noted.
func NoteCrashes(folder string) (last string) {
	path := filepath.Join(folder, crashName)
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		last = filepath.Join(folder, lastCrashName)
		if os.Rename(path, last) != nil {
			last = path
		}
	}
	if os.MkdirAll(folder, 0o700) != nil {
		return last
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return last
	}
	defer f.Close() // the runtime has its own
	_ = debug.SetCrashOutput(f, debug.CrashOptions{})
	return last
}
