//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"treatyline/app/export"
)

// started runs the command in a folder, as testscript does: by its name.
func started(t *testing.T, dir string, args ...string) (cmd *exec.Cmd, told *bytes.Buffer) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "treatyline")
	if err := os.Symlink(self, program); err != nil {
		t.Fatal(err)
	}
	cmd, told = exec.Command(program, args...), &bytes.Buffer{}
	cmd.Dir, cmd.Stderr = dir, told
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, told
}

// appears waits for something that matches a pattern in a folder.
func appears(t *testing.T, dir, pattern string) {
	t.Helper()
	for range 3000 {
		if found, _ := filepath.Glob(filepath.Join(dir, pattern)); len(found) > 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("%s never appeared", pattern)
}

// An export that is interrupted keeps the files that are whole, a pack nothing; neither
// leaves a temporary file.
func TestAnInterruptedExportLeavesNothingHalf(t *testing.T) {
	for _, c := range []struct {
		args       []string
		wait, said string
		left       bool
	}{
		{nil, "out/*.png", "treatyline: stopped; the files that were written before are whole\n", true},
		{[]string{"--pack"}, ".treatyline-*/*.png", "treatyline: stopped; nothing was written\n", false},
	} {
		dir := t.TempDir()
		cmd, told := started(t, dir, append([]string{"export", "--size", "slide-4k,a4", "--lang", "en,ru", "--out", "out"}, c.args...)...)
		appears(t, dir, c.wait)
		if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != 1 || told.String() != c.said {
			t.Errorf("exit code %d, %q", code, told)
		}
		left := 0
		err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
			if strings.HasPrefix(info.Name(), ".treatyline-") {
				t.Errorf("%s is left", path)
			}
			if err == nil && !info.IsDir() {
				left++
				_, err = export.OpenOrigin(path)
			}
			return err
		})
		if err != nil || (left > 0) != c.left {
			t.Errorf("%v: %d files are left, %v", c.args, left, err)
		}
	}
}
