//go:build unix

package export

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestAFileHasThePermissionsThatTheUmaskLeaves(t *testing.T) {
	dir := t.TempDir()
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	for umask, want := range map[int]os.FileMode{0o022: 0o644, 0o077: 0o600, 0o002: 0o664, 0: 0o666} {
		syscall.Umask(umask)
		path := filepath.Join(dir, "a.txt")
		if err := WriteFile(path, saying("x")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("under %03o the file has %03o, want %03o", umask, got, want)
		}
	}
}
