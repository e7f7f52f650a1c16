//go:build linux

package soak

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
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
// TREATYLINE_SEED what the chance begins with, and TREATYLINE_REPLAY a log of inputs that
// are given instead. Every input is written into soak.log before it is given.
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
	var first, last int
	for i := 1; i <= count; i++ {
		in := inputs()
		fmt.Fprintln(log, in)
		p.give(in)
		if i%5 == 0 || strings.HasPrefix(in, "size") {
			p.ping()
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
			p.open("alliance.yaml")
			t.Logf("%d inputs: %d MB, the slowest of %d answers %v, frozen %d times", i, last>>10, p.answers, p.slowest.Round(time.Millisecond), p.frozen)
		}
	}
	if float64(last) > mostGrowth*float64(first) {
		t.Errorf("the memory grew from %d MB to %d MB", first>>10, last>>10)
	}
	p.close()
}

// chance makes up inputs.
func chance(r *rand.Rand) func() string {
	w, h := 1440, 900
	keys := strings.Fields(`period comma less greater Home End space 0 Tab Tab Tab shift+Tab Return Escape Escape Escape Left Right Up Down
		Next Prior F1 F5 question ctrl+1 ctrl+2 ctrl+3 ctrl+4 ctrl+5 ctrl+6 ctrl+z ctrl+shift+z ctrl+y ctrl+k ctrl+f ctrl+g ctrl+e ctrl+shift+e
		ctrl+t ctrl+l ctrl+c ctrl+shift+c ctrl+shift+v ctrl+alt+c ctrl+BackSpace ctrl+Return ctrl+plus ctrl+minus ctrl+0 shift+F10 ctrl+Up ctrl+Down ctrl+o a BackSpace`)
	words := []string{"uzbek", "2008", "armenia", "treaty", "zzz", "28 mar 2008", "rus"}
	files := []string{"fine", "fine", "other", "broken", "empty", "gone", "half"}
	at := func() (x, y int) { return r.IntN(w), r.IntN(h) }
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
