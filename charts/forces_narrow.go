package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/charts/text"
)

// narrowForces is the width of bars under which two panels stand below each other, in
// points.
const narrowForces = 560.0

// layNarrow draws the two panels of the reading zoom below each other, each as wide as the
// page. It reports false, and draws nothing, where the page is wide or its height does
// not hold all rows twice.
func (f *forcesChart) layNarrow(panels []forcePanel, rows []forceRow, area Rect) bool {
	heading := text.Style{Size: f.size.Legend}.Leading() + 12
	rest := slices.DeleteFunc(slices.Clone(rows), func(r forceRow) bool { return r.force.State == panels[1].without })
	room := area.H - 2*f.axisHeight() - heading
	needs := f.needs(rows)
	restNeeds := f.needs(rest)
	if area.W >= narrowForces || len(rows) < len(f.rows) || sum(needs)+sum(restNeeds) > room {
		return false
	}
	// Beside each other they need less height, but for a heading of two lines.
	f.least = f.page.H - (area.H - f.axisHeight() - 2*heading) + sum(needs)
	share := float64(len(rows)) / float64(len(rows)+len(rest))
	y := f.narrowPanel(panels[0], rows, needs, Rect{area.X, area.Y, area.W, room * share})
	y = f.panelHeading(forcePanel{area: Rect{area.X, y, area.W, 0}, without: panels[1].without}, y+6)
	f.narrowPanel(panels[1], rest, restNeeds, Rect{area.X, y, area.W, room * (1 - share)})
	return true
}

// narrowPanel draws one panel with the names of its rows and returns the y under it.
func (f *forcesChart) narrowPanel(p forcePanel, rows []forceRow, needs []float64, area Rect) float64 {
	bands := scale.NewBands(math.Round(area.Y), area.H, needs, f.mostBand(), forceBarShare)
	p.area = Rect{area.X, math.Round(area.Y), area.W, math.Round(bands.End()) - math.Round(area.Y)}
	for i, r := range rows {
		f.nameAs("name/"+r.force.State+p.name, f.names, r.force.State, area.X-nameGap, bands.Middle(i))
	}
	f.panel(p, rows, bands)
	return p.area.Bottom() + f.axisHeight()
}

// needs are the heights that rows need at least.
func (f *forcesChart) needs(rows []forceRow) []float64 {
	needs := make([]float64, len(rows))
	for i, r := range rows {
		needs[i] = f.names.need(r.force.State)
	}
	return needs
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}
