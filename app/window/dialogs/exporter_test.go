//go:build cgo

package dialogs

import (
	"bytes"
	"hash/fnv"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"treatyline/app/export"
	"treatyline/app/window/widgets"
	"treatyline/charts"
	"treatyline/charts/theme"
	"treatyline/data"
)

// exporting opens the dialog of export, which works at once, for a folder.
func (b *bench) exporting(folder string, chosen ...charts.Chart) *exporter {
	b.Helper()
	b.app.Preferences().SetString(widgets.LastFolder, folder)
	e := NewExporter(b.host())
	e.Start = func(f func()) { f() }
	e.Open(chosen)
	return e
}

// only chooses some labels of picks, by pressing them.
func only(p *widgets.Picks, chosen ...int) {
	for i := range p.Labels() {
		if p.IsOn(i) != slices.Contains(chosen, i) {
			p.Press(i)
		}
	}
}

func TestExportWritesWhatTheCommandWrites(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetAsOf(day(t, "2008-03-28"))
	b.state.SetReading(charts.Forces, charts.Log)
	b.dress("dark", "en")
	dir := t.TempDir()
	e := b.exporting(dir, charts.Membership)
	only(e.dialog.charts, 0, 1)
	only(e.dialog.formats, 0, 1, 2, 3)
	only(e.dialog.langs, 0, 1)
	e.dialog.credit.SetText("Desk")
	b.press("Export")
	want := t.TempDir()
	for _, view := range []string{"membership?as-of=2008-03-28", "forces?as-of=2008-03-28&reading=log"} {
		v, err := charts.ParseView(data.CSTO(), view)
		if err != nil {
			t.Fatal(err)
		}
		v.Credit = "Desk"
		job := export.Job{Data: data.CSTO(), View: v, Charts: []charts.Chart{v.Chart}, Named: true, Formats: export.Formats(),
			Sizes: export.NamedSizes()[:1], Langs: []string{"en", "ru"}, Version: "test"}
		if _, err := job.ToFolder(want); err != nil {
			t.Fatal(err)
		}
	}
	got, expected := holds(t, dir), holds(t, want)
	if len(got) != len(expected) || len(expected) < 16 {
		t.Errorf("written %d files, the command writes %d", len(got), len(expected))
	}
	for name, content := range expected {
		if got[name] != content {
			t.Errorf("%s is not what the command writes", name)
		}
	}
	if said := b.reads(); !strings.Contains(said, strconv.Itoa(len(got))+" files were written to ") {
		t.Errorf("it is said: %s", said)
	}
}

func TestExportIsOnWhiteWhateverTheWindowIs(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.dress("dark", "en")
	e := newExportDialog(b.kit, b.state, widgets.NewSaver(b.kit, b.window), "", []charts.Chart{charts.Strength}, nil, nil)
	e.read()
	if !slices.Equal(e.choice.Charts, []charts.Chart{charts.Strength}) || e.choice.Theme != theme.Light().Name {
		t.Errorf("chosen are %v in %s", e.choice.Charts, e.choice.Theme)
	}
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	mine := filepath.Join(dir, "forces.png")
	if err := os.WriteFile(mine, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	kept := func() bool { return holds(t, dir)["forces.png"] == "mine" }
	e := b.exporting(dir, charts.Forces)
	b.key(fyne.KeyReturn)
	if said := b.reads(); !kept() || !strings.Contains(said, "forces.png") {
		t.Fatalf("it is not asked: %s", said)
	}
	b.key(fyne.KeyEscape)
	if b.stage.Shown() != e.over || !kept() {
		t.Error("Esc does not lead back to the dialog")
	}
	b.key(fyne.KeyReturn)
	b.press("Cancel")
	if b.stage.Shown() != e.over || !kept() {
		t.Error("Cancel does not lead back to the dialog")
	}
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn)
	if kept() {
		t.Error("Enter does not replace")
	}
	b.key(fyne.KeyEscape)
	if b.stage.Shown() != nil || b.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close what tells of the files")
	}
}

