package export

import (
	"errors"
	"io"

	"treatyline/data/phrase"
)

// ErrStopped is returned by an export that was stopped. The files that it wrote are whole.
var ErrStopped = phrase.Errorf("stopped; the files that were written before are whole")

func (j Job) stopped() bool {
	select {
	case <-j.Stop:
		return true
	default:
		return false
	}
}

// write writes a file and notes it. An export that is stopped meanwhile writes none, and
// does not wait for what is being drawn.
func (j Job) write(path string, done *Result, encode func(io.Writer) error) error {
	err := WriteFile(path, func(w io.Writer) error {
		encoded := make(chan error, 1)
		go func() { encoded <- encode(stoppable{w, j}) }() // once stopped, it ends with its next write
		select {
		case err := <-encoded:
			if err == nil && j.stopped() {
				err = ErrStopped
			}
			return err
		case <-j.Stop:
			return ErrStopped
		}
	})
	if errors.Is(err, ErrStopped) {
		return ErrStopped
	}
	if err != nil {
		return err
	}
	done.Files = append(done.Files, path)
	if j.Wrote != nil {
		j.Wrote(path)
	}
	return nil
}

// stoppable fails once the export is stopped, which ends what is being encoded.
type stoppable struct {
	io.Writer
	job Job
}

func (s stoppable) Write(p []byte) (int, error) {
	if s.job.stopped() {
		return 0, ErrStopped
	}
	return s.Writer.Write(p)
}
