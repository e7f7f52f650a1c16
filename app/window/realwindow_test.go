//go:build cgo && linux

package window

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"treatyline/charts/theme"
	"treatyline/data"
)

// display is a virtual screen with the real program on it.
type display struct {
	*testing.T
	env    []string
	folder string // for pictures
	size   string // of the screen
	scale  string
	home   string // where the program keeps how it was left
	run    *exec.Cmd
	said   bytes.Buffer // by the program
}

// realWindow builds the program and starts it on a screen of its own, or skips the test
// where that is not possible.
func realWindow(t *testing.T) *display {
	t.Helper()
	d := realScreen(t, "1440x900")
	d.start()
	return d
}

// builtKey is where it is told in which folder that is.
const builtKey = "TREATYLINE_TEST_PROGRAM"

// built is the program, which all tests of the real window use.
var built = sync.OnceValues(buildProgram)

func TestMain(m *testing.M) {
	code := m.Run()
	if folder := os.Getenv(builtKey); folder != "" {
		os.RemoveAll(folder)
	}
	os.Exit(code)
}

// realScreen is a screen without a program.
func realScreen(t *testing.T, size string) *display {
	t.Helper()
	if testing.Short() {
		t.Skip("the real window takes seconds")
	}
	for _, tool := range []string{"xvfb-run", "xdotool", "import", "xclip"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the real window is not tried: there is no %s", tool)
		}
	}
	d := &display{T: t, folder: os.Getenv("TREATYLINE_SCREENSHOTS"), size: size, scale: "1", home: t.TempDir()}
	if d.folder == "" {
		d.folder = t.TempDir()
	} else if err := os.MkdirAll(d.folder, 0o777); err != nil {
		t.Fatal(err)
	}
	return d
}

// buildProgram builds the program in a folder that is removed after the tests.
func buildProgram() (string, error) {
	folder, err := os.MkdirTemp("", "treatyline")
	if err != nil {
		return "", err
	}
	os.Setenv(builtKey, folder)
	binary := filepath.Join(folder, "treatyline")
	build := exec.Command("go", "build", "-trimpath", "-tags", "migrated_fynedo,no_emoji", "-o", binary, "treatyline")
	build.Env = append(os.Environ(), "CGO_ENABLED=1", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("the program cannot be built: %w\n%s", err, out)
	}
	return binary, nil
}

// start starts the program. The shell that xvfb-run starts tells which screen it got.
func (d *display) start(args ...string) {
	d.Helper()
	binary, err := built()
	if err != nil {
		d.Fatal(err)
	}
	const script = `echo "$DISPLAY $XAUTHORITY"; exec "$@"`
	command := append([]string{"sh", "-c", script, "sh", binary}, args...)
	if session, err := exec.LookPath("dbus-run-session"); err == nil {
		command = append([]string{session, "--"}, command...)
	}
	d.run = exec.Command("xvfb-run", append([]string{"-a", "-s", "-screen 0 " + d.size + "x24"}, command...)...)
	d.run.Env = append(os.Environ(), "HOME="+d.home, "XDG_CONFIG_HOME="+d.home, "XDG_CACHE_HOME="+d.home, "WAYLAND_DISPLAY=", "FYNE_SCALE="+d.scale)
	d.run.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	d.said.Reset()
	d.run.Stderr = &d.said
	out, err := d.run.StdoutPipe()
	if err != nil {
		d.Fatal(err)
	}
	run := d.run
	if err := run.Start(); err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() {
		_ = syscall.Kill(-run.Process.Pid, syscall.SIGTERM)
		_ = run.Wait()
		if d.Failed() {
			d.Logf("the program said:\n%s", d.said.String())
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		d.Fatalf("no screen: %v", err)
	}
	screen, authority, _ := strings.Cut(strings.TrimSpace(line), " ")
	d.env = append(os.Environ(), "DISPLAY="+screen, "XAUTHORITY="+authority)
}

// tool runs a tool on the screen.
func (d *display) tool(name string, args ...string) error {
	tool := exec.Command(name, args...)
	tool.Env = d.env
	if out, err := tool.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %v: %w\n%s", name, args, err, out)
	}
	return nil
}

