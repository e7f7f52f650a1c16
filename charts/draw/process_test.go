//go:build unix

package draw_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// stockFolder names the folder into which this program draws instead of testing.
const stockFolder = "TREATYLINE_STOCK"

// TestMain lets the test program be the other side of BenchmarkExport: a program that
// draws the same figures with nothing but go-chart.
func TestMain(m *testing.M) {
	if dir := os.Getenv(stockFolder); dir != "" {
		if err := stockExport(dir); err != nil {
			panic(err)
		}
		return
	}
	os.Exit(m.Run())
}

// stockExport writes all pages of the CSTO's charts as PNG.
func stockExport(dir string) error {
	for _, c := range charts.All() {
		figures, err := charts.Layout(data.CSTO(), charts.NewView(data.CSTO(), c), charts.SlidePage())
		if err != nil {
			return err
		}
		for i, f := range figures {
			r, err := stockPNG(f, slideW, slideH)
			if err != nil {
				return err
			}
			out, err := os.Create(filepath.Join(dir, string(c)+strconv.Itoa(i)+".png"))
			if err != nil {
				return err
			}
			defer out.Close()
			if err := r.Save(out); err != nil {
				return err
			}
		}
	}
	return nil
}

// The whole process: start, the built-in data, layout, drawing, encoding, files. The
// command is built for it.
func BenchmarkExport(b *testing.B) {
	command := filepath.Join(b.TempDir(), "treatyline")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", command, "treatyline")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, said)
	}
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	process(b, "go-chart", self)
	process(b, "treatyline", command, "export", "--out", b.TempDir())
}

// process runs a program and reports its processor time, and the most memory that it held
// as GNU time tells it, where that is installed.
func process(b *testing.B, who, program string, args ...string) {
	b.Run("by="+who, func(b *testing.B) {
		folder := stockFolder + "=" + b.TempDir()
		spent := 0.0
		for b.Loop() {
			cmd := exec.Command(program, args...)
			if len(args) == 0 {
				cmd.Env = append(os.Environ(), folder)
			}
			if said, err := cmd.CombinedOutput(); err != nil {
				b.Fatalf("%v: %s", err, said)
			}
			spent += (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
		}
		b.ReportMetric(spent/float64(b.N), "cpu-sec/op")
		if gnu, err := exec.LookPath("time"); err == nil {
			cmd := exec.Command(gnu, append([]string{"-f", "%M", program}, args...)...)
			if len(args) == 0 {
				cmd.Env = append(os.Environ(), folder)
			}
			said, _ := cmd.CombinedOutput()
			lines := strings.Fields(string(said))
			if kib, err := strconv.Atoi(lines[len(lines)-1]); err == nil {
				b.ReportMetric(float64(kib)/1024, "MiB-peak")
			}
		}
	})
}
