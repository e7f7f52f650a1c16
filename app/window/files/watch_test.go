package files

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// The paces of tests: one that only events make quick, one that does without them.
var (
	quick   = Pace{Settle: 20 * time.Millisecond, Most: 10, Look: time.Hour}
	looking = Pace{Settle: 5 * time.Millisecond, Most: 10, Look: 10 * time.Millisecond}
)

// watched tells of the changes of a file on a channel.
func watched(t *testing.T, path string, p Pace) <-chan bool {
	t.Helper()
	told := make(chan bool, 1000)
	w := Watch(path, p, func() { told <- true })
	t.Cleanup(w.Close)
	return told
}

// awaitChange waits until a change was told.
func awaitChange(t *testing.T, told <-chan bool, of string) {
	t.Helper()
	select {
	case <-told:
	case <-time.After(20 * time.Second):
		t.Fatalf("%s: no change is told", of)
	}
}

func TestEveryWayToSaveIsSeen(t *testing.T) {
	for name, p := range map[string]Pace{"events": quick, "looks": looking} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "pact.yaml")
			write(t, path, "1")
			told := watched(t, path, p)

			write(t, path, "22")
			awaitChange(t, told, "a write")

			other := filepath.Join(folder, "pact.yaml~")
			write(t, other, "33")
			must(t, os.Rename(other, path))
			awaitChange(t, told, "a rename over it")

			must(t, os.Rename(path, other)) // as Vim does: the old file becomes the backup
			write(t, path, "44")
			must(t, os.Remove(other))
			awaitChange(t, told, "a backup and a new file")

			must(t, os.Remove(path))
			awaitChange(t, told, "a removal")
			write(t, path, "55")
			awaitChange(t, told, "a file that is back")

			must(t, os.Chmod(path, 0o600))
			awaitChange(t, told, "other permissions")
			must(t, os.Chtimes(path, time.Time{}, time.Unix(1, 0)))
			awaitChange(t, told, "an older file in its place")
		})
	}
}

func TestAFolderThatIsMadeAnewIsWatched(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	path := filepath.Join(folder, "pact.yaml")
	must(t, os.Mkdir(folder, 0o777))
	write(t, path, "1")
	told := watched(t, path, Pace{Settle: 5 * time.Millisecond, Most: 10, Look: 50 * time.Millisecond})
	must(t, os.RemoveAll(folder))
	awaitChange(t, told, "a folder that is gone")
	must(t, os.Mkdir(folder, 0o777))
	write(t, path, "2")
	awaitChange(t, told, "a folder that is back")
	write(t, path, "33")
	awaitChange(t, told, "a write in it")
}

func TestWhatALinkLeadsToIsWatched(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	first, second := filepath.Join(elsewhere, "one.yaml"), filepath.Join(elsewhere, "two.yaml")
	write(t, first, "1")
	write(t, second, "1")
	path := filepath.Join(folder, "pact.yaml")
	if err := os.Symlink(first, path); err != nil {
		t.Skip(err)
	}
	told := watched(t, path, quick)
	write(t, first, "22")
	awaitChange(t, told, "a write through the link")

	turned := filepath.Join(folder, "turned")
	must(t, os.Symlink(second, turned))
	must(t, os.Rename(turned, path))
	awaitChange(t, told, "a link to another file")
	write(t, second, "333")
	awaitChange(t, told, "a write there")
}

func TestWhatIsNotTheFileIsNotTold(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "pact.yaml")
	write(t, path, "1")
	told := watched(t, path, quick)
	for range 20 {
		write(t, filepath.Join(folder, "other.yaml"), "1")
	}
	must(t, os.Remove(filepath.Join(folder, "other.yaml")))
	write(t, path, "22")
	awaitChange(t, told, "a write")
	time.Sleep(5 * quick.Settle)
	if n := len(told); n > 0 {
		t.Errorf("%d more changes are told", n)
	}
}

func TestAStormOfSavesIsToldOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pact.yaml")
	write(t, path, "")
	told := watched(t, path, Pace{Settle: 500 * time.Millisecond, Most: 100, Look: time.Hour})
	for i := range 200 {
		write(t, path, time.Duration(i).String())
	}
	awaitChange(t, told, "a storm")
	if n := len(told); n > 0 {
		t.Errorf("%d more changes are told", n)
	}
}

func TestAFileThatNeverSettlesIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pact.yaml")
	write(t, path, "")
	told := watched(t, path, Pace{Settle: 20 * time.Millisecond, Most: 3, Look: time.Hour})
	stop, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			return
		}
		defer f.Close()
		for {
			select {
			case <-stop:
				return
			default:
				_, _ = f.WriteString("more\n")
				time.Sleep(time.Millisecond)
			}
		}
	}()
	awaitChange(t, told, "a file that grows")
	close(stop)
	<-stopped
}

// write writes a file and fails the test where it cannot.
func write(t *testing.T, path, content string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(content), 0o666))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
