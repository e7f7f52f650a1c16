//go:build linux

package soak

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// What the window is held to.
const (
	mostFrozen = time.Second // without an answer to a ping
	hung       = time.Minute
	mostGrowth = 1.10 // of the memory after the first thousand inputs
)

// The window takes random inputs for as long as it is told to: TREATYLINE_SOAK is how many,
// TREATYLINE_SEED what the chance begins with, TREATYLINE_REPLAY a log of inputs that are
// given instead, and TREATYLINE_BINARY the program, which is built if there is none. Every
// input is written into soak.log before it is given.
func TestSoak(t *testing.T) {
	asked := os.Getenv("TREATYLINE_SOAK")
	if asked == "" {
		t.Skip("make soak runs it")
	}
	count, err := strconv.Atoi(asked)
	if err != nil {
		t.Fatal(err)
	}
	seed, _ := strconv.ParseUint(cmp.Or(os.Getenv("TREATYLINE_SEED"), "1"), 10, 64)
	inputs := chance(rand.New(rand.NewPCG(seed, 0)))
	if path := os.Getenv("TREATYLINE_REPLAY"); path != "" {
		inputs, count = replay(t, path)
	}
	log, err := os.Create(filepath.Join(cmp.Or(os.Getenv("TREATYLINE_LOGS"), "."), "soak.log"))
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()

	p := start(t)
	var first, last, slowest, frozen = 0, 0, time.Duration(0), 0
	for i := 1; i <= count; i++ {
		in := inputs()
		fmt.Fprintln(log, in)
		p.give(in)
		if i%5 == 0 || strings.HasPrefix(in, "size") {
			took := p.ping()
			slowest = max(slowest, took)
			if took > mostFrozen {
				frozen++
				t.Errorf("after %d inputs, %q: frozen for %v", i, in, took.Round(time.Millisecond))
			}
		}
		if i%100 == 0 {
			p.tidy()
		}
		if i%1000 == 0 || i == count {
			p.rest()
			if first == 0 || i == count {
				p.settle()
			}
			last = p.memory()
			if first == 0 {
				first = last
			}
			t.Logf("%d inputs: %d MB, the slowest answer %v, frozen %d times", i, last>>10, slowest.Round(time.Millisecond), frozen)
		}
	}
	if float64(last) > mostGrowth*float64(first) {
		t.Errorf("the memory grew from %d MB to %d MB", first>>10, last>>10)
	}
	p.close()
}

// chance makes up inputs. Only what closes the window is never given.
func chance(r *rand.Rand) func() string {
	w, h := 1440, 900
	keys := strings.Fields(`period comma less greater Home End space 0 Tab Tab Tab shift+Tab Return Escape Escape Escape Left Right Up Down
		Next Prior F1 F5 question ctrl+1 ctrl+2 ctrl+3 ctrl+4 ctrl+5 ctrl+6 ctrl+z ctrl+shift+z ctrl+y ctrl+k ctrl+f ctrl+g ctrl+e ctrl+shift+e
		ctrl+t ctrl+l ctrl+c ctrl+shift+c ctrl+shift+v ctrl+alt+c ctrl+BackSpace ctrl+Return ctrl+plus ctrl+minus ctrl+0 shift+F10 ctrl+Up ctrl+Down ctrl+o a BackSpace`)
	words := []string{"uzbek", "2008", "armenia", "treaty", "zzz", "28 mar 2008", "rus"}
	files := []string{"fine", "fine", "other", "broken", "empty", "gone", "half"}
	at := func() (x, y int) {
		x, y = r.IntN(w), r.IntN(h)
		if y < 40 { // the menus, one of which closes the window
			y = 40
		}
		return x, y
	}
	return func() string {
		x, y := at()
		switch n := r.IntN(100); {
		case n < 45:
			return "key " + keys[r.IntN(len(keys))]
		case n < 48:
			return "type " + words[r.IntN(len(words))]
		case n < 70:
			return fmt.Sprintf("click %d %d %d", x, y, []int{1, 1, 1, 1, 3}[r.IntN(5)])
		case n < 80:
			x2, y2 := at()
			return fmt.Sprintf("drag %d %d %d %d", x, y, x2, y2)
		case n < 86:
			return fmt.Sprintf("move %d %d", x, y)
		case n < 94:
			return fmt.Sprintf("wheel %d %d %d %s", x, y, 4+r.IntN(2), []string{"", "ctrl"}[r.IntN(2)])
		case n < 97:
			w, h = 700+r.IntN(740), 480+r.IntN(420)
			return fmt.Sprintf("size %d %d", w, h)
		default:
			return "file " + files[r.IntN(len(files))]
		}
	}
}

