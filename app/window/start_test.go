//go:build cgo && linux

package window

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// From the start of a process to its painted window: that of the program with its charts, and
// one with a single label, in turns on a screen in memory, with what they keep from the time
// before. What is told of the first is how many times as long as the second it takes.
func BenchmarkStart(b *testing.B) {
	if _, err := exec.LookPath("Xvfb"); err != nil {
		b.Skip("the start is not measured: there is no Xvfb")
	}
	label := filepath.Join(b.TempDir(), "label")
	build := exec.Command("go", "build", "-tags", "migrated_fynedo,no_emoji", "-o", label, "./testdata/label")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	program, err := built()
	if err != nil {
		b.Fatal(err)
	}
	s := newMemoryScreen(b)
	ours, one := newStarter(b, s, program, (*memoryScreen).barred), newStarter(b, s, label, (*memoryScreen).lit)
	var took, labels, times []float64
	for b.Loop() {
		labels, took = append(labels, one.start()), append(took, ours.start())
		times = append(times, took[len(took)-1]/labels[len(labels)-1])
	}
	b.ReportMetric(0, "ns/op") // of both
	b.ReportMetric(median(labels), "label-ms")
	b.ReportMetric(median(took), "window-ms")
	b.ReportMetric(median(times), "times-label")
	b.ReportMetric(ours.most-one.most, "MiB-above-label")
}

func median(x []float64) float64 { return slices.Sorted(slices.Values(x))[len(x)/2] }

// starter starts a program again and again.
type starter struct {
	b       *testing.B
	screen  *memoryScreen
	program string
	painted func(*memoryScreen) bool
	home    string
	most    float64 // memory that it had, in MiB
}

func newStarter(b *testing.B, s *memoryScreen, program string, painted func(*memoryScreen) bool) *starter {
	r := &starter{b: b, screen: s, program: program, painted: painted, home: b.TempDir()}
	for range 3 { // they read the disk, and the driver keeps what it compiled
		r.start()
	}
	r.most = 0
	return r
}

// start returns how many milliseconds the program takes until it is painted.
func (r *starter) start() float64 {
	run := exec.Command(r.program)
	run.Env = append(os.Environ(), "DISPLAY="+r.screen.name, "HOME="+r.home, "XDG_CONFIG_HOME="+r.home, "XDG_CACHE_HOME="+r.home,
		"WAYLAND_DISPLAY=", "LANG=en_US.UTF-8", "FYNE_SCALE=1")
	began := time.Now()
	if err := run.Start(); err != nil {
		r.b.Fatal(err)
	}
	r.screen.await(r.b, r.painted)
	took := time.Since(began)
	r.b.StopTimer()
	defer r.b.StartTimer()
	time.Sleep(300 * time.Millisecond) // what follows the first frame
	r.most = max(r.most, peak(r.b, run.Process.Pid))
	_ = run.Process.Kill()
	_ = run.Wait()
	r.screen.await(r.b, func(s *memoryScreen) bool { return !s.lit() })
	return float64(took.Microseconds()) / 1000
}

// memoryScreen is a virtual screen whose pixels can be looked at while programs paint.
type memoryScreen struct {
	name   string
	pixels []byte // four for each, without padding
}

const screenWide, screenHigh = 1440, 900

func newMemoryScreen(b *testing.B) *memoryScreen {
	b.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "")
	if err != nil {
		b.Skip("the start is not measured: no memory can be shared")
	}
	b.Cleanup(func() { _ = os.RemoveAll(folder) })
	told, tell, err := os.Pipe()
	if err != nil {
		b.Fatal(err)
	}
	server := exec.Command("Xvfb", "-screen", "0", fmt.Sprintf("%dx%dx24", screenWide, screenHigh), "-fbdir", folder, "-nolisten", "tcp", "-noreset", "-displayfd", "3")
	server.ExtraFiles = []*os.File{tell}
	if err := server.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = server.Process.Signal(syscall.SIGTERM)
		_ = server.Wait()
	})
	tell.Close()
	number, err := io.ReadAll(io.LimitReader(told, 3))
	if err != nil {
		b.Fatal(err)
	}
	file, err := os.Open(filepath.Join(folder, "Xvfb_screen0"))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		b.Fatal(err)
	}
	all, err := syscall.Mmap(int(file.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = syscall.Munmap(all) })
	return &memoryScreen{":" + strings.TrimSpace(string(number)), all[len(all)-4*screenWide*screenHigh:]}
}

// pixel is the colour of a pixel, 0 for the black of an empty screen.
func (s *memoryScreen) pixel(x, y int) uint32 {
	return binary.LittleEndian.Uint32(s.pixels[4*(y*screenWide+x):]) & 0xffffff
}

// lit reports whether anything is painted.
func (s *memoryScreen) lit() bool { return s.pixel(4, 4) != 0 }

// barred reports whether the bars of the members are painted; the buttons in their colour are
// above them. It looks at few pixels, as the processors have other work.
func (s *memoryScreen) barred() bool {
	const accent, enough = 0x0b5cad, 12
	found := 0
	for y := 200; y < 400; y += 4 {
		for x := 500; x < 900; x += 100 {
			if s.pixel(x, y) == accent {
				found++
			}
		}
	}
	return found > enough
}

// await waits until the screen is as it should be.
func (s *memoryScreen) await(b *testing.B, good func(*memoryScreen) bool) {
	b.Helper()
	for end := time.Now().Add(20 * time.Second); !good(s); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			b.Fatal("the window is not painted")
		}
	}
}

// peak is the most memory that a process had, in MiB.
func peak(b *testing.B, pid int) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, after, found := bytes.Cut(status, []byte("VmHWM:"))
	var kib float64
	if _, scanned := fmt.Sscan(string(after), &kib); !found {
		err = errors.Join(err, scanned)
	}
	if err != nil || kib == 0 {
		b.Fatalf("no memory is told of: %v", err)
	}
	return kib / 1024
}