func TestEscClosesExport(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	e := b.exporting(dir, charts.Forces)
	for _, f := range []fyne.Focusable{e.dialog.charts, e.dialog.look, e.dialog.credit, e.dialog.buttons[0]} {
		e.again()
		b.window.Canvas().Focus(f)
		b.key(fyne.KeyEscape)
		if b.stage.Shown() != nil || len(holds(t, dir)) > 0 {
			t.Errorf("Esc does not close it from %T", f)
		}
	}
}

func TestExportToAFileOfAnyName(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	e := b.exporting(dir, charts.Events)
	only(e.dialog.formats, 1)
	if got := e.dialog.path.Text; got != filepath.Join(dir, "events.svg") {
		t.Errorf("one file goes to %s", got)
	}
	b.window.Canvas().Focus(e.dialog.path)
	e.dialog.path.SetText(filepath.Join(dir, "chronology.png"))
	b.press("Export")
	if said := b.reads(); len(holds(t, dir)) > 0 || !strings.Contains(said, "chronology.png is no name for the format SVG") {
		t.Errorf("it is said: %s", said)
	}
	e.dialog.path.SetText(filepath.Join(dir, "chronology.svg"))
	b.press("Export")
	if got := holds(t, dir); got["chronology.svg"] == "" || got["chronology-2.svg"] == "" || len(got) != 2 {
		t.Errorf("written are %d files", len(got))
	}
}

func TestExportSaysWhatIsMissing(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	for want, spoil := range map[string]func(*exportDialog){
		"Choose a chart.":         func(e *exportDialog) { only(e.charts) },
		"Choose a format.":        func(e *exportDialog) { only(e.formats) },
		"Choose a size.":          func(e *exportDialog) { only(e.sizes) },
		"Choose a language.":      func(e *exportDialog) { only(e.langs) },
		"“half” is no scale":      func(e *exportDialog) { e.scale.SetText("half") },
		"“0” is no resolution":    func(e *exportDialog) { e.dpi.SetText("0") },
		"“wide” is no size":       func(e *exportDialog) { only(e.sizes, 5); e.own.SetText("wide") },
		"have at least 480 × 270": func(e *exportDialog) { only(e.sizes, 5); e.own.SetText("10x10") },
		"Say where the files go.": func(e *exportDialog) { b.window.Canvas().Focus(e.path); e.path.SetText(" ") },
	} {
		e := b.exporting(dir, charts.Forces)
		b.app.Preferences().RemoveValue(choiceKey)
		spoil(e.dialog)
		b.press("Export")
		if said := b.reads(); !strings.Contains(said, want) || len(holds(t, dir)) > 0 {
			t.Errorf("%s: it is said: %s", want, said)
		}
	}
}

func TestExportSaysWhatWentWrong(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	e := b.exporting(t.TempDir(), charts.Forces)
	e.dialog.path.SetText(filepath.Join(file, "folder", "forces.png"))
	b.press("Export")
	if said := b.reads(); !strings.Contains(said, "not a directory") {
		t.Errorf("it is said: %s", said)
	}
	b.key(fyne.KeyEscape)
	if b.stage.Shown() != e.over {
		t.Error("the dialog is not there again")
	}
}

func TestACancelledExportLeavesWholeFiles(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	e := b.exporting(dir, charts.Forces)
	only(e.dialog.charts, 0, 1, 2, 3)
	only(e.dialog.formats, 0, 1)
	var work func()
	e.Start = func(f func()) { work = f }
	b.press("Export")
	b.press("Cancel")
	work()
	if said := b.reads(); len(holds(t, dir)) > 0 || !strings.Contains(said, "Export stopped") {
		t.Errorf("%d files, and it is said: %s", len(holds(t, dir)), said)
	}
}

