package draw_test

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"treatyline/charts"
	surface "treatyline/charts/draw"
	"treatyline/charts/theme"
	"treatyline/data"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// A few figures are held pixel by pixel; what they mean is held by the text goldens of
// package charts.
func TestGoldenPixels(t *testing.T) {
	for name, th := range map[string]theme.Theme{
		"membership": theme.Light(),
		"forces":     theme.Print(),
		"strength":   theme.Dark(),
		"events":     theme.Light(),
	} {
		t.Run(name, func(t *testing.T) {
			v := charts.NewView(data.CSTO(), charts.Chart(name))
			v.Theme = th
			figures, err := charts.Layout(data.CSTO(), v, charts.SlidePage())
			if err != nil {
				t.Fatal(err)
			}
			got := surface.Pixels(figures[0], 960, 540)
			path := filepath.Join("testdata", name+".png")
			if *update {
				var out bytes.Buffer
				if err := png.Encode(&out, got); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, out.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			if n := differing(got, want); n != 0 {
				t.Errorf("%d pixels differ from %s (go test ./charts/draw -update writes it anew; look at it first)", n, path)
			}
		})
	}
}

// differing counts the pixels that are not the same in two pictures.
func differing(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, bl, al := a.At(x, y).RGBA()
			r2, g2, bl2, al2 := b.At(x, y).RGBA()
			if r != r2 || g != g2 || bl != bl2 || al != al2 {
				n++
			}
		}
	}
	return n
}
