//go:build unix

package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"treatyline/app/export"
)

// prepared is the command in a folder, run as testscript does: by its name.
func prepared(t *testing.T, dir string, args ...string) (cmd *exec.Cmd, told *bytes.Buffer) {
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
	return cmd, told
}

// started is the command while it runs in a folder.
func started(t *testing.T, dir string, args ...string) (cmd *exec.Cmd, told *bytes.Buffer) {
	t.Helper()
	cmd, told = prepared(t, dir, args...)
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

// A report that is interrupted leaves the older one. Of one in Markdown nothing shows when
// it is under way; package document tries it.
func TestAnInterruptedReportLeavesNothing(t *testing.T) {
	big := filepath.Join(t.TempDir(), "big.yaml")
	if err := os.WriteFile(big, manyEvents(3000), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, signal := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
		for _, out := range []string{"report.html", "report.pdf", "report.pptx"} {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, out), []byte("the older one"), 0o666); err != nil {
				t.Fatal(err)
			}
			cmd, told := started(t, dir, "report", "--data", big, "--out", out)
			appears(t, dir, ".treatyline-*")
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != 1 || told.String() != "treatyline: stopped; nothing was written\n" {
				t.Errorf("%s, %v: exit code %d, %q", out, signal, code, told)
			}
			left, err := os.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			if old, _ := os.ReadFile(filepath.Join(dir, out)); len(left) != 1 || string(old) != "the older one" {
				t.Errorf("%s, %v: %d files are left, the report has %d bytes", out, signal, len(left), len(old))
			}
		}
	}
}

// While the data are still being read, from a program that does not finish, being told to end
// is answered as later.
func TestAnInterruptWhileReading(t *testing.T) {
	for said, commands := range map[string][]string{
		"stopped; nothing was written":    {"export --data - --out out", "export --data - --out a.png", "export --data - --pack --out a.zip", "export forces --data - --out -", "report --data - --out a.pdf"},
		"stopped before all was written":  {"list events --data -", "check -", "check --data - .", "view -"},
		"остановлено; ничего не записано": {"report --lang ru --data - --out a.pdf"},
	} {
		for _, args := range commands {
			dir := t.TempDir()
			cmd, told := prepared(t, dir, strings.Fields(args)...)
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			// More than a pipe holds: once it is written, it is being read.
			if _, err := in.Write(bytes.Repeat([]byte("# a comment\n"), 1<<17)); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			left, err := os.ReadDir(dir)
			if code := cmd.ProcessState.ExitCode(); code != 1 || told.String() != "treatyline: "+said+"\n" || len(left) > 0 || err != nil {
				t.Errorf("%s: exit code %d, %q, %d files are left", args, code, told, len(left))
			}
		}
	}
}

// A picture that nobody takes from the pipe does not keep the command.
func TestAnInterruptWhileNobodyReads(t *testing.T) {
	cmd, told := prepared(t, t.TempDir(), "export", "membership", "--size", "slide-4k", "--out", "-")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if told.String() != "treatyline: stopped before all was written\n" {
		t.Errorf("%q", told)
	}
}

// manyEvents is a file whose report takes a while.
func manyEvents(n int) []byte {
	var file bytes.Buffer
	file.WriteString("format: 1\norganisation: {id: x, name: League, short: L, as_of: 2020-01-01}\nbodies: [{id: b, name: Bond, short: B}]\nsources: [{id: s, title: A source}]\n" +
		"states: [{id: FRA}]\nmemberships: [{state: FRA, body: b, from: 1950-01-01, sources: [s]}]\ncategories: [{id: k, name: Kind}]\nevents:\n")
	for i := range n {
		fmt.Fprintf(&file, "  - {date: %d-%02d-01, title: Event number %d of many, text: What happened is said here in some words, category: k, states: [FRA], sources: [s]}\n", 1950+i%70, i%12+1, i)
	}
	return file.Bytes()
}
