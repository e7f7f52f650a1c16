package draw

import (
	"image"
	"slices"

	"github.com/golang/freetype/raster"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// pen fills and strokes paths by the non-zero rule. It is put together from the parts of
// go-chart's graphic context, which makes them anew for every path; here they are kept.
// Coordinates are in the renderer's units.
type pen struct {
	painter *painter
	path    drawing.Path
	cells   *raster.Rasterizer
	edges   drawing.Flattener // brings corners to the cells
	stroker *drawing.LineStroker
	dasher  *drawing.DashVertexConverter
	dash    []float64 // that the dasher reads
}

func newPen(size image.Point, p *painter) *pen {
	cells := raster.NewRasterizer(size.X, size.Y)
	cells.UseNonZeroWinding = true
	edges := drawing.Transformer{Tr: drawing.Matrix{1. / unit, 0, 0, 1. / unit}, Flattener: drawing.FtLineBuilder{Adder: cells}}
	return &pen{painter: p, cells: cells, edges: edges, stroker: drawing.NewLineStroker(drawing.ButtCap, drawing.MiterJoin, edges)}
}

// fill fills the path.
func (p *pen) fill(c drawing.Color) { p.paint(p.edges, c) }

// stroke strokes the path, with gaps where a dash is set.
func (p *pen) stroke(c drawing.Color, width float64) {
	p.stroker.HalfLineWidth = width / 2
	if len(p.dash) > 0 {
		p.paint(p.dasher, c)
		return
	}
	p.paint(p.stroker, c)
}

func (p *pen) paint(edges drawing.Flattener, c drawing.Color) {
	drawing.Flatten(&p.path, edges, 1./unit)
	p.painter.setColor(c)
	p.cells.Rasterize(p.painter)
	p.cells.Clear()
}

// setDash sets the lengths that strokes draw and leave out. A dasher reads the same
// lengths until there are more or fewer of them.
func (p *pen) setDash(dash []float64) {
	if len(dash) == len(p.dash) {
		copy(p.dash, dash)
		return
	}
	p.dash = slices.Clone(dash)
	if len(dash) > 0 {
		p.dasher = drawing.NewDashVertexConverter(p.dash, 0, p.stroker)
	}
}
