package export

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func TestParseSize(t *testing.T) {
	for _, c := range []struct {
		word   string
		w, h   int
		dpi    float64
		pw, ph float64
	}{
		{"slide", 1920, 1080, 144, 960, 540},
		{"slide-4k", 3840, 2160, 288, 960, 540},
		{"classic", 1600, 1200, 144, 800, 600},
		{"square", 1080, 1080, 144, 540, 540},
		{"a4", 3508, 2480, 300, 842, 595},
		{"1920x1080", 1920, 1080, 144, 960, 540},
		{"960x540", 960, 540, 72, 960, 540},
		{"1080x1920", 1080, 1920, 144, 540, 960},
		{"480x270", 480, 270, 36, 960, 540},
		{"10000x10000", 10000, 10000, 750, 960, 960},
	} {
		s, err := ParseSize(c.word)
		if err != nil {
			t.Errorf("%s: %v", c.word, err)
			continue
		}
		if s.Name != c.word || s.W != c.w || s.H != c.h || s.DPI != c.dpi || s.Page.W != c.pw || s.Page.H != c.ph || s.Page.Panel {
			t.Errorf("%s: %+v", c.word, s)
		}
	}
}

func TestParseSizeSaysWhatIsWrong(t *testing.T) {
	const small = "smaller than 480x270, too small to be read"
	for word, want := range map[string]string{
		"":              `"" is not a size`,
		"huge":          `"huge" is not a size`,
		"Slide":         `"Slide" is not a size`,
		"1920":          `"1920" is not a size`,
		"1920X1080":     `"1920X1080" is not a size`,
		"1920x":         `"1920x" is not a size`,
		"-1920x1080":    `"-1920x1080" is not a size`,
		"1920x1080x2":   `"1920x1080x2" is not a size`,
		" 1920x1080":    `" 1920x1080" is not a size`,
		"1920.5x1080":   `"1920.5x1080" is not a size`,
		"9999999x1080":  `"9999999x1080" is not a size`,
		"٩٦٠x٥٤٠":       `"٩٦٠x٥٤٠" is not a size`,
		"0x0":           small,
		"479x400":       small,
		"480x269":       small,
		"20000x1000":    "20000x1000 is larger than a picture can be: 15360 pixels along a side and 100 million in all",
		"15000x15000":   "15000x15000 is larger than a picture can be: 15360 pixels along a side and 100 million in all",
		"999999x999999": "999999x999999 is larger than a picture can be: 15360 pixels along a side and 100 million in all",
	} {
		_, err := ParseSize(word)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", word, err, want)
		}
		if unknown := strings.HasSuffix(want, "is not a size"); errors.Is(err, ErrUnknownSize) != unknown {
			t.Errorf("%q: an unknown size: %v", word, !unknown)
		}
	}
}

func TestNamedSizesHaveTheShapeOfTheirPage(t *testing.T) {
	names := SizeNames()
	for i, s := range NamedSizes() {
		if names[i] != s.Name {
			t.Errorf("%s is called %s", s.Name, names[i])
		}
		if off := math.Abs(float64(s.W)/s.Page.W*s.Page.H - float64(s.H)); off > 2 {
			t.Errorf("%s: %dx%d pixels and a page of %gx%g", s.Name, s.W, s.H, s.Page.W, s.Page.H)
		}
		if err := s.check(); err != nil {
			t.Errorf("%s: %v", s.Name, err)
		}
	}
}

func TestTimes(t *testing.T) {
	slide := NamedSizes()[0]
	for _, c := range []struct {
		n    float64
		w, h int
		dpi  float64
	}{{1, 1920, 1080, 144}, {2, 3840, 2160, 288}, {0.5, 960, 540, 72}, {1.25, 2400, 1350, 180}} {
		s, err := slide.Times(c.n)
		if err != nil || s.W != c.w || s.H != c.h || s.DPI != c.dpi || s.Page != slide.Page {
			t.Errorf("times %g: %+v, %v", c.n, s, err)
		}
	}
	for n, want := range map[float64]string{
		10: "19200x10800 is larger", 1e6: "is larger", 1e16: "is larger", 1e300: "is larger", math.Inf(1): "is larger",
		1e-9: "scale 1e-09 leaves no pixels", 0: "scale 0 leaves no pixels", -1: "scale -1 leaves no pixels", math.NaN(): "scale NaN leaves no pixels",
	} {
		if _, err := slide.Times(n); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("times %g: %v, want %s", n, err, want)
		}
	}
}
