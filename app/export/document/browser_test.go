package document_test

import (
	"fmt"
	"html"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"treatyline/charts/theme"
)

// browse opens a page in a browser without a window, and returns what that prints.
func browse(t *testing.T, page string, args ...string) string {
	t.Helper()
	browser := program(t, "chromium", "chromium-browser", "google-chrome")
	args = append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
		"--hide-scrollbars", "--user-data-dir=" + t.TempDir()}, append(args, "file://"+page)...)
	cmd := exec.Command(browser, args...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", cmd, err)
	}
	return string(out)
}

// page writes a page to a file of its own.
func page(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// On a phone and at a desk, light and dark, the page has its ground, and is drawn upon.
func TestHTMLInABrowser(t *testing.T) {
	file := page(t, "report.html", webPage(t, reports(t)["csto-ru"]))
	for _, width := range []int{390, 1440} {
		for scheme, want := range map[string]theme.Theme{"1": theme.Light(), "0": theme.Dark()} {
			shot := filepath.Join(t.TempDir(), "shot.png")
			browse(t, file, fmt.Sprintf("--window-size=%d,5000", width), "--blink-settings=preferredColorScheme="+scheme, "--screenshot="+shot)
			img := readPNG(t, shot)
			if img.Bounds().Dx() != width {
				t.Errorf("the picture is %v", img.Bounds())
			}
			r, g, b, _ := img.At(2, 1500).RGBA()
			if ground := want.Ground; r>>8 != uint32(ground.R) || g>>8 != uint32(ground.G) || b>>8 != uint32(ground.B) {
				t.Errorf("%d wide, %s: the ground is %x %x %x", width, want.Name, r>>8, g>>8, b>>8)
			}
			if n := colorsOf(img, want.Bodies[1].Fill); n < 2000 {
				t.Errorf("%d wide, %s: %d pixels have the colour of memberships", width, want.Name, n)
			}
		}
	}
}

func readPNG(t *testing.T, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// colorsOf counts the pixels of a colour.
func colorsOf(img image.Image, c theme.Color) int {
	n := 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if r, g, b, _ := img.At(x, y).RGBA(); r>>8 == uint32(c.R) && g>>8 == uint32(c.G) && b>>8 == uint32(c.B) {
				n++
			}
		}
	}
	return n
}

// Nothing but tables, which scroll by themselves, is wider than the window: a copy of the
// page without its policy, in frames of several widths, tells.
func TestHTMLIsNoWiderThanTheWindow(t *testing.T) {
	const measure = `<script>
onload = () => document.title = 'measured:' + [...document.querySelectorAll('iframe')].map(f => {
	const w = f.contentWindow, d = f.contentDocument;
	const wide = [...d.querySelectorAll('body *')].filter(e => !e.closest('.scroll') && !e.closest('.skip') && !e.closest('svg') && e.getBoundingClientRect().right > w.innerWidth + 1);
	return [f.width, w.innerWidth, d.documentElement.scrollWidth, wide.map(e => e.tagName + '.' + e.className).join(' ')].join(' ').trim();
}).join(';');
</script>`
	policy := regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)
	for _, name := range []string{"csto-en", "csto-ru", "attacks-en", "one-ru"} {
		content := html.EscapeString(policy.ReplaceAllString(string(webPage(t, reports(t)[name])), ""))
		frames := "<!doctype html><title></title>"
		for _, width := range []string{"360", "390", "1200"} {
			frames += `<iframe style="border:0" width="` + width + `" height="900" srcdoc="` + content + `"></iframe>`
		}
		dom := browse(t, page(t, "measured.html", []byte(frames+measure)), "--window-size=1400,1000", "--dump-dom")
		got := regexp.MustCompile(`<title>measured:(.*?)</title>`).FindStringSubmatch(dom)
		if want := "360 360 360;390 390 390;1200 1200 1200"; got == nil || got[1] != want {
			t.Errorf("%s: frame, window, page and what is too wide are %v, want %s", name, got, want)
		}
	}
}

// What a data file says is shown and not run, with the page's policy and without it.
func TestHTMLRunsNoScript(t *testing.T) {
	content := string(webPage(t, reports(t)["attacks-en"]))
	content = strings.ReplaceAll(content, "Content-Security-Policy", "x-nothing")
	dom := browse(t, page(t, "attacks.html", []byte(content)), "--dump-dom")
	if strings.Contains(dom, "<script") || strings.Contains(dom, "<img") || !strings.Contains(dom, "&lt;/title&gt;&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;") {
		t.Error("the page has elements of the data")
	}
}

// Printed, the page is a document that can be searched, whatever the screen's theme.
func TestHTMLIsPrinted(t *testing.T) {
	r := reports(t)["csto-en"]
	file := page(t, "report.html", webPage(t, r))
	out := filepath.Join(t.TempDir(), "printed.pdf")
	browse(t, file, "--no-pdf-header-footer", "--blink-settings=preferredColorScheme=0", "--print-to-pdf="+out)
	all := pages(t, out)
	if len(all) < 10 || len(all) > 24 {
		t.Errorf("it takes %d pages", len(all))
	}
	text := squeezed(strings.Join(all, " "))
	for _, s := range r.Sections() {
		if !strings.Contains(text, r.Heading(s)) {
			t.Errorf("%q is not found", r.Heading(s))
		}
	}
	for i, p := range all {
		lines := strings.Split(strings.TrimRight(p, "\n"), "\n")
		if foot := squeezed(lines[len(lines)-1]); !strings.HasSuffix(foot, fmt.Sprint(i+1)) || !strings.HasPrefix(foot, r.Short) {
			t.Errorf("page %d ends with %q", i+1, foot)
		}
		for _, s := range r.Sections() {
			if before := squeezed(lines[max(0, len(lines)-2)]); before == r.Heading(s) {
				t.Errorf("page %d ends with the heading %q", i+1, before)
			}
		}
	}
	dir := t.TempDir()
	run(t, program(t, "pdftoppm"), "-png", "-r", "30", "-l", "1", out, filepath.Join(dir, "page"))
	files, _ := filepath.Glob(filepath.Join(dir, "*.png"))
	if red, _, _, _ := readPNG(t, files[0]).At(3, 3).RGBA(); red>>8 < 250 {
		t.Errorf("the paper is %x", red>>8)
	}
}