func TestTheLastChoiceIsThereAgain(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	e := b.exporting(t.TempDir(), charts.Forces)
	only(e.dialog.formats, 2, 3)
	only(e.dialog.sizes, 1, 5)
	only(e.dialog.langs, 1)
	e.dialog.look.Press(2)
	e.dialog.own.SetText("800 x 600")
	e.dialog.scale.SetText("1,5")
	e.dialog.name.SetText("A title")
	b.press("Export")
	next := newExportDialog(b.kit, b.state, widgets.NewSaver(b.kit, b.window), "", []charts.Chart{charts.Forces}, nil, nil)
	next.read()
	want := e.dialog.choice
	want.Title = ""
	if got := next.choice; !slices.Equal(got.Formats, want.Formats) || !slices.Equal(got.Sizes, want.Sizes) || !slices.Equal(got.Langs, want.Langs) ||
		got.Theme != "print" || got.Own != want.Own || got.Scale != want.Scale || got.Title != "" {
		t.Errorf("there is %+v, was %+v", got, want)
	}
}

func TestADamagedChoiceIsTheFirstOne(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	for _, text := range []string{"{", `{"Formats":["gif"],"Sizes":["huge"],"Theme":"pink","Langs":["xx"]}`} {
		b.app.Preferences().SetString(choiceKey, text)
		c := lastChoice(b.app.Preferences(), "ru")
		if !slices.Equal(c.Formats, []export.Format{export.PNG}) || !slices.Equal(c.Sizes, []string{"slide"}) || c.Theme != "light" || !slices.Equal(c.Langs, []string{"ru"}) {
			t.Errorf("%s is read as %+v", text, c)
		}
	}
}

func TestThePreviewIsTheFileToBe(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	dir := t.TempDir()
	e := b.exporting(dir, charts.Events)
	p := e.dialog.preview
	if len(p.proofs) != 2 || p.picture == nil {
		t.Fatalf("%d pages, picture %v", len(p.proofs), p.picture != nil)
	}
	p.turn(1)
	if p.at != 1 || p.number.Text != "2 of 2" {
		t.Errorf("page %d: %s", p.at, p.number.Text)
	}
	shown := p.proofs[1].draw(1920, 1080)
	b.press("Export")
	var encoded bytes.Buffer
	size := p.proofs[1].size()
	about := export.About(b.state.Data(), p.proofs[1].view(), p.proofs[1].figure(), "test")
	if err := export.EncodePNG(&encoded, shown, size.DPI, about); err != nil {
		t.Fatal(err)
	}
	if got := holds(t, dir)["events-2.png"]; got == "" || len(got) < encoded.Len()/2 || pixelsOf(t, got) != pixelsOf(t, encoded.String()) {
		t.Error("the page that was shown is not the one that was written")
	}
	if said := plain(p.facts.Text); !strings.Contains(said, "1920 × 1080 px, 144 dpi · PNG about ") {
		t.Errorf("it is said: %s", said)
	}
}

func TestATableHasNoPixels(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	e := b.exporting(t.TempDir(), charts.Forces)
	only(e.dialog.formats, 3)
	if said := e.dialog.preview.facts.Text; !strings.HasPrefix(said, "CSV about ") {
		t.Errorf("it is said: %s", said)
	}
}

func TestThePreviewSaysWhatMayNotComeAcross(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	e := b.exporting(t.TempDir(), charts.Strength)
	if n := len(e.dialog.preview.findings.Objects); n < 2 {
		t.Errorf("%d findings for strength", n)
	}
	only(e.dialog.charts, 0)
	if n := len(e.dialog.preview.findings.Objects); n != 1 {
		t.Errorf("%d findings for memberships", n)
	}
}

