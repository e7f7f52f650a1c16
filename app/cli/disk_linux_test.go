package cli_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program is the real command, where another user may run it too.
func program(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(open(t), "treatyline")
	if os.Link(self, path) != nil { // another file system
		content, err := os.ReadFile(self)
		if err == nil {
			err = os.WriteFile(path, content, 0o755)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// open is a new folder that every user may look into.
func open(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// written are the commands that write, into a folder out.
func written() map[string][]string {
	all := map[string][]string{
		"export":      {"export", "forces", "--format", "svg,pdf,csv", "--out", "out"},
		"png":         {"export", "forces", "--size", "960x540", "--out", "out/forces.png"},
		"pack":        {"export", "forces", "--format", "svg", "--pack", "--out", "out/pack.zip"},
		"pack folder": {"export", "forces", "--format", "svg", "--pack", "--out", "out/pack"},
		"html":        {"report", "--out", "out/report.html"},
		"md":          {"report", "--out", "out/report.md"},
		"pdf":         {"report", "--out", "out/report.pdf"},
		"pptx":        {"report", "--out", "out/report.pptx"},
	}
	if testing.Short() { // without those that are written as others are
		for _, name := range []string{"png", "html", "pptx"} {
			delete(all, name)
		}
	}
	return all
}

// tree are the files below a folder with their contents.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// disk is a folder in which a command has written before, and what it writes there now.
type disk struct {
	program  string
	args     []string
	old, new map[string]string
}

func newDisk(t *testing.T, program string, args []string) disk {
	t.Helper()
	small, err := filepath.Abs("../../data/guam.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d := disk{program: program, args: append(slices.Clone(args), "--data", small)}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "out"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"ru", "en"} { // the older files are in Russian
		cmd := exec.Command(program, append(slices.Clone(d.args), "--lang", lang)...)
		cmd.Dir = dir
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		d.old, d.new = d.new, tree(t, filepath.Join(dir, "out"))
	}
	return d
}

// filled makes the folder as it was before.
func (d disk) filled(t *testing.T, dir string) {
	t.Helper()
	for name, content := range d.old {
		path := filepath.Join(dir, "out", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// check holds that every file is the older or the newer one, whole, and that there is
// nothing else but so many temporary ones.
func (d disk) check(t *testing.T, where, dir string, temporary int) {
	t.Helper()
	got, roots := tree(t, filepath.Join(dir, "out")), map[string]bool{}
	for name, content := range got {
		if root, _, _ := strings.Cut(name, "/"); strings.HasPrefix(root, ".treatyline-") {
			roots[root] = true
		} else if content != d.old[name] && content != d.new[name] {
			t.Errorf("%s: %s is neither the older nor the newer file, with %d bytes", where, name, len(content))
		}
	}
	if len(roots) > temporary {
		t.Errorf("%s: %d temporary files are left: %v", where, len(roots), roots)
	}
	for name := range d.old {
		if _, there := got[name]; !there && len(roots) == 0 {
			t.Errorf("%s: %s is gone", where, name)
		}
	}
}

// fails runs the command in a way in which it must fail, with one clean line.
func (d disk) fails(t *testing.T, where, dir string, through ...string) {
	t.Helper()
	args := slices.Concat(through, []string{d.program}, d.args)
	cmd := exec.Command(args[0], args[1:]...)
	var told bytes.Buffer
	cmd.Dir, cmd.Stderr = dir, &told
	err := cmd.Run()
	if said := told.String(); err == nil || cmd.ProcessState.ExitCode() != 1 || !strings.HasPrefix(said, "treatyline: ") ||
		strings.Count(said, "\n") != 1 || strings.Contains(said, ".treatyline-") || !strings.Contains(said, "out") {
		t.Errorf("%s: %v, %q", where, err, said)
	}
}

// A disk that takes so many bytes of a file and no more, one whose sync or close fails, one where
// nothing can be renamed: the older files stay, nothing half is there, nothing is left.
func TestWhateverStepOfTheDiskFails(t *testing.T) {
	command := program(t)
	for name, args := range written() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDisk(t, command, args)
			for where, through := range failures(t, d) {
				dir := t.TempDir()
				d.filled(t, dir)
				d.fails(t, where, dir, through...)
				d.check(t, where, dir, 0)
			}
		})
	}
}

// failures are programs that run another one on a broken disk.
func failures(t *testing.T, d disk) map[string][]string {
	t.Helper()
	through := map[string][]string{}
	if _, err := exec.LookPath("prlimit"); err == nil {
		largest := 0
		for _, content := range d.new {
			largest = max(largest, len(content))
		}
		for _, part := range []int{0, 1, largest / 2, largest - 1} {
			through[fmt.Sprintf("full after %d bytes", part)] = []string{"prlimit", "--fsize=" + strconv.Itoa(part)}
		}
	}
	if exec.Command("strace", "-f", "-qq", "-o", os.DevNull, "-e", "inject=fsync:error=EIO", "true").Run() == nil {
		for _, call := range []string{"fsync", "renameat"} {
			through[call+" fails"] = []string{"strace", "-f", "-qq", "-o", os.DevNull, "-e", "trace=" + call, "-e", "inject=" + call + ":error=EIO"}
		}
		// Of what is closed, only what is being written: the loader of programs stops for the rest.
		through["close fails"] = []string{"sh", "-c", `file=$PWD/out/.treatyline-$$-; exec strace -D -f -qq -o /dev/null -P "${file}0" -P "${file}1" -P "${file}0/.treatyline-$$-0" ` +
			`-e trace=close -e inject=close:error=EIO "$0" "$@"`}
	}
	if len(through) == 0 {
		t.Skip("neither prlimit nor strace can be used here")
	}
	return through
}

// Killed at whatever moment, the command leaves whole files, and of temporary ones one
// at most, which the next run removes.
func TestKilledAtAHundredMoments(t *testing.T) {
	if testing.Short() {
		t.Skip("a hundred runs")
	}
	command := program(t)
	d := newDisk(t, command, []string{"export", "forces", "--format", "svg,csv,png", "--size", "960x540", "--out", "out"})
	run := func(dir string) *exec.Cmd {
		cmd := exec.Command(command, d.args...)
		cmd.Dir = dir
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		return cmd
	}
	begun := time.Now()
	_ = run(t.TempDir()).Wait()
	whole := time.Since(begun)
	random := rand.New(rand.NewPCG(8, 1))
	dir := t.TempDir()
	killed := 0
	for range 100 {
		d.filled(t, dir)
		cmd := run(dir)
		time.Sleep(time.Duration(random.Float64() * float64(whole)))
		_ = cmd.Process.Signal(syscall.SIGKILL) // it may have ended by itself
		if cmd.Wait() != nil {
			killed++
		}
		d.check(t, "killed", dir, 1)
	}
	if killed == 0 {
		t.Error("it was always done before")
	}
	if run(dir).Wait() != nil {
		t.Error("it cannot be run again")
	}
	d.check(t, "run again", dir, 0)
}

func TestADiskThatIsFull(t *testing.T) {
	command := program(t)
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=8m"); err != nil {
		t.Skipf("nothing can be mounted: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	for name, args := range written() {
		d := newDisk(t, command, args)
		d.filled(t, dir)
		filler, err := os.Create(filepath.Join(dir, "filler"))
		if err != nil {
			t.Fatal(err)
		}
		for size := 1 << 16; size > 0; size /= 2 { // to the last page
			for block := make([]byte, size); err == nil; {
				_, err = filler.Write(block)
			}
			err = nil
		}
		filler.Close()
		d.fails(t, name, dir)
		d.check(t, name, dir, 0)
		os.Remove(filler.Name())
		os.RemoveAll(filepath.Join(dir, "out"))
	}
}

// For root no folder is closed, so another user tries.
func TestAFolderThatIsNotOurs(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can become another user")
	}
	command := program(t)
	for name, args := range written() {
		d := newDisk(t, command, args)
		dir := open(t)
		d.filled(t, dir)
		if os.Chmod(filepath.Join(dir, "out"), 0o755) != nil || os.Chmod(dir, 0o755) != nil {
			t.Fatal("the folder cannot be opened for reading")
		}
		d.fails(t, name, dir, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
		d.check(t, name, dir, 0)
	}
}

// Every character that a name can have is a name's.
func TestOddNames(t *testing.T) {
	command := program(t)
	for _, name := range []string{"a b", "-x", "--", "~", "$HOME", "`id`", "'", `"`, `\`, "new\nline", "tab\t", "\x1b[1m", "%s%d", "ё́", "日本", "\xff\xfe", "*?[a]", "#", "&;|", "...", strings.Repeat("n", 200)} {
		dir := filepath.Join(t.TempDir(), name)
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatalf("%q: %v", name, err)
		}
		file := filepath.Join(dir, name+".yaml")
		if said, err := exec.Command(command, "new", file).CombinedOutput(); err != nil {
			t.Errorf("%q: %v: %s", name, err, said)
		}
		for _, args := range [][]string{
			{"export", "membership", "--data", file, "--format", "svg", "--out", filepath.Join(dir, name+".svg")},
			{"export", "membership", "--data", file, "--format", "csv", "--out", filepath.Join(dir, name)},
			{"check", file, filepath.Join(dir, name+".svg"), dir, "--data", file},
		} {
			if said, err := exec.Command(command, args...).CombinedOutput(); err != nil {
				t.Errorf("%q: %v: %s", args, err, said)
			}
		}
		if got := tree(t, dir); len(got) != 3 || got[name+".svg"] == "" || got[filepath.Join(name, "membership.csv")] == "" {
			t.Errorf("%q: there are %d files", name, len(got))
		}
	}
}