// mouse does with the mouse what xdotool is told.
func (d *display) mouse(args ...any) {
	d.Helper()
	var words []string
	for _, a := range args {
		words = append(words, fmt.Sprint(a))
	}
	if err := d.tool("xdotool", words...); err != nil {
		d.Fatal(err)
	}
}

// picture takes a picture of the screen.
func (d *display) picture(name string) (image.Image, error) {
	path := filepath.Join(d.folder, name+".png")
	if err := d.tool("import", "-window", "root", "png:"+path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

// await takes pictures until one is as it should be.
func (d *display) await(name, what string, good func(image.Image) bool) image.Image {
	d.Helper()
	var last error
	for end := time.Now().Add(60 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		img, err := d.picture(name)
		if err == nil && good(img) {
			return img
		}
		last = err
	}
	d.Fatalf("%s: not within a minute (%v), see %s", what, last, d.folder)
	return nil
}

// count returns how many pixels of an area have a colour.
func count(img image.Image, area image.Rectangle, c theme.Color) int {
	want := color.RGBA{c.R, c.G, c.B, 255}
	n := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if color.RGBAModel.Convert(img.At(x, y)) == want {
				n++
			}
		}
	}
	return n
}

// differing returns how many pixels of an area differ between two pictures.
func differing(a, b image.Image, area image.Rectangle) int {
	n := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

func TestRealWindow(t *testing.T) {
	// The same window in the test driver says where things are.
	b := newBench(t, data.CSTO(), usual.SubtractWidthHeight(0, menuBar))
	t.Setenv("LC_ALL", "en_US.UTF-8")
	light := theme.Light()
	membership := area(b.membership)
	forces := area(b.forces)
	foot := area(b.foot)
	flag := b.point(b.membership.chart, b.asOf())
	axis := b.membership.chart.axis().Scale
	bars := light.Body(1, 2).Fill

	d := realWindow(t)
	before := d.await("opened", "the window is painted", func(img image.Image) bool {
		return count(img, membership, bars) > 10_000 && count(img, forces, light.Active.Fill) > 1000
	})
	if n := count(before, membership, light.Ground); n < membership.Dx()*membership.Dy()/2 {
		t.Errorf("%d pixels of the card of memberships are white", n)
	}

	target := day(t, "2008-03-28")
	shift := axis.At(target) - axis.At(b.state.Now().AsOf)
	x, y := int(flag.X), int(flag.Y)+menuBar
	d.mouse("mousemove", x, y, "mousedown", 1)
	for i := 1; i <= 10; i++ {
		d.mouse("mousemove", x+int(shift*float64(i)/10), y+2)
	}
	d.mouse("mouseup", 1, "mousemove", 5, 5)
	after := d.await("dragged", "the views follow the date", func(img image.Image) bool {
		return differing(before, img, membership) > 500 && differing(before, img, forces) > 200 && differing(before, img, foot) > 100
	})

	d.mouse("mousemove", x, y+200, "click", 1, "key", "Home")
	d.await("home", "a key moves the date", func(img image.Image) bool { return differing(after, img, membership) > 500 })

	d.mouse("key", "ctrl+4")
	d.await("strength", "a key turns the tab", func(img image.Image) bool { return differing(after, img, forces) > 20_000 })
	dark := theme.Dark()
	d.mouse("key", "ctrl+t")
	night := d.await("dark", "everything is dark", func(img image.Image) bool {
		return count(img, membership, dark.Ground) > 50_000 && count(img, forces, dark.Ground) > 50_000 &&
			count(img, foot, dark.Ground) > 10_000 && count(img, membership, light.Ground) < 2000
	})
	d.mouse("key", "ctrl+l")
	d.await("russian", "a key changes the language", func(img image.Image) bool { return differing(night, img, foot) > 500 })
	if kept, err := filepath.Glob(filepath.Join(d.home, "font_index*")); err != nil || len(kept) > 0 {
		t.Errorf("the system's fonts were looked through for letters that Fyne has: %v, %v", kept, err)
	}
}

// menuBar is the height of the menus, which the test driver does not show.
const menuBar = 26

// area is where a part of the overview is on the screen.
func area(o fyne.CanvasObject) image.Rectangle {
	p, s := o.Position(), o.Size()
	return image.Rect(int(p.X), int(p.Y), int(p.X+s.Width), int(p.Y+s.Height)).Add(image.Pt(0, menuBar))
}