// replay gives the inputs of a log.
func replay(t *testing.T, path string) (inputs func() string, count int) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	next := 0
	return func() string { next++; return lines[next-1] }, len(lines)
}

// program is the real window on a screen of its own.
type program struct {
	*testing.T
	*screen
	cmd   *exec.Cmd
	ended chan error
	said  *bytes.Buffer

	folder, display string
}

// start starts the program on a file, which is changed under it.
func start(t *testing.T) *program {
	t.Helper()
	binary := os.Getenv("TREATYLINE_BINARY")
	if binary == "" {
		binary = filepath.Join(t.TempDir(), "treatyline")
		build := exec.Command("go", "build", "-tags", "migrated_fynedo,no_emoji", "-o", binary, "treatyline")
		build.Env = append(os.Environ(), "CGO_ENABLED=1", "GOFLAGS=")
		if out, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
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
		for _, r := range rest {
			p.key(map[rune]string{' ': "space"}[r] + strings.TrimSpace(string(r)))
		}
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

// ping asks the window whether it is there, and returns how long the answer took, without
// the time for which other programs kept its thread from running.
func (p *program) ping() time.Duration {
	p.Helper()
	begun, kept := time.Now(), p.kept()
	answered := p.askWindow(hung)
	select {
	case err := <-p.ended:
		p.Fatalf("the program ended: %v\n%s", err, p.said)
	default:
	}
	if !answered {
		p.Fatalf("the window has not answered for %v", hung)
	}
	return time.Since(begun) - (p.kept() - kept)
}

// kept is for how long the thread of the window was ready to run and did not.
func (p *program) kept() time.Duration {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/schedstat", p.cmd.Process.Pid))
	var ran, waited int64 // in nanoseconds
	_, _ = fmt.Sscan(string(stat), &ran, &waited)
	return time.Duration(waited)
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

// rest brings the window back to where memory can be compared: all of the time, no filters,
// the usual scale.
func (p *program) rest() {
	p.tidy()
	for _, key := range []string{"ctrl+0", "0", "ctrl+BackSpace", "ctrl+1"} {
		p.key(key)
		p.ping()
	}
	p.file("fine")
	time.Sleep(3 * time.Second)
	p.ping()
}

// settle waits until what is no longer needed is let go: the toolkit keeps it for a minute
// in which it paints, Go collects when two have gone by. Every tab is looked at before, as
// each keeps the picture that it showed last.
func (p *program) settle() {
	for _, tab := range []string{"ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+1"} {
		p.key(tab)
		time.Sleep(2 * time.Second)
		p.ping()
	}
	for i := range 36 {
		p.move(600+i%2*200, 500)
		time.Sleep(5 * time.Second)
		p.ping()
	}
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
	p.rest()
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
	for line := range strings.Lines(p.said.String()) {
		if regexp.MustCompile(`(?i)error|panic|fatal`).MatchString(line) && !strings.Contains(line, "watch theme settings") {
			p.Errorf("it said: %s", line)
		}
	}
	if crash, err := os.ReadFile(filepath.Join(p.folder, "cache/treatyline/crash.log")); err != nil || len(crash) > 0 {
		p.Errorf("the crash log holds %q (%v)", crash, err)
	}
}
