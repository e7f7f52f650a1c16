package export

import (
	"errors"
	"io"

	"treatyline/data/phrase"
)

// ErrStopped is returned by an export that was stopped. The files that it wrote are whole.
var ErrStopped = phrase.Errorf("stopped; the files that were written before are whole")

// ErrNothing is returned by what is written whole or not at all, and was stopped.
var ErrNothing = phrase.Errorf("stopped; nothing was written")

// WriteFileUntil writes a file as [WriteFile] does, unless stop is closed before: then it
// returns [ErrStopped], and does not wait for what is being made.
func WriteFileUntil(stop <-chan struct{}, path string, encode func(io.Writer) error) error {
	err := WriteFile(path, func(w io.Writer) error {
		encoded := make(chan error, 1)
		go func() { encoded <- encode(stoppable{w, stop}) }() // once stopped, it ends with its next write
		select {
		case err := <-encoded:
			if err == nil && closed(stop) {
				err = ErrStopped
			}
			return err
		case <-stop:
			return ErrStopped
		}
	})
	if errors.Is(err, ErrStopped) {
		return ErrStopped
	}
	return err
}

// stoppable fails once stop is closed, which ends what is being encoded.
type stoppable struct {
	io.Writer
	stop <-chan struct{}
}

func (s stoppable) Write(p []byte) (int, error) {
	if closed(s.stop) {
		return 0, ErrStopped
	}
	return s.Writer.Write(p)
}

func closed(stop <-chan struct{}) bool {
	select {
	case <-stop:
		return true
	default:
		return false
	}
}

func (j Job) stopped() bool { return closed(j.Stop) }

// write writes a file of an export, and notes it.
func (j Job) write(path string, done *Result, encode func(io.Writer) error) error {
	if err := WriteFileUntil(j.Stop, path, encode); err != nil {
		return err
	}
	done.Files = append(done.Files, path)
	if j.Wrote != nil {
		j.Wrote(path)
	}
	return nil
}
