package export

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"treatyline/charts"
	"treatyline/data"
)

// packJob packs two charts in small pictures.
func packJob(t *testing.T) Job {
	t.Helper()
	size, err := ParseSize("480x270")
	if err != nil {
		t.Fatal(err)
	}
	d := data.CSTO()
	return Job{Data: d, View: charts.NewView(d, ""), Charts: []charts.Chart{charts.Forces, charts.Strength}, Named: true,
		Formats: []Format{PNG}, Sizes: []Size{size}, Langs: []string{"en", "ru"}, Version: "1.2.3"}
}

var packed = []string{"forces.en.csv", "forces.en.png", "forces.en.txt", "forces.ru.csv", "forces.ru.png", "forces.ru.txt", "manifest.json", "sources.txt",
	"strength.en.csv", "strength.en.png", "strength.en.txt", "strength.ru.csv", "strength.ru.png", "strength.ru.txt"}

func TestAPackHoldsEverything(t *testing.T) {
	j := packJob(t)
	parent := t.TempDir()
	dir := filepath.Join(parent, "new", "pack")
	done, err := j.Pack(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := files(t, dir); !slices.Equal(got, packed) || len(done.Files) != len(packed) || filepath.Dir(done.Files[0]) != dir {
		t.Errorf("the pack holds %v, told is %v", got, done.Files)
	}
	var m Manifest
	if err := json.Unmarshal([]byte(content(t, filepath.Join(dir, "manifest.json"))), &m); err != nil {
		t.Fatal(err)
	}
	if m.Program != "Treatyline 1.2.3" || m.Organisation != "csto" || m.AsOf != "2026-01-01" || len(m.Files) != len(packed)-1 {
		t.Errorf("the manifest is %+v", m)
	}
	for _, f := range m.Files {
		held := content(t, filepath.Join(dir, f.Name))
		if sum := sha256.Sum256([]byte(held)); f.SHA256 != hex.EncodeToString(sum[:]) || f.Bytes != int64(len(held)) {
			t.Errorf("%s: the sum or the length is wrong", f.Name)
		}
		chart, _, _ := strings.Cut(f.Name, ".")
		if chart == "sources" {
			if !strings.HasPrefix(held, "1. International Institute for Strategic Studies, ") || !strings.Contains(held, "(CC BY 4.0)\n") || f.View != "" {
				t.Errorf("the sources are %q", held)
			}
			continue
		}
		v, err := charts.ParseView(j.Data, f.View)
		if err != nil || string(v.Chart) != chart || f.Data != DataHash(j.Data, v) || (v.Lang == "ru") != strings.Contains(f.Name, ".ru.") {
			t.Errorf("%s: the view is %s, the hash %s (%v)", f.Name, f.View, f.Data, err)
		}
	}
	if got := content(t, filepath.Join(dir, "forces.ru.txt")); !strings.HasPrefix(got, "Россия: 81\u00a0% личного состава. ") || strings.Count(got, "\n") != 1 {
		t.Errorf("the description is %q", got)
	}
}

// A pack as a ZIP file holds the files of one as a folder, and every run gives the same
// bytes.
func TestAPackIsTheSameEveryTime(t *testing.T) {
	j, dir := packJob(t), t.TempDir()
	for _, out := range []string{"a", "b", "a.zip", "b.ZIP"} {
		if _, err := j.Pack(filepath.Join(dir, out)); err != nil {
			t.Fatal(err)
		}
	}
	if got := files(t, dir); !slices.Equal(got, []string{"a", "a.zip", "b", "b.ZIP"}) {
		t.Errorf("the folder holds %v", got)
	}
	for _, name := range packed {
		if content(t, filepath.Join(dir, "a", name)) != content(t, filepath.Join(dir, "b", name)) {
			t.Errorf("%s differs", name)
		}
	}
	file := content(t, filepath.Join(dir, "a.zip"))
	if file != content(t, filepath.Join(dir, "b.ZIP")) {
		t.Error("the ZIP files differ")
	}
	archive, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range archive.File {
		names = append(names, f.Name)
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil || string(got) != content(t, filepath.Join(dir, "a", f.Name)) {
			t.Errorf("%s differs from the one in the folder (%v)", f.Name, err)
		}
		if !f.Modified.Equal(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)) || f.Mode() != 0o644 {
			t.Errorf("%s is of %v, %v", f.Name, f.Modified, f.Mode())
		}
	}
	if slices.Sort(names); !slices.Equal(names, packed) {
		t.Errorf("the ZIP file holds %v", names)
	}
}

