package export

import (
	"bytes"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// job exports the CSTO at a small size.
func job(t *testing.T, chosen ...charts.Chart) Job {
	t.Helper()
	size, err := ParseSize("960x540")
	if err != nil {
		t.Fatal(err)
	}
	d := data.CSTO()
	return Job{Data: d, View: charts.NewView(d, ""), Charts: chosen, Named: true, Formats: []Format{PNG}, Sizes: []Size{size}, Langs: []string{"en"}, Version: "1.2.3"}
}

func read(t *testing.T, text string) *data.Dataset {
	t.Helper()
	d, faults, err := data.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(faults)
	}
	return d
}

// bare is an alliance without forces and events.
const bare = `format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}
bodies: [{id: ex, name: Example, short: EX}]
states: [{id: ARM}]
memberships: [{state: ARM, body: ex, from: 2000-01-01, sources: [s]}]
sources: [{id: s, title: A source}]
`

func touch(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func base(paths []string) []string {
	var names []string
	for _, p := range paths {
		names = append(names, filepath.Base(p))
	}
	return names
}

func TestTwoExportsAreIdentical(t *testing.T) {
	j := job(t, charts.Membership, charts.Forces, charts.Events)
	j.Formats = Formats()
	one, two := filepath.Join(t.TempDir(), "new", "folder"), t.TempDir()
	done, err := j.ToFolder(one)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := j.ToFolder(two); err != nil {
		t.Fatal(err)
	}
	names := files(t, one)
	if got := base(done.Files); len(got) < 6 || !slices.Equal(slices.Sorted(slices.Values(got)), names) || !slices.Equal(files(t, two), names) {
		t.Errorf("told %v, written %v and %v", got, names, files(t, two))
	}
	for _, name := range names {
		if content(t, filepath.Join(one, name)) != content(t, filepath.Join(two, name)) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestNamesSaySizesOnlyWhereThereAreSeveral(t *testing.T) {
	j := job(t, charts.Forces)
	square, err := ParseSize("square")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for want, sizes := range map[string][]Size{"forces.png": j.Sizes, "forces.960x540.png forces.square.png": {j.Sizes[0], square}} {
		j.Sizes = sizes
		done, err := j.ToFolder(dir)
		if got := strings.Join(base(done.Files), " "); err != nil || got != want {
			t.Errorf("written %s, want %s: %v", got, want, err)
		}
	}
	img, err := png.DecodeConfig(strings.NewReader(content(t, filepath.Join(dir, "forces.square.png"))))
	if err != nil || img.Width != 1080 || img.Height != 1080 {
		t.Errorf("the square is %dx%d: %v", img.Width, img.Height, err)
	}
}

func TestPagesThatAreNoLongerNeededAreRemoved(t *testing.T) {
	dir := t.TempDir()
	j := job(t, charts.Events)
	done, err := j.ToFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(done.Files) < 2 {
		t.Fatalf("the events take %d page", len(done.Files))
	}
	pages := len(done.Files)
	var older []string
	for n := pages + 1; n < pages+4; n++ {
		older = append(older, pageName("events", n)+".png")
	}
	kept := []string{"events-2008.png", "events-final.png", "events-2.jpg", "events-2.png.bak", "forces-2.png", "my events-2.png"}
	// Pages of an older export say what they show; the user's own file after them does not.
	page := content(t, filepath.Join(dir, "events.png"))
	for _, name := range older {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	kept = append(kept, pageName("events", pages+4)+".png")
	touch(t, dir, kept...)
	if _, err := j.ToFolder(dir); err != nil {
		t.Fatal(err)
	}
	want := slices.Sorted(slices.Values(append(base(done.Files), kept...)))
	if got := files(t, dir); !slices.Equal(got, want) {
		t.Errorf("the folder holds %v, want %v", got, want)
	}

	j.Pages = 1
	if _, err := j.ToFolder(dir); err != nil {
		t.Fatal(err)
	}
	want = slices.Sorted(slices.Values(append([]string{"events.png"}, kept...)))
	if got := files(t, dir); !slices.Equal(got, want) {
		t.Errorf("after one page the folder holds %v, want %v", got, want)
	}
}

func TestToFile(t *testing.T) {
	dir := t.TempDir()
	j := job(t, charts.Events)
	touch(t, dir, "past-2008.png", "past-9.png")
	done, err := j.ToFile(filepath.Join(dir, "past.PNG"))
	if err != nil {
		t.Fatal(err)
	}
	if got := base(done.Files); len(got) < 2 || got[0] != "past.PNG" || got[1] != "past-2.PNG" {
		t.Errorf("written %v", got)
	}
	if got := files(t, dir); len(got) != len(done.Files)+2 {
		t.Errorf("the folder holds %v", got)
	}
	if _, err := j.ToFile(filepath.Join(dir, "missing", "past.png")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("into a missing folder: %v", err)
	}
	if _, err := j.ToFile(filepath.Join(dir, "past.xyz")); err == nil || len(files(t, dir)) != len(done.Files)+2 {
		t.Errorf("in a format that is none: %v", err)
	}
}

// A document holds all pages of a chart, a table has neither pages nor sizes.
func TestDocumentsAndTablesAreOneFile(t *testing.T) {
	j := job(t, charts.Events)
	square, err := ParseSize("square")
	if err != nil {
		t.Fatal(err)
	}
	j.Sizes, j.Langs = append(j.Sizes, square), []string{"en", "ru"}
	j.Formats = []Format{CSV, PDF}
	dir := t.TempDir()
	kept := []string{"events-2.csv", "events.960x540.en-2.pdf"}
	for _, name := range kept {
		touch(t, dir, name)
	}
	done, err := j.ToFolder(dir)
	want := []string{"events.960x540.en.pdf", "events.960x540.ru.pdf", "events.square.en.pdf", "events.square.ru.pdf", "events.en.csv", "events.ru.csv"}
	if got := base(done.Files); err != nil || !slices.Equal(got, want) {
		t.Errorf("written %v, want %v: %v", got, want, err)
	}
	if got := files(t, dir); !slices.Equal(got, slices.Sorted(slices.Values(append(want, kept...)))) {
		t.Errorf("the folder holds %v", got)
	}
	pages := func(path string) int { return strings.Count(content(t, path), "<</Type /Page\n") }
	if got := pages(done.Files[0]); got < 2 {
		t.Errorf("the document has %d pages", got)
	}

	j.Sizes, j.Langs, j.Pages = j.Sizes[:1], j.Langs[:1], 2
	for name, least := range map[string]int{"e.pdf": 2, "e.csv": 0} {
		format, _ := FormatOf(name)
		j.Formats = []Format{format}
		done, err := j.ToFile(filepath.Join(dir, name))
		if err != nil || !slices.Equal(base(done.Files), []string{name}) {
			t.Fatalf("%s: written %v: %v", name, done.Files, err)
		}
		if got := pages(done.Files[0]); got != least {
			t.Errorf("%s has %d pages, want %d", name, got, least)
		}
		var out bytes.Buffer
		if files, err := j.To(&out); err != nil || files != 1 || out.String() != content(t, done.Files[0]) {
			t.Errorf("%s: another thing was written to a stream, of %d files: %v", name, files, err)
		}
	}
	if table := content(t, filepath.Join(dir, "e.csv")); strings.Count(table, "\r\n") != len(j.Data.Events)+1 {
		t.Errorf("the table of %d events has %d lines", len(j.Data.Events), strings.Count(table, "\r\n"))
	}
}

// What a document says of its sources holds for all of its pages.
func TestADocumentCitesTheSourcesOfAllPages(t *testing.T) {
	j := job(t, charts.Events)
	figures, err := charts.Layout(j.Data, j.view(charts.Events, "en"), j.Sizes[0].Page)
	if err != nil {
		t.Fatal(err)
	}
	first := len(figures[0].Sources)
	all := together(figures)
	for _, f := range figures {
		for _, id := range f.Sources {
			if n := len(slices.DeleteFunc(slices.Clone(all.Sources), func(other string) bool { return other != id })); n != 1 {
				t.Errorf("%s of page %d is named %d times", id, f.Number, n)
			}
		}
	}
	if len(figures) < 2 || len(all.Sources) < first || len(figures[0].Sources) != first {
		t.Errorf("%d sources of %d pages, %d of the first", len(all.Sources), len(figures), len(figures[0].Sources))
	}
}

func TestToWritesTheFirstPage(t *testing.T) {
	dir := t.TempDir()
	j := job(t, charts.Events)
	done, err := j.ToFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	pages, err := j.To(&out)
	if err != nil || pages != len(done.Files) {
		t.Errorf("%d pages, want %d: %v", pages, len(done.Files), err)
	}
	if out.String() != content(t, done.Files[0]) {
		t.Error("the file of the first page holds something else")
	}
	w := full(1000)
	if _, err := j.To(&w); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}
}

func TestAChartWithoutDataIsLeftOutUnlessItWasNamed(t *testing.T) {
	j := job(t, charts.Membership, charts.Forces, charts.Events)
	j.Data = read(t, bare)
	j.View = charts.NewView(j.Data, "")
	dir := t.TempDir()
	j.Named = false
	done, err := j.ToFolder(dir)
	if err != nil || !slices.Equal(base(done.Files), []string{"membership.png"}) || len(done.Skipped) != 2 {
		t.Fatalf("%v, %v: %v", done.Files, done.Skipped, err)
	}
	for i, want := range []string{"forces: the data hold no forces", "events: the data hold no events"} {
		if got := done.Skipped[i]; !errors.Is(got, charts.ErrNothing) || !strings.Contains(got.Error(), want) {
			t.Errorf("%v, want %s", got, want)
		}
	}
	j.Named = true
	if _, err := j.ToFolder(dir); !errors.Is(err, charts.ErrNothing) {
		t.Errorf("named: %v", err)
	}
	j.Charts = []charts.Chart{charts.Forces}
	if _, err := j.ToFile(filepath.Join(dir, "f.png")); !errors.Is(err, charts.ErrNothing) {
		t.Errorf("to a file: %v", err)
	}
	if got := files(t, dir); !slices.Equal(got, []string{"membership.png"}) {
		t.Errorf("the folder holds %v", got)
	}
}

func TestAFileInPlaceOfTheFolder(t *testing.T) {
	dir := t.TempDir()
	touch(t, dir, "taken")
	_, err := job(t, charts.Forces).ToFolder(filepath.Join(dir, "taken"))
	want := "cannot make the folder " + filepath.Join(dir, "taken") + ": not a directory"
	if err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestAPictureIsAsLargeAsAsked(t *testing.T) {
	j := job(t, charts.Forces)
	for word, want := range map[string][2]int{"slide": {1920, 1080}, "classic": {1600, 1200}, "square": {1080, 1080}, "700x500": {700, 500}} {
		size, err := ParseSize(word)
		if err != nil {
			t.Fatal(err)
		}
		for _, scale := range []float64{1, 1.5} {
			j.Sizes[0], err = size.Times(scale)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if _, err := j.To(&out); err != nil {
				t.Fatal(err)
			}
			img, err := png.DecodeConfig(&out)
			if err != nil || img.Width != int(float64(want[0])*scale) || img.Height != int(float64(want[1])*scale) {
				t.Errorf("%s at scale %g is %dx%d: %v", word, scale, img.Width, img.Height, err)
			}
		}
	}
}

func TestTransparentPicturesHaveNoGround(t *testing.T) {
	j := job(t, charts.Forces)
	for _, clear := range []bool{false, true} {
		j.Transparent = clear
		var out bytes.Buffer
		if _, err := j.To(&out); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&out)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, _, alpha := img.At(1, 1).RGBA(); (alpha == 0) != clear {
			t.Errorf("transparent %v: the alpha of a corner is %d", clear, alpha)
		}
	}
}

// facts are rows of the lists that the program's users know.
func TestLists(t *testing.T) {
	d := data.CSTO()
	v := charts.NewView(d, "")
	for _, name := range Lists() {
		table, ok := List(d, name, v)
		if !ok || len(table.Columns) == 0 || name != "observers" && len(table.Rows) == 0 {
			t.Errorf("%s: %d rows, %v", name, len(table.Rows), ok)
		}
		for i, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Errorf("%s: row %d has %d cells for %d columns", name, i, len(row), len(table.Columns))
			}
			for j, cell := range row {
				switch cell.(type) {
				case nil, string, float64, int, bool, []string:
				default:
					t.Errorf("%s: %s is a %T", name, table.Columns[j], cell)
				}
			}
		}
	}
	if _, ok := List(d, "ships", v); ok {
		t.Error("there is a list of ships")
	}
	v.AsOf = day(t, "2008-03-28")
	members, _ := List(d, "members", v)
	var ids []string
	for _, row := range members.Rows {
		ids = append(ids, row[0].(string))
	}
	if got := strings.Join(slices.Sorted(slices.Values(ids)), " "); got != "ARM BLR KAZ KGZ RUS TJK UZB" {
		t.Errorf("members on 28 March 2008: %s", got)
	}
}

// A member's standing is counted from where it began without a day's break, from body
// to body.
func TestSinceGoesBackOverBodies(t *testing.T) {
	d := read(t, `format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}
bodies: [{id: t, name: Treaty, short: T}, {id: o, name: Organisation, short: O}]
states: [{id: ARM}, {id: BLR}, {id: KAZ}]
memberships:
  - {state: ARM, body: t, from: 1990-05-05, to: 1999-12-31, ended: succession, sources: [s]}
  - {state: ARM, body: o, from: 2000-01-01, overlays: [{kind: frozen, from: 2010-01-01, sources: [r]}], sources: [s]}
  - {state: BLR, body: t, from: 1990-05-05, to: 1999-12-30, ended: withdrawal, sources: [s]}
  - {state: BLR, body: o, from: 2000-01-01, sources: [s]}
  - {state: KAZ, body: o, status: observer, from: 2000, sources: [s]}
sources: [{id: s, title: A source}, {id: r, title: Another}]
`)
	v := charts.NewView(d, "")
	members, _ := List(d, "members", v)
	var out strings.Builder
	if err := members.WriteText(&out); err != nil {
		t.Fatal(err)
	}
	want := "STATE  NAME     BODIES  SINCE       OVERLAYS  SOURCES\n" +
		"ARM    Armenia  o       1990-05-05  frozen    s r\n" +
		"BLR    Belarus  o       2000-01-01            s\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	observers, _ := List(d, "observers", v)
	if len(observers.Rows) != 1 || observers.Rows[0][0] != "KAZ" || observers.Rows[0][3] != "2000" {
		t.Errorf("observers: %v", observers.Rows)
	}
}

func day(t *testing.T, s string) data.Day {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d.First()
}
