//go:build linux

package clipboard

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// screen starts a virtual screen, or skips the test where that is not possible.
func screen(t *testing.T) {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xclip"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the clipboard is not tried: there is no %s", tool)
		}
	}
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "320x200x24")
	run.ExtraFiles = []*os.File{in}
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	in.Close()
	t.Cleanup(func() {
		_ = run.Process.Kill()
		_ = run.Wait()
	})
	number, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("no screen: %v", err)
	}
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	t.Setenv("WAYLAND_DISPLAY", "")
}

// paste is what another program gets.
func paste(target string) ([]byte, error) {
	return exec.Command("xclip", "-selection", "clipboard", "-t", target, "-o").Output()
}

// noise is as many bytes that look like nothing.
func noise(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	data := make([]byte, n)
	for i := range data {
		data[i] = byte(random.Uint32())
	}
	return data
}

func TestPicturesOfAnySizeArePasted(t *testing.T) {
	screen(t)
	for _, size := range []int{1, 100_000, part, part + 1, 300_000, 3 * part, 20 << 20} {
		png := noise(size)
		if err := CopyPNG(png); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if got, err := paste("image/png"); err != nil || !bytes.Equal(got, png) {
				t.Errorf("of %d bytes %d are pasted: %v", size, len(got), err)
			}
		}
	}
}

func TestOnlyAPictureIsOffered(t *testing.T) {
	screen(t)
	if err := CopyPNG([]byte("picture")); err != nil {
		t.Fatal(err)
	}
	if got, err := paste("TARGETS"); err != nil || string(got) != "TARGETS\nimage/png\n" {
		t.Errorf("offered is %q, %v", got, err)
	}
	if got, err := paste("UTF8_STRING"); err == nil {
		t.Errorf("as a text it is %q", got)
	}
}

func TestWhoIsGoneDoesNoHarm(t *testing.T) {
	screen(t)
	png := noise(5 << 20)
	if err := CopyPNG(png); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		asking := exec.Command("xclip", "-selection", "clipboard", "-t", "image/png", "-o")
		out, err := asking.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := asking.Start(); err != nil {
			t.Fatal(err)
		}
		_ = asking.Process.Kill()
		out.Close()
		_ = asking.Wait()
	}
	if got, err := paste("image/png"); err != nil || !bytes.Equal(got, png) {
		t.Errorf("after others went away %d bytes are pasted: %v", len(got), err)
	}
}

func TestWithoutADisplayThereIsAnError(t *testing.T) {
	t.Setenv("DISPLAY", ":987")
	t.Setenv("WAYLAND_DISPLAY", "")
	if err := CopyPNG([]byte("picture")); err == nil {
		t.Error("there is none")
	}
}

func TestWaylandHasItsTool(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	t.Setenv("FYNE_PLATFORM", "")
	t.Setenv("PATH", folder)
	if err := CopyPNG([]byte("picture")); err != ErrNoTool {
		t.Errorf("without wl-copy: %v", err)
	}
	script := fmt.Sprintf("#!/bin/sh\nIFS= read -r said\necho \"$@: $said\" > %s/copied\n", folder)
	if err := os.WriteFile(folder+"/wl-copy", []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := CopyPNG([]byte("picture\n")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(folder + "/copied"); err != nil || string(got) != "--type image/png: picture\n" {
		t.Errorf("wl-copy was given %q, %v", got, err)
	}
}
