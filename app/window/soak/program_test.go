//go:build linux

package soak

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// program is the real window on a screen of its own.
type program struct {
	*testing.T
	*screen
	cmd   *exec.Cmd
	ended chan error
	said  *bytes.Buffer

	folder, display string
	given           string // the last input

	answers, frozen int
	slowest         time.Duration
}

// start starts the program on a file, which is changed under it.
func start(t *testing.T) *program {
	t.Helper()
	binary := build(t)
	display := virtualScreen(t)
	p := &program{T: t, display: display, folder: t.TempDir(), ended: make(chan error, 1), said: &bytes.Buffer{}}
	tools := filepath.Join(p.folder, "bin") // links must not open a browser
	if err := os.Mkdir(tools, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, script := range map[string]string{"xdg-open": "#!/bin/sh\n", "xdg-user-dir": "#!/bin/sh\nmkdir -p \"$HOME/$1\"\necho \"$HOME/$1\"\n"} {
		if err := os.WriteFile(filepath.Join(tools, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	p.file("fine")
	p.cmd = exec.Command(binary, p.path())
	p.cmd.Dir, p.cmd.Stderr, p.cmd.Stdout = p.folder, p.said, p.said
	p.cmd.Env = append(os.Environ(), "DISPLAY="+display, "HOME="+p.folder, "XDG_CONFIG_HOME="+p.folder+"/config", "XDG_CACHE_HOME="+p.folder+"/cache",
		"XDG_RUNTIME_DIR="+p.folder, "WAYLAND_DISPLAY=", "FYNE_SCALE=1", "LANG=en_US.UTF-8", "PATH="+tools+":"+os.Getenv("PATH"))
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.ended <- p.cmd.Wait() }()
	t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	p.screen = connect(t, display)
	p.ping()
	return p
}

// build builds the program with one line changed: Quit only says that it was asked for.
// Among thousands of inputs some find it in the palette, or in a menu that is enlarged.
func build(t *testing.T) (binary string) {
	t.Helper()
	const file, quits, says = "../commands.go", "Do: func() { d.window.Close() }", `Do: func() { println("` + askedToQuit + `") }`
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Count(text, []byte(quits)) != 1 {
		t.Fatalf("%s has not one place with %s", file, quits)
	}
	folder := t.TempDir()
	original, _ := filepath.Abs(file)
	changed, overlay := filepath.Join(folder, "commands.go"), filepath.Join(folder, "overlay.json")
	replaced, _ := json.Marshal(map[string]any{"Replace": map[string]string{original: changed}})
	for path, content := range map[string][]byte{changed: bytes.ReplaceAll(text, []byte(quits), []byte(says)), overlay: replaced} {
		if err := os.WriteFile(path, content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	binary = filepath.Join(folder, "treatyline")
	build := exec.Command("go", "build", "-overlay", overlay, "-tags", "migrated_fynedo,no_emoji", "-o", binary, "treatyline")
	build.Env = append(os.Environ(), "CGO_ENABLED=1", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

// askedToQuit is what the program says in place of ending.
const askedToQuit = "asked to quit"

// virtualScreen starts an X server and returns its name.
func virtualScreen(t *testing.T) string {
	t.Helper()
	server := exec.Command("Xvfb", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-displayfd", "1")
	out, err := server.StdoutPipe()
	if err == nil {
		err = server.Start()
	}
	if err != nil {
		t.Skipf("there is no Xvfb: %v", err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return ":" + strings.TrimSpace(line)
}

func (p *program) path() string { return filepath.Join(p.folder, "alliance.yaml") }

// give gives one input.
func (p *program) give(in string) {
	p.given = in
	what, rest, _ := strings.Cut(in, " ")
	var n [4]int
	for i, word := range strings.Fields(rest) {
		if i < len(n) {
			n[i], _ = strconv.Atoi(word)
		}
	}
	switch what {
	case "key":
		p.key(rest)
	case "type":
		p.write(rest)
	case "click":
		p.move(n[0], n[1])
		p.button(n[2])
	case "move":
		p.move(n[0], n[1])
	case "drag":
		p.drag(n[0], n[1], n[2], n[3])
	case "wheel":
		p.move(n[0], n[1])
		p.wheel(n[2], strings.HasSuffix(rest, "ctrl"))
	case "size":
		p.resize(n[0], n[1])
	case "file":
		p.file(rest)
	}
}

// write types a text.
func (p *program) write(text string) {
	for _, r := range text {
		p.key(map[rune]string{' ': "space"}[r] + strings.TrimSpace(string(r)))
	}
}

// file changes the file that is open.
func (p *program) file(how string) {
	const form = "format: 1\norganisation: {id: x, name: %s, short: XL, as_of: 2020-01-01}\nbodies: [{id: b, name: Bond, short: B}]\nsources: [{id: s, title: A source}]\n" +
		"states: [{id: FRA}, {id: DEU}, {id: %s}]\nmemberships:\n  - {state: FRA, body: b, from: 1950-01-01, sources: [s]}\n  - {state: DEU, body: b, from: 1960, to: 1990, ended: withdrawal, sources: [s]}\n" +
		"categories: [{id: k, name: Kind}]\nevents: [{date: 1970-05-01, title: Something happens, category: k, states: [FRA], sources: [s]}]\n"
	text := fmt.Sprintf(form, "Exemplary League", "ITA")
	switch how {
	case "other":
		text = fmt.Sprintf(form, "Another League", "ESP")
	case "broken":
		text = strings.ReplaceAll(text, "memberships:", "memberhips: [")
	case "empty":
		text = ""
	case "half":
		text = text[:len(text)/2]
	case "gone":
		os.Remove(p.path())
		return
	}
	if err := os.WriteFile(p.path(), []byte(text), 0o666); err != nil {
		p.Fatal(err)
	}
}

// ping asks the window whether it is there. An answer may not take long, without the time
// for which other programs kept it from running.
func (p *program) ping() {
	p.Helper()
	begun, waits := time.Now(), p.waits()
	answered := p.askWindow(hung)
	select {
	case err := <-p.ended:
		p.Fatalf("after %q the program ended: %v\n%s", p.given, err, p.said)
	default:
	}
	if !answered {
		p.Fatalf("after %q the window has not answered for %v", p.given, hung)
	}
	took, kept := time.Since(begun), time.Duration(0)
	for thread, waited := range p.waits() {
		kept = max(kept, waited-waits[thread])
	}
	p.answers++
	p.slowest = max(p.slowest, took-kept)
	if took-kept > mostFrozen {
		p.frozen++
		p.Errorf("after %q the window was frozen for %v, of which it was kept from running for %v", p.given, took, kept)
	}
}

// waits are for how long each thread of the program was ready to run and did not.
func (p *program) waits() map[string]time.Duration {
	waits := map[string]time.Duration{}
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", p.cmd.Process.Pid))
	for _, path := range threads {
		stat, _ := os.ReadFile(path) // of a thread that has ended there is none
		var ran, waited int64        // in nanoseconds
		_, _ = fmt.Sscan(string(stat), &ran, &waited)
		waits[path] = time.Duration(waited)
	}
	return waits
}

// tidy brings the window to its first size with nothing over it. Escape closes everything
// but the toolkit's own dialogs once something in them has the keys.
func (p *program) tidy() {
	for range 20 { // slides take the keys where they are open
		open := p.slides()
		if len(open) == 0 {
			break
		}
		p.focus(open[len(open)-1])
		p.key("Escape")
		p.ping()
		time.Sleep(100 * time.Millisecond)
	}
	p.resize(1440, 900)
	p.ping()
	p.move(1002, 654) // Cancel in a dialog for files
	p.button(1)
	for range 6 {
		p.key("Escape")
		p.ping()
	}
}

// rest brings the window back to where memory can be compared: the data that come along,
// all of the time, no filters, the usual scale, the last day, and nothing that plays.
func (p *program) rest() {
	p.tidy()
	for _, key := range []string{"ctrl+0", "0", "ctrl+BackSpace", "ctrl+1", "End"} {
		p.key(key)
		p.ping()
	}
	p.file("fine")
	p.open("open csto")
	time.Sleep(3 * time.Second)
	p.ping()
}

// open opens what the palette finds first.
func (p *program) open(name string) {
	p.key("ctrl+k")
	p.write(name)
	p.key("Return")
	p.key("Escape") // where it finds nothing
	p.ping()
}

// settle waits until what is no longer needed is let go, which an idle window does by
// itself. Every tab is looked at before, as each keeps the picture that it showed last.
func (p *program) settle() {
	for _, tab := range []string{"ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+1"} {
		p.key(tab)
		time.Sleep(2 * time.Second)
		p.ping()
	}
	time.Sleep(125 * time.Second)
	p.ping()
}

// memory is how much of it the program holds, in kB.
func (p *program) memory() int {
	p.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		p.Fatal(err)
	}
	found := regexp.MustCompile(`VmRSS:\s+(\d+) kB`).FindSubmatch(status)
	kB, _ := strconv.Atoi(string(found[1]))
	return kB
}

// close ends the program and reads what it said.
func (p *program) close() {
	p.closeWindow()
	select {
	case err := <-p.ended:
		if err != nil {
			p.Errorf("it ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		picture := filepath.Join(cmp.Or(os.Getenv("TREATYLINE_LOGS"), "."), "soak.png")
		_ = exec.Command("import", "-display", p.display, "-window", "root", picture).Run()
		p.Errorf("it does not end; %s shows it", picture)
	}
	p.Logf("it was asked to quit %d times", strings.Count(p.said.String(), askedToQuit))
	for line := range strings.Lines(p.said.String()) {
		if regexp.MustCompile(`(?i)error|panic|fatal`).MatchString(line) && !strings.Contains(line, "watch theme settings") {
			p.Errorf("it said: %s", line)
		}
	}
	if crash, err := os.ReadFile(filepath.Join(p.folder, "cache/treatyline/crash.log")); err != nil || len(crash) > 0 {
		p.Errorf("the crash log holds %q (%v)", crash, err)
	}
}
