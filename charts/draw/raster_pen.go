package draw

import (
	"image"

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
	dashed  bool
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
	if p.dashed {
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

// setDash sets the lengths that strokes draw and leave out; without any they are solid. A
// dasher serves all patterns of as many lengths.
func (p *pen) setDash(dash []float64) {
	p.dashed = len(dash) > 0
	if p.dashed && len(dash) != len(p.dash) {
		p.dash = make([]float64, len(dash))
		p.dasher = drawing.NewDashVertexConverter(p.dash, 0, p.stroker)
	}
	copy(p.dash, dash)
}
