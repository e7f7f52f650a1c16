package export

import (
	"math"
	"regexp"
	"strconv"

	"treatyline/charts"
	"treatyline/data/phrase"
)

// Size is how large a picture is.
type Size struct {
	Name string // as it was asked for
	W, H int    // pixels
	DPI  float64
	Page charts.Page // what it is laid out on
}

// The bounds of a picture's sides and area, in pixels.
const (
	LeastWidth, LeastHeight = 480, 270
	MostSide                = 7680 * 2
	MostPixels              = 100_000_000
)

// The page of a free size has the picture's shape. Its longer side is longSide points,
// and longer where its shorter side would otherwise be under shortSide.
const (
	longSide  = 960
	shortSide = 360
)

// NamedSizes returns the sizes that have a name.
func NamedSizes() []Size {
	return []Size{
		{Name: "slide", W: 1920, H: 1080, DPI: 144, Page: charts.SlidePage()},
		{Name: "slide-4k", W: 3840, H: 2160, DPI: 288, Page: charts.SlidePage()},
		{Name: "classic", W: 1600, H: 1200, DPI: 144, Page: charts.ClassicPage()},
		{Name: "square", W: 1080, H: 1080, DPI: 144, Page: charts.SquarePage()},
		{Name: "a4", W: 3508, H: 2480, DPI: 300, Page: charts.A4Page()},
	}
}

// SizeNames returns the words for sizes.
func SizeNames() []string {
	var names []string
	for _, s := range NamedSizes() {
		names = append(names, s.Name)
	}
	return names
}

// ErrUnknownSize is returned for a word that is neither a name nor WxH.
var ErrUnknownSize = phrase.Errorf("not a size")

// ParseSize reads a size: one of the names, or WxH in pixels. The error wraps
// [ErrUnknownSize] if the word is neither, and otherwise says what bound it breaks.
func ParseSize(word string) (Size, error) {
	for _, s := range NamedSizes() {
		if s.Name == word {
			return s, nil
		}
	}
	parts := regexp.MustCompile(`^(\d{1,6})x(\d{1,6})$`).FindStringSubmatch(word)
	if parts == nil {
		return Size{}, phrase.Errorf("%q is %w", word, ErrUnknownSize)
	}
	w, _ := strconv.Atoi(parts[1])
	h, _ := strconv.Atoi(parts[2])
	if w < LeastWidth || h < LeastHeight {
		return Size{}, phrase.Errorf("smaller than %dx%d, too small to be read", LeastWidth, LeastHeight)
	}
	scale := min(float64(max(w, h))/longSide, float64(min(w, h))/shortSide)
	s := Size{Name: word, W: w, H: h, DPI: 72 * scale, Page: charts.Page{W: float64(w) / scale, H: float64(h) / scale}}
	return s, s.check()
}

// Times returns the size with n times the pixels along each side of the same page.
func (s Size) Times(n float64) (Size, error) {
	w, h := math.Round(float64(s.W)*n), math.Round(float64(s.H)*n)
	if !(w >= 1 && h >= 1) {
		return s, phrase.Errorf("scale %g leaves no pixels", n)
	}
	s.W, s.H, s.DPI = int(min(w, math.MaxInt32)), int(min(h, math.MaxInt32)), s.DPI*n
	return s, s.check()
}

// paper is the size of a document's page in points: that of the page itself, of which A4
// is a rounded sheet of 297 by 210 mm. Pixels do not change it.
func (s Size) paper() (w, h float64) {
	if s.Page == charts.A4Page() {
		return 297 / 25.4 * 72, 210 / 25.4 * 72
	}
	return s.Page.W, s.Page.H
}

func (s Size) check() error {
	if s.W > MostSide || s.H > MostSide || s.W*s.H > MostPixels {
		return phrase.Errorf("%dx%d is larger than a picture can be: %d pixels along a side and %d million in all", s.W, s.H, MostSide, MostPixels/1_000_000)
	}
	return nil
}