func TestAChartWithoutDataCannotBeChosen(t *testing.T) {
	d, faults, err := data.Read(strings.NewReader(`format: 1
organisation: {id: ex, name: Example, short: EX, as_of: 2020-01-01}
bodies: [{id: ex, name: Example, short: EX}]
states: [{id: ARM}]
memberships: [{state: ARM, body: ex, from: 2000-01-01, sources: [s]}]
sources: [{id: s, title: A source}]
`))
	if err != nil {
		t.Fatal(faults)
	}
	b := newBench(t, d, usual)
	e := b.exporting(t.TempDir(), charts.Forces)
	var off []bool
	for i := range charts.All() {
		off = append(off, e.dialog.charts.Disabled(i))
	}
	if !slices.Equal(off, []bool{false, true, true, true}) || !slices.Equal(e.dialog.choice.Charts, []charts.Chart{charts.Membership}) {
		t.Errorf("off are %v, chosen %v", off, e.dialog.choice.Charts)
	}
}

// pixelsOf sums up the pixels of a picture.
func pixelsOf(t *testing.T, encoded string) uint64 {
	t.Helper()
	img, err := png.Decode(strings.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	sum := fnv.New64()
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			sum.Write([]byte{byte(r), byte(g), byte(b)})
		}
	}
	return sum.Sum64()
}

func TestTheFormOfExportIsWholeInASmallWindow(t *testing.T) {
	b := newBench(t, data.CSTO(), fyne.NewSize(1024, 604))
	b.dress("light", "ru")
	f := b.exporting(t.TempDir()).dialog.fields
	if shown := f.Scroll.Size().Height; f.Box().Size().Height-widgets.DialogGap > shown {
		t.Errorf("the form is %v high, and %v of it are shown", f.Box().Size().Height, shown)
	}
	for _, row := range f.Rows() {
		if f.Hidden(row) {
			continue
		}
		end := row.Label.Position().X + row.Label.MinSize().Width
		if begins := row.Controls[0].Position().X; end+widgets.DialogGap > begins {
			t.Errorf("%q ends at %v, its control begins at %v", row.Label.Text, end, begins)
		}
	}
}

func TestTheFactsOfManyFormatsStayInThePreview(t *testing.T) {
	b := newBench(t, data.CSTO(), fyne.NewSize(1024, 604))
	b.dress("light", "ru")
	e := b.exporting(t.TempDir(), charts.All()...)
	only(e.dialog.formats, 0, 1, 2, 3)
	p := e.dialog.preview
	said := p.facts.Text
	if end := p.facts.Size().Width; end > p.number.Position().X {
		t.Errorf("%q ends at %v, in the number of the page", said, end)
	}
	for _, o := range p.further.Objects {
		line := o.(*canvas.Text)
		if said += " · " + line.Text; line.Size().Width > p.Size().Width {
			t.Errorf("%q is wider than the preview", line.Text)
		}
	}
	if said != strings.Join(p.about, " · ") {
		t.Errorf("%q does not say %q", said, p.about)
	}
	if last := len(p.further.Objects); last == 0 || p.further.Objects[last-1].Position().Y+10 > p.heading.Position().Y {
		t.Error("the facts have no lines of their own above the findings")
	}
}

func TestExportWritesWhatIsShown(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	b.state.SetReading(charts.Strength, charts.Lines)
	b.state.SetReading(charts.Forces, charts.Log)
	b.state.SetMetric(charts.Active, false)
	b.dress("dark", "ru")
	c := lastChoice(b.app.Preferences(), b.kit.Lang)
	c.Charts = charts.All()
	jobs, err := c.jobs(b.state, "")
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, j := range jobs {
		said = append(said, j.View.String())
	}
	want := []string{
		"membership?as-of=2026-01-01&lang=ru",
		"forces?as-of=2026-01-01&metric=active&reading=log&lang=ru",
		"strength?as-of=2026-01-01&reading=lines&lang=ru",
		"events?as-of=2026-01-01&lang=ru",
	}
	if !slices.Equal(said, want) {
		t.Errorf("the views are\n%s\nwant\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
	dir := t.TempDir()
	done, err := placed{jobs: jobs, folder: dir}.write(nil, nil)
	if err != nil || len(done.Files) < len(charts.All()) {
		t.Errorf("%d files, %v", len(done.Files), err)
	}
	if _, err := os.Stat(filepath.Join(dir, "strength.png")); err != nil {
		t.Error(err)
	}
}
