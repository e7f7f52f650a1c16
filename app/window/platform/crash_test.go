//go:build cgo

package platform

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// crashing is set for a process of this test that is to crash.
const crashing = "TREATYLINE_TEST_CRASH"

func TestACrashIsNotedAndToldOfOnce(t *testing.T) {
	if folder := os.Getenv(crashing); folder != "" {
		NoteCrashes(folder)
		go panic("the roof is on fire")
		select {}
	}
	folder := filepath.Join(t.TempDir(), "cache", "treatyline")
	if last := NoteCrashes(folder); last != "" {
		t.Fatalf("before anything crashed, %s tells of it", last)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^TestACrashIsNotedAndToldOfOnce$")
	cmd.Env = append(os.Environ(), crashing+"="+folder)
	if err := cmd.Run(); err == nil {
		t.Fatal("it did not crash")
	}
	last := NoteCrashes(folder)
	told, err := os.ReadFile(last)
	if err != nil || !strings.Contains(string(told), "the roof is on fire") || !strings.Contains(string(told), "goroutine ") {
		t.Errorf("%s: %v, %.200s", last, err, told)
	}
	if again := NoteCrashes(folder); again != "" {
		t.Errorf("it is told of again, in %s", again)
	}
	if _, err := os.Stat(last); err != nil {
		t.Errorf("what was told of is gone: %v", err)
	}
}

func TestBrokenPreferencesAreThoseOfTheLastStart(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, preferencesName)
	write := func(content string) {
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	start := func() fyne.Preferences {
		p := test.NewTempApp(t).Preferences()
		GuardPreferences(p, folder)
		return p
	}
	start() // without any there is nothing to guard
	whole := `{"window.theme":"dark","window.width":1234.5,"window.hint":true,"window.recent":["a.yaml","b.yaml"]}`
	write(whole)
	if p := start(); p.String("window.theme") != "" {
		t.Error("whole preferences are Fyne's to read")
	}
	for _, broken := range []string{"", whole[:40], "\x00\x00\x00", whole + "}"} {
		write(broken)
		p := start()
		if p.String("window.theme") != "dark" || p.Float("window.width") != 1234.5 || !p.Bool("window.hint") || strings.Join(p.StringList("window.recent"), " ") != "a.yaml b.yaml" {
			t.Errorf("%q: the theme is %q, the width %g", broken, p.String("window.theme"), p.Float("window.width"))
		}
	}
	if err := os.WriteFile(filepath.Join(folder, keptName), []byte("broken as well"), 0o666); err != nil {
		t.Fatal(err)
	}
	if p := start(); p.String("window.theme") != "" {
		t.Error("a broken copy gave preferences")
	}
}
