package charts

import (
	"math"
	"slices"

	"treatyline/charts/scale"
	"treatyline/data"
)

// pages draws all rows on as many pages as they need and returns at which rows these
// begin. Where that is given, it returns nothing if a page does not hold its rows.
func (g membershipChart) pages(given []int) (pages []*Figure, begins []int) {
	b := g.builder
	says := func(asOf data.Day) string { return b.on(asOf).membershipDescription() }
	for at := 0; at < len(g.all); {
		end := len(g.all)
		if i := slices.IndexFunc(given, func(begin int) bool { return begin > at }); i >= 0 {
			end = given[i]
		}
		page := g
		taken := page.layWithin(g.all[at:end])
		if given != nil && at+taken < end {
			return nil, nil
		}
		pages, begins = append(pages, g.figure(g.title, says)), append(begins, at)
		at += taken
	}
	return pages, begins
}

// evened says where the pages should begin whose rows were filled in one after the other:
// each with about as many, or, where two pages hold them all, the second with the observers.
func evened(rows []memberRow, begins []int) []int {
	observers := slices.IndexFunc(rows, func(r memberRow) bool { return r.observer })
	if len(begins) == 2 && observers >= begins[1]/2 && observers <= begins[1] {
		return []int{0, observers}
	}
	even := make([]int, len(begins))
	for i := range even {
		even[i] = (i*len(rows) + len(begins) - 1) / len(begins)
	}
	return even
}

// layWithin draws one page and returns how many rows it has room for. A page that does
// not hold all rows is drawn again with its own, so that its notes, sources and legend
// speak of no others. On a page that is too low for its parts events give way first and
// then offices, which a note says.
func (g *membershipChart) layWithin(rows []memberRow) int {
	for {
		taken, fits := g.lay(rows)
		switch {
		case fits && taken < len(rows):
			rows = rows[:taken]
		case fits && g.sources == 0 && g.spare > 0 && g.sourcesCut():
			g.sources = min(mostSourceLines, sourceLines+g.spare)
		case fits:
			return taken
		case len(g.events) > 0:
			g.events, g.gone = nil, append(g.gone, g.words.Say("membership.gone.events"))
			g.across()
		case len(g.offices) > 0:
			g.offices, g.gone = nil, append(g.gone, g.words.Say("membership.gone.offices"))
			g.across()
		default:
			return taken // one row at least
		}
		g.reset()
	}
}

// place decides which rows stand on this page and where, and returns where they end and
// how much of the height they need. A panel grows for all of them; a page leaves the rest
// to the next.
func (g *membershipChart) place(rows []memberRow, top, room float64) (end, used float64) {
	tight := 1.0
	if _, all := g.take(rows, 1, math.Inf(1)); !g.page.Panel && all > room && all*tightest <= room {
		tight = room / all // rather than a second page for the last
	}
	needs, used := g.take(rows, tight, room+0.01)
	most := mostBand
	switch {
	case g.page.Panel:
		most = panelBand
	case len(g.all) <= fewRows:
		most = fewBand
	}
	g.bands = scale.NewBands(math.Round(top), room, needs, most, barShare)
	return g.bands.End(), used
}

// take takes the rows that a page has room for, at least one, with so much of what each
// needs, and returns the bands of rows and of a heading, and their sum.
func (g *membershipChart) take(rows []memberRow, tight, room float64) (needs []float64, used float64) {
	grouped := false
	g.rows = nil
	for _, r := range rows {
		need := tight * max(g.names.need(r.state), float64(r.depth)*laneNeed)
		heading := 0.0
		if r.observer && !grouped {
			heading = tight * (leastBand + groupGap)
		}
		if !g.page.Panel && len(g.rows) > 0 && used+heading+need > room {
			break
		}
		if heading > 0 {
			needs, grouped = append(needs, heading), true
		}
		used += heading + need
		needs, g.rows = append(needs, need), append(g.rows, r)
	}
	return needs, used
}
