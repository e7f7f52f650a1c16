//go:build cgo

package window

import (
	"fmt"
	"sort"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"treatyline/data"
)

func TestZZ(t *testing.T) {
	b := newBench(t, data.CSTO(), usual)
	type it struct {
		s string
		a float32
	}
	var all []it
	n := map[string]int{}
	var walk func(o fyne.CanvasObject, depth int)
	walk = func(o fyne.CanvasObject, depth int) {
		if !o.Visible() {
			return
		}
		n[fmt.Sprintf("%T", o)]++
		x := ""
		switch v := o.(type) {
		case *canvas.Rectangle:
			x = fmt.Sprintf("rect fill %v stroke %v w %v r %v sh %v", v.FillColor, v.StrokeColor, v.StrokeWidth, v.CornerRadius, v.Shadow)
		case *canvas.Text:
			x = "text " + v.Text
		case *canvas.Raster, *canvas.Image:
			x = fmt.Sprintf("%T", v)
		}
		if x != "" {
			all = append(all, it{fmt.Sprint(x, o.Size(), o.Position()), o.Size().Width * o.Size().Height})
		}
		switch v := o.(type) {
		case *fyne.Container:
			for _, c := range v.Objects {
				walk(c, depth+1)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(v).Objects() {
				walk(c, depth+1)
			}
		}
	}
	walk(b.window.Canvas().Content(), 0)
	sort.Slice(all, func(i, j int) bool { return all[i].a > all[j].a })
	for _, i := range all {
		fmt.Println(int(i.a), i.s)
	}
	fmt.Println(n)
}
