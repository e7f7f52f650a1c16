package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"syscall"

	"treatyline/data/phrase"
)

// temporary is the beginning of the names of files and folders that are not finished. A
// process that is killed leaves one; the next that writes into the folder removes it.
const temporary = ".treatyline-"

// unfinished is a file that is being written under another name than its own.
type unfinished interface {
	io.Writer
	Name() string
	Sync() error
	Close() error
}

// WriteError says which file or folder could not be written, and why.
type WriteError struct {
	Path string
	Err  error
}

// NotWritten is the error for a file that could not be written, from what the system says
// of it or of another name that it had meanwhile.
func NotWritten(path string, err error) *WriteError {
	return &WriteError{path, missing(filepath.Dir(path), err)}
}

// Error says it in one sentence.
func (e *WriteError) Error() string { return e.Phrase().String() }

// Phrase is the sentence for readers of any language.
func (e *WriteError) Phrase() phrase.Phrase { return phrase.Of("cannot write %s: %s", e.Path, e.Err) }

// Unwrap returns the reason.
func (e *WriteError) Unwrap() error { return e.Err }

// WriteFile writes a file whole or not at all: beside its place, and renamed once it
// is complete. What was there before stays until then. The file gets the permissions
// that the user's umask leaves of 0666. What killed processes left in the folder is
// removed. A link stays, and what it leads to is written; what is neither file nor folder,
// such as a device, is left alone. The error is a [*WriteError].
func WriteFile(path string, write func(io.Writer) error) error {
	return writeFile(path, write, func(f *os.File) unfinished { return f })
}

// writeUnsynced writes a file as [WriteFile] does, but for that it may be lost with the power:
// it is for folders that are synced when they are complete. A file that was not synced takes
// no time to remove.
func writeUnsynced(path string, write func(io.Writer) error) error {
	return writeFile(path, write, func(f *os.File) unfinished { return unsynced{f} })
}

type unsynced struct{ *os.File }

func (unsynced) Sync() error { return nil }

// syncFile makes sure that a file that was written before is on the disk.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

func writeFile(path string, write func(io.Writer) error, as func(*os.File) unfinished) error {
	place, err := placeOf(path)
	var f *os.File
	if err == nil {
		sweep(filepath.Dir(place))
		f, err = create(filepath.Dir(place))
	}
	if err == nil {
		err = finish(as(f), place, write)
	}
	if err != nil {
		return NotWritten(path, err)
	}
	return nil
}

// noFolder is the reason why nothing could be written into a folder that is not there.
type noFolder struct{ error }

func (noFolder) Phrase() phrase.Phrase {
	return phrase.Of("its folder does not exist; make it, or name another")
}

func (e noFolder) Error() string { return e.Phrase().String() }
func (e noFolder) Unwrap() error { return e.error }

// missing is the reason why nothing could be written into a folder: also that it is not there.
func missing(dir string, err error) error {
	if _, wrong := os.Stat(dir); errors.Is(err, os.ErrNotExist) && errors.Is(wrong, os.ErrNotExist) {
		return noFolder{err}
	}
	return reason(err)
}

// placeOf returns where a file really is, or is to be.
func placeOf(path string) (string, error) {
	place := path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		place = real
	}
	info, err := os.Stat(place)
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return "", phrase.Errorf("it is no ordinary file")
	}
	return place, nil
}

// finish writes a file, and gives it its name or removes it.
func finish(f unfinished, path string, write func(io.Writer) error) error {
	whole := false
	defer func() {
		if !whole {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return inTheWay(path, err)
	}
	whole = true
	return nil
}

// inTheWay explains why something could not be put into a place.
func inTheWay(path string, err error) error {
	if info, wrong := os.Stat(path); wrong == nil && info.IsDir() {
		return phrase.Errorf("a folder of this name is in the way")
	}
	return err
}

// create opens a temporary file in a folder. os.CreateTemp would make it private.
func create(dir string) (f *os.File, err error) {
	err = underFreeName(dir, func(path string) (err error) {
		f, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		return err
	})
	return f, err
}

// createFolder makes a temporary folder in another one.
func createFolder(dir string) (made string, err error) {
	err = underFreeName(dir, func(path string) error {
		made = path
		return os.Mkdir(path, 0o777)
	})
	return made, err
}

// underFreeName makes something under a temporary name that is not taken.
func underFreeName(dir string, make func(path string) error) error {
	for i := 0; ; i++ {
		err := make(filepath.Join(dir, fmt.Sprintf("%s%d-%d", temporary, os.Getpid(), i)))
		if !os.IsExist(err) || i > 100 {
			return err
		}
	}
}

// reason strips the name of the temporary file from an error.
func reason(err error) error {
	switch e := err.(type) {
	case *os.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	}
	return err
}

// sweep removes what killed exports left in a folder. A file of a process that still
// runs is left alone.
func sweep(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // leftovers are not worth an error
	}
	ours := regexp.MustCompile(`^` + regexp.QuoteMeta(temporary) + `(\d+)-\d+$`)
	for _, e := range entries {
		parts := ours.FindStringSubmatch(e.Name())
		if parts == nil {
			continue
		}
		if pid, err := strconv.Atoi(parts[1]); err == nil && !running(pid) {
			os.RemoveAll(filepath.Join(dir, e.Name()))
		}
	}
}

// running reports whether there is a process with an id.
func running(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil || runtime.GOOS == "windows" {
		return err == nil
	}
	err = p.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, syscall.EPERM)
}
