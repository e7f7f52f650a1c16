package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func saying(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// files are the names in a folder.
func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func content(t *testing.T, path string) string {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(got)
}

func TestWriteFileWritesAndReplaces(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	for _, want := range []string{"first and longer", "second", ""} {
		if err := WriteFile(path, saying(want)); err != nil {
			t.Fatal(err)
		}
		if got := content(t, path); got != want {
			t.Errorf("the file holds %q, want %q", got, want)
		}
	}
	if got := files(t, dir); !slices.Equal(got, []string{"a.txt"}) {
		t.Errorf("the folder holds %v", got)
	}
}

func TestAFileIsWholeOrNotThere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	broken := errors.New("no more paper")
	half := func(w io.Writer) error {
		_, _ = io.WriteString(w, "half of it")
		return broken
	}
	want := "cannot write " + path + ": no more paper"
	if err := WriteFile(path, half); !errors.Is(err, broken) || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if got := files(t, dir); len(got) > 0 {
		t.Errorf("the folder holds %v", got)
	}
	if err := WriteFile(path, saying("old")); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(path, half); !errors.Is(err, broken) {
		t.Error(err)
	}
	if got := content(t, path); got != "old" {
		t.Errorf("the file holds %q", got)
	}
	if got := files(t, dir); !slices.Equal(got, []string{"a.txt"}) {
		t.Errorf("the folder holds %v", got)
	}
}

// What is written can be seen only when it is complete.
func TestTheOldFileStaysUntilTheNewIsComplete(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := WriteFile(path, saying("old")); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "new")
		if got := content(t, path); got != "old" {
			t.Errorf("meanwhile the file holds %q", got)
		}
		return nil
	})
	if err != nil || content(t, path) != "new" {
		t.Errorf("%v, the file holds %q", err, content(t, path))
	}
}

func TestALongNameIsNoTrouble(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("n", 251)+".png")
	if err := WriteFile(path, saying("x")); err != nil {
		t.Error(err)
	}
}

func TestANameThatIsTooLong(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, strings.Repeat("n", 296)+".png")
	err := WriteFile(path, saying("x"))
	if err == nil || strings.Count(err.Error(), path) != 1 || strings.Contains(err.Error(), temporary) {
		t.Errorf("%v", err)
	}
	if got := files(t, dir); len(got) > 0 {
		t.Errorf("the folder holds %v", got)
	}
}

func TestAMissingFolderIsNamedOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "missing", "a.txt")
	err := WriteFile(path, saying("x"))
	if !errors.Is(err, os.ErrNotExist) || err.Error() != "cannot write "+path+": its folder does not exist; make it, or name another" {
		t.Errorf("%v", err)
	}
}

func TestAFolderInPlaceOfTheFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.png")
	if err := os.MkdirAll(filepath.Join(path, "inner"), 0o777); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, saying("x"))
	if want := "cannot write " + path + ": a folder of this name is in the way"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if got := files(t, dir); !slices.Equal(got, []string{"a.png"}) {
		t.Errorf("the folder holds %v", got)
	}
}

// gone is the id of a process that has ended.
func gone(t *testing.T) int {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^$")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	return cmd.Process.Pid
}

func TestSweepRemovesWhatKilledExportsLeft(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("processes that ended cannot be told there")
	}
	dir := t.TempDir()
	dead, living := gone(t), os.Getpid()
	keep := []string{
		fmt.Sprintf("%s%d-0", temporary, living), fmt.Sprintf("%s%d-1", temporary, os.Getppid()),
		".treatyline-notes", ".treatyline-12", "membership.png", fmt.Sprintf("treatyline-%d-0", dead),
	}
	left := []string{fmt.Sprintf("%s%d-0", temporary, dead), fmt.Sprintf("%s%d-17", temporary, dead)}
	for _, name := range append(keep, left...) {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	sweep(dir)
	slices.Sort(keep)
	if got := files(t, dir); !slices.Equal(got, keep) {
		t.Errorf("the folder holds %v, want %v", got, keep)
	}
	sweep(filepath.Join(dir, "missing")) // is nothing to tell

	if err := os.WriteFile(filepath.Join(dir, left[0]), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "membership.png"), saying("whole")); err != nil {
		t.Fatal(err)
	}
	if got := files(t, dir); !slices.Equal(got, keep) {
		t.Errorf("after a file was written the folder holds %v, want %v", got, keep)
	}
}

// The name of a file that is not finished is one that sweep knows.
func TestSweepKnowsTheNamesOfTemporaryFiles(t *testing.T) {
	dir := t.TempDir()
	err := WriteFile(filepath.Join(dir, "a.txt"), func(io.Writer) error {
		names := files(t, dir)
		var pid, n int
		if len(names) != 1 {
			t.Fatalf("the folder holds %v", names)
		}
		if _, err := fmt.Sscanf(names[0], temporary+"%d-%d", &pid, &n); err != nil || pid != os.Getpid() {
			t.Errorf("%s: %v", names[0], err)
		}
		sweep(dir)
		if got := files(t, dir); !slices.Equal(got, names) {
			t.Errorf("swept while it was written: %v", got)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// failing is a file on a disk that breaks at one step.
type failing struct {
	unfinished
	at string
}

var errBroken = errors.New("the disk is broken")

func (f failing) step(name string, do func() error) error {
	if f.at == name {
		return errBroken
	}
	return do()
}

func (f failing) Write(p []byte) (n int, err error) {
	err = f.step("write", func() error { n, err = f.unfinished.Write(p); return err })
	return n, err
}

func (f failing) Sync() error  { return f.step("sync", f.unfinished.Sync) }
func (f failing) Close() error { return f.step("close", f.unfinished.Close) }

// Whichever step fails: nothing is left of the new file, and the old one stays.
func TestAtWhateverStepTheDiskBreaks(t *testing.T) {
	for _, at := range []string{"write", "sync", "close"} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a.txt")
		if err := WriteFile(path, saying("old")); err != nil {
			t.Fatal(err)
		}
		f, err := create(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := finish(failing{f, at}, path, saying("new")); !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", at, err)
		}
		if got := files(t, dir); !slices.Equal(got, []string{"a.txt"}) || content(t, path) != "old" {
			t.Errorf("%s: the folder holds %v, the file %q", at, got, content(t, path))
		}
		f.Close()
	}
}

// So it is when what writes the file does not return.
func TestAPanicLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	func() {
		defer func() { _ = recover() }()
		_ = WriteFile(filepath.Join(dir, "a.txt"), func(io.Writer) error { panic("no more") })
	}()
	if got := files(t, dir); len(got) > 0 {
		t.Errorf("the folder holds %v", got)
	}
}
