package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
)

func TestAFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("nothing can be mounted: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	path := filepath.Join(dir, "a.txt")
	if err := WriteFile(path, saying(strings.Repeat("old ", 5000))); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, saying(strings.Repeat("new ", 15000)))
	if want := "cannot write " + path + ": no space left on device"; !errors.Is(err, syscall.ENOSPC) || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if got := files(t, dir); !slices.Equal(got, []string{"a.txt"}) || len(content(t, path)) != 20000 {
		t.Errorf("the folder holds %v, the file %d bytes", got, len(content(t, path)))
	}
}

// asNobody does something as a user who may not write into a folder.
func asNobody(t *testing.T, do func()) {
	t.Helper()
	if os.Getuid() != 0 {
		do()
		return
	}
	const nobody = 65534
	runtime.LockOSThread() // it is the thread that becomes another user
	defer runtime.UnlockOSThread()
	set := func(id uintptr) { _, _, _ = syscall.RawSyscall(syscall.SYS_SETFSUID, id, 0, 0) }
	set(nobody)
	defer set(0)
	do()
}

func TestAFolderThatMayNotBeWrittenTo(t *testing.T) {
	dir := t.TempDir()
	for folder, mode := range map[string]os.FileMode{filepath.Dir(dir): 0o755, dir: 0o555} {
		if err := os.Chmod(folder, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o777) })
	path := filepath.Join(dir, "a.txt")
	asNobody(t, func() {
		err := WriteFile(path, func(io.Writer) error {
			t.Error("it was begun")
			return nil
		})
		if want := "cannot write " + path + ": permission denied"; !errors.Is(err, os.ErrPermission) || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	})
	if got := files(t, dir); len(got) > 0 {
		t.Errorf("the folder holds %v", got)
	}
}
