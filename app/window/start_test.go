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
	"strings"
	"syscall"
	"testing"
	"time"
)

// From the start of a process to its painted window: that of the program with its charts, and
// one with a single label. Both are started again and again on a screen in memory, with what
// they keep from the time before.
func BenchmarkStart(b *testing.B) {
	if _, err := exec.LookPath("Xvfb"); err != nil {
		b.Skip("the start is not measured: there is no Xvfb")
	}
	b.Run("by=label", func(b *testing.B) {
		label := filepath.Join(b.TempDir(), "label")
		build := exec.Command("go", "build", "-tags", "migrated_fynedo,no_emoji", "-o", label, "./testdata/label")
		if out, err := build.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		benchmarkStart(b, label, func(s *memoryScreen) bool { return s.pixel(4, 4) != 0 })
	})
	b.Run("by=treatyline", func(b *testing.B) {
		program, err := built()
		if err != nil {
			b.Fatal(err)
		}
		benchmarkStart(b, program, (*memoryScreen).barred)
	})
}

func benchmarkStart(b *testing.B, program string, painted func(*memoryScreen) bool) {
	s := newMemoryScreen(b)
	home := b.TempDir()
	most := 0.0
	start := func() {
		b.StopTimer()
		defer b.StartTimer()
		run := exec.Command(program)
		run.Env = append(os.Environ(), "DISPLAY="+s.name, "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home,
			"WAYLAND_DISPLAY=", "LANG=en_US.UTF-8", "FYNE_SCALE=1")
		b.StartTimer()
		if err := run.Start(); err != nil {
			b.Fatal(err)
		}
		s.await(b, painted)
		b.StopTimer()
		time.Sleep(300 * time.Millisecond) // what follows the first frame
		most = max(most, peak(b, run.Process.Pid))
		_ = run.Process.Kill()
		_ = run.Wait()
		s.await(b, func(s *memoryScreen) bool { return s.pixel(4, 4) == 0 })
	}
	start() // the first reads the disk and makes its folders
	most = 0
	b.ResetTimer()
	for b.Loop() {
		start()
	}
	b.ReportMetric(most, "peak-MiB")
}

// memoryScreen is a virtual screen whose pixels can be looked at while programs paint.
type memoryScreen struct {
	name   string
	pixels []byte // four for each, without padding
}

const screenWide, screenHigh = 1440, 900

func newMemoryScreen(b *testing.B) *memoryScreen {
	b.Helper()
	folder := b.TempDir()
	told, tell, err := os.Pipe()
	if err != nil {
		b.Fatal(err)
	}
	server := exec.Command("Xvfb", "-screen", "0", fmt.Sprintf("%dx%dx24", screenWide, screenHigh), "-fbdir", folder, "-nolisten", "tcp", "-displayfd", "3")
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

// barred reports whether the bars of the members are painted; the buttons in their colour are
// above them.
func (s *memoryScreen) barred() bool {
	const accent, most = 0x0b5cad, 200
	found := 0
	for y := 200; y < 400; y += 4 {
		for x := 300; x < 900; x += 8 {
			if s.pixel(x, y) == accent {
				found++
			}
		}
	}
	return found > most
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
