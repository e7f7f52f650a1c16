package draw

import "treatyline/charts"

// Surface is what a figure is drawn on. All lengths are points of the figure's page.
// Between Begin and End stand the shapes of one mark; marks do not nest. Shapes that
// are not finite numbers leave no trace, and nothing here can fail.
type Surface interface {
	Begin(m charts.Mark)
	End()
	Path(p charts.Path)
	Text(t charts.Text)
}

// Figure replays a figure onto a surface, mark by mark in its order.
func Figure(s Surface, f *charts.Figure) {
	for _, m := range f.Marks {
		s.Begin(m)
		for _, shape := range m.Shapes {
			switch shape := shape.(type) {
			case charts.Path:
				s.Path(shape)
			case charts.Text:
				s.Text(shape)
			}
		}
		s.End()
	}
}

// The bounds of what is written into SVG and PDF, in points: what is shorter would be
// written as 0, and readers compute with 32 bits.
const (
	leastLength = 0.01
	mostLength  = 1e6
)
