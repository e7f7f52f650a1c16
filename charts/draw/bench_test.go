package draw_test

import (
	"bytes"
	"testing"

	chart "github.com/wcharczuk/go-chart/v2"

	"treatyline/app/export"
	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/data"
)

// The size of a slide.
const slideW, slideH = 1920, 1080

// eachChart runs a benchmark on the first page of each of the CSTO's charts. Benchmarks
// are named so that benchstat -col /by sets what is ours beside go-chart's own.
func eachChart(b *testing.B, run func(b *testing.B, f *charts.Figure)) {
	for _, c := range charts.All() {
		figures, err := charts.Layout(data.CSTO(), charts.NewView(data.CSTO(), c), charts.SlidePage())
		if err != nil {
			b.Fatal(err)
		}
		b.Run("chart="+string(c), func(b *testing.B) { run(b, figures[0]) })
	}
}

// by runs what is measured as one of the two.
func by(b *testing.B, who string, run func()) {
	b.Run("by="+who, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			run()
		}
	})
}

// Drawing alone, on a surface as the window keeps it from one date to the next.
func BenchmarkDraw(b *testing.B) {
	eachChart(b, func(b *testing.B, f *charts.Figure) {
		by(b, "go-chart", func() { stockSave(b, stockPNG, f, &chart.ImageWriter{}) })
		kept := draw.NewRaster(slideW, slideH, slideW/f.Page.W)
		by(b, "treatyline", func() { kept.Draw(f) })
	})
}

// The first picture of a program: neither a surface nor letters are there yet.
func BenchmarkDrawFirst(b *testing.B) {
	eachChart(b, func(b *testing.B, f *charts.Figure) {
		by(b, "go-chart", func() { stockSave(b, stockPNG, f, &chart.ImageWriter{}) })
		by(b, "treatyline", func() { draw.Pixels(f, slideW, slideH) })
	})
}

// A file of pixels, drawn and encoded.
func BenchmarkPNG(b *testing.B) {
	about := export.Provenance{}
	size := export.NamedSizes()[0]
	eachChart(b, func(b *testing.B, f *charts.Figure) {
		file(b, "go-chart", func(out *bytes.Buffer) { stockSave(b, stockPNG, f, out) })
		file(b, "treatyline", func(out *bytes.Buffer) {
			if err := export.EncodePNG(out, export.Picture(f, size), size.DPI, about); err != nil {
				b.Fatal(err)
			}
		})
	})
}

// A file of outlines and texts.
func BenchmarkSVG(b *testing.B) {
	eachChart(b, func(b *testing.B, f *charts.Figure) {
		file(b, "go-chart", func(out *bytes.Buffer) { stockSave(b, stockSVG, f, out) })
		file(b, "treatyline", func(out *bytes.Buffer) {
			if err := draw.WriteSVG(out, f, draw.SVGOptions{Width: slideW, Height: slideH}); err != nil {
				b.Fatal(err)
			}
		})
	})
}

// file is by for what is written, whose length it reports.
func file(b *testing.B, who string, write func(*bytes.Buffer)) {
	b.Run("by="+who, func(b *testing.B) {
		b.ReportAllocs()
		var out bytes.Buffer
		for b.Loop() {
			out.Reset()
			write(&out)
		}
		b.ReportMetric(float64(out.Len()), "B/file")
	})
}
