package export

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"treatyline/charts"
	"treatyline/data"
)

// chunk is one part of a PNG file.
type chunk struct {
	name string
	data []byte
}

// chunks takes a PNG file apart and checks every sum.
func chunks(t *testing.T, file []byte) []chunk {
	t.Helper()
	rest, found := bytes.CutPrefix(file, []byte("\x89PNG\r\n\x1a\n"))
	if !found {
		t.Fatal("the signature is missing")
	}
	var all []chunk
	for len(rest) > 0 {
		if len(rest) < 12 {
			t.Fatalf("%d bytes are left over", len(rest))
		}
		n := int(binary.BigEndian.Uint32(rest))
		if len(rest) < 12+n {
			t.Fatalf("a chunk of %d bytes in %d", n, len(rest))
		}
		body := rest[4 : 8+n]
		if got, want := binary.BigEndian.Uint32(rest[8+n:]), crc32.ChecksumIEEE(body); got != want {
			t.Errorf("the sum of %s is %08x, want %08x", body[:4], got, want)
		}
		all = append(all, chunk{string(body[:4]), body[4:]})
		rest = rest[12+n:]
	}
	return all
}

// texts are the iTXt entries by keyword, and the keywords in their order.
func texts(t *testing.T, all []chunk) (byKey map[string]string, keys []string) {
	t.Helper()
	byKey = map[string]string{}
	for _, c := range all {
		if c.name != "iTXt" {
			continue
		}
		key, rest, found := strings.Cut(string(c.data), "\x00")
		if !found || len(key) < 1 || len(key) > 79 || !strings.HasPrefix(rest, "\x00\x00\x00\x00") {
			t.Fatalf("iTXt %q", c.data)
		}
		byKey[key] = rest[4:]
		keys = append(keys, key)
	}
	return byKey, keys
}

func encode(t *testing.T, img *image.RGBA, dpi float64, about Provenance) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := EncodePNG(&out, img, dpi, about); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// plain is a picture of n colours.
func plain(n int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 20, 30))
	for i := range 600 {
		c := min(i, n-1)
		img.SetRGBA(i%20, i/20, color.RGBA{uint8(c), uint8(c >> 8), uint8(3 * c), 255})
	}
	return img
}

func TestPNGsDecodeToTheirPixels(t *testing.T) {
	halfClear := plain(5)
	for i := range 100 {
		halfClear.SetRGBA(i%20, i/20, color.RGBA{uint8(i), 0, 0, uint8(i)})
	}
	for name, c := range map[string]struct {
		img     *image.RGBA
		palette bool
	}{
		"one colour": {plain(1), true}, "two": {plain(2), true}, "256": {plain(256), true}, "257": {plain(257), false}, "600": {plain(600), false},
		"partly clear": {halfClear, true},
	} {
		file := encode(t, c.img, 144, Provenance{})
		got, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if _, palette := got.(*image.Paletted); palette != c.palette {
			t.Errorf("%s: it has a palette: %v", name, palette)
		}
		samePixels(t, name, got, c.img)
	}
}

func samePixels(t *testing.T, name string, got image.Image, want *image.RGBA) {
	t.Helper()
	if got.Bounds() != want.Bounds() {
		t.Errorf("%s: %v, want %v", name, got.Bounds(), want.Bounds())
		return
	}
	for y := range want.Rect.Max.Y {
		for x := range want.Rect.Max.X {
			if c := color.RGBAModel.Convert(got.At(x, y)); c != want.RGBAAt(x, y) {
				t.Errorf("%s: at %d, %d stands %v, want %v", name, x, y, c, want.RGBAAt(x, y))
				return
			}
		}
	}
}

func TestPNGsStateTheirSize(t *testing.T) {
	for dpi, want := range map[float64]uint32{144: 5669, 300: 11811, 72: 2835, 288: 11339} {
		all := chunks(t, encode(t, plain(3), dpi, Provenance{}))
		if all[0].name != "IHDR" || all[1].name != "pHYs" || all[len(all)-1].name != "IEND" {
			t.Fatalf("chunks begin with %s and %s and end with %s", all[0].name, all[1].name, all[len(all)-1].name)
		}
		physical := all[1].data
		if len(physical) != 9 || binary.BigEndian.Uint32(physical) != want || binary.BigEndian.Uint32(physical[4:]) != want || physical[8] != 1 {
			t.Errorf("%g dpi: pHYs is % x, want %d a metre", dpi, physical, want)
		}
	}
}

func TestPNGsSayWhereTheyComeFrom(t *testing.T) {
	about := Provenance{Title: "Девять", Description: "A picture.\nOf two lines", Sources: []string{"a", "b"}, Licences: []string{"CC BY 4.0", "none"},
		Date: "2026-01-01", View: "forces?as-of=2008-03-28", Organisation: "csto", Software: "Treatyline 1.2.3"}
	byKey, keys := texts(t, chunks(t, encode(t, plain(3), 144, about)))
	want := map[string]string{"Title": about.Title, "Description": about.Description, "Source": "a\nb", "Copyright": "CC BY 4.0; none",
		"Creation Time": about.Date, "treatyline:view": about.View, "treatyline:organisation": "csto", "Software": about.Software}
	for key, value := range want {
		if byKey[key] != value {
			t.Errorf("%s is %q, want %q", key, byKey[key], value)
		}
	}
	if keys[0] != "Title" || len(keys) < len(want) {
		t.Errorf("the keys are %v", keys)
	}
	if _, keys := texts(t, chunks(t, encode(t, plain(3), 144, Provenance{Title: "only"}))); len(keys) != 1 {
		t.Errorf("without anything else there are %v", keys)
	}
}

func TestPNGsTellTheWritersError(t *testing.T) {
	w := full(100)
	if err := EncodePNG(&w, plain(600), 144, Provenance{}); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}
}

// The figures of the CSTO come out of their files as they were drawn.
func TestFiguresSurviveTheirFile(t *testing.T) {
	d := data.CSTO()
	for _, chart := range []charts.Chart{charts.Membership, charts.Forces, charts.Events} {
		v := charts.NewView(d, chart)
		size, err := ParseSize("960x540")
		if err != nil {
			t.Fatal(err)
		}
		figures, err := charts.Layout(d, v, size.Page)
		if err != nil {
			t.Fatal(err)
		}
		img := Picture(figures[0], size)
		about := About(d, v, figures[0], "9.9.9")
		file := encode(t, img, size.DPI, about)
		got, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		samePixels(t, string(chart), got, img)
		byKey, _ := texts(t, chunks(t, file))
		if byKey["Title"] != figures[0].Title || byKey["Software"] != "Treatyline 9.9.9" || !strings.HasPrefix(byKey["treatyline:view"], string(chart)) ||
			!strings.Contains(byKey["Source"], "https://") || byKey["Description"] == "" {
			t.Errorf("%s: %v", chart, byKey)
		}
		if !bytes.Equal(file, encode(t, Picture(figures[0], size), size.DPI, about)) {
			t.Errorf("%s: exported twice it differs", chart)
		}
	}
}

func TestCite(t *testing.T) {
	date, err := data.ParseDate("2024-08")
	if err != nil {
		t.Fatal(err)
	}
	s := data.Source{ID: "a", Title: data.Text{"en": "A title", "ru": "Название"}, Author: "N. N.", Publisher: "P", Date: date, URL: "https://x.org"}
	if got := Cite(s); got != "N. N., A title, P, 2024-08, https://x.org" {
		t.Errorf("%q", got)
	}
	if got := Cite(data.Source{Title: data.Text{"en": "Alone"}}); got != "Alone" {
		t.Errorf("%q", got)
	}
}
