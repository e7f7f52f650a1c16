//go:build cgo

package window

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"treatyline/app/window/look"
	"treatyline/app/window/widgets"
	"treatyline/charts"
)

// pin keeps a part of a chart in view while its rows scroll: the time axis, or the date
// and the number of members. It is the chart there, for the mouse as well.
type pin struct {
	widget.BaseWidget
	chart         *chartView
	from, to      float32 // the heights in the chart between which it shows it,
	left          float32 // right of here
	raster        *canvas.Raster
	edge          *canvas.Rectangle // towards the rows,
	over          bool              // which are below it
	outline, halo *canvas.Rectangle // as the chart's
}

var (
	_ fyne.Draggable         = (*pin)(nil)
	_ fyne.Scrollable        = (*pin)(nil)
	_ fyne.SecondaryTappable = (*pin)(nil)
	_ desktop.Hoverable      = (*pin)(nil)
	_ desktop.Mouseable      = (*pin)(nil)
	_ desktop.Cursorable     = (*pin)(nil)
)

func newPin(k *look.Kit, chart *chartView, over bool) *pin {
	p := &pin{chart: chart, over: over, edge: canvas.NewRectangle(k.Color.Border), outline: widgets.Ring(k, 1.5), halo: widgets.Ring(k, 3.5)}
	p.halo.StrokeColor = k.Color.Card
	p.raster = canvas.NewRaster(p.pixels)
	p.raster.ScaleMode = canvas.ImageScalePixels
	p.ExtendBaseWidget(p)
	p.Hide()
	chart.pins = append(chart.pins, p)
	return p
}

// lay shows a part of the chart at a place of the panel, or hides the pin.
func (p *pin) lay(part charts.Rect, visible bool, x, y, width float32) {
	widgets.SetVisible(p, visible)
	if !visible {
		return
	}
	p.left, p.from, p.to = float32(part.X), float32(part.Y), float32(part.Bottom())
	widgets.Place(p, x, y, width, p.to-p.from)
	p.raster.Refresh()
}

// shows reports whether a height of the chart is seen in the pin.
func (p *pin) shows(y float32) bool { return p.Visible() && y >= p.from && y < p.to }

// ring outlines what of a mark is in the pin.
func (p *pin) ring(m charts.Mark, visible bool) {
	_, middle := middle(m.Reach)
	visible = visible && p.shows(float32(middle))
	at := m.Reach
	at.Y -= float64(p.from)
	frameRect(p.halo, at.Grow(3), visible && m.Kind != charts.Name)
	frameRect(p.outline, at.Grow(2), visible)
}

// pixels is the part of the chart's picture.
func (p *pin) pixels(w, h int) image.Image {
	part := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(part, part.Rect, image.NewUniform(p.chart.plate.ground), image.Point{}, draw.Src)
	if shown := p.chart.plate.shown; shown != nil {
		left, top := int(math.Round(float64(p.left)*shown.density)), int(math.Round(float64(p.from)*shown.density))
		draw.Draw(part, image.Rect(left, 0, w, h), shown.raster.Image(), image.Pt(left, top), draw.Src)
	}
	return part
}

// inChart is a place of the pin in the chart.
func (p *pin) inChart(at fyne.Position) fyne.Position { return at.AddXY(0, p.from) }

func (p *pin) mouse(e *desktop.MouseEvent) *desktop.MouseEvent {
	there := *e
	there.Position = p.inChart(e.Position)
	return &there
}

// MouseIn is called when the pointer enters.
func (p *pin) MouseIn(e *desktop.MouseEvent) { p.chart.MouseIn(p.mouse(e)) }

// MouseMoved is called when the pointer moves.
func (p *pin) MouseMoved(e *desktop.MouseEvent) { p.chart.MouseMoved(p.mouse(e)) }

// MouseOut is called when the pointer leaves.
func (p *pin) MouseOut() { p.chart.MouseOut() }

// MouseDown takes hold of what is there in the chart.
func (p *pin) MouseDown(e *desktop.MouseEvent) { p.chart.MouseDown(p.mouse(e)) }

// MouseUp lets go of it.
func (p *pin) MouseUp(e *desktop.MouseEvent) { p.chart.MouseUp(p.mouse(e)) }

// Dragged moves what is held.
func (p *pin) Dragged(e *fyne.DragEvent) {
	there := *e
	there.Position = p.inChart(e.Position)
	p.chart.Dragged(&there)
}

// DragEnd lets go of what is held.
func (p *pin) DragEnd() { p.chart.DragEnd() }

// Scrolled turns the wheel over the chart.
func (p *pin) Scrolled(e *fyne.ScrollEvent) {
	there := *e
	there.Position = p.inChart(e.Position)
	p.chart.Scrolled(&there)
}

// TappedSecondary opens the menu of what is there in the chart.
func (p *pin) TappedSecondary(e *fyne.PointEvent) {
	there := *e
	there.Position = p.inChart(e.Position)
	p.chart.TappedSecondary(&there)
}

// Cursor says what a press would do.
func (p *pin) Cursor() desktop.Cursor { return p.chart.Cursor() }

// CreateRenderer is called by Fyne.
func (p *pin) CreateRenderer() fyne.WidgetRenderer { return &pinRenderer{p} }

type pinRenderer struct{ pin *pin }

var _ fyne.WidgetRenderer = (*pinRenderer)(nil)

func (r *pinRenderer) Layout(size fyne.Size) {
	p := r.pin
	p.raster.Resize(size)
	y := float32(0)
	if p.over {
		y = size.Height - 1
	}
	widgets.Place(p.edge, 0, y, size.Width, 1)
}

func (r *pinRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *pinRenderer) Refresh()           { canvas.Refresh(r.pin) }
func (r *pinRenderer) Destroy()           {}

func (r *pinRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.pin.raster, r.pin.edge, r.pin.halo, r.pin.outline}
}