// A folder that was there keeps what is not a pack's, and its permissions.
func TestAPackTakesThePlaceOfAnother(t *testing.T) {
	j := packJob(t)
	parent := t.TempDir()
	dir := filepath.Join(parent, "pack")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Skipf("there are no links: %v", err)
	}
	if _, err := j.Pack(link); err != nil {
		t.Fatal(err)
	}
	j.Charts, j.Langs = j.Charts[:1], j.Langs[:1]
	small := []string{"forces.csv", "forces.png", "forces.txt", "manifest.json", "sources.txt"}
	if _, err := j.Pack(dir); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(dir)
	if got := files(t, dir); !slices.Equal(got, small) || err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder holds %v, and is %v (%v)", got, info.Mode(), err)
	}
	if got := files(t, parent); !slices.Equal(got, []string{"pack"}) {
		t.Errorf("around it there is %v", got)
	}

	own := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(own, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err = j.Pack(dir); err == nil || !strings.Contains(err.Error(), `there is "notes.txt" in it`) || content(t, own) != "mine" {
		t.Errorf("%v", err)
	}
}

func TestFoldersThatAPackIsNotWrittenTo(t *testing.T) {
	for name, c := range map[string]struct{ file, holds, want string }{
		"another's file":  {"notes.txt", "mine", "it is not empty, and no pack: name another folder"},
		"no manifest":     {"manifest.json", "{", "it is not empty, and no pack: name another folder"},
		"another's":       {"manifest.json", `{"program": "Else 1.0", "files": []}`, "it is not empty, and no pack: name another folder"},
		"names elsewhere": {"manifest.json", `{"program": "Treatyline 1", "files": [{"name": "../x"}]}`, `its manifest names "../x", which is no file of a pack: name another folder`},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, c.file), []byte(c.holds), 0o666); err != nil {
			t.Fatal(err)
		}
		_, err := packJob(t).Pack(dir)
		if want := "cannot write " + dir + ": " + c.want; err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
		if got := content(t, filepath.Join(dir, c.file)); got != c.holds || len(files(t, dir)) != 1 {
			t.Errorf("%s: the folder holds %v", name, files(t, dir))
		}
	}
}

// What is stopped or fails leaves nothing, and the pack that was there.
func TestAPackIsWholeOrNotThere(t *testing.T) {
	stop := make(chan struct{})
	close(stop)
	for _, out := range []string{"pack", "pack.zip"} {
		dir := t.TempDir()
		j := packJob(t)
		if _, err := j.Pack(filepath.Join(dir, out)); err != nil {
			t.Fatal(err)
		}
		stopped, failing := j, j
		stopped.Stop = stop
		if _, err := stopped.Pack(filepath.Join(dir, out)); err == nil || err.Error() != "stopped; nothing was written" {
			t.Errorf("%s: %v", out, err)
		}
		failing.Data = &data.Dataset{Organisation: j.Data.Organisation}
		if _, err := failing.Pack(filepath.Join(dir, out)); !errors.Is(err, charts.ErrNothing) {
			t.Errorf("%s: %v", out, err)
		}
		if got := files(t, dir); !slices.Equal(got, []string{out}) {
			t.Errorf("%s: there is %v", out, got)
		}
	}
}

// Charts without data are left out, and the manifest says why.
func TestAPackSaysWhatItLeavesOut(t *testing.T) {
	d, _, err := data.Read(bytes.NewReader(data.Starter()))
	if err != nil {
		t.Fatal(err)
	}
	j := packJob(t)
	j.Data, j.View, j.Named, j.Langs = d, charts.NewView(d, ""), false, []string{"en"}
	dir := filepath.Join(t.TempDir(), "pack")
	done, err := j.Pack(dir)
	if err != nil || len(done.Skipped) != 1 {
		t.Fatalf("%v, %v", done, err)
	}
	m, err := readManifest(dir)
	if err != nil || !slices.Equal(m.LeftOut, []string{"strength: the data hold no series by year"}) {
		t.Errorf("%v, %v", m.LeftOut, err)
	}
}
