package document

import (
	"math"
	"strconv"
	"strings"

	"treatyline/charts"
	"treatyline/charts/draw"
	"treatyline/charts/text"
	"treatyline/charts/theme"
)

// The borders of a page, in points.
const (
	sideMargin   = 52.0
	topMargin    = 56.0
	bottomMargin = 66.0
)

// The sizes of type in a PDF document, in points.
const (
	titleSize   = 25.0
	findingSize = 13.0
	headingSize = 16.0
	minorSize   = 12.0
	bodySize    = 10.5
	smallSize   = 9.0
	noteSize    = 8.5
)

// sheet is a PDF document while it is written, from the top of the first page down.
type sheet struct {
	doc   *draw.PDF
	theme theme.Theme
	w, h  float64 // of a page
	y     float64 // where the next thing goes
	page  int     // from 1
	foot  string

	links map[string]int // of places, by their names
	pages map[string]int // that places are on, as far as they were reached
}

func newSheet(info draw.PDFInfo, t theme.Theme, paper Paper, foot string) *sheet {
	s := &sheet{doc: draw.NewPDF(info), theme: t, foot: foot, links: map[string]int{}, pages: map[string]int{}}
	s.w, s.h = paper.points()
	return s
}

// points are a paper's sides, in points.
func (p Paper) points() (w, h float64) {
	if p == Letter {
		return 612, 792
	}
	return 595.28, 841.89
}

func (s *sheet) width() float64  { return s.w - 2*sideMargin }
func (s *sheet) bottom() float64 { return s.h - bottomMargin }
func (s *sheet) room() float64   { return s.bottom() - s.y }

// body is the height of a page between its borders.
func (s *sheet) body() float64 { return s.h - topMargin - bottomMargin }

// newPage begins a page with its ground and its foot.
func (s *sheet) newPage() {
	s.doc.AddPage(s.w, s.h)
	s.page++
	s.y = topMargin
	if g := s.theme.Ground; g != theme.RGB(0xffffff) {
		s.box(0, 0, s.w, s.h, g)
	}
	style := text.Style{Size: noteSize}
	y := s.h - bottomMargin + 32
	s.rule(y-14, s.theme.Grid)
	s.text(sideMargin, y, s.foot, style, s.theme.Muted)
	number := strconv.Itoa(s.page)
	s.text(s.w-sideMargin-style.Width(number), y, number, style, s.theme.Muted)
}

// need begins a page where there is less room than a height on this one. What is higher
// than a page stays.
func (s *sheet) need(height float64) {
	if s.room() < height && s.y > topMargin {
		s.newPage()
	}
}

// skip leaves room, but not at the top of a page.
func (s *sheet) skip(height float64) {
	if s.y > topMargin {
		s.y += height
	}
}

func (s *sheet) text(x, baseline float64, said string, style text.Style, c theme.Color) {
	s.doc.Text(charts.Text{X: x, Y: baseline, Style: style, Color: c, Text: said})
}

// box fills a rectangle.
func (s *sheet) box(x, y, w, h float64, c theme.Color) {
	s.doc.Path(charts.Path{Fill: c, Segments: []charts.Segment{{Op: charts.MoveTo, X: x, Y: y}, {Op: charts.LineTo, X: x + w, Y: y},
		{Op: charts.LineTo, X: x + w, Y: y + h}, {Op: charts.LineTo, X: x, Y: y + h}, {Op: charts.Close}}})
}

// rule draws a line over the width of the text.
func (s *sheet) rule(y float64, c theme.Color) { s.line(sideMargin, s.w-sideMargin, y, c) }

func (s *sheet) line(x0, x1, y float64, c theme.Color) {
	s.doc.Path(charts.Path{Stroke: c, Width: 0.6, Segments: []charts.Segment{{Op: charts.MoveTo, X: x0, Y: y}, {Op: charts.LineTo, X: x1, Y: y}}})
}

// place names the present place, to which links lead.
func (s *sheet) place(name string) {
	s.doc.Fpdf().SetLink(s.link(name), max(0, s.y-6), s.page)
	s.pages[name] = s.page
}

// link is the link to a place that was or will be named.
func (s *sheet) link(name string) int {
	if _, known := s.links[name]; !known {
		s.links[name] = s.doc.Fpdf().AddLink()
	}
	return s.links[name]
}

// set draws one line of pieces, whose baseline is given, with their links.
func (s *sheet) set(line []piece, x, baseline float64) {
	for _, p := range line {
		s.text(x+p.x, baseline, p.text, p.style, p.color)
		top, height := baseline-p.style.Ascent(), p.style.Ascent()+p.style.Descent()
		switch place, inside := strings.CutPrefix(p.link, "#"); {
		case inside:
			s.doc.Fpdf().Link(x+p.x, top, p.width, height, s.link(place))
		case p.link != "":
			s.doc.Fpdf().LinkString(x+p.x, top, p.width, height, p.link)
		}
	}
}

// leading is the distance between the baselines of lines of a size.
func leading(size float64) float64 { return math.Round(size*1.42*10) / 10 }

// flow sets runs at x in lines of a size and goes on on the next page where this one
// ends, with at least two lines on either.
func (s *sheet) flow(runs []run, x, width, size float64) {
	lines, step := wrap(runs, width), leading(size)
	for len(lines) > 0 {
		fit := max(0, int(math.Floor(s.room()/step+1e-6)))
		if fit < len(lines) {
			if len(lines)-fit == 1 {
				fit--
			}
			if fit < 2 && s.y > topMargin {
				fit = 0
			}
			fit = min(max(fit, 0), len(lines))
			if fit == 0 && s.y <= topMargin {
				fit = 1
			}
		}
		n := min(fit, len(lines))
		for _, line := range lines[:n] {
			s.set(line, x, s.y+(step+size*0.7)/2)
			s.y += step
		}
		if lines = lines[n:]; len(lines) > 0 {
			s.newPage()
		}
	}
}

// height is what runs take in lines of a size.
func height(runs []run, width, size float64) float64 {
	return float64(len(wrap(runs, width))) * leading(size)
}

// plain is a text in one look.
func (s *sheet) plain(said string, size float64, c theme.Color) []run {
	return []run{{said, text.Style{Size: size}, c, ""}}
}

func (s *sheet) bold(said string, size float64) []run {
	return []run{{said, text.Style{Size: size, Weight: text.Bold}, s.theme.Ink, ""}}
}

// sourcePlace is the link to a source.
func sourcePlace(number int) string { return "#source-" + strconv.Itoa(number) }
