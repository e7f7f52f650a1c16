package draw_test

import (
	"bytes"
	"fmt"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/data"
)

// One figure is drawn on every surface: here as pixels, twice as many as it has points.
func ExamplePixels() {
	csto := data.CSTO()
	figures, err := charts.Layout(csto, charts.NewView(csto, charts.Membership), charts.SlidePage())
	if err != nil {
		panic(err)
	}
	fmt.Println(draw.Pixels(figures[0], 1920, 1080).Bounds())
	// Output:
	// (0,0)-(1920,1080)
}

// A chart of several pages is one document.
func ExampleWritePDF() {
	csto := data.CSTO()
	pages, err := charts.Layout(csto, charts.NewView(csto, charts.Events), charts.A4Page())
	if err != nil {
		panic(err)
	}
	var document bytes.Buffer
	about := draw.PDFInfo{Title: pages[0].Title, Lang: "en"}
	if err := draw.WritePDF(&document, pages, draw.PDFOptions{PDFInfo: about}); err != nil {
		panic(err)
	}
	fmt.Printf("%s, %s\n", about.Title, document.Bytes()[:8])
	// Output:
	// 92 events, 1992 to 2025, %PDF-1.4
}

// tally is a surface that counts what is drawn on it.
type tally struct{ marks, outlines, texts int }

func (t *tally) Begin(charts.Mark) { t.marks++ }
func (t *tally) End()              {}
func (t *tally) Path(charts.Path)  { t.outlines++ }
func (t *tally) Text(charts.Text)  { t.texts++ }

// Anything that takes outlines and texts can be a surface.
func ExampleFigure() {
	f := &charts.Figure{Page: charts.SlidePage(), Marks: []charts.Mark{
		{ID: "title", Kind: charts.Furniture, Shapes: []charts.Shape{charts.Text{X: 20, Y: 40, Text: "Members"}}},
		{ID: "spell/NOR", Kind: charts.Spell, Shapes: []charts.Shape{charts.Path{}, charts.Text{X: 60, Y: 80, Text: "Norway"}}},
	}}
	var t tally
	draw.Figure(&t, f)
	fmt.Println(t.marks, "marks,", t.outlines, "outline,", t.texts, "texts")
	// Output:
	// 2 marks, 1 outline, 2 texts
}
