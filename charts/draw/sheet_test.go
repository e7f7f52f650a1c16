package draw_test

import (
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"testing"

	xdraw "golang.org/x/image/draw"

	"treatyline/charts"
	surface "treatyline/charts/draw"
	"treatyline/charts/theme"
	"treatyline/charts/words"
	"treatyline/data"
)

// TestSheet writes every chart in every reading, theme and language as one picture to
// the file that TREATYLINE_SHEET names: `make sheet`. It is for the eye.
func TestSheet(t *testing.T) {
	path := os.Getenv("TREATYLINE_SHEET")
	if path == "" {
		t.Skip("TREATYLINE_SHEET names no file")
	}
	const columns, w, h, gap = 6, 800, 450, 12
	cells := sheetCells(t)
	rows := (len(cells) + columns - 1) / columns
	sheet := image.NewRGBA(image.Rect(0, 0, columns*(w+gap)+gap, rows*(h+gap)+gap))
	draw.Draw(sheet, sheet.Rect, image.NewUniform(color.Gray{0x80}), image.Point{}, draw.Src)
	for i, f := range cells {
		at := image.Pt(gap+i%columns*(w+gap), gap+i/columns*(h+gap))
		picture := surface.Pixels(f, 2*w, 2*h)
		xdraw.ApproxBiLinear.Scale(sheet, image.Rectangle{at, at.Add(image.Pt(w, h))}, picture, picture.Rect, draw.Src, nil)
	}
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if err := png.Encode(out, sheet); err != nil {
		t.Fatal(err)
	}
}

// sheetCells are the first pages of the CSTO's charts.
func sheetCells(t *testing.T) []*charts.Figure {
	d := data.CSTO()
	var cells []*charts.Figure
	for _, chart := range charts.All() {
		readings := append([]charts.Reading{""}, charts.Readings(chart)...)
		for _, reading := range readings {
			for _, name := range theme.Names() {
				for _, lang := range words.Languages() {
					v := charts.NewView(d, chart)
					v.Reading, v.Lang = reading, lang
					v.Theme, _ = theme.Named(name)
					figures, err := charts.Layout(d, v, charts.SlidePage())
					if errors.Is(err, charts.ErrNothing) {
						continue
					}
					if err != nil {
						t.Fatal(err)
					}
					cells = append(cells, figures[0])
				}
			}
		}
	}
	return cells
}
