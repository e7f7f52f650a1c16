package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"treatyline/charts"
)

func TestNamesAreThoseOfTheFilesThatAreWritten(t *testing.T) {
	j := job(t, charts.All()...)
	j.Formats = Formats()
	j.Langs = []string{"en", "ru"}
	square, err := ParseSize("square")
	if err != nil {
		t.Fatal(err)
	}
	j.Sizes = append(j.Sizes, square)
	names, err := j.Names()
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	j.Wrote = func(path string) { told = append(told, path) }
	done, err := j.ToFolder(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if written := base(done.Files); !slices.Equal(names, written) {
		t.Errorf("announced %v, written %v", names, written)
	}
	if !slices.Equal(told, done.Files) {
		t.Errorf("told of %v, written %v", told, done.Files)
	}
}

func TestAStopLeavesWholeFilesOnly(t *testing.T) {
	stop := make(chan struct{})
	j := job(t, charts.All()...)
	j.Stop = stop
	j.Wrote = func(string) { close(stop) }
	dir := t.TempDir()
	done, err := j.ToFolder(dir)
	if !errors.Is(err, ErrStopped) || len(done.Files) != 1 {
		t.Errorf("%d files were written, %v", len(done.Files), err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}

func TestAStopWithinAFileLeavesNothingOfIt(t *testing.T) {
	dir := t.TempDir()
	touch(t, dir, "there.png")
	for name, encode := range map[string]func(w io.Writer, stop func()) error{
		"before the last byte": func(w io.Writer, stop func()) error {
			_, _ = w.Write([]byte("half"))
			stop()
			_, err := w.Write([]byte("more"))
			return err
		},
		"after it": func(w io.Writer, stop func()) error {
			_, err := w.Write([]byte("all"))
			stop()
			return err
		},
	} {
		stop := make(chan struct{})
		j := Job{Stop: stop}
		var done Result
		err := j.write(filepath.Join(dir, "there.png"), &done, func(w io.Writer) error { return encode(w, func() { close(stop) }) })
		if err != ErrStopped || len(done.Files) > 0 {
			t.Errorf("%s: %v, %v", name, done.Files, err)
		}
		if got := files(t, dir); !slices.Equal(got, []string{"there.png"}) || content(t, filepath.Join(dir, "there.png")) != "there.png" {
			t.Errorf("%s: the folder holds %v, or the file there is another", name, got)
		}
	}
}

func TestPagesStandBesideANamedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "my events.svg")
	j := job(t, charts.Events)
	paths, err := j.Beside(path)
	if err != nil {
		t.Fatal(err)
	}
	done, err := j.ToFile(path)
	if err != nil || !slices.Equal(paths, done.Files) || len(paths) < 2 {
		t.Errorf("announced %v, written %v, %v", paths, done.Files, err)
	}
}

// What takes long is not waited for, and not begun once all is stopped.
func TestUntil(t *testing.T) {
	stop, release := make(chan struct{}), make(chan struct{})
	defer close(release)
	if n, err := Until(stop, func() (int, error) { return 7, os.ErrExist }); n != 7 || err != os.ErrExist {
		t.Errorf("%d, %v", n, err)
	}
	n, err := Until(stop, func() (int, error) {
		close(stop)
		<-release
		return 7, nil
	})
	if n != 0 || err != ErrStopped {
		t.Errorf("stopped: %d, %v", n, err)
	}
	if _, err := Until(stop, func() (int, error) { t.Error("begun"); return 0, nil }); err != ErrStopped {
		t.Errorf("stopped before: %v", err)
	}
}

// A picture of a hundred megapixels takes seconds to draw, and a stop does not wait for it.
func TestAStopDoesNotWaitForWhatIsBeingDrawn(t *testing.T) {
	dir, stop := t.TempDir(), make(chan struct{})
	drawing, release, ended := make(chan bool), make(chan bool), make(chan error, 1)
	go func() {
		<-drawing
		close(stop)
	}()
	var done Result
	err := Job{Stop: stop}.write(filepath.Join(dir, "a.png"), &done, func(w io.Writer) error {
		drawing <- true
		<-release // which comes only after write has returned
		_, err := w.Write([]byte("too late"))
		ended <- err
		return err
	})
	if err != ErrStopped || len(done.Files) > 0 {
		t.Errorf("%v, %v", err, done.Files)
	}
	close(release)
	if err := <-ended; err != ErrStopped {
		t.Errorf("what was drawn for nothing ends with %v", err)
	}
	if got := files(t, dir); len(got) > 0 {
		t.Errorf("the folder holds %v", got)
	}
}
