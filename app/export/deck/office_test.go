package deck_test

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"treatyline/charts/theme"
)

// office is what LibreOffice makes of some decks. It starts once for all tests.
var office struct{ decks, pdfs map[string][]byte }

// rendered opens presentations with LibreOffice and returns them with the PDF files that it
// makes of them. It skips the test where a viewer is missing.
func rendered(t *testing.T) (decks map[string][]byte, pdfs map[string]string) {
	t.Helper()
	if testing.Short() {
		t.Skip("LibreOffice takes its time")
	}
	for _, viewer := range []string{"soffice", "pdftotext", "pdftoppm"} {
		if _, err := exec.LookPath(viewer); err != nil {
			t.Skipf("%s is not installed: presentations are not opened", viewer)
		}
	}
	dir := t.TempDir()
	if office.decks == nil {
		office.decks = map[string][]byte{"en-light": deckOf(t, "en", "light"), "ru-light": deckOf(t, "ru", "light"), "ru-dark": deckOf(t, "ru", "dark")}
		for _, name := range []string{"markup", "long names", "few events", "the Middle Ages"} {
			office.decks[name] = written(t, made(read(t, odd()[name]), "en", "dark"))
		}
		office.pdfs = convert(t, dir, office.decks)
	}
	pdfs = map[string]string{}
	for name, pdf := range office.pdfs {
		pdfs[name] = filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(pdfs[name], pdf, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return office.decks, pdfs
}

// convert opens presentations with LibreOffice, which must not complain.
func convert(t *testing.T, dir string, files map[string][]byte) (pdfs map[string][]byte) {
	t.Helper()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for name, file := range files {
		path := filepath.Join(dir, name+".pptx")
		if err := os.WriteFile(path, file, 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	said := run(t, "soffice", args...)
	pdfs = map[string][]byte{}
	for name := range files {
		pdf, err := os.ReadFile(filepath.Join(dir, name+".pdf"))
		if err != nil {
			t.Fatalf("%s is not opened: %s", name, said)
		}
		pdfs[name] = pdf
	}
	if low := strings.ToLower(said); strings.Contains(low, "error") || strings.Contains(low, "repair") {
		t.Errorf("LibreOffice complains: %s", said)
	}
	return pdfs
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
	return string(out)
}

// word is a word on a page, in points from the upper left.
type word struct {
	Left   float64 `xml:"xMin,attr"`
	Top    float64 `xml:"yMin,attr"`
	Right  float64 `xml:"xMax,attr"`
	Bottom float64 `xml:"yMax,attr"`
	Text   string  `xml:",chardata"`
}

// words are those of each page of a PDF file.
func words(t *testing.T, pdf string) [][]word {
	t.Helper()
	var file struct {
		Pages []struct {
			Words []word `xml:"word"`
		} `xml:"body>doc>page"`
	}
	decoder := xml.NewDecoder(strings.NewReader(run(t, "pdftotext", "-bbox", pdf, "-")))
	decoder.Strict = false
	if err := decoder.Decode(&file); err != nil {
		t.Fatal(err)
	}
	var pages [][]word
	for _, p := range file.Pages {
		pages = append(pages, p.Words)
	}
	return pages
}

// core is the middle of a word: the boxes of lines that follow on one another touch.
func (w word) core() (top, bottom float64) {
	middle, half := (w.Top+w.Bottom)/2, (w.Bottom-w.Top)*0.3
	return middle - half, middle + half
}

func (w word) meets(o word) bool {
	top, bottom := w.core()
	above, below := o.core()
	return min(w.Right, o.Right)-max(w.Left, o.Left) > 1 && min(bottom, below)-max(top, above) > 0.5
}

// What LibreOffice shows is what was laid out: every slide with its title, no text over
// another or off the slide.
func TestLibreOfficeOpensTheDecks(t *testing.T) {
	files, pdfs := rendered(t)
	for name, pdf := range pdfs {
		all, pages := slides(opened(t, files[name])), words(t, pdf)
		if len(pages) != len(all) {
			t.Errorf("%s: %d pages of %d slides", name, len(pages), len(all))
			continue
		}
		for i, page := range pages {
			wordsOfSlide(t, name, all[i], page)
		}
	}
}

func wordsOfSlide(t *testing.T, name string, s slide, page []word) {
	t.Helper()
	var said []string
	for i, w := range page {
		said = append(said, w.Text)
		if w.Left < 30 || w.Right > 960-30 || w.Top < 16 || w.Bottom > 540-6 {
			t.Errorf("%s: %.40s: %s leaves the slide: %.0f, %.0f to %.0f, %.0f", name, s.title, w.Text, w.Left, w.Top, w.Right, w.Bottom)
		}
		for _, o := range page[:i] {
			if w.meets(o) {
				t.Errorf("%s: %.40s: %s stands on %s at %.0f, %.0f", name, s.title, w.Text, o.Text, w.Left, w.Top)
				return
			}
		}
	}
	squeezed := strings.NewReplacer(" ", "", "\u00a0", "", "\n", "")
	if text := squeezed.Replace(strings.Join(said, "")); !strings.Contains(text, squeezed.Replace(s.title)) {
		t.Errorf("%s: %s is not on its slide: %.200s", name, s.title, text)
	}
}

// The pages as pictures: the ground of the theme, with something on it.
func TestLibreOfficeShowsTheTheme(t *testing.T) {
	files, pdfs := rendered(t)
	for look, ground := range map[string]theme.Color{"en-light": theme.Light().Ground, "ru-dark": theme.Dark().Ground} {
		pdf := pdfs[look]
		prefix := strings.TrimSuffix(pdf, ".pdf")
		run(t, "pdftoppm", "-r", "36", "-png", pdf, prefix)
		pictures, err := filepath.Glob(prefix + "-*.png")
		if err != nil || len(pictures) != len(slides(opened(t, files[look]))) {
			t.Fatalf("%d pictures: %v", len(pictures), err)
		}
		for _, path := range pictures {
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			img, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			if size := img.Bounds().Size(); size.X < 480 || size.X > 481 || size.Y < 270 || size.Y > 271 {
				t.Errorf("%s: the slide is %v", look, size)
			}
			if part := groundPart(img, ground); part < 0.3 || part > 0.995 {
				t.Errorf("%s: %.1f %% of %s is ground", look, part*100, filepath.Base(path))
			}
		}
	}
}

// groundPart is the part of a picture that has a colour, nearly.
func groundPart(img image.Image, c theme.Color) float64 {
	near := func(a uint32, b uint8) bool { return max(a>>8, uint32(b))-min(a>>8, uint32(b)) <= 2 }
	found, b := 0, img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			red, green, blue, _ := img.At(x, y).RGBA()
			if near(red, c.R) && near(green, c.G) && near(blue, c.B) {
				found++
			}
		}
	}
	return float64(found) / float64(b.Dx()*b.Dy())
}
