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
)

// temporary is the beginning of the names of files that are not finished. A process
// that is killed leaves one; the next export into the folder removes it.
const temporary = ".treatyline-"

// WriteFile writes a file whole or not at all: beside its place, and renamed once it
// is complete. What was there before stays until then. The file gets the permissions
// that the user's umask leaves of 0666.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	f, err := create(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, reason(err))
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("cannot write %s: %w", path, reason(err))
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
	return os.Rename(f.Name(), path)
}

// create opens a temporary file in a folder. os.CreateTemp would make it private.
func create(dir string) (*os.File, error) {
	for i := 0; ; i++ {
		path := filepath.Join(dir, fmt.Sprintf("%s%d-%d", temporary, os.Getpid(), i))
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !os.IsExist(err) || i > 100 {
			return f, err
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
			os.Remove(filepath.Join(dir, e.Name()))
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
