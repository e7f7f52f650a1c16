package main_test

import (
	"bytes"
	"crypto/sha256"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// licences are those whose works may be part of the program, and the words that each is
// known by. The first of them that a text has tells, as some texts repeat another's words.
func licences() [][2]string {
	return [][2]string{
		{"OFL", "this font software is licensed under the sil open font license, version 1.1"},
		{"FreeType", "the freetype license, which is similar to the original bsd license"},
		{"Apache", "apache license"},
		{"MIT", "permission is hereby granted, free of charge"},
		{"BSD", "redistribution and use in source and binary forms"},
		{"ISC", "permission to use, copy, modify, and/or distribute this software"},
	}
}

// licence names the licence of a text, or is empty.
func licence(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, l := range licences() {
		if strings.Contains(text, l[1]) {
			return l[0]
		}
	}
	return ""
}

// Every module that is built into the program on some system has a licence that lets it be.
func TestEveryModuleHasALicence(t *testing.T) {
	seen := map[string]bool{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := exec.Command("go", "list", "-deps", "-tags", "migrated_fynedo,no_emoji", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", ".")
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(out)) {
			if path, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !seen[path] {
				seen[path] = true
				checkLicence(t, path, dir)
			}
		}
	}
	if len(seen) < 20 {
		t.Errorf("only %d modules were looked at", len(seen))
	}
}

func checkLicence(t *testing.T, module, dir string) {
	t.Helper()
	for _, name := range []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "COPYING", "COPYING.txt"} {
		if text, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			if licence(string(text)) == "" {
				t.Errorf("%s: %s is none of the licences that are known here", module, name)
			}
			return
		}
	}
	t.Errorf("%s has no licence", module)
}

func TestEveryFontHasALicence(t *testing.T) {
	fonts, _ := filepath.Glob("assets/fonts/*.[to]tf")
	text, err := os.ReadFile("assets/fonts/OFL.txt")
	if err != nil || len(fonts) == 0 || licence(string(text)) != "OFL" {
		t.Fatalf("%d fonts, and the licence is %q (%v)", len(fonts), licence(string(text)), err)
	}
	for _, font := range fonts {
		file, err := os.ReadFile(font)
		if err != nil {
			t.Fatal(err)
		}
		utf16 := []byte{} // as the font's own table of names is written
		for _, c := range []byte("SIL Open Font License") {
			utf16 = append(utf16, 0, c)
		}
		if !bytes.Contains(file, utf16) {
			t.Errorf("%s does not say that its licence is the Open Font License", font)
		}
	}
}

// The same source gives the same command, byte for byte, wherever it lies.
func TestTheBuildIsReproducible(t *testing.T) {
	elsewhere := filepath.Join(t.TempDir(), "another", "place")
	for _, part := range []string{"app", "assets", "charts", "data"} {
		if err := os.CopyFS(filepath.Join(elsewhere, part), os.DirFS(part)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", "main.go"} {
		text, err := os.ReadFile(name)
		if err == nil {
			err = os.WriteFile(filepath.Join(elsewhere, name), text, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var sums [][sha256.Size]byte
	for _, dir := range []string{".", elsewhere} {
		binary := filepath.Join(t.TempDir(), "treatyline")
		build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-o", binary, ".")
		build.Dir, build.Env = dir, append(os.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		made, err := os.ReadFile(binary)
		if err != nil {
			t.Fatal(err)
		}
		here, err := os.Getwd()
		if err != nil || bytes.Contains(made, []byte(here)) || bytes.Contains(made, []byte(elsewhere)) {
			t.Errorf("the command of %s tells where it was built (%v)", dir, err)
		}
		sums = append(sums, sha256.Sum256(made))
	}
	if sums[0] != sums[1] {
		t.Error("two builds of the same source differ")
	}
}

// vulnerabilities is where Go's database of known vulnerabilities is, and checker what holds
// the program against it.
const (
	vulnerabilities = "https://vuln.go.dev/index/db.json"
	checker         = "golang.org/x/vuln/cmd/govulncheck@v1.9.0"
)

func TestNothingThatIsUsedIsKnownToBeVulnerable(t *testing.T) {
	client := http.Client{Timeout: 5 * time.Second}
	answer, err := client.Get(vulnerabilities)
	if err != nil {
		t.Skipf("not checked: the database of vulnerabilities cannot be reached (%v)", err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Skipf("not checked: the database of vulnerabilities answers %s", answer.Status)
	}
	if out, err := exec.Command("go", "run", checker, "-version").CombinedOutput(); err != nil {
		t.Skipf("not checked: govulncheck cannot be had (%v: %s)", err, out)
	}
	out, err := exec.Command("go", "run", checker, "-tags", "migrated_fynedo,no_emoji", ".").CombinedOutput()
	if err != nil {
		t.Errorf("govulncheck: %v\n%s", err, out)
	}
}

// What is built is pinned: no module is replaced, and every one has its sum.
func TestModulesArePinned(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile("go.sum")
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(strings.Fields(string(mod)), "replace") {
		t.Error("go.mod replaces a module")
	}
	for line := range strings.Lines(string(mod)) {
		if words := strings.Fields(line); len(words) >= 2 && strings.HasPrefix(words[1], "v") && strings.HasPrefix(line, "\t") {
			if !strings.Contains(string(sums), words[0]+" "+words[1]) {
				t.Errorf("go.sum has no sum of %s %s", words[0], words[1])
			}
		}
	}
}
