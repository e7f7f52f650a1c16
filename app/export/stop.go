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

// ErrUnfinished is returned by what goes to a stream, and was stopped.
var ErrUnfinished = phrase.Errorf("stopped before all was written")

// Until returns what work makes, unless stop is closed before: then [ErrStopped], without waiting
// for it. What is still being made then is lost, so it must not be a file. A nil stop is never
// closed.
func Until[T any](stop <-chan struct{}, work func() (T, error)) (T, error) {
	type outcome struct {
		made T
		err  error
	}
	var none T
	if closed(stop) {
		return none, ErrStopped
	}
	done := make(chan outcome, 1)
	go func() {
		made, err := work()
		done <- outcome{made, err}
	}()
	select {
	case o := <-done:
		return o.made, o.err
	case <-stop:
		return none, ErrStopped
	}
}

// UntilWhole is Until for the making of what is written whole or not at all: where that is
// stopped, it returns [ErrNothing].
func UntilWhole[T any](stop <-chan struct{}, work func() (T, error)) (T, error) {
	made, err := Until(stop, work)
	if errors.Is(err, ErrStopped) {
		err = ErrNothing
	}
	return made, err
}

// WriteFileUntil writes a file as [WriteFile] does, unless stop is closed before: then it
// returns [ErrStopped], and does not wait for what is being made.
func WriteFileUntil(stop <-chan struct{}, path string, encode func(io.Writer) error) error {
	return writeUntil(stop, WriteFile, path, encode)
}

// writeUntil is WriteFileUntil with a way to write files.
func writeUntil(stop <-chan struct{}, write func(string, func(io.Writer) error) error, path string, encode func(io.Writer) error) error {
	err := write(path, func(w io.Writer) error {
		// Once stopped, encode ends with its next write.
		_, err := Until(stop, func() (struct{}, error) { return struct{}{}, encode(stoppable{w, stop}) })
		if err == nil && closed(stop) {
			err = ErrStopped
		}
		return err
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
	write := WriteFile
	if j.aside {
		write = writeUnsynced
	}
	if err := writeUntil(j.Stop, write, path, encode); err != nil {
		return err
	}
	done.Files = append(done.Files, path)
	if j.Wrote != nil {
		j.Wrote(path)
	}
	return nil
}
